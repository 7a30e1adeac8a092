import type { CommissionLine } from '../engine/lines.ts';
import type { PartnerPayout, ProgramOutcome } from '../engine/program.ts';
import { formatInstant } from '../time/instant.ts';
import type { Problem } from './bench.ts';
import { encode } from './data.ts';
import { describeLine, money } from './describe.ts';

type Outcome = Pick<ProgramOutcome, 'lines' | 'payouts' | 'tiers'>;

/** The first difference between two outcomes of what should be one history, in whatever order they list it; or null. */
export function compareOutcomes(expected: Outcome, found: Outcome, currency: string): Problem | null {
  return (
    compareLines(expected.lines, found.lines, currency) ??
    comparePayouts(expected.payouts, found.payouts, currency) ??
    compareTiers(expected.tiers, found.tiers)
  );
}

export function compareLines(
  expected: readonly CommissionLine[],
  found: readonly CommissionLine[],
  currency: string,
): Problem | null {
  const idOf = ({ customer, key }: CommissionLine): string => encode([customer, key]);
  const others = new Map(found.map((line) => [idOf(line), line]));
  for (const line of expected) {
    const other = others.get(idOf(line));
    others.delete(idOf(line));
    if (other === undefined) return { text: `${describeLine(line, currency)} is gone`, customer: line.customer };
    if (encode(line) !== encode(other)) {
      return {
        text: `${describeLine(line, currency)} became ${describeChange(line, other, currency)}`,
        customer: line.customer,
      };
    }
  }
  const extra = [...others.values()][0];
  return extra === undefined ? null : { text: `${describeLine(extra, currency)} is new`, customer: extra.customer };
}

function describeChange(line: CommissionLine, other: CommissionLine, currency: string): string {
  const changed = (Object.keys(line) as (keyof CommissionLine)[]).find(
    (name) => encode(line[name]) !== encode(other[name]),
  );
  const detail =
    changed === undefined || changed === 'amountMinor'
      ? ''
      : ` (${changed} ${encode(line[changed])} → ${encode(other[changed])})`;
  return `${money(other.amountMinor, currency)}${detail}`;
}

function comparePayouts(
  expected: readonly PartnerPayout[],
  found: readonly PartnerPayout[],
  currency: string,
): Problem | null {
  const idOf = ({ partner, stream, period }: PartnerPayout): string => encode([partner, stream, period.endDay]);
  const describe = (payout: PartnerPayout): string =>
    `payout of ${money(payout.amountMinor, currency)} to ${payout.partner} (${payout.stream}, until ${formatInstant(payout.period.to)})`;
  const contentOf = ({ amountMinor, dueDay, lines }: PartnerPayout): string =>
    encode([amountMinor, dueDay, lines.map(({ customer, key }) => encode([customer, key])).sort()]);
  const others = new Map(found.map((payout) => [idOf(payout), payout]));
  for (const payout of expected) {
    const other = others.get(idOf(payout));
    others.delete(idOf(payout));
    if (other === undefined) return { text: `${describe(payout)} is gone`, customer: null };
    if (contentOf(payout) !== contentOf(other))
      return { text: `${describe(payout)} became a ${describe(other)}`, customer: null };
  }
  const extra = [...others.values()][0];
  return extra === undefined ? null : { text: `${describe(extra)} is new`, customer: null };
}

function compareTiers(expected: ProgramOutcome['tiers'], found: ProgramOutcome['tiers']): Problem | null {
  for (const [partner, history] of expected) {
    const before = encode(history.timeline.changes);
    const after = encode(found.get(partner)?.timeline.changes);
    if (before !== after)
      return { text: `the tiers of partner ${partner} changed: ${before} became ${after}`, customer: null };
  }
  return null;
}
