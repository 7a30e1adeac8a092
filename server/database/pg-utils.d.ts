/** Part of pg that its types leave out (pg 8.23, lib/utils.js). */
declare module 'pg/lib/utils.js' {
  /** A value as a parameter's text, as pg's own queries send it. Errors: throws for a value that contains itself. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
