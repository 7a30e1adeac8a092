import { refuse } from './refusal.ts';

/** A text that must say something, trimmed. Errors: INVALID_INPUT for an empty one, or one that is too long. */
export function requireText(value: string, field: string, charactersMax: number): string {
  const text = value.trim();
  if (text === '')
    return refuse('INVALID_INPUT', `found an empty ${field}, expected 1 to ${charactersMax} characters`, [field]);
  if (text.length > charactersMax) {
    return refuse('INVALID_INPUT', `found ${text.length} characters, expected at most ${charactersMax}`, [field]);
  }
  return text;
}

/** How long an id of another system may be. Ids are unique or looked up, and an index keeps no long texts. */
export const EXTERNAL_ID_CHARACTERS_MAX = 200;

/** An id of another system, kept as it is. Errors: INVALID_INPUT for an empty one, or one that is too long. */
export function checkExternalId(value: string, field: string): void {
  requireText(value, field, EXTERNAL_ID_CHARACTERS_MAX);
}
