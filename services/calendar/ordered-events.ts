import { CALENDAR_ACTOR } from '../leads/expire.ts';
import type { EventDraft, UnitOfWork } from '../ports/unit-of-work.ts';

/** At one instant leads expire first, then partners are warned, then lines are posted. */
const RANKS: Readonly<Record<string, number>> = { 'lead.status_changed': 0, 'lead.expiring': 1 };
const RANK_OF_POSTING = 2;
const rankOf = (type: string): number => RANKS[type] ?? RANK_OF_POSTING;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Runs work of several kinds over a stretch of time, and puts its events into the one order of the calendar: by instant,
 * kind, subject. So the log is the same whether the stretch was worked through at once or instant by instant.
 */
export async function inOrder(unit: UnitOfWork, work: (unit: UnitOfWork) => Promise<void>): Promise<void> {
  const kept: { readonly ref: Parameters<UnitOfWork['emit']>[0]; readonly draft: EventDraft }[] = [];
  await work({ ...unit, emit: (ref, ...drafts) => kept.push(...drafts.map((draft) => ({ ref, draft }))) });
  kept.sort(
    ({ draft: a }, { draft: b }) =>
      a.at - b.at ||
      rankOf(a.type) - rankOf(b.type) ||
      compareText(a.subjectId, b.subjectId) ||
      compareText(a.partnerId ?? '', b.partnerId ?? ''),
  );
  for (const { ref, draft } of kept) unit.emit(ref, draft);
}

/** What the dates bring about is the calendar's, whoever moved the clock; and each event is counted by its type. */
export const asCalendar = (unit: UnitOfWork, counts: Map<string, number>): UnitOfWork => ({
  ...unit,
  emit(ref, ...drafts) {
    for (const { type } of drafts) counts.set(type, (counts.get(type) ?? 0) + 1);
    unit.emit(ref, ...drafts.map((draft) => ({ actor: CALENDAR_ACTOR, ...draft })));
  },
});
