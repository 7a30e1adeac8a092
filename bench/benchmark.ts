import type pg from 'pg';

export interface BenchOptions {
  /** Small sizes: whether everything still runs, not how fast. */
  readonly isQuick: boolean;
  /** Folder of seeded data that is kept and used again; null: seeded anew. */
  readonly keep: string | null;
  /** Prints the machine; called when the database's version can be asked, or with null where there is none. */
  readonly describe: (admin: pg.Client | null) => Promise<void>;
  /** A bar on a terminal, nothing anywhere else; call what it gives with how many steps are done. */
  readonly progress: (title: string, total: number) => (done: number) => void;
}

export interface Benchmark {
  readonly name: string;
  readonly summary: string;
  /** Prints its table and gives what belongs into the line of JSON. */
  run(options: BenchOptions): Promise<Readonly<Record<string, unknown>>>;
}
