import type { JsonObject } from '../contract/params.ts';
import { minorDigits } from '../money/amount.ts';
import { parseRate } from '../money/rate.ts';
import { err, ok, unreachable, type Result } from '../result.ts';
import { createCalendar, isTimeZone, type Calendar, type Instant } from '../time/calendar.ts';
import { formatInstant, parseWhen } from '../time/instant.ts';
import { ScenarioDocument, type MapNode } from './document.ts';
import {
  ENROLMENT_KEYS,
  FACT_SHAPES,
  PARTNER_KEYS,
  PROGRAM_KEYS,
  STORY_SHAPES,
  TOP_KEYS,
  type FactShape,
  type FieldKind,
} from './format.ts';
import type { ScenarioIssue } from './issue.ts';
import { RESULT_KEYS } from './result.ts';
import type {
  ExpectedLists,
  FactValue,
  Scenario,
  ScenarioEnrolment,
  ScenarioFact,
  ScenarioPartner,
  ScenarioProgram,
} from './scenario.ts';

/** Reads the text of a scenario file. Errors: every key, type, date and amount that is wrong in form, with its line. */
export function parseScenario(source: string): Result<Scenario, readonly ScenarioIssue[]> {
  const read = ScenarioDocument.read(source);
  if (!read.ok) return read;
  const document = read.value;
  const root = document.map(document.root, '', TOP_KEYS);
  const scenario = root === null ? null : new ScenarioReader(document, root).read();
  return scenario === null || document.issues.length > 0 ? err(document.issues) : ok(scenario);
}

const YEAR_MS = 366 * 86_400_000;
const SPAN_YEARS_MAX = 100;

class ScenarioReader {
  readonly #document: ScenarioDocument;
  readonly #root: MapNode;
  #calendar: Calendar = createCalendar('UTC');

  constructor(document: ScenarioDocument, root: MapNode) {
    this.#document = document;
    this.#root = root;
  }

  read(): Scenario | null {
    this.#checkVersion();
    this.#calendar = this.#readCalendar();
    const until = this.#field(this.#root, 'until', 'when', true);
    const programs = this.#document.list(this.#root, 'programs').flatMap((item) => this.#readProgram(item));
    if (programs.length === 0 && this.#document.issues.length === 0) {
      this.#document.issue(this.#root.line, 'programs', 'found none, expected at least one program');
    }
    const scenario = {
      title: this.#readTitle(),
      calendar: this.#calendar,
      programs,
      partners: this.#document.list(this.#root, 'partners').flatMap((item) => this.#readPartner(item)),
      facts: this.#document.list(this.#root, 'facts').flatMap((item) => this.#readFact(item, FACT_SHAPES)),
      story: this.#document.list(this.#root, 'story').flatMap((item) => this.#readFact(item, STORY_SHAPES)),
      until: until as Instant,
      expect: this.#readExpect(),
    };
    if (until !== null) this.#checkSpan(scenario);
    return until === null ? null : scenario;
  }

  /** Reviews and payouts come for every period from the first date on: a slip in a year would be computed for minutes. */
  #checkSpan({ partners, facts, story, until }: Scenario): void {
    const dated = [
      ...partners.flatMap(({ enrolments }) => enrolments.map((each) => ({ ...each, at: each.since, key: 'since' }))),
      ...[...facts, ...story].map((each) => ({ ...each, key: 'at' })),
    ];
    const first = dated.reduce<(typeof dated)[number] | null>((a, b) => (a === null || b.at < a.at ? b : a), null);
    if (first === null || until - first.at <= SPAN_YEARS_MAX * YEAR_MS) return;
    const found = formatInstant(first.at);
    this.#document.issue(
      first.line,
      `${first.path}.${first.key}`,
      `found ${found}, expected a date at most ${SPAN_YEARS_MAX} years before \`until\`, ${formatInstant(until)}`,
    );
  }

  #checkVersion(): void {
    const entry = this.#root.entries.get('scenario');
    const found = entry === undefined ? 'nothing' : this.#document.show(entry.node);
    if (this.#document.scalar(entry?.node) !== 1) {
      this.#document.issue(entry?.line ?? this.#root.line, 'scenario', `found ${found}, expected format version 1`);
    }
  }

  #readTitle(): string {
    const title = this.#root.entries.has('title') ? this.#field(this.#root, 'title', 'name', true) : null;
    return typeof title === 'string' ? title : '';
  }

  #readCalendar(): Calendar {
    const zone = this.#root.entries.has('timeZone') ? this.#field(this.#root, 'timeZone', 'name', true) : 'UTC';
    if (typeof zone !== 'string') return createCalendar('UTC');
    if (isTimeZone(zone)) return createCalendar(zone);
    const line = this.#root.entries.get('timeZone')?.line ?? 0;
    this.#document.issue(
      line,
      'timeZone',
      `found ${JSON.stringify(zone)}, expected an IANA time zone such as "Europe/Berlin"`,
    );
    return createCalendar('UTC');
  }

  #readProgram({ node, path, line }: { node: unknown; path: string; line: number }): readonly ScenarioProgram[] {
    const map = this.#document.map(node, path, PROGRAM_KEYS, line);
    if (map === null) return [];
    const id = this.#field(map, 'id', 'name', true);
    const adapter = this.#field(map, 'adapter', 'name', true);
    const params = map.entries.has('params') ? this.#field(map, 'params', 'params', true) : {};
    if (typeof id !== 'string' || typeof adapter !== 'string' || params === null) return [];
    return [{ id, adapter, params: params as JsonObject, line: map.line, path }];
  }

  #readPartner({ node, path, line }: { node: unknown; path: string; line: number }): readonly ScenarioPartner[] {
    const map = this.#document.map(node, path, PARTNER_KEYS, line);
    if (map === null) return [];
    const id = this.#field(map, 'id', 'name', true);
    const email = map.entries.has('email') ? this.#field(map, 'email', 'name', true) : null;
    const enrolments = this.#document.list(map, 'enrolments').flatMap((item) => this.#readEnrolment(item));
    return typeof id === 'string' ? [{ id, email: email as string | null, enrolments, line: map.line, path }] : [];
  }

  #readEnrolment({ node, path, line }: { node: unknown; path: string; line: number }): readonly ScenarioEnrolment[] {
    const map = this.#document.map(node, path, ENROLMENT_KEYS, line);
    if (map === null) return [];
    const program = this.#field(map, 'program', 'name', true);
    const since = this.#field(map, 'since', 'when', true);
    const track = map.entries.has('track') ? this.#field(map, 'track', 'name', true) : null;
    const tier = map.entries.has('tier') ? this.#field(map, 'tier', 'name', true) : null;
    if (typeof program !== 'string' || typeof since !== 'number') return [];
    return [{ program, since, track: track as string | null, tier: tier as string | null, line: map.line, path }];
  }

  #readFact<T extends string>(
    { node, path, line }: { node: unknown; path: string; line: number },
    shapes: Readonly<Record<T, FactShape>>,
  ): readonly ScenarioFact<T>[] {
    const loose = this.#document.map(node, path, null, line);
    if (loose === null) return [];
    const type = this.#field(loose, 'type', 'name', true);
    if (typeof type !== 'string') return [];
    if (!Object.hasOwn(shapes, type)) {
      const known = Object.keys(shapes).join(', ');
      this.#document.issue(loose.line, `${path}.type`, `found unknown type "${type}", expected one of ${known}`);
      return [];
    }
    const shape = shapes[type as T];
    const map = this.#document.map(
      node,
      path,
      ['at', 'type', ...Object.keys(shape.required), ...Object.keys(shape.optional)],
      line,
    );
    if (map === null) return [];
    const issues = this.#document.issues.length;
    const at = this.#field(map, 'at', 'when', true);
    const values: Record<string, FactValue> = {};
    for (const [key, kind] of Object.entries(shape.required)) this.#store(values, map, key, kind, true);
    for (const [key, kind] of Object.entries(shape.optional)) this.#store(values, map, key, kind, false);
    this.#checkBilling(type, values, map);
    if (this.#document.issues.length > issues || typeof at !== 'number') return [];
    return [{ type: type as T, at, line: map.line, path, values }];
  }

  #store(values: Record<string, FactValue>, map: MapNode, key: string, kind: FieldKind, required: boolean): void {
    const value = this.#field(map, key, kind, required);
    if (value !== null) values[key] = value;
  }

  #checkBilling(type: string, values: Readonly<Record<string, FactValue>>, map: MapNode): void {
    const { from, to, invoice, payment } = values;
    if (type === 'billing.paid' && typeof from === 'number' && typeof to === 'number' && to <= from) {
      this.#document.issue(
        map.entries.get('to')?.line ?? map.line,
        `${map.path}.to`,
        `found ${formatInstant(to)}, expected a date after \`from\`, ${formatInstant(from)}`,
      );
    }
    if (type === 'billing.refunded' && (invoice === undefined) === (payment === undefined)) {
      const found = invoice === undefined ? 'neither' : 'both';
      this.#document.issue(map.line, map.path, `found ${found} of invoice and payment, expected exactly one of them`);
    }
  }

  #readExpect(): Scenario['expect'] {
    const entry = this.#root.entries.get('expect');
    if (entry === undefined) return null;
    const map = this.#document.map(entry.node, 'expect', RESULT_KEYS, entry.line);
    if (map !== null) for (const key of map.entries.keys()) this.#document.list(map, key);
    return map === null ? null : { line: entry.line, value: this.#document.plain(entry.node) as ExpectedLists };
  }

  /** Reads one value of a map; null (and an issue, where one is due) when it is absent or wrong. */
  #field(map: MapNode, key: string, kind: FieldKind, required: boolean): FactValue | null {
    const entry = map.entries.get(key);
    const path = map.path === '' ? key : `${map.path}.${key}`;
    if (entry === undefined) {
      if (required) this.#document.issue(map.line, path, `found nothing, expected ${EXPECTED[kind]}`);
      return null;
    }
    const value = kind === 'params' ? this.#document.plain(entry.node) : this.#document.scalar(entry.node);
    const parsed = readValue(kind, value, this.#calendar);
    if (parsed === null)
      this.#document.issue(entry.line, path, `found ${this.#document.show(entry.node)}, expected ${EXPECTED[kind]}`);
    return parsed;
  }
}

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  name: 'a text',
  when: 'a date such as 2026-03-31 or an instant such as 2026-03-31T10:15:00Z that exists',
  amount: 'an amount of major units as text, above zero and below 10^15, such as "1200.00"',
  amountOrZero: 'an amount of major units as text, below 10^15, such as "1200.00"',
  rate: 'a rate as text, such as "12.5%"',
  currency: 'an ISO 4217 currency code such as "USD"',
  count: 'a whole number, 0 or more',
  months: 'a whole number of months, 1 or more',
  flag: 'true or false',
  params: 'a map of parameters',
};

function readValue(kind: FieldKind, value: unknown, calendar: Calendar): FactValue | null {
  switch (kind) {
    case 'name':
      return typeof value === 'string' && value.trim() !== '' ? value : null;
    case 'when':
      return typeof value === 'string' ? parseWhen(value, calendar) : null;
    case 'amount':
      return typeof value === 'string' && isAmount(value) && /[1-9]/.test(value) ? value : null;
    case 'amountOrZero':
      return typeof value === 'string' && isAmount(value) ? value : null;
    case 'rate':
      return typeof value === 'string' && parseRate(value) !== null ? value : null;
    case 'currency':
      return typeof value === 'string' && minorDigits(value) !== null ? value : null;
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
    case 'months':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : null;
    case 'flag':
      return typeof value === 'boolean' ? value : null;
    case 'params':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
    default:
      return unreachable(kind, 'field kind');
  }
}

const isAmount = (value: string): boolean => /^\d{1,15}(\.\d{1,4})?$/.test(value);
