import { Worker } from 'node:worker_threads';
import type { Answers, Message, Task, ThreadData } from './task.ts';

export interface ThreadPoolOptions extends ThreadData {
  /** Threads at most; each is started when it is first needed. */
  readonly threads: number;
  /** Tasks that may wait for a thread. */
  readonly queueMax: number;
  /** How long a task may run, and how long it may wait before. */
  readonly deadlineMs: number;
  /** What a thread may hold on its heap. */
  readonly memoryMb: number;
}

export type TaskOutcome<Answer> =
  | { readonly kind: 'DONE'; readonly answer: Answer }
  /** Stopped at its deadline. */
  | { readonly kind: 'TIMEOUT' }
  /** Stopped for its memory, or for the depth of what it was given. */
  | { readonly kind: 'OVERFLOW' }
  /** Not begun: the queue is full, or the wait was as long as a task may take. */
  | { readonly kind: 'BUSY' };

/** Loading TypeScript and adapters takes a second; a machine under load may need many. */
const START_DEADLINE_MS = 60_000;
const ENTRY = new URL('./worker.mjs', import.meta.url);

interface Job {
  readonly task: Task;
  readonly resolve: (outcome: TaskOutcome<never>) => void;
  readonly reject: (error: Error) => void;
  timer: NodeJS.Timeout | null;
}

interface Thread {
  readonly worker: Worker;
  isReady: boolean;
  job: Job | null;
}

/**
 * Runs tasks in threads, one each at a time. A task that overruns is stopped with its thread; the next task gets a new
 * one.
 */
export class ThreadPool {
  readonly #options: ThreadPoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #isClosed = false;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  /** Errors: a fault in the thread's code, or the pool is closed. */
  run<Kind extends Task['kind']>(task: Task & { readonly kind: Kind }): Promise<TaskOutcome<Answers[Kind]>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(closedError());
      if (!this.#hasRoom()) return resolve({ kind: 'BUSY' });
      const job: Job = { task, resolve, reject, timer: null };
      this.#waiting.push(job);
      this.#dispatch();
      if (!this.#waiting.includes(job)) return undefined;
      job.timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(job), 1);
        resolve({ kind: 'BUSY' });
      }, this.#options.deadlineMs);
      return undefined;
    });
  }

  /** Stops every thread; tasks that run or wait are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) {
      clearTimer(job);
      job.reject(closedError());
    }
    const threads = [...this.#threads];
    this.#threads.clear();
    for (const thread of threads) settle(thread, ({ reject }) => reject(closedError()));
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #hasRoom(): boolean {
    const { threads, queueMax } = this.#options;
    const isFree = this.#threads.size < threads || this.#idle() !== undefined;
    return isFree || this.#waiting.length < queueMax;
  }

  #idle(): Thread | undefined {
    return [...this.#threads].find((thread) => thread.job === null);
  }

  /** Gives tasks that wait to threads that do not work, starting further threads up to their number. */
  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#idle() ?? (this.#threads.size < this.#options.threads ? this.#start() : undefined);
      const job = thread === undefined ? undefined : this.#waiting.shift();
      if (thread === undefined || job === undefined) return;
      clearTimer(job);
      this.#begin(thread, job);
    }
  }

  /** The deadline of a task begins when its thread is ready for it. */
  #begin(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    const { isReady } = thread;
    job.timer = setTimeout(
      () => {
        this.#discard(thread);
        settle(thread, ({ resolve, reject }) =>
          isReady ? resolve({ kind: 'TIMEOUT' }) : reject(new Error('a simulation thread did not start in time')),
        );
        this.#dispatch();
      },
      isReady ? this.#options.deadlineMs : START_DEADLINE_MS,
    );
    if (isReady) thread.worker.postMessage(job.task);
  }

  #start(): Thread {
    const { adapters, workingDir, memoryMb } = this.#options;
    const worker = new Worker(ENTRY, {
      // The entry registers what it needs; what this process was started with may not exist for a thread.
      execArgv: [],
      workerData: { adapters, workingDir } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const thread: Thread = { worker, isReady: false, job: null };
    this.#threads.add(thread);
    worker.on('message', (message: Message) => this.#onMessage(thread, message));
    worker.on('error', (error: Error & { readonly code?: string }) => {
      this.#discard(thread);
      settle(thread, ({ resolve, reject }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ kind: 'OVERFLOW' }) : reject(error),
      );
      this.#dispatch();
    });
    worker.on('exit', () => {
      this.#threads.delete(thread);
      settle(thread, ({ reject }) => reject(new Error('a simulation thread ended before its task')));
      if (!this.#isClosed) this.#dispatch();
    });
    return thread;
  }

  #onMessage(thread: Thread, message: Message): void {
    if (message.kind === 'READY') {
      thread.isReady = true;
      const { job } = thread;
      if (job === null) return;
      clearTimer(job);
      this.#begin(thread, job);
      return;
    }
    settle(thread, ({ resolve, reject }) => {
      if (message.kind === 'ANSWER') resolve({ kind: 'DONE', answer: message.answer as never });
      else if (message.kind === 'OVERFLOW') resolve({ kind: 'OVERFLOW' });
      else reject(Object.assign(new Error(`in a simulation thread: ${message.message}`), { stack: message.stack }));
    });
    // An idle thread keeps no process alive.
    thread.worker.unref();
    this.#dispatch();
  }

  #discard(thread: Thread): void {
    this.#threads.delete(thread);
    void thread.worker.terminate();
  }
}

const closedError = (): Error => new Error('the simulations are closed');

function clearTimer(job: Job): void {
  if (job.timer !== null) clearTimeout(job.timer);
}

/** Ends a thread's task, if it has one. */
function settle(thread: Thread, how: (job: Job) => void): void {
  const { job } = thread;
  if (job === null) return;
  thread.job = null;
  clearTimer(job);
  how(job);
}
