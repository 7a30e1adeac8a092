import type { OperationDefinitionNode, DocumentNode, GraphQLSchema } from 'graphql';
import { compileGroup } from './compile.ts';
import { defaultsOf, type Sizer, type Variables } from './sizes.ts';

/** The price of one operation: before it runs, from its variables; and afterwards, from its answer. */
export interface CostPlan {
  /** Points at most. Never below `measure` of an answer to the same variables, as long as lists keep their assumed size. */
  price(variables: Variables): number;
  /** Points of what was really given. */
  measure(data: unknown): number;
}

/** Whether a selection counts; each list is of conditions that hold together. */
export type Conditions = readonly ((variables: Variables) => boolean)[];

/** A selected field that costs something, itself or below. Fields of one name in an answer are one. */
export interface Entry {
  readonly key: string;
  /** Null: always there. */
  readonly whens: readonly Conditions[] | null;
  readonly weight: number;
  readonly itemWeight: number;
  /** Null: no list. */
  readonly sizers: readonly Sizer[] | null;
  readonly children: Group | null;
}

/** What is selected of an object; when its type is known only later, the dearest one counts. */
export interface Group {
  readonly entries: readonly Entry[];
  /** Indexes of entries for each type that it can be. */
  readonly variants: readonly (readonly number[])[];
}

/** Beyond this nobody needs to know by how much. */
const COST_MAX = 1e15;

/** Compiles an operation once, so that a price is arithmetic alone. Errors: none for a valid document. */
export function createCostPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  let dependsOnVariables = false;
  const defaults = {
    values: defaultsOf(operation),
    onUse: () => {
      dependsOnVariables = true;
    },
  };
  const group = compileGroup(schema, document, operation, defaults);
  const price = (variables: Variables): number => Math.min(priceGroup(group, variables), COST_MAX);
  const constant = dependsOnVariables ? null : price({});
  return {
    price: constant === null ? price : () => constant,
    measure: (data) => measureGroup(group, data),
  };
}

function priceGroup({ entries, variants }: Group, variables: Variables): number {
  const prices = entries.map((entry) => priceEntry(entry, variables));
  let dearest = 0;
  for (const variant of variants) {
    let sum = 0;
    for (const index of variant) sum += prices[index] ?? 0;
    if (sum > dearest) dearest = sum;
  }
  return dearest;
}

function priceEntry({ whens, weight, itemWeight, sizers, children }: Entry, variables: Variables): number {
  if (whens !== null && !whens.some((conditions) => conditions.every((holds) => holds(variables)))) return 0;
  const item = itemWeight + (children === null ? 0 : priceGroup(children, variables));
  if (sizers === null) return weight + item;
  let size = 0;
  for (const sizer of sizers) size = Math.max(size, sizer(variables));
  // No items at any price: an endless number of nothing is nothing.
  return size === 0 || item === 0 ? weight : weight + size * item;
}

function measureGroup({ entries }: Group, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  for (const entry of entries) {
    const given = (value as Record<string, unknown>)[entry.key];
    if (given !== undefined) sum += entry.weight + measureItems(entry, given);
  }
  return sum;
}

function measureItems(entry: Entry, value: unknown): number {
  if (value === null) return 0;
  if (Array.isArray(value)) {
    let sum = 0;
    for (const item of value) sum += measureItems(entry, item);
    return sum;
  }
  return entry.itemWeight + (entry.children === null ? 0 : measureGroup(entry.children, value));
}
