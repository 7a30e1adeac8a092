import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, ChildOrders } from './worker-child.ts';

const CHILD = fileURLToPath(new URL('./worker-child.ts', import.meta.url));

/** A worker in a process of its own. */
export class ForkedWorker {
  readonly process: ChildProcess;
  readonly #places: ChildMessage[] = [];
  #wake: () => void = () => undefined;

  private constructor(child: ChildProcess) {
    this.process = child;
    child.on('message', (message: ChildMessage | 'ready') => {
      if (message !== 'ready') this.#places.push(message);
      this.#wake();
    });
    child.on('exit', () => this.#wake());
  }

  /** @param counterUrl sees every vendor's audit log, for a run that looks how far it is. */
  static async start(orders: ChildOrders, counterUrl: string): Promise<ForkedWorker> {
    const child = fork(CHILD, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, COUNTER_URL: counterUrl },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const worker = new ForkedWorker(child);
    child.send(orders);
    await once(child, 'message');
    return worker;
  }

  /** Waits until it has told of so many places; false when it has ended before. */
  async reaches(count: number): Promise<boolean> {
    while (this.#places.length < count) {
      if (this.process.exitCode !== null || this.process.signalCode !== null) return false;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return true;
  }

  get places(): number {
    return this.#places.length;
  }

  go(): void {
    this.process.send('go');
  }

  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}
