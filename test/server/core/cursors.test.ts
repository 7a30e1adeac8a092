import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../services/actor.ts';
import { createEventCursors } from '../../../server/events/cursors.ts';

const cursors = createEventCursors(new Uint8Array(32).fill(1));
const owner: Actor = { role: 'PROGRAM_OWNER', id: 'person_1', tenantId: 'vendor_1', partnerIds: [], rights: [] };
const partner: Actor = { role: 'PARTNER', id: 'person_2', tenantId: null, partnerIds: ['partner_1'], rights: [] };
const positions = new Map([
  ['program_b', 7n],
  ['program_a', 9_223_372_036_854_775_807n],
]);

it('gives back the positions, whatever their order', () => {
  const cursor = cursors.encode(owner, positions);
  expect(cursors.decode(owner, cursor)).toEqual(positions);
  expect(cursors.encode(owner, new Map([...positions].reverse()))).toBe(cursor);
  expect(cursors.decode(owner, cursors.encode(owner, new Map()))).toEqual(new Map());
});

it('stays good for somebody who joins another agency', () => {
  const cursor = cursors.encode(partner, positions);
  expect(cursors.decode({ ...partner, partnerIds: ['partner_1', 'partner_2'] }, cursor)).toEqual(positions);
});

describe('refuses', () => {
  const cursor = cursors.encode(owner, positions);
  const bytes = Buffer.from(cursor, 'base64url');
  const flip = (at: number): string => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed.toString('base64url');
  };
  it.each([
    { name: 'nothing', actor: owner, text: '' },
    { name: 'something else', actor: owner, text: 'hello' },
    { name: 'only a hash', actor: owner, text: bytes.subarray(0, 16).toString('base64url') },
    { name: 'a changed hash', actor: owner, text: flip(0) },
    { name: 'a changed position', actor: owner, text: flip(bytes.length - 3) },
    { name: 'an end cut off', actor: owner, text: cursor.slice(0, -2) },
    { name: 'something added', actor: owner, text: `${cursor}AA` },
    { name: 'another spelling of the same bytes', actor: owner, text: `${cursor}=` },
    { name: 'a very long text', actor: owner, text: 'A'.repeat(200_000) },
    { name: 'another person’s', actor: { ...owner, id: 'person_9' }, text: cursor },
    { name: 'another vendor’s', actor: { ...owner, tenantId: 'vendor_2' }, text: cursor },
    { name: 'another role’s', actor: { ...owner, role: 'SERVICE' as const }, text: cursor },
    {
      name: 'one of a server with other keys',
      actor: owner,
      text: createEventCursors(new Uint8Array(32).fill(2)).encode(owner, positions),
    },
  ])('$name', ({ actor, text }) => {
    expect(() => cursors.decode(actor, text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
