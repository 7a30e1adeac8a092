import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { adapterKey } from '../../domain/contract/registry.ts';
import { firstTerms } from '../../domain/engine/terms.ts';
import { isTimeZone } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { CreateProgram, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { isOwnerOf } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { requireWebAddress } from '../kernel/require-web-address.ts';
import { RequestError, type Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { refuseParameters } from './parameter-errors.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLUG_CHARACTERS_MAX = 80;

/** Makes a program of the caller's organization: an adapter's rules with the vendor's parameters. It starts OPEN. */
export const createProgram = (deps: ServiceDeps, actor: Actor, input: CreateProgram): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'createProgram', input, async ({ unit, begin }) => {
    const { tenantId } = actor;
    if (tenantId === null || !isOwnerOf(actor, tenantId)) {
      throw new RequestError('FORBIDDEN', `creating a program is for a vendor; found role ${actor.role}`);
    }
    await begin(tenantId);
    checkSlug(input.slug);
    const name = requireText(input.name, 'name', 200);
    if (!isTimeZone(input.timeZone)) {
      const message = `found time zone "${input.timeZone}", expected an IANA name such as "UTC" or "Europe/Berlin"`;
      return refuse('INVALID_TIME_ZONE', message, ['timeZone'], { found: input.timeZone });
    }
    const adapter = findAdapter(deps, input.adapter);
    const terms = firstTerms(adapter, input.params);
    if (!terms.ok) return refuseParameters(terms.error);
    const currency = terms.value.raw['currency'];
    if (typeof currency !== 'string')
      return refuseParameters([{ path: 'currency', message: 'found none, expected an ISO 4217 code' }]);
    const start = input.clock.kind === 'MANUAL' ? input.clock.now : deps.wallClock();
    const program = { tenantId, id: deps.newId('program') };
    await unit.programs.insert(
      {
        ...program,
        slug: input.slug,
        name,
        description: input.description,
        adapterId: adapter.id,
        adapterVersion: adapter.version,
        currency,
        timeZone: input.timeZone,
        clock: input.clock.kind,
        clockNow: input.clock.kind === 'MANUAL' ? start : null,
        processedThrough: start,
        links: checkLinks(input.links),
      },
      {
        version: terms.value.version,
        validFrom: start,
        params: terms.value.raw,
        overlay: input.params,
        publishedAt: start,
        publishedBy: actorName(actor),
      },
    );
    unit.emit(program, {
      type: 'program.created',
      at: start,
      partnerId: null,
      leadId: null,
      subjectType: 'Program',
      subjectId: program.id,
      audience: 'PROGRAM',
      payload: { slug: input.slug, adapter: adapterKey(adapter) },
    });
    return program;
  });

function checkSlug(slug: string): void {
  if (SLUG.test(slug) && slug.length <= SLUG_CHARACTERS_MAX) return;
  const message = `found slug ${JSON.stringify(slug.slice(0, SLUG_CHARACTERS_MAX))}, expected up to ${SLUG_CHARACTERS_MAX} lower-case letters, digits and single hyphens`;
  refuse('INVALID_SLUG', message, ['slug'], { found: slug });
}

const checkLinks = (links: CreateProgram['links']): CreateProgram['links'] =>
  Object.fromEntries(
    Object.entries(links).map(([rel, url]) => [requireText(rel, 'links', 80), requireWebAddress(url, 'links')]),
  );

function findAdapter(deps: ServiceDeps, key: string): ProgramAdapter {
  const adapter = deps.registry.find(key);
  if (adapter !== null) return adapter;
  const known = deps.registry.list().map(adapterKey);
  return refuse('UNKNOWN_ADAPTER', `found unknown adapter "${key}", expected one of ${known.join(', ')}`, ['adapter'], {
    found: key,
    known,
  });
}
