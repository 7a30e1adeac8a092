import path from 'node:path';
import { ConfigError, type Config } from '../config/config.ts';
import type { DatabaseLog } from '../database/embedded/log.ts';
import { startEmbeddedPostgres } from '../database/embedded/start-embedded-postgres.ts';

/** Where a backup is read from or written to. */
export interface BackupAddress {
  readonly url: string;
  /** Stops an embedded PostgreSQL that nobody else uses. */
  readonly close: () => Promise<void>;
}

/**
 * The database of the configuration as the role that backups are made with, or that restores are.
 * Errors: ConfigError when its URL is not set.
 */
export async function openBackupAddress(
  config: Config,
  role: 'backup' | 'owner',
  log: DatabaseLog,
): Promise<BackupAddress> {
  if (config.database === null) {
    const embedded = await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres'), log });
    return { url: role === 'backup' ? embedded.backupUrl : embedded.ownerUrl, close: () => embedded.stop() };
  }
  const url = role === 'backup' ? config.database.backupUrl : config.database.ownerUrl;
  if (url === null || url === undefined) {
    const name = role === 'backup' ? 'DATABASE_BACKUP_URL' : 'DATABASE_OWNER_URL';
    throw new ConfigError([`${name}: found nothing, expected the URL of the database of DATABASE_URL as that role`]);
  }
  return { url, close: () => Promise.resolve() };
}
