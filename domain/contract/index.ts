/**
 * Everything the author of an adapter needs, published as `partnergraph/contract`: the contract's types, fields for
 * parameter schemas, exact money and civil time. Pure: importing it does nothing.
 */
export { z } from 'zod';
export type * from './accrual.ts';
export * from './adapter.ts';
export * from './assumption.ts';
export * from './expression.ts';
export * from './metric.ts';
export * from './param-fields.ts';
export { formatIssues, Issues, mergeParams, parseParams } from './params.ts';
export type { Json, JsonObject, ParamIssue, ParamSpec } from './params.ts';
export * from './term.ts';
export * from './term-kit.ts';
export { netAt } from '../engine/payments.ts';
export { isManaged } from '../engine/measure.ts';
export { formatAmount, minorDigits, parseAmount } from '../money/amount.ts';
export { applyRate, formatRate, parseRate, type Rate } from '../money/rate.ts';
export { divideHalfAway } from '../money/rounding.ts';
export { err, ok, unreachable, type Result } from '../result.ts';
export type { Calendar, Instant } from '../time/calendar.ts';
export { formatCivilDate, fromEpochDay, toEpochDay, type CivilDate, type EpochDay } from '../time/civil.ts';
export { formatInstant } from '../time/instant.ts';
export { dueDay, periodOf, type Cadence, type Period } from '../time/period.ts';
