import type { IncomingMessage } from 'node:http';

/**
 * Whether the page that opens a WebSocket may: browsers ask nobody before they open one, and hide no answer from the
 * page, so the setting that HTTP leaves to them is kept here. What is no browser names no origin and passes.
 */
export function isAllowedOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  corsOrigins: readonly string[],
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return true;
  // Our own pages, whatever brought them; a page has no say in either header.
  const forwarded = headers['x-forwarded-host'];
  const named = URL.canParse(origin) ? new URL(origin).host : '';
  return named !== '' && (named === host?.toLowerCase() || named === forwarded);
}
