import { hostname } from 'node:os';
import process from 'node:process';

/** How a worker is named in the leases it holds: for people who look who works on what. */
export const workerName = (what: string): string => `${what} ${process.pid} on ${hostname()}`;
