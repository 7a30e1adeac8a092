import type { Actor } from '../actor.ts';
import type { Keyed } from '../contract.ts';
import { requireScope, scopeOf } from '../identity/scopes.ts';
import { RequestError, userError, type Outcome, type UserError } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { auditOnce } from './audit-once.ts';
import { Refusal, Replay } from './refusal.ts';

export interface CommandScope {
  readonly unit: UnitOfWork;
  /** Names the tenant once it is known and permission is checked; a repeated call ends here with its first answer. */
  readonly begin: (tenantId: string) => Promise<void>;
  readonly warn: (code: string, message: string) => void;
}

interface StoredAnswer {
  readonly value: unknown;
  readonly warnings: Outcome<unknown>['warnings'];
}

/**
 * Runs one command: one transaction, one idempotency key, its events last. A refusal rolls everything back, so a
 * refused call does not use up its key. The value must survive JSON, since a replay reads it back.
 * Errors: RequestError without an identity; faults as they come.
 */
export async function runCommand<T>(
  deps: ServiceDeps,
  actor: Actor,
  mutation: string,
  input: Keyed,
  work: (scope: CommandScope) => Promise<T>,
): Promise<Outcome<T>> {
  if (actor.id === null) throw new RequestError('UNAUTHENTICATED', `${mutation} needs a signed-in caller`);
  requireScope(actor, scopeOf(mutation), mutation);
  const keyProblem = checkKey(input.idempotencyKey);
  if (keyProblem !== null) return { value: null, userErrors: [keyProblem], warnings: [], replayed: false };
  // Salted: of an address or a telephone number, a bare hash could be guessed.
  const requestHash = deps.hashContact('request', deps.hashInput(input));
  try {
    return await deps.gateway.transaction(actor, (unit) =>
      runOnce(unit, mutation, input.idempotencyKey, requestHash, work),
    );
  } catch (error) {
    if (error instanceof Refusal) return { value: null, userErrors: error.userErrors, warnings: [], replayed: false };
    if (!(error instanceof Replay)) throw error;
    const { value, warnings } = error.response as StoredAnswer;
    return { value: value as T, userErrors: [], warnings, replayed: true };
  }
}

async function runOnce<T>(
  unit: UnitOfWork,
  mutation: string,
  key: string,
  requestHash: string,
  work: (scope: CommandScope) => Promise<T>,
): Promise<Outcome<T>> {
  const warnings: { code: string; message: string }[] = [];
  let tenant: string | null = null;
  const audited = auditOnce(unit);
  const value = await work({
    unit: audited.unit,
    warn: (code, message) => warnings.push({ code, message }),
    async begin(tenantId) {
      tenant = tenantId;
      const stored = await unit.keys.find(tenantId, mutation, key);
      if (stored === null) return;
      if (stored.requestHash === requestHash) throw new Replay(stored.response);
      const message = `found idempotency key "${key}" used before with other input, expected a new key for a new call`;
      throw new Refusal([userError('IDEMPOTENCY_KEY_REUSED', message, ['input', 'idempotencyKey'])]);
    },
  });
  if (tenant === null) throw new Error(`broken invariant: ${mutation} names its tenant`);
  await audited.complete(tenant, mutation, value);
  const answer: StoredAnswer = { value, warnings };
  await unit.keys.insert(tenant, mutation, key, requestHash, answer);
  return { value, userErrors: [], warnings, replayed: false };
}

function checkKey(key: string): UserError | null {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return null;
  const message = `found ${JSON.stringify(key.slice(0, 40))}, expected 1 to 200 printable characters without spaces`;
  return userError('INVALID_IDEMPOTENCY_KEY', message, ['input', 'idempotencyKey']);
}
