/** How big a business to tell. */
export interface YearsStory {
  readonly seed: number;
  readonly partners: number;
  readonly years: number;
}

type Fact = Readonly<Record<string, unknown>> & { readonly at: string; readonly type: string };

const DAY_MS = 86_400_000;
const START = Date.UTC(2023, 0, 1);

/**
 * An ordinary business of some years, as a scenario: partners in one to three of four programs, registered and tracked
 * referrals that are won, lost or forgotten, customers who pay by the month or the year, refunds, churn, managed
 * accounts, a change of track and new terms. Always the same for one seed.
 */
export function yearsStory({ seed, partners, years }: YearsStory): object {
  const dice = createDice(seed);
  const days = Math.round((Date.UTC(2023 + years, 0, 1) - START) / DAY_MS);
  const facts: Fact[] = [
    { at: dayOf(400), type: 'terms.published', program: 'agency', params: { leadValidityDays: 60 } },
    { at: dayOf(600), type: 'terms.published', program: 'cio', params: { minimumPayout: '100' } },
    {
      at: dayOf(500),
      type: 'terms.published',
      program: 'campaign',
      params: { reward: { type: 'PERCENT', rate: '25%' } },
    },
  ];
  const members = Array.from({ length: partners }, (_, index) => tellPartner(dice, index, days, facts));
  return {
    scenario: 1,
    title: `${years} years of ${partners} partners`,
    timeZone: 'Europe/Lisbon',
    programs: [
      { id: 'agency', adapter: 'klaviyo-agency', params: {} },
      { id: 'influencer', adapter: 'klaviyo-influencer', params: {} },
      { id: 'cio', adapter: 'customerio-solutions', params: {} },
      { id: 'campaign', adapter: 'affiliate-campaign', params: {} },
    ],
    partners: members,
    facts: facts.filter(({ at }) => at < dayOf(days)),
    until: dayOf(days),
  };
}

function tellPartner(dice: Dice, index: number, days: number, facts: Fact[]): object {
  const partner = `partner-${index}`;
  const since = dice.whole(0, 120);
  const isMaster = dice.chance(0.4);
  const programs = ['agency', 'influencer', 'cio', 'campaign'].filter(() => dice.chance(0.5));
  if (programs.length === 0) programs.push('agency');
  if (isMaster === false && programs.includes('agency') && dice.chance(0.2)) {
    facts.push({ at: dayOf(since + 430), type: 'track.changed', program: 'agency', partner, track: 'MASTERS' });
  }
  for (let day = since + dice.whole(1, 60), turn = 0; day < days - 20; day += dice.whole(40, 260), turn++) {
    tellReferral(dice, { partner, program: dice.pick(programs), id: `${index}-${turn}`, day, days, isMaster }, facts);
  }
  return {
    id: partner,
    email: `${partner}@own.test`,
    enrolments: programs.map((program) => ({
      program,
      since: dayOf(since),
      ...(program === 'agency' && { track: isMaster ? 'MASTERS' : 'ADVISORS', tier: dice.pick(['BRONZE', 'SILVER']) }),
    })),
  };
}

interface Referral {
  readonly partner: string;
  readonly program: string;
  readonly id: string;
  readonly day: number;
  readonly days: number;
  readonly isMaster: boolean;
}

function tellReferral(dice: Dice, referral: Referral, facts: Fact[]): void {
  const { partner, program, id, day } = referral;
  const customer = `customer-${id}`;
  const mrr = dice.whole(80, 4_000);
  const wonOn = day + dice.whole(3, 110);
  if (program === 'campaign') {
    const visitor = `visitor-${id}`;
    facts.push({ at: dayOf(day), type: 'link.clicked', program, partner, visitor });
    if (dice.chance(0.3)) return;
    facts.push({ at: dayOf(wonOn), type: 'customer.signedUp', program, customer, visitor, email: `buyer@${id}.test` });
  } else {
    const lead = `lead-${id}`;
    facts.push({
      at: dayOf(day),
      type: 'lead.registered',
      lead,
      program,
      partner,
      company: `Company ${id}`,
      domain: `company-${id}.test`,
    });
    if (dice.chance(0.1)) return;
    if (dice.chance(0.1))
      return void facts.push({ at: dayOf(day + 1), type: 'lead.rejected', lead, reason: 'NO_RELATIONSHIP' });
    facts.push({ at: dayOf(day + 2), type: 'lead.accepted', lead });
    if (dice.chance(0.1)) return;
    if (dice.chance(0.1)) return void facts.push({ at: dayOf(wonOn), type: 'lead.closedLost', lead, reason: 'BUDGET' });
    facts.push({ at: dayOf(wonOn), type: 'lead.closedWon', lead, customer, mrr: `${mrr}.00` });
  }
  tellBilling(dice, { customer, id, mrr, from: wonOn, days: referral.days }, facts);
  if (program === 'agency' && referral.isMaster && dice.chance(0.5))
    tellAccount(dice, referral, customer, wonOn, facts);
}

function tellBilling(
  dice: Dice,
  { customer, id, mrr, from, days }: { customer: string; id: string; mrr: number; from: number; days: number },
  facts: Fact[],
): void {
  const isYearly = dice.chance(0.2);
  const churnsAfter = dice.chance(0.3) ? dice.whole(2, 20) : Number.POSITIVE_INFINITY;
  for (let month = 0; month <= churnsAfter; month += isYearly ? 12 : 1) {
    const [start, end] = [plusMonths(from, month), plusMonths(from, month + (isYearly ? 12 : 1))];
    const paidOn = start + (dice.chance(0.2) ? dice.whole(0, 25) : 0);
    if (paidOn >= days) return;
    const amount = `${mrr * (isYearly ? 12 : 1)}.${String(dice.whole(0, 99)).padStart(2, '0')}`;
    const invoice = `invoice-${id}-${month}`;
    facts.push({
      at: dayOf(paidOn),
      type: 'billing.paid',
      customer,
      invoice,
      amount,
      from: dayOf(start),
      to: dayOf(end),
    });
    if (dice.chance(0.05)) {
      const part = dice.chance(0.5) ? amount : `${Math.max(1, Math.floor(mrr / 3))}.00`;
      const refundedOn = paidOn + dice.whole(1, 70);
      if (refundedOn < days)
        facts.push({
          at: dayOf(refundedOn),
          type: 'billing.refunded',
          invoice,
          refund: `refund-${invoice}`,
          amount: part,
        });
    }
  }
  const churnedOn = plusMonths(from, churnsAfter);
  if (churnedOn < days) facts.push({ at: dayOf(churnedOn), type: 'customer.churned', customer });
}

function tellAccount(
  dice: Dice,
  { partner, program, id, days }: Referral,
  customer: string,
  wonOn: number,
  facts: Fact[],
): void {
  const account = `account-${id}`;
  const submitted = wonOn + dice.whole(1, 60);
  const base = { account, program, partner, customer, proof: true, clientConsent: true };
  const service = { serviceFrom: dayOf(submitted), serviceMonths: dice.whole(6, 18) };
  facts.push({ at: dayOf(submitted), type: 'managedAccount.submitted', ...base, ...service });
  if (dice.chance(0.15)) return void facts.push({ at: dayOf(submitted + 3), type: 'managedAccount.rejected', account });
  facts.push({ at: dayOf(submitted + 3), type: 'managedAccount.approved', account });
  const ended = submitted + dice.whole(120, 700);
  if (dice.chance(0.3) && ended < days) facts.push({ at: dayOf(ended), type: 'managedAccount.ended', account });
}

const dayOf = (day: number): string => new Date(START + day * DAY_MS).toISOString().slice(0, 10);

/** The same day of a later month, at most the 28th. */
function plusMonths(day: number, months: number): number {
  if (!Number.isFinite(months)) return Number.POSITIVE_INFINITY;
  const date = new Date(START + day * DAY_MS);
  return Math.round(
    (Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), 28)) - START) / DAY_MS,
  );
}

interface Dice {
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** A small generator of numbers (mulberry32): the story must be the same on every machine. */
function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] as never,
  };
}
