import { readFileSync } from 'node:fs';
import path from 'node:path';

export const README = path.join(import.meta.dirname, '../../../README.md');

export interface Block {
  readonly language: string;
  readonly text: string;
  /** The heading it stands under. */
  readonly heading: string;
  /** Offsets of the text in the file. */
  readonly from: number;
  readonly to: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function readBlocks(markdown: string): readonly Block[] {
  // One `#` begins a comment in a block.
  const headings = [...markdown.matchAll(/^#{2,6} (.+)$/gm)];
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, language = '', text = ''] = match;
    const from = match.index + language.length + 4;
    const heading = headings.filter(({ index }) => index < match.index).at(-1)?.[1] ?? '';
    return { language, text, heading, from, to: from + text.length };
  });
}

export const readReadme = (): string => readFileSync(README, 'utf8');

/** A query of the tour with the answer that stands under it. */
export interface Step {
  readonly name: string;
  /** Who asks, as the ready block names it; null: a visitor. */
  readonly as: string | null;
  readonly query: string;
  readonly answer: Block;
}

/** The steps of the tour: each graphql block, and the json block that follows it. */
export function readSteps(blocks: readonly Block[]): readonly Step[] {
  return blocks.flatMap((block, index): readonly Step[] => {
    if (block.language !== 'graphql') return [];
    const answer = blocks[index + 1];
    const as = /^# as: (.+)$/m.exec(block.text)?.[1];
    const name = /^(?:query|mutation|subscription) (\w+)/m.exec(block.text)?.[1];
    if (answer?.language !== 'json' || as === undefined || name === undefined)
      throw new Error(`"${block.heading}": a query needs "# as: …", a name and an answer in json after it`);
    return [{ name, as: as === 'a visitor' ? null : as, query: block.text, answer }];
  });
}
