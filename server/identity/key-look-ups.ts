import { performance } from 'node:perf_hooks';

/** A key as the database knows it: its id and the hash of its text. */
export interface WantedKey {
  readonly id: string;
  readonly hash: Uint8Array;
}

/** At least so long from one statement to the next: a hundred a second at most, however many keys are tried. */
const PACE_MS = 10;
/** Statements under way at the same time: what a flood of keys takes of the pool. */
const AT_ONCE = 2;
export const KEYS_PER_STATEMENT = 1_000;
/** Further ones are refused: at a thousand each turn nobody waits behind so many for long. */
const WAITING_MAX = 20_000;

interface Waiting<Row> {
  readonly key: WantedKey;
  readonly resolve: (row: Row | null) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Looks many keys up with one statement. Anybody can make up keys whose checksum fits, and each is another one, so none
 * can be refused by what was looked up before; together they cost the database a bounded number of statements and two of
 * its connections, and keys that are good are found among them. Nobody is refused for what others at its address do.
 */
export class KeyLookUps<Row> {
  readonly #read: (keys: readonly WantedKey[]) => Promise<readonly (Row | null)[]>;
  readonly #waiting: Waiting<Row>[] = [];
  #askedAt = -Infinity;
  #underWay = 0;
  #isScheduled = false;

  /** `read` gives a row, or null, for each key that it is given. */
  constructor(read: (keys: readonly WantedKey[]) => Promise<readonly (Row | null)[]>) {
    this.#read = read;
  }

  /** Null: there is no such key. Errors: rejects as `read` does, or when too many wait. */
  find(key: WantedKey): Promise<Row | null> {
    if (this.#waiting.length >= WAITING_MAX)
      return Promise.reject(new Error(`found ${WAITING_MAX} keys that wait to be looked up, expected fewer`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0 || this.#underWay >= AT_ONCE) return;
    this.#isScheduled = true;
    const ask = (): void => {
      this.#isScheduled = false;
      void this.#ask(this.#waiting.splice(0, KEYS_PER_STATEMENT));
    };
    const pause = this.#askedAt + PACE_MS - performance.now();
    // Without a pause still after what this turn of the loop brings.
    if (pause > 0) setTimeout(ask, Math.ceil(pause));
    else setImmediate(ask);
  }

  async #ask(batch: readonly Waiting<Row>[]): Promise<void> {
    this.#askedAt = performance.now();
    this.#underWay += 1;
    this.#schedule();
    try {
      const rows = await this.#read(batch.map(({ key }) => key));
      batch.forEach(({ resolve }, index) => resolve(rows[index] ?? null));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#underWay -= 1;
      this.#schedule();
    }
  }
}
