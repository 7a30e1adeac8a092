import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema } from 'graphql';
import { createSchema } from './build.ts';
import { printSchemaWithCosts } from './shared/cost/print.ts';

const HEADER =
  '# The API, written by schema/emit.ts from the types and resolvers in schema/. Do not edit: CI compares it.\n\n';
const FILE = fileURLToPath(new URL('schema.graphql', import.meta.url));

/** The schema as text, sorted, so that a change shows as one hunk. */
export const printSortedSchema = (): string =>
  `${HEADER}${printSchemaWithCosts(lexicographicSortSchema(createSchema()))}\n`;

/** Writes the schema; with `isCheck`, only tells whether the file is what would be written. */
export function emitSchema(isCheck: boolean): boolean {
  const text = printSortedSchema();
  if (isCheck) return readFileSync(FILE, 'utf8') === text;
  writeFileSync(FILE, text);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isCheck = process.argv.includes('--check');
  if (!emitSchema(isCheck)) {
    process.stderr.write(
      'schema/schema.graphql is not what the types say: run `npm run schema` and commit the result.\n',
    );
    process.exitCode = 1;
  }
}
