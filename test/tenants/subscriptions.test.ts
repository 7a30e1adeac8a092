import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewEvent } from '../../server/database/append-events.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import { EVENT_TYPES } from '../../services/reads.ts';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { AT } from '../kit/database/seed-rows.ts';
import { leavesOf, type Leaf } from './documents.ts';
import { createSubscriptionProber, moved, type Heard, type SubscriptionProber } from './subscription-probe.ts';
import {
  ATTACKERS,
  createTenants,
  DRAFT,
  harvest,
  SECRET,
  VICTIM,
  VICTIM_PROGRAM,
  VICTIM_SLUG,
} from './tenant-world.ts';
import type { Attacker } from './tenant-world.ts';

let database: TestDatabase;
let prober: SubscriptionProber;
let victims: ReadonlyMap<string, string>;
beforeAll(async () => {
  database = await createTenants();
  victims = await harvest(database);
  prober = createSubscriptionProber(database);
});
afterAll(async () => {
  await prober.close();
  await database.drop();
});

/** Subscriptions that this test knows, with how many of the victim's events its own staff hears: a new one needs a row. */
const HEARS: Readonly<Record<string, number>> = {
  leadStatusChanged: ['lead.registered', 'lead.status_changed'].length,
  programEvents: EVENT_TYPES.length,
};
const PLACES: Readonly<Record<string, (victims: ReadonlyMap<string, string>) => readonly string[]>> = {
  programSlug: () => [VICTIM_SLUG, DRAFT],
  partnerId: () => ['partner_1'],
  leadId: (of) => [of.get('leads') ?? ''],
  after: () => [
    ...[STAFF, PARTNER].map((actor) => prober.follower.cursors.encode(actor, new Map([[VICTIM_PROGRAM, 1000n]]))),
    prober.follower.cursors.encodeForOrganization(VICTIM, new Map([[VICTIM_PROGRAM, 1000n]])),
  ],
};
const victim = (over: Partial<Actor>): Actor => ({
  ...{ role: 'PROGRAM_OWNER', id: `person_of_${VICTIM}`, tenantId: VICTIM, partnerIds: [], rights: RIGHTS },
  ...over,
});
const STAFF = victim({});
const PARTNER = victim({
  role: 'PARTNER',
  id: 'person_of_partner_1',
  tenantId: null,
  partnerIds: ['partner_1'],
  rights: [],
});

/** Every kind of event there is about the victim, for its staff and for it. */
const ofVictim = (): NewEvent[] =>
  EVENT_TYPES.map((type, index) => ({
    ...moved({ partnerId: 'partner_1', leadId: victims.get('leads') ?? '' }),
    ...{ type, audience: index % 2 === 0 ? ('OWNER' as const) : ('PARTNER' as const) },
    payload: { from: 'SUBMITTED', to: 'IN_REVIEW', reason: SECRET },
  }));
const ofDraft = (): NewEvent => ({
  ...{ type: 'terms.published', at: AT, subjectType: 'Program', subjectId: 'program_draft', actor: 'irrelevant' },
  audience: 'PROGRAM',
});

const ownLog = ({ own }: Attacker) => {
  const programId = own.slug.replace('-', '_');
  return { tenantId: own.slug === VICTIM_SLUG ? VICTIM : 'vendor_2', programId };
};
const ownLead = (attacker: Attacker): string => `lead_${ownLog(attacker).programId}_${attacker.own.partnerId}`;
const missing = (id: string): string =>
  id.length > 40 ? `${id.startsWith('A') ? 'B' : 'A'}${id.slice(1)}` : `${id.split('_', 1)[0] ?? ''}_none`;

/** Listens from a cursor before to after the last of: events of the victim, then one of the listener's own; twice. */
async function hear(
  field: GraphQLField<unknown, unknown>,
  attacker: Attacker,
  fill: (leaf: Leaf, isRequired: boolean) => string | undefined,
): Promise<Heard> {
  const { actor, own } = attacker;
  const log = ownLog(attacker);
  const after = await prober.follower.cursorNow(actor, null);
  const variables = prober.variables(field, (leaf, isRequired) => {
    const given = fill(leaf, isRequired);
    if (given !== undefined) return given;
    if (leaf.name === 'after') return after;
    return isRequired ? own.slug : undefined;
  });
  const speak = async (): Promise<bigint> => {
    await prober.append({ tenantId: VICTIM, programId: VICTIM_PROGRAM }, ...ofVictim());
    await prober.append({ tenantId: VICTIM, programId: 'program_draft' }, ofDraft());
    return prober.append(log, moved({ partnerId: own.partnerId, leadId: ownLead(attacker) }));
  };
  const until = new Map([[log.programId, await speak()]]);
  const stream = await prober.open(field, actor, variables);
  return prober.listen(stream, actor, until, async () => {
    until.set(log.programId, await speak());
  });
}

const leaksIn = ({ events, programs }: Heard, attacker: Attacker, sent: string | null): readonly string[] => {
  const text = events.join('\n');
  const secrets = [SECRET, 'program_draft', DRAFT, ...[...victims.values()].filter((id) => !id.startsWith('program_'))];
  return [
    ...secrets.filter((secret) => secret !== sent && text.includes(secret)),
    ...programs.filter((id) => id !== ownLog(attacker).programId).map((id) => `the place in ${id}`),
  ];
};
/** What differs between any two streams: places, times, and what was sent. */
const comparable = ({ events, error }: Heard, sent: string): string =>
  JSON.stringify({ events, error })
    .replaceAll(sent, '<sent>')
    .replaceAll(/(ursor\\":\\")[\w-]+/g, '$1')
    .replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, '<time>');

it('knows every subscription, and every place in it that names a row', () => {
  expect(prober.fields.map(({ name }) => name).sort()).toEqual(Object.keys(HEARS));
  const unknown = prober.fields.flatMap((field) =>
    leavesOf(field.args).filter(({ name }) => PLACES[name] === undefined),
  );
  expect(unknown).toEqual([]);
});

it('hears what it looks for where it may be heard', async () => {
  const staff: Attacker = { name: 'the victim', actor: STAFF, own: { slug: VICTIM_SLUG, partnerId: 'partner_1' } };
  for (const field of prober.fields) {
    const heard = await hear(field, staff, ({ name }) => (name === 'programSlug' ? VICTIM_SLUG : undefined));
    // Twice the victim's, and twice the one that says so.
    expect([field.name, heard.error, heard.events.length]).toEqual([
      field.name,
      null,
      2 * ((HEARS[field.name] ?? 0) + 1),
    ]);
    expect(heard.events.join('\n')).toContain(SECRET);
  }
});

describe.each(ATTACKERS)('$name', (attacker) => {
  const isVisitor = attacker.actor.role === 'PUBLIC';

  it('hears its own and nothing of the victim', async () => {
    for (const field of prober.fields) {
      const heard = await hear(field, attacker, () => undefined);
      expect([field.name, leaksIn(heard, attacker, null)]).toEqual([field.name, []]);
      if (isVisitor) expect(heard.error).toContain('UNAUTHENTICATED');
      else expect([field.name, heard.error, heard.events.length]).toEqual([field.name, null, 2]);
    }
  });

  it('finds a row of the victim as it finds one that does not exist', async () => {
    const found: string[] = [];
    for (const field of prober.fields)
      for (const leaf of leavesOf(field.args))
        for (const id of PLACES[leaf.name]?.(victims) ?? []) {
          if (id === attacker.own.slug) continue;
          const fill = (named: string) => (each: Leaf) => (each.path === leaf.path ? named : undefined);
          const foreign = await hear(field, attacker, fill(id));
          const none = await hear(field, attacker, fill(missing(id)));
          const name = `${field.name}(${leaf.path}: ${id})`;
          found.push(...leaksIn(foreign, attacker, id).map((leak) => `${name} shows ${leak}`));
          if (foreign.events.length > 0 && leaf.name !== 'after') found.push(`${name} was heard`);
          const [a, b] = [comparable(foreign, id), comparable(none, missing(id))];
          if (a !== b) found.push(`${name} differs: ${a} / ${b}`);
        }
    expect(found).toEqual([]);
  });

  it('hears nothing with every row of the victim at once', async () => {
    for (const field of prober.fields) {
      const heard = await hear(field, attacker, (leaf) =>
        leaf.name === 'after' ? undefined : PLACES[leaf.name]?.(victims)[0],
      );
      expect([field.name, leaksIn(heard, attacker, null)]).toEqual([field.name, []]);
    }
  });
});
