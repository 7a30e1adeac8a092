import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readStandardStory, type StandardStory } from '../../domain/comparison/standard-story.ts';
import type { StoryLibrary } from '../../services/comparison/contract.ts';

const FOLDER = new URL('../../scenarios/stories/', import.meta.url);

/** The stories that ship with PartnerGraph, read once, when they are first asked for. */
export function createStoryLibrary(): StoryLibrary {
  let stories: Promise<readonly StandardStory[]> | null = null;
  return { list: () => (stories ??= readStories()) };
}

async function readStories(): Promise<readonly StandardStory[]> {
  const files = (await readdir(fileURLToPath(FOLDER))).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) =>
      readStandardStory(file.replace(/\.yaml$/, ''), await readFile(new URL(file, FOLDER), 'utf8')),
    ),
  );
}
