/** An expected outcome: a value, or the reasons why there is none. Faults are thrown instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** There is a value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
/** There is none, for these reasons. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Marks a branch the type system has proved impossible. Throws if data from outside proves it wrong. */
export function unreachable(value: never, what: string): never {
  throw new Error(`${what}: found ${JSON.stringify(value)}, expected one of the declared variants`);
}

/** Gives the value, or throws when an invariant of ours is broken. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`broken invariant: ${what}`);
  return value;
}
