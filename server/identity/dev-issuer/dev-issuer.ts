import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { z } from 'zod';
import { isFromThisMachine } from '../../http/from-this-machine.ts';
import { CLAIM } from '../claims.ts';
import { AUDIENCE, type Identity } from '../identity.ts';
import { Codes, type Grant } from './codes.ts';
import { PAGE_SECURITY_POLICY, renderPage, type DevPerson } from './page.ts';

export const DEV_ISSUER_PATH = '/dev-issuer';

const ALGORITHM = 'ES256';
const TOKEN_SECONDS = 3600;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

export interface DevIssuerOptions {
  readonly identity: Pick<Identity, 'accept'>;
  readonly people: () => Promise<readonly DevPerson[]>;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const Asked = z.object({
  response_type: z.literal('code'),
  client_id: z.string().min(1).max(200),
  redirect_uri: z.string().max(2_000).refine(isLoopbackUri),
  scope: z.string().max(500).default('openid'),
  state: z.string().max(2_000).optional(),
  nonce: z.string().max(500).optional(),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
});
const Chosen = z.union([
  Asked.extend({ person: z.string().max(300) }),
  Asked.extend({
    email: z
      .string()
      .max(320)
      .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u),
  }),
]);
const Redeemed = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string().max(200),
  client_id: z.string().max(200),
  redirect_uri: z.string().max(2_000),
  code_verifier: z.string().min(43).max(128),
});

interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly listed: JWK;
}

/**
 * An OpenID Connect provider for the demo: people are chosen from a list, without a password, by code flow with PKCE.
 * It answers this machine alone, redirects to this machine alone, and its key is gone when the server stops.
 */
export async function addDevIssuer(app: FastifyInstance, options: DevIssuerOptions): Promise<void> {
  const signing = await createSigningKey();
  const codes = new Codes(options.now ?? Date.now);
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.addHook('onRequest', async (request, reply) => {
      // To anybody else there is no such thing.
      if (issuerOf(request) === null) await reply.code(404).send({ error: 'not_found' });
    });
    scope.get(`${DEV_ISSUER_PATH}/.well-known/openid-configuration`, (request) => describe(issuerOf(request) ?? ''));
    scope.get(`${DEV_ISSUER_PATH}/jwks`, () => ({ keys: [signing.listed] }));
    scope.get(`${DEV_ISSUER_PATH}/authorize`, async (request, reply) => {
      const asked = Asked.safeParse(request.query);
      if (!asked.success) return refuse(reply, asked.error);
      const page = renderPage(await options.people(), toFields(asked.data));
      return reply.header('content-security-policy', PAGE_SECURITY_POLICY).type('text/html; charset=utf-8').send(page);
    });
    scope.post(`${DEV_ISSUER_PATH}/authorize`, async (request, reply) => {
      const chosen = Chosen.safeParse(request.body);
      if (!chosen.success) return refuse(reply, chosen.error);
      const person = await findPerson(options, chosen.data);
      if (person === null) return reply.code(400).send({ error: 'invalid_request', error_description: 'nobody' });
      return reply.redirect(toRedirect(chosen.data, codes, person, issuerOf(request) ?? ''), 303);
    });
    scope.post(`${DEV_ISSUER_PATH}/token`, async (request, reply) => {
      const redeemed = Redeemed.safeParse(request.body);
      if (!redeemed.success) return refuse(reply, redeemed.error);
      const { code, client_id, redirect_uri, code_verifier } = redeemed.data;
      const by = { clientId: client_id, redirectUri: redirect_uri, verifier: code_verifier };
      const grant = codes.redeem(code, by);
      if (grant === null) return reply.code(400).send({ error: 'invalid_grant' });
      const issuer = issuerOf(request) ?? '';
      options.identity.accept({
        ...{ issuer, audience: AUDIENCE, members: 'either' },
        keys: createLocalJWKSet({ keys: [signing.listed] }),
      });
      return reply.send(await issueTokens(signing, issuer, grant, options.now ?? Date.now));
    });
  });
}

/** Under the name and port this server was asked by; null for whoever is not on this machine. */
function issuerOf(request: FastifyRequest): string | null {
  if (!isFromThisMachine(request)) return null;
  const { host = '' } = request.headers;
  const [, name = '', port = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  const isOurs = LOOPBACK.test(name) && Number(port) === request.raw.socket.localPort;
  return isOurs ? `http://${host}${DEV_ISSUER_PATH}` : null;
}

function isLoopbackUri(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && LOOPBACK.test(hostname) && hash === '' && username === '';
}

const toFields = (asked: z.infer<typeof Asked>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));

const describe = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [ALGORITHM],
  token_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  scopes_supported: ['openid', 'email', 'profile'],
});

function refuse(reply: FastifyReply, { issues: [issue] }: z.ZodError): FastifyReply {
  const description = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`;
  return reply.code(400).send({ error: 'invalid_request', error_description: description });
}

async function findPerson(options: DevIssuerOptions, chosen: z.infer<typeof Chosen>): Promise<DevPerson | null> {
  if ('person' in chosen) return (await options.people()).find(({ subject }) => subject === chosen.person) ?? null;
  const email = chosen.email.toLowerCase();
  return { subject: `email:${email}`, label: email, email, claim: null };
}

function toRedirect(asked: z.infer<typeof Asked>, codes: Codes, person: DevPerson, issuer: string): string {
  const { client_id: clientId, redirect_uri: redirectUri, scope, nonce, state, code_challenge: challenge } = asked;
  const target = new URL(redirectUri);
  target.searchParams.set(
    'code',
    codes.give({ person, clientId, redirectUri, challenge, scope, nonce: nonce ?? null }),
  );
  target.searchParams.set('iss', issuer);
  if (state !== undefined) target.searchParams.set('state', state);
  return target.href;
}

async function createSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, key: privateKey, listed: { ...jwk, kid, alg: ALGORITHM, use: 'sig' } };
}

async function issueTokens(signing: SigningKey, issuer: string, grant: Grant, now: () => number): Promise<object> {
  const { person, clientId, nonce, scope } = grant;
  const seconds = Math.floor(now() / 1000);
  const who = person.email === null ? {} : { email: person.email, email_verified: true, name: person.label };
  const sign = (content: Record<string, unknown>, audience: string): Promise<string> =>
    new SignJWT({ ...who, ...content })
      .setProtectedHeader({ alg: ALGORITHM, kid: signing.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(person.subject)
      .setJti(randomUUID())
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + TOKEN_SECONDS)
      .sign(signing.key);
  return {
    access_token: await sign(person.claim === null ? {} : { [CLAIM]: person.claim }, AUDIENCE),
    id_token: await sign(nonce === null ? {} : { nonce }, clientId),
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
    scope,
  };
}
