import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { toStoragePath, type DocumentKey, type DocumentStorage } from './storage.ts';

/** Keeps contents in a folder, readable by the server's user alone. Received files must lie on the same file system. */
export function createLocalStorage(folder: string): DocumentStorage {
  const pathOf = (key: DocumentKey): string => path.join(folder, 'content', toStoragePath(key));
  return {
    async put(key, file) {
      const target = pathOf(key);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(file.path, target);
    },
    async open(key) {
      try {
        const handle = await open(pathOf(key), constants.O_RDONLY | constants.O_NOFOLLOW);
        return handle.createReadStream();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
