import { registerEnumType } from 'type-graphql';

/** Registers a GraphQL enum from its values, each with its description. Internal and external values are the same. */
export function defineEnum<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> {
  const keys = Object.keys(values) as Value[];
  const enumObject = Object.fromEntries(keys.map((key) => [key, key])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(keys.map((key) => [key, { description: values[key] }]));
  registerEnumType(enumObject, { name, description, valuesConfig: valuesConfig as never });
  return enumObject;
}
