import process from 'node:process';
import { SingleBar } from 'cli-progress';
import type { CommandIo } from './io.ts';

/** Shows how far long work is: a bar on a terminal, one line at the start anywhere else. */
export function progressBar(title: string, io: CommandIo): (done: number, total: number) => void {
  const bar = new SingleBar({ format: `${title} {bar} {value}/{total}`, clearOnComplete: true, hideCursor: true });
  let started = false;
  return (done, total) => {
    if (!started && process.stderr.isTTY) bar.start(total, done);
    else if (!started) io.out(`${title} (${total} steps)…`);
    else if (process.stderr.isTTY) bar.update(done);
    started = true;
    if (done >= total) bar.stop();
  };
}

/** Work that is done by then shows nothing. */
const LATE_MS = 2_000;

/** The same for work that is often quick: nothing is shown in its first two seconds. */
export function lateProgressBar(title: string, io: CommandIo): (done: number, total: number) => void {
  const startedAt = performance.now();
  let show: ((done: number, total: number) => void) | null = null;
  return (done, total) => {
    if (show === null && (performance.now() - startedAt < LATE_MS || done >= total)) return;
    show ??= progressBar(title, io);
    show(done, total);
  };
}
