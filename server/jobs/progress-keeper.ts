/** How often progress is written at most. */
const EVERY_MS = 1_000;

/** Writes how far long work is: at most once a second, and the last word before the end. */
export class ProgressKeeper {
  readonly #write: (done: number, total: number | null) => Promise<void>;
  #writtenAt = performance.now();
  #waiting: readonly [number, number | null] | null = null;
  /** Whether anything was written. */
  wasTold = false;

  constructor(write: (done: number, total: number | null) => Promise<void>) {
    this.#write = write;
  }

  async tell(done: number, total: number | null): Promise<void> {
    this.#waiting = [done, total === null ? null : Math.max(total, done)];
    if (performance.now() - this.#writtenAt >= EVERY_MS) await this.#send();
  }

  /** Without anything told within the first second there is nothing to tell at the end. */
  async flush(): Promise<void> {
    if (this.#waiting !== null && this.wasTold) await this.#send();
  }

  async #send(): Promise<void> {
    if (this.#waiting === null) return;
    const [done, total] = this.#waiting;
    this.#waiting = null;
    this.#writtenAt = performance.now();
    this.wasTold = true;
    await this.#write(done, total);
  }
}
