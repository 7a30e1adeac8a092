import { affiliateCampaign } from '../../../adapters/affiliate-campaign/index.ts';
import { defineAdapter, type ProgramAdapter } from '../../../domain/contract/adapter.ts';

/** Rules that do what the rules of a third party might: each is loaded as the configuration names them. */
const unruly = (id: string, accrue: ProgramAdapter['accrue']): ProgramAdapter =>
  defineAdapter({ ...affiliateCampaign, id, accrue });

export const adapters: readonly ProgramAdapter[] = [
  unruly('endless-campaign', () => {
    for (;;);
  }),
  unruly('greedy-campaign', () => {
    const held: number[][] = [];
    for (;;) held.push(new Array<number>(100_000).fill(held.length));
  }),
  unruly('deep-campaign', () => {
    const dive = (depth: number): number => dive(depth + 1) + 1;
    dive(0);
    return [];
  }),
  unruly('faulty-campaign', () => {
    throw new Error('the rules are broken');
  }),
];
