import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** The operating system user PostgreSQL runs under; `undefined` means: the user of this process. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** In this order: `postgres` owns nothing else on most machines, `nobody` is shared with other daemons. */
const CANDIDATES = ['postgres', 'nobody', 'daemon'];

/**
 * Decides under which user PostgreSQL runs. It refuses to run as root, and `initdb` needs a user with an entry in the
 * user database (an arbitrary uid is refused: "could not look up effective user ID"), so root borrows an existing one.
 * Errors: throws when root finds no such user, or when the process's own uid has no entry.
 */
export function findRunAs(existingOwnerUid?: number): RunAs | undefined {
  if (process.platform === 'win32' || process.getuid === undefined) return undefined;
  if (process.getuid() !== 0) {
    if (lookUpUser(String(process.getuid())) === null) {
      throw new Error(
        `The embedded PostgreSQL needs a user with an entry in the user database, but uid ${process.getuid()} has none. ` +
          'Add one to /etc/passwd, or set DATABASE_URL and DATABASE_OWNER_URL to use another PostgreSQL.',
      );
    }
    return undefined;
  }
  const names = existingOwnerUid ? [String(existingOwnerUid), ...CANDIDATES] : CANDIDATES;
  for (const name of names) {
    const user = lookUpUser(name);
    if (user !== null && user.uid > 0) return user;
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and none of the users ${CANDIDATES.join(', ')} exists. ` +
      'Start as another user, or set DATABASE_URL and DATABASE_OWNER_URL to use another PostgreSQL.',
  );
}

/**
 * Whether `user` can reach `target`: every folder above it, and it itself, grants that user search permission.
 * `undefined` (our own user) can reach whatever we can. Access control lists are not read; a false answer costs a copy.
 */
export function canReach(user: RunAs | undefined, target: string): boolean {
  if (user === undefined) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (!hasAccess(user, folder)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function hasAccess(user: RunAs, file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  // Searching a folder needs x; the files of the package are executables or libraries, for which r is enough.
  const wanted = stat.isDirectory() ? 0o1 : 0o4;
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & wanted) === wanted;
}

function lookUpUser(nameOrUid: string): RunAs | null {
  const uid = runId('-u', nameOrUid);
  const gid = runId('-g', nameOrUid);
  const name = runId('-un', nameOrUid);
  if (uid === null || gid === null || name === null) return null;
  return { uid: Number(uid), gid: Number(gid), name };
}

/** `id` asks every source of users the machine knows (files, LDAP, Open Directory); /etc/passwd alone is not all. */
function runId(flag: string, nameOrUid: string): string | null {
  const result = spawnSync('id', [flag, nameOrUid], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : null;
}
