import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services/contract.ts';
import type { Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { describeFault } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';
import type { Identity } from '../identity/identity.ts';
import { startTicker, type Ticker } from '../ticker.ts';
import type { PlatformDocuments } from './platform-documents.ts';
import { addDocumentRoutes } from './routes.ts';
import { sweepAll } from './sweep.ts';

/** What is used of a platform. */
interface DocumentPlatform {
  readonly db: Database;
  readonly log: Log;
  readonly documents?: PlatformDocuments;
}

const SWEEP_MS = 3_600_000;

/** Serves documents of a platform that has a storage. */
export async function addPlatformDocuments(
  app: FastifyInstance,
  parts: {
    readonly platform: DocumentPlatform;
    readonly services: Services;
    readonly reads: Reads;
    readonly identity: Identity;
  },
): Promise<void> {
  const { platform, services, reads, identity } = parts;
  if (platform.documents === undefined) return;
  await addDocumentRoutes(app, { ...platform.documents, services, reads, identity, log: platform.log });
}

/** Sweeps the storage every hour, from an hour after the start on. */
export function startSweeper({ db, documents, log }: DocumentPlatform, services: Services): Ticker {
  return startTicker({
    everyMs: SWEEP_MS,
    what: 'the sweep of documents',
    log,
    tick: async (now) => {
      if (documents === undefined) return;
      try {
        const count = await sweepAll({ db, services, folder: documents.folder }, now);
        if (count > 0) log.info({ count }, 'documents that nothing rests on were removed');
      } catch (error) {
        log.warn({ fault: describeFault(error) }, 'sweeping documents failed; the next sweep goes on');
      }
    },
  });
}
