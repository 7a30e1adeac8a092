import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKeys, type Keys } from '../../../server/identity/keys.ts';

/** Keys of a test's own; the file they were in is gone. */
export async function testKeys(): Promise<Keys> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnergraph-keys-'));
  try {
    return await loadKeys(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
