import type { TrainingItem } from '../../domain/decisions/training.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Ref } from '../contract.ts';
import type { EnrolmentRow } from './partner.ts';

export interface TrainingRecord {
  readonly personId: string;
  readonly item: string;
}

export interface TrainingStore {
  /** A program's items that are asked for, in order. */
  listItems(program: Ref): Promise<readonly TrainingItem[]>;
  /** Makes these the items of a program; others are retired, and what was finished of them stays. */
  replaceItems(program: Ref, items: readonly TrainingItem[], at: Instant): Promise<void>;
  listRecords(enrolment: EnrolmentRow): Promise<readonly TrainingRecord[]>;
  /** Notes what a person finished; what was noted before stays as it is. */
  addRecords(
    enrolment: EnrolmentRow,
    records: readonly (TrainingRecord & { readonly at: Instant })[],
    recordedBy: string,
  ): Promise<void>;
  /** Whether somebody works for a partner. */
  isMember(personId: string, partnerId: string): Promise<boolean>;
}
