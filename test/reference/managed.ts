import type { Billing, ServiceMonth } from './billing.ts';
import type { Time } from './calendar.ts';
import { text } from './json.ts';
import { hasManagedShare, paramsAt, type Program } from './world.ts';

export interface ManagedAccount {
  readonly partner: string;
  readonly customer: string;
  readonly from: Time;
  readonly to: Time | null;
}

/** The accounts approved by `asOf`, each with its half-open interval as known then. */
export function listManagedAccounts(program: Program, asOf: Time): ManagedAccount[] {
  const facts = program.facts.filter((fact) => fact.at <= asOf);
  return facts
    .filter((fact) => fact.type === 'managedAccount.submitted')
    .flatMap((submitted): ManagedAccount[] => {
      const partner = text(submitted.data['partner']);
      const isOwn = (fact: Program['facts'][number]): boolean => fact.data['account'] === submitted.data['account'];
      const approved = facts.find((fact) => fact.type === 'managedAccount.approved' && isOwn(fact));
      if (approved === undefined) return [];
      const serviceFrom = program.calendar.parse(text(submitted.data['serviceFrom']));
      const end = facts.find(
        (fact) =>
          fact.at >= approved.at &&
          ((fact.type === 'managedAccount.ended' && isOwn(fact)) ||
            (fact.type === 'track.changed' &&
              fact.data['partner'] === partner &&
              !hasManagedShare(paramsAt(program, fact.at), text(fact.data['track'])))),
      );
      return [
        {
          partner,
          customer: text(submitted.data['customer']),
          from: approved.at > serviceFrom ? approved.at : serviceFrom,
          to: end?.at ?? null,
        },
      ];
    });
}

/** The service months, paid by `asOf`, that start while their customer is a managed account. */
export function managedMonths(
  program: Program,
  billing: Billing,
  asOf: Time,
): { account: ManagedAccount; month: ServiceMonth }[] {
  return listManagedAccounts(program, asOf).flatMap((account) =>
    billing.payments
      .filter((payment) => payment.customer === account.customer && payment.paidAt <= asOf)
      .flatMap((payment) => payment.months)
      .filter((month) => month.start >= account.from && (account.to === null || month.start < account.to))
      .map((month) => ({ account, month })),
  );
}
