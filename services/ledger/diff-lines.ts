import type { CommissionLine } from '../../domain/engine/lines.ts';
import type { EffectiveLine } from '../ports/ledger.ts';

/** What has to be posted so that the effective lines become the computed ones. */
export interface LineChanges {
  readonly voids: readonly EffectiveLine[];
  readonly posts: readonly NewLine[];
}

export interface NewLine {
  readonly id: string;
  readonly line: CommissionLine;
  readonly reversesId: string | null;
}

/**
 * Compares one customer's effective lines with those its facts now give. A line that should have been another is voided
 * and posted anew; its reversals follow it, since each names the line it reverses.
 *
 * @param desired in the order the engine gives them: a line before its reversals.
 */
export function diffLines(
  existing: readonly EffectiveLine[],
  desired: readonly CommissionLine[],
  newId: () => string,
): LineChanges {
  const byKey = new Map(existing.map((line) => [line.key, line]));
  const idOf = new Map<string, string>();
  const kept = new Set<string>();
  const posts: NewLine[] = [];
  for (const line of desired) {
    const before = byKey.get(line.key);
    const reversesId = line.reverses === null ? null : (idOf.get(line.reverses) ?? null);
    if (before !== undefined && before.reversesId === reversesId && isSame(before, line)) {
      kept.add(before.key);
      idOf.set(line.key, before.id);
      continue;
    }
    const id = newId();
    idOf.set(line.key, id);
    posts.push({ id, line, reversesId });
  }
  return { voids: existing.filter((line) => !kept.has(line.key)), posts };
}

const isSame = (before: EffectiveLine, line: CommissionLine): boolean =>
  before.partnerId === line.partner &&
  before.kind === line.kind &&
  before.earnedAt === line.earnedAt &&
  before.amountMinor === line.amountMinor &&
  before.basisMinor === line.basisMinor &&
  before.rate === line.rate &&
  before.invoice === line.invoice;
