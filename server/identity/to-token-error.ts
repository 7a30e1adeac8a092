import { errors } from 'jose';
import { TokenError } from './token-error.ts';

/** jose's errors → ours. An error that is none of jose's is a fault, but for the network between the provider and us. */
export function toTokenError(error: unknown): TokenError {
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
