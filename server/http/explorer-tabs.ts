import type { ExplorerTab } from './explorer-page.ts';

/** A token that the explorer shows ready for use: of a demo only. */
export interface DemoToken {
  readonly label: string;
  readonly role: 'NETWORK_ADMIN' | 'PROGRAM_OWNER' | 'PARTNER' | 'SERVICE';
  readonly token: string;
  /** A program that its bearer takes part in. */
  readonly programSlug: string | null;
}

const CATALOGUE = `# The public catalogue: no token needed.
# Ctrl-Enter runs the query under the cursor. "Headers" below takes a token:
#   { "authorization": "Bearer …" }
query Catalogue {
  programs(first: 10) {
    nodes {
      slug
      name
      summary
      currency
      terms(keys: ["reward.what", "reward.duration", "payout.cadence", "payout.networkDates"]) {
        label
        status
        value
        readings {
          value
          source
          quoteRef
        }
        note
      }
    }
  }
}
`;

const VENDOR = `query __NAME__Leads {
  viewer {
    role
    organization {
      name
    }
  }
  leads(first: 10) {
    totalCount
    nodes {
      id
      company
      status
      registeredAt
      partner {
        name
      }
      availableActions {
        action
        deadline
      }
    }
  }
}

# Runs over WebSocket; the same button stops it.
subscription __NAME__Events($programSlug: String!) {
  programEvents(programSlug: $programSlug) {
    cursor
    previousCursor
    type
    at
    name
    actor
  }
}
`;

const PARTNER = `query __NAME__Dashboard($programSlug: String!) {
  partnerDashboard(programSlug: $programSlug) {
    cursor
    partner {
      name
    }
    tier {
      name
      since
    }
    standing
    unpaid {
      amount
      currency
    }
    pipeline {
      submitted {
        totalCount
      }
      open {
        totalCount
      }
      closedWon {
        totalCount
      }
    }
    progress {
      tier
      isReached
    }
  }
}

# Runs over WebSocket; the same button stops it. With "after" set to the dashboard's cursor it misses nothing.
subscription __NAME__LeadsLive($programSlug: String, $after: String) {
  leadStatusChanged(programSlug: $programSlug, after: $after) {
    cursor
    previousCursor
    at
    from
    to
    lead {
      company
    }
  }
}
`;

/** A tab is titled by its operation's name, so the name says whose it is: `partner  Harbor Lane` is HarborLane. */
const toName = (label: string): string =>
  label
    .replace(/^\S+\s+/, '')
    .replace(/[^A-Za-z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())
    .replace(/^(\w)/, (first) => (/\d/.test(first) ? `_${first}` : first.toUpperCase()));

/** Queries to begin with. With demo tokens: one tab for each, with its token in place. */
export function toExplorerTabs(tokens: readonly DemoToken[]): readonly ExplorerTab[] {
  const tabs = tokens.map(({ label, role, token, programSlug }): ExplorerTab => ({
    query: `# ${label}\n${(role === 'PARTNER' ? PARTNER : VENDOR).replaceAll('__NAME__', toName(label))}`,
    ...(programSlug === null ? {} : { variables: JSON.stringify({ programSlug }, null, 2) }),
    headers: JSON.stringify({ authorization: `Bearer ${token}` }, null, 2),
  }));
  return [{ query: CATALOGUE, headers: '{\n  "authorization": ""\n}' }, ...tabs];
}
