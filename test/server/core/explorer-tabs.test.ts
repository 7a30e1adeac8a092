import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../server/config/settings.ts';
import { createPipeline } from '../../../server/graphql/pipeline.ts';
import { toExplorerTabs } from '../../../server/http/explorer-tabs.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const limit = (name: 'QUERY_TOKENS_MAX' | 'QUERY_DEPTH_MAX' | 'QUERY_FIELDS_MAX' | 'QUERY_ALIASES_MAX'): number =>
  Number(SETTINGS[name].fallback);
const pipeline = createPipeline(buildSchema(readFileSync(path.join(ROOT, 'schema/schema.graphql'), 'utf8')), {
  tokensMax: limit('QUERY_TOKENS_MAX'),
  depthMax: limit('QUERY_DEPTH_MAX'),
  fieldsMax: limit('QUERY_FIELDS_MAX'),
  aliasesMax: limit('QUERY_ALIASES_MAX'),
});

describe('the pipeline with its default limits accepts', () => {
  const tabs = toExplorerTabs([
    { label: 'owner', role: 'PROGRAM_OWNER', token: 'irrelevant', programSlug: 'irrelevant' },
    { label: 'partner', role: 'PARTNER', token: 'irrelevant', programSlug: 'irrelevant' },
  ]);
  const documents = readdirSync(path.join(ROOT, 'client/documents'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.graphql'),
  );
  const everything = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };
  it.each([
    ...tabs.map(({ query }, index) => ({ name: `tab ${index} of the explorer`, source: query })),
    { name: 'introspection, as the explorer sends it', source: getIntrospectionQuery(everything) },
    ...documents.map((file) => ({
      name: `client/documents/${file}`,
      source: readFileSync(path.join(ROOT, 'client/documents', file), 'utf8'),
    })),
  ])('$name', ({ source }) => {
    // Documents that share fragments across files are for code generation, which puts them together.
    const errors = (pipeline.prepare(source).errors ?? []).filter(
      ({ message }) => !message.startsWith('Unknown fragment'),
    );
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
