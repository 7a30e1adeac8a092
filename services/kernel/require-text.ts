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
