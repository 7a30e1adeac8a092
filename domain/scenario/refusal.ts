/** Thrown inside the player to refuse one fact; caught by the player alone, which turns it into an issue. */
export class Refused extends Error {
  readonly code: string | null;
  readonly key: string | null;
  constructor(message: string, options: { readonly code?: string; readonly key?: string } = {}) {
    super(message);
    this.code = options.code ?? null;
    this.key = options.key ?? null;
  }
}

export function refuse(message: string, options: { readonly code?: string; readonly key?: string } = {}): never {
  throw new Refused(message, options);
}
