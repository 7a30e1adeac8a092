import { GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { QueryLimits } from '../config/config.ts';

interface Size {
  readonly depth: number;
  /** Fragments counted wherever they are spread; grows to Infinity rather than wrong. */
  readonly fields: number;
  readonly aliases: number;
  /** How often the schema is walked through: answers without any SQL, but of megabytes. */
  readonly introspections: number;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, introspections: 0 };
/** Of a document's text: ten times what fits into its tokens. The rest would be blanks and comments, looked through for each error. */
const TEXT_MAX = 100_000;
/** Tools ask for the schema once, or for some types by name. */
const INTROSPECTIONS_MAX = 20;
const INTROSPECTIONS_OF_SCHEMA = 5;

/** Refuses a text that is too long to be parsed. Returns null for one that is not. */
export const findTextError = (source: string): GraphQLError | null =>
  source.length > TEXT_MAX ? refusal('long', 'characters', source.length, TEXT_MAX) : null;

/**
 * Refuses documents that are too much to look at, before anything else looks at them: validation itself is what some
 * attacks aim at. Each fragment is measured once, so this takes time in proportion to the document's length.
 * Returns null for a document within the limits. Cycles of fragments are left to validation.
 */
export function findLimitError(document: DocumentNode, limits: QueryLimits): GraphQLError | null {
  const measure = createMeasure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const { depth, fields, aliases, introspections } = measure(definition.selectionSet);
    if (depth > limits.depthMax) return refusal('deep', 'levels of fields', depth, limits.depthMax);
    if (fields > limits.fieldsMax) return refusal('large', 'fields', fields, limits.fieldsMax);
    if (aliases > limits.aliasesMax) return refusal('large', 'aliases', aliases, limits.aliasesMax);
    if (introspections > INTROSPECTIONS_MAX)
      return refusal('large', 'types asked for, the whole schema taken for five', introspections, INTROSPECTIONS_MAX);
  }
  return null;
}

function refusal(how: string, what: string, found: number, max: number): GraphQLError {
  const count = Number.isFinite(found) && found < 1e9 ? String(found) : 'a billion or more';
  return new GraphQLError(`The document is too ${how}: found ${count} ${what}, expected at most ${max}`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Map<string, Size>();
  const measureFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // Also what a cycle meets, so that it ends.
    sizes.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? NOTHING : measure(fragment.selectionSet);
    sizes.set(name, size);
    return size;
  };
  const measure = (selectionSet: SelectionSetNode): Size => {
    let { depth, fields, aliases, introspections } = NOTHING;
    for (const selection of selectionSet.selections) {
      let size: Size;
      if (selection.kind === Kind.FRAGMENT_SPREAD) size = measureFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) size = measure(selection.selectionSet);
      else {
        const inner = selection.selectionSet === undefined ? NOTHING : measure(selection.selectionSet);
        size = {
          depth: inner.depth + 1,
          fields: inner.fields + 1,
          aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
          introspections: inner.introspections + introspectionsOf(selection.name.value, inner),
        };
      }
      depth = Math.max(depth, size.depth);
      fields += size.fields;
      aliases += size.aliases;
      introspections += size.introspections;
    }
    return { depth, fields, aliases, introspections };
  };
  return measure;
}

/** An alias inside walks through everything below it once more. */
function introspectionsOf(field: string, inner: Size): number {
  if (field === '__schema') return INTROSPECTIONS_OF_SCHEMA * (1 + inner.aliases);
  return field === '__type' ? 1 + inner.aliases : 0;
}
