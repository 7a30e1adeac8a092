import type { Connection } from './connection.ts';

export interface Round {
  readonly requests: number;
  readonly ms: number;
  readonly latenciesMs: readonly number[];
}

/** Keeps every connection busy for a time, each with the next of the requests. Errors: throws at an answer that is not 200. */
export async function runRound(
  connections: readonly Connection[],
  requests: readonly Buffer[],
  ms: number,
): Promise<Round> {
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + ms;
  // Far apart, so that connections do not ask for the same partner one after another.
  let next = Math.floor(Math.random() * requests.length);
  const work = async (connection: Connection): Promise<void> => {
    for (let now = performance.now(); now < until;) {
      const request = requests[(next += 37) % requests.length] as Buffer;
      const { status, body } = await connection.ask(request);
      if (status !== 200) throw new Error(`found status ${status}, expected 200: ${body}`);
      const then = performance.now();
      latenciesMs.push(then - now);
      now = then;
    }
  };
  await Promise.all(connections.map(work));
  return { requests: latenciesMs.length, ms: performance.now() - startedAt, latenciesMs };
}
