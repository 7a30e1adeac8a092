import type { Actor, Right } from '../actor.ts';
import { RequestError } from '../outcome.ts';

/** What an API key may be used for. Each call is one of them. */
export const API_KEY_SCOPES = ['READ', 'INGEST', 'PAYOUTS', 'MANAGE'] as const;
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

/** Of a partner's own keys. */
export const PARTNER_KEY_SCOPES: readonly ApiKeyScope[] = ['READ', 'INGEST'];

/** Rights that a scope is of no use without. Approving payouts and dating back are given by name alone. */
export const RIGHTS_OF_SCOPE: Readonly<Record<ApiKeyScope, readonly Right[]>> = {
  READ: [],
  INGEST: ['RECORD_BILLING'],
  PAYOUTS: ['RECORD_PAYOUTS'],
  MANAGE: [],
};

const INGEST = [
  'closeLead',
  'endManagedAccount',
  'extendLead',
  'recordBilling',
  'recordClick',
  'recordClientContact',
  'recordTraining',
  'registerLead',
  'reviewLead',
  'signUpCustomer',
  'submitManagedAccount',
  'updateLead',
  'uploadDocument',
  'withdrawLead',
];
const PAYOUTS = [
  'approvePayout',
  'cancelPayout',
  'exportPayouts',
  'failPayout',
  'importPaidPayouts',
  'markPayoutPaid',
  'placeHold',
  'postAdjustment',
  'releaseHold',
  'retryPayout',
  'runPayouts',
  'sendPayouts',
];
const SCOPE_OF = new Map<string, ApiKeyScope>([
  ...INGEST.map((name) => [name, 'INGEST'] as const),
  ...PAYOUTS.map((name) => [name, 'PAYOUTS'] as const),
]);

/** The scope of a command. One that is not listed needs MANAGE, so that a new one is not open to keys made before it. */
export const scopeOf = (mutation: string): ApiKeyScope => SCOPE_OF.get(mutation) ?? 'MANAGE';

/** Commands that are listed with a scope of their own; a test compares them with those that exist. */
export const SCOPED_COMMANDS: readonly string[] = [...SCOPE_OF.keys()];

/** Errors: RequestError FORBIDDEN for an API key without the scope. People and tokens have no scopes. */
export function requireScope(actor: Actor, scope: ApiKeyScope, action: string): void {
  if (actor.scopes === undefined || actor.scopes.includes(scope)) return;
  const found = actor.scopes.join(', ');
  throw new RequestError('FORBIDDEN', `${action} needs an API key with the scope ${scope}; found ${found}`);
}
