/** What each process of the test of kills is told, as JSON in its only argument. */
export interface ChildOrders {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly workerUrl: string;
  /** Of the server's keys: the same for each server, so that tokens outlive them. */
  readonly dataDir: string;
  /** The providers' addresses by their ids. */
  readonly providers: Readonly<Record<ProviderId, string>>;
}

/** One that pays a key once, and one that pays whatever arrives and must be asked for its status. */
export const PROVIDER_IDS = ['dedupes', 'asks'] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/** Contacts and payment details are sealed under it, in every process alike. */
export const SECRET = 'test';
/** Long enough for a slow transaction, short enough that a test does not wait long after a kill. */
export const LEASE_MS = 1_000;

export const readOrders = (): ChildOrders => JSON.parse(process.argv[2] ?? '') as ChildOrders;
