import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createLoader } from './create-loader.ts';

export const createApiKeyLoader = (reads: Reads, actor: Actor): Loaders['apiKeys'] =>
  createLoader((ids) => reads.identity.apiKeys.byIds(actor, ids));

export const createMemberLoader = (reads: Reads, actor: Actor): Loaders['members'] =>
  createLoader((ids) => reads.identity.members.byIds(actor, ids));

export const createMemberInvitationLoader = (reads: Reads, actor: Actor): Loaders['memberInvitations'] =>
  createLoader((ids) => reads.identity.memberInvitations.byIds(actor, ids));
