import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant, parseWhen } from '../../domain/time/instant.ts';
import { furthestMove } from '../../services/calendar/advance-clock.ts';
import { advanceProgram, type Advanced } from '../../services/calendar/advance.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import type { ServiceDeps } from '../../services/ports/unit-of-work.ts';
import type { Database } from '../database/pool.ts';
import { PUBLIC_PRINCIPAL } from '../database/principal.ts';
import { readScreen } from '../database/read-screen.ts';
import { calendarActor } from './tick.ts';

/** What can be asked for, with the kinds of the calendar's work that belong to it; null: all. */
export const HAND_KINDS = {
  expiry: ['EXPIRY', 'WARNINGS'],
  reviews: ['TERMS', 'TIERS', 'REVIEWS'],
  payouts: ['PAYOUTS'],
  all: null,
} as const satisfies Record<string, readonly string[] | null>;
export type HandKind = keyof typeof HAND_KINDS;

export interface HandRun {
  readonly programSlug: string;
  readonly kind: HandKind;
  /** A civil date (its 00:00 in the program's time zone) or an instant. */
  readonly to: string;
  /** Called with days that are done, and how many there are. */
  readonly progress: (done: number, total: number) => void;
}

/** What was asked cannot be done; nothing was. */
export class HandRunRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HandRunRefused';
  }
}

export interface HandRunResult extends Advanced {
  readonly programSlug: string;
  readonly from: Instant;
  readonly to: Instant;
}

const DAY_MS = 86_400_000;

/**
 * Does a program's calendar work up to a date, in this process. `all` moves a MANUAL clock there; the other kinds stay
 * behind the clock and stop where other work is due first, since the order of the calendar is one.
 * Errors: HandRunRefused.
 */
export async function runByHand(database: Database, deps: ServiceDeps, of: HandRun): Promise<HandRunResult> {
  const program = await findProgram(database, deps, of.programSlug);
  const to = parseWhen(of.to, program.calendar);
  if (to === null)
    throw new HandRunRefused(
      `--to: found "${of.to}", expected a date such as 2026-03-31 or an instant such as 2026-03-31T10:00:00Z`,
    );
  checkTarget(program, of.kind, to);
  const only = HAND_KINDS[of.kind];
  const ref = { tenantId: program.tenantId, id: program.id };
  const result = await advanceProgram(deps, calendarActor(program.tenantId), ref, to, {
    ...(only === null ? {} : { only, measures: false }),
    progress: ({ from, at }) =>
      of.progress(Math.ceil((Math.min(at, to) - from) / DAY_MS), Math.ceil((to - from) / DAY_MS)),
  });
  return { ...result, programSlug: program.slug, from: program.processedThrough, to };
}

function checkTarget(program: ProgramState, kind: HandKind, to: Instant): void {
  const clock = formatInstant(program.now);
  if (kind === 'all' && program.clock === 'MANUAL') {
    if (to < program.now)
      throw new HandRunRefused(
        `--to: found ${formatInstant(to)}, expected nothing before the program's clock, ${clock}`,
      );
    if (to > furthestMove(program))
      throw new HandRunRefused(
        `--to: found ${formatInstant(to)}, expected nothing after ${formatInstant(furthestMove(program))}: clocks never go back`,
      );
    return;
  }
  if (to <= program.now) return;
  const how = program.clock === 'MANUAL' ? '; "run all" moves that clock' : '';
  throw new HandRunRefused(
    `--to: found ${formatInstant(to)}, expected nothing after the program's clock, ${clock}${how}`,
  );
}

async function findProgram(database: Database, deps: ServiceDeps, slug: string): Promise<ProgramState> {
  // Programs that are open or closed are public, so this finds the vendor without entering any.
  const programs = await readScreen<{ tenant_id: string; id: string; slug: string }>(
    database,
    PUBLIC_PRINCIPAL,
    'SELECT p.tenant_id, p.id, p.slug FROM programs AS p ORDER BY (p.slug = $1) DESC, p.slug LIMIT 20',
    [slug],
  );
  const [found] = programs;
  if (found?.slug !== slug) {
    const known = programs.map((program) => program.slug).join(', ');
    throw new HandRunRefused(`--program: found "${slug}", expected one of: ${known === '' ? 'none yet' : known}`);
  }
  const ref = { tenantId: found.tenant_id, id: found.id };
  const program = await deps.gateway.transaction(calendarActor(ref.tenantId), (unit) => unit.programs.find(ref));
  return must(program, `program ${slug}`);
}
