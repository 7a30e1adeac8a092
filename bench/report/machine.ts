import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import type pg from 'pg';

/** Where a result was measured. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string | null;
  /** Average number of processes that wanted a core in the minute before: above `cores`, others were measured, too. */
  readonly loadAverage: number;
}

export async function describeMachine(admin: pg.Client | null, loadAverage: number): Promise<Machine> {
  const version = await admin?.query<{ server_version: string }>('SHOW server_version');
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: version?.rows[0]?.server_version ?? null,
    loadAverage: Math.round(loadAverage * 10) / 10,
  };
}

export const formatMachine = ({ cpu, cores, memoryGb, node, postgres, loadAverage }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGb} GB; Node ${node}${postgres === null ? '' : `, PostgreSQL ${postgres}`}; load average at the start ${loadAverage}`;
