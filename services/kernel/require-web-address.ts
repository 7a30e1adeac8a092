import { refuse } from './refusal.ts';
import { requireText } from './require-text.ts';

/** Longer ones are cut off by browsers and servers on the way. */
const ADDRESS_CHARACTERS_MAX = 2000;

/**
 * An address of a page, trimmed. Portals make links of it: `javascript:` there would run in the session of whoever
 * clicks. Errors: INVALID_INPUT for anything that is no address by http or https.
 */
export function requireWebAddress(value: string, field: string): string {
  const text = requireText(value, field, ADDRESS_CHARACTERS_MAX);
  if (URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)) return text;
  return refuse(
    'INVALID_INPUT',
    `found ${JSON.stringify(text.slice(0, 80))}, expected an address such as "https://example.com"`,
    [field],
  );
}

/** The same where none is needed: null for nothing, or for blanks. */
export const toWebAddress = (value: string | null | undefined, field: string): string | null =>
  value === null || value === undefined || value.trim() === '' ? null : requireWebAddress(value, field);
