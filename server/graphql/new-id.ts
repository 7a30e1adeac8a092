import { randomUUID } from 'node:crypto';

/**
 * An id of a connection or operation. Copied: Node puts a UUID together from twenty pieces and keeps them all, which a
 * server with thousands of open subscriptions notices.
 */
export const newId = (): string => Buffer.from(randomUUID(), 'latin1').toString('latin1');
