import { posix } from 'node:path';
import ts from 'typescript';
import { builtinModules } from 'node:module';
import type { SourceFile } from './repository.ts';

/** Who may import whom, as drawn in docs/architecture.md. Kept apart from eslint.config.js on purpose. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  adapters: ['domain'],
  connectors: ['domain'],
  services: ['domain'],
  schema: ['domain', 'services'],
  server: ['domain', 'services', 'schema', 'adapters', 'connectors'],
  cli: ['domain', 'adapters', 'server'],
  client: [],
  portal: ['client'],
};

/** Folders that stand outside the product: they may import anything, and nothing in it may import them. */
const OUTSIDE = ['test', 'bench', 'bin', 'examples', '.ci'];

/** Packages that the pure folders may use. One more is a decision: is it free of I/O, clock and chance? */
const PURE_PACKAGES = new Set(['temporal-polyfill', 'yaml', 'zod']);
const PURE = new Set(['domain', 'adapters']);

const BUILTINS = new Set(builtinModules);

/** What one import does wrong, or null. `from` is the importing file, relative to the root; `specifier` as written. */
export function findArrowViolation(from: string, specifier: string): string | null {
  const folder = topFolder(from);
  if (folder === '' || OUTSIDE.includes(folder)) return null;
  const allowed = MAY_IMPORT[folder];
  if (allowed === undefined) return `${folder}/ has no arrows yet: draw them in docs/architecture.md first`;
  if (!specifier.startsWith('.')) return findPackageViolation(folder, specifier);
  const target = topFolder(posix.join(posix.dirname(from), specifier));
  const isOurs = target in MAY_IMPORT || OUTSIDE.includes(target) || target === '..';
  if (!isOurs || target === folder || allowed.includes(target)) return null;
  return `${folder}/ may not import ${target}/`;
}

/** The modules that a file names in imports, re-exports, type imports and `import()` of a literal. */
export function importsOf(file: SourceFile): string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map((imported) => imported.fileName);
}

function findPackageViolation(folder: string, specifier: string): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (specifier.startsWith('/') || specifier.startsWith('file:')) return 'imports are relative or name a package';
  if (!PURE.has(folder) || PURE_PACKAGES.has(name)) return null;
  if (name.startsWith('node:') || BUILTINS.has(name)) return `${folder}/ is pure and may not import ${specifier}`;
  return `${folder}/ is pure and may not import the package ${name}`;
}

function topFolder(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path === '..' ? '..' : '';
}
