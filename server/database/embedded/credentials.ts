import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The roles that can log in; all but the first come from `roles.ts`. */
export const LOGIN_ROLES = {
  admin: 'postgres',
  owner: 'partnergraph_owner',
  app: 'partnergraph_app',
  worker: 'partnergraph_worker',
  backup: 'partnergraph_backup',
} as const;

export type LoginRole = keyof typeof LOGIN_ROLES;
export type Credentials = Readonly<Record<LoginRole, string>>;

const fileOf = (stateDir: string): string => path.join(stateDir, 'credentials.json');

/** Whether a start has made passwords here. */
export const hasCredentials = (stateDir: string): boolean => existsSync(fileOf(stateDir));

/** Random passwords, made at the first start and kept in a file that only this user can read. */
export function readOrCreateCredentials(stateDir: string): Credentials {
  const file = fileOf(stateDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const roles = Object.keys(LOGIN_ROLES) as LoginRole[];
  const credentials = Object.fromEntries(roles.map((role) => [role, randomBytes(24).toString('base64url')])) as Record<
    LoginRole,
    string
  >;
  const partial = `${file}.partial`;
  writeFileSync(partial, JSON.stringify(credentials), { mode: 0o600 });
  chmodSync(partial, 0o600);
  renameSync(partial, file);
  return credentials;
}

/** Shape: `postgres://role:password@127.0.0.1:port/database`; the passwords need no escaping (base64url). */
export function toUrl(where: {
  readonly role: LoginRole;
  readonly credentials: Credentials;
  readonly port: number;
  readonly database: string;
}): string {
  const { role, credentials, port, database } = where;
  return `postgres://${LOGIN_ROLES[role]}:${credentials[role]}@127.0.0.1:${port}/${database}`;
}
