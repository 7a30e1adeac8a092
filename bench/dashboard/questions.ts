import { readFileSync } from 'node:fs';
import { PROGRAM_SLUG } from '../seed/program-seed.ts';
import { idOf } from '../seed/steps.ts';
import { createIdentity } from '../../server/identity/identity.ts';
import { loadKeys } from '../../server/identity/keys.ts';

/** One partner's dashboard, as each of the two servers is asked for it. */
export interface Question {
  readonly partnerId: string;
  readonly actorId: string;
  readonly token: string;
  /** The whole HTTP request, ready to send. */
  readonly toServer: Buffer;
  readonly toLimit: Buffer;
}

const DOCUMENT = readFileSync(new URL('../../client/documents/partner-dashboard.graphql', import.meta.url), 'utf8');

export interface QuestionOptions {
  readonly keysDir: string;
  readonly partners: number;
  /** How many partners ask; each with a token of its own. */
  readonly count: number;
}

/** The document of the reference client, asked by partners spread over all there are. */
export async function createQuestions({ keysDir, partners, count }: QuestionOptions): Promise<readonly Question[]> {
  const identity = createIdentity({ keys: await loadKeys(keysDir) });
  const body = JSON.stringify({
    query: DOCUMENT,
    operationName: 'PartnerDashboard',
    variables: { programSlug: PROGRAM_SLUG },
  });
  return Promise.all(
    Array.from({ length: Math.min(count, partners) }, async (_, index): Promise<Question> => {
      const number = Math.floor((index * partners) / Math.min(count, partners));
      const partnerId = idOf('partner', number);
      const actorId = `person-${number}`;
      const token = await identity.issueToken({
        role: 'PARTNER',
        subject: actorId,
        partnerIds: [partnerId],
        expiresInSeconds: 86_400,
      });
      return {
        partnerId,
        actorId,
        token,
        toServer: toRequest('/graphql', body, [
          `authorization: Bearer ${token}`,
          'accept: application/graphql-response+json',
        ]),
        toLimit: toRequest(`/${partnerId}`, body, ['accept: application/json']),
      };
    }),
  );
}

export function toRequest(path: string, body: string, headers: readonly string[]): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
