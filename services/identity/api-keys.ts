import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { RIGHTS, type Actor, type Right } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { ApiKeyState } from '../ports/identity.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { ApiKeyChange, ApiKeyCommands, CreateApiKey, RotateApiKey, WithKeyText } from './contract.ts';
import { organizationOf, requireHeld, type ActedFor } from './organization.ts';
import { API_KEY_SCOPES, PARTNER_KEY_SCOPES, RIGHTS_OF_SCOPE, type ApiKeyScope } from './scopes.ts';

export const API_KEYS_MAX = 50;
const NAME_MAX = 200;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A key that nobody replaces within a year is one that nobody knows the places of. */
export const EXPIRY_DAYS_MAX = 400;
const OVERLAP_HOURS_MAX = 24 * 14;

/** Makes the text of a key from its id, and what is kept of it. */
export interface ApiKeyParts {
  readonly newKey: (id: string) => { readonly text: string; readonly hash: Uint8Array };
}

export const createApiKeys = (deps: ServiceDeps): ApiKeyCommands => ({
  create: (actor, input) => create(deps, actor, input),
  revoke: (actor, input) => revoke(deps, actor, input),
  rotate: (actor, input) => rotate(deps, actor, input),
});

async function create(deps: ServiceDeps, actor: Actor, input: CreateApiKey): Promise<Outcome<WithKeyText>> {
  // Kept out of the stored answer: the database must not hold a key.
  const shown: { text: string | null } = { text: null };
  const outcome = await runCommand(deps, actor, 'createApiKey', input, async ({ unit, begin }) => {
    const owner = organizationOf(actor, input.partnerId, 'partnerId', 'making API keys');
    await begin(owner.tenantId);
    const now = deps.wallClock();
    const scopes = checkScopes(owner, input.scopes);
    const rights = rightsOf(owner, scopes, input.rights);
    requireHeld(actor, rights, 'rights');
    const name = requireText(input.name, 'name', NAME_MAX);
    const expiresAt = checkExpiry(input.expiresAt, now);
    if ((await unit.apiKeys.count(owner.tenantId, now)) >= API_KEYS_MAX)
      return refuse('TOO_MANY', `found ${API_KEYS_MAX} API keys, expected fewer: revoke one that is not needed`);
    const key = { tenantId: owner.tenantId, id: deps.newId('apikey') };
    const { text, hash } = deps.apiKeys.newKey(key.id);
    shown.text = text;
    await unit.apiKeys.insert({
      ...key,
      partnerId: owner.partnerId,
      name,
      secretHash: hash,
      scopes,
      rights,
      createdAt: now,
      createdBy: actorName(actor),
      expiresAt,
      replaces: null,
    });
    await unit.audit(key.tenantId, 'createApiKey', key.id, { scopes, rights, expiresAt: formatInstant(expiresAt) });
    return key;
  });
  return withText(outcome, shown.text);
}

function revoke(deps: ServiceDeps, actor: Actor, input: ApiKeyChange): Promise<Outcome<Ref>> {
  return runCommand(deps, actor, 'revokeApiKey', input, async (scope) => {
    const key = await enter(scope, actor, input);
    await scope.unit.apiKeys.revoke(key, actorName(actor), deps.wallClock());
    await scope.unit.access.note(key, key.id, 'REVOKED');
    await scope.unit.audit(key.tenantId, 'revokeApiKey', key.id, {});
    return refOf(key);
  });
}

async function rotate(deps: ServiceDeps, actor: Actor, input: RotateApiKey): Promise<Outcome<WithKeyText>> {
  const shown: { text: string | null } = { text: null };
  const outcome = await runCommand(deps, actor, 'rotateApiKey', input, async (scope) => {
    const { overlapHours } = input;
    if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > OVERLAP_HOURS_MAX) {
      const expected = `a whole number of hours from 0 to ${OVERLAP_HOURS_MAX}`;
      return refuse('INVALID_INPUT', `found ${overlapHours}, expected ${expected}`, ['overlapHours']);
    }
    const before = await enter(scope, actor, input);
    const now = deps.wallClock();
    const { tenantId, partnerId, name, scopes, rights } = before;
    requireHeld(actor, rights, 'apiKeyId');
    const lifetime = Math.min(before.expiresAt - before.createdAt, EXPIRY_DAYS_MAX * DAY_MS);
    const expiresAt = checkExpiry(input.expiresAt ?? now + lifetime, now);
    const key = { tenantId, id: deps.newId('apikey') };
    const { text, hash } = deps.apiKeys.newKey(key.id);
    shown.text = text;
    await scope.unit.apiKeys.insert({
      ...key,
      ...{ partnerId, name, scopes, rights, expiresAt, secretHash: hash, createdAt: now },
      createdBy: actorName(actor),
      replaces: before.id,
    });
    await endAfterOverlap(scope, before, { actor, now, overlapHours });
    await scope.unit.audit(tenantId, 'rotateApiKey', before.id, { replacedBy: key.id, overlapHours });
    return key;
  });
  return withText(outcome, shown.text);
}

async function endAfterOverlap(
  { unit }: CommandScope,
  before: ApiKeyState,
  { actor, now, overlapHours }: { readonly actor: Actor; readonly now: Instant; readonly overlapHours: number },
): Promise<void> {
  if (overlapHours === 0) {
    await unit.apiKeys.revoke(before, actorName(actor), now);
    await unit.access.note(before, before.id, 'REVOKED');
    return;
  }
  const end = now + overlapHours * HOUR_MS;
  if (end >= before.expiresAt) return;
  await unit.apiKeys.setExpiry(before, end);
  // Connections that are open come back, and end when the key now does.
  await unit.access.note(before, before.id, 'CHANGED');
}

async function enter({ unit, begin }: CommandScope, actor: Actor, input: ApiKeyChange): Promise<ApiKeyState> {
  if (actor.scopes !== undefined || (actor.role !== 'PROGRAM_OWNER' && actor.role !== 'PARTNER'))
    throw new RequestError('FORBIDDEN', `API keys are looked after by people; found role ${actor.role}`);
  const key = await unit.apiKeys.findForUpdate(input.apiKeyId);
  // First: the repeated call of a revocation has its first answer, and not that the key is gone.
  if (key !== null) await begin(key.tenantId);
  if (key !== null && key.revokedAt === null) return key;
  const expected = 'the id of one of yours that is not revoked';
  return refuse('NOT_FOUND', `found no API key "${input.apiKeyId}", expected ${expected}`, ['apiKeyId']);
}

function checkScopes(owner: ActedFor, scopes: readonly ApiKeyScope[]): readonly ApiKeyScope[] {
  const allowed: readonly ApiKeyScope[] = owner.partnerId === null ? API_KEY_SCOPES : PARTNER_KEY_SCOPES;
  const wrong = scopes.find((scope) => !allowed.includes(scope));
  if (wrong !== undefined) {
    const message = `found ${wrong}, expected some of ${allowed.join(', ')}`;
    return refuse('SCOPE_NOT_ALLOWED', message, ['scopes'], { known: allowed });
  }
  if (scopes.length === 0) return refuse('INVALID_INPUT', 'found no scope, expected one at least', ['scopes']);
  return allowed.filter((scope) => scopes.includes(scope));
}

function rightsOf(owner: ActedFor, scopes: readonly ApiKeyScope[], named: readonly Right[]): readonly Right[] {
  if (owner.partnerId === null) {
    const rights = new Set([...named, ...scopes.flatMap((scope) => RIGHTS_OF_SCOPE[scope])]);
    return RIGHTS.filter((right) => rights.has(right));
  }
  if (named.length === 0) return [];
  return refuse(
    'RIGHT_NOT_HELD',
    `found ${named.join(', ')}, expected none: a partner's key has no rights`,
    ['rights'],
    {
      known: [],
    },
  );
}

function checkExpiry(at: Instant, now: Instant): Instant {
  const latest = now + EXPIRY_DAYS_MAX * DAY_MS;
  if (at > now && at <= latest) return at;
  const expected = `a time after now and up to ${formatInstant(latest)}`;
  return refuse('INVALID_EXPIRY', `found ${formatInstant(at)}, expected ${expected}`, ['expiresAt']);
}

const refOf = ({ tenantId, id }: Ref): Ref => ({ tenantId, id });

const withText = (outcome: Outcome<Ref>, text: string | null): Outcome<WithKeyText> => ({
  ...outcome,
  value: outcome.value === null ? null : { ...outcome.value, text: outcome.replayed ? null : text },
});
