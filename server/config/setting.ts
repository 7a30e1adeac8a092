/** One setting of the environment. */
export interface Setting<T> {
  /** What a value has to be, as the end of "expected …". */
  readonly expected: string;
  /** The text taken when the variable is not set or empty; null when there is none. */
  readonly fallback: string | null;
  /** One or two sentences for docs/configuration.md. */
  readonly purpose: string;
  /** Its value never appears in messages. */
  readonly isSecret?: boolean;
  /** Null: not a value of this setting. */
  readonly parse: (text: string) => T | null;
}

export function parseWhole(min: number, max: number): (text: string) => number | null {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  };
}

export function parseUrl(protocols: readonly string[]): (text: string) => string | null {
  return (text) => (URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : null);
}
