import type { LeadRow } from '../../../services/reads.ts';
import { instantKey, textKey, type Keyset } from '../keyset.ts';
import { toMoney } from '../money.ts';
import { enrolledColumns, joinProgram, type Source } from '../source.ts';
import { ms, PROGRAM_NOW, text, toSelectList } from '../sql.ts';

export interface RawLead extends Omit<LeadRow, 'mrr'> {
  readonly mrrMinor: string | null;
  readonly currency: string;
}

/** Columns of a lead; `l` is the lead and `p` its program. */
export const LEAD_COLUMNS = toSelectList({
  ...enrolledColumns('l'),
  id: 'l.id',
  externalId: 'l.external_id',
  company: 'l.company',
  domain: 'l.domain',
  listSize: 'l.list_size',
  notes: 'l.notes',
  status: 'l.status',
  registeredAt: ms('l.registered_at'),
  expiresAt: ms('l.expires_at'),
  acceptedAt: ms('l.accepted_at'),
  closedAt: ms('l.closed_at'),
  customerId: 'l.customer_id',
  mrrMinor: text('l.mrr_minor'),
  currency: 'p.currency',
  reason: 'l.reason',
  termsVersion: 'l.terms_version',
  programNow: ms(PROGRAM_NOW),
});

export const toLead = ({ mrrMinor, currency, ...lead }: RawLead): LeadRow => ({
  ...lead,
  mrr: mrrMinor === null ? null : toMoney(mrrMinor, currency),
});

export const leadSource: Source<RawLead, LeadRow> = {
  table: 'leads',
  alias: 'l',
  joins: joinProgram('l'),
  select: LEAD_COLUMNS,
  toRow: toLead,
};

const keyset = (direction: 'ASC' | 'DESC'): Keyset<LeadRow> => ({
  name: `lead.registeredAt.${direction}`,
  direction,
  columns: [instantKey('l.registered_at', (lead) => lead.registeredAt), textKey('l.id', (lead) => lead.id)],
});

export const leadKeysets = { REGISTERED_AT_DESC: keyset('DESC'), REGISTERED_AT_ASC: keyset('ASC') };
