import { must } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import { applyWaiting } from '../billing/apply-waiting.ts';
import { BillingBook } from '../billing/billing-book.ts';
import { settleTenant } from '../billing/settle-tenant.ts';
import type { Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { actorName, getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { resettle } from '../ledger/resettle.ts';
import { partnersOf } from '../ledger/settle.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { RETRACTION_REASONS, type RetractFact } from './contract.ts';
import { announce, latestClock, recordCorrection, vendorOf } from './enter.ts';
import type { FactToCorrect } from './store.ts';

const NOTE_MAX = 500;
const SOURCE = 'correction';

/**
 * Takes back what was recorded in error. The row stays and is shown as RETRACTED; lines that came of it are voided, and
 * the right ones posted, naming the retraction. What depends on it is refused, and named.
 */
export const retractFact = (deps: ServiceDeps, actor: Actor, input: RetractFact): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'retractFact', input, async (scope) => {
    requireRight(actor, 'RECORD_BILLING', 'retracting a fact');
    const tenantId = vendorOf(actor, 'retracting a fact');
    await scope.begin(tenantId);
    if (!RETRACTION_REASONS.includes(input.reason)) {
      return refuse(
        'UNKNOWN_REASON',
        `found reason "${String(input.reason)}", expected ${RETRACTION_REASONS.join(', ')}`,
        ['reason'],
        { known: RETRACTION_REASONS },
      );
    }
    if ((input.note?.length ?? 0) > NOTE_MAX)
      return refuse('INVALID_INPUT', `found a note of ${input.note?.length} characters, expected at most ${NOTE_MAX}`, [
        'note',
      ]);
    const id = await retract(scope, deps, tenantId, input);
    await scope.unit.audit(tenantId, 'retractFact', subjectOf(input), { reason: input.reason, fact: id });
    return { tenantId, id };
  });

const subjectOf = ({ what }: RetractFact): string => (what.kind === 'SIGN_UP' ? what.customerId : what.id);

function retract(scope: CommandScope, deps: ServiceDeps, tenantId: string, input: RetractFact): Promise<string> {
  const { what } = input;
  switch (what.kind) {
    case 'FACT':
      return retractBilling(scope.unit, deps, tenantId, what.id, input);
    case 'CLICK':
      return retractClick(scope.unit, deps, what.id, input);
    case 'SIGN_UP':
      return retractSignUp(scope.unit, deps, what, input);
  }
}

async function retractBilling(
  unit: UnitOfWork,
  deps: ServiceDeps,
  tenantId: string,
  factId: string,
  input: RetractFact,
): Promise<string> {
  const fact = await unit.corrections.findFact(factId);
  if (fact?.tenantId !== tenantId)
    return refuse('NOT_FOUND', `found no fact "${factId}", expected the id of a recorded fact`, ['factId']);
  checkRetractable(fact, input);
  const programs = await unit.programs.list(tenantId);
  const refs = refsOf(fact);
  // First, as it waits for batches about the same invoices: what is read after it is what they left.
  const book = new BillingBook(await unit.facts.loadBilling(tenantId, refs));
  if (fact.type === 'billing.paid') await refuseDependents(unit, fact, book);
  const id = await markRetracted(unit, deps, fact, programs, input);
  const touched = new Map<string, string>();
  if (fact.type === 'billing.refunded') {
    const left = new BillingBook(await unit.facts.loadBilling(tenantId, refs));
    for (const [customer, cause] of await applyWaiting(unit, tenantId, refs, left, () => false))
      touched.set(customer, cause);
  }
  if (fact.customerId !== null) touched.set(fact.customerId, id);
  const churned = new Set(fact.type === 'customer.churned' ? touched.keys() : []);
  const why = { cause: 'fact.retracted', reason: input.reason };
  await settleTenant(unit, deps, programs, touched, churned, why);
  return id;
}

function checkRetractable(fact: FactToCorrect, { reason }: RetractFact): void {
  if (fact.isRetracted) {
    refuse('ALREADY_RETRACTED', `fact "${fact.id}" was retracted before`, ['factId']);
  }
  if (fact.type !== 'billing.paid' && fact.type !== 'billing.refunded' && fact.type !== 'customer.churned') {
    refuse(
      'NOT_RETRACTABLE',
      `found a fact of type ${fact.type}, expected a payment, a refund or a churn`,
      ['factId'],
      {
        found: fact.type,
      },
    );
  }
  if (fact.status === 'REJECTED') {
    refuse('NOT_RETRACTABLE', 'the fact was rejected and never counted', ['factId'], { found: fact.status });
  }
  if (reason === 'REFUND_FAILED' && fact.type !== 'billing.refunded') {
    refuse(
      'NOT_RETRACTABLE',
      `found a fact of type ${fact.type}, expected a refund: only a refund can fail`,
      ['reason'],
      {
        found: fact.type,
      },
    );
  }
}

/** Refunds and disputes that name the payment stand on it: they have to go first. */
async function refuseDependents(unit: UnitOfWork, fact: FactToCorrect, book: BillingBook): Promise<void> {
  const disputes = await unit.corrections.listDisputesOf(fact.tenantId, fact.externalId);
  const known = [...book.refundsDependingOn(fact.externalId), ...disputes.map(({ disputeRef }) => disputeRef)];
  if (known.length === 0) return;
  refuse(
    'HAS_DEPENDENTS',
    `payment "${fact.externalId}" has refunds or disputes that need it: ${known.join(', ')}; expected them to be retracted or closed first`,
    ['factId'],
    { known },
  );
}

async function markRetracted(
  unit: UnitOfWork,
  deps: ServiceDeps,
  fact: FactToCorrect,
  programs: readonly ProgramState[],
  { reason, note }: RetractFact,
): Promise<string> {
  const { tenantId, customerId } = fact;
  const at = latestClock(programs);
  const payload = { factId: fact.id, type: fact.type, reason };
  const said = { type: 'fact.retracted' as const, source: SOURCE, externalId: fact.id, at, customerId, payload };
  const { id } = await recordCorrection(unit, deps, tenantId, said);
  await unit.corrections.retractFact(tenantId, {
    factId: fact.id,
    retractionFactId: id,
    reason,
    note,
    actor: actorName(unit.actor),
    at,
  });
  if (customerId !== null) {
    await announce(unit, programs, customerId, {
      type: 'fact.retracted',
      subjectType: 'Customer',
      subjectId: customerId,
      payload: { customerId, type: fact.type, reason },
    });
  }
  return id;
}

const refsOf = ({ payload }: FactToCorrect): readonly string[] =>
  [payload['invoiceId'], payload['paymentId']].filter((ref) => typeof ref === 'string');

/** A visit that never was may have decided whose customers are. */
async function retractClick(
  unit: UnitOfWork,
  deps: ServiceDeps,
  clickId: string,
  { reason }: RetractFact,
): Promise<string> {
  const click = await unit.corrections.findClick(clickId);
  if (click === null)
    return refuse('NOT_FOUND', `found no visit "${clickId}", expected the id that recordClick gave`, ['clickId']);
  refuseForeign(unit.actor, click.tenantId, 'clickId');
  if (click.isRetracted) return refuse('ALREADY_RETRACTED', `visit "${clickId}" was retracted before`, ['clickId']);
  if (reason === 'REFUND_FAILED') return refuseRefundReason('a visit');
  const { tenantId } = click;
  const program = must(await unit.programs.find({ tenantId, id: click.programId }), 'the program of a click');
  const customers = await unit.links.listCustomersOfVisitor(tenantId, program.id, click.visitor);
  const before = partnersOf(await unit.ledger.loadCustomers(program, customers));
  const payload = { clickId, type: 'link.clicked', reason };
  const said = { type: 'fact.retracted' as const, source: SOURCE, externalId: clickId, payload };
  const { id } = await recordCorrection(unit, deps, tenantId, { ...said, at: program.now, customerId: null });
  await unit.corrections.retractClick(click, id);
  const after = partnersOf(await unit.ledger.loadCustomers(program, customers));
  await draw(unit, deps, program, { customers, partners: [click.partnerId, ...before, ...after], id, reason });
  unit.emit(
    { tenantId, id: program.id },
    {
      type: 'fact.retracted',
      at: program.now,
      partnerId: click.partnerId,
      leadId: null,
      subjectType: 'Partner',
      subjectId: click.partnerId,
      audience: 'PARTNER',
      payload: { type: 'link.clicked', reason },
    },
  );
  return id;
}

async function retractSignUp(
  unit: UnitOfWork,
  deps: ServiceDeps,
  what: Extract<RetractFact['what'], { kind: 'SIGN_UP' }>,
  { reason }: RetractFact,
): Promise<string> {
  const program = await getOwnProgram(unit, what.programSlug);
  if (reason === 'REFUND_FAILED') return refuseRefundReason('a sign-up');
  const { tenantId } = program;
  const customerId = (await unit.customers.findIds(tenantId, [what.customerId])).get(what.customerId);
  const signUp = customerId === undefined ? null : await unit.corrections.findSignUp(tenantId, program.id, customerId);
  if (signUp === null || customerId === undefined) {
    return refuse(
      'NOT_FOUND',
      `found no sign-up of customer "${what.customerId}" in "${program.slug}", expected one that was recorded`,
      ['customerId'],
    );
  }
  const partners = partnersOf(await unit.ledger.loadCustomers(program, [customerId]));
  const payload = { type: 'customer.signedUp', programId: program.id, customerId, reason };
  const externalId = deps.newId('signup');
  const said = { type: 'fact.retracted' as const, source: SOURCE, externalId, payload };
  const { id } = await recordCorrection(unit, deps, tenantId, { ...said, at: program.now, customerId });
  await announce(unit, [program], customerId, {
    type: 'fact.retracted',
    subjectType: 'Customer',
    subjectId: customerId,
    payload: { customerId, type: 'customer.signedUp', reason },
  });
  await unit.corrections.retractSignUp(signUp, id);
  await draw(unit, deps, program, { customers: [customerId], partners, id, reason });
  return id;
}

/** Another vendor's is missing; row-level security has hidden it already. */
function refuseForeign(actor: Actor, tenantId: string, field: string): void {
  if (actor.tenantId !== tenantId) refuse('NOT_FOUND', 'found nothing with this id', [field]);
}

const refuseRefundReason = (found: string): never =>
  refuse('NOT_RETRACTABLE', `found ${found}, expected a refund: only a refund can fail`, ['reason'], { found });

function draw(
  unit: UnitOfWork,
  deps: ServiceDeps,
  program: ProgramState,
  of: {
    readonly customers: readonly string[];
    readonly partners: readonly string[];
    readonly id: string;
    readonly reason: string;
  },
): Promise<void> {
  return resettle(
    unit,
    deps,
    program,
    { customers: of.customers, partners: [...new Set(of.partners)] },
    { factId: of.id, why: { cause: 'fact.retracted', reason: of.reason } },
  );
}
