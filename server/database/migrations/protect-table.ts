/**
 * The row-level security of one tenant table, as SQL. FROZEN: migrations that are merged are made with it, so it must
 * not change; a later rule gets a helper of its own.
 */
export interface TableRules {
  readonly table: string;
  /** Table privileges of the application's role, such as `SELECT, INSERT, UPDATE (status)`. */
  readonly grant: string;
  /** What a partner may do with rows that carry its `partner_id`; default: nothing. */
  readonly partner?: readonly ('SELECT' | 'INSERT' | 'UPDATE')[];
  /** A further condition on rows a partner inserts, such as `status = 'SUBMITTED'`. */
  readonly partnerInsertCheck?: string;
  /** Columns a partner may change; required with UPDATE. */
  readonly partnerColumns?: readonly string[];
  /** No row is ever changed or removed, not even by the owner of the table. */
  readonly isAppendOnly?: boolean;
}

/** The calling partner's rows. The sub-select makes PostgreSQL evaluate the function once per statement, not per row. */
const OWN_ROW = 'partner_id = ANY ((SELECT principal_partner_ids())::text[])';
const OWN_TENANT = 'tenant_id = (SELECT principal_tenant_id())';

export function protectTable(rules: TableRules): string {
  const { table } = rules;
  const partner = rules.partner ?? [];
  const sql = [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`,
    `GRANT ${rules.grant} ON ${table} TO partnergraph_app;`,
    `GRANT SELECT ON ${table} TO partnergraph_backup;`,
    `CREATE POLICY ${table}_backup ON ${table} FOR SELECT TO partnergraph_backup USING (true);`,
    `CREATE POLICY ${table}_tenant ON ${table} TO partnergraph_app USING (${OWN_TENANT}) WITH CHECK (${OWN_TENANT});`,
  ];
  if (partner.includes('SELECT')) {
    sql.push(`CREATE POLICY ${table}_partner_select ON ${table} FOR SELECT TO partnergraph_app USING (${OWN_ROW});`);
  }
  if (partner.includes('INSERT')) {
    const check = rules.partnerInsertCheck === undefined ? OWN_ROW : `${OWN_ROW} AND ${rules.partnerInsertCheck}`;
    sql.push(`CREATE POLICY ${table}_partner_insert ON ${table} FOR INSERT TO partnergraph_app WITH CHECK (${check});`);
  }
  if (partner.includes('UPDATE')) {
    sql.push(
      `CREATE POLICY ${table}_partner_update ON ${table} FOR UPDATE TO partnergraph_app USING (${OWN_ROW}) WITH CHECK (${OWN_ROW});`,
      `CREATE TRIGGER ${table}_partner_columns BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_partner_change(${(rules.partnerColumns ?? []).map((column) => `'${column}'`).join(', ')});`,
    );
  }
  if (rules.isAppendOnly === true) {
    sql.push(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
    );
  }
  return sql.join('\n');
}
