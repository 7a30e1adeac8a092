/** Ids and cursors of the README, and what they are on the server that is tested. */
export type Names = Map<string, string>;

const ID = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;
const CURSOR = /^(?:previousCursor|cursor|startCursor|endCursor)$/;

/**
 * What differs between an answer of the README and a real one, with the place of each difference. Ids and cursors may
 * differ, but where the README has the same one twice, the real answers have, too; new ones are added to `names`.
 */
export function findDifferences(expected: unknown, actual: unknown, names: Names, at = '$'): readonly string[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = expected.length === actual.length ? [] : [`${at}: ${actual.length} items, not ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((item, index) => findDifferences(item, actual[index], names, `${at}[${index}]`)),
    ];
  }
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) => findDifferences(expected[key], actual[key], names, `${at}.${key}`));
  }
  if (typeof expected === 'string' && typeof actual === 'string' && isOpaque(expected, actual, at)) {
    const known = names.get(expected);
    if (known !== undefined) return known === actual ? [] : [`${at}: not the one that ${expected} was before`];
    if ([...names.values()].includes(actual)) return [`${at}: the one that another name of the README was before`];
    names.set(expected, actual);
    return [];
  }
  return Object.is(expected, actual) ? [] : [`${at}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}

/** The text with the README's ids and cursors replaced by the server's. */
export function rename(text: string, names: Names): string {
  let renamed = text;
  for (const [name, actual] of names) renamed = renamed.replaceAll(name, actual);
  return renamed;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isOpaque(expected: string, actual: string, at: string): boolean {
  if (CURSOR.test(at.slice(at.lastIndexOf('.') + 1))) return true;
  return ID.test(expected) && ID.test(actual) && expected.split('_')[0] === actual.split('_')[0];
}
