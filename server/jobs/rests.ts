const FIRST_MS = 1_000;
const MAX_MS = 60_000;

/** Lets what fails again and again rest for longer each time: one second, two, four… up to a minute. */
export class Rests {
  readonly #rests = new Map<string, { readonly until: number; readonly ms: number }>();

  /** @param now Epoch milliseconds, as everywhere here. */
  isResting(id: string, now: number): boolean {
    return now < (this.#rests.get(id)?.until ?? now);
  }

  noteFault(id: string, now: number): void {
    const before = this.#rests.get(id)?.ms;
    const ms = before === undefined ? FIRST_MS : Math.min(before * 2, MAX_MS);
    this.#rests.set(id, { until: now + ms, ms });
  }

  noteSuccess(id: string): void {
    this.#rests.delete(id);
  }
}
