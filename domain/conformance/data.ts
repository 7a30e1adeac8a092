/** Whether a value is an object literal: data, as opposed to an instance of something. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Says what in a value is not data (strings, booleans, finite numbers, bigints, null, lists and plain maps of these),
 * or null. Data survives being written as JSON and read back, with bigints written as text.
 */
export function findNonData(value: unknown, path: string): string | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : `${path}: found ${value}, expected a finite number`;
    case 'undefined':
    case 'function':
    case 'symbol':
      return `${path}: found ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}, expected data`;
    case 'object':
      return value === null ? null : findInObject(value, path);
  }
}

function findInObject(value: object, path: string): string | null {
  if (Array.isArray(value)) return findFirst(value.entries(), (index) => `${path}[${index}]`);
  if (!isPlain(value)) return `${path}: found an instance of ${nameOf(value)}, expected data`;
  return findFirst(Object.entries(value), (key) => `${path}.${key}`);
}

function findFirst<K>(entries: Iterable<[K, unknown]>, pathOf: (key: K) => string): string | null {
  for (const [key, value] of entries) {
    const found = findNonData(value, pathOf(key));
    if (found !== null) return found;
  }
  return null;
}

const nameOf = (value: object): string => (value.constructor as { name?: string } | undefined)?.name ?? 'something';

/** Writes any value as text, so that two are equal exactly if their texts are: keys sorted, bigints as 12n. */
export function encode(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return '[function]';
  if (typeof value === 'symbol' || value === undefined) return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(encode).join()}]`;
  if (value instanceof Map) return `Map${encode([...value])}`;
  if (value instanceof Set) return `Set${encode([...value])}`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${encode(part)}`).join()}}`;
}

/** Freezes lists and plain maps all the way down. Instances stay as they are: freezing a Map does not protect it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (!Array.isArray(value) && !isPlain(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** A short text of a value for a message. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  const text = encode(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}

const SHOWN_MAX = 120;
