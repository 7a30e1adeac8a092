let count = 0;

/** An idempotency key that nothing else in the run uses. */
export const newKey = (): string => `key-${(count += 1)}`;
