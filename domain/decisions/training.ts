/** One thing to finish: a module to work through, or a quiz to pass. */
export interface TrainingItem {
  readonly item: string;
  readonly title: string;
  readonly kind: 'MODULE' | 'QUIZ';
  /** The tracks whose curriculum it belongs to; null: every partner's. */
  readonly tracks: readonly string[] | null;
}

/** What a partner on a track has to learn, in order. */
export const curriculumOf = (items: readonly TrainingItem[], track: string | null): readonly TrainingItem[] =>
  items.filter(({ tracks }) => tracks === null || (track !== null && tracks.includes(track)));

/**
 * Who has finished a curriculum: a partner's training is complete as soon as one of its people has finished all of it;
 * what several finished between them does not add up. Nobody finishes a curriculum that is empty.
 * Source: guide, training.
 */
export function finishedBy(
  curriculum: readonly TrainingItem[],
  records: readonly { readonly personId: string; readonly item: string }[],
): readonly string[] {
  if (curriculum.length === 0) return [];
  const persons = [...new Set(records.map(({ personId }) => personId))];
  return persons.filter((person) =>
    curriculum.every(({ item }) => records.some((record) => record.personId === person && record.item === item)),
  );
}
