-- The schema after all migrations, written by server/database/dump-schema.ts. Do not edit: CI compares it.

CREATE TABLE access_changes (
  tenant_id text NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  partner_id text,
  principal_id text NOT NULL,
  kind text NOT NULL,
  at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT access_changes_pkey PRIMARY KEY (tenant_id, ordinal),
  CONSTRAINT access_changes_kind_check CHECK ((kind = ANY (ARRAY['REVOKED'::text, 'CHANGED'::text])))
);
CREATE INDEX access_changes_at ON access_changes USING btree (at);
ALTER TABLE access_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY access_changes_backup ON access_changes FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY access_changes_lookup ON access_changes FOR SELECT TO OWNER
  USING (true);
CREATE POLICY access_changes_partner_insert ON access_changes FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY access_changes_partner_select ON access_changes FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY access_changes_tenant ON access_changes FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER access_changes_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON access_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON access_changes TO partnergraph_app;
GRANT SELECT ON access_changes TO partnergraph_backup;

CREATE TABLE accounts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  kind text NOT NULL,
  partner_id text,
  stream text,
  currency text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT accounts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT accounts_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT accounts_currency_key UNIQUE (tenant_id, id, currency),
  CONSTRAINT accounts_kind_check CHECK ((kind = ANY (ARRAY['EXPENSE'::text, 'PARTNER_PAYABLE'::text, 'CLEARING'::text, 'CASH'::text, 'FEES'::text]))),
  CONSTRAINT accounts_partner_check CHECK (((kind = 'PARTNER_PAYABLE'::text) = (partner_id IS NOT NULL))),
  CONSTRAINT accounts_partner_fkey FOREIGN KEY (partner_id) REFERENCES organizations(id),
  CONSTRAINT accounts_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT accounts_purpose_key UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, kind, partner_id, stream, currency)
);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts_backup ON accounts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY accounts_partner_select ON accounts FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY accounts_tenant ON accounts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER accounts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON accounts TO partnergraph_app;
GRANT SELECT ON accounts TO partnergraph_backup;

CREATE TABLE api_keys (
  tenant_id text NOT NULL,
  id text NOT NULL,
  partner_id text,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  rights text[] NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  created_by text NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  revoked_at timestamp(3) with time zone,
  revoked_by text,
  last_used_at timestamp(3) with time zone,
  replaces text,
  CONSTRAINT api_keys_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT api_keys_hash_check CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT api_keys_id_key UNIQUE (id),
  CONSTRAINT api_keys_name_check CHECK ((name <> ''::text)),
  CONSTRAINT api_keys_partner_check CHECK (((partner_id IS NULL) OR (partner_id = tenant_id))),
  CONSTRAINT api_keys_partner_rights_check CHECK (((partner_id IS NULL) OR ((rights = '{}'::text[]) AND (scopes <@ ARRAY['READ'::text, 'INGEST'::text])))),
  CONSTRAINT api_keys_replaces_fkey FOREIGN KEY (tenant_id, replaces) REFERENCES api_keys(tenant_id, id),
  CONSTRAINT api_keys_revoked_check CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  CONSTRAINT api_keys_rights_check CHECK ((rights <@ ARRAY['RECORD_BILLING'::text, 'BACKDATE'::text, 'APPROVE_PAYOUTS'::text, 'RECORD_PAYOUTS'::text])),
  CONSTRAINT api_keys_scopes_check CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['READ'::text, 'INGEST'::text, 'PAYOUTS'::text, 'MANAGE'::text]))),
  CONSTRAINT api_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX api_keys_list ON api_keys USING btree (tenant_id, created_at, id);
CREATE INDEX api_keys_replaces ON api_keys USING btree (tenant_id, replaces) WHERE (replaces IS NOT NULL);
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY api_keys_backup ON api_keys FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY api_keys_lookup ON api_keys FOR SELECT TO OWNER
  USING (true);
CREATE POLICY api_keys_partner_insert ON api_keys FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY api_keys_partner_select ON api_keys FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY api_keys_partner_update ON api_keys FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY api_keys_tenant ON api_keys FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY api_keys_use ON api_keys FOR UPDATE TO OWNER
  USING (true);
CREATE TRIGGER api_keys_partner_columns BEFORE UPDATE ON api_keys FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('expires_at', 'revoked_at', 'revoked_by');
GRANT INSERT, SELECT, UPDATE (expires_at, revoked_at, revoked_by) ON api_keys TO partnergraph_app;
GRANT SELECT ON api_keys TO partnergraph_backup;

CREATE TABLE applications (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  status text DEFAULT 'APPLIED'::text NOT NULL,
  applied_at timestamp(3) with time zone NOT NULL,
  due_at timestamp(3) with time zone,
  decided_at timestamp(3) with time zone,
  reason text,
  answers jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT applications_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT applications_partner_fkey FOREIGN KEY (partner_id) REFERENCES organizations(id),
  CONSTRAINT applications_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT applications_status_check CHECK ((status = ANY (ARRAY['APPLIED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX applications_id ON applications USING btree (id);
CREATE INDEX applications_list ON applications USING btree (tenant_id, program_id, status, applied_at, id);
CREATE INDEX applications_of_partner ON applications USING btree (partner_id, applied_at, id);
CREATE UNIQUE INDEX applications_open_key ON applications USING btree (tenant_id, program_id, partner_id) WHERE (status = ANY (ARRAY['APPLIED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text]));
ALTER TABLE applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications FORCE ROW LEVEL SECURITY;
CREATE POLICY applications_backup ON applications FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY applications_partner_insert ON applications FOR INSERT TO partnergraph_app
  WITH CHECK (((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])) AND (status = 'APPLIED'::text)));
CREATE POLICY applications_partner_select ON applications FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY applications_partner_update ON applications FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY applications_tenant ON applications FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER applications_partner_columns BEFORE UPDATE ON applications FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('status', 'reason', 'answers', 'due_at', 'decided_at', 'version');
CREATE TRIGGER applications_partner_status BEFORE UPDATE OF status ON applications FOR EACH ROW EXECUTE FUNCTION refuse_partner_application_status();
GRANT INSERT, SELECT, UPDATE (status, due_at, decided_at, reason, answers, version) ON applications TO partnergraph_app;
GRANT SELECT ON applications TO partnergraph_backup;

CREATE TABLE attributions (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  partner_id text NOT NULL,
  via text NOT NULL,
  since timestamp(3) with time zone NOT NULL,
  lead_id text,
  reason text NOT NULL,
  evidence jsonb DEFAULT '{}'::jsonb NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT attributions_pkey PRIMARY KEY (tenant_id, program_id, customer_id),
  CONSTRAINT attributions_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT attributions_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT attributions_lead_fkey FOREIGN KEY (tenant_id, lead_id) REFERENCES leads(tenant_id, id),
  CONSTRAINT attributions_via_check CHECK (((via = ANY (ARRAY['REGISTRATION'::text, 'LINK'::text])) AND ((via = 'REGISTRATION'::text) OR (lead_id IS NULL))))
);
CREATE INDEX attributions_of_customer ON attributions USING btree (tenant_id, customer_id, partner_id);
CREATE INDEX attributions_of_partner ON attributions USING btree (tenant_id, program_id, partner_id, since, customer_id);
ALTER TABLE attributions ENABLE ROW LEVEL SECURITY;
ALTER TABLE attributions FORCE ROW LEVEL SECURITY;
CREATE POLICY attributions_backup ON attributions FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY attributions_partner_select ON attributions FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY attributions_tenant ON attributions FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT, UPDATE ON attributions TO partnergraph_app;
GRANT SELECT ON attributions TO partnergraph_backup;

CREATE TABLE audit_log (
  tenant_id text NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp(3) with time zone DEFAULT now() NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb DEFAULT '{}'::jsonb NOT NULL,
  role text,
  request_id text,
  CONSTRAINT audit_log_pkey PRIMARY KEY (tenant_id, ordinal)
);
CREATE INDEX audit_log_at ON audit_log USING btree (tenant_id, at, ordinal);
CREATE INDEX audit_log_of_action ON audit_log USING btree (tenant_id, action, ordinal);
CREATE INDEX audit_log_of_actor ON audit_log USING btree (tenant_id, actor, ordinal);
CREATE INDEX audit_log_of_subject ON audit_log USING btree (tenant_id, subject, ordinal);
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_log_backup ON audit_log FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY audit_log_own ON audit_log FOR INSERT TO partnergraph_app
  WITH CHECK ((actor = ( SELECT principal_actor_id() AS principal_actor_id)));
CREATE POLICY audit_log_tenant ON audit_log FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_append_only_for_a_year BEFORE DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_recent_removal();
GRANT INSERT, SELECT ON audit_log TO partnergraph_app;
GRANT SELECT ON audit_log TO partnergraph_backup;
GRANT DELETE ON audit_log TO partnergraph_worker;

CREATE TABLE books_checks (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  checked_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  duration_ms integer NOT NULL,
  line_count bigint NOT NULL,
  entry_count bigint NOT NULL,
  imbalance_minor bigint NOT NULL,
  finding jsonb,
  CONSTRAINT books_checks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT books_checks_counts_check CHECK (((duration_ms >= 0) AND (line_count >= 0) AND (entry_count >= 0) AND (imbalance_minor >= 0))),
  CONSTRAINT books_checks_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id)
);
CREATE INDEX books_checks_of_program ON books_checks USING btree (tenant_id, program_id, checked_at, id);
ALTER TABLE books_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE books_checks FORCE ROW LEVEL SECURITY;
CREATE POLICY books_checks_backup ON books_checks FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY books_checks_tenant ON books_checks FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER books_checks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON books_checks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON books_checks TO partnergraph_app;
GRANT SELECT ON books_checks TO partnergraph_backup;

CREATE TABLE churns (
  tenant_id text NOT NULL,
  customer_id text NOT NULL,
  fact_id text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT churns_pkey PRIMARY KEY (tenant_id, customer_id, fact_id),
  CONSTRAINT churns_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT churns_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts(tenant_id, id)
);
ALTER TABLE churns ENABLE ROW LEVEL SECURITY;
ALTER TABLE churns FORCE ROW LEVEL SECURITY;
CREATE POLICY churns_backup ON churns FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY churns_tenant ON churns FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER churns_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON churns FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON churns TO partnergraph_app;
GRANT SELECT ON churns TO partnergraph_backup;

CREATE TABLE clicks (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  visitor_key text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  retraction_fact_id text,
  CONSTRAINT clicks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT clicks_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT clicks_retraction_fkey FOREIGN KEY (tenant_id, retraction_fact_id) REFERENCES facts(tenant_id, id)
);
CREATE INDEX clicks_by_age ON clicks USING btree (tenant_id, recorded_at);
CREATE INDEX clicks_of_partner ON clicks USING btree (tenant_id, program_id, partner_id, at, id);
CREATE INDEX clicks_of_visitor ON clicks USING btree (tenant_id, program_id, visitor_key, at, ordinal);
ALTER TABLE clicks ENABLE ROW LEVEL SECURITY;
ALTER TABLE clicks FORCE ROW LEVEL SECURITY;
CREATE POLICY clicks_backup ON clicks FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY clicks_partner_select ON clicks FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY clicks_tenant ON clicks FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT, UPDATE (visitor_key, retraction_fact_id) ON clicks TO partnergraph_app;
GRANT SELECT ON clicks TO partnergraph_backup;

CREATE TABLE commission_estimates (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  line_key text NOT NULL,
  partner_id text NOT NULL,
  kind text NOT NULL,
  stream text NOT NULL,
  earned_at timestamp(3) with time zone,
  amount_minor bigint NOT NULL,
  basis_minor bigint NOT NULL,
  rate text,
  invoice_ref text,
  blocked_by text NOT NULL,
  explanation jsonb NOT NULL,
  due_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT commission_estimates_pkey PRIMARY KEY (tenant_id, program_id, customer_id, line_key),
  CONSTRAINT commission_estimates_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT commission_estimates_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id)
);
CREATE INDEX commission_estimates_due ON commission_estimates USING btree (tenant_id, program_id, due_at, customer_id);
CREATE INDEX commission_estimates_of_partner ON commission_estimates USING btree (tenant_id, program_id, partner_id, earned_at, customer_id, line_key);
ALTER TABLE commission_estimates ENABLE ROW LEVEL SECURITY;
ALTER TABLE commission_estimates FORCE ROW LEVEL SECURITY;
CREATE POLICY commission_estimates_backup ON commission_estimates FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY commission_estimates_partner_select ON commission_estimates FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY commission_estimates_tenant ON commission_estimates FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT, UPDATE ON commission_estimates TO partnergraph_app;
GRANT SELECT ON commission_estimates TO partnergraph_backup;

CREATE TABLE commission_lines (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  customer_id text,
  kind text NOT NULL,
  stream text NOT NULL,
  line_key text NOT NULL,
  entry text NOT NULL,
  earned_at timestamp(3) with time zone NOT NULL,
  earned_on date NOT NULL,
  posted_at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  amount_minor bigint NOT NULL,
  basis_minor bigint NOT NULL,
  rate text,
  invoice_ref text,
  reverses_id text,
  voids_id text,
  cause_fact_id text,
  adapter_id text NOT NULL,
  adapter_version text NOT NULL,
  terms_version integer NOT NULL,
  rule text NOT NULL,
  clause text,
  explanation jsonb NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  payment_refs text[],
  CONSTRAINT commission_lines_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT commission_lines_cause_fkey FOREIGN KEY (tenant_id, cause_fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT commission_lines_customer_check CHECK (((customer_id IS NOT NULL) OR (entry = ANY (ARRAY['ADJUSTMENT'::text, 'VOID'::text])))),
  CONSTRAINT commission_lines_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT commission_lines_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT commission_lines_entry_check CHECK (
CASE entry
    WHEN 'LINE'::text THEN ((amount_minor > 0) AND (reverses_id IS NULL) AND (voids_id IS NULL))
    WHEN 'REVERSAL'::text THEN ((amount_minor < 0) AND (reverses_id IS NOT NULL) AND (voids_id IS NULL))
    WHEN 'VOID'::text THEN ((amount_minor <> 0) AND (voids_id IS NOT NULL))
    WHEN 'ADJUSTMENT'::text THEN ((amount_minor <> 0) AND (reverses_id IS NULL) AND (voids_id IS NULL))
    ELSE false
END),
  CONSTRAINT commission_lines_kind_check CHECK ((kind ~ '^[A-Z][A-Z0-9_]*$'::text)),
  CONSTRAINT commission_lines_reverses_fkey FOREIGN KEY (tenant_id, reverses_id) REFERENCES commission_lines(tenant_id, id),
  CONSTRAINT commission_lines_terms_fkey FOREIGN KEY (tenant_id, program_id, terms_version) REFERENCES term_versions(tenant_id, program_id, version),
  CONSTRAINT commission_lines_voids_fkey FOREIGN KEY (tenant_id, voids_id) REFERENCES commission_lines(tenant_id, id)
);
CREATE INDEX commission_lines_id ON commission_lines USING btree (id);
CREATE INDEX commission_lines_list ON commission_lines USING btree (tenant_id, program_id, earned_at, id);
CREATE INDEX commission_lines_of_customer ON commission_lines USING btree (tenant_id, customer_id, program_id, ordinal);
CREATE INDEX commission_lines_of_partner ON commission_lines USING btree (tenant_id, program_id, partner_id, earned_at, id);
CREATE INDEX commission_lines_of_partner_anywhere ON commission_lines USING btree (partner_id, earned_at, id);
CREATE INDEX commission_lines_reverses ON commission_lines USING btree (tenant_id, reverses_id) WHERE (reverses_id IS NOT NULL);
CREATE UNIQUE INDEX commission_lines_voids_key ON commission_lines USING btree (tenant_id, voids_id) WHERE (voids_id IS NOT NULL);
ALTER TABLE commission_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE commission_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY commission_lines_backup ON commission_lines FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY commission_lines_partner_select ON commission_lines FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY commission_lines_sum_check ON commission_lines FOR SELECT TO OWNER
  USING (true);
CREATE POLICY commission_lines_tenant ON commission_lines FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER commission_lines_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON commission_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commission_lines_correction BEFORE INSERT ON commission_lines FOR EACH ROW WHEN (((new.voids_id IS NOT NULL) OR (new.reverses_id IS NOT NULL))) EXECUTE FUNCTION check_commission_correction();
GRANT INSERT, SELECT ON commission_lines TO partnergraph_app;
GRANT SELECT ON commission_lines TO partnergraph_backup;

CREATE TABLE customer_contacts (
  tenant_id text NOT NULL,
  customer_id text NOT NULL,
  email text,
  name text,
  CONSTRAINT customer_contacts_pkey PRIMARY KEY (tenant_id, customer_id),
  CONSTRAINT customer_contacts_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id)
);
ALTER TABLE customer_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY customer_contacts_backup ON customer_contacts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY customer_contacts_tenant ON customer_contacts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT, UPDATE ON customer_contacts TO partnergraph_app;
GRANT SELECT ON customer_contacts TO partnergraph_backup;

CREATE TABLE customers (
  tenant_id text NOT NULL,
  id text NOT NULL,
  external_id text NOT NULL,
  name text,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT customers_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT customers_external_id_key UNIQUE (tenant_id, external_id),
  CONSTRAINT customers_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX customers_id ON customers USING btree (id);
CREATE INDEX customers_list ON customers USING btree (tenant_id, created_at, id);
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE customers FORCE ROW LEVEL SECURITY;
CREATE POLICY customers_backup ON customers FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY customers_partner_select ON customers FOR SELECT TO partnergraph_app
  USING (((( SELECT principal_partner_ids() AS principal_partner_ids) IS NOT NULL) AND ((EXISTS ( SELECT 1 FROM attributions WHERE ((attributions.tenant_id = customers.tenant_id) AND (attributions.customer_id = customers.id) AND (attributions.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))) OR (EXISTS ( SELECT 1 FROM managed_accounts WHERE ((managed_accounts.tenant_id = customers.tenant_id) AND (managed_accounts.customer_id = customers.id) AND (managed_accounts.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))))));
CREATE POLICY customers_tenant ON customers FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT INSERT, SELECT, UPDATE (name) ON customers TO partnergraph_app;
GRANT SELECT ON customers TO partnergraph_backup;

CREATE TABLE disputes (
  tenant_id text NOT NULL,
  id text NOT NULL,
  dispute_ref text NOT NULL,
  payment_fact_id text NOT NULL,
  payment_ref text NOT NULL,
  customer_id text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  opened_at timestamp(3) with time zone NOT NULL,
  closed_at timestamp(3) with time zone,
  last_fact_id text NOT NULL,
  CONSTRAINT disputes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT disputes_amount_check CHECK ((amount_minor > 0)),
  CONSTRAINT disputes_closed_check CHECK (((status = 'OPEN'::text) = (closed_at IS NULL))),
  CONSTRAINT disputes_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT disputes_dispute_ref_key UNIQUE (tenant_id, dispute_ref),
  CONSTRAINT disputes_fact_fkey FOREIGN KEY (tenant_id, last_fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT disputes_payment_fkey FOREIGN KEY (tenant_id, payment_fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT disputes_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'WON'::text, 'LOST'::text])))
);
CREATE INDEX disputes_id ON disputes USING btree (id);
CREATE INDEX disputes_list ON disputes USING btree (tenant_id, opened_at, id);
CREATE INDEX disputes_of_payment ON disputes USING btree (tenant_id, payment_ref);
CREATE INDEX disputes_open ON disputes USING btree (tenant_id, customer_id, payment_ref) WHERE (status = 'OPEN'::text);
ALTER TABLE disputes ENABLE ROW LEVEL SECURITY;
ALTER TABLE disputes FORCE ROW LEVEL SECURITY;
CREATE POLICY disputes_backup ON disputes FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY disputes_partner_select ON disputes FOR SELECT TO partnergraph_app
  USING (((( SELECT principal_partner_ids() AS principal_partner_ids) IS NOT NULL) AND (EXISTS ( SELECT 1 FROM commission_lines WHERE ((commission_lines.tenant_id = disputes.tenant_id) AND (commission_lines.customer_id = disputes.customer_id) AND (commission_lines.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))))));
CREATE POLICY disputes_tenant ON disputes FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER disputes_append_only BEFORE UPDATE ON disputes FOR EACH ROW EXECUTE FUNCTION refuse_other_change('status', 'closed_at', 'last_fact_id');
CREATE TRIGGER disputes_no_delete BEFORE DELETE OR TRUNCATE ON disputes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT, UPDATE (status, closed_at, last_fact_id) ON disputes TO partnergraph_app;
GRANT SELECT ON disputes TO partnergraph_backup;

CREATE TABLE documents (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  name text,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamp(3) with time zone NOT NULL,
  stored_at timestamp(3) with time zone,
  attached_at timestamp(3) with time zone,
  erased_at timestamp(3) with time zone,
  erased_by text,
  removed_at timestamp(3) with time zone,
  CONSTRAINT documents_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT documents_attached_check CHECK (((attached_at IS NULL) OR (stored_at IS NOT NULL))),
  CONSTRAINT documents_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT documents_erased_check CHECK (((erased_at IS NULL) OR ((name IS NULL) AND (erased_by IS NOT NULL)))),
  CONSTRAINT documents_partner_key UNIQUE (tenant_id, id, partner_id),
  CONSTRAINT documents_removed_check CHECK (((removed_at IS NULL) OR (erased_at IS NOT NULL))),
  CONSTRAINT documents_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT documents_size_check CHECK ((size_bytes > 0))
);
CREATE INDEX documents_id ON documents USING btree (id);
CREATE INDEX documents_to_remove ON documents USING btree (tenant_id, uploaded_at) WHERE ((removed_at IS NULL) AND ((attached_at IS NULL) OR (erased_at IS NOT NULL)));
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
CREATE POLICY documents_backup ON documents FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY documents_partner_insert ON documents FOR INSERT TO partnergraph_app
  WITH CHECK (((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])) AND (stored_at IS NULL) AND (attached_at IS NULL) AND (erased_at IS NULL)));
CREATE POLICY documents_partner_select ON documents FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY documents_partner_update ON documents FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY documents_tenant ON documents FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER documents_partner_columns BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('name', 'stored_at', 'attached_at', 'erased_at', 'erased_by');
GRANT DELETE, INSERT, SELECT, UPDATE (name, stored_at, attached_at, erased_at, erased_by, removed_at) ON documents TO partnergraph_app;
GRANT SELECT ON documents TO partnergraph_backup;

CREATE TABLE enrollments (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  status text NOT NULL,
  track text,
  standing text DEFAULT 'GOOD'::text NOT NULL,
  enrolled_at timestamp(3) with time zone NOT NULL,
  email text,
  payment_method text,
  agreement_version text,
  agreement_at timestamp(3) with time zone,
  version integer DEFAULT 1 NOT NULL,
  status_reason text,
  status_since timestamp(3) with time zone,
  status_before text,
  email_key text,
  CONSTRAINT enrollments_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT enrollments_partner_fkey FOREIGN KEY (partner_id) REFERENCES organizations(id),
  CONSTRAINT enrollments_partner_key UNIQUE (tenant_id, program_id, partner_id),
  CONSTRAINT enrollments_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT enrollments_standing_check CHECK ((standing = ANY (ARRAY['GOOD'::text, 'BELOW_MINIMUM_LEADS'::text, 'INACTIVE'::text]))),
  CONSTRAINT enrollments_status_before_check CHECK (((status_before IS NULL) OR (status_before = ANY (ARRAY['PROSPECT'::text, 'ACTIVE'::text])))),
  CONSTRAINT enrollments_status_check CHECK ((status = ANY (ARRAY['PROSPECT'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'TERMINATED'::text])))
);
CREATE INDEX enrollments_id ON enrollments USING btree (id);
CREATE INDEX enrollments_list ON enrollments USING btree (tenant_id, program_id, enrolled_at, id);
CREATE INDEX enrollments_of_partner ON enrollments USING btree (partner_id, tenant_id, program_id);
ALTER TABLE enrollments ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrollments FORCE ROW LEVEL SECURITY;
CREATE POLICY enrollments_backup ON enrollments FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY enrollments_partner_select ON enrollments FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY enrollments_partner_update ON enrollments FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY enrollments_tenant ON enrollments FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER enrollments_partner_columns BEFORE UPDATE ON enrollments FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('email', 'payment_method', 'agreement_version', 'agreement_at', 'version');
GRANT INSERT, SELECT, UPDATE (status, track, standing, email, payment_method, agreement_version, agreement_at, version, status_reason, status_since, status_before, email_key) ON enrollments TO partnergraph_app;
GRANT SELECT ON enrollments TO partnergraph_backup;

CREATE TABLE events (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  seq bigint NOT NULL,
  type text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  partner_id text,
  lead_id text,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  actor text NOT NULL,
  audience text DEFAULT 'PARTNER'::text NOT NULL,
  payload jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (tenant_id, program_id, seq),
  CONSTRAINT events_audience_check CHECK ((audience = ANY (ARRAY['OWNER'::text, 'PARTNER'::text, 'PROGRAM'::text]))),
  CONSTRAINT events_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT events_seq_check CHECK ((seq > 0))
);
CREATE INDEX events_of_lead ON events USING btree (tenant_id, program_id, lead_id, seq) WHERE (lead_id IS NOT NULL);
CREATE INDEX events_of_partner ON events USING btree (tenant_id, program_id, partner_id, seq) WHERE (partner_id IS NOT NULL);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE POLICY events_backup ON events FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY events_partner_insert ON events FOR INSERT TO partnergraph_app
  WITH CHECK (((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])) AND (audience <> 'PROGRAM'::text)));
CREATE POLICY events_partner_select ON events FOR SELECT TO partnergraph_app
  USING ((((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])) AND (audience <> 'OWNER'::text)) OR ((audience = 'PROGRAM'::text) AND (EXISTS ( SELECT 1 FROM enrollments WHERE ((enrollments.tenant_id = events.tenant_id) AND (enrollments.program_id = events.program_id) AND (enrollments.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))))));
CREATE POLICY events_tenant ON events FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER events_append_only BEFORE UPDATE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON events TO partnergraph_app;
GRANT SELECT ON events TO partnergraph_backup;
GRANT DELETE ON events TO partnergraph_worker;

CREATE TABLE fact_retractions (
  tenant_id text NOT NULL,
  fact_id text NOT NULL,
  retraction_fact_id text NOT NULL,
  reason text NOT NULL,
  note text,
  actor text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT fact_retractions_pkey PRIMARY KEY (tenant_id, fact_id),
  CONSTRAINT fact_retractions_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT fact_retractions_other_check CHECK ((fact_id <> retraction_fact_id)),
  CONSTRAINT fact_retractions_retraction_fkey FOREIGN KEY (tenant_id, retraction_fact_id) REFERENCES facts(tenant_id, id)
);
ALTER TABLE fact_retractions ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_retractions FORCE ROW LEVEL SECURITY;
CREATE POLICY fact_retractions_backup ON fact_retractions FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY fact_retractions_tenant ON fact_retractions FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER fact_retractions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fact_retractions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON fact_retractions TO partnergraph_app;
GRANT SELECT ON fact_retractions TO partnergraph_backup;

CREATE TABLE facts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  type text NOT NULL,
  occurred_at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  payload jsonb NOT NULL,
  payload_hash text NOT NULL,
  status text NOT NULL,
  unmatched_ref text,
  reject_reason text,
  customer_id text,
  CONSTRAINT facts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT facts_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT facts_external_id_key UNIQUE (tenant_id, source, type, external_id),
  CONSTRAINT facts_status_check CHECK ((status = ANY (ARRAY['APPLIED'::text, 'UNMATCHED'::text, 'REJECTED'::text]))),
  CONSTRAINT facts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id),
  CONSTRAINT facts_unmatched_check CHECK (((status = 'UNMATCHED'::text) = (unmatched_ref IS NOT NULL)))
);
CREATE INDEX facts_list ON facts USING btree (tenant_id, ordinal);
CREATE INDEX facts_of_customer ON facts USING btree (tenant_id, customer_id, occurred_at, ordinal) WHERE (customer_id IS NOT NULL);
CREATE INDEX facts_unmatched ON facts USING btree (tenant_id, unmatched_ref, ordinal) WHERE (status = 'UNMATCHED'::text);
ALTER TABLE facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE facts FORCE ROW LEVEL SECURITY;
CREATE POLICY facts_backup ON facts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY facts_tenant ON facts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER facts_append_only BEFORE UPDATE ON facts FOR EACH ROW EXECUTE FUNCTION refuse_other_change('status', 'unmatched_ref', 'reject_reason', 'customer_id');
CREATE TRIGGER facts_no_delete BEFORE DELETE OR TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT, UPDATE (status, unmatched_ref, reject_reason, customer_id) ON facts TO partnergraph_app;
GRANT SELECT ON facts TO partnergraph_backup;

CREATE TABLE idempotency_keys (
  tenant_id text NOT NULL,
  principal text NOT NULL,
  mutation text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  response jsonb NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (tenant_id, principal, mutation, key),
  CONSTRAINT idempotency_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_keys_backup ON idempotency_keys FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY idempotency_keys_own ON idempotency_keys FOR ALL TO partnergraph_app
  USING (((principal = ( SELECT principal_actor_id() AS principal_actor_id)) AND ((( SELECT principal_tenant_id() AS principal_tenant_id) IS NULL) OR (tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))))
  WITH CHECK (((principal = ( SELECT principal_actor_id() AS principal_actor_id)) AND ((( SELECT principal_tenant_id() AS principal_tenant_id) IS NULL) OR (tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))));
GRANT INSERT, SELECT ON idempotency_keys TO partnergraph_app;
GRANT SELECT ON idempotency_keys TO partnergraph_backup;

CREATE TABLE invitations (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  email text,
  track text,
  token_hash text NOT NULL,
  invited_by text NOT NULL,
  invited_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  accepted_at timestamp(3) with time zone,
  partner_id text,
  CONSTRAINT invitations_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT invitations_accepted_check CHECK (((accepted_at IS NULL) = (partner_id IS NULL))),
  CONSTRAINT invitations_expires_check CHECK ((expires_at > invited_at)),
  CONSTRAINT invitations_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT invitations_token_key UNIQUE (token_hash)
);
CREATE INDEX invitations_list ON invitations USING btree (tenant_id, program_id, invited_at, id);
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY invitations_backup ON invitations FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY invitations_tenant ON invitations FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT INSERT, SELECT, UPDATE (email, accepted_at, partner_id) ON invitations TO partnergraph_app;
GRANT SELECT ON invitations TO partnergraph_backup;

CREATE TABLE journal_entries (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  kind text NOT NULL,
  line_id text,
  payout_id text,
  partner_id text,
  at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT journal_entries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT journal_entries_kind_check CHECK ((kind ~ '^[A-Z][A-Z0-9_]*$'::text)),
  CONSTRAINT journal_entries_line_fkey FOREIGN KEY (tenant_id, line_id) REFERENCES commission_lines(tenant_id, id),
  CONSTRAINT journal_entries_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts(tenant_id, id),
  CONSTRAINT journal_entries_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id)
);
CREATE UNIQUE INDEX journal_entries_line_key ON journal_entries USING btree (tenant_id, line_id) WHERE (line_id IS NOT NULL);
CREATE INDEX journal_entries_list ON journal_entries USING btree (tenant_id, program_id, at, id);
CREATE INDEX journal_entries_of_payout ON journal_entries USING btree (tenant_id, payout_id) WHERE (payout_id IS NOT NULL);
CREATE UNIQUE INDEX journal_entries_payout_key ON journal_entries USING btree (tenant_id, payout_id, kind) WHERE (payout_id IS NOT NULL);
ALTER TABLE journal_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY journal_entries_backup ON journal_entries FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY journal_entries_partner_select ON journal_entries FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY journal_entries_tenant ON journal_entries FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER journal_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER journal_entries_balanced AFTER INSERT ON journal_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_journal_entry();
GRANT INSERT, SELECT ON journal_entries TO partnergraph_app;
GRANT SELECT ON journal_entries TO partnergraph_backup;

CREATE TABLE journal_postings (
  tenant_id text NOT NULL,
  entry_id text NOT NULL,
  ordinal integer NOT NULL,
  account_id text NOT NULL,
  partner_id text,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  CONSTRAINT journal_postings_pkey PRIMARY KEY (tenant_id, entry_id, ordinal),
  CONSTRAINT journal_postings_account_fkey FOREIGN KEY (tenant_id, account_id, currency) REFERENCES accounts(tenant_id, id, currency),
  CONSTRAINT journal_postings_amount_check CHECK ((amount_minor <> 0)),
  CONSTRAINT journal_postings_entry_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entries(tenant_id, id),
  CONSTRAINT journal_postings_ordinal_check CHECK ((ordinal >= 1))
);
CREATE INDEX journal_postings_of_account ON journal_postings USING btree (tenant_id, account_id) INCLUDE (amount_minor);
ALTER TABLE journal_postings ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_postings FORCE ROW LEVEL SECURITY;
CREATE POLICY journal_postings_backup ON journal_postings FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY journal_postings_balance_check ON journal_postings FOR SELECT TO OWNER
  USING (true);
CREATE POLICY journal_postings_partner_select ON journal_postings FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY journal_postings_tenant ON journal_postings FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER journal_postings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_postings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER journal_postings_balanced AFTER INSERT ON journal_postings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.ordinal > 2)) EXECUTE FUNCTION check_journal_entry();
GRANT INSERT, SELECT ON journal_postings TO partnergraph_app;
GRANT SELECT ON journal_postings TO partnergraph_backup;

CREATE TABLE lead_contacts (
  tenant_id text NOT NULL,
  lead_id text NOT NULL,
  partner_id text NOT NULL,
  name text,
  email text,
  phone text,
  CONSTRAINT lead_contacts_pkey PRIMARY KEY (tenant_id, lead_id),
  CONSTRAINT lead_contacts_lead_fkey FOREIGN KEY (tenant_id, lead_id, partner_id) REFERENCES leads(tenant_id, id, partner_id)
);
ALTER TABLE lead_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_contacts_backup ON lead_contacts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY lead_contacts_partner_insert ON lead_contacts FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY lead_contacts_partner_select ON lead_contacts FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY lead_contacts_partner_update ON lead_contacts FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY lead_contacts_tenant ON lead_contacts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER lead_contacts_partner_columns BEFORE UPDATE ON lead_contacts FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('name', 'email', 'phone');
GRANT DELETE, INSERT, SELECT, UPDATE (name, email, phone) ON lead_contacts TO partnergraph_app;
GRANT SELECT ON lead_contacts TO partnergraph_backup;

CREATE TABLE lead_corrections (
  tenant_id text NOT NULL,
  id text NOT NULL,
  lead_id text NOT NULL,
  partner_id text NOT NULL,
  fact_id text NOT NULL,
  mrr_before_minor bigint NOT NULL,
  mrr_after_minor bigint NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT lead_corrections_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT lead_corrections_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT lead_corrections_lead_fkey FOREIGN KEY (tenant_id, lead_id, partner_id) REFERENCES leads(tenant_id, id, partner_id),
  CONSTRAINT lead_corrections_mrr_check CHECK (((mrr_before_minor >= 0) AND (mrr_after_minor >= 0) AND (mrr_before_minor <> mrr_after_minor)))
);
CREATE INDEX lead_corrections_of_lead ON lead_corrections USING btree (tenant_id, lead_id, recorded_at);
ALTER TABLE lead_corrections ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_corrections FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_corrections_backup ON lead_corrections FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY lead_corrections_partner_select ON lead_corrections FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY lead_corrections_tenant ON lead_corrections FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER lead_corrections_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON lead_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON lead_corrections TO partnergraph_app;
GRANT SELECT ON lead_corrections TO partnergraph_backup;

CREATE TABLE lead_events (
  tenant_id text NOT NULL,
  lead_id text NOT NULL,
  ordinal integer NOT NULL,
  partner_id text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  actor text NOT NULL,
  reason text,
  CONSTRAINT lead_events_pkey PRIMARY KEY (tenant_id, lead_id, ordinal),
  CONSTRAINT lead_events_lead_fkey FOREIGN KEY (tenant_id, lead_id, partner_id) REFERENCES leads(tenant_id, id, partner_id)
);
ALTER TABLE lead_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_events FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_events_backup ON lead_events FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY lead_events_partner_insert ON lead_events FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY lead_events_partner_select ON lead_events FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY lead_events_tenant ON lead_events FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER lead_events_append_only BEFORE DELETE OR TRUNCATE ON lead_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lead_events_append_only_but_reason BEFORE UPDATE ON lead_events FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('reason');
GRANT INSERT, SELECT, UPDATE (reason) ON lead_events TO partnergraph_app;
GRANT SELECT ON lead_events TO partnergraph_backup;

CREATE TABLE leads (
  tenant_id text NOT NULL,
  id text NOT NULL,
  external_id text,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  company text NOT NULL,
  domain text,
  domain_key text,
  contact_key text,
  list_size integer,
  status text DEFAULT 'SUBMITTED'::text NOT NULL,
  registered_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone,
  accepted_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  customer_id text,
  mrr_minor bigint,
  reason text,
  notes text,
  terms_version integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  win_order bigint,
  CONSTRAINT leads_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT leads_accepted_check CHECK (((status <> ALL (ARRAY['ACCEPTED'::text, 'CLOSED_WON'::text])) OR (accepted_at IS NOT NULL))),
  CONSTRAINT leads_company_check CHECK ((company <> ''::text)),
  CONSTRAINT leads_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT leads_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT leads_external_id_key UNIQUE (tenant_id, program_id, external_id),
  CONSTRAINT leads_list_size_check CHECK ((list_size >= 0)),
  CONSTRAINT leads_mrr_check CHECK ((mrr_minor >= 0)),
  CONSTRAINT leads_partner_key UNIQUE (tenant_id, id, partner_id),
  CONSTRAINT leads_status_check CHECK ((status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'CLOSED_WON'::text, 'CLOSED_LOST'::text, 'EXPIRED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT leads_terms_fkey FOREIGN KEY (tenant_id, program_id, terms_version) REFERENCES term_versions(tenant_id, program_id, version),
  CONSTRAINT leads_won_check CHECK (((status <> 'CLOSED_WON'::text) OR ((closed_at IS NOT NULL) AND (customer_id IS NOT NULL) AND (mrr_minor IS NOT NULL))))
);
CREATE INDEX leads_by_status ON leads USING btree (tenant_id, program_id, status, registered_at, id);
CREATE INDEX leads_id ON leads USING btree (id);
CREATE INDEX leads_list ON leads USING btree (tenant_id, program_id, registered_at, id);
CREATE INDEX leads_of_customer ON leads USING btree (tenant_id, customer_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX leads_of_partner ON leads USING btree (tenant_id, program_id, partner_id, registered_at, id);
CREATE INDEX leads_of_partner_anywhere ON leads USING btree (partner_id, registered_at, id);
CREATE INDEX leads_of_partner_by_status ON leads USING btree (tenant_id, program_id, partner_id, status, registered_at, id);
CREATE UNIQUE INDEX leads_open_contact_key ON leads USING btree (tenant_id, program_id, contact_key) WHERE ((status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text, 'ACCEPTED'::text])) AND (contact_key IS NOT NULL));
CREATE UNIQUE INDEX leads_open_domain_key ON leads USING btree (tenant_id, program_id, domain_key) WHERE ((status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text, 'ACCEPTED'::text])) AND (domain_key IS NOT NULL));
CREATE INDEX leads_to_expire ON leads USING btree (tenant_id, program_id, expires_at) WHERE ((status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text, 'ACCEPTED'::text])) AND (expires_at IS NOT NULL));
CREATE INDEX leads_won ON leads USING btree (tenant_id, program_id, partner_id, closed_at) WHERE (status = 'CLOSED_WON'::text);
ALTER TABLE leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE leads FORCE ROW LEVEL SECURITY;
CREATE POLICY leads_backup ON leads FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY leads_conflict_lookup ON leads FOR SELECT TO OWNER
  USING (true);
CREATE POLICY leads_partner_insert ON leads FOR INSERT TO partnergraph_app
  WITH CHECK (((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])) AND (status = 'SUBMITTED'::text)));
CREATE POLICY leads_partner_select ON leads FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY leads_partner_update ON leads FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY leads_tenant ON leads FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER leads_partner_columns BEFORE UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('company', 'domain', 'domain_key', 'contact_key', 'list_size', 'status', 'closed_at', 'reason', 'notes', 'version');
CREATE TRIGGER leads_partner_status BEFORE UPDATE OF status ON leads FOR EACH ROW EXECUTE FUNCTION refuse_partner_lead_status();
GRANT INSERT, SELECT, UPDATE (company, domain, domain_key, contact_key, list_size, status, expires_at, accepted_at, closed_at, customer_id, mrr_minor, reason, notes, version, win_order) ON leads TO partnergraph_app;
GRANT SELECT ON leads TO partnergraph_backup;

CREATE TABLE ledger_seals (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  number integer NOT NULL,
  day date NOT NULL,
  line_count bigint NOT NULL,
  entry_count bigint NOT NULL,
  payout_count bigint NOT NULL,
  rows_hash bytea NOT NULL,
  previous_hash bytea,
  hash bytea NOT NULL,
  sealed_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT ledger_seals_pkey PRIMARY KEY (tenant_id, program_id, number),
  CONSTRAINT ledger_seals_chain_check CHECK (((number >= 1) AND ((number = 1) = (previous_hash IS NULL)))),
  CONSTRAINT ledger_seals_day_key UNIQUE (tenant_id, program_id, day),
  CONSTRAINT ledger_seals_hash_check CHECK (((length(rows_hash) = 32) AND (length(hash) = 32) AND (length(previous_hash) = 32))),
  CONSTRAINT ledger_seals_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id)
);
ALTER TABLE ledger_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_seals FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_seals_backup ON ledger_seals FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY ledger_seals_tenant ON ledger_seals FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER ledger_seals_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON ledger_seals TO partnergraph_app;
GRANT SELECT ON ledger_seals TO partnergraph_backup;

CREATE TABLE managed_account_contacts (
  tenant_id text NOT NULL,
  account_id text NOT NULL,
  partner_id text NOT NULL,
  side text NOT NULL,
  name text,
  email text,
  phone text,
  CONSTRAINT managed_account_contacts_pkey PRIMARY KEY (tenant_id, account_id, side),
  CONSTRAINT managed_account_contacts_account_fkey FOREIGN KEY (tenant_id, account_id, partner_id) REFERENCES managed_accounts(tenant_id, id, partner_id),
  CONSTRAINT managed_account_contacts_side_check CHECK ((side = ANY (ARRAY['AGENCY'::text, 'CLIENT'::text, 'CONSENT'::text])))
);
ALTER TABLE managed_account_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE managed_account_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY managed_account_contacts_backup ON managed_account_contacts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY managed_account_contacts_partner_insert ON managed_account_contacts FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY managed_account_contacts_partner_select ON managed_account_contacts FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY managed_account_contacts_partner_update ON managed_account_contacts FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY managed_account_contacts_tenant ON managed_account_contacts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER managed_account_contacts_partner_columns BEFORE UPDATE ON managed_account_contacts FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('name', 'email', 'phone');
GRANT DELETE, INSERT, SELECT, UPDATE (name, email, phone) ON managed_account_contacts TO partnergraph_app;
GRANT SELECT ON managed_account_contacts TO partnergraph_backup;

CREATE TABLE managed_accounts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  external_id text,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  customer_id text NOT NULL,
  vendor_account_id text,
  status text DEFAULT 'SUBMITTED'::text NOT NULL,
  submitted_at timestamp(3) with time zone NOT NULL,
  service_from timestamp(3) with time zone NOT NULL,
  service_months integer NOT NULL,
  approved_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  reason text,
  proof_document_id text,
  client_consent boolean NOT NULL,
  notice_sent_at timestamp(3) with time zone,
  version integer DEFAULT 1 NOT NULL,
  services text,
  is_proof_stated boolean DEFAULT false NOT NULL,
  is_proof_signed boolean,
  consent_at timestamp(3) with time zone,
  client_contacted_at timestamp(3) with time zone,
  term_ends_at timestamp(3) with time zone,
  term_tell_at timestamp(3) with time zone,
  CONSTRAINT managed_accounts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT managed_accounts_approved_check CHECK (((status <> 'APPROVED'::text) OR (approved_at IS NOT NULL))),
  CONSTRAINT managed_accounts_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT managed_accounts_ended_check CHECK (((status <> 'ENDED'::text) OR (ended_at IS NOT NULL))),
  CONSTRAINT managed_accounts_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT managed_accounts_external_id_key UNIQUE (tenant_id, program_id, external_id),
  CONSTRAINT managed_accounts_notice_check CHECK (((client_contacted_at IS NULL) OR ((notice_sent_at IS NOT NULL) AND (client_contacted_at >= (notice_sent_at + '24:00:00'::interval))))),
  CONSTRAINT managed_accounts_partner_key UNIQUE (tenant_id, id, partner_id),
  CONSTRAINT managed_accounts_proof_fkey FOREIGN KEY (tenant_id, proof_document_id, partner_id) REFERENCES documents(tenant_id, id, partner_id),
  CONSTRAINT managed_accounts_service_months_check CHECK ((service_months > 0)),
  CONSTRAINT managed_accounts_status_check CHECK ((status = ANY (ARRAY['SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'ENDED'::text])))
);
CREATE UNIQUE INDEX managed_accounts_approved_key ON managed_accounts USING btree (tenant_id, program_id, customer_id) WHERE (status = 'APPROVED'::text);
CREATE INDEX managed_accounts_id ON managed_accounts USING btree (id);
CREATE INDEX managed_accounts_list ON managed_accounts USING btree (tenant_id, program_id, status, submitted_at, id);
CREATE INDEX managed_accounts_of_customer ON managed_accounts USING btree (tenant_id, customer_id, partner_id);
CREATE INDEX managed_accounts_of_partner ON managed_accounts USING btree (tenant_id, program_id, partner_id, submitted_at, id);
CREATE INDEX managed_accounts_to_tell ON managed_accounts USING btree (tenant_id, program_id, term_tell_at, id) WHERE ((status = 'APPROVED'::text) AND (term_tell_at IS NOT NULL));
ALTER TABLE managed_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE managed_accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY managed_accounts_backup ON managed_accounts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY managed_accounts_partner_insert ON managed_accounts FOR INSERT TO partnergraph_app
  WITH CHECK (((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])) AND (status = 'SUBMITTED'::text)));
CREATE POLICY managed_accounts_partner_select ON managed_accounts FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY managed_accounts_partner_update ON managed_accounts FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY managed_accounts_tenant ON managed_accounts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER managed_accounts_partner_columns BEFORE UPDATE ON managed_accounts FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('status', 'ended_at', 'reason', 'proof_document_id', 'vendor_account_id', 'version');
CREATE TRIGGER managed_accounts_partner_status BEFORE UPDATE OF status ON managed_accounts FOR EACH ROW EXECUTE FUNCTION refuse_partner_account_status();
GRANT INSERT, SELECT, UPDATE (vendor_account_id, status, approved_at, ended_at, reason, proof_document_id, notice_sent_at, version, client_contacted_at, term_tell_at) ON managed_accounts TO partnergraph_app;
GRANT SELECT ON managed_accounts TO partnergraph_backup;

CREATE TABLE member_invitations (
  tenant_id text NOT NULL,
  id text NOT NULL,
  partner_id text,
  email text,
  role text NOT NULL,
  rights text[],
  invited_by text NOT NULL,
  invited_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  accepted_at timestamp(3) with time zone,
  person_id text,
  withdrawn_at timestamp(3) with time zone,
  CONSTRAINT member_invitations_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT member_invitations_accepted_check CHECK (((accepted_at IS NULL) = (person_id IS NULL))),
  CONSTRAINT member_invitations_partner_check CHECK (((partner_id IS NULL) OR (partner_id = tenant_id))),
  CONSTRAINT member_invitations_person_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  CONSTRAINT member_invitations_rights_check CHECK ((rights <@ ARRAY['RECORD_BILLING'::text, 'BACKDATE'::text, 'APPROVE_PAYOUTS'::text, 'RECORD_PAYOUTS'::text])),
  CONSTRAINT member_invitations_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'MEMBER'::text]))),
  CONSTRAINT member_invitations_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX member_invitations_list ON member_invitations USING btree (tenant_id, invited_at, id);
CREATE UNIQUE INDEX member_invitations_open ON member_invitations USING btree (lower(email), tenant_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX member_invitations_person ON member_invitations USING btree (person_id) WHERE (person_id IS NOT NULL);
ALTER TABLE member_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY member_invitations_backup ON member_invitations FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY member_invitations_partner_insert ON member_invitations FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY member_invitations_partner_select ON member_invitations FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY member_invitations_partner_update ON member_invitations FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY member_invitations_sign_in ON member_invitations FOR ALL TO OWNER
  USING (true)
  WITH CHECK (true);
CREATE POLICY member_invitations_tenant ON member_invitations FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER member_invitations_partner_columns BEFORE UPDATE ON member_invitations FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('email', 'withdrawn_at');
GRANT INSERT, SELECT, UPDATE (email, withdrawn_at) ON member_invitations TO partnergraph_app;
GRANT SELECT ON member_invitations TO partnergraph_backup;

CREATE TABLE memberships (
  person_id text NOT NULL,
  organization_id text NOT NULL,
  role text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  rights text[],
  CONSTRAINT memberships_pkey PRIMARY KEY (person_id, organization_id),
  CONSTRAINT memberships_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  CONSTRAINT memberships_person_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  CONSTRAINT memberships_rights_check CHECK ((rights <@ ARRAY['RECORD_BILLING'::text, 'BACKDATE'::text, 'APPROVE_PAYOUTS'::text, 'RECORD_PAYOUTS'::text])),
  CONSTRAINT memberships_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'MEMBER'::text])))
);
CREATE INDEX memberships_organization ON memberships USING btree (organization_id, person_id);
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_backup ON memberships FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY memberships_lookup ON memberships FOR SELECT TO OWNER
  USING (true);
CREATE POLICY memberships_network ON memberships FOR ALL TO partnergraph_app
  USING ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text))
  WITH CHECK ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text));
CREATE POLICY memberships_organization ON memberships FOR ALL TO partnergraph_app
  USING (((organization_id = ( SELECT principal_tenant_id() AS principal_tenant_id)) OR (organization_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))
  WITH CHECK (((organization_id = ( SELECT principal_tenant_id() AS principal_tenant_id)) OR (organization_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))));
CREATE POLICY memberships_self ON memberships FOR SELECT TO partnergraph_app
  USING ((person_id = ( SELECT principal_actor_id() AS principal_actor_id)));
CREATE POLICY memberships_sign_in ON memberships FOR INSERT TO OWNER
  WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON memberships TO partnergraph_app;
GRANT SELECT ON memberships TO partnergraph_backup;

CREATE TABLE onboarding_steps (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  step text NOT NULL,
  subject text DEFAULT ''::text NOT NULL,
  done_at timestamp(3) with time zone NOT NULL,
  done_by text NOT NULL,
  detail jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT onboarding_steps_pkey PRIMARY KEY (tenant_id, program_id, partner_id, step, subject),
  CONSTRAINT onboarding_steps_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id)
);
ALTER TABLE onboarding_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE onboarding_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY onboarding_steps_backup ON onboarding_steps FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY onboarding_steps_partner_insert ON onboarding_steps FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY onboarding_steps_partner_select ON onboarding_steps FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY onboarding_steps_tenant ON onboarding_steps FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT, UPDATE (detail) ON onboarding_steps TO partnergraph_app;
GRANT SELECT ON onboarding_steps TO partnergraph_backup;

CREATE TABLE organizations (
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  website text,
  is_listed boolean DEFAULT false NOT NULL,
  invited_by text,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT organizations_pkey PRIMARY KEY (id),
  CONSTRAINT organizations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES organizations(id),
  CONSTRAINT organizations_kind_check CHECK ((kind = ANY (ARRAY['VENDOR'::text, 'PARTNER'::text, 'NETWORK'::text]))),
  CONSTRAINT organizations_name_check CHECK ((name <> ''::text))
);
CREATE INDEX organizations_kind_name ON organizations USING btree (kind, name, id);
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
CREATE POLICY organizations_backup ON organizations FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY organizations_enrolled ON organizations FOR SELECT TO partnergraph_app
  USING (((EXISTS ( SELECT 1 FROM enrollments WHERE ((enrollments.partner_id = organizations.id) AND (enrollments.tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id))))) OR (EXISTS ( SELECT 1 FROM applications WHERE ((applications.partner_id = organizations.id) AND (applications.tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))))));
CREATE POLICY organizations_invite ON organizations FOR INSERT TO partnergraph_app
  WITH CHECK (((kind = 'PARTNER'::text) AND (invited_by = ( SELECT principal_tenant_id() AS principal_tenant_id))));
CREATE POLICY organizations_invited ON organizations FOR SELECT TO partnergraph_app
  USING ((invited_by = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY organizations_network ON organizations FOR ALL TO partnergraph_app
  USING ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text))
  WITH CHECK ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text));
CREATE POLICY organizations_own ON organizations FOR SELECT TO partnergraph_app
  USING (((id = ( SELECT principal_tenant_id() AS principal_tenant_id)) OR (id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))));
CREATE POLICY organizations_public ON organizations FOR SELECT TO partnergraph_app
  USING (((( SELECT principal_role() AS principal_role) IS NOT NULL) AND ((kind = ANY (ARRAY['VENDOR'::text, 'NETWORK'::text])) OR is_listed)));
CREATE POLICY organizations_sign_in ON organizations FOR SELECT TO OWNER
  USING (true);
CREATE POLICY organizations_update_own ON organizations FOR UPDATE TO partnergraph_app
  USING (((id = ( SELECT principal_tenant_id() AS principal_tenant_id)) OR (id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))
  WITH CHECK (((id = ( SELECT principal_tenant_id() AS principal_tenant_id)) OR (id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))));
GRANT INSERT, SELECT, UPDATE (name, website, is_listed) ON organizations TO partnergraph_app;
GRANT SELECT ON organizations TO partnergraph_backup;

CREATE TABLE partner_balances (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  stream text NOT NULL,
  earned_minor bigint DEFAULT 0 NOT NULL,
  unpaid_minor bigint DEFAULT 0 NOT NULL,
  paid_minor bigint DEFAULT 0 NOT NULL,
  CONSTRAINT partner_balances_pkey PRIMARY KEY (tenant_id, program_id, partner_id, stream),
  CONSTRAINT partner_balances_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT partner_balances_paid_check CHECK ((paid_minor >= 0)),
  CONSTRAINT partner_balances_sum_check CHECK ((earned_minor = (unpaid_minor + paid_minor)))
);
ALTER TABLE partner_balances ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_balances FORCE ROW LEVEL SECURITY;
ALTER TABLE partner_balances SET (fillfactor=70);
CREATE POLICY partner_balances_backup ON partner_balances FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY partner_balances_partner_select ON partner_balances FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY partner_balances_tenant ON partner_balances FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT INSERT, SELECT, UPDATE ON partner_balances TO partnergraph_app;
GRANT SELECT ON partner_balances TO partnergraph_backup;

CREATE TABLE partner_metrics (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  metrics jsonb NOT NULL,
  measured_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT partner_metrics_pkey PRIMARY KEY (tenant_id, program_id, partner_id),
  CONSTRAINT partner_metrics_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id)
);
ALTER TABLE partner_metrics ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_metrics FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_metrics_backup ON partner_metrics FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY partner_metrics_partner_select ON partner_metrics FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY partner_metrics_tenant ON partner_metrics FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT INSERT, SELECT, UPDATE ON partner_metrics TO partnergraph_app;
GRANT SELECT ON partner_metrics TO partnergraph_backup;

CREATE TABLE partner_stats (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  leads_submitted bigint DEFAULT 0 NOT NULL,
  leads_open bigint DEFAULT 0 NOT NULL,
  leads_won bigint DEFAULT 0 NOT NULL,
  leads_rejected bigint DEFAULT 0 NOT NULL,
  leads_expired bigint DEFAULT 0 NOT NULL,
  leads_withdrawn bigint DEFAULT 0 NOT NULL,
  leads_lost bigint DEFAULT 0 NOT NULL,
  last_referred_at timestamp(3) with time zone,
  CONSTRAINT partner_stats_pkey PRIMARY KEY (tenant_id, program_id, partner_id),
  CONSTRAINT partner_stats_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT partner_stats_leads_check CHECK (((leads_submitted >= 0) AND (leads_open >= 0) AND (leads_won >= 0) AND (leads_rejected >= 0) AND (leads_expired >= 0) AND (leads_withdrawn >= 0) AND (leads_lost >= 0)))
);
ALTER TABLE partner_stats ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_stats FORCE ROW LEVEL SECURITY;
ALTER TABLE partner_stats SET (fillfactor=70);
CREATE POLICY partner_stats_backup ON partner_stats FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY partner_stats_partner_insert ON partner_stats FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY partner_stats_partner_select ON partner_stats FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY partner_stats_partner_update ON partner_stats FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY partner_stats_tenant ON partner_stats FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER partner_stats_partner_columns BEFORE UPDATE ON partner_stats FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('leads_submitted', 'leads_open', 'leads_won', 'leads_rejected', 'leads_expired', 'leads_withdrawn', 'leads_lost', 'last_referred_at');
GRANT INSERT, SELECT, UPDATE ON partner_stats TO partnergraph_app;
GRANT SELECT ON partner_stats TO partnergraph_backup;

CREATE TABLE payment_details (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  method text NOT NULL,
  sealed text,
  masked text,
  updated_at timestamp(3) with time zone NOT NULL,
  updated_by text NOT NULL,
  erased_at timestamp(3) with time zone,
  CONSTRAINT payment_details_pkey PRIMARY KEY (tenant_id, program_id, partner_id),
  CONSTRAINT payment_details_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT payment_details_erased_check CHECK ((((erased_at IS NOT NULL) = (sealed IS NULL)) AND ((sealed IS NULL) = (masked IS NULL)))),
  CONSTRAINT payment_details_method_check CHECK ((method = ANY (ARRAY['BANK'::text, 'PAYPAL'::text, 'WISE'::text])))
);
ALTER TABLE payment_details ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_details FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_details_backup ON payment_details FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payment_details_partner_insert ON payment_details FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY payment_details_partner_select ON payment_details FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY payment_details_partner_update ON payment_details FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY payment_details_tenant ON payment_details FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payment_details_partner_columns BEFORE UPDATE ON payment_details FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('method', 'sealed', 'masked', 'updated_at', 'updated_by', 'erased_at');
GRANT INSERT, SELECT, UPDATE (method, sealed, masked, updated_at, updated_by, erased_at) ON payment_details TO partnergraph_app;
GRANT SELECT ON payment_details TO partnergraph_backup;

CREATE TABLE payments (
  tenant_id text NOT NULL,
  id text NOT NULL,
  fact_id text NOT NULL,
  customer_id text NOT NULL,
  invoice_ref text NOT NULL,
  payment_ref text NOT NULL,
  paid_at timestamp(3) with time zone NOT NULL,
  amount_minor bigint NOT NULL,
  tax_minor bigint DEFAULT 0 NOT NULL,
  basis_minor bigint GENERATED ALWAYS AS ((amount_minor - tax_minor)) STORED NOT NULL,
  currency text NOT NULL,
  service_from timestamp(3) with time zone NOT NULL,
  service_to timestamp(3) with time zone NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT payments_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payments_amount_check CHECK ((amount_minor >= 0)),
  CONSTRAINT payments_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT payments_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT payments_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT payments_payment_ref_key UNIQUE (tenant_id, payment_ref),
  CONSTRAINT payments_service_check CHECK ((service_to > service_from)),
  CONSTRAINT payments_tax_check CHECK (((tax_minor >= 0) AND (tax_minor <= amount_minor)))
);
CREATE INDEX payments_of_customer ON payments USING btree (tenant_id, customer_id, paid_at, ordinal);
CREATE INDEX payments_of_invoice ON payments USING btree (tenant_id, invoice_ref);
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE payments FORCE ROW LEVEL SECURITY;
CREATE POLICY payments_backup ON payments FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payments_tenant ON payments FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payments_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON payments TO partnergraph_app;
GRANT SELECT ON payments TO partnergraph_backup;

CREATE TABLE payout_attempts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  payout_id text NOT NULL,
  number integer NOT NULL,
  provider text NOT NULL,
  provider_key text NOT NULL,
  status text DEFAULT 'STARTED'::text NOT NULL,
  provider_ref text,
  error text,
  started_at timestamp(3) with time zone NOT NULL,
  finished_at timestamp(3) with time zone,
  fence bigint DEFAULT 1 NOT NULL,
  lease_owner text,
  lease_until timestamp(3) with time zone,
  sent_at timestamp(3) with time zone,
  sends integer DEFAULT 1 NOT NULL,
  fee_minor bigint DEFAULT 0 NOT NULL,
  method text,
  destination text,
  batch_id text,
  CONSTRAINT payout_attempts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payout_attempts_batch_fkey FOREIGN KEY (tenant_id, batch_id) REFERENCES payout_batches(tenant_id, id),
  CONSTRAINT payout_attempts_key_key UNIQUE (tenant_id, provider, provider_key),
  CONSTRAINT payout_attempts_number_key UNIQUE (tenant_id, payout_id, number),
  CONSTRAINT payout_attempts_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts(tenant_id, id),
  CONSTRAINT payout_attempts_status_check CHECK ((status = ANY (ARRAY['STARTED'::text, 'PENDING'::text, 'UNKNOWN'::text, 'SUCCEEDED'::text, 'FAILED'::text])))
);
CREATE UNIQUE INDEX payout_attempts_live_key ON payout_attempts USING btree (tenant_id, payout_id) WHERE (status = ANY (ARRAY['STARTED'::text, 'PENDING'::text, 'UNKNOWN'::text, 'SUCCEEDED'::text]));
CREATE INDEX payout_attempts_of_batch ON payout_attempts USING btree (tenant_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX payout_attempts_open ON payout_attempts USING btree (tenant_id, payout_id) WHERE (status = ANY (ARRAY['STARTED'::text, 'PENDING'::text, 'UNKNOWN'::text]));
ALTER TABLE payout_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY payout_attempts_backup ON payout_attempts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payout_attempts_tenant ON payout_attempts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payout_attempts_append_only BEFORE UPDATE ON payout_attempts FOR EACH ROW EXECUTE FUNCTION refuse_other_change('status', 'provider_ref', 'error', 'finished_at', 'fence', 'lease_owner', 'lease_until', 'sent_at', 'sends', 'fee_minor', 'batch_id');
CREATE TRIGGER payout_attempts_no_delete BEFORE DELETE OR TRUNCATE ON payout_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payout_attempts_paused BEFORE INSERT OR UPDATE OF sends ON payout_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_while_paused();
GRANT INSERT, SELECT, UPDATE (status, provider_ref, error, finished_at, fence, lease_owner, lease_until, sent_at, sends, fee_minor, batch_id) ON payout_attempts TO partnergraph_app;
GRANT SELECT ON payout_attempts TO partnergraph_backup;

CREATE TABLE payout_batches (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  method text NOT NULL,
  payouts integer NOT NULL,
  total_minor bigint NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT payout_batches_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payout_batches_method_check CHECK ((method = ANY (ARRAY['BANK'::text, 'PAYPAL'::text, 'WISE'::text]))),
  CONSTRAINT payout_batches_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT payout_batches_size_check CHECK (((payouts > 0) AND (total_minor > 0)))
);
CREATE INDEX payout_batches_list ON payout_batches USING btree (tenant_id, program_id, created_at, id);
ALTER TABLE payout_batches ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout_batches FORCE ROW LEVEL SECURITY;
CREATE POLICY payout_batches_backup ON payout_batches FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payout_batches_tenant ON payout_batches FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payout_batches_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payout_batches FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON payout_batches TO partnergraph_app;
GRANT SELECT ON payout_batches TO partnergraph_backup;

CREATE TABLE payout_calendars (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  version integer NOT NULL,
  network text NOT NULL,
  steps jsonb NOT NULL,
  set_at timestamp(3) with time zone NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT payout_calendars_pkey PRIMARY KEY (tenant_id, program_id, version),
  CONSTRAINT payout_calendars_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id)
);
ALTER TABLE payout_calendars ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout_calendars FORCE ROW LEVEL SECURITY;
CREATE POLICY payout_calendars_backup ON payout_calendars FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payout_calendars_partner_select ON payout_calendars FOR SELECT TO partnergraph_app
  USING ((EXISTS ( SELECT 1 FROM enrollments WHERE ((enrollments.tenant_id = payout_calendars.tenant_id) AND (enrollments.program_id = payout_calendars.program_id) AND (enrollments.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))));
CREATE POLICY payout_calendars_tenant ON payout_calendars FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payout_calendars_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payout_calendars FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON payout_calendars TO partnergraph_app;
GRANT SELECT ON payout_calendars TO partnergraph_backup;

CREATE TABLE payout_holds (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  payout_id text,
  line_id text,
  reason text NOT NULL,
  note text,
  placed_at timestamp(3) with time zone NOT NULL,
  placed_by text NOT NULL,
  released_at timestamp(3) with time zone,
  released_by text,
  CONSTRAINT payout_holds_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payout_holds_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT payout_holds_line_fkey FOREIGN KEY (tenant_id, line_id) REFERENCES commission_lines(tenant_id, id),
  CONSTRAINT payout_holds_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts(tenant_id, id),
  CONSTRAINT payout_holds_reason_check CHECK ((reason = ANY (ARRAY['PAYMENT_DETAILS_MISSING'::text, 'SUSPICION'::text, 'TAX_FORM_MISSING'::text, 'MANUAL'::text]))),
  CONSTRAINT payout_holds_released_check CHECK (((released_at IS NULL) = (released_by IS NULL))),
  CONSTRAINT payout_holds_subject_check CHECK ((num_nonnulls(payout_id, line_id) <= 1))
);
CREATE UNIQUE INDEX payout_holds_active_key ON payout_holds USING btree (tenant_id, program_id, partner_id, payout_id, line_id, reason) NULLS NOT DISTINCT WHERE (released_at IS NULL);
CREATE INDEX payout_holds_id ON payout_holds USING btree (id);
CREATE UNIQUE INDEX payout_holds_of_line ON payout_holds USING btree (tenant_id, line_id, reason) WHERE ((released_at IS NULL) AND (line_id IS NOT NULL));
CREATE INDEX payout_holds_of_payout ON payout_holds USING btree (tenant_id, payout_id) WHERE (payout_id IS NOT NULL);
ALTER TABLE payout_holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout_holds FORCE ROW LEVEL SECURITY;
CREATE POLICY payout_holds_backup ON payout_holds FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payout_holds_partner_select ON payout_holds FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY payout_holds_tenant ON payout_holds FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payout_holds_append_only BEFORE UPDATE ON payout_holds FOR EACH ROW EXECUTE FUNCTION refuse_other_change('released_at', 'released_by');
CREATE TRIGGER payout_holds_no_delete BEFORE DELETE OR TRUNCATE ON payout_holds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT, UPDATE (released_at, released_by) ON payout_holds TO partnergraph_app;
GRANT SELECT ON payout_holds TO partnergraph_backup;

CREATE TABLE payout_lines (
  tenant_id text NOT NULL,
  payout_id text NOT NULL,
  line_id text NOT NULL,
  partner_id text NOT NULL,
  released_at timestamp(3) with time zone,
  CONSTRAINT payout_lines_pkey PRIMARY KEY (tenant_id, payout_id, line_id),
  CONSTRAINT payout_lines_line_fkey FOREIGN KEY (tenant_id, line_id) REFERENCES commission_lines(tenant_id, id),
  CONSTRAINT payout_lines_payout_fkey FOREIGN KEY (tenant_id, payout_id) REFERENCES payouts(tenant_id, id)
);
CREATE UNIQUE INDEX payout_lines_claim_key ON payout_lines USING btree (tenant_id, line_id) WHERE (released_at IS NULL);
ALTER TABLE payout_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY payout_lines_backup ON payout_lines FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payout_lines_partner_select ON payout_lines FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY payout_lines_sum_check ON payout_lines FOR SELECT TO OWNER
  USING (true);
CREATE POLICY payout_lines_tenant ON payout_lines FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payout_lines_append_only BEFORE UPDATE ON payout_lines FOR EACH ROW EXECUTE FUNCTION refuse_other_change('released_at');
CREATE TRIGGER payout_lines_no_delete BEFORE DELETE OR TRUNCATE ON payout_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT, UPDATE (released_at) ON payout_lines TO partnergraph_app;
GRANT SELECT ON payout_lines TO partnergraph_backup;

CREATE TABLE payouts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  stream text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  due_by date NOT NULL,
  amount_minor bigint NOT NULL,
  status text DEFAULT 'FORMED'::text NOT NULL,
  formed_at timestamp(3) with time zone NOT NULL,
  approved_at timestamp(3) with time zone,
  approved_by text,
  paid_at timestamp(3) with time zone,
  paid_reference text,
  fail_reason text,
  version integer DEFAULT 1 NOT NULL,
  fee_minor bigint DEFAULT 0 NOT NULL,
  provider text,
  closed_at timestamp(3) with time zone,
  closed_by text,
  replaces_id text,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT payouts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT payouts_amount_check CHECK (((amount_minor > 0) OR ((amount_minor = 0) AND (status = 'PAID'::text)))),
  CONSTRAINT payouts_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT payouts_fee_check CHECK ((fee_minor >= 0)),
  CONSTRAINT payouts_paid_check CHECK (((status = 'PAID'::text) = (paid_at IS NOT NULL))),
  CONSTRAINT payouts_period_check CHECK ((period_to > period_from)),
  CONSTRAINT payouts_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES payouts(tenant_id, id),
  CONSTRAINT payouts_status_check CHECK ((status = ANY (ARRAY['FORMED'::text, 'APPROVED'::text, 'PROCESSING'::text, 'PAID'::text, 'FAILED'::text, 'CANCELLED'::text])))
);
CREATE INDEX payouts_by_status ON payouts USING btree (tenant_id, program_id, status, due_by, id);
CREATE INDEX payouts_id ON payouts USING btree (id);
CREATE INDEX payouts_list ON payouts USING btree (tenant_id, program_id, formed_at, id);
CREATE INDEX payouts_of_partner ON payouts USING btree (tenant_id, program_id, partner_id, formed_at, id);
CREATE INDEX payouts_of_partner_anywhere ON payouts USING btree (partner_id, formed_at, id);
CREATE UNIQUE INDEX payouts_period_key ON payouts USING btree (tenant_id, program_id, partner_id, stream, period_to) WHERE (status <> ALL (ARRAY['FAILED'::text, 'CANCELLED'::text]));
CREATE UNIQUE INDEX payouts_replaces_key ON payouts USING btree (tenant_id, replaces_id) WHERE (replaces_id IS NOT NULL);
ALTER TABLE payouts ENABLE ROW LEVEL SECURITY;
ALTER TABLE payouts FORCE ROW LEVEL SECURITY;
CREATE POLICY payouts_backup ON payouts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY payouts_partner_select ON payouts FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY payouts_tenant ON payouts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER payouts_append_only BEFORE UPDATE ON payouts FOR EACH ROW EXECUTE FUNCTION refuse_other_change('status', 'approved_at', 'approved_by', 'paid_at', 'paid_reference', 'fail_reason', 'version', 'fee_minor', 'provider', 'closed_at', 'closed_by');
CREATE TRIGGER payouts_legal_move BEFORE UPDATE OF status ON payouts FOR EACH ROW WHEN ((new.status IS DISTINCT FROM old.status)) EXECUTE FUNCTION check_payout_move();
CREATE CONSTRAINT TRIGGER payouts_lines_released AFTER UPDATE OF status ON payouts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.status = ANY (ARRAY['FAILED'::text, 'CANCELLED'::text]))) EXECUTE FUNCTION check_payout_released();
CREATE TRIGGER payouts_no_delete BEFORE DELETE OR TRUNCATE ON payouts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER payouts_sum_of_lines AFTER INSERT OR UPDATE OF status ON payouts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payout_sum();
GRANT INSERT, SELECT, UPDATE (status, approved_at, approved_by, paid_at, paid_reference, fail_reason, version, fee_minor, provider, closed_at, closed_by) ON payouts TO partnergraph_app;
GRANT SELECT ON payouts TO partnergraph_backup;

CREATE TABLE person_exports (
  tenant_id text NOT NULL,
  id text NOT NULL,
  asked_by text NOT NULL,
  sealed text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT person_exports_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT person_exports_expiry_check CHECK ((expires_at > created_at)),
  CONSTRAINT person_exports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX person_exports_expiry ON person_exports USING btree (tenant_id, expires_at);
ALTER TABLE person_exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_exports FORCE ROW LEVEL SECURITY;
CREATE POLICY person_exports_backup ON person_exports FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY person_exports_network ON person_exports FOR ALL TO partnergraph_app
  USING (((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text) AND (asked_by = ( SELECT principal_actor_id() AS principal_actor_id))))
  WITH CHECK (((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text) AND (asked_by = ( SELECT principal_actor_id() AS principal_actor_id))));
CREATE POLICY person_exports_tenant ON person_exports FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT ON person_exports TO partnergraph_app;
GRANT SELECT ON person_exports TO partnergraph_backup;

CREATE TABLE person_identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT person_identities_pkey PRIMARY KEY (issuer, subject),
  CONSTRAINT person_identities_person_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
CREATE INDEX person_identities_person ON person_identities USING btree (person_id);
ALTER TABLE person_identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_identities FORCE ROW LEVEL SECURITY;
CREATE POLICY person_identities_backup ON person_identities FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY person_identities_network ON person_identities FOR ALL TO partnergraph_app
  USING ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text))
  WITH CHECK ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text));
CREATE POLICY person_identities_self ON person_identities FOR ALL TO partnergraph_app
  USING ((person_id = ( SELECT principal_actor_id() AS principal_actor_id)));
CREATE POLICY person_identities_sign_in ON person_identities FOR ALL TO OWNER
  USING (true)
  WITH CHECK (true);
GRANT DELETE, SELECT ON person_identities TO partnergraph_app;
GRANT SELECT ON person_identities TO partnergraph_backup;

CREATE TABLE persons (
  id text NOT NULL,
  display_name text,
  email text,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  erased_at timestamp(3) with time zone,
  CONSTRAINT persons_pkey PRIMARY KEY (id),
  CONSTRAINT persons_erased_check CHECK (((erased_at IS NULL) OR ((display_name IS NULL) AND (email IS NULL))))
);
CREATE INDEX persons_email ON persons USING btree (lower(email)) WHERE (email IS NOT NULL);
ALTER TABLE persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE persons FORCE ROW LEVEL SECURITY;
CREATE POLICY persons_backup ON persons FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY persons_colleagues ON persons FOR SELECT TO partnergraph_app
  USING ((EXISTS ( SELECT 1 FROM memberships WHERE ((memberships.person_id = persons.id) AND ((memberships.organization_id = ( SELECT principal_tenant_id() AS principal_tenant_id)) OR (memberships.organization_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))))));
CREATE POLICY persons_invite ON persons FOR INSERT TO partnergraph_app
  WITH CHECK (((( SELECT principal_tenant_id() AS principal_tenant_id) IS NOT NULL) OR (( SELECT principal_partner_ids() AS principal_partner_ids) IS NOT NULL)));
CREATE POLICY persons_network ON persons FOR ALL TO partnergraph_app
  USING ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text))
  WITH CHECK ((( SELECT principal_role() AS principal_role) = 'NETWORK_ADMIN'::text));
CREATE POLICY persons_self ON persons FOR ALL TO partnergraph_app
  USING ((id = ( SELECT principal_actor_id() AS principal_actor_id)))
  WITH CHECK ((id = ( SELECT principal_actor_id() AS principal_actor_id)));
CREATE POLICY persons_sign_in ON persons FOR ALL TO OWNER
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT, UPDATE (display_name, email, erased_at) ON persons TO partnergraph_app;
GRANT SELECT ON persons TO partnergraph_backup;

CREATE TABLE program_counters (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  event_seq bigint DEFAULT 0 NOT NULL,
  pruned_through_seq bigint DEFAULT 0 NOT NULL,
  CONSTRAINT program_counters_pkey PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT program_counters_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT program_counters_seq_check CHECK (((event_seq >= 0) AND (pruned_through_seq >= 0) AND (pruned_through_seq <= event_seq)))
);
ALTER TABLE program_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE program_counters FORCE ROW LEVEL SECURITY;
ALTER TABLE program_counters SET (fillfactor=50);
CREATE POLICY program_counters_backup ON program_counters FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY program_counters_partner_select ON program_counters FOR SELECT TO partnergraph_app
  USING (((EXISTS ( SELECT 1 FROM enrollments WHERE ((enrollments.tenant_id = program_counters.tenant_id) AND (enrollments.program_id = program_counters.program_id) AND (enrollments.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))) OR (EXISTS ( SELECT 1 FROM applications WHERE ((applications.tenant_id = program_counters.tenant_id) AND (applications.program_id = program_counters.program_id) AND (applications.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))))));
CREATE POLICY program_counters_partner_update ON program_counters FOR UPDATE TO partnergraph_app
  USING (((EXISTS ( SELECT 1 FROM enrollments WHERE ((enrollments.tenant_id = program_counters.tenant_id) AND (enrollments.program_id = program_counters.program_id) AND (enrollments.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))) OR (EXISTS ( SELECT 1 FROM applications WHERE ((applications.tenant_id = program_counters.tenant_id) AND (applications.program_id = program_counters.program_id) AND (applications.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))))));
CREATE POLICY program_counters_tenant ON program_counters FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY program_counters_worker ON program_counters FOR SELECT TO partnergraph_worker
  USING (true);
CREATE TRIGGER program_counters_grow BEFORE UPDATE ON program_counters FOR EACH ROW EXECUTE FUNCTION refuse_counter_decrease();
CREATE TRIGGER program_counters_partner_columns BEFORE UPDATE ON program_counters FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('event_seq');
GRANT INSERT, SELECT, UPDATE ON program_counters TO partnergraph_app;
GRANT SELECT ON program_counters TO partnergraph_backup;

CREATE TABLE programs (
  tenant_id text NOT NULL,
  id text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  adapter_id text NOT NULL,
  adapter_version text NOT NULL,
  currency text NOT NULL,
  time_zone text DEFAULT 'UTC'::text NOT NULL,
  clock text DEFAULT 'REAL'::text NOT NULL,
  clock_now timestamp(3) with time zone,
  processed_through timestamp(3) with time zone NOT NULL,
  status text DEFAULT 'DRAFT'::text NOT NULL,
  links jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  jobs_paused_at timestamp(3) with time zone,
  calendar_stage text,
  calendar_after text,
  measured_at timestamp(3) with time zone,
  CONSTRAINT programs_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT programs_calendar_check CHECK (((calendar_after IS NULL) OR (calendar_stage IS NOT NULL))),
  CONSTRAINT programs_clock_check CHECK (((clock = ANY (ARRAY['REAL'::text, 'MANUAL'::text])) AND ((clock = 'MANUAL'::text) = (clock_now IS NOT NULL)))),
  CONSTRAINT programs_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT programs_id_key UNIQUE (id),
  CONSTRAINT programs_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CONSTRAINT programs_slug_key UNIQUE (slug),
  CONSTRAINT programs_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'CLOSED'::text]))),
  CONSTRAINT programs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX programs_due ON programs USING btree (processed_through, id) WHERE ((clock = 'REAL'::text) AND (status <> 'DRAFT'::text));
CREATE INDEX programs_status_name ON programs USING btree (status, name, id);
ALTER TABLE programs ENABLE ROW LEVEL SECURITY;
ALTER TABLE programs FORCE ROW LEVEL SECURITY;
CREATE POLICY programs_backup ON programs FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY programs_public ON programs FOR SELECT TO partnergraph_app
  USING (((( SELECT principal_role() AS principal_role) IS NOT NULL) AND (status <> 'DRAFT'::text)));
CREATE POLICY programs_tenant ON programs FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY programs_worker ON programs FOR SELECT TO partnergraph_worker
  USING (true);
GRANT INSERT, SELECT, UPDATE (name, description, adapter_version, time_zone, clock_now, processed_through, status, links, jobs_paused_at, calendar_stage, calendar_after, measured_at) ON programs TO partnergraph_app;
GRANT SELECT ON programs TO partnergraph_backup;

CREATE TABLE rate_overrides (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  seq integer NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  rate text NOT NULL,
  actor text NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT rate_overrides_pkey PRIMARY KEY (tenant_id, program_id, partner_id, seq),
  CONSTRAINT rate_overrides_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id)
);
ALTER TABLE rate_overrides ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_overrides FORCE ROW LEVEL SECURITY;
CREATE POLICY rate_overrides_backup ON rate_overrides FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY rate_overrides_partner_select ON rate_overrides FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY rate_overrides_tenant ON rate_overrides FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER rate_overrides_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON rate_overrides FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON rate_overrides TO partnergraph_app;
GRANT SELECT ON rate_overrides TO partnergraph_backup;

CREATE TABLE refunds (
  tenant_id text NOT NULL,
  id text NOT NULL,
  fact_id text NOT NULL,
  customer_id text,
  refund_ref text NOT NULL,
  invoice_ref text,
  payment_ref text,
  refunded_at timestamp(3) with time zone NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  ordinal bigint NOT NULL,
  CONSTRAINT refunds_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT refunds_amount_check CHECK ((amount_minor > 0)),
  CONSTRAINT refunds_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT refunds_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT refunds_fact_fkey FOREIGN KEY (tenant_id, fact_id) REFERENCES facts(tenant_id, id),
  CONSTRAINT refunds_refund_ref_key UNIQUE (tenant_id, refund_ref),
  CONSTRAINT refunds_target_check CHECK (((invoice_ref IS NULL) <> (payment_ref IS NULL)))
);
CREATE INDEX refunds_of_customer ON refunds USING btree (tenant_id, customer_id, refunded_at, ordinal) WHERE (customer_id IS NOT NULL);
CREATE INDEX refunds_of_invoice ON refunds USING btree (tenant_id, invoice_ref) WHERE (invoice_ref IS NOT NULL);
CREATE INDEX refunds_of_payment ON refunds USING btree (tenant_id, payment_ref) WHERE (payment_ref IS NOT NULL);
ALTER TABLE refunds ENABLE ROW LEVEL SECURITY;
ALTER TABLE refunds FORCE ROW LEVEL SECURITY;
CREATE POLICY refunds_backup ON refunds FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY refunds_tenant ON refunds FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER refunds_append_only BEFORE UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION refuse_other_change('customer_id');
CREATE TRIGGER refunds_no_delete BEFORE DELETE OR TRUNCATE ON refunds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT, UPDATE (customer_id) ON refunds TO partnergraph_app;
GRANT SELECT ON refunds TO partnergraph_backup;

CREATE TABLE restores (
  ordinal integer NOT NULL,
  id text NOT NULL,
  taken_at timestamp(3) with time zone NOT NULL,
  restored_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  resumed_at timestamp(3) with time zone,
  CONSTRAINT restores_pkey PRIMARY KEY (ordinal),
  CONSTRAINT restores_id_key UNIQUE (id)
);
ALTER TABLE restores ENABLE ROW LEVEL SECURITY;
ALTER TABLE restores FORCE ROW LEVEL SECURITY;
CREATE POLICY restores_all ON restores FOR SELECT TO partnergraph_app, partnergraph_backup
  USING (true);
CREATE POLICY restores_owner ON restores FOR ALL TO OWNER
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON restores TO partnergraph_app;
GRANT SELECT ON restores TO partnergraph_backup;

CREATE TABLE review_revisions (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  review_id text NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL,
  metrics jsonb NOT NULL,
  awarded_tier text NOT NULL,
  to_tier text NOT NULL,
  effective_at timestamp(3) with time zone NOT NULL,
  standing text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  decided_at timestamp(3) with time zone NOT NULL,
  run_id text,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT review_revisions_pkey PRIMARY KEY (tenant_id, review_id, seq),
  CONSTRAINT review_revisions_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT review_revisions_kind_check CHECK (((kind = ANY (ARRAY['REOPENED'::text, 'OVERRULED'::text])) AND ((kind = 'REOPENED'::text) = (run_id IS NOT NULL)))),
  CONSTRAINT review_revisions_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT review_revisions_review_fkey FOREIGN KEY (tenant_id, review_id) REFERENCES reviews(tenant_id, id),
  CONSTRAINT review_revisions_run_key UNIQUE (tenant_id, review_id, run_id),
  CONSTRAINT review_revisions_standing_check CHECK ((standing = ANY (ARRAY['GOOD'::text, 'BELOW_MINIMUM_LEADS'::text, 'INACTIVE'::text])))
);
CREATE INDEX review_revisions_of_partner ON review_revisions USING btree (tenant_id, program_id, partner_id, effective_at, seq);
ALTER TABLE review_revisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_revisions FORCE ROW LEVEL SECURITY;
CREATE POLICY review_revisions_backup ON review_revisions FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY review_revisions_partner_select ON review_revisions FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY review_revisions_tenant ON review_revisions FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER review_revisions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON review_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON review_revisions TO partnergraph_app;
GRANT SELECT ON review_revisions TO partnergraph_backup;

CREATE TABLE reviews (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  review_at timestamp(3) with time zone NOT NULL,
  referred_mrr_minor bigint NOT NULL,
  managed_mrr_minor bigint NOT NULL,
  leads integer NOT NULL,
  metrics jsonb DEFAULT '{}'::jsonb NOT NULL,
  from_tier text NOT NULL,
  to_tier text NOT NULL,
  awarded_tier text NOT NULL,
  effective_at timestamp(3) with time zone NOT NULL,
  standing text NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT reviews_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT reviews_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT reviews_metrics_check CHECK ((leads >= 0)),
  CONSTRAINT reviews_review_at_key UNIQUE (tenant_id, program_id, partner_id, review_at),
  CONSTRAINT reviews_standing_check CHECK ((standing = ANY (ARRAY['GOOD'::text, 'BELOW_MINIMUM_LEADS'::text, 'INACTIVE'::text])))
);
CREATE INDEX reviews_effective ON reviews USING btree (tenant_id, program_id, effective_at, partner_id);
CREATE INDEX reviews_id ON reviews USING btree (id);
CREATE INDEX reviews_list ON reviews USING btree (tenant_id, program_id, review_at, id);
CREATE INDEX reviews_of_partner ON reviews USING btree (partner_id, review_at, id);
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY reviews_backup ON reviews FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY reviews_partner_select ON reviews FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY reviews_tenant ON reviews FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER reviews_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON reviews FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON reviews TO partnergraph_app;
GRANT SELECT ON reviews TO partnergraph_backup;

CREATE TABLE runs (
  tenant_id text NOT NULL,
  id text NOT NULL,
  program_id text,
  kind text NOT NULL,
  status text DEFAULT 'QUEUED'::text NOT NULL,
  input jsonb DEFAULT '{}'::jsonb NOT NULL,
  requested_by text NOT NULL,
  progress_done bigint DEFAULT 0 NOT NULL,
  progress_total bigint,
  result jsonb,
  error text,
  lease_owner text,
  lease_until timestamp(3) with time zone,
  lease_number bigint DEFAULT 0 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  started_at timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  faults integer DEFAULT 0 NOT NULL,
  CONSTRAINT runs_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT runs_faults_check CHECK ((faults >= 0)),
  CONSTRAINT runs_finished_check CHECK (((status = ANY (ARRAY['DONE'::text, 'FAILED'::text])) = (finished_at IS NOT NULL))),
  CONSTRAINT runs_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT runs_progress_check CHECK (((progress_done >= 0) AND (progress_total >= progress_done))),
  CONSTRAINT runs_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text]))),
  CONSTRAINT runs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX runs_due ON runs USING btree (created_at, id) WHERE (status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]));
CREATE INDEX runs_id ON runs USING btree (id);
CREATE INDEX runs_list ON runs USING btree (tenant_id, program_id, created_at, id);
ALTER TABLE runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE runs FORCE ROW LEVEL SECURITY;
CREATE POLICY runs_backup ON runs FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY runs_tenant ON runs FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY runs_worker ON runs FOR SELECT TO partnergraph_worker
  USING (true);
GRANT INSERT, SELECT, UPDATE (status, progress_done, progress_total, result, error, lease_owner, lease_until, lease_number, started_at, finished_at, faults) ON runs TO partnergraph_app;
GRANT SELECT ON runs TO partnergraph_backup;

CREATE TABLE sign_ups (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  visitor_key text,
  at timestamp(3) with time zone NOT NULL,
  email_key text,
  email text,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  retraction_fact_id text,
  CONSTRAINT sign_ups_pkey PRIMARY KEY (tenant_id, program_id, customer_id, ordinal),
  CONSTRAINT sign_ups_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT sign_ups_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT sign_ups_retraction_fkey FOREIGN KEY (tenant_id, retraction_fact_id) REFERENCES facts(tenant_id, id)
);
CREATE UNIQUE INDEX sign_ups_live_key ON sign_ups USING btree (tenant_id, program_id, customer_id) WHERE (retraction_fact_id IS NULL);
CREATE INDEX sign_ups_of_customer ON sign_ups USING btree (tenant_id, customer_id);
CREATE INDEX sign_ups_of_visitor ON sign_ups USING btree (tenant_id, program_id, visitor_key) WHERE (visitor_key IS NOT NULL);
ALTER TABLE sign_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_ups FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_ups_backup ON sign_ups FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY sign_ups_tenant ON sign_ups FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT INSERT, SELECT, UPDATE (visitor_key, email_key, email, retraction_fact_id) ON sign_ups TO partnergraph_app;
GRANT SELECT ON sign_ups TO partnergraph_backup;

CREATE TABLE sold_mrr (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  customer_id text NOT NULL,
  partner_id text NOT NULL,
  via text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  mrr_minor bigint NOT NULL,
  CONSTRAINT sold_mrr_pkey PRIMARY KEY (tenant_id, program_id, customer_id, partner_id),
  CONSTRAINT sold_mrr_amount_check CHECK ((mrr_minor >= 0)),
  CONSTRAINT sold_mrr_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers(tenant_id, id),
  CONSTRAINT sold_mrr_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT sold_mrr_via_check CHECK ((via = ANY (ARRAY['REGISTRATION'::text, 'LINK'::text])))
);
CREATE INDEX sold_mrr_of_partner ON sold_mrr USING btree (tenant_id, program_id, partner_id, at) INCLUDE (mrr_minor);
ALTER TABLE sold_mrr ENABLE ROW LEVEL SECURITY;
ALTER TABLE sold_mrr FORCE ROW LEVEL SECURITY;
CREATE POLICY sold_mrr_backup ON sold_mrr FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY sold_mrr_partner_select ON sold_mrr FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY sold_mrr_tenant ON sold_mrr FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT, UPDATE ON sold_mrr TO partnergraph_app;
GRANT SELECT ON sold_mrr TO partnergraph_backup;

CREATE TABLE term_versions (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  version integer NOT NULL,
  valid_from timestamp(3) with time zone NOT NULL,
  params jsonb NOT NULL,
  overlay jsonb NOT NULL,
  published_at timestamp(3) with time zone NOT NULL,
  published_by text NOT NULL,
  CONSTRAINT term_versions_pkey PRIMARY KEY (tenant_id, program_id, version),
  CONSTRAINT term_versions_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT term_versions_version_check CHECK ((version >= 1))
);
CREATE INDEX term_versions_valid_from ON term_versions USING btree (tenant_id, program_id, valid_from, version);
ALTER TABLE term_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE term_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY term_versions_backup ON term_versions FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY term_versions_public ON term_versions FOR SELECT TO partnergraph_app
  USING (((( SELECT principal_role() AS principal_role) IS NOT NULL) AND (EXISTS ( SELECT 1 FROM programs WHERE ((programs.tenant_id = term_versions.tenant_id) AND (programs.id = term_versions.program_id))))));
CREATE POLICY term_versions_tenant ON term_versions FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER term_versions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON term_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON term_versions TO partnergraph_app;
GRANT SELECT ON term_versions TO partnergraph_backup;

CREATE TABLE tier_changes (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  seq integer NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  tier text NOT NULL,
  kind text NOT NULL,
  cause text,
  ordinal bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  superseded_at timestamp(3) with time zone,
  CONSTRAINT tier_changes_pkey PRIMARY KEY (tenant_id, program_id, partner_id, seq),
  CONSTRAINT tier_changes_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT tier_changes_kind_check CHECK ((kind = ANY (ARRAY['START'::text, 'REVIEW'::text, 'GRANTED'::text, 'WITHDRAWN'::text, 'CROSSING'::text]))),
  CONSTRAINT tier_changes_superseded_check CHECK (((superseded_at IS NULL) OR (kind = 'CROSSING'::text)))
);
CREATE INDEX tier_changes_in_force ON tier_changes USING btree (tenant_id, program_id, partner_id, at, seq) WHERE (superseded_at IS NULL);
ALTER TABLE tier_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY tier_changes_backup ON tier_changes FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY tier_changes_partner_select ON tier_changes FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY tier_changes_tenant ON tier_changes FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER tier_changes_append_only BEFORE UPDATE ON tier_changes FOR EACH ROW EXECUTE FUNCTION refuse_other_change('superseded_at');
CREATE TRIGGER tier_changes_no_delete BEFORE DELETE OR TRUNCATE ON tier_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT, UPDATE (superseded_at) ON tier_changes TO partnergraph_app;
GRANT SELECT ON tier_changes TO partnergraph_backup;

CREATE TABLE track_changes (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  seq integer NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  track text NOT NULL,
  actor text NOT NULL,
  recorded_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT track_changes_pkey PRIMARY KEY (tenant_id, program_id, partner_id, seq),
  CONSTRAINT track_changes_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id)
);
ALTER TABLE track_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE track_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY track_changes_backup ON track_changes FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY track_changes_partner_select ON track_changes FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY track_changes_tenant ON track_changes FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE TRIGGER track_changes_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON track_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT INSERT, SELECT ON track_changes TO partnergraph_app;
GRANT SELECT ON track_changes TO partnergraph_backup;

CREATE TABLE training_items (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  item text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  tracks text[],
  position integer NOT NULL,
  retired_at timestamp(3) with time zone,
  CONSTRAINT training_items_pkey PRIMARY KEY (tenant_id, program_id, item),
  CONSTRAINT training_items_kind_check CHECK ((kind = ANY (ARRAY['MODULE'::text, 'QUIZ'::text]))),
  CONSTRAINT training_items_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT training_items_text_check CHECK (((item <> ''::text) AND (title <> ''::text)))
);
ALTER TABLE training_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE training_items FORCE ROW LEVEL SECURITY;
CREATE POLICY training_items_backup ON training_items FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY training_items_partner_select ON training_items FOR SELECT TO partnergraph_app
  USING ((EXISTS ( SELECT 1 FROM enrollments WHERE ((enrollments.tenant_id = training_items.tenant_id) AND (enrollments.program_id = training_items.program_id) AND (enrollments.partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[]))))));
CREATE POLICY training_items_tenant ON training_items FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT INSERT, SELECT, UPDATE (title, kind, tracks, position, retired_at) ON training_items TO partnergraph_app;
GRANT SELECT ON training_items TO partnergraph_backup;

CREATE TABLE training_records (
  tenant_id text NOT NULL,
  program_id text NOT NULL,
  partner_id text NOT NULL,
  person_id text NOT NULL,
  item text NOT NULL,
  finished_at timestamp(3) with time zone NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT training_records_pkey PRIMARY KEY (tenant_id, program_id, partner_id, person_id, item),
  CONSTRAINT training_records_enrollment_fkey FOREIGN KEY (tenant_id, program_id, partner_id) REFERENCES enrollments(tenant_id, program_id, partner_id),
  CONSTRAINT training_records_item_fkey FOREIGN KEY (tenant_id, program_id, item) REFERENCES training_items(tenant_id, program_id, item)
);
ALTER TABLE training_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE training_records FORCE ROW LEVEL SECURITY;
CREATE POLICY training_records_backup ON training_records FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY training_records_partner_insert ON training_records FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY training_records_partner_select ON training_records FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY training_records_tenant ON training_records FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT ON training_records TO partnergraph_app;
GRANT SELECT ON training_records TO partnergraph_backup;

CREATE TABLE webhook_attempts (
  tenant_id text NOT NULL,
  delivery_id text NOT NULL,
  number integer NOT NULL,
  partner_id text,
  at timestamp(3) with time zone NOT NULL,
  duration_ms integer NOT NULL,
  status_code integer,
  error text,
  CONSTRAINT webhook_attempts_pkey PRIMARY KEY (tenant_id, delivery_id, number),
  CONSTRAINT webhook_attempts_delivery_fkey FOREIGN KEY (tenant_id, delivery_id) REFERENCES webhook_deliveries(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT webhook_attempts_number_check CHECK (((number >= 1) AND (duration_ms >= 0)))
);
ALTER TABLE webhook_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY webhook_attempts_backup ON webhook_attempts FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY webhook_attempts_partner_select ON webhook_attempts FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhook_attempts_tenant ON webhook_attempts FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
GRANT DELETE, INSERT, SELECT ON webhook_attempts TO partnergraph_app;
GRANT SELECT ON webhook_attempts TO partnergraph_backup;

CREATE TABLE webhook_deliveries (
  tenant_id text NOT NULL,
  id text NOT NULL,
  webhook_id text NOT NULL,
  partner_id text,
  program_tenant_id text NOT NULL,
  program_id text NOT NULL,
  seq bigint NOT NULL,
  previous_seq bigint NOT NULL,
  event_type text NOT NULL,
  body text NOT NULL,
  status text DEFAULT 'PENDING'::text NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp(3) with time zone DEFAULT now(),
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  finished_at timestamp(3) with time zone,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_deliveries_attempts_check CHECK (((failures >= 0) AND (attempts >= 0) AND (previous_seq < seq))),
  CONSTRAINT webhook_deliveries_event_key UNIQUE (tenant_id, webhook_id, program_id, seq),
  CONSTRAINT webhook_deliveries_finished_check CHECK (((status = 'PENDING'::text) = (finished_at IS NULL))),
  CONSTRAINT webhook_deliveries_next_check CHECK (((status = 'PENDING'::text) = (next_attempt_at IS NOT NULL))),
  CONSTRAINT webhook_deliveries_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUCCEEDED'::text, 'FAILED'::text]))),
  CONSTRAINT webhook_deliveries_webhook_fkey FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks(tenant_id, id)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries USING btree (tenant_id, webhook_id, next_attempt_at) WHERE (status = 'PENDING'::text);
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries USING btree (tenant_id, finished_at) WHERE (finished_at IS NOT NULL);
CREATE INDEX webhook_deliveries_id ON webhook_deliveries USING btree (id);
CREATE INDEX webhook_deliveries_list ON webhook_deliveries USING btree (tenant_id, webhook_id, created_at, id);
ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY webhook_deliveries_backup ON webhook_deliveries FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY webhook_deliveries_partner_select ON webhook_deliveries FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhook_deliveries_partner_update ON webhook_deliveries FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhook_deliveries_tenant ON webhook_deliveries FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY webhook_deliveries_worker ON webhook_deliveries FOR SELECT TO partnergraph_worker
  USING (true);
CREATE TRIGGER webhook_deliveries_partner_columns BEFORE UPDATE ON webhook_deliveries FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('status', 'failures', 'next_attempt_at', 'finished_at');
GRANT DELETE, INSERT, SELECT, UPDATE (status, failures, attempts, next_attempt_at, finished_at) ON webhook_deliveries TO partnergraph_app;
GRANT SELECT ON webhook_deliveries TO partnergraph_backup;

CREATE TABLE webhook_streams (
  tenant_id text NOT NULL,
  webhook_id text NOT NULL,
  partner_id text,
  program_tenant_id text NOT NULL,
  program_id text NOT NULL,
  queued_seq bigint NOT NULL,
  last_event_seq bigint NOT NULL,
  CONSTRAINT webhook_streams_pkey PRIMARY KEY (tenant_id, webhook_id, program_id),
  CONSTRAINT webhook_streams_order_check CHECK (((last_event_seq <= queued_seq) AND (last_event_seq >= 0))),
  CONSTRAINT webhook_streams_program_fkey FOREIGN KEY (program_tenant_id, program_id) REFERENCES programs(tenant_id, id),
  CONSTRAINT webhook_streams_webhook_fkey FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks(tenant_id, id)
);
ALTER TABLE webhook_streams ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_streams FORCE ROW LEVEL SECURITY;
CREATE POLICY webhook_streams_backup ON webhook_streams FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY webhook_streams_partner_insert ON webhook_streams FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhook_streams_partner_select ON webhook_streams FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhook_streams_tenant ON webhook_streams FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY webhook_streams_worker ON webhook_streams FOR SELECT TO partnergraph_worker
  USING (true);
GRANT INSERT, SELECT, UPDATE (queued_seq, last_event_seq) ON webhook_streams TO partnergraph_app;
GRANT SELECT ON webhook_streams TO partnergraph_backup;

CREATE TABLE webhooks (
  tenant_id text NOT NULL,
  id text NOT NULL,
  partner_id text,
  url text NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  event_types text[],
  program_ids text[],
  status text DEFAULT 'ENABLED'::text NOT NULL,
  disabled_reason text,
  secret text NOT NULL,
  previous_secret text,
  previous_secret_until timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  created_by text NOT NULL,
  last_success_at timestamp(3) with time zone,
  last_failure_at timestamp(3) with time zone,
  failing_since timestamp(3) with time zone,
  looked_at timestamp(3) with time zone,
  resting_until timestamp(3) with time zone,
  lease_owner text,
  lease_until timestamp(3) with time zone,
  lease_number bigint DEFAULT 0 NOT NULL,
  CONSTRAINT webhooks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhooks_partner_check CHECK (((partner_id IS NULL) OR (partner_id = tenant_id))),
  CONSTRAINT webhooks_previous_check CHECK (((previous_secret IS NULL) = (previous_secret_until IS NULL))),
  CONSTRAINT webhooks_reason_check CHECK (((status = 'DISABLED'::text) = (disabled_reason IS NOT NULL))),
  CONSTRAINT webhooks_status_check CHECK ((status = ANY (ARRAY['ENABLED'::text, 'DISABLED'::text, 'DELETED'::text]))),
  CONSTRAINT webhooks_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES organizations(id)
);
CREATE INDEX webhooks_enabled ON webhooks USING btree (looked_at, tenant_id, id) WHERE (status = 'ENABLED'::text);
CREATE INDEX webhooks_id ON webhooks USING btree (id);
CREATE INDEX webhooks_list ON webhooks USING btree (tenant_id, created_at, id);
ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhooks FORCE ROW LEVEL SECURITY;
CREATE POLICY webhooks_backup ON webhooks FOR SELECT TO partnergraph_backup
  USING (true);
CREATE POLICY webhooks_partner_insert ON webhooks FOR INSERT TO partnergraph_app
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhooks_partner_select ON webhooks FOR SELECT TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhooks_partner_update ON webhooks FOR UPDATE TO partnergraph_app
  USING ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])))
  WITH CHECK ((partner_id = ANY (( SELECT principal_partner_ids() AS principal_partner_ids)::text[])));
CREATE POLICY webhooks_tenant ON webhooks FOR ALL TO partnergraph_app
  USING ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)))
  WITH CHECK ((tenant_id = ( SELECT principal_tenant_id() AS principal_tenant_id)));
CREATE POLICY webhooks_worker ON webhooks FOR SELECT TO partnergraph_worker
  USING (true);
CREATE TRIGGER webhooks_partner_columns BEFORE UPDATE ON webhooks FOR EACH ROW EXECUTE FUNCTION refuse_partner_change('url', 'description', 'event_types', 'program_ids', 'status', 'disabled_reason', 'secret', 'previous_secret', 'previous_secret_until', 'failing_since', 'looked_at', 'resting_until');
GRANT INSERT, SELECT, UPDATE (url, description, event_types, program_ids, status, disabled_reason, secret, previous_secret, previous_secret_until, last_success_at, last_failure_at, failing_since, looked_at, resting_until, lease_owner, lease_until, lease_number) ON webhooks TO partnergraph_app;
GRANT SELECT ON webhooks TO partnergraph_backup;

CREATE OR REPLACE FUNCTION append_events(wanted_tenant_id text, wanted_program_id text, new_events jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
DECLARE
  event_count bigint := jsonb_array_length(new_events);
  last_seq bigint;
BEGIN
  UPDATE program_counters SET event_seq = program_counters.event_seq + event_count
    WHERE program_counters.tenant_id = wanted_tenant_id AND program_counters.program_id = wanted_program_id
    RETURNING program_counters.event_seq INTO last_seq;
  IF last_seq IS NULL THEN
    RAISE EXCEPTION 'Program % has no event counter that this principal may use', wanted_program_id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'program_counters_visible', TABLE = 'program_counters';
  END IF;
  INSERT INTO events (tenant_id, program_id, seq, type, at, partner_id, lead_id, subject_type, subject_id, actor, audience, payload)
    SELECT wanted_tenant_id, wanted_program_id, last_seq - event_count + added.position,
      added.event ->> 'type', (added.event ->> 'at')::timestamptz, added.event ->> 'partnerId', added.event ->> 'leadId',
      added.event ->> 'subjectType', added.event ->> 'subjectId', added.event ->> 'actor',
      coalesce(added.event ->> 'audience', 'PARTNER'), coalesce(added.event -> 'payload', '{}')
    FROM jsonb_array_elements(new_events) WITH ORDINALITY AS added (event, position);
  RETURN last_seq;
END $function$

CREATE OR REPLACE FUNCTION check_commission_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  original commission_lines;
BEGIN
  SELECT * INTO original FROM commission_lines
    WHERE commission_lines.tenant_id = NEW.tenant_id AND commission_lines.id = coalesce(NEW.voids_id, NEW.reverses_id);
  IF (original.program_id, original.partner_id, original.customer_id, original.kind, original.stream)
      IS DISTINCT FROM (NEW.program_id, NEW.partner_id, NEW.customer_id, NEW.kind, NEW.stream) THEN
    RAISE EXCEPTION 'Commission line %: a correction must have the program, partner, customer, kind and stream of line %',
      NEW.id, coalesce(NEW.voids_id, NEW.reverses_id)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commission_lines_correction_check', TABLE = 'commission_lines';
  END IF;
  IF NEW.entry = 'VOID' AND (NEW.amount_minor, NEW.basis_minor) IS DISTINCT FROM (-original.amount_minor, -original.basis_minor) THEN
    RAISE EXCEPTION 'Commission line %: a void must be the exact negative of line % (% on %), but is % on %',
      NEW.id, NEW.voids_id, original.amount_minor, original.basis_minor, NEW.amount_minor, NEW.basis_minor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commission_lines_void_check', TABLE = 'commission_lines';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION check_journal_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
DECLARE
  checked_id text;
  posting_count integer;
  last_ordinal integer;
  imbalance text;
BEGIN
  IF TG_TABLE_NAME = 'journal_entries' THEN
    checked_id := NEW.id;
  ELSE
    checked_id := NEW.entry_id;
  END IF;
  SELECT coalesce(sum(per_currency.postings), 0), max(per_currency.last_ordinal),
      string_agg(per_currency.total || ' ' || per_currency.currency, ', ') FILTER (WHERE per_currency.total <> 0)
    INTO posting_count, last_ordinal, imbalance
    FROM (SELECT journal_postings.currency, sum(journal_postings.amount_minor) AS total, count(*) AS postings,
        max(journal_postings.ordinal) AS last_ordinal
      FROM journal_postings
      WHERE journal_postings.tenant_id = NEW.tenant_id AND journal_postings.entry_id = checked_id
      GROUP BY journal_postings.currency) AS per_currency;
  IF imbalance IS NOT NULL THEN
    RAISE EXCEPTION 'Journal entry % does not balance: % left over', checked_id, imbalance
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entries_balanced', TABLE = 'journal_entries';
  END IF;
  IF posting_count < 2 OR last_ordinal <> posting_count THEN
    RAISE EXCEPTION 'Journal entry % has % postings; expected at least 2, numbered from 1 without a gap', checked_id, posting_count
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entries_postings', TABLE = 'journal_entries';
  END IF;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION check_payout_move()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT (OLD.status, NEW.status) IN (('FORMED', 'APPROVED'), ('FORMED', 'CANCELLED'), ('APPROVED', 'CANCELLED'),
      ('APPROVED', 'PROCESSING'), ('APPROVED', 'PAID'), ('PROCESSING', 'PAID'), ('APPROVED', 'FAILED'), ('PROCESSING', 'FAILED')) THEN
    RAISE EXCEPTION 'Payout %: % does not become %', NEW.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_legal_move', TABLE = 'payouts';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION check_payout_released()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
BEGIN
  IF (SELECT count(*) FILTER (WHERE payout_lines.released_at IS NULL) FROM payout_lines
      WHERE payout_lines.tenant_id = NEW.tenant_id AND payout_lines.payout_id = NEW.id) > 0 THEN
    RAISE EXCEPTION 'Payout % is %, but still claims lines', NEW.id, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_lines_released', TABLE = 'payouts';
  END IF;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION check_payout_sum()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
DECLARE
  claimed bigint;
  foreign_lines bigint;
BEGIN
  SELECT coalesce(sum(commission_lines.amount_minor) FILTER (WHERE payout_lines.released_at IS NULL), 0),
      count(*) FILTER (WHERE payout_lines.released_at IS NULL
        AND (commission_lines.program_id, commission_lines.partner_id, commission_lines.stream, payout_lines.partner_id)
          IS DISTINCT FROM (NEW.program_id, NEW.partner_id, NEW.stream, NEW.partner_id))
    INTO claimed, foreign_lines
    FROM payout_lines
    JOIN commission_lines ON commission_lines.tenant_id = payout_lines.tenant_id AND commission_lines.id = payout_lines.line_id
    WHERE payout_lines.tenant_id = NEW.tenant_id AND payout_lines.payout_id = NEW.id;
  IF foreign_lines > 0 THEN
    RAISE EXCEPTION 'Payout % claims % lines of another program, partner or stream', NEW.id, foreign_lines
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_own_lines', TABLE = 'payouts';
  END IF;
  IF NEW.status NOT IN ('FAILED', 'CANCELLED') AND claimed <> NEW.amount_minor THEN
    RAISE EXCEPTION 'Payout % is % minor units, but its lines sum to %', NEW.id, NEW.amount_minor, claimed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_sum_of_lines', TABLE = 'payouts';
  END IF;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION find_api_key(wanted_id text, wanted_hash bytea)
 RETURNS TABLE(key_tenant_id text, key_partner_id text, key_scopes text[], key_rights text[], key_expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT api_keys.tenant_id,
     api_keys.partner_id,
     api_keys.scopes,
     api_keys.rights,
     api_keys.expires_at
    FROM api_keys
   WHERE ((api_keys.id = find_api_key.wanted_id) AND (api_keys.secret_hash = find_api_key.wanted_hash) AND (api_keys.revoked_at IS NULL) AND (api_keys.expires_at > clock_timestamp()));
END

-- executable by: OWNER, partnergraph_app

CREATE OR REPLACE FUNCTION find_registration_conflict(wanted_tenant_id text, wanted_program_id text, wanted_domain_key text, wanted_contact_key text)
 RETURNS TABLE(registered_at timestamp with time zone, expires_at timestamp with time zone, matched text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT leads.registered_at,
     leads.expires_at,
         CASE
             WHEN (leads.domain_key = find_registration_conflict.wanted_domain_key) THEN 'DOMAIN'::text
             ELSE 'CONTACT'::text
         END AS "case"
    FROM leads
   WHERE ((leads.tenant_id = find_registration_conflict.wanted_tenant_id) AND (leads.program_id = find_registration_conflict.wanted_program_id) AND (leads.status = ANY (ARRAY['SUBMITTED'::text, 'IN_REVIEW'::text, 'ACTION_REQUIRED'::text, 'ACCEPTED'::text])) AND ((leads.domain_key = find_registration_conflict.wanted_domain_key) OR (leads.contact_key = find_registration_conflict.wanted_contact_key)))
   ORDER BY leads.registered_at, leads.id
  LIMIT 1;
END

-- executable by: OWNER, partnergraph_app

CREATE OR REPLACE FUNCTION note_api_key_uses(used_ids text[], used_at timestamp with time zone[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 WITH used AS (
          SELECT api_keys_1.tenant_id,
             api_keys_1.id,
             max(noted.at) AS at
            FROM (UNNEST(note_api_key_uses.used_ids, note_api_key_uses.used_at) noted(id, at)
              JOIN api_keys api_keys_1 ON ((api_keys_1.id = noted.id)))
           GROUP BY api_keys_1.tenant_id, api_keys_1.id
           ORDER BY api_keys_1.id
         ), locked AS (
          SELECT k.tenant_id,
             k.id,
             used.at
            FROM (used
              JOIN api_keys k ON (((k.tenant_id = used.tenant_id) AND (k.id = used.id))))
           ORDER BY k.id
          FOR UPDATE OF k
         )
  UPDATE api_keys SET last_used_at = locked.at
    FROM locked
   WHERE ((api_keys.tenant_id = locked.tenant_id) AND (api_keys.id = locked.id) AND ((api_keys.last_used_at IS NULL) OR (api_keys.last_used_at < locked.at)));
END

-- executable by: OWNER, partnergraph_app

CREATE OR REPLACE FUNCTION outbound_is_paused()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  SELECT EXISTS (SELECT 1 FROM restores AS r WHERE r.resumed_at IS NULL)
$function$

CREATE OR REPLACE FUNCTION principal_actor_id()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('partnergraph.actor_id'::text, true), ''::text)

CREATE OR REPLACE FUNCTION principal_partner_ids()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('partnergraph.role'::text, true) = 'PARTNER'::text) THEN string_to_array(NULLIF(current_setting('partnergraph.partner_ids'::text, true), ''::text), ','::text) ELSE NULL::text[] END

CREATE OR REPLACE FUNCTION principal_role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('partnergraph.role'::text, true), ''::text)

CREATE OR REPLACE FUNCTION principal_tenant_id()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('partnergraph.role'::text, true) = ANY (ARRAY['PROGRAM_OWNER'::text, 'SERVICE'::text])) THEN NULLIF(current_setting('partnergraph.tenant_id'::text, true), ''::text) ELSE NULL::text END

CREATE OR REPLACE FUNCTION read_access_changes(since timestamp with time zone)
 RETURNS TABLE(change_ordinal bigint, change_principal_id text, change_kind text, change_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT access_changes.ordinal,
     access_changes.principal_id,
     access_changes.kind,
     access_changes.at
    FROM access_changes
   WHERE (access_changes.at >= read_access_changes.since)
   ORDER BY access_changes.at, access_changes.ordinal;
END

-- executable by: OWNER, partnergraph_app

CREATE OR REPLACE FUNCTION refuse_all_but_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  erasable text;
BEGIN
  IF (to_jsonb(NEW) - TG_ARGV[0:]) IS NOT DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0:]) THEN
    FOREACH erasable IN ARRAY TG_ARGV[0:] LOOP
      IF to_jsonb(NEW) -> erasable NOT IN ('null'::jsonb, to_jsonb(OLD) -> erasable) THEN
        RAISE EXCEPTION 'UPDATE of % refused: % can only be erased', TG_TABLE_NAME, erasable
          USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
      END IF;
    END LOOP;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'UPDATE of % refused: only % can be erased', TG_TABLE_NAME, array_to_string(TG_ARGV[0:], ', ')
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $function$

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% of % refused: its rows are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $function$

CREATE OR REPLACE FUNCTION refuse_counter_decrease()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.event_seq < OLD.event_seq OR NEW.pruned_through_seq < OLD.pruned_through_seq THEN
    RAISE EXCEPTION 'The event counter of program % only grows', OLD.program_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'program_counters_grow', TABLE = 'program_counters';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION refuse_other_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (to_jsonb(NEW) - TG_ARGV[0:]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0:]) THEN
    RAISE EXCEPTION 'UPDATE of % refused: only % may change', TG_TABLE_NAME, array_to_string(TG_ARGV[0:], ', ')
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION refuse_partner_account_status()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER' AND NEW.status <> OLD.status
    AND NOT (NEW.status = 'ENDED' AND OLD.status IN ('SUBMITTED', 'APPROVED')) THEN
    RAISE EXCEPTION 'A partner may not move a managed account from % to %', OLD.status, NEW.status
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'managed_accounts_partner_status', TABLE = 'managed_accounts';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION refuse_partner_application_status()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER' AND NEW.status <> OLD.status
    AND NOT (NEW.status = 'WITHDRAWN' AND OLD.status IN ('APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED'))
    AND NOT (NEW.status IN ('APPLIED', 'IN_REVIEW') AND OLD.status = 'ACTION_REQUIRED') THEN
    RAISE EXCEPTION 'A partner may not move an application from % to %', OLD.status, NEW.status
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'applications_partner_status', TABLE = 'applications';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION refuse_partner_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER'
    AND (to_jsonb(NEW) - TG_ARGV[0:]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV[0:]) THEN
    RAISE EXCEPTION 'UPDATE of % refused: a partner may change only %', TG_TABLE_NAME, array_to_string(TG_ARGV[0:], ', ')
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_TABLE_NAME || '_partner_columns', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION refuse_partner_lead_status()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF current_setting('partnergraph.role', true) = 'PARTNER' AND NEW.status <> OLD.status
    AND NOT (NEW.status = 'WITHDRAWN' AND OLD.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED'))
    AND NOT (NEW.status IN ('SUBMITTED', 'IN_REVIEW') AND OLD.status = 'ACTION_REQUIRED')
    AND NOT (NEW.status = 'CLOSED_LOST' AND OLD.status IN ('SUBMITTED', 'ACCEPTED')) THEN
    RAISE EXCEPTION 'A partner may not move a lead from % to %', OLD.status, NEW.status
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'leads_partner_status', TABLE = 'leads';
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION refuse_recent_removal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.at > now() - interval '365 days' THEN
    RAISE EXCEPTION 'DELETE of % refused: its rows are kept for a year', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $function$

CREATE OR REPLACE FUNCTION refuse_while_paused()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF outbound_is_paused() THEN
    RAISE EXCEPTION '% of % refused: nothing is sent from a restored database until partnergraph resume-outbound', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = TG_TABLE_NAME || '_paused', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION sign_in(token_issuer text, token_subject text, verified_email text, display_name text, new_person_id text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
DECLARE
  found_person text;
  invitation record;
BEGIN
  SELECT i.person_id INTO found_person FROM person_identities AS i
    WHERE i.issuer = token_issuer AND i.subject = token_subject;
  IF found_person IS NULL AND verified_email IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('sign in ' || lower(verified_email), 0));
    -- One that has signed in elsewhere is not taken over by whoever has the address today.
    SELECT p.id INTO found_person FROM persons AS p
      WHERE lower(p.email) = lower(verified_email) AND p.erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM person_identities AS i WHERE i.person_id = p.id
          AND (i.issuer, i.subject) <> (token_issuer, token_subject))
      ORDER BY p.created_at, p.id LIMIT 1;
    IF found_person IS NULL AND EXISTS (SELECT 1 FROM member_invitations AS m WHERE lower(m.email) = lower(verified_email)
      AND m.accepted_at IS NULL AND m.withdrawn_at IS NULL AND m.expires_at > now()) THEN
      found_person := new_person_id;
      INSERT INTO persons (id, display_name, email) VALUES (found_person, sign_in.display_name, verified_email);
    END IF;
    IF found_person IS NOT NULL THEN
      INSERT INTO person_identities (issuer, subject, person_id) VALUES (token_issuer, token_subject, found_person)
        ON CONFLICT ON CONSTRAINT person_identities_pkey DO NOTHING;
    END IF;
  END IF;
  IF found_person IS NULL OR EXISTS (SELECT 1 FROM persons AS p WHERE p.id = found_person AND p.erased_at IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  IF verified_email IS NOT NULL THEN
    FOR invitation IN SELECT m.tenant_id, m.id, m.role, m.rights FROM member_invitations AS m
      WHERE lower(m.email) = lower(verified_email) AND m.accepted_at IS NULL AND m.withdrawn_at IS NULL
        AND m.expires_at > now() ORDER BY m.tenant_id, m.id FOR UPDATE
    LOOP
      INSERT INTO memberships (person_id, organization_id, role, rights)
        VALUES (found_person, invitation.tenant_id, invitation.role, invitation.rights)
        ON CONFLICT ON CONSTRAINT memberships_pkey DO NOTHING;
      UPDATE member_invitations AS m SET accepted_at = now(), person_id = found_person, email = NULL
        WHERE m.tenant_id = invitation.tenant_id AND m.id = invitation.id;
    END LOOP;
  END IF;
  RETURN jsonb_build_object('personId', found_person, 'memberships', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('organizationId', o.id, 'kind', o.kind, 'role', m.role, 'rights', m.rights)
        ORDER BY m.created_at, o.id), '[]')
      FROM memberships AS m JOIN organizations AS o ON o.id = m.organization_id WHERE m.person_id = found_person));
END $function$

-- executable by: OWNER, partnergraph_app

CREATE OR REPLACE FUNCTION works_for(wanted_person_id text, wanted_organization_id text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT 1
            FROM memberships
           WHERE ((memberships.person_id = works_for.wanted_person_id) AND (memberships.organization_id = works_for.wanted_organization_id)))) AS "exists";
END

-- executable by: OWNER, partnergraph_app
