import type { DemoToken } from './http/explorer-tabs.ts';

/** What a person sees when the server is ready: addresses first, then tokens to paste. */
export function formatReadyBlock(ready: {
  readonly url: string;
  readonly database: string;
  readonly demoTokens: readonly DemoToken[];
}): string[] {
  const { url, database, demoTokens } = ready;
  const lines = [
    '',
    'PartnerGraph is ready.',
    '',
    `  GraphQL endpoint  ${url}/graphql`,
    `  Explorer          ${url}/`,
    `  Database          ${database}`,
  ];
  if (demoTokens.length > 0) {
    lines.push('', '  Demo tokens, valid for 30 days; send one as the header "authorization":', '');
    for (const { label, token } of demoTokens) lines.push(`  ${label}`, `    Bearer ${token}`, '');
  }
  lines.push(...(demoTokens.length > 0 ? [] : ['']), '  Ctrl-C stops it.', '');
  return lines;
}
