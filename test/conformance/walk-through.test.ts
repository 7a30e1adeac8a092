import { describe, expect, test } from 'vitest';
import { listFiles } from '../house/repository.ts';

const files = listFiles();
const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
const guide = text('docs/write-an-adapter.md');
const example = files.filter(({ path }) => path.startsWith('examples/points-program/'));

/** Prettier moves a block that it can parse to the left margin, so indentation is not compared. */
const flush = (code: string): string => code.replace(/^ +/gm, '');

const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = '', code = '']) => ({
  name: code.split('\n')[0]?.trim() ?? '',
  language,
  code,
}));

describe('docs/write-an-adapter.md', () => {
  test('has blocks to check', () => {
    expect(blocks.length).toBeGreaterThan(10);
  });

  // The sample of a report is no code.
  test.each(blocks.filter(({ language }) => language !== 'text'))('takes "$name" from the example', ({ code }) => {
    const found = example.filter((file) => flush(file.text).includes(flush(code)));

    expect(found.map(({ path }) => path)).toHaveLength(1);
  });

  test('names every source file of the example', () => {
    const sources = example.map(({ path }) => path.split('/').at(-1) ?? '').filter((name) => name.endsWith('.ts'));

    expect(sources).toHaveLength(5);
    expect(sources.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
