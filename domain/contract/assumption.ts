import type { JsonObject } from './params.ts';

/** A choice taken where the sources are silent, whose other setting would change money. */
export interface Assumption {
  /** The parameter the choice is made by. */
  readonly term: string;
  readonly value: string | number | boolean;
  /**
   * The other settings it could have, which a comparison tries to tell the range of what may be earned. Left out: none
   * is known. See `openSetting`.
   */
  readonly alternatives?: readonly AssumedAlternative[];
}

export interface AssumedAlternative {
  readonly value: string | number | boolean;
  /** What makes it so: parameters to merge over those in force. */
  readonly params: JsonObject;
}

/**
 * An assumption that one parameter of the top level decides: its value in force, and every other of its choices as an
 * alternative.
 */
export const openSetting = <T extends string | number | boolean>(
  term: string,
  value: T,
  choices: readonly T[],
): Assumption => ({
  term,
  value,
  alternatives: choices
    .filter((choice) => choice !== value)
    .map((choice) => ({ value: choice, params: { [term]: choice } })),
});

/** The alternatives of an assumption; an adapter that declares none has none. */
export const alternativesOf = (assumption: Assumption): readonly AssumedAlternative[] => assumption.alternatives ?? [];
