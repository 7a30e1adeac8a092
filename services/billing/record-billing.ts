import { hasRight, type Actor } from '../actor.ts';
import type { BillingRowResult, RecordBilling } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import { RequestError, type Outcome, type UserError } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { BillingIngest } from './ingest.ts';
import { checkRow, type CheckedRow } from './check-row.ts';
import { settleTenant } from './settle-tenant.ts';

const ROWS_MAX = 500;

/**
 * Records what the vendor collected, gave back and lost. Rows stand alone: one that is refused harms no other. A fact
 * sent twice gives its first answer; one whose reference is unknown waits for it.
 */
export const recordBilling = (
  deps: ServiceDeps,
  actor: Actor,
  input: RecordBilling,
): Promise<Outcome<readonly BillingRowResult[]>> =>
  runCommand(deps, actor, 'recordBilling', input, async ({ unit, begin }) => {
    requireRight(actor, 'RECORD_BILLING', 'recording billing facts');
    const { tenantId } = actor;
    if (tenantId === null)
      throw new RequestError('FORBIDDEN', `recording billing facts is for a vendor; found role ${actor.role}`);
    await begin(tenantId);
    if (input.rows.length === 0 || input.rows.length > ROWS_MAX) {
      return refuse('INVALID_INPUT', `found ${input.rows.length} rows, expected 1 to ${ROWS_MAX}`, ['rows']);
    }
    if (!/^[A-Za-z0-9_.:-]{1,80}$/.test(input.source)) {
      return refuse('INVALID_INPUT', `found source "${input.source}", expected 1 to 80 letters, digits or _ . : -`, [
        'source',
      ]);
    }
    const programs = await unit.programs.list(tenantId);
    if (programs.length === 0)
      return refuse('INVALID_INPUT', 'found no program of the vendor, expected one that sees its billing', null);
    const rules = {
      now: Math.max(...programs.map((program) => program.now)),
      mayBackdate: hasRight(actor, 'BACKDATE'),
      currencies: new Set(programs.map((program) => program.currency)),
    };
    const results: BillingRowResult[] = [];
    const rows: CheckedRow[] = [];
    for (const [index, row] of input.rows.entries()) {
      const checked = checkRow(row, index, rules);
      if (Array.isArray(checked)) results.push(refusedRow(index, checked));
      else rows.push(checked as CheckedRow);
    }
    const ingest = new BillingIngest(unit, deps, tenantId, input.source);
    results.push(...(await ingest.apply(rows, (customers) => checkProgramCurrencies(customers, programs))));
    await settleTenant(unit, deps, programs, ingest.touched(), ingest.churned());
    return results.sort((a, b) => a.index - b.index);

    function checkProgramCurrencies(
      known: ReadonlyMap<string, readonly string[]>,
      all: readonly ProgramState[],
    ): ReadonlyMap<string, string> {
      const currencyOf = new Map(all.map((program) => [program.id, program.currency]));
      return new Map(
        [...known].flatMap(([customerId, programIds]) => {
          const currency = programIds.map((id) => currencyOf.get(id)).find((each) => each !== undefined);
          return currency === undefined ? [] : [[customerId, currency] as const];
        }),
      );
    }
  });

const refusedRow = (index: number, userErrors: readonly UserError[]): BillingRowResult => ({
  index,
  status: 'REFUSED',
  fact: null,
  userErrors,
});
