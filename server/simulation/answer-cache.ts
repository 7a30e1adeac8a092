import { createHash } from 'node:crypto';

/**
 * Keeps answers by the content they were computed from, the one not asked for longest going first. Two that ask for the
 * same at once wait for one computation.
 */
export interface AnswerCache<Answer> {
  get(content: string, compute: () => Promise<Answer>): Promise<Answer>;
}

/** @param isWorthKeeping answers that would be the same next time. */
export function createAnswerCache<Answer>(
  entriesMax: number,
  isWorthKeeping: (answer: Answer) => boolean,
): AnswerCache<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  const running = new Map<string, Promise<Answer>>();
  return {
    get(content, compute) {
      const key = createHash('sha256').update(content).digest('base64url');
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const shared = running.get(key);
      if (shared !== undefined) return shared;
      const answer = compute().finally(() => running.delete(key));
      running.set(key, answer);
      return answer.then((value) => {
        if (!isWorthKeeping(value)) return value;
        kept.set(key, answer);
        const [oldest] = kept.keys();
        if (kept.size > entriesMax && oldest !== undefined) kept.delete(oldest);
        return value;
      });
    },
  };
}
