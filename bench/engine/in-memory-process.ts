import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BusinessSize } from './business.ts';
import { measureInMemory, type InMemory } from './in-memory.ts';

/**
 * Megabytes of V8's young generation. Every line of the business stays, and with V8's 16 MB each is copied twice before it
 * comes to rest, which took more of the time than the rules did.
 */
export const YOUNG_MB = 256;

const SELF = fileURLToPath(import.meta.url);

/** Measures in a process of its own: the size of the young generation is fixed when a process starts. */
export async function measureInProcess(size: BusinessSize, runs: number): Promise<InMemory> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-semi-space-size=${YOUNG_MB}`, '--import', 'tsx', SELF, JSON.stringify({ size, runs })],
    { maxBuffer: 1_048_576 },
  );
  const measured = JSON.parse(stdout) as Omit<InMemory, 'sumMinor'> & { readonly sumMinor: string };
  return { ...measured, sumMinor: BigInt(measured.sumMinor) };
}

if (process.argv[1] === SELF) {
  const { size, runs } = JSON.parse(process.argv[2] ?? '{}') as { size: BusinessSize; runs: number };
  const measured = await measureInMemory(size, runs);
  console.log(JSON.stringify({ ...measured, sumMinor: measured.sumMinor.toString() }));
}
