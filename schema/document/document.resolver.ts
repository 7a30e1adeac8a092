import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { definePayload } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { nodeTypeOf } from '../shared/node.type.ts';
import { Document } from './document.type.ts';

@InputType('EraseDocumentInput', { description: 'A document to remove for good.' })
export class EraseDocumentInput extends KeyedInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;
}

const eraseDocumentPayload = definePayload({
  mutation: 'eraseDocument',
  results: { document: { type: () => Document, description: 'What is left: type, size and hash.' } },
  codes: {
    NOT_FOUND: 'There is no such document that the caller may see.',
    ALREADY_ERASED: 'It was erased before.',
    IN_USE: 'Something was handed in on it: the vendor’s staff alone may erase it.',
  },
});

export const DocumentRelationsResolver = enrolledFieldsOf(Document, 'the document');

@Resolver()
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description: 'One document; null when there is none that the caller may see.',
  })
  async document(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<object | null> {
    return nodeTypeOf(id) === 'Document' ? loaders.documents.load(id) : null;
  }

  @Mutation(() => eraseDocumentPayload.Type, {
    description:
      'Removes a document’s name and content for good. For the vendor’s staff, and its partner while nothing was handed in on it.',
  })
  async eraseDocument(
    @Arg('input', () => EraseDocumentInput, INPUT) input: EraseDocumentInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.documents.erase(context.actor, input);
    return eraseDocumentPayload.answer(context, outcome, ({ id }, loaders) => ({
      document: () => loaders.documents.load(id),
    }));
  }
}
