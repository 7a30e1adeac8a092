import { pathToFileURL } from 'node:url';
import { shippedAdapters } from '../../adapters/index.ts';
import { checkDeclared, checkShape } from '../../domain/conformance/shape.ts';
import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { adapterKey, createRegistry, type AdapterRegistry } from '../../domain/contract/registry.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { resolveSpecifier } from './resolve-specifier.ts';

/** One thing that keeps an adapter from being loaded: of which specifier, where in it, and what. */
export interface LoadIssue {
  readonly specifier: string;
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** "./points.ts: adapter.id: found …, expected …". */
export const formatLoadIssue = ({ specifier, where, found, expected }: LoadIssue): string =>
  `${specifier}: ${where}: found ${found}, expected ${expected}`;

/**
 * Loads adapters from npm packages or ES modules (.js, .mjs, .ts), named relative to `cwd`. Importing runs the
 * module: adapters are trusted code that the operator chose. Each is checked completely before it is given out.
 * Errors: every issue of every specifier.
 */
export async function loadAdapters(
  specifiers: readonly string[],
  cwd: string,
): Promise<Result<ProgramAdapter[], readonly LoadIssue[]>> {
  const adapters: ProgramAdapter[] = [];
  const issues: LoadIssue[] = [];
  for (const specifier of specifiers) {
    const loaded = await loadModule(specifier, cwd);
    if (loaded.ok) adapters.push(...loaded.value);
    else issues.push(...loaded.error.map((issue) => ({ specifier, ...issue })));
  }
  return issues.length === 0 ? ok(adapters) : err(issues);
}

/**
 * The registry of the adapters that ship with PartnerGraph and of those named in the configuration, which come in
 * through the same door. Errors: what loadAdapters says; two adapters of one id and major version.
 */
export async function createAppRegistry(
  extraSpecifiers: readonly string[],
  cwd: string,
): Promise<Result<AdapterRegistry, readonly LoadIssue[]>> {
  const all = new Map<string, ProgramAdapter>(shippedAdapters.map((adapter) => [adapterKey(adapter), adapter]));
  for (const specifier of extraSpecifiers) {
    const loaded = await loadAdapters([specifier], cwd);
    if (!loaded.ok) return loaded;
    for (const adapter of loaded.value) {
      const key = adapterKey(adapter);
      if (all.has(key))
        return err([{ specifier, where: 'adapter.id', found: `${key} a second time`, expected: 'each id@major once' }]);
      all.set(key, adapter);
    }
  }
  return ok(createRegistry([...all.values()]));
}

type ModuleIssue = Omit<LoadIssue, 'specifier'>;

async function loadModule(specifier: string, cwd: string): Promise<Result<ProgramAdapter[], readonly ModuleIssue[]>> {
  const resolved = await resolveSpecifier(specifier, cwd);
  if (!resolved.ok) return err([resolved.error]);
  const path = resolved.value;
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (cause) {
    const found = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return err([
      { where: path, found, expected: 'an ES module that can be imported (its package.json says "type": "module")' },
    ]);
  }
  return readExports(exported, path);
}

function readExports(
  exported: Readonly<Record<string, unknown>>,
  path: string,
): Result<ProgramAdapter[], readonly ModuleIssue[]> {
  const { adapter, adapters } = exported;
  if (adapter === undefined && adapters === undefined) {
    const names = Object.keys(exported).join(', ') || 'nothing';
    return err([{ where: path, found: `exports of ${names}`, expected: 'an export `adapter`, or a list `adapters`' }]);
  }
  if (adapters !== undefined && (!Array.isArray(adapters) || adapters.length === 0)) {
    return err([
      {
        where: 'adapters',
        found: Array.isArray(adapters) ? 'an empty list' : `a value of type ${typeof adapters}`,
        expected: 'a list of adapters',
      },
    ]);
  }
  const candidates: (readonly [string, unknown])[] = [
    ...(adapter === undefined ? [] : [['adapter', adapter] as const]),
    ...((adapters ?? []) as readonly unknown[]).map((each, index) => [`adapters[${index}]`, each] as const),
  ];
  const unique = candidates.filter(
    ([, value], index) => candidates.findIndex(([, other]) => other === value) === index,
  );
  const issues = unique.flatMap(([where, value]) => checkCandidate(where, value));
  return issues.length > 0 ? err(issues) : ok(unique.map(([, value]) => value as ProgramAdapter));
}

/** Nothing is called before the whole shape is right. */
function checkCandidate(name: string, value: unknown): readonly ModuleIssue[] {
  const shape = checkShape(value);
  const issues = shape.length > 0 ? shape : checkDeclared(value as ProgramAdapter);
  return issues.map(({ where, ...rest }) => ({ where: where === 'adapter' ? name : `${name}.${where}`, ...rest }));
}
