import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** A statement that is prepared once per connection under its name. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A column of a prepared statement's rows, with what reads its text. */
interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** What we use of pg's Connection (pg 8.23, lib/connection.js) beside its typed methods. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  /** Text of the statements prepared on this connection, by name; pg's own queries share it. */
  readonly parsedStatements: Record<string, string>;
  parse(message: { readonly name: string; readonly text: string }): void;
  bind(message: { readonly statement: string; readonly values: readonly unknown[] }): void;
  describe(message: { readonly type: 'P'; readonly name: string }): void;
  execute(message: null): void;
  sync(): void;
}

/** What the server says of a statement's columns, by connection and the statement's name. */
const described = new WeakMap<Wire, Map<string, readonly Column[]>>();

/**
 * Two prepared statements in one transaction and one exchange: who asks, then the question. Between two Syncs of the
 * extended protocol everything is one implicit transaction, so neither BEGIN nor COMMIT is sent, what the first
 * statement sets for the transaction holds for the second and for nothing after it, and the server answers once instead
 * of four times. Answers to the first are not looked at.
 *
 * Made for one connection, of which the caller has sole use until the promise settles.
 */
export class ScreenQuery<Row extends pg.QueryResultRow> extends pg.Query<Row> {
  readonly answer: Promise<Row[]>;
  /** Whether a statement is prepared on the way: after an error nobody knows how far that came. */
  #isPreparing = false;
  #isFailed = false;
  /** The first statement is done: what comes now answers the second. */
  #isOfQuestion = false;
  #columns: readonly Column[] | null = null;
  readonly #found: Row[] = [];
  readonly #steps: readonly [PreparedStatement, PreparedStatement];
  readonly #values: readonly (readonly unknown[])[];
  readonly #client: pg.ClientBase;
  #resolve!: (rows: Row[]) => void;
  #reject!: (error: unknown) => void;

  /** Errors: throws for a value that cannot be sent. */
  constructor(client: pg.ClientBase, principal: PreparedStatement, question: PreparedStatement) {
    super({ text: question.text });
    this.#client = client;
    this.#steps = [principal, question];
    // Before anything is written: half of a message would leave the connection waiting for the rest.
    this.#values = this.#steps.map(({ values }) => values.map((value) => prepareValue(value)));
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** After an error: whether the connection must not be used again. */
  get isSpoiled(): boolean {
    return this.#isFailed && this.#isPreparing;
  }

  override submit = (connection: pg.Connection): void => {
    const wire = connection as unknown as Wire;
    const [, question] = this.#steps;
    this.#columns = described.get(wire)?.get(question.name) ?? null;
    wire.stream.cork();
    try {
      for (const [index, step] of this.#steps.entries()) {
        if (wire.parsedStatements[step.name] === undefined) {
          this.#isPreparing = true;
          wire.parse(step);
        }
        wire.bind({ statement: step.name, values: this.#values[index] ?? [] });
        if (step === question && this.#columns === null) wire.describe({ type: 'P', name: '' });
        wire.execute(null);
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  };

  handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.#client.getTypeParser(dataTypeID, 'text') as Column['parse'],
    }));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.#isFailed || !this.#isOfQuestion) return;
    try {
      this.#found.push(toRow<Row>(this.#columns ?? [], fields));
    } catch (error) {
      this.#fail(error);
    }
  }

  handleCommandComplete(): void {
    this.#isOfQuestion = true;
  }

  handleError(error: unknown): void {
    this.#fail(error);
  }

  handleReadyForQuery(connection: Wire): void {
    if (this.#isFailed) return;
    const [, question] = this.#steps;
    for (const { name, text } of this.#steps) connection.parsedStatements[name] = text;
    if (this.#columns !== null) {
      const known = described.get(connection) ?? new Map<string, readonly Column[]>();
      described.set(connection, known.set(question.name, this.#columns));
    }
    this.#resolve(this.#found);
  }

  #fail(error: unknown): void {
    this.#isFailed = true;
    this.#reject(error);
  }
}

function toRow<Row>(columns: readonly Column[], texts: readonly (string | null)[]): Row {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as Column;
    const text = texts[index] ?? null;
    row[column.name] = text === null ? null : column.parse(text);
  }
  return row as Row;
}
