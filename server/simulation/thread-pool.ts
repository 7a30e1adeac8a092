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

/** Runs tasks in threads, one each at a time. A task that overruns is stopped with its thread; the next gets a new one. */
export interface ThreadPool {
  /** Errors: a fault in the thread's code, or the pool is closed. */
  run<Kind extends Task['kind']>(task: Task & { readonly kind: Kind }): Promise<TaskOutcome<Answers[Kind]>>;
  /** Stops every thread; tasks that run or wait are rejected. */
  close(): Promise<void>;
}

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

export function createThreadPool(options: ThreadPoolOptions): ThreadPool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let isClosed = false;

  const settle = (thread: Thread, how: (job: Job) => void): void => {
    const { job } = thread;
    if (job === null) return;
    thread.job = null;
    if (job.timer !== null) clearTimeout(job.timer);
    how(job);
  };

  const discard = (thread: Thread): void => {
    threads.delete(thread);
    void thread.worker.terminate();
  };

  const begin = (thread: Thread, job: Job): void => {
    thread.job = job;
    thread.worker.ref();
    if (!thread.isReady) {
      job.timer = setTimeout(() => {
        discard(thread);
        settle(thread, ({ reject }) => reject(new Error('a simulation thread did not start in time')));
        dispatch();
      }, START_DEADLINE_MS);
      return;
    }
    job.timer = setTimeout(() => {
      discard(thread);
      settle(thread, ({ resolve }) => resolve({ kind: 'TIMEOUT' }));
      dispatch();
    }, options.deadlineMs);
    thread.worker.postMessage(job.task);
  };

  const dispatch = (): void => {
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => thread.job === null);
      const thread = idle ?? (threads.size < options.threads ? start() : undefined);
      if (thread === undefined) return;
      const job = waiting.shift();
      if (job === undefined) return;
      if (job.timer !== null) clearTimeout(job.timer);
      begin(thread, job);
    }
  };

  const onMessage = (thread: Thread, message: Message): void => {
    if (message.kind === 'READY') {
      thread.isReady = true;
      const { job } = thread;
      if (job === null) return;
      if (job.timer !== null) clearTimeout(job.timer);
      begin(thread, job);
      return;
    }
    settle(thread, ({ resolve, reject }) => {
      if (message.kind === 'ANSWER') resolve({ kind: 'DONE', answer: message.answer as never });
      else if (message.kind === 'OVERFLOW') resolve({ kind: 'OVERFLOW' });
      else reject(Object.assign(new Error(`in a simulation thread: ${message.message}`), { stack: message.stack }));
    });
    // An idle thread keeps no process alive.
    thread.worker.unref();
    dispatch();
  };

  const start = (): Thread => {
    const { adapters, workingDir } = options;
    const worker = new Worker(ENTRY, {
      // The entry registers what it needs; what this process was started with may not exist for a thread.
      execArgv: [],
      workerData: { adapters, workingDir } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    const thread: Thread = { worker, isReady: false, job: null };
    threads.add(thread);
    worker.on('message', (message: Message) => onMessage(thread, message));
    worker.on('error', (error: Error & { readonly code?: string }) => {
      discard(thread);
      settle(thread, ({ resolve, reject }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'OVERFLOW' });
        else reject(error);
      });
      dispatch();
    });
    worker.on('exit', () => {
      threads.delete(thread);
      settle(thread, ({ reject }) => reject(new Error('a simulation thread ended before its task')));
      if (!isClosed) dispatch();
    });
    return thread;
  };

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the simulations are closed'));
        const isFree = threads.size < options.threads || [...threads].some((thread) => thread.job === null);
        if (!isFree && waiting.length >= options.queueMax) return resolve({ kind: 'BUSY' });
        const job: Job = { task, resolve, reject, timer: null };
        waiting.push(job);
        dispatch();
        if (!waiting.includes(job)) return undefined;
        job.timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(job), 1);
          resolve({ kind: 'BUSY' });
        }, options.deadlineMs);
        return undefined;
      }),
    async close() {
      isClosed = true;
      const closed = new Error('the simulations are closed');
      for (const job of waiting.splice(0)) {
        if (job.timer !== null) clearTimeout(job.timer);
        job.reject(closed);
      }
      const all = [...threads];
      threads.clear();
      for (const thread of all) settle(thread, ({ reject }) => reject(closed));
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}
