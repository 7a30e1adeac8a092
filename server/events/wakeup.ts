/** Lets one waiter sleep until something happens. A wake during work is remembered, so none is lost. */
export class Wakeup {
  #isAwake = false;
  #resolve: (() => void) | null = null;
  readonly #stopped: AbortSignal;
  readonly #onStop = (): void => this.wake();

  constructor(stopped: AbortSignal) {
    this.#stopped = stopped;
    stopped.addEventListener('abort', this.#onStop, { once: true });
  }

  wake(): void {
    this.#isAwake = true;
    this.#resolve?.();
  }

  async wait(): Promise<void> {
    if (!this.#isAwake && !this.#stopped.aborted) {
      await new Promise<void>((resolve) => {
        this.#resolve = resolve;
      });
    }
    this.#isAwake = false;
    this.#resolve = null;
  }

  release(): void {
    this.#stopped.removeEventListener('abort', this.#onStop);
  }
}
