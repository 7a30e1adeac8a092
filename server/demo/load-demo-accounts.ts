import { quickAdvance } from '../../services/load/quick-advance.ts';
import { serviceDepsOf } from '../compose.ts';
import type { DemoAccount, Parts } from '../start.ts';
import { toDemoAccounts } from './demo-accounts.ts';
import { createDemoDirectory } from './demo-directory.ts';
import { loadDemo } from './load-demo.ts';

/** The start's hook: loads the demo where it is missing, and says who gets a token. */
export const loadDemoAccounts =
  (progress: (done: number, total: number) => void): NonNullable<Parts['loadDemo']> =>
  async (platform, services): Promise<readonly DemoAccount[]> => {
    const { db, registry } = platform;
    const advance = quickAdvance(serviceDepsOf(platform));
    return toDemoAccounts(
      await loadDemo({ services, advance, registry, directory: createDemoDirectory(db), progress }),
    );
  };
