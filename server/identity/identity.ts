import { randomUUID } from 'node:crypto';
import {
  decodeJwt,
  decodeProtectedHeader,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { PUBLIC_ACTOR, type Actor, type Right, type Role } from '../../services/actor.ts';
import { API_KEY_PREFIX, hashApiKey } from './api-key-format.ts';
import { KEY_KNOWN_MS, type ApiKeys } from './api-keys.ts';
import { CLAIM, toActor, type Claim } from './claims.ts';
import type { Directory } from './directory.ts';
import { ALGORITHM, type Keys } from './keys.ts';
import { createRemoteKeys } from './remote-keys.ts';
import { toTokenError } from './to-token-error.ts';
import { TokenError } from './token-error.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** `iss` and `aud` of the server's own tokens. */
export const ISSUER = 'partnergraph';
export const AUDIENCE = 'partnergraph';

/** What an identity provider may sign with: only key pairs. A shared secret would make its public key a signing key. */
const ALGORITHMS_OF_PROVIDERS = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const TOKEN_LENGTH_MAX = 16_384;
/** Clocks of other machines differ. */
const CLOCK_SKEW_SECONDS = 5;
/** How long a token is taken for good without a look: how long a withdrawn key or an ended membership may go on, should the hint of it be lost. */
const TOKEN_KNOWN_MS = 30_000;
/** How often a look-up begins anew because somebody's access changed meanwhile. */
const LOOKUPS_MAX = 5;

/** Who calls, and until when that holds. */
export interface Authentication {
  readonly actor: Actor;
  /** Epoch milliseconds; null for a visitor without a token. */
  readonly expiresAt: number | null;
}

export interface TokenRequest {
  readonly role: Exclude<Role, 'PUBLIC'>;
  readonly subject: string;
  /** Of PROGRAM_OWNER and SERVICE. */
  readonly tenantId?: string | null;
  /** Of PARTNER. */
  readonly partnerIds?: readonly string[];
  readonly rights?: readonly Right[];
  readonly expiresInSeconds: number;
}

/** An identity provider whose tokens are accepted. */
export interface Provider {
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; or the keys themselves. */
  readonly keys: string | JWTVerifyGetKey;
  /**
   * Who a bearer is: by the claim `partnergraph` of the token (default), by persons and memberships of the database, or
   * by the claim where there is one.
   */
  readonly members?: 'claims' | 'directory' | 'either';
  /** Default 5. */
  readonly clockSkewSeconds?: number;
}

export interface Identity {
  /** Errors: throws when the request is not one the role can have. */
  issueToken(request: TokenRequest): Promise<string>;
  /**
   * Checks a header or connection parameter such as `Bearer eyJ…` or `Bearer pg_live_…`; null, undefined or empty is a
   * visitor. `organization`: for which one somebody of several acts; null: the first.
   * Errors: rejects with TokenError.
   */
  authenticate(authorization: unknown, organization?: string | null): Promise<Authentication>;
  /** Accepts tokens of a further provider from now on. */
  accept(provider: Provider): void;
  /** Looks at a principal's tokens and keys anew from now on; without one, at everybody's. */
  forget(principalId?: string): void;
}

export interface IdentityDependencies {
  readonly keys: Keys;
  readonly provider?: Provider | null;
  /** Default: there are no API keys. */
  readonly apiKeys?: ApiKeys;
  /** Needed for providers whose members are in it. */
  readonly directory?: Directory;
  /** Called with why somebody was refused. */
  readonly onRefused?: (problem: TokenError['problem']) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** Makes and checks tokens. The issuer a token names decides which keys it is checked with, never the algorithm it names. */
export function createIdentity(dependencies: IdentityDependencies): Identity {
  const { keys, provider, now = Date.now, onRefused = () => undefined } = dependencies;
  const verifiers = new Map([[ISSUER, toOwnVerifier(keys)]]);
  const accept = (each: Provider): void => {
    verifiers.set(each.issuer, toVerifier(each, dependencies));
  };
  if (provider !== undefined && provider !== null) accept(provider);
  const verified = new VerifiedTokens();
  const check = createCheck({ ...dependencies, verifiers, verified, now });
  return {
    issueToken: (request) => issueToken(keys, now(), request),
    accept,
    forget: (principalId) => verified.forget(principalId),
    async authenticate(authorization, organization = null) {
      if (authorization === undefined || authorization === null || authorization === '')
        return { actor: PUBLIC_ACTOR, expiresAt: null };
      try {
        return await check(toToken(authorization), toOrganization(organization));
      } catch (error) {
        if (error instanceof TokenError) onRefused(error.problem);
        throw error;
      }
    },
  };
}

interface CheckDependencies extends IdentityDependencies {
  readonly verifiers: ReadonlyMap<string, Verifier>;
  readonly verified: VerifiedTokens;
  readonly now: () => number;
}

/** Checks a token or key, and remembers the answer for a while. */
function createCheck(dependencies: CheckDependencies) {
  const { verifiers, verified, now, apiKeys } = dependencies;
  /** What is being looked up: many requests of one caller at once are one question. */
  const pending = new Map<string, Promise<Authentication>>();
  const lookUp = async (name: string, ask: () => Promise<Authentication>, knownMs: number): Promise<Authentication> => {
    for (let round = 1; ; round++) {
      const { generation } = verified;
      const authentication = await ask();
      // Somebody's access changed while this was asked: perhaps this one's, and the answer is from before.
      if (generation !== verified.generation && round < LOOKUPS_MAX) continue;
      verified.add(name, authentication, now() + knownMs, generation);
      return authentication;
    }
  };
  return async (token: string, organization: string | null): Promise<Authentication> => {
    const isKey = token.startsWith(API_KEY_PREFIX);
    if (isKey && apiKeys === undefined)
      throw new TokenError('INVALID_API_KEY', 'the API key is not one that can be used: unknown, expired or revoked');
    // Not the key itself: what is in memory may end in a dump.
    const name = isKey ? Buffer.from(hashApiKey(token)).toString('base64') : `${organization ?? ''} ${token}`;
    const known = verified.find(name, now());
    if (known !== null) {
      if (isKey) apiKeys?.noteUse(known.actor.id ?? '', now());
      return known;
    }
    const ask = (): Promise<Authentication> =>
      isKey && apiKeys !== undefined
        ? apiKeys.authenticate(token)
        : authenticate(verifiers, now(), token, organization);
    let question = pending.get(name);
    if (question === undefined) {
      question = lookUp(name, ask, isKey ? KEY_KNOWN_MS : TOKEN_KNOWN_MS).finally(() => pending.delete(name));
      pending.set(name, question);
    }
    const authentication = await question;
    if (isKey) apiKeys?.noteUse(authentication.actor.id ?? '', now());
    return authentication;
  };
}

interface Verifier {
  readonly keyOf: JWTVerifyGetKey;
  readonly options: JWTVerifyOptions;
  /** Who the bearer is, by a token that was checked. */
  readonly actorOf: (payload: JWTPayload, organization: string | null) => Promise<Actor>;
}

function toOwnVerifier(keys: Keys): Verifier {
  return {
    keyOf: (header) => {
      const key = keys.verifying.get(header?.kid ?? '');
      if (key === undefined)
        throw new TokenError('UNKNOWN_KEY', 'the token is signed with a key that this server does not have');
      return key;
    },
    options: { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM] },
    actorOf: (payload) => Promise.resolve(toActorByClaims(payload)),
  };
}

function toVerifier(provider: Provider, { directory, now }: IdentityDependencies): Verifier {
  const { issuer, audience, keys, members = 'claims', clockSkewSeconds = CLOCK_SKEW_SECONDS } = provider;
  if (members !== 'claims' && directory === undefined)
    throw new Error(`broken invariant: members of ${issuer} are in the directory, but there is none`);
  return {
    keyOf: typeof keys === 'string' ? createRemoteKeys({ jwksUrl: keys, ...(now === undefined ? {} : { now }) }) : keys,
    options: { issuer, audience, algorithms: ALGORITHMS_OF_PROVIDERS, clockTolerance: clockSkewSeconds },
    actorOf: (payload, organization) =>
      directory === undefined || members === 'claims' || (members === 'either' && payload[CLAIM] !== undefined)
        ? Promise.resolve(toActorByClaims(payload))
        : directory.signIn(
            {
              issuer,
              subject: payload.sub ?? '',
              email: payload['email_verified'] === true ? toText(payload['email']) : null,
              name: toText(payload['name']),
            },
            organization,
          ),
  };
}

const toText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function toActorByClaims(payload: JWTPayload): Actor {
  const checked = toActor(payload.sub, payload[CLAIM]);
  if ('problem' in checked)
    throw new TokenError('BAD_CLAIMS', `the token's content is not as expected: ${checked.problem}`);
  return checked.actor;
}

async function issueToken(keys: Keys, nowMs: number, request: TokenRequest): Promise<string> {
  const { role, subject, tenantId = null, partnerIds = [], rights = [], expiresInSeconds } = request;
  const claim = {
    role,
    ...(tenantId === null ? {} : { tenantId }),
    ...(partnerIds.length === 0 ? {} : { partnerIds: [...partnerIds] }),
    rights: [...rights],
  } as Claim;
  const checked = toActor(subject, claim);
  if ('problem' in checked) throw new Error(`Not a token that could be used: ${checked.problem}`);
  const seconds = Math.floor(nowMs / 1000);
  return new SignJWT({ [CLAIM]: claim })
    .setProtectedHeader({ alg: ALGORITHM, kid: keys.signing.kid, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + expiresInSeconds)
    .sign(keys.signing.key);
}

async function authenticate(
  verifiers: ReadonlyMap<string, Verifier>,
  nowMs: number,
  token: string,
  organization: string | null,
): Promise<Authentication> {
  const verifier = verifiers.get(issuerOf(token));
  if (verifier === undefined)
    throw new TokenError('WRONG_ISSUER', 'the token is not of an issuer that this server accepts');
  try {
    const { payload } = await jwtVerify(token, verifier.keyOf, {
      ...verifier.options,
      currentDate: new Date(nowMs),
      requiredClaims: ['exp', 'sub', 'aud', 'iss'],
    });
    const expiresAt = (payload.exp ?? 0) * 1000;
    return { actor: { ...(await verifier.actorOf(payload, organization)), expiresAt }, expiresAt };
  } catch (error) {
    throw toTokenError(error);
  }
}

function toToken(authorization: unknown): string {
  const match =
    typeof authorization === 'string' && authorization.length <= TOKEN_LENGTH_MAX
      ? /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)
      : null;
  if (match?.[1] === undefined) throw new TokenError('MALFORMED', 'authorization: expected "Bearer" and a token');
  return match[1];
}

function toOrganization(organization: string | null): string | null {
  if (organization === null || /^[A-Za-z0-9_.:-]{1,200}$/.test(organization)) return organization;
  throw new TokenError('MALFORMED', 'x-organization: expected the id of an organization');
}

/** Read before the signature is checked: it only chooses with which keys, and the verifier compares it again. */
function issuerOf(token: string): string {
  try {
    decodeProtectedHeader(token);
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new TokenError('MALFORMED', 'authorization: expected a JSON Web Token, signed');
  }
}
