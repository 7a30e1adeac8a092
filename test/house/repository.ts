import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix } from 'node:path';

/** The root of the checkout, whatever folder the tests were started from. */
export const ROOT = join(import.meta.dirname, '..', '..');

// What .gitignore keeps out of commits, and git's own folder (a file, in a work tree).
const NOT_OURS = new Set(['node_modules', '.git', '.partnergraph', 'dist', 'coverage']);
const BINARY = new Set(['.png', '.jpg', '.jpeg', '.gif', '.ico', '.woff', '.woff2', '.gz', '.pdf']);

/** A text file of the repository; `path` is relative to its root, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Every text file that a commit could hold. Walks the disk, since an export of the sources has no git to ask. */
export function listFiles(folder = ''): SourceFile[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (NOT_OURS.has(entry.name) || entry.name.endsWith('.log')) return [];
    if (entry.isDirectory()) return listFiles(path);
    if (!entry.isFile() || BINARY.has(extname(path))) return [];
    return [{ path, text: readFileSync(join(ROOT, path), 'utf8') }];
  });
}

/** Files written by a generator: read by nobody, so no habit of ours applies to them. */
export function isGenerated(path: string): boolean {
  return path.startsWith('client/generated/');
}
