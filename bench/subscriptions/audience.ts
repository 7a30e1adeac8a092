import { readFileSync } from 'node:fs';
import { createIdentity } from '../../server/identity/identity.ts';
import { loadKeys } from '../../server/identity/keys.ts';
import { PROGRAM_SLUG, TENANT_ID } from '../seed/program-seed.ts';
import { idOf } from '../seed/steps.ts';
import { LightSocket } from './light-socket.ts';

/** Somebody who follows: a token, and the subscription of the reference client. */
export interface Follower {
  readonly authorization: string;
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where the events of an operation carry it. */
export interface Audience {
  readonly followers: readonly Follower[];
  /** The partner that registers leads, whose people are the other half. */
  readonly registering: string;
}

const DOCUMENTS = Object.values(
  JSON.parse(
    readFileSync(new URL('../../client/generated/persisted-documents.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
);

/** The text of an operation of the reference client, with its fragments. */
export function documentOf(name: string): string {
  const found = DOCUMENTS.find((text) => new RegExp(`(query|mutation|subscription) ${name}\\b`).test(text));
  if (found === undefined) throw new Error(`the reference client has no ${name}: run npm run codegen`);
  return found;
}

/**
 * In turns somebody of the vendor, who follows the program, and somebody of a partner, who follows the leads of all its
 * programs. Each is a person of its own. `partners`: how many organizations the partners' people are of.
 */
export async function createAudience(keysDir: string, count: number, partners: number): Promise<Audience> {
  const identity = createIdentity({ keys: await loadKeys(keysDir) });
  const issue = async (index: number, isVendor: boolean): Promise<string> =>
    `Bearer ${await identity.issueToken({
      subject: `person-${index}`,
      expiresInSeconds: 86_400,
      ...(isVendor
        ? { role: 'PROGRAM_OWNER', tenantId: TENANT_ID }
        : { role: 'PARTNER', partnerIds: [idOf('partner', index % partners)] }),
    })}`;
  const [program, leads] = [documentOf('FollowProgram'), documentOf('FollowLeads')];
  const followers: Follower[] = [];
  for (let index = 0; index < count; index += 1) {
    const isVendor = index % 2 === 0;
    followers.push({
      authorization: await issue(isVendor ? index : index >> 1, isVendor),
      query: isVendor ? program : leads,
      operationName: isVendor ? 'FollowProgram' : 'FollowLeads',
      variables: isVendor ? { programSlug: PROGRAM_SLUG } : {},
    });
  }
  return { followers, registering: await issue(0, false) };
}

/** Opens a socket for each, some at a time, and begins its subscription; resolves when the server has taken all. */
export async function openAll(
  port: number,
  followers: readonly Follower[],
  onText: (text: string) => void,
  onOpened: (count: number) => void = () => undefined,
): Promise<readonly LightSocket[]> {
  const sockets: LightSocket[] = [];
  const fail = (reason: string): never => {
    throw new Error(`the server closed a socket: ${reason}`);
  };
  const openOne = async (follower: Follower): Promise<void> => {
    const socket = await LightSocket.open(port, '/graphql');
    socket.onClose = fail;
    await new Promise<void>((resolve) => {
      socket.onText = () => resolve();
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: follower.authorization } }));
    });
    const { query, operationName, variables } = follower;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, operationName, variables } }));
    // Answered behind what the subscription has begun.
    await new Promise<void>((resolve) => {
      socket.onText = () => resolve();
      socket.send('{"type":"ping"}');
    });
    socket.onText = onText;
    sockets.push(socket);
    onOpened(sockets.length);
  };
  const left = [...followers];
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await openOne(next);
  };
  await Promise.all(Array.from({ length: 32 }, work));
  return sockets;
}
