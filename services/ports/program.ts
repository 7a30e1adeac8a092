import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { TermsTimeline } from '../../domain/engine/terms.ts';
import type { Calendar, Instant } from '../../domain/time/calendar.ts';
import type { Ref } from '../contract.ts';

/** A program as commands see it: its rules, its terms over time, its clock. */
export interface ProgramState {
  readonly tenantId: string;
  readonly id: string;
  readonly slug: string;
  readonly status: 'DRAFT' | 'OPEN' | 'CLOSED';
  readonly adapter: ProgramAdapter;
  readonly terms: TermsTimeline;
  readonly calendar: Calendar;
  readonly currency: string;
  readonly clock: 'REAL' | 'MANUAL';
  /** The program's time: what a MANUAL clock shows, the wall clock otherwise. */
  readonly now: Instant;
  /** All calendar work dated before this instant is done. */
  readonly processedThrough: Instant;
}

export interface NewProgram {
  readonly tenantId: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly adapterId: string;
  readonly adapterVersion: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly clock: 'REAL' | 'MANUAL';
  readonly clockNow: Instant | null;
  readonly processedThrough: Instant;
  readonly links: Readonly<Record<string, string>>;
}

export interface NewTerms {
  readonly version: number;
  readonly validFrom: Instant;
  readonly params: JsonObject;
  readonly overlay: JsonObject;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
}

export interface ProgramStore {
  findBySlug(slug: string): Promise<ProgramState | null>;
  find(ref: Ref): Promise<ProgramState | null>;
  /** Programs of the principal's tenant that know a customer: won, signed up, attributed or managed in them. */
  listOfCustomers(tenantId: string, customerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  list(tenantId: string): Promise<readonly ProgramState[]>;
  /** Slugs the principal can see, its own vendor's first, for telling what would have been known. */
  listSlugs(limit: number): Promise<readonly string[]>;
  insert(program: NewProgram, terms: NewTerms): Promise<void>;
  insertTerms(ref: Ref, terms: NewTerms): Promise<void>;
  setClock(ref: Ref, clock: { readonly now: Instant | null; readonly processedThrough: Instant }): Promise<void>;
  /** Holds off other calendar work on the program until the transaction ends. */
  lockCalendar(ref: Ref): Promise<void>;
}
