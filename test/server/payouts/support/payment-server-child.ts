import { PROVIDER_IDS } from './child-orders.ts';
import { FakePaymentServer } from './fake-payment-server.ts';

/** The providers, in a process of their own that nobody kills: what they have paid they know, whoever else is gone. */
const urls = await Promise.all(
  PROVIDER_IDS.map(async (id, index) => {
    const server = new FakePaymentServer({ dedupes: id === 'dedupes', seed: 11 + index });
    return [id, await server.listen()] as const;
  }),
);
process.on('disconnect', () => process.exit(0));
process.send?.(Object.fromEntries(urls));
