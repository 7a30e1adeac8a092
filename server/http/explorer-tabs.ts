import type { ExplorerTab } from './explorer-page.ts';

/** A token that the explorer shows ready for use: of a demo only. */
export interface DemoToken {
  readonly label: string;
  readonly role: 'NETWORK_ADMIN' | 'PROGRAM_OWNER' | 'PARTNER' | 'SERVICE';
  readonly token: string;
  /** A program that its bearer takes part in. */
  readonly programSlug: string | null;
}

const CATALOGUE = `# PartnerGraph: the public catalogue of programs, and what this page can do
# Ctrl-Enter runs the query under the cursor; "Headers" below takes a token:
#   { "authorization": "Bearer …" }
query Catalogue {
  programs(first: 10) {
    nodes {
      slug
      name
      currency
    }
  }
}
`;

const VIEWER = `query WhoAmI {
  viewer {
    role
  }
}
`;

const DASHBOARD = `query Dashboard($programSlug: String!) {
  partnerDashboard(programSlug: $programSlug) {
    cursor
  }
}

# Runs over WebSocket; stop it with the same button.
subscription Leads($programSlug: String) {
  leadStatusChanged(programSlug: $programSlug) {
    cursor
    previousCursor
  }
}
`;

/** Queries to begin with. With demo tokens: one tab for each, with its token in place. */
export function toExplorerTabs(tokens: readonly DemoToken[]): readonly ExplorerTab[] {
  const tabs = tokens.map(({ label, role, token, programSlug }): ExplorerTab => ({
    query: `# ${label}\n${role === 'PARTNER' && programSlug !== null ? DASHBOARD : VIEWER}`,
    ...(role === 'PARTNER' && programSlug !== null ? { variables: JSON.stringify({ programSlug }, null, 2) } : {}),
    headers: JSON.stringify({ authorization: `Bearer ${token}` }, null, 2),
  }));
  return [{ query: CATALOGUE, headers: '{\n  "authorization": ""\n}' }, ...tabs];
}
