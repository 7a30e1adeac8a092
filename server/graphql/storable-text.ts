import { BREAK, visit, type DocumentNode, type GraphQLError } from 'graphql';
import { refusal } from './errors.ts';

/** Deeper JSON is nobody's parameters, and would overflow what walks through it by recursion. */
const VARIABLES_DEPTH_MAX = 64;

/** Surrogates without their half. */
const LONE_SURROGATE = /\p{Cs}/u;

const NUL = '\0';

/**
 * What is wrong with a text: PostgreSQL keeps no character U+0000, and there is no UTF-8 of half a character. Refused
 * here for every text of a request, since a store would answer with a fault of its own, deep inside. Null: nothing.
 */
export function findUnstorable(text: string): string | null {
  if (text.includes(NUL)) return 'the character U+0000';
  return LONE_SURROGATE.test(text) ? 'half of a surrogate pair' : null;
}

interface Step {
  readonly value: unknown;
  readonly depth: number;
  readonly name: string;
}

/** Why the variables of a request are refused before they are looked at: texts that cannot be kept, and bottomless ones. */
export function findVariableError(
  variables: Readonly<Record<string, unknown>> | null | undefined,
): GraphQLError | null {
  if (variables === null || variables === undefined) return null;
  // Without recursion: what is refused for its depth would overflow it.
  const steps: Step[] = Object.entries(variables).map(([name, value]) => ({ value, depth: 1, name }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value, depth, name } = step;
    if (typeof value === 'string') {
      const found = findUnstorable(value);
      if (found !== null) return unstorable(naming(name), found);
    } else if (typeof value === 'object' && value !== null) {
      if (depth > VARIABLES_DEPTH_MAX) return tooDeep(name);
      if (Array.isArray(value))
        for (const item of value as unknown[]) steps.push({ value: item, depth: depth + 1, name });
      else
        for (const [key, item] of Object.entries(value)) {
          // Of JSON, keys are kept as well.
          steps.push({ value: key, depth: depth + 1, name }, { value: item, depth: depth + 1, name });
        }
    }
  }
  return null;
}

/** The same for the texts in a document. */
export function findLiteralError(document: DocumentNode): GraphQLError | null {
  let found: string | null = null;
  visit(document, {
    StringValue: ({ value }) => {
      found = findUnstorable(value);
      return found === null ? undefined : BREAK;
    },
  });
  return found === null ? null : unstorable('A text in the document', found);
}

/** A variable by its name, which is text of the caller as well. */
const naming = (name: string): string => (/^\w{1,100}$/.test(name) ? `Variable "$${name}"` : 'A variable');

const unstorable = (what: string, found: string): GraphQLError =>
  refusal('BAD_USER_INPUT', `${what}: found ${found}, expected text of whole characters other than U+0000`);

const tooDeep = (name: string): GraphQLError =>
  refusal(
    'BAD_USER_INPUT',
    `${naming(name)}: found values nested deeper than ${VARIABLES_DEPTH_MAX} levels, expected at most that`,
  );
