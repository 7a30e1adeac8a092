import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canReach, type RunAs } from './run-as.ts';

/** Where the parts of one embedded server lie. */
export interface Location {
  /** Passwords, port, locks and log: belongs to the user of this process. */
  readonly stateDir: string;
  /** PostgreSQL's own data directory: belongs to the user it runs under. */
  readonly clusterDir: string;
  /** Where copies of the programs go when they cannot run where npm put them. */
  readonly copyRoot: () => string;
  /** Whether cluster and copies lie outside `stateDir`, because the user cannot enter it. */
  readonly isMoved: boolean;
}

/**
 * Decides where the cluster lies: inside `dataDir`, or, when PostgreSQL's user cannot enter that folder (a clone in
 * root's home), under /var/tmp in a folder named by a hash of `dataDir`. The choice is written to `<dataDir>/cluster-path`,
 * so that a moved clone finds its data again.
 * Errors: throws when the folder under /var/tmp belongs to somebody else (it is a public place).
 */
export function locate(dataDir: string, user: RunAs | undefined): Location {
  mkdirSync(dataDir, { recursive: true, mode: user === undefined ? 0o700 : 0o711 });
  const stateDir = realpathSync(dataDir);
  const note = path.join(stateDir, 'cluster-path');
  const remembered = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  const inside = path.join(stateDir, 'cluster');
  const isUsable = remembered !== '' && existsSync(remembered) && canReach(user, path.dirname(remembered));
  const isMoved = isUsable ? remembered !== inside : !canReach(user, stateDir);
  const outside = (): string => publicFolder(stateDir);
  const clusterDir = isUsable ? remembered : isMoved ? path.join(outside(), 'cluster') : inside;
  if (clusterDir !== remembered) writeFileSync(note, `${clusterDir}\n`);
  mkdirSync(clusterDir, { recursive: true, mode: 0o700 });
  chmodSync(clusterDir, 0o700);
  if (user !== undefined && lstatSync(clusterDir).uid !== user.uid) chownSync(clusterDir, user.uid, user.gid);
  return { stateDir, clusterDir, isMoved, copyRoot: user === undefined ? () => stateDir : sharedFolder };
}

/** Copies of the programs are shared between data directories: 55 MB each, and the same for all. */
function sharedFolder(): string {
  return makePublic(path.join(publicRoot(), `partnergraph-programs-${process.getuid?.() ?? 0}`));
}

function publicFolder(stateDir: string): string {
  const digest = createHash('sha256').update(stateDir).digest('hex').slice(0, 12);
  return makePublic(path.join(publicRoot(), `partnergraph-${digest}`));
}

/** /var/tmp survives a restart of the machine, /tmp need not. */
function publicRoot(): string {
  return existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
}

/** Anybody may create names under /var/tmp, so a folder that is not ours, or a link, is refused. */
function makePublic(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.()) {
    throw new Error(
      `${folder} exists and belongs to uid ${stat.uid}, not to this process: remove it or choose another data directory.`,
    );
  }
  chmodSync(folder, 0o711);
  return folder;
}
