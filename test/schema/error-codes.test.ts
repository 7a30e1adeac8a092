import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { createSchema } from '../../schema/build.ts';
import { EVENT_TYPES } from '../../services/reads.ts';

const sources = ['services', 'server/stores'].flatMap((folder) => {
  const root = path.resolve(import.meta.dirname, '../..', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(path.join(root, file), 'utf8'));
});

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

it('every code that a command refuses with is one that the schema names', () => {
  const schema = createSchema();
  const known = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isEnumType(type) && type.name.endsWith('ErrorCode') ? type.getValues().map(({ name }) => name) : [],
    ),
  );
  const codes = found(/\b(?:refuse|userError|problem)\(\s*'([A-Z_]+)'/g);

  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});

it('every type of event that a command emits is one that the schema names', () => {
  // Facts have types of the same form; they are recorded, not emitted.
  const types = found(
    /\btype: '((?:lead|customer|commission|tier|review|application|enrollment|managed_account|payout|program|terms|clock)\.[a-z_]+)'/g,
  );

  expect(types.length).toBeGreaterThan(8);
  expect(
    types.filter((type) => type !== 'customer.churned' && !(EVENT_TYPES as readonly string[]).includes(type)),
  ).toEqual([]);
});
