import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { QueryLimits } from '../config/config.ts';
import { refusal } from './errors.ts';

/** Fields under one name at one place; what people and generators write repeats a field a few times, by fragments. */
const REPEATS_MAX = 30;
/** Directives of a document. */
const DIRECTIVES_MAX = 100;
/** Spreads of fragments in one selection, whose fields validation compares pair by pair. */
const SPREADS_MAX = 50;

/**
 * Refuses what makes validation slow without making a document long: it compares each two fields of one name, also
 * across fragments. Follows fragments wherever they are spread, so it comes after `findLimitError`, which bounds that.
 * Returns null for a document to be validated.
 */
export function findRepetition(document: DocumentNode, limits: QueryLimits): GraphQLError | null {
  const search = new Search(document, limits.fieldsMax * 2);
  for (const definition of document.definitions) {
    const error = search.inDefinition(definition);
    if (error !== null) return error;
  }
  return null;
}

/** A selection, and the fragments that it stands in. */
interface Place {
  readonly set: SelectionSetNode;
  readonly around: ReadonlySet<string>;
}

class Search {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #fieldsMax: number;
  #fields = 0;
  #directives = 0;

  constructor(document: DocumentNode, fieldsMax: number) {
    this.#fieldsMax = fieldsMax;
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
  }

  inDefinition(definition: DefinitionNode): GraphQLError | null {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return null;
    this.#directives += definition.directives?.length ?? 0;
    const written = this.#inWritten(definition.selectionSet);
    const around = definition.kind === Kind.FRAGMENT_DEFINITION ? [definition.name.value] : [];
    return written ?? this.#inMerged([{ set: definition.selectionSet, around: new Set(around) }]);
  }

  /** What stands there, each place once. */
  #inWritten(selectionSet: SelectionSetNode): GraphQLError | null {
    let spreads = 0;
    for (const selection of selectionSet.selections) {
      this.#directives += selection.directives?.length ?? 0;
      if (this.#directives > DIRECTIVES_MAX) return tooMany('directives', this.#directives, DIRECTIVES_MAX);
      if (selection.kind !== Kind.FIELD) spreads += 1;
      if (spreads > SPREADS_MAX) return tooMany('fragments in one selection', spreads, SPREADS_MAX);
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? undefined : selection.selectionSet;
      const error = inner === undefined ? null : this.#inWritten(inner);
      if (error !== null) return error;
    }
    return null;
  }

  /** What execution would see: selections of one field together. */
  #inMerged(places: readonly Place[]): GraphQLError | null {
    const byName = new Map<string, { count: number; readonly inner: Place[] }>();
    // Each fragment once for one place, as execution does.
    const spread = new Set<string>();
    const visit = (selection: SelectionNode, around: ReadonlySet<string>): void => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const found = byName.get(name) ?? { count: 0, inner: [] };
        byName.set(name, found);
        found.count += 1;
        this.#fields += 1;
        if (selection.selectionSet !== undefined) found.inner.push({ set: selection.selectionSet, around });
        return;
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      // A fragment inside of itself is left to validation.
      if (name !== null && (spread.has(name) || around.has(name))) return;
      if (name !== null) spread.add(name);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(name ?? '');
      const inside = name === null ? around : new Set([...around, name]);
      for (const each of fragment?.selectionSet.selections ?? []) visit(each, inside);
    };
    for (const { set, around } of places) for (const each of set.selections) visit(each, around);
    if (this.#fields > this.#fieldsMax) return tooMany('fields, fragments followed', this.#fields, this.#fieldsMax);
    for (const [name, { count, inner }] of byName) {
      if (count > REPEATS_MAX) return tooMany(`fields named "${name.slice(0, 50)}" at one place`, count, REPEATS_MAX);
      const error = inner.length === 0 ? null : this.#inMerged(inner);
      if (error !== null) return error;
    }
    return null;
  }
}

const tooMany = (what: string, found: number, max: number): GraphQLError =>
  refusal('GRAPHQL_VALIDATION_FAILED', `The document is too large: found ${found} ${what}, expected at most ${max}`);
