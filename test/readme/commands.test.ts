import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { must } from '../../domain/result.ts';
import { readBlocks, readReadme } from './support/read-blocks.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);
const readme = readReadme();
const blocks = readBlocks(readme);
const folder = mkdtempSync(path.join(tmpdir(), 'partnergraph-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blockOf = (heading: string, language: string): string =>
  must(
    blocks.find((block) => block.heading === heading && block.language === language),
    `${language} in ${heading}`,
  ).text;

describe('the README', () => {
  it('starts and tests with commands that there are', () => {
    const { scripts, bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: Record<string, string>;
      readonly bin: Record<string, string>;
    };

    expect(blocks.filter(({ heading }) => heading === 'Start').map(({ text }) => text.trim())).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
    expect(scripts).toMatchObject({ start: 'node bin/partnergraph.mjs serve', test: 'vitest run' });
    expect(Object.keys(bin)).toEqual(['partnergraph']);
  });

  it('links to what there is', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');

    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });

  it('names the folders that there are', () => {
    const table = readme.slice(readme.indexOf('## Folders'));
    const named = [...table.matchAll(/`([a-z]+)\/`/g)].map(([, name]) => name ?? '');

    expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  it('simulates its story to what it shows', async () => {
    const file = path.join(folder, 'story.yaml');
    writeFileSync(file, blockOf('Simulate', 'yaml'));

    const { stdout } = await run(process.execPath, ['bin/partnergraph.mjs', 'simulate', file], { cwd: ROOT });

    let rest = stdout;
    for (const excerpt of blockOf('Simulate', 'text').trimEnd().split('\n…\n')) {
      expect(rest).toContain(excerpt);
      rest = rest.slice(rest.indexOf(excerpt) + excerpt.length);
    }
  });

  it('computes the scenarios it points to as they expect, from the command line', async () => {
    const file = 'scenarios/compare-three-programs.yaml';
    const { stdout } = await run(process.execPath, ['bin/partnergraph.mjs', 'simulate', '--check', file], {
      cwd: ROOT,
    });

    expect(stdout.trim()).toBe(`✓ ${file}`);
  });
});
