import type { ComparedProgram, ComparedStory, RangeEnd } from '../../domain/comparison/result.ts';
import { renderTable, type Column } from './table.ts';

/** A comparison as a person reads it: the programs side by side, then month by month, then what to know about each. */
export function renderComparison(story: ComparedStory): string {
  const head = [
    story.title,
    `${story.from} up to ${story.until} (${story.timeZone}), exclusive; ${story.facts} facts`,
  ].filter((line) => line !== '');
  const parts = [
    head.join('\n'),
    `What each program brings\n${renderSums(story.programs)}`,
    `Earned and paid by month\n${renderMonths(story.programs)}`,
    ...story.programs.flatMap((program) => renderNotes(program)),
  ];
  if (new Set(story.programs.map(({ currency }) => currency)).size > 1)
    parts.push('The programs pay in several currencies. Nothing is converted: their sums do not compare.');
  return parts.join('\n\n');
}

const right = (title: string): Column => ({ title, align: 'RIGHT' });
const left = (title: string): Column => ({ title, align: 'LEFT' });

function renderSums(programs: readonly ComparedProgram[]): string {
  return renderTable(
    [
      ...[left('program'), left(''), right('earned'), right('least'), right('most'), right('paid'), right('unpaid')],
      ...[left('first money'), right('days')],
    ],
    programs.map(({ id, currency, earned, range, paid, unpaid, firstMoney }) => [
      ...[id, currency, earned, range.min.earned, range.max.earned, paid, unpaid],
      ...[firstMoney?.on ?? '–', firstMoney === null ? '–' : String(firstMoney.daysFromFirstReferral)],
    ]),
  );
}

function renderMonths(programs: readonly ComparedProgram[]): string {
  const byMonth = programs.map(({ months }) => new Map(months.map((month) => [month.month, month])));
  const months = [...new Set(byMonth.flatMap((each) => [...each.keys()]))].sort();
  return renderTable(
    [left('month'), ...programs.flatMap(({ id }) => [right(`${id} earned`), right('paid')])],
    months.map((month) => [
      month.slice(0, 7),
      ...byMonth.flatMap((each) => [each.get(month)?.earned ?? '–', each.get(month)?.paid ?? '–']),
    ]),
  );
}

function renderNotes(program: ComparedProgram): readonly string[] {
  const { id, referrals, ignored, range, illustrativeTerms, openTerms } = program;
  const notes = [
    ...referrals
      .filter(({ reason }) => reason !== 'CREDITED')
      .map(({ referral, reason }) => `referral ${referral} is not credited: ${reason}`),
    ...ignored.map(({ account, reason }) => `managed account ${account} is left out: ${reason}`),
    ...rangeNotes(range),
    ...(illustrativeTerms.length > 0
      ? [`${illustrativeTerms.length} figures are illustrative: its source gives none`]
      : []),
    ...(openTerms.length > 0
      ? [`no source settles ${openTerms.map(({ key, status }) => `${key} (${status})`).join(', ')}`]
      : []),
  ];
  return notes.length === 0 ? [] : [`${id}\n${notes.map((note) => `  ${note}`).join('\n')}`];
}

function rangeNotes({ min, max, tried }: ComparedProgram['range']): readonly string[] {
  if (tried.length === 1) return [];
  if (min.earned === max.earned) return [`the same under all ${tried.length} settings of what is assumed`];
  return [`least with ${settingsOf(min)}`, `most with ${settingsOf(max)}`];
}

const settingsOf = ({ settings }: RangeEnd): string =>
  settings.map(({ term, value }) => `${term}: ${value}`).join(', ');
