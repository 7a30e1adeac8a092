import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { ChildOrders } from './child-orders.ts';

const STARTS_MAX = 5;

/** Where a server answers, and as whom. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string;
}

interface Started<Message> {
  readonly child: ChildProcess;
  readonly message: Message;
}

/** The processes of the test of kills. Whoever is killed is missed until the next has started. */
export class Mortals {
  readonly #orders: ChildOrders;
  readonly #children: Set<ChildProcess>;
  #server: Started<ServerAddress>;
  #worker: Started<string>;

  private constructor(
    orders: ChildOrders,
    children: Set<ChildProcess>,
    server: Started<ServerAddress>,
    worker: Started<string>,
  ) {
    this.#orders = orders;
    this.#children = children;
    this.#server = server;
    this.#worker = worker;
  }

  static async start(given: Omit<ChildOrders, 'providers'>): Promise<Mortals> {
    const children = new Set<ChildProcess>();
    const { message: providers } = await startChild<ChildOrders['providers']>(children, 'payment-server-child.ts', '');
    const orders = { ...given, providers };
    const [server, worker] = await Promise.all([
      startChild<ServerAddress>(children, 'payout-server.ts', JSON.stringify(orders)),
      startChild<string>(children, 'payout-worker.ts', JSON.stringify(orders)),
    ]);
    return new Mortals(orders, children, server, worker);
  }

  /** The server that lives, or the one that lived last. */
  get server(): ServerAddress {
    return this.#server.message;
  }

  get providers(): ChildOrders['providers'] {
    return this.#orders.providers;
  }

  async killServer(): Promise<void> {
    await this.#kill(this.#server.child);
    this.#server = await this.#start('payout-server.ts');
  }

  async killWorker(): Promise<void> {
    await this.#kill(this.#worker.child);
    this.#worker = await this.#start('payout-worker.ts');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#children].map((child) => this.#kill(child)));
  }

  /** A start that meets a database which was just killed is tried again, as whatever watches a server would. */
  async #start<Message>(file: string): Promise<Started<Message>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await startChild<Message>(this.#children, file, JSON.stringify(this.#orders));
      } catch (error) {
        if (attempt === STARTS_MAX) throw error;
      }
    }
  }

  #kill(child: ChildProcess): Promise<unknown> {
    this.#children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    return gone;
  }
}

/** Resolves with the first thing a process says. */
async function startChild<Message>(
  children: Set<ChildProcess>,
  file: string,
  argument: string,
): Promise<Started<Message>> {
  const child = fork(path.join(import.meta.dirname, file), [argument], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  children.add(child);
  let said = '';
  child.stderr?.on('data', (chunk) => (said = `${said}${String(chunk)}`.slice(-4_000)));
  const message = await new Promise<Message>((resolve, reject) => {
    child.once('message', (first) => resolve(first as Message));
    child.once('exit', (code) => {
      children.delete(child);
      reject(new Error(`${file} ended with ${code}: ${said}`));
    });
  });
  child.removeAllListeners('exit');
  return { child, message };
}
