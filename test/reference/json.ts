export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys, or undefined. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
}

export function maps(value: Json | undefined): JsonMap[] {
  return Array.isArray(value) ? value.filter((item: Json): item is JsonMap => isMap(item)) : [];
}

export function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error(`expected text, found ${JSON.stringify(value)}`);
  return value;
}

export function optionalText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numeral(value: Json | undefined): number {
  if (typeof value !== 'number') throw new Error(`expected a number, found ${JSON.stringify(value)}`);
  return value;
}

export function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map((item: Json) => text(item)) : [];
}

/** Map by map; lists replace; `reward` and `duration` replace whole. */
export function mergeParams(base: JsonMap, over: JsonMap): JsonMap {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = base[key];
    const isWhole = key === 'reward' || key === 'duration';
    merged[key] = !isWhole && isMap(before) && isMap(value) ? mergeParams(before, value) : value;
  }
  return merged;
}
