import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { err, ok, type Result } from '../result.ts';
import type { ScenarioIssue } from './issue.ts';

/** A YAML map with the lines its keys stand on. */
export interface MapNode {
  readonly line: number;
  readonly path: string;
  readonly entries: ReadonlyMap<string, { readonly line: number; readonly node: unknown }>;
}

/** Reads YAML 1.2 (core schema) or JSON, keeping the lines. Errors: what the YAML reader says, with line. */
export class ScenarioDocument {
  readonly issues: ScenarioIssue[] = [];
  readonly #lines: LineCounter;
  readonly #document: Document;
  readonly root: unknown;

  private constructor(lines: LineCounter, document: Document) {
    this.#lines = lines;
    this.#document = document;
    this.root = document.contents;
  }

  static read(text: string): Result<ScenarioDocument, readonly ScenarioIssue[]> {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      merge: false,
    });
    if (document.errors.length > 0) {
      return err(
        document.errors.map((error) => ({
          line: lines.linePos(error.pos[0]).line,
          path: '(file)',
          code: null,
          message: `not readable as YAML: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? ''}`,
        })),
      );
    }
    return ok(new ScenarioDocument(lines, document as unknown as Document));
  }

  lineOf(node: unknown): number {
    const range = (node as Node | null)?.range;
    return range === undefined || range === null ? 0 : this.#lines.linePos(range[0]).line;
  }

  issue(node: { readonly line: number } | number, path: string, message: string, code: string | null = null): void {
    this.issues.push({ line: typeof node === 'number' ? node : node.line, path, code, message });
  }

  /** Reads a map and refuses keys that are not known here. */
  map(node: unknown, path: string, known: readonly string[] | null, line = this.lineOf(node)): MapNode | null {
    if (!isMap(node)) {
      // An empty file has no place of its own.
      this.issue(line || 1, path || '(file)', `found ${this.show(node)}, expected a map`);
      return null;
    }
    const entries = new Map<string, { line: number; node: unknown }>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '?';
      const keyLine = this.lineOf(pair.key) || line;
      if (known !== null && !known.includes(key)) {
        this.issue(
          keyLine,
          `${path === '' ? '' : `${path}.`}${key}`,
          `found unknown key "${key}", expected one of ${known.join(', ')}`,
        );
        continue;
      }
      entries.set(key, { line: keyLine, node: pair.value });
    }
    return { line: this.lineOf(node) || line, path, entries };
  }

  /** Reads a list; nothing at all is an empty one. */
  list(map: MapNode, key: string): readonly { readonly node: unknown; readonly path: string; readonly line: number }[] {
    const entry = map.entries.get(key);
    if (entry === undefined) return [];
    if (!isSeq(entry.node)) {
      this.issue(
        entry.line,
        map.path === '' ? key : `${map.path}.${key}`,
        `found ${this.show(entry.node)}, expected a list`,
      );
      return [];
    }
    return entry.node.items.map((node, index) => ({
      node,
      path: `${map.path === '' ? '' : `${map.path}.`}${key}[${index}]`,
      line: this.lineOf(node) || entry.line,
    }));
  }

  /** The plain value of a node, as JSON. */
  plain(node: unknown): unknown {
    return node === null || node === undefined ? null : ((node as Node).toJS(this.#document) as unknown);
  }

  show(node: unknown): string {
    if (node === null || node === undefined) return 'nothing';
    if (isMap(node)) return 'a map';
    if (isSeq(node)) return 'a list';
    return isScalar(node) ? JSON.stringify(node.value) : 'something unreadable';
  }

  scalar(node: unknown): unknown {
    return isScalar(node) ? node.value : undefined;
  }
}
