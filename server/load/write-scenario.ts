import type { Scenario } from '../../domain/scenario/scenario.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import { createServices } from '../../services/index.ts';
import { loadScenario } from '../../services/load/load-scenario.ts';
import { quickAdvance } from '../../services/load/quick-advance.ts';
import { serviceDepsOf } from '../compose.ts';
import type { Config } from '../config/config.ts';
import { createDemoDirectory } from '../demo/demo-directory.ts';
import { createLog } from '../http/log.ts';
import { createIdentity } from '../identity/identity.ts';
import { openPlatform } from '../open-platform.ts';

export { LoadRefused } from '../../services/load/load-scenario.ts';

const OWNER_TOKEN_SECONDS = 86_400;

export interface WriteTarget {
  /** The vendor the programs belong to; made where it is missing. */
  readonly vendor: string;
  /** Put before each program's id to make its slug. */
  readonly prefix: string;
  readonly adapters: readonly string[];
  readonly workingDir: string;
  readonly progress: (done: number, total: number) => void;
}

export interface Written {
  readonly vendorId: string;
  /** A token of the vendor's owner, valid for a day; null unless this is a demo, where no provider signs people in. */
  readonly ownerToken: string | null;
  readonly slugs: readonly string[];
  readonly partners: ReadonlyMap<string, string>;
}

/**
 * Writes a simulated scenario into the configured database (or the embedded one) as the vendor's owner would.
 * Errors: ConfigError; LoadRefused when the services refuse a fact, such as a slug that is taken.
 */
export async function writeScenario(scenario: Scenario, config: Config, target: WriteTarget): Promise<Written> {
  const adapters = [...config.adapters, ...target.adapters];
  const platform = await openPlatform({ ...config, adapters }, createLog(config.logLevel), target.workingDir);
  try {
    const owner = { name: `Owner of ${target.vendor}`, email: 'owner@example.test' };
    const vendor = { name: target.vendor, website: 'https://example.test', owner };
    const { id: tenantId, ownerId } = await createDemoDirectory(platform.db).ensureVendor(
      `load ${target.vendor}`,
      vendor,
    );
    const actor: Actor = { role: 'PROGRAM_OWNER', id: ownerId, tenantId, partnerIds: [], rights: RIGHTS };
    const slugs = new Map(scenario.programs.map(({ id }) => [id, slugify(`${target.prefix}-${id}`)]));
    const loaded = await loadScenario(scenario, {
      services: createServices(serviceDepsOf(platform)),
      registry: platform.registry,
      actor,
      programs: new Map(
        [...slugs].map(([id, slug]) => [
          id,
          { slug, name: `${scenario.title || target.prefix}: ${id}`, description: scenario.title, links: {} },
        ]),
      ),
      partners: new Map(scenario.partners.map(({ id }) => [id, { name: id, website: null, id: null }])),
      keyPrefix: `load:${slugify(target.prefix)}`,
      progress: target.progress,
      advance: quickAdvance(serviceDepsOf(platform)),
    });
    const ownerToken = config.isDemo
      ? await createIdentity({ keys: platform.keys }).issueToken({
          ...{ role: 'PROGRAM_OWNER', subject: ownerId, tenantId, rights: RIGHTS },
          expiresInSeconds: OWNER_TOKEN_SECONDS,
        })
      : null;
    return { vendorId: tenantId, ownerToken, slugs: [...slugs.values()], partners: loaded.partners };
  } finally {
    await platform.close();
  }
}

const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
