import type { Measure, Metric } from '../../domain/contract/metric.ts';
import type { Cadence } from '../../domain/time/period.ts';
import type { ProgramOrder, ProgramRow } from '../../services/reads.ts';
import { defineEnum } from '../shared/define-enum.ts';

export const ProgramStatusEnum = defineEnum('ProgramStatus', 'Whether a program takes partners.', {
  DRAFT: 'Not published: its owner alone sees it.',
  OPEN: 'Published, and takes partners.',
  CLOSED: 'Published, and takes no further partners.',
} satisfies Record<ProgramRow['status'], string>);

export const ClockKindEnum = defineEnum('ClockKind', 'What a program’s clock shows.', {
  REAL: 'The time of day.',
  MANUAL: 'What its owner set it to, for demonstrations, tests and what-ifs.',
} satisfies Record<ProgramRow['clock'], string>);

export const ProgramOrderEnum = defineEnum('ProgramOrder', 'Orders of programs.', {
  NAME_ASC: 'By name.',
  NAME_DESC: 'By name, reversed.',
  CREATED_AT_DESC: 'The latest first.',
} satisfies Record<ProgramOrder, string>);

export const CadenceEnum = defineEnum('Cadence', 'How often a stream of commissions is paid.', {
  MONTH: 'Each calendar month.',
  QUARTER: 'Each calendar quarter.',
  YEAR: 'Each calendar year.',
  ACCRUAL: 'On each day on which something was earned.',
} satisfies Record<Cadence, string>);

export const TierKindEnum = defineEnum('TierKind', 'How a tier is reached.', {
  LADDER: 'By its condition.',
  INVITATION: 'Only by the owner’s grant.',
});

export const TierDecisionEnum = defineEnum('TierDecision', 'When tiers are decided.', {
  NONE: 'Never: the program has no tiers.',
  REVIEW: 'At the reviews of the year.',
  AT_ONCE: 'At once, when a metric crosses its bound.',
});

export const ConditionKindEnum = defineEnum('TierConditionKind', 'How a condition is made.', {
  AT_LEAST: 'One metric reaches a bound (inclusive).',
  ALL: 'Every condition below holds.',
  ANY: 'At least one condition below holds.',
});

export const MetricUnitEnum = defineEnum('MetricUnit', 'What a metric is counted in.', {
  MONEY: 'The program’s currency.',
  COUNT: 'Whole things.',
  POINTS: 'Points, as the program defines them.',
} satisfies Record<Metric['unit'], string>);

export const MeasureEnum = defineEnum('Measure', 'What a metric measures.', {
  SOLD_MRR: 'Monthly recurring revenue sold: won registrations and credited sales by link.',
  MANAGED_MRR_PEAK: 'The highest monthly recurring revenue of managed accounts in any calendar month of the window.',
  MANAGED_MRR_SUM: 'Monthly recurring revenue of managed accounts, summed over the calendar months of the window.',
  LEADS_REGISTERED: 'Leads registered.',
  WINS: 'Customers won by registration.',
  COLLECTED: 'What was collected, net of tax and refunds, from customers while they were the partner’s.',
  SUM_OF: 'The sum of other metrics.',
} satisfies Record<Measure['kind'], string>);
