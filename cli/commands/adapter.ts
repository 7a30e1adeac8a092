import { checkAdapter, isConformant, type Check, type ConformanceReport } from '../../domain/conformance/index.ts';
import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { ok, type Result } from '../../domain/result.ts';
import { createAppRegistry, formatLoadIssue, loadAdapters, type LoadIssue } from '../../server/adapters/load.ts';

export interface AdapterTestArgs {
  /** The id of a shipped adapter, the name of an installed package, or a path. */
  readonly target: string;
  readonly json: boolean;
  readonly seed?: number;
  readonly histories?: number;
}

export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
}

const SIGNS = { PASS: '✓', FAIL: '✗', SKIP: '–' } as const satisfies Record<Check['status'], string>;

/** Runs the conformance suite over the adapters of a target. Exit codes: 0 all pass, 1 a check failed, 2 it cannot run. */
export async function adapterTest({ target, json, seed, histories }: AdapterTestArgs, io: CommandIo): Promise<number> {
  const wrong = explainNumbers({ seed, histories });
  if (wrong !== null) {
    io.err(wrong);
    return 2;
  }
  const adapters = await findAdapters(target, io.cwd);
  if (!adapters.ok) {
    if (json) io.out(JSON.stringify({ ok: false, issues: adapters.error }, null, 2));
    else adapters.error.forEach((issue) => io.err(formatLoadIssue(issue)));
    return 2;
  }
  const options = {
    clock: () => performance.now(),
    ...(seed === undefined ? {} : { seed }),
    ...(histories === undefined ? {} : { histories }),
  };
  const reports = adapters.value.map((adapter) => checkAdapter(adapter, options));
  const isOk = reports.every(isConformant);
  io.out(json ? JSON.stringify({ ok: isOk, reports }, null, 2) : reports.map(formatReport).join('\n\n'));
  return isOk ? 0 : 1;
}

/** A registered id goes before a package of that name; anything else is loaded. */
async function findAdapters(
  target: string,
  cwd: string,
): Promise<Result<readonly ProgramAdapter[], readonly LoadIssue[]>> {
  const registry = await createAppRegistry([], cwd);
  const shipped = registry.ok ? registry.value.find(target) : null;
  return shipped === null ? loadAdapters([target], cwd) : ok([shipped]);
}

function explainNumbers({
  seed,
  histories,
}: {
  readonly seed: number | undefined;
  readonly histories: number | undefined;
}): string | null {
  if (seed !== undefined && (!Number.isSafeInteger(seed) || seed < 0))
    return `--seed: found ${seed}, expected a whole number, not negative`;
  if (histories !== undefined && (!Number.isSafeInteger(histories) || histories < 1)) {
    return `--histories: found ${histories}, expected a whole number above zero`;
  }
  return null;
}

/** A report as a table with the counterexample under each failure. */
export function formatReport({ adapter, version, seed, histories, lines, checks }: ConformanceReport): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const count = (status: Check['status']): number => checks.filter((check) => check.status === status).length;
  return [
    `${adapter} ${version}: ${histories} histories of seed ${seed} gave ${lines} lines`,
    '',
    ...checks.flatMap((check) => formatCheck(check, width)),
    '',
    `${count('PASS')} passed, ${count('FAIL')} failed, ${count('SKIP')} not applicable`,
  ].join('\n');
}

function formatCheck({ id, title, status, reason, details }: Check, width: number): readonly string[] {
  const row = `${SIGNS[status]} ${id.padEnd(width)}  ${title}${reason === null ? '' : ` (${reason})`}`;
  return details === null ? [row] : [row, ...details.split('\n').map((line) => `    ${line}`)];
}
