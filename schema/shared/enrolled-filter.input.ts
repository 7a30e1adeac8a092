import { Field, ID, InputType } from 'type-graphql';

@InputType('EnrolledFilter', { description: 'Whose rows to list; conditions add up.' })
export class EnrolledFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of this program; left out: of every program the caller may see.',
  })
  programSlug?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this partner; left out: of every partner the caller may see.' })
  partnerId?: string | null;
}
