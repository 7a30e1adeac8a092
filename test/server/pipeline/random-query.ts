import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** What names and ids there are, by the name of the argument that takes them. */
export type Known = Readonly<Record<string, readonly string[]>>;

export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEPTH_MAX = 5;
const FIELDS_MAX = 60;

/** A query that is valid, with pages sized by literals, variables, defaults of both kinds, and fragments. */
export function randomQuery(schema: GraphQLSchema, known: Known, seed: number): RandomQuery {
  return new Writer(schema, known, seed).write();
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #known: Known;
  #state: number;
  #serial = 0;
  #fields = 0;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, known: Known, seed: number) {
    this.#schema = schema;
    this.#known = known;
    this.#state = seed;
  }

  write(): RandomQuery {
    const type = this.#schema.getQueryType();
    if (!type) throw new Error('no queries');
    const body = this.#selection(type, 0);
    const head = this.#declared.length === 0 ? 'query' : `query (${this.#declared.join(', ')})`;
    return { query: `${head} ${body} ${this.#fragments.join(' ')}`, variables: this.#variables };
  }

  /** Mulberry32: from 0 to below `below`. */
  #pick(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const written: string[] = [];
    if ('getFields' in type) {
      const fields = Object.values<GraphQLField<unknown, unknown>>(type.getFields()).filter(
        (field) => depth < DEPTH_MAX || isLeafType(getNamedType(field.type)),
      );
      for (let count = 1 + this.#pick(4); count > 0 && fields.length > 0; count -= 1) {
        const field = fields[this.#pick(fields.length)];
        const text = field === undefined ? null : this.#field(field, depth);
        if (text !== null) written.push(this.#wrap(text, type));
      }
    }
    if (!isObjectType(type)) {
      const possible = this.#schema.getPossibleTypes(type);
      for (let count = this.#pick(3); count > 0; count -= 1) {
        const inner = possible[this.#pick(possible.length)];
        if (inner !== undefined) written.push(`... on ${inner.name} ${this.#selection(inner, depth)}`);
      }
    }
    return `{ ${written.length === 0 ? '__typename' : written.join(' ')} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string | null {
    if (this.#fields >= FIELDS_MAX) return null;
    const given = this.#arguments(field);
    if (given === null) return null;
    this.#fields += 1;
    const name = `f${(this.#serial += 1)}: ${field.name}${given}`;
    const type = getNamedType(field.type);
    return isCompositeType(type) ? `${name} ${this.#selection(type, depth + 1)}` : name;
  }

  /** As it is, in a fragment with or without a name, or under a condition. */
  #wrap(text: string, type: GraphQLCompositeType): string {
    switch (this.#pick(8)) {
      case 0: {
        const name = `F${(this.#serial += 1)}`;
        this.#fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
        return `...${name}`;
      }
      case 1:
        return `... @include(if: ${this.#value('Boolean!', this.#pick(3) > 0)}) { ${text} }`;
      case 2:
        return `... @skip(if: ${this.#value('Boolean!', this.#pick(3) === 0)}) { ${text} }`;
      default:
        return text;
    }
  }

  #arguments(field: GraphQLField<unknown, unknown>): string | null {
    const texts: string[] = [];
    const isPaged =
      field.args.some(({ name }) => name === 'first') && getNamedType(field.type).name.endsWith('Connection');
    if (isPaged) {
      const name = field.args.some((arg) => arg.name === 'last') && this.#pick(3) === 0 ? 'last' : 'first';
      texts.push(`${name}: ${this.#value('Int', 1 + this.#pick(6), name === 'first' && isRequired(field, name))}`);
    }
    for (const arg of field.args) {
      if (isPaged && ['first', 'last', 'before', 'after'].includes(arg.name)) continue;
      const value = this.#argument(arg);
      if (value !== null) texts.push(`${arg.name}: ${value}`);
      else if (isNonNullType(arg.type) && arg.defaultValue === undefined) return null;
    }
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  #argument(arg: GraphQLArgument): string | null {
    const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
    const known = this.#known[arg.name];
    if (known !== undefined && known.length > 0 && (isNeeded || this.#pick(2) === 0)) {
      if (!String(arg.type).startsWith('[')) return JSON.stringify(known[this.#pick(known.length)]);
      const several = Array.from({ length: this.#pick(5) }, () => known[this.#pick(known.length)]);
      return this.#value(String(arg.type), several);
    }
    const type = getNamedType(arg.type);
    if (isEnumType(type) && !String(arg.type).startsWith('[') && this.#pick(2) === 0) {
      const values = type.getValues();
      return values[this.#pick(values.length)]?.name ?? null;
    }
    if (arg.name.endsWith('First') && this.#pick(2) === 0) return this.#value('Int!', 1 + this.#pick(10));
    return null;
  }

  /** A literal, a variable, or the default of one. */
  #value(type: string, value: unknown, isLiteral = false): string {
    const text = JSON.stringify(value);
    const way = isLiteral ? 0 : this.#pick(3);
    if (way === 0) return text;
    const name = `v${(this.#serial += 1)}`;
    if (way === 1) {
      this.#declared.push(`$${name}: ${type}`);
      this.#variables[name] = value;
    } else this.#declared.push(`$${name}: ${type} = ${text}`);
    return `$${name}`;
  }
}

const isRequired = (field: GraphQLField<unknown, unknown>, name: string): boolean =>
  field.args.some((arg) => arg.name === name && isNonNullType(arg.type));
