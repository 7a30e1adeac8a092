import { describe, expect, test } from 'vitest';
import { mergeParams, type JsonObject } from '../../../domain/contract/params.ts';

describe('merging parameters', () => {
  const rows: { name: string; base: JsonObject; overlay: JsonObject; merged: JsonObject }[] = [
    { name: 'nothing changes nothing', base: { a: 1 }, overlay: {}, merged: { a: 1 } },
    { name: 'a plain value replaces', base: { a: 1, b: 2 }, overlay: { a: 3 }, merged: { a: 3, b: 2 } },
    { name: 'null replaces', base: { a: 1 }, overlay: { a: null }, merged: { a: null } },
    {
      name: 'maps merge map by map',
      base: { tracks: { ADVISORS: { share: { GOLD: '15%', SILVER: '10%' } }, MASTERS: { share: { GOLD: '15%' } } } },
      overlay: { tracks: { ADVISORS: { share: { GOLD: '16%' } } } },
      merged: { tracks: { ADVISORS: { share: { GOLD: '16%', SILVER: '10%' } }, MASTERS: { share: { GOLD: '15%' } } } },
    },
    { name: 'lists replace', base: { tiers: ['A', 'B', 'C'] }, overlay: { tiers: ['X'] }, merged: { tiers: ['X'] } },
    { name: 'an empty list replaces', base: { tiers: ['A'] }, overlay: { tiers: [] }, merged: { tiers: [] } },
    {
      name: 'a reward replaces as a whole',
      base: { reward: { type: 'PERCENT', rate: '30%' } },
      overlay: { reward: { type: 'FLAT', amount: '50' } },
      merged: { reward: { type: 'FLAT', amount: '50' } },
    },
    {
      name: 'a reward of the same type replaces as a whole, too',
      base: { reward: { type: 'PERCENT', rate: '30%' } },
      overlay: { reward: { type: 'PERCENT' } },
      merged: { reward: { type: 'PERCENT' } },
    },
    {
      name: 'a duration replaces as a whole',
      base: { duration: { type: 'MONTHS', months: 12 } },
      overlay: { duration: { type: 'LIFETIME' } },
      merged: { duration: { type: 'LIFETIME' } },
    },
    {
      name: 'a map without a type replaces a reward, so that the mistake shows',
      base: { reward: { type: 'PERCENT', rate: '30%' } },
      overlay: { reward: { rate: '5%' } },
      merged: { reward: { rate: '5%' } },
    },
    { name: 'a map replaces a list', base: { a: [1] }, overlay: { a: { b: 1 } }, merged: { a: { b: 1 } } },
    {
      name: 'a new name is added, for the schema to refuse',
      base: { a: 1 },
      overlay: { b: 2 },
      merged: { a: 1, b: 2 },
    },
  ];

  test.each(rows)('$name', ({ base, overlay, merged }) => {
    const before = structuredClone({ base, overlay });

    expect(mergeParams(base, overlay)).toEqual(merged);
    expect({ base, overlay }).toEqual(before);
  });
});
