import type { Simulation } from '../../domain/scenario/simulate.ts';
import type { ResultRow } from '../../domain/scenario/result.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { renderTable, type Column } from './table.ts';

type Show = readonly [key: string, title: string, align?: 'RIGHT'];

const SECTIONS: readonly {
  readonly key: keyof Simulation['result'];
  readonly title: string;
  readonly columns: readonly Show[];
}[] = [
  {
    key: 'leads',
    title: 'Leads',
    columns: [
      ['lead', 'lead'],
      ['status', 'status'],
      ['expiresAt', 'expires'],
    ],
  },
  {
    key: 'customers',
    title: 'Customers',
    columns: [
      ['customer', 'customer'],
      ['referredBy', 'credited to'],
      ['via', 'via'],
    ],
  },
  {
    key: 'tiers',
    title: 'Tiers',
    columns: [
      ['partner', 'partner'],
      ['on', 'from'],
      ['tier', 'tier'],
    ],
  },
  {
    key: 'commissions',
    title: 'Commission lines',
    columns: [
      ['earnedOn', 'earned on'],
      ['partner', 'partner'],
      ['customer', 'customer'],
      ['kind', 'kind'],
      ['basis', 'basis', 'RIGHT'],
      ['rate', 'rate', 'RIGHT'],
      ['amount', 'amount', 'RIGHT'],
      ['invoice', 'invoice'],
    ],
  },
  {
    key: 'payouts',
    title: 'Payouts',
    columns: [
      ['partner', 'partner'],
      ['stream', 'stream'],
      ['periodFrom', 'from'],
      ['periodTo', 'to'],
      ['dueBy', 'due by'],
      ['amount', 'amount', 'RIGHT'],
    ],
  },
  {
    key: 'balances',
    title: 'Unpaid',
    columns: [
      ['partner', 'partner'],
      ['stream', 'stream'],
      ['unpaid', 'unpaid', 'RIGHT'],
    ],
  },
  {
    key: 'totals',
    title: 'Totals',
    columns: [
      ['partner', 'partner'],
      ['earned', 'earned', 'RIGHT'],
      ['paid', 'paid', 'RIGHT'],
    ],
  },
  {
    key: 'ignored',
    title: 'Ignored',
    columns: [
      ['account', 'account'],
      ['reason', 'reason'],
    ],
  },
  {
    key: 'assumed',
    title: 'Assumed',
    columns: [
      ['term', 'term'],
      ['value', 'value'],
    ],
  },
];

/** A simulation as a person reads it: program by program, lines before payouts before totals. */
export function renderScenario({ scenario, result, programs }: Simulation): string {
  const head = [
    scenario.title,
    `Up to ${formatInstant(scenario.until)} (${scenario.calendar.timeZone}), exclusive`,
  ].filter((line) => line !== '');
  const bodies = programs.map(({ world }) => {
    const sections = [...SECTIONS.slice(0, 3), reviewSection(result.reviews), ...SECTIONS.slice(3)].flatMap(
      (section) => {
        const rows = result[section.key].filter((row) => row['program'] === world.id);
        return rows.length === 0 ? [] : [`${section.title}\n${renderRows(section.columns, rows)}`];
      },
    );
    const body = sections.length === 0 ? 'Nothing happened in this program.' : sections.join('\n\n');
    return `${'━'.repeat(72)}\n${world.id}  (${world.adapter.title}, ${world.currency})\n\n${body}`;
  });
  return [head.join('\n'), ...bodies].join('\n\n');
}

/** Reviews carry the metrics of their program, so their columns follow from the rows. */
function reviewSection(reviews: readonly ResultRow[]): (typeof SECTIONS)[number] {
  const fixed = new Set(['program', 'partner', 'on', 'from', 'to', 'effectiveOn', 'standing']);
  const metrics = [...new Set(reviews.flatMap((row) => Object.keys(row)))].filter((key) => !fixed.has(key));
  return {
    key: 'reviews',
    title: 'Reviews',
    columns: [
      ['on', 'on'],
      ['partner', 'partner'],
      ...metrics.map((name): Show => [name, name, 'RIGHT']),
      ['from', 'from'],
      ['to', 'to'],
      ['effectiveOn', 'in force'],
      ['standing', 'standing'],
    ],
  };
}

function renderRows(columns: readonly Show[], rows: readonly ResultRow[]): string {
  const titles = columns.map(([, title, align]): Column => ({ title, align: align ?? 'LEFT' }));
  return renderTable(
    titles,
    rows.map((row) => columns.map(([key]) => String(row[key] ?? '–'))),
  );
}
