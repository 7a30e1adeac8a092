import { createHash } from 'node:crypto';
import path from 'node:path';
import { openBackupAddress } from '../../server/backup/addresses.ts';
import { backUp } from '../../server/backup/back-up.ts';
import { BackupFileError } from '../../server/backup/format.ts';
import { resumeOutbound } from '../../server/backup/outbound.ts';
import { restore } from '../../server/backup/restore.ts';
import { ConfigError, loadConfig, type Config } from '../../server/config/config.ts';
import { createLog } from '../../server/http/log.ts';
import { loadKeys } from '../../server/identity/keys.ts';
import { EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';
import { lateProgressBar } from '../progress.ts';

const fingerprint = async (config: Config): Promise<string> =>
  createHash('sha256')
    .update((await loadKeys(config.keysDir)).deriveSecret('backups'))
    .digest('hex')
    .slice(0, 16);

const total = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);

/**
 * Writes the database into a file while servers run. Exit codes: 0, or 2 when the configuration is wrong. The keys and,
 * without S3, the documents' folder are to be copied besides.
 */
export const backUpCommand = (file: string, io: CommandIo): Promise<number> =>
  withConfig(io, async (config) => {
    const log = createLog(config.logLevel);
    const address = await openBackupAddress(config, 'backup', log);
    try {
      const report = await backUp({
        backupUrl: address.url,
        file: path.resolve(io.cwd, file),
        keys: await fingerprint(config),
        progress: lateProgressBar('Backing up', io),
      });
      io.out(`${file}: ${total(report.rows)} rows as of ${report.takenAt}. Keep a copy of ${config.keysDir} with it.`);
      return EXIT_OK;
    } finally {
      await address.close();
    }
  });

export interface RestoreArgs {
  readonly file: string;
  /** Restore although the keys are others: sealed payment details are lost then. */
  readonly withOtherKeys: boolean;
}

/**
 * Fills an empty database from a file; nothing is sent from it until `resume-outbound`. Exit codes: 0, or 2 when the file,
 * the database or the configuration is not as it must be.
 */
export const restoreCommand = ({ file, withOtherKeys }: RestoreArgs, io: CommandIo): Promise<number> =>
  withConfig(io, async (config) => {
    const log = createLog(config.logLevel);
    const keys = await fingerprint(config);
    const address = await openBackupAddress(config, 'owner', log);
    try {
      const report = await restore({
        ownerUrl: address.url,
        file: path.resolve(io.cwd, file),
        log,
        accept(header) {
          if (header.keys === keys || withOtherKeys) return;
          throw new BackupFileError(
            `found a backup made with other keys than those in ${config.keysDir}, without which sealed payment details stay sealed; expected the keys of that time, or --with-other-keys`,
          );
        },
        progress: lateProgressBar('Restoring', io),
      });
      io.out(`${total(report.rows)} rows as of ${report.takenAt}.`);
      io.out('Nothing is sent from this database yet: compare the books (partnergraph books verify), then');
      io.out('partnergraph resume-outbound. See docs/operations.md.');
      return EXIT_OK;
    } finally {
      await address.close();
    }
  });

/** Lets payments and webhooks go out of a restored database. Exit codes: 0, or 2 when the configuration is wrong. */
export const resumeOutboundCommand = (io: CommandIo): Promise<number> =>
  withConfig(io, async (config) => {
    const address = await openBackupAddress(config, 'owner', createLog(config.logLevel));
    try {
      const count = await resumeOutbound(address.url);
      io.out(count === 0 ? 'Nothing was paused.' : 'Payments and webhooks go out again.');
      return EXIT_OK;
    } finally {
      await address.close();
    }
  });

async function withConfig(io: CommandIo, work: (config: Config) => Promise<number>): Promise<number> {
  try {
    return await work(loadConfig());
  } catch (error) {
    if (error instanceof ConfigError) for (const problem of error.problems) io.err(problem);
    else if (error instanceof BackupFileError) io.err(error.message);
    else throw error;
    return EXIT_UNUSABLE;
  }
}
