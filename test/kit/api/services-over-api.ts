import type { GraphQLClient } from 'graphql-request';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/calendar.ts';
import type { BillingRow, Ref, Services } from '../../../services/contract.ts';
import type { Outcome } from '../../../services/outcome.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Payload extends Fields {
  readonly userErrors: Outcome<never>['userErrors'];
  readonly replayed: boolean;
}

/** The commands that `loadScenario` gives, each sent to a running server as a portal would send it. */
export type ApiServices = {
  readonly [
    Group in keyof Pick<Services, 'programs' | 'partners' | 'leads' | 'links' | 'billing' | 'accounts'>
  ]: Partial<Services[Group]>;
};

/** The services of a server behind its GraphQL API, so that a story can be told over the wire. The token says who calls. */
export function servicesOverApi(client: GraphQLClient): ApiServices {
  const call = async <T>(
    mutation: string,
    inputType: string,
    selection: string,
    input: object,
    valueOf: (payload: Payload) => T | null,
  ): Promise<Outcome<T>> => {
    const document = `mutation ($input: ${inputType}!) {
      ${mutation}(input: $input) { ${selection} replayed userErrors { code message field retryable } }
    }`;
    const data = await client.request<Record<string, Payload>>(document, { input: toInput(input) });
    const payload = data[mutation] as Payload;
    return {
      value: payload.userErrors.length > 0 ? null : valueOf(payload),
      userErrors: payload.userErrors,
      warnings: [],
      replayed: payload.replayed,
    };
  };
  /** A mutation whose payload has one node. */
  const node = (mutation: string, inputType: string, field: string) => {
    return (_actor: unknown, input: object): Promise<Outcome<Ref>> =>
      call(mutation, inputType, `${field} { id }`, input, (payload) => toRef(payload[field]));
  };
  return {
    programs: {
      create: node('createProgram', 'CreateProgramInput', 'program'),
      publishTerms: (_, input) =>
        call('publishTerms', 'PublishTermsInput', 'program { id } version', input, (payload) => ({
          program: toRef(payload['program']),
          version: Number(payload['version']),
        })),
      advanceClock: (_, input) =>
        call('advanceClock', 'AdvanceClockInput', 'program { id }', input, (payload) => ({
          program: toRef(payload['program']),
          now: input.to,
          run: null,
        })),
    },
    partners: {
      create: node('createPartner', 'CreatePartnerInput', 'partner'),
      enroll: node('enrollPartner', 'EnrollPartnerInput', 'enrollment'),
      grantTier: node('grantTier', 'GrantTierInput', 'enrollment'),
      withdrawTier: node('withdrawTier', 'WithdrawTierInput', 'enrollment'),
      changeTrack: node('changeTrack', 'ChangeTrackInput', 'enrollment'),
      overrideRate: node('overrideRate', 'OverrideRateInput', 'enrollment'),
    },
    leads: {
      register: node('registerLead', 'RegisterLeadInput', 'lead'),
      review: node('reviewLead', 'ReviewLeadInput', 'lead'),
      withdraw: node('withdrawLead', 'WithdrawLeadInput', 'lead'),
      close: node('closeLead', 'CloseLeadInput', 'lead'),
    },
    links: {
      recordClick: (_, input) =>
        call('recordClick', 'RecordClickInput', 'clickId', input, ({ clickId }) => ({
          tenantId: '',
          id: String(clickId),
        })),
      signUp: (_, input) =>
        call(
          'signUpCustomer',
          'SignUpCustomerInput',
          'signUp { customer { id } partner { id } reason }',
          input,
          ({ signUp }) => {
            const { customer, partner, reason } = signUp as {
              customer: unknown;
              partner: { id: string } | null;
              reason: string;
            };
            return { customer: toRef(customer), partnerId: partner?.id ?? null, reason };
          },
        ),
    },
    billing: {
      record: (_, input) =>
        call(
          'recordBilling',
          'RecordBillingInput',
          'results { index status fact { id } userErrors { code message field retryable } }',
          { ...input, rows: input.rows.map(toBillingRow) },
          ({ results }) => results as never,
        ),
    },
    accounts: {
      submit: node('submitManagedAccount', 'SubmitManagedAccountInput', 'managedAccount'),
      review: node('reviewManagedAccount', 'ReviewManagedAccountInput', 'managedAccount'),
      end: node('endManagedAccount', 'EndManagedAccountInput', 'managedAccount'),
    },
  };
}

const toRef = (value: unknown): Ref => ({ tenantId: '', id: (value as { id: string }).id });

/** The services' inputs are the API's but for the form of instants, of amounts and of a program's links. */
function toInput(input: object): Fields {
  const fields = Object.entries(input).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (value === null) return [];
    if (INSTANTS.has(name)) return [[name, formatInstant(value as Instant)]];
    if (name === 'clock') return [[name, toClock(value as { kind: string; now?: Instant })]];
    if (name === 'links') return [[name, Object.entries(value as Fields).map(([rel, url]) => ({ rel, url }))]];
    return [[name, value]];
  });
  return Object.fromEntries(fields);
}

const INSTANTS = new Set(['occurredAt', 'to', 'validFrom', 'serviceFrom', 'expiresAt']);

const toClock = ({ kind, now }: { kind: string; now?: Instant }): Fields =>
  now === undefined ? { kind } : { kind, now: formatInstant(now) };

function toBillingRow(row: BillingRow): Fields {
  const fields = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    fields.map(([name, value]: [string, unknown]) => [name, typeof value === 'number' ? formatInstant(value) : value]),
  );
}
