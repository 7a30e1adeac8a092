const CODE_MAX = 50;
/** Such as ECONNREFUSED, EAI_AGAIN or UNABLE_TO_VERIFY_LEAF_SIGNATURE. A key or a password does not look like one. */
const CODE = /^(?:E[A-Z]{2,}|[A-Z]+(?:_[A-Z0-9]+)+)$/;

/**
 * What a system or a library calls the failure of a call to the outside, or else its cause; null: nothing that is surely
 * such a name. It is all of a failure that may be shown: the rest may hold addresses, keys and what was sent. Never
 * throws, whatever was thrown.
 */
export function failureCode(error: unknown): string | null {
  try {
    const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } };
    const known = [code, cause?.code].find(
      (each) => typeof each === 'string' && each.length <= CODE_MAX && CODE.test(each),
    );
    return typeof known === 'string' ? known : null;
  } catch {
    return null;
  }
}
