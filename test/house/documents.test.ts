import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = path.join(ROOT, 'docs');
const documents = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

/** Files of the repository that a text names in code marks, such as `test/ops/backup.test.ts`. */
const NAMED =
  /`((?:\.ci|cli|client|connectors|deploy|domain|adapters|schema|server|services|test|bench)\/[\w./-]+\.\w+)`/g;
const LINKED = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;

describe.each(documents)('docs/%s', (name) => {
  const text = readFileSync(path.join(DOCS, name), 'utf8');

  it('names files and links to pages that are there', () => {
    const named = [...text.matchAll(NAMED)]
      .map(([, file]) => file ?? '')
      .filter((file) => !existsSync(path.join(ROOT, file)));
    const linked = [...text.matchAll(LINKED)]
      .map(([, to]) => to ?? '')
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(path.resolve(DOCS, path.dirname(name), to)));
    expect([...named, ...linked]).toEqual([]);
  });
});

it('every promise of docs/security.md names a test', () => {
  const text = readFileSync(path.join(DOCS, 'security.md'), 'utf8');
  const [, promises = ''] = text.split('## Promises, and the tests that show them');
  const rows = (promises.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (?!promise|-)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/`test\/[\w./-]+\.test\.ts`/.test(row))).toEqual([]);
});

it('every command is told of in a document', () => {
  const told = ['README.md', ...documents.map((name) => `docs/${name}`)]
    .map((name) => readFileSync(path.join(ROOT, name), 'utf8'))
    .join('\n');
  for (const command of ['backup', 'restore', 'resume-outbound', 'work', 'serve', 'books verify'])
    expect(told, command).toContain(`partnergraph ${command}`);
});
