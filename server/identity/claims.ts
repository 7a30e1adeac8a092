import { z } from 'zod';
import { RIGHTS, type Actor } from '../../services/actor.ts';

/** The claim of a token that says what its bearer may do; an identity provider maps its users to it. */
export const CLAIM = 'partnergraph';

/** As row-level security takes them: see `server/database/principal.ts`. */
const Id = z.string().regex(/^[A-Za-z0-9_.:-]{1,200}$/);
const Rights = z.array(z.enum(RIGHTS)).max(RIGHTS.length).default([]);

const Claim = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('NETWORK_ADMIN'), rights: Rights }),
  z.strictObject({ role: z.literal('PROGRAM_OWNER'), tenantId: Id, rights: Rights }),
  z.strictObject({ role: z.literal('SERVICE'), tenantId: Id, rights: Rights }),
  z.strictObject({ role: z.literal('PARTNER'), partnerIds: z.array(Id).min(1).max(1000), rights: Rights }),
]);

/** What an `issueToken` puts into the claim. */
export type Claim = z.input<typeof Claim>;

/** The actor of a checked token's content, or what is wrong with the content. */
export function toActor(subject: unknown, claim: unknown): { readonly actor: Actor } | { readonly problem: string } {
  if (typeof subject !== 'string' || subject === '')
    return { problem: 'sub: found nothing, expected who the token is for' };
  const parsed = Claim.safeParse(claim);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { problem: `${[CLAIM, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not as expected'}` };
  }
  const { role, rights, ...rest } = parsed.data;
  const actor: Actor = {
    role,
    id: toId(subject),
    tenantId: 'tenantId' in rest ? rest.tenantId : null,
    partnerIds: 'partnerIds' in rest ? rest.partnerIds : [],
    rights,
  };
  return { actor };
}

/** Providers name their users `auth0|5f7c…` or by e-mail: other characters are written as `:hex:`, so names stay distinct. */
function toId(subject: string): string {
  return subject.replaceAll(/[^A-Za-z0-9_.-]/gu, (character) => `:${(character.codePointAt(0) ?? 0).toString(16)}:`);
}
