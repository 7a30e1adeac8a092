import { Field, Float, ObjectType, type ClassType } from 'type-graphql';
import type { Outcome, UserError as ServiceError } from '../../services/outcome.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import { LeadActionEnum } from '../lead/lead.enums.ts';
import { PayoutActionEnum } from '../payout/payout.enums.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { ListSize } from './cost/directives.ts';
import { defineEnum } from './define-enum.ts';
import { MutationWarning, UserError, WarningCodeEnum } from './user-error.type.ts';

/** Codes every mutation can give. */
const COMMON_CODES = {
  IDEMPOTENCY_KEY_REUSED: 'The key was used before, with other input.',
  INVALID_IDEMPOTENCY_KEY: 'The key is not 1 to 200 printable characters without spaces.',
  INVALID_INPUT: 'A field does not have the form it must have; the message says which and what was expected.',
  CONFLICT: 'Somebody changed the same thing at the same time; the same call may succeed when sent again.',
  OTHER: 'Something else; the message says what.',
} as const;

/** Further fields of errors, from the details that the service gives. */
const DETAILS = {
  protectedUntil: {
    type: () => DateTime,
    description: 'When the protection of the registration in the way ends; null when it does not end.',
  },
  legalActions: { type: () => [LeadActionEnum], description: 'What may be done with the lead as it is.' },
  allowedFrom: {
    type: () => DateTime,
    description: 'From when it is allowed; null: something else has to come first.',
  },
  legalPayoutActions: { type: () => [PayoutActionEnum], description: 'What may be done with the payout as it is.' },
  found: { type: () => String, description: 'What was found.' },
  wanted: { type: () => String, description: 'What would have followed.' },
  known: { type: () => [String], description: 'The names that would have been accepted.' },
  minimum: { type: () => Float, description: 'The smallest number that would have been accepted.' },
} as const satisfies Record<string, { readonly type: () => unknown; readonly description: string }>;
export type ErrorDetail = keyof typeof DETAILS;

interface ResultSpec {
  readonly type: () => unknown;
  readonly description: string;
  /** Of a list: how long it can be, and the argument that says so; see `ListSize`. */
  readonly listSize?: readonly [assumedSize: number, sizedBy: string];
}

export interface PayloadSpec {
  /** The mutation's name, such as `registerLead`. */
  readonly mutation: string;
  /** The fields that hold what was done; all of them null after a refusal. */
  readonly results: Readonly<Record<string, ResultSpec>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly details?: readonly ErrorDetail[];
}

/** How to read the result fields, by name. Called by GraphQL for those that were selected, so the others cost nothing. */
export type Results = Readonly<Record<string, () => unknown>>;

export interface Payload {
  /** The payload's GraphQL type. */
  readonly Type: ClassType<object>;
  /** Translates an outcome. `load` reads the result fields anew; it is called only when there is something to read. */
  answer<Value>(
    context: GraphQLContext,
    outcome: Outcome<Value>,
    load: (value: Value, loaders: Loaders) => Results,
  ): object;
  /** Translates errors that stand elsewhere than in `userErrors`. */
  toError(error: ServiceError): object;
  readonly ErrorType: ClassType<object>;
}

/** Defines `XPayload`, `XUserError` and `XErrorCode` of one mutation. */
export function definePayload(spec: PayloadSpec): Payload {
  const name = `${spec.mutation.charAt(0).toUpperCase()}${spec.mutation.slice(1)}`;
  const codes: Readonly<Record<string, string>> = { ...spec.codes, ...COMMON_CODES };
  const details = spec.details ?? [];
  const ErrorType = defineErrorType(name, spec, codes);
  const toError = (error: ServiceError): object => ({
    message: error.message,
    field: error.field,
    retryable: error.retryable,
    code: error.code in codes ? error.code : 'OTHER',
    ...Object.fromEntries(details.map((detail) => [detail, error.detail[detail] ?? null])),
  });
  return {
    Type: definePayloadType(name, spec, ErrorType),
    ErrorType,
    toError,
    answer(context, outcome, load) {
      context.renewLoaders();
      return {
        ...(outcome.value === null ? {} : load(outcome.value, context.loaders)),
        userErrors: outcome.userErrors.map(toError),
        warnings: outcome.warnings.map(({ code, message }) => ({
          code: code in WarningCodeEnum ? code : 'OTHER',
          message,
        })),
        replayed: outcome.replayed,
      };
    },
  };
}

function defineErrorType(name: string, spec: PayloadSpec, codes: Readonly<Record<string, string>>): ClassType<object> {
  const Code = defineEnum(`${name}ErrorCode`, `Why \`${spec.mutation}\` can be refused.`, codes);
  class MutationUserError extends UserError {}
  ObjectType(`${name}UserError`, {
    description: `A refusal of \`${spec.mutation}\`.`,
    implements: UserError,
    simpleResolvers: true,
  })(MutationUserError);
  Field(() => Code, { description: 'Stable code.' })(MutationUserError.prototype, 'code');
  for (const detail of spec.details ?? []) {
    const { type, description } = DETAILS[detail];
    Field(type as () => typeof String, { nullable: true, description })(MutationUserError.prototype, detail);
  }
  return MutationUserError;
}

function definePayloadType(name: string, spec: PayloadSpec, ErrorType: ClassType<object>): ClassType<object> {
  class MutationPayload {}
  ObjectType(`${name}Payload`, { description: `The answer of \`${spec.mutation}\`.`, simpleResolvers: true })(
    MutationPayload,
  );
  const field = (key: string, type: () => unknown, options: { description: string; nullable?: boolean }): void =>
    Field(type as () => typeof String, options)(MutationPayload.prototype, key);
  for (const [key, { type, description, listSize }] of Object.entries(spec.results)) {
    field(key, type, { description, nullable: true });
    if (listSize !== undefined) ListSize(...listSize)(MutationPayload.prototype, key);
  }
  field('userErrors', () => [ErrorType], { description: 'Why nothing was done; empty when it was.' });
  field('warnings', () => [MutationWarning], { description: 'What to know about what was done.' });
  field('replayed', () => Boolean, {
    description: 'The idempotency key had been used for the same input: this is the first answer again.',
  });
  return MutationPayload;
}
