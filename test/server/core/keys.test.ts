import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKeys } from '../../../server/identity/keys.ts';

describe('keys', () => {
  it('are made once, for this user only, and derive the same secrets each time', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'partnergraph-keys-'));
    try {
      const [first, second] = await Promise.all([
        loadKeys(path.join(folder, 'keys')),
        loadKeys(path.join(folder, 'keys')),
      ]);
      expect(statSync(path.join(folder, 'keys', 'keys.json')).mode & 0o777).toBe(0o600);
      expect(second.signing.kid).toBe(first.signing.kid);
      expect(second.deriveSecret('a')).toEqual(first.deriveSecret('a'));
      expect(second.deriveSecret('a')).not.toEqual(first.deriveSecret('b'));
      expect(readFileSync(path.join(folder, 'keys', 'keys.json'), 'utf8')).toContain('"d":');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are refused a folder that cannot be made, as a wrong setting', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'partnergraph-keys-'));
    try {
      writeFileSync(path.join(folder, 'file'), '');
      const keysDir = path.join(folder, 'file', 'keys');
      await expect(loadKeys(keysDir)).rejects.toMatchObject({
        name: 'ConfigError',
        problems: [
          expect.stringMatching(
            /^DATA_DIR \(or KEYS_DIR\): found .*keys, which cannot be used \(E.*\); expected a folder/,
          ),
        ],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
