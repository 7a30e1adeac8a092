import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createSeal } from '../../domain/conformance/sealed.ts';

function accessesOf(call: () => unknown): string[] {
  const accesses: string[] = [];
  createSeal((what) => accesses.push(what)).run(call);
  return accesses;
}

describe('a sealed call', () => {
  const reported: { name: string; call: () => unknown; accesses: string[] }[] = [
    { name: 'the clock', call: () => Date.now(), accesses: ['Date.now()'] },
    { name: 'a date of now', call: () => new Date(), accesses: ['new Date()'] },
    { name: 'the text of now', call: () => Date(), accesses: ['Date()'] },
    {
      name: 'the clock behind Temporal',
      call: () => Temporal.Now.instant().epochMilliseconds,
      accesses: ['Date.now()'],
    },
    { name: 'the fine clock', call: () => performance.now(), accesses: ['performance.now()'] },
    { name: 'the monotonic clock', call: () => process.hrtime(), accesses: ['process.hrtime()'] },
    {
      name: 'the monotonic clock in whole numbers',
      call: () => process.hrtime.bigint(),
      accesses: ['process.hrtime.bigint()'],
    },
    { name: 'chance', call: () => Math.random(), accesses: ['Math.random()'] },
    { name: 'a UUID', call: () => crypto.randomUUID(), accesses: ['crypto.randomUUID()'] },
    {
      name: 'random bytes',
      call: () => crypto.getRandomValues(new Uint8Array(1)),
      accesses: ['crypto.getRandomValues()'],
    },
    { name: 'the environment', call: () => process.env['HOME'], accesses: ['process.env'] },
    { name: 'the working folder', call: () => process.cwd(), accesses: ['process.cwd()'] },
    { name: 'the local hour', call: () => new Date(0).getHours(), accesses: ['Date.getHours()'] },
    {
      name: 'the local zone',
      call: () => new Intl.DateTimeFormat('en').format(0),
      accesses: ['the local time zone (Intl.DateTimeFormat)'],
    },
    { name: 'the network', call: () => void fetch('http://127.0.0.1:9'), accesses: ['fetch()'] },
    { name: 'a timer', call: () => setTimeout(() => undefined), accesses: ['setTimeout()'] },
    { name: 'a microtask', call: () => queueMicrotask(() => undefined), accesses: ['queueMicrotask()'] },
    { name: 'the console', call: () => console.log('never seen'), accesses: ['console.log()'] },
  ];

  test.each(reported)('is caught reaching for $name', ({ call, accesses }) => {
    expect(accessesOf(call)).toEqual(accesses);
  });

  test.each([
    { name: 'a date given', call: () => new Date(0).toISOString() },
    { name: 'a date in a zone given', call: () => new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(0) },
    {
      name: 'an instant in a zone',
      call: () => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO('America/New_York').hour,
    },
    { name: 'arithmetic', call: () => Math.max(1, 2) },
  ])('may use $name', ({ call }) => {
    expect(accessesOf(call)).toEqual([]);
  });

  test('gets its answer all the same, and starts nothing', () => {
    const seal = createSeal(() => undefined);
    let isStarted = false;
    const answers = seal.run(() => {
      process.nextTick(() => (isStarted = true));
      return { chance: Math.random(), at: new Date(5), timer: setTimeout(() => undefined) };
    });

    expect(answers.chance).toBeLessThan(1);
    expect(answers.at).toBeInstanceOf(Date);
    expect(answers.timer).toBeUndefined();
    expect(isStarted).toBe(false);
  });

  test('leaves everything as it was, also when it throws', () => {
    const before = {
      now: Date.now,
      date: Date,
      env: process.env,
      uuid: Object.hasOwn(crypto, 'randomUUID'),
      format: Intl.DateTimeFormat,
    };
    const seal = createSeal(() => undefined);

    expect(() =>
      seal.run(() => {
        throw new Error('a fault');
      }),
    ).toThrow('a fault');
    expect({
      now: Date.now,
      date: Date,
      env: process.env,
      uuid: Object.hasOwn(crypto, 'randomUUID'),
      format: Intl.DateTimeFormat,
    }).toEqual(before);
    expect(Date.now).toBe(before.now);
  });

  test('lets what is ours look outside', () => {
    const accesses: string[] = [];
    const seal = createSeal((what) => accesses.push(what));

    expect(seal.run(() => seal.outside(() => Date.now()))).toBeGreaterThan(0);
    expect(accesses).toEqual([]);
  });
});
