/** Addresses of the run's PostgreSQL, one for each role. */
export interface TestPostgres {
  /** Superuser: ignores row-level security; for fixtures and for looking at what a role cannot see. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly backupUrl: string;
}

/** The same server and role, another database. */
export function toDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
