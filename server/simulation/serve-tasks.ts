import { parentPort, workerData } from 'node:worker_threads';
import { compareStory } from '../../domain/comparison/compare.ts';
import { previewTerms } from '../../domain/comparison/terms-preview.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import { createAppRegistry, formatLoadIssue } from '../adapters/load.ts';
import type { Answers, Message, Task, ThreadData } from './task.ts';

/** The life of a simulation thread: loads the program rules once, then answers one task after the other. */
export async function serveTasks(): Promise<void> {
  const port = must(parentPort, 'simulations run in a thread of their own');
  const { adapters, workingDir } = workerData as ThreadData;
  const registry = await createAppRegistry(adapters, workingDir);
  if (!registry.ok) throw new Error(registry.error.map(formatLoadIssue).join('; '));
  const say = (message: Message): void => port.postMessage(message);
  port.on('message', (task: Task) => say(answerTask(task, registry.value)));
  say({ kind: 'READY' });
}

function answerTask(task: Task, registry: AdapterRegistry): Message {
  try {
    return { kind: 'ANSWER', answer: compute(task, registry) };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    if (fault instanceof RangeError) return { kind: 'OVERFLOW', message: fault.message };
    return { kind: 'FAULT', message: fault.message, stack: fault.stack ?? '' };
  }
}

function compute(task: Task, registry: AdapterRegistry): Answers[Task['kind']] {
  switch (task.kind) {
    case 'COMPARE':
      return compareStory(task.source, registry, task.limits);
    case 'PREVIEW':
      return previewTerms(task.job, registry);
  }
}
