import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Node } from '../shared/node.type.ts';

@ObjectType('Document', {
  description:
    'A file that a partner handed in, such as the proof of a service. Uploaded by `POST /documents`; read by its vendor and its partner alone.',
  implements: Node,
  simpleResolvers: true,
})
export class Document extends Node {
  @Field(() => String, { nullable: true, description: 'What its uploader called it; null once it is erased.' })
  name!: string | null;

  @Field(() => String, {
    description: 'Its media type, as told by its content: `application/pdf`, `image/png` or `image/jpeg`.',
  })
  type!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal.' })
  sha256!: string;

  @Field(() => DateTime, { description: 'When it was uploaded, by the time of day.' })
  uploadedAt!: number;

  @Field(() => Boolean, { description: 'Its name and content were removed for good.' })
  isErased!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of its content on this server, for a caller with a token; null: it is gone, or its upload has not ended.',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of its content with a signature that stands for the caller, good for 5 minutes: for a link in a page.',
  })
  downloadUrl!: string | null;
}
