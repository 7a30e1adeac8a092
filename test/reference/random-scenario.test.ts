import { describe, expect, it } from 'vitest';
import { isMap, maps, numeral, text, type Json, type JsonMap } from './json.ts';
import { randomScenario } from './random-scenario.ts';
import { computeReference } from './reference.ts';
import { isManagedTrackAt, paramsAt, readWorld, type Fact, type Program } from './world.ts';

const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

function jsonOf(seed: number): JsonMap {
  const json = JSON.parse(JSON.stringify(randomScenario(seed))) as Json;
  if (!isMap(json)) throw new Error('a scenario is a map');
  return json;
}

/** The rules of validity that span several facts, checked in order of time. */
function problemsOf(program: Program): string[] {
  const problems: string[] = [];
  const leads = new Map<
    Json | undefined,
    { status: string; expiresAt: bigint | undefined; domain: Json | undefined }
  >();
  const accounts = new Map<Json | undefined, { status: string; partner: string; customer: Json | undefined }>();
  const invited = new Map<Json | undefined, Json | undefined>();
  const ids = new Set<string>();
  const need = (fact: Fact, isFine: boolean): void => {
    if (!isFine) problems.push(`${program.id}: ${JSON.stringify(fact.data)}`);
  };
  const statusOf = (id: Json | undefined, time: bigint): string => {
    const lead = leads.get(id);
    if (lead === undefined) return 'NONE';
    const isOpen = ['SUBMITTED', 'ACCEPTED'].includes(lead.status);
    return isOpen && lead.expiresAt !== undefined && time >= lead.expiresAt ? `EXPIRED ${lead.status}` : lead.status;
  };
  const moves: Record<string, { from: string[]; to: string }> = {
    'lead.accepted': { from: ['SUBMITTED'], to: 'ACCEPTED' },
    'lead.rejected': { from: ['SUBMITTED'], to: 'REJECTED' },
    'lead.withdrawn': { from: ['SUBMITTED', 'ACCEPTED'], to: 'WITHDRAWN' },
    'lead.closedWon': { from: ['ACCEPTED', 'EXPIRED ACCEPTED'], to: 'CLOSED_WON' },
    'lead.closedLost': { from: ['SUBMITTED', 'ACCEPTED', 'EXPIRED SUBMITTED', 'EXPIRED ACCEPTED'], to: 'CLOSED_LOST' },
  };
  for (const fact of program.facts) {
    const { data, type } = fact;
    const enrolment = program.enrolments.find((candidate) => candidate.partner === data['partner']);
    if (data['partner'] !== undefined) need(fact, enrolment !== undefined && enrolment.since <= fact.at);
    for (const key of ['refund', 'payment']) {
      const id = data[key];
      if (typeof id !== 'string' || (key === 'payment' && type !== 'billing.paid')) continue;
      need(fact, !ids.has(id));
      ids.add(id);
    }
    if (type === 'lead.registered') {
      const days = paramsAt(program, fact.at)['leadValidityDays'];
      const expiresAt = typeof days === 'number' ? program.calendar.plusDays(fact.at, days) : undefined;
      const isTaken = [...leads].some(
        ([id, other]) =>
          other.domain !== undefined &&
          other.domain === data['domain'] &&
          ['SUBMITTED', 'ACCEPTED'].includes(statusOf(id, fact.at)),
      );
      need(fact, !leads.has(data['lead']) && !isTaken);
      leads.set(data['lead'], { status: 'SUBMITTED', expiresAt, domain: data['domain'] });
    }
    const move = moves[type];
    const lead = leads.get(data['lead']);
    if (move !== undefined) {
      const before = statusOf(data['lead'], fact.at);
      need(fact, move.from.includes(before));
      if (lead !== undefined && !before.startsWith('EXPIRED')) lead.status = move.to;
    }
    if (type === 'managedAccount.submitted') {
      const partner = text(data['partner']);
      need(fact, isManagedTrackAt(program, partner, fact.at) && !accounts.has(data['account']));
      need(fact, numeral(data['serviceMonths']) >= numeral(paramsAt(program, fact.at)['managedMinimumMonths']));
      accounts.set(data['account'], { status: 'SUBMITTED', partner, customer: data['customer'] });
    } else if (type.startsWith('managedAccount.')) {
      const account = accounts.get(data['account']);
      const isApproval = type === 'managedAccount.approved';
      const isTaken = [...accounts.values()].some(
        (other) => other.status === 'APPROVED' && other.customer === account?.customer,
      );
      if (isApproval)
        need(fact, !isTaken && account !== undefined && isManagedTrackAt(program, account.partner, fact.at));
      need(fact, account?.status === (type === 'managedAccount.ended' ? 'APPROVED' : 'SUBMITTED'));
      if (account !== undefined) account.status = isApproval ? 'APPROVED' : 'ENDED';
    }
    if (type === 'track.changed' && data['track'] !== 'MASTERS') {
      for (const account of accounts.values()) {
        if (account.partner === data['partner'] && account.status === 'APPROVED') account.status = 'ENDED';
      }
    }
    if (type === 'tier.granted') need(fact, invited.get(data['partner']) === undefined);
    if (type === 'tier.withdrawn') need(fact, invited.get(data['partner']) === data['tier']);
    if (type.startsWith('tier.')) invited.set(data['partner'], type === 'tier.granted' ? data['tier'] : undefined);
  }
  return problems;
}

describe('random scenarios', () => {
  it('are the same for one seed', () => {
    expect(jsonOf(7)).toEqual(jsonOf(7));
    expect(jsonOf(7)).not.toEqual(jsonOf(8));
  });

  it.each(seeds)('seed %i keeps the rules of validity', (seed) => {
    const json = jsonOf(seed);
    expect(maps(json['facts']).length).toBeGreaterThan(0);
    expect(readWorld(json).programs.flatMap(problemsOf)).toEqual([]);
  });

  it('reach every part of the rules', () => {
    const results = seeds.map((seed) => computeReference(jsonOf(seed)));
    const lines = results.flatMap((result) => result.commissions);
    const kinds = [...new Set(lines.map((line) => `${line.kind} ${line.reverses ? 'reversal' : 'line'}`))].sort();
    expect(kinds).toEqual(
      ['MANAGED_SHARE', 'RECURRING_SHARE', 'REFERRAL_FEE', 'REFERRED_SHARE', 'SALE_COMMISSION'].flatMap((kind) => [
        `${kind} line`,
        `${kind} reversal`,
      ]),
    );
    const statuses = new Set(results.flatMap((result) => result.leads.map((lead) => lead.status)));
    expect(statuses.size).toBe(7);
    const reasons = new Set(results.flatMap((result) => result.ignored.map((row) => row.reason)));
    expect(reasons.size).toBe(3);
  });
});
