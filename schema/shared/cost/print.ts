import { print, printSchema, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';

const SHOWN = new Set(['cost', 'listSize']);

/** Text such as ` @cost(weight: 2)`; empty when there is none. */
const toText = (directives: readonly ConstDirectiveNode[] | undefined): string =>
  (directives ?? [])
    .filter(({ name }) => SHOWN.has(name.value))
    .map((directive) => ` ${print(directive)}`)
    .join('');

/**
 * The schema as text with its costs, which `printSchema` leaves out as it does every applied directive. Put into the
 * lines: printing a tree would also lay out everything else anew.
 */
export function printSchemaWithCosts(schema: GraphQLSchema): string {
  let typeName: string | null = null;
  let fieldName: string | null = null;
  let isDescribing = false;
  const lines = printSchema(schema).split('\n');
  return lines
    .map((line) => {
      const quotes = line.split('"""').length - 1;
      if (quotes % 2 === 1) isDescribing = !isDescribing;
      if (quotes > 0 || isDescribing) return line;
      const opened = /^(?:type|interface) (\w+).* \{$/.exec(line);
      if (opened?.[1] !== undefined) {
        typeName = opened[1];
        return line.replace(/ \{$/, `${toText(schema.getType(typeName)?.astNode?.directives)} {`);
      }
      if (line === '}') typeName = null;
      const type = typeName === null ? undefined : schema.getType(typeName);
      if (type === undefined || !('getFields' in type)) return line;
      const field = /^ {2}(\w+)(\(.*)?(:|\($)/.exec(line);
      if (field?.[1] !== undefined) fieldName = field[1];
      // Arguments with descriptions stand on lines of their own; the type follows the closing parenthesis.
      const endsField = fieldName !== null && (/^ {2}\): /.test(line) || (field !== null && !line.endsWith('(')));
      if (!endsField || fieldName === null) return line;
      const added = toText(type.getFields()[fieldName]?.astNode?.directives);
      fieldName = null;
      return `${line}${added}`;
    })
    .join('\n');
}
