import { parse } from 'yaml';
import type { JsonObject } from '../contract/params.ts';

/** A story that ships with PartnerGraph, for those who have none of their own. A scenario file holds it. */
export interface StandardStory {
  /** By which it is asked for: the file's name. */
  readonly name: string;
  readonly title: string;
  /** The comment at the top of the file, as one paragraph. */
  readonly description: string;
  readonly timeZone: string;
  readonly until: string;
  /** The facts as the file has them. */
  readonly facts: readonly JsonObject[];
}

/** Reads the story of a scenario file. Errors: throws when the file is not made as a standard story is. */
export function readStandardStory(name: string, source: string): StandardStory {
  const { title, timeZone, until, story } = parse(source, { version: '1.2', schema: 'core' }) as Readonly<
    Record<string, unknown>
  >;
  const [comment = ''] = /^(?:#.*\n)*/.exec(source) ?? [];
  const description = comment.replace(/^#/gm, '').replace(/\s+/g, ' ').trim();
  if (typeof title !== 'string' || typeof until !== 'string' || !Array.isArray(story) || description === '') {
    throw new Error(`standard story ${name}: expected a title, a story, \`until\`, and a comment at the top`);
  }
  return {
    name,
    title,
    description,
    timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
    until,
    facts: story as readonly JsonObject[],
  };
}
