import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../domain/result.ts';

/** Why a specifier names no module, in the parts of a message. */
export interface Unresolved {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

const EXTENSIONS = ['.js', '.mjs', '.ts'];
const CONDITIONS = ['import', 'node', 'default'];

/**
 * Finds the file behind a specifier: a path (relative to `cwd`, to a module or to a package's folder), or the name of
 * a package installed where `cwd` sees it, with an optional subpath. Reads only package.json files.
 *
 * Not left to `import()`, which would resolve from our own folder, nor to `require.resolve`, which ignores what a
 * package exports to `import` alone.
 */
export async function resolveSpecifier(specifier: string, cwd: string): Promise<Result<string, Unresolved>> {
  if (specifier.startsWith('file:')) return findPath(fileURLToPath(specifier), specifier);
  const path = resolve(cwd, specifier);
  if (/^(\.{0,2}[/\\]|\.{1,2}$|[a-z]:[/\\])/i.test(specifier)) return findPath(path, specifier);
  // "adapter.mjs" may be a file of the folder; "acme/adapter.js" may be part of a package.
  if (EXTENSIONS.includes(extname(specifier)) && (await kindOf(path)) === 'FILE') return ok(path);
  return findPackage(specifier, cwd);
}

async function findPath(path: string, specifier: string): Promise<Result<string, Unresolved>> {
  switch (await kindOf(path)) {
    case 'NOTHING':
      return err({ where: 'path', found: `nothing at ${path}`, expected: `the module that "${specifier}" names` });
    case 'FOLDER':
      return findEntry(path, '.');
    case 'FILE':
      if (EXTENSIONS.includes(extname(path))) return ok(path);
      return err({
        where: 'path',
        found: path,
        expected: `an ES module (${EXTENSIONS.join(', ')}) or a package's folder`,
      });
  }
}

async function findPackage(specifier: string, cwd: string): Promise<Result<string, Unresolved>> {
  const match = /^((?:@[^/\\]+\/)?[^/\\@.][^/\\]*)(\/.+)?$/.exec(specifier);
  if (match === null)
    return err({ where: 'specifier', found: `"${specifier}"`, expected: 'a path or the name of a package' });
  const [, name = '', subpath = ''] = match;
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if ((await kindOf(candidate)) === 'FOLDER') return findEntry(candidate, `.${subpath}`);
    if (folder === dirname(folder)) break;
  }
  const expected = `an installed package "${name}", or a path such as "./${name}"`;
  return err({ where: 'package', found: `no ${join('node_modules', name)} in ${resolve(cwd)} or above`, expected });
}

async function findEntry(folder: string, subpath: string): Promise<Result<string, Unresolved>> {
  const file = join(folder, 'package.json');
  const manifest = await readManifest(file);
  if (!manifest.ok) return manifest;
  const entry = entryOf(manifest.value, subpath);
  if (entry === null) {
    return err({ where: file, found: `no export "${subpath}" for "import"`, expected: 'one in "exports" (or "main")' });
  }
  const path = join(folder, entry);
  if ((await kindOf(path)) === 'FILE') return ok(path);
  return err({ where: file, found: `nothing at ${path}`, expected: `the module of its export "${subpath}"` });
}

async function readManifest(file: string): Promise<Result<Readonly<Record<string, unknown>>, Unresolved>> {
  try {
    const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof manifest === 'object' && manifest !== null) return ok(manifest as Record<string, unknown>);
    return err({ where: file, found: JSON.stringify(manifest), expected: "a package's manifest" });
  } catch (cause) {
    return err({ where: file, found: messageOf(cause), expected: "a readable package's manifest" });
  }
}

function entryOf(manifest: Readonly<Record<string, unknown>>, subpath: string): string | null {
  const { exports } = manifest;
  if (exports !== undefined && exports !== null) {
    const isBySubpath = typeof exports === 'object' && Object.keys(exports).some((key) => key.startsWith('.'));
    const bySubpath = (isBySubpath ? exports : { '.': exports }) as Readonly<Record<string, unknown>>;
    return targetOf(bySubpath[subpath]);
  }
  if (subpath !== '.') return subpath;
  return typeof manifest['main'] === 'string' ? manifest['main'] : 'index.js';
}

/** The first condition, in the package's own order, that holds for `import` in Node. */
function targetOf(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return null;
  for (const [condition, inner] of Object.entries(target)) {
    const found = CONDITIONS.includes(condition) ? targetOf(inner) : null;
    if (found !== null) return found;
  }
  return null;
}

async function kindOf(path: string): Promise<'FILE' | 'FOLDER' | 'NOTHING'> {
  try {
    return (await stat(path)).isDirectory() ? 'FOLDER' : 'FILE';
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return 'NOTHING';
    throw cause;
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
