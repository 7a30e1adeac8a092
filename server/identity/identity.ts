import { randomUUID } from 'node:crypto';
import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  SignJWT,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { PUBLIC_ACTOR, type Actor, type Right, type Role } from '../../services/actor.ts';
import { CLAIM, toActor, type Claim } from './claims.ts';
import { ALGORITHM, type Keys } from './keys.ts';
import { TokenError } from './token-error.ts';

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
const CLOCK_TOLERANCE_SECONDS = 5;

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

export interface Identity {
  /** Errors: throws when the request is not one the role can have. */
  issueToken(request: TokenRequest): Promise<string>;
  /**
   * Checks a header or connection parameter such as `Bearer eyJ…`; null, undefined or empty is a visitor.
   * Errors: rejects with TokenError.
   */
  authenticate(authorization: unknown): Promise<Authentication>;
}

export interface IdentityDependencies {
  readonly keys: Keys;
  /** An identity provider whose tokens are accepted, too. */
  readonly provider?: { readonly jwksUrl: string; readonly issuer: string; readonly audience: string } | null;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** Makes and checks tokens. The issuer a token names decides which keys it is checked with, never the algorithm it names. */
export function createIdentity(dependencies: IdentityDependencies): Identity {
  const now = dependencies.now ?? Date.now;
  const { keys, provider } = dependencies;
  const own: Verifier = {
    keyOf: (header) => {
      const key = keys.verifying.get(header?.kid ?? '');
      if (key === undefined)
        throw new TokenError('UNKNOWN_KEY', 'the token is signed with a key that this server does not have');
      return key;
    },
    options: { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM] },
  };
  const verifiers = new Map([[ISSUER, own]]);
  if (provider !== undefined && provider !== null) verifiers.set(provider.issuer, toProviderVerifier(provider));
  const verified = new VerifiedTokens();
  return {
    issueToken: (request) => issueToken(keys, now(), request),
    async authenticate(authorization) {
      if (authorization === undefined || authorization === null || authorization === '')
        return { actor: PUBLIC_ACTOR, expiresAt: null };
      const token = toToken(authorization);
      const at = now();
      const known = verified.find(token, at);
      if (known !== null) return known;
      const authentication = await authenticate(verifiers, at, token);
      verified.add(token, authentication, at);
      return authentication;
    },
  };
}

const VERIFIED_MAX = 10_000;
/** How long a key that its provider has withdrawn may still be good for tokens that came before. */
const VERIFIED_MS_MAX = 60_000;

/**
 * Tokens whose signature and claims were checked a moment ago: a client sends the same one with each request, and
 * checking its signature took an eighth of the server's time. None is taken after it has expired.
 */
class VerifiedTokens {
  readonly #known = new Map<string, { readonly authentication: Authentication; readonly until: number }>();

  find(token: string, at: number): Authentication | null {
    const known = this.#known.get(token);
    if (known === undefined) return null;
    if (at < known.until) return known.authentication;
    this.#known.delete(token);
    return null;
  }

  add(token: string, authentication: Authentication, at: number): void {
    const until = Math.min(at + VERIFIED_MS_MAX, authentication.expiresAt ?? at);
    this.#known.delete(token);
    this.#known.set(token, { authentication, until });
    const [oldest] = this.#known.keys();
    if (this.#known.size > VERIFIED_MAX && oldest !== undefined) this.#known.delete(oldest);
  }
}

interface Verifier {
  readonly keyOf: JWTVerifyGetKey;
  readonly options: JWTVerifyOptions;
}

function toProviderVerifier(provider: NonNullable<IdentityDependencies['provider']>): Verifier {
  const { jwksUrl, issuer, audience } = provider;
  return {
    // Fetched when first needed, kept ten minutes; an unknown key asks again at most every 30 s, whoever sends it.
    keyOf: createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5000, cooldownDuration: 30_000 }),
    options: { issuer, audience, algorithms: ALGORITHMS_OF_PROVIDERS, clockTolerance: CLOCK_TOLERANCE_SECONDS },
  };
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
    const checked = toActor(payload.sub, payload[CLAIM]);
    if ('problem' in checked)
      throw new TokenError('BAD_CLAIMS', `the token's content is not as expected: ${checked.problem}`);
    return { actor: checked.actor, expiresAt: (payload.exp ?? 0) * 1000 };
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

/** Read before the signature is checked: it only chooses with which keys, and the verifier compares it again. */
function issuerOf(token: string): string {
  try {
    decodeProtectedHeader(token);
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new TokenError('MALFORMED', 'authorization: expected a JSON Web Token, signed');
  }
}

/** jose's errors → ours. An error that is none of jose's is a fault, but for the network between the provider and us. */
function toTokenError(error: unknown): TokenError {
  if (error instanceof TokenError) return error;
  if (error instanceof errors.JWTExpired) {
    const at =
      typeof error.payload.exp === 'number' ? new Date(error.payload.exp * 1000).toISOString() : 'a time before now';
    return new TokenError('EXPIRED', `token expired at ${at}`);
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss')
      return new TokenError('WRONG_ISSUER', 'the token is not of an issuer that this server accepts');
    if (error.claim === 'aud') return new TokenError('WRONG_AUDIENCE', 'the token is meant for another audience');
    if (error.claim === 'nbf') return new TokenError('NOT_YET_VALID', 'the token is not valid yet');
    return new TokenError('BAD_CLAIMS', `the token's content is not as expected: ${error.claim}`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return new TokenError('ALGORITHM_REFUSED', 'the token is signed with an algorithm that is not accepted');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return new TokenError('BAD_SIGNATURE', 'the signature of the token is wrong');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return new TokenError('UNKNOWN_KEY', 'the token is signed with a key that its issuer does not list');
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return new TokenError('MALFORMED', 'authorization: expected a JSON Web Token, signed');
  }
  return new TokenError('KEYS_UNREACHABLE', 'the keys of the token’s issuer could not be fetched: try again later');
}
