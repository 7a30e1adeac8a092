import { RequestError } from '../../services/outcome.ts';

/** Why a token was refused. */
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
  /** The identity provider does not answer: the same token may be accepted later. */
  | 'KEYS_UNREACHABLE';

/** An authentication that failed; to the caller it is UNAUTHENTICATED with the message. */
export class TokenError extends RequestError {
  readonly problem: TokenProblem;
  constructor(problem: TokenProblem, message: string) {
    super('UNAUTHENTICATED', message);
    this.name = 'TokenError';
    this.problem = problem;
  }

  /** Whether the same client may succeed later, with a new token or the same one. */
  get isRetryable(): boolean {
    return this.problem === 'EXPIRED' || this.problem === 'NOT_YET_VALID' || this.problem === 'KEYS_UNREACHABLE';
  }
}
