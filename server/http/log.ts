import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/settings.ts';

export type Log = Logger;

/**
 * The server's log: JSON lines on standard error, which leaves standard output to the command. Nothing of a request is
 * logged but its id, method, path without query, operation name and status: no headers, variables or bodies.
 */
export function createLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
