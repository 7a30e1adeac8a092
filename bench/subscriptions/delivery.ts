import { Connection } from '../dashboard/connection.ts';
import { toRequest } from '../dashboard/questions.ts';
import { startLimitScript, startServerProcess, type ServerProcess } from '../dashboard/servers.ts';
import { cpuMsOfTree } from '../report/processes.ts';
import { quantile, round } from '../report/statistics.ts';
import { PROGRAM_SLUG } from '../seed/program-seed.ts';
import { createAudience, documentOf, openAll } from './audience.ts';
import { LightSocket } from './light-socket.ts';
import type { Setting } from './subscriptions-bench.ts';

/** Milliseconds until the last subscriber has an event, over all events. */
export interface Delivered {
  readonly p50: number;
  readonly p99: number;
  /** Of the server's process for one event. */
  readonly cpuMs: number;
}

export interface Delivery {
  readonly server: Delivered;
  /** Since the mutation was answered, which is after its event was committed. */
  readonly sinceAnswered: Pick<Delivered, 'p50' | 'p99'>;
  readonly bare: Delivered;
}

const WARM_UP = 10;
/** The subscribers' people are of one partner: an event of a lead is for the vendor and for it. */
const PARTNERS = 1;

/** Counts what all sockets of one server receive, and says when it is enough. */
class Arrivals {
  #missing = 0;
  #last = 0;
  #resolve: ((at: number) => void) | null = null;
  latest = '';

  readonly onText = (text: string): void => {
    this.latest = text;
    this.#missing -= 1;
    if (this.#missing !== 0) return;
    this.#last = performance.now();
    this.#resolve?.(this.#last);
  };

  /** When the last of so many has come. */
  expect(count: number): Promise<number> {
    this.#missing = count;
    return new Promise((resolve) => (this.#resolve = resolve));
  }
}

/** Event by event, in turns with a broadcast of the same text by the bare server. */
export async function measureDelivery({ database, keysDir, plan, options }: Setting): Promise<Delivery> {
  const audience = await createAudience(keysDir, plan.subscribers, PARTNERS);
  const server = await startServerProcess(database, keysDir);
  const bare = await startLimitScript('subscriptions/bare-server.ts');
  const [ours, theirs] = [new Arrivals(), new Arrivals()];
  const sockets: LightSocket[] = [];
  const connection = await Connection.open(server.port);
  try {
    sockets.push(...(await openAll(server.port, audience.followers, ours.onText)));
    const others = await Promise.all(Array.from({ length: plan.subscribers }, () => LightSocket.open(bare.port, '/')));
    sockets.push(...others);
    for (const socket of others) socket.onText = theirs.onText;
    const bar = options.progress('Events', plan.events + WARM_UP);
    const [delivered, answered, broadcast]: number[][] = [[], [], []];
    const cpuMs = { server: 0, bare: 0 };
    for (let index = 0; index < plan.events + WARM_UP; index += 1) {
      if (index === WARM_UP) [cpuMs.server, cpuMs.bare] = [-cpuOf(server), -cpuOf(bare)];
      const all = ours.expect(plan.subscribers);
      const sentAt = performance.now();
      await register(connection, audience.registering, index);
      const answeredAt = performance.now();
      const lastAt = await all;
      const toAll = theirs.expect(plan.subscribers);
      const begun = performance.now();
      others[0]?.send(ours.latest);
      const lastOfBare = await toAll;
      bar(index + 1);
      if (index < WARM_UP) continue;
      delivered?.push(lastAt - sentAt);
      answered?.push(Math.max(0, lastAt - answeredAt));
      broadcast?.push(lastOfBare - begun);
    }
    cpuMs.server += cpuOf(server);
    cpuMs.bare += cpuOf(bare);
    return {
      server: { ...quantiles(delivered ?? []), cpuMs: round(cpuMs.server / plan.events, 1) },
      sinceAnswered: quantiles(answered ?? []),
      bare: { ...quantiles(broadcast ?? []), cpuMs: round(cpuMs.bare / plan.events, 1) },
    };
  } finally {
    for (const socket of sockets) socket.close();
    connection.close();
    await server.stop();
    await bare.stop();
  }
}

const cpuOf = ({ pid }: ServerProcess): number => cpuMsOfTree(pid) ?? Number.NaN;

const quantiles = (values: readonly number[]): { p50: number; p99: number } => ({
  p50: round(quantile(values, 0.5), 1),
  p99: round(quantile(values, 0.99), 1),
});

const REGISTER = documentOf('RegisterLead');

async function register(connection: Connection, authorization: string, index: number): Promise<void> {
  const input = {
    ...{ programSlug: PROGRAM_SLUG, company: `Prospect ${index}`, domain: `prospect-${index}.example` },
    idempotencyKey: `bench-${index}`,
  };
  const body = JSON.stringify({ query: REGISTER, variables: { input } });
  const headers = [`authorization: ${authorization}`, 'accept: application/graphql-response+json'];
  const { status, body: answer } = await connection.ask(toRequest('/graphql', body, headers));
  if (status !== 200 || !answer.includes('"userErrors":[]'))
    throw new Error(`a lead was not registered: ${status} ${answer}`);
}
