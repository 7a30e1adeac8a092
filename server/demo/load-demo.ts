import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import { loadScenario, type LoadOptions } from '../../services/load/load-scenario.ts';
import { stepsOf } from '../../services/load/steps.ts';
import type { DemoDirectory, DemoMember } from './demo-directory.ts';
import { advanceWithPayments, readDemoPayments } from './demo-payments.ts';
import { loadFresh } from './load-fresh.ts';
import { readDemo, type Demo, type DemoStory, type DemoVendor } from './read-demo.ts';

export interface DemoDeps {
  readonly services: Services;
  /** Moves clocks between two facts of a story. */
  readonly advance: LoadOptions['advance'];
  readonly registry: AdapterRegistry;
  readonly directory: DemoDirectory;
  /** Steps of the stories that are to be loaded; not called when nothing is. */
  readonly progress?: (done: number, total: number) => void;
}

/** Who takes part in the demo, so that the start can give each a token. */
export interface DemoSummary {
  readonly vendors: readonly {
    readonly tenantId: string;
    readonly ownerId: string;
    readonly name: string;
    readonly programSlugs: readonly string[];
  }[];
  readonly partners: readonly {
    readonly id: string;
    readonly ownerId: string;
    readonly name: string;
    readonly programSlugs: readonly string[];
  }[];
}

/** Prefix of every idempotency key. */
const KEY_PREFIX = 'demo';

interface LoadingStory extends DemoStory {
  readonly owner: DemoMember;
}

/**
 * Loads the demo where it is missing. A load that broke off is finished by the next: the same commands are sent with
 * the same idempotency keys, and those that were done give their first answers.
 * Errors: throws when a file is not as expected, or the services refuse what it says (a slug that is taken, for one).
 */
export async function loadDemo(deps: DemoDeps): Promise<DemoSummary> {
  const demo = await readDemo();
  const members = await ensureMembers(demo, deps.directory);
  const stories = demo.stories.map((story) => ({ ...story, owner: members.vendorOf(story.vendor) }));
  const missing: LoadingStory[] = [];
  for (const story of stories) if (!(await isLoaded(story, deps.directory))) missing.push(story);
  if (missing.length > 0) {
    // Before the stories, so that the stories' clocks tell that it is there, too.
    const actor = toOwner(members.vendorOf(demo.fresh.vendor));
    await loadFresh(demo.fresh, {
      services: deps.services,
      actor,
      partnerIdOf: members.partnerIdOf,
      keyPrefix: KEY_PREFIX,
    });
    await loadStories(missing, demo, members, deps);
  }
  return toSummary(demo, members);
}

/** The last thing a load does is to set the clocks to the story's end, and clocks only go forward. */
async function isLoaded({ programs, owner, scenario }: LoadingStory, directory: DemoDirectory): Promise<boolean> {
  for (const { slug } of programs.values()) {
    const program = await directory.findProgram(slug);
    if (program === null || program.tenantId !== owner.id) return false;
    if (program.clockNow === null || program.clockNow < scenario.until) return false;
  }
  return true;
}

async function loadStories(
  stories: readonly LoadingStory[],
  demo: Demo,
  members: DemoMembers,
  { services, registry, progress, directory, ...deps }: DemoDeps,
): Promise<void> {
  const advance = advanceWithPayments(await readDemoPayments(), {
    services,
    directory,
    advance: deps.advance,
    partnerOf: members.partnerOf,
    keyPrefix: `${KEY_PREFIX}:payments`,
  });
  const steps = stories.map(({ scenario }) => stepsOf(scenario).length);
  const total = steps.reduce((sum, count) => sum + count, 0);
  const partners = new Map(
    [...demo.partners].map(([key, { name, website }]) => [key, { name, website, id: members.partnerIdOf(key) }]),
  );
  let before = 0;
  for (const [index, { file, scenario, programs, owner }] of stories.entries()) {
    const reached = before;
    await loadScenario(scenario, {
      advance,
      services,
      registry,
      actor: toOwner(owner),
      programs,
      partners,
      keyPrefix: `${KEY_PREFIX}:${file}`,
      progress: (done) => progress?.(reached + done, total),
    });
    before += steps[index] ?? 0;
  }
}

interface DemoMembers {
  readonly vendorOf: (vendor: DemoVendor) => DemoMember;
  readonly partnerOf: (key: string) => DemoMember;
  readonly partnerIdOf: (key: string) => string;
}

async function ensureMembers(demo: Demo, directory: DemoDirectory): Promise<DemoMembers> {
  const vendors = new Map<string, DemoMember>();
  for (const vendor of vendorsOf(demo)) vendors.set(vendor.key, await directory.ensureVendor(vendor.key, vendor));
  const partners = new Map<string, DemoMember>();
  for (const [key, partner] of demo.partners) partners.set(key, await directory.ensurePartner(key, partner));
  const partnerOf = (key: string): DemoMember => must(partners.get(key), `a name for partner ${key}`);
  return {
    vendorOf: ({ key }) => must(vendors.get(key), `vendor ${key}`),
    partnerOf,
    partnerIdOf: (key) => partnerOf(key).id,
  };
}

const vendorsOf = ({ stories, fresh }: Demo): readonly DemoVendor[] => [
  ...stories.map((story) => story.vendor),
  fresh.vendor,
];

const toOwner = ({ id, ownerId }: DemoMember): Actor => ({
  role: 'PROGRAM_OWNER',
  id: ownerId,
  tenantId: id,
  partnerIds: [],
  rights: RIGHTS,
});

function toSummary(demo: Demo, members: DemoMembers): DemoSummary {
  const slugsOf = (key: string): readonly string[] => [
    ...demo.stories.flatMap(({ scenario, programs }) =>
      scenario.partners
        .filter((partner) => partner.id === key)
        .flatMap((partner) => partner.enrolments.map(({ program }) => must(programs.get(program), program).slug)),
    ),
    ...demo.fresh.enrolments.filter(({ partner }) => partner === key).map(() => demo.fresh.program.slug),
  ];
  const toVendor = (vendor: DemoVendor, programSlugs: readonly string[]): DemoSummary['vendors'][number] => {
    const { id, ownerId } = members.vendorOf(vendor);
    return { tenantId: id, ownerId, name: vendor.name, programSlugs };
  };
  return {
    vendors: [
      ...demo.stories.map(({ vendor, programs }) =>
        toVendor(
          vendor,
          [...programs.values()].map(({ slug }) => slug),
        ),
      ),
      toVendor(demo.fresh.vendor, [demo.fresh.program.slug]),
    ],
    partners: [...demo.partners].map(([key, { name }]) => ({
      ...members.partnerOf(key),
      name,
      programSlugs: slugsOf(key),
    })),
  };
}
