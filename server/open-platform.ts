import { readCursorSecrets } from './backup/cursor-secrets.ts';
import { createAppRegistry, formatLoadIssue } from './adapters/load.ts';
import { ConfigError, type Config } from './config/config.ts';
import { createPlatformDocuments } from './documents/platform-documents.ts';
import { createPlatformWebhooks } from './webhooks/platform-webhooks.ts';
import { createEventCursors } from './events/cursors.ts';
import { notifyEvents } from './events/notify.ts';
import type { Log } from './http/log.ts';
import { loadKeys } from './identity/keys.ts';
import type { Platform } from './start.ts';
import { startDatabase } from './start-database.ts';

/** A platform without a server: for commands that write through the services. */
export async function openPlatform(
  config: Config,
  log: Log,
  workingDir: string,
): Promise<Platform & { readonly workerUrl: string; close(): Promise<void> }> {
  const registry = await createAppRegistry(config.adapters, workingDir);
  if (!registry.ok) throw new ConfigError(registry.error.map((issue) => `ADAPTERS: ${formatLoadIssue(issue)}`));
  const keys = await loadKeys(config.keysDir);
  const { db, workerUrl, close } = await startDatabase(config, {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
  });
  const secrets = await readCursorSecrets(db, keys, log);
  return {
    db,
    registry: registry.value,
    keys,
    log,
    cursors: createEventCursors(secrets.cursorSecret, secrets.expiredSecrets),
    notify: (tenantId) => notifyEvents(db, tenantId),
    documents: createPlatformDocuments(config, keys),
    webhooks: createPlatformWebhooks(keys.deriveSecret('webhooks'), config.webhooks),
    leaseMs: config.runLeaseMs,
    workerUrl,
    close,
  };
}
