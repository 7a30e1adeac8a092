import { RequestError } from '../../services/outcome.ts';

/** Why a token or an API key was refused. */
export type TokenProblem =
  | 'MALFORMED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'BAD_SIGNATURE'
  | 'ALGORITHM_REFUSED'
  | 'UNKNOWN_KEY'
  | 'WRONG_ISSUER'
  | 'WRONG_AUDIENCE'
  | 'BAD_CLAIMS'
  /** An API key that is unknown, expired or revoked: which of them is nobody's business. */
  | 'INVALID_API_KEY'
  /** A good token of somebody who belongs to no organization here. */
  | 'NO_MEMBER'
  /** The identity provider does not answer: the same token may be accepted later. */
  | 'KEYS_UNREACHABLE'
  /** Ours: the database could not say who the caller is. */
  | 'DIRECTORY_UNREACHABLE';

const UNAVAILABLE: ReadonlySet<TokenProblem> = new Set(['KEYS_UNREACHABLE', 'DIRECTORY_UNREACHABLE'] as const);

/** An authentication that failed; to the caller it is UNAUTHENTICATED, or AUTHENTICATION_UNAVAILABLE, with the message. */
export class TokenError extends RequestError {
  readonly problem: TokenProblem;
  constructor(problem: TokenProblem, message: string) {
    super(UNAVAILABLE.has(problem) ? 'AUTHENTICATION_UNAVAILABLE' : 'UNAUTHENTICATED', message);
    this.name = 'TokenError';
    this.problem = problem;
  }

  /** Whether the same client may succeed later, with a new token or the same one. */
  get isRetryable(): boolean {
    return this.problem === 'EXPIRED' || this.problem === 'NOT_YET_VALID' || UNAVAILABLE.has(this.problem);
  }

  /** Of HTTP. */
  get status(): 401 | 503 {
    return UNAVAILABLE.has(this.problem) ? 503 : 401;
  }
}
