import type pg from 'pg';

/** The application's role: every statement of an API request runs under it. */
export const APP_ROLE = 'partnergraph_app';
export const WORKER_ROLE = 'partnergraph_worker';
export const BACKUP_ROLE = 'partnergraph_backup';

/**
 * Creates the roles the migrations grant to, where they are missing; run by someone who may create roles. Where the
 * operator's own users have other names, they become members: `GRANT partnergraph_app TO my_user`.
 */
export const CREATE_ROLES_SQL = `
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['${APP_ROLE}', '${WORKER_ROLE}', '${BACKUP_ROLE}'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE pg_roles.rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- Another server created it at the same moment; roles are shared by all databases.
      END;
    END IF;
  END LOOP;
  -- The worker does what the application does, and sees the queues of due work besides.
  IF NOT pg_has_role('${WORKER_ROLE}', '${APP_ROLE}', 'MEMBER') THEN
    GRANT ${APP_ROLE} TO ${WORKER_ROLE};
  END IF;
END $$;
`;

/**
 * Makes sure the roles exist before migrations grant to them.
 * Errors: throws, with what an administrator has to run, when they are missing and `client` may not create them.
 */
export async function ensureRoles(client: pg.Client): Promise<void> {
  try {
    await client.query(CREATE_ROLES_SQL);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42501') throw cause;
    throw new Error(
      `The roles ${APP_ROLE}, ${WORKER_ROLE} and ${BACKUP_ROLE} are missing, and the owner may not create them. ` +
        `Run this once as an administrator:\n${CREATE_ROLES_SQL}`,
      { cause },
    );
  }
}

/**
 * Refuses to serve under a role that row-level security does not hold for.
 * Errors: throws when the role is a superuser, has BYPASSRLS, or owns (or may become the owner of) a table.
 */
export async function assertSafeRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; is_super: boolean; bypasses: boolean; owned: string | null }>(`
    SELECT current_user AS name,
      bool_or(pg_roles.rolsuper) AS is_super,
      bool_or(pg_roles.rolbypassrls) AS bypasses,
      (SELECT min(pg_class.relname) FROM pg_class
        WHERE pg_class.relnamespace = 'public'::regnamespace AND pg_class.relkind = 'r'
          AND pg_has_role(current_user, pg_class.relowner, 'MEMBER')) AS owned
    FROM pg_roles
    -- A member of a superuser role can become it with SET ROLE.
    WHERE pg_has_role(current_user, pg_roles.oid, 'MEMBER')`);
  const role = rows[0];
  if (role === undefined) throw new Error('The current role was not found in pg_roles.');
  const reasons = [
    role.is_super ? 'is a superuser' : null,
    role.bypasses ? 'has BYPASSRLS' : null,
    role.owned !== null ? `owns tables (${role.owned})` : null,
  ].filter((reason) => reason !== null);
  if (reasons.length > 0) {
    throw new Error(
      `DATABASE_URL must use a role that row-level security holds for, but ${role.name} ${reasons.join(' and ')}. Use ${APP_ROLE} or a member of it.`,
    );
  }
}
