/** The conformance suite, published as `partnergraph/conformance`, so that an adapter's own tests can run it. */
export { CHECK_IDS, checkAdapter, type ConformanceOptions } from './check-adapter.ts';
export { isConformant, type Check, type ConformanceReport } from './report.ts';
export { checkDeclared, checkShape, formatShapeIssue, type ShapeIssue } from './shape.ts';
