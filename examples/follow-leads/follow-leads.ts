import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { follow } from '../../client/follow.ts';

const [token, after, url = 'ws://127.0.0.1:4000/graphql'] = process.argv.slice(2);

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${token}` },
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
});

follow<{ leadStatusChanged: { cursor: string; to: string; lead: { company: string } | null } }>(client, {
  query: `subscription ($after: String) {
    leadStatusChanged(programSlug: "klaviyo-agency", after: $after) { cursor to lead { company } }
  }`,
  variables: { after: after ?? null },
  cursorOf: ({ leadStatusChanged }) => leadStatusChanged.cursor,
  onEvent: ({ leadStatusChanged: { to, lead } }) => console.log(`${lead?.company}: ${to}`),
});
