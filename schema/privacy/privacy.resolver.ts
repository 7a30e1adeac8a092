import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { PersonRequest } from '../../services/privacy/contract.ts';
import type { GraphQLContext } from '../context.ts';
import { RunType } from '../run/run.type.ts';
import { definePayload } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { PersonExport } from './privacy.type.ts';

@InputType('PersonInput', { description: 'A person, by exactly one of the five.' })
abstract class PersonInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'Whatever stands under this e-mail address.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact of this lead, and what stands under its address.' })
  leadId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact of this customer, what stands under its address, its visits and its accounts’ proofs.',
  })
  customerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A partner that is a person: its addresses, answers, documents and payment details.',
  })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An account of the network; for the network’s administrators.' })
  personId?: string | null;
}

@InputType('ErasePersonInput', { description: 'Who is to be erased.' })
export class ErasePersonInput extends PersonInput {}

@InputType('ExportPersonInput', { description: 'Whose data is to be put together.' })
export class ExportPersonInput extends PersonInput {}

const codes = { NOT_FOUND: 'Nothing about such a person is held where the caller may look.' };

const erasePersonPayload = definePayload({
  mutation: 'erasePerson',
  results: {
    run: { type: () => RunType, description: 'The run that erases; null: an account was erased at once.' },
    done: { type: () => Boolean, description: 'Whether it has been erased already; otherwise the run does it.' },
  },
  codes,
});

const exportPersonPayload = definePayload({
  mutation: 'exportPerson',
  results: {
    run: { type: () => RunType, description: 'The run that puts it together; null: it is there already.' },
    exportId: { type: () => ID, description: 'For `personExport`, once the run is DONE.' },
  },
  codes,
});

@Resolver()
export class PrivacyResolver {
  @Mutation(() => erasePersonPayload.Type, {
    description:
      'Erases what identifies a person; ids, dates and money stay. For the vendor’s staff, in its own rows, and for the network’s administrators, of accounts.',
  })
  async erasePerson(
    @Arg('input', () => ErasePersonInput, INPUT) input: ErasePersonInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.privacy.erase(context.actor, toRequest(input));
    return erasePersonPayload.answer(context, outcome, ({ run }, loaders) => ({
      run: () => (run === null ? null : loaders.runs.load(run.id)),
      done: () => run === null,
    }));
  }

  @Mutation(() => exportPersonPayload.Type, {
    description:
      'Puts together what is held about a person. For the vendor’s staff, of its own rows, and for the network’s administrators, of accounts.',
  })
  async exportPerson(
    @Arg('input', () => ExportPersonInput, INPUT) input: ExportPersonInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.privacy.export(context.actor, toRequest(input));
    return exportPersonPayload.answer(context, outcome, ({ run, exportId }, loaders) => ({
      run: () => (run === null ? null : loaders.runs.load(run.id)),
      exportId: () => exportId,
    }));
  }

  @Query(() => PersonExport, {
    nullable: true,
    description: 'What `exportPerson` put together; null: not the caller’s, not there yet, or no longer.',
  })
  personExport(
    @Arg('id', () => ID, { description: 'As `exportPerson` gave it.' }) id: string,
    @Ctx() { actor, services }: GraphQLContext,
  ): Promise<object | null> {
    return services.privacy.readExport(actor, id);
  }
}

const toRequest = (input: PersonInput): PersonRequest => ({
  idempotencyKey: input.idempotencyKey,
  email: input.email ?? null,
  leadId: input.leadId ?? null,
  customerId: input.customerId ?? null,
  partnerId: input.partnerId ?? null,
  personId: input.personId ?? null,
});
