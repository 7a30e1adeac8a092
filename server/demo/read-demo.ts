import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatIssue } from '../../domain/scenario/issue.ts';
import { parseScenario } from '../../domain/scenario/parse.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';

const FOLDER = new URL('../../demo/', import.meta.url);

const Person = z.strictObject({ name: z.string(), email: z.string() });
const Organization = z.strictObject({ name: z.string(), website: z.url(), owner: Person });
const Vendor = z.strictObject({ key: z.string(), ...Organization.shape });
const Program = z.strictObject({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  links: z.record(z.string(), z.url()),
});
const Decision = z.strictObject({
  decision: z.enum(['START_REVIEW', 'ASK_FOR_ACTION', 'ACCEPT']),
  reason: z.string().nullable().default(null),
});
const Names = z.strictObject({
  stories: z.array(z.strictObject({ file: z.string(), vendor: Vendor, programs: z.record(z.string(), Program) })),
  fresh: z.strictObject({
    vendor: Vendor,
    program: z.strictObject({ ...Program.shape, adapter: z.string() }),
    enrolments: z.array(z.strictObject({ partner: z.string(), track: z.string() })),
    leads: z.array(
      z.strictObject({
        lead: z.string(),
        partner: z.string(),
        company: z.string(),
        domain: z.string(),
        contact: z.string(),
        email: z.string(),
        contacts: z.int(),
        decisions: z.array(Decision),
      }),
    ),
  }),
  partners: z.record(z.string(), Organization),
});

export type DemoOrganization = z.infer<typeof Organization>;
export type DemoVendor = z.infer<typeof Vendor>;
export type FreshProgram = z.infer<typeof Names>['fresh'];

/** A vendor's year: the story, and what its programs are called. */
export interface DemoStory {
  readonly file: string;
  readonly vendor: DemoVendor;
  readonly programs: ReadonlyMap<string, z.infer<typeof Program>>;
  readonly scenario: Scenario;
}

export interface Demo {
  readonly stories: readonly DemoStory[];
  readonly fresh: FreshProgram;
  /** By the ids that the stories use. */
  readonly partners: ReadonlyMap<string, DemoOrganization>;
}

/** Reads the files of `demo/`. Errors: throws when one is not as expected; they come with the code. */
export async function readDemo(): Promise<Demo> {
  const names = Names.parse(parse(await readFile(new URL('names.yaml', FOLDER), 'utf8')));
  const stories = names.stories.map(async ({ file, vendor, programs }) => {
    const parsed = parseScenario(await readFile(new URL(file, FOLDER), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.map((issue) => formatIssue(file, issue)).join('\n'));
    return { file, vendor, programs: new Map(Object.entries(programs)), scenario: parsed.value };
  });
  return { stories: await Promise.all(stories), fresh: names.fresh, partners: new Map(Object.entries(names.partners)) };
}
