import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { PLACEABLE_HOLD_REASONS } from '../../domain/decisions/payout.ts';
import { PAYMENT_METHODS } from '../../domain/payout/payment-details.ts';
import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import type { LoadOptions } from '../../services/load/load-scenario.ts';
import type { Outcome } from '../../services/outcome.ts';
import type { DemoDirectory, DemoMember } from './demo-directory.ts';

const FILE = new URL('../../demo/payments.yaml', import.meta.url);

/** Dates are 00:00 UTC, the demo's time zone. */
const Day = z.iso.date();
const At = Day.transform((date) => Date.parse(date));
const Dated = { program: z.string(), at: At };
const OfPayout = {
  ...Dated,
  partner: z.string(),
  stream: z.string(),
  from: Day,
  replacement: z.boolean().default(false),
};
const Step = z.discriminatedUnion('do', [
  z.strictObject({ ...OfPayout, do: z.literal('PAY'), reference: z.string() }),
  z.strictObject({ ...OfPayout, do: z.literal('APPROVE') }),
  z.strictObject({ ...OfPayout, do: z.literal('FAIL'), reason: z.string() }),
  z.strictObject({ ...OfPayout, do: z.literal('RETRY') }),
  z.strictObject({ ...OfPayout, do: z.literal('HOLD'), reason: z.enum(PLACEABLE_HOLD_REASONS), note: z.string() }),
]);
const NetworkStep = z.strictObject({
  step: z.string(),
  title: z.string(),
  monthsAfter: z.int(),
  dayOfMonth: z.int(),
});
const Payments = z.strictObject({
  calendars: z.array(z.strictObject({ ...Dated, network: z.string(), steps: z.array(NetworkStep) })),
  details: z.array(
    z.strictObject({
      ...Dated,
      partner: z.string(),
      method: z.enum(PAYMENT_METHODS),
      holder: z.string().nullable().default(null),
      iban: z.string().nullable().default(null),
      email: z.string().nullable().default(null),
    }),
  ),
  steps: z.array(Step),
});

export type DemoPayments = z.infer<typeof Payments>;
type DemoPaymentStep = DemoPayments['steps'][number];

/** Reads `demo/payments.yaml`. Errors: throws when it is not as expected; it comes with the code. */
export const readDemoPayments = async (): Promise<DemoPayments> =>
  Payments.parse(parse(await readFile(FILE, 'utf8'), { schema: 'core' }));

export interface PaymentDeps {
  readonly services: Services;
  readonly directory: DemoDirectory;
  readonly advance: LoadOptions['advance'];
  readonly partnerOf: (key: string) => DemoMember;
  readonly keyPrefix: string;
}

/**
 * Moves a program's clock as `advance` does, and stops on the way wherever somebody dealt with a payout. Keys follow the
 * file, so that a load that broke off is finished without doing anything twice.
 * Errors: throws when a payout is not there, or the services refuse a step.
 */
export function advanceWithPayments(payments: DemoPayments, deps: PaymentDeps): LoadOptions['advance'] {
  const waiting = listActions(payments, deps).sort((a, b) => a.at - b.at);
  return async (actor, programSlug, to) => {
    for (;;) {
      const index = waiting.findIndex(({ program, at }) => program === programSlug && at <= to);
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (next === undefined) break;
      await deps.advance(actor, programSlug, next.at);
      await next.act(actor);
    }
    await deps.advance(actor, programSlug, to);
  };
}

interface Action {
  readonly program: string;
  readonly at: Instant;
  readonly act: (owner: Actor) => Promise<void>;
}

function listActions(payments: DemoPayments, deps: PaymentDeps): Action[] {
  const { services, keyPrefix, partnerOf } = deps;
  return [
    ...payments.calendars.map(({ program, at, network, steps }, index) => ({
      program,
      at,
      act: async (owner: Actor) => {
        const input = { idempotencyKey: `${keyPrefix}:calendar:${index}`, programSlug: program, network, steps };
        expectDone(await services.payouts.setCalendar(owner, input), program);
      },
    })),
    ...payments.details.map(({ program, at, partner, ...details }, index) => ({
      program,
      at,
      act: async () => {
        const member = partnerOf(partner);
        const input = {
          idempotencyKey: `${keyPrefix}:details:${index}`,
          programSlug: program,
          partnerId: member.id,
          details: { ...details, bic: null, accountNumber: null, routingNumber: null, country: null },
        };
        expectDone(await services.payouts.setPaymentDetails(toPartner(member), input), partner);
      },
    })),
    ...payments.steps.map((step, index) => ({
      program: step.program,
      at: step.at,
      act: (owner: Actor) => actOnPayout(deps, owner, step, `${keyPrefix}:${index}`),
    })),
  ];
}

async function actOnPayout(deps: PaymentDeps, owner: Actor, step: DemoPaymentStep, key: string): Promise<void> {
  const what = `${step.program} ${step.partner} ${step.stream} from ${step.from}, ${step.do}`;
  const { payouts } = deps.services;
  const payoutId = must(
    await deps.directory.findPayout(owner, {
      programSlug: step.program,
      partnerId: deps.partnerOf(step.partner).id,
      stream: step.stream,
      periodFrom: step.from,
      isReplacement: step.replacement,
    }),
    `demo, ${what}: a payout`,
  );
  const keyed = { idempotencyKey: key, payoutId };
  const approve = async (): Promise<void> => {
    const input = { idempotencyKey: `${key}:approve`, payoutIds: [payoutId] };
    const [row] = expectDone(await payouts.approve(owner, input), what);
    if (row?.status === 'REFUSED') expectDone({ value: null, userErrors: row.userErrors }, what);
  };
  switch (step.do) {
    case 'APPROVE':
      return approve();
    case 'PAY':
      await approve();
      return void expectDone(
        await payouts.markPaid(owner, { ...keyed, reference: step.reference, paidAt: null, fee: null }),
        what,
      );
    case 'FAIL':
      await approve();
      return void expectDone(await payouts.fail(owner, { ...keyed, reason: step.reason, evenIfInDoubt: false }), what);
    case 'RETRY':
      return void expectDone(await payouts.retry(owner, keyed), what);
    case 'HOLD': {
      const { reason, note } = step;
      const input = { ...keyed, lineId: null, programSlug: null, partnerId: null, reason, note };
      return void expectDone(await payouts.placeHold(owner, input), what);
    }
  }
}

const toPartner = ({ id, ownerId }: DemoMember): Actor => ({
  role: 'PARTNER',
  id: ownerId,
  tenantId: null,
  partnerIds: [id],
  rights: [],
});

function expectDone<T>(outcome: Pick<Outcome<T>, 'value' | 'userErrors'>, what: string): T {
  const [error] = outcome.userErrors;
  return must(outcome.value, `demo, ${what}: ${error === undefined ? 'refused' : `${error.code}: ${error.message}`}`);
}
