import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createServices } from '../../../services/index.ts';
import type { Services } from '../../../services/contract.ts';
import type { RegisterDocument } from '../../../services/documents/contract.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  OTHER_VENDOR,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
let services: Services;
let agency: TestProgram;
let partnerId: string;
/** Ids of contents in the storage; a storage that is away refuses. */
let contents: Set<string>;
let isAway = false;
beforeAll(async () => {
  world = await createCommandWorld();
  const documents = {
    remove: async ({ id }: { id: string }) => {
      if (isAway) throw new Error('the storage is away');
      contents.delete(id);
    },
  };
  services = createServices({ ...world.deps, documents });
  agency = await world.createProgram('klaviyo-agency');
  partnerId = await world.enroll(agency, { track: 'MASTERS' });
});
beforeEach(async () => {
  contents = new Set();
  isAway = false;
  world.wallClock = START;
  await world.rows('UPDATE managed_accounts SET proof_document_id = NULL');
  await world.rows('DELETE FROM documents');
});
afterAll(() => world.database.drop());

const registration = (over: Partial<RegisterDocument> = {}): RegisterDocument => ({
  idempotencyKey: world.key(),
  programSlug: agency.slug,
  partnerId,
  name: 'proof.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 12,
  sha256: 'a'.repeat(64),
  ...over,
});
async function upload(): Promise<string> {
  const ref = must(await services.documents.register(owner(), registration()));
  contents.add(ref.id);
  await services.documents.confirm(owner(), ref);
  return ref.id;
}
const attach = (id: string) => world.rows('UPDATE documents SET attached_at = stored_at WHERE id = $1', [id]);
const erase = (documentId: string, actor = owner()) =>
  services.documents.erase(actor, { idempotencyKey: world.key(), documentId });
const rows = () => world.rows('SELECT id, name, erased_at, removed_at FROM documents ORDER BY uploaded_at, id');

describe('an upload', () => {
  it('is registered once for one key', async () => {
    const again = registration();
    await world.expectKeyed(
      (idempotencyKey) => services.documents.register(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => services.documents.register(owner(), { ...again, idempotencyKey, sha256: 'b'.repeat(64) }),
    );
  });

  it('is for the partner itself and its vendor, while the partner works in the program', async () => {
    const register = (over: Partial<RegisterDocument>, actor = owner()) =>
      world.refusals(() => services.documents.register(actor, registration(over)));
    must(await services.documents.register(partnerActor(partnerId), registration({ partnerId: null })));
    const stranger = await world.createPartner();
    expect(await register({ partnerId: stranger })).toEqual(['NOT_ENROLLED input.partnerId']);
    expect(await register({}, partnerActor(stranger))).toEqual(['UNKNOWN_PARTNER input.partnerId']);
    expect(await register({}, owner(OTHER_VENDOR))).toEqual(['UNKNOWN_PARTNER input.partnerId']);
    const held = await world.enroll(agency, { track: 'MASTERS' });
    const suspension = { idempotencyKey: world.key(), occurredAt: null, programSlug: agency.slug, partnerId: held };
    must(await services.members.suspend(owner(), { ...suspension, reason: 'irrelevant' }));
    expect(await register({ partnerId: held })).toEqual(['ENROLMENT_INACTIVE input.partnerId']);
  });

  it('of a caller of several partners names one', async () => {
    const other = await world.enroll(agency, { track: 'MASTERS' });
    const actor = { ...partnerActor(partnerId), partnerIds: [partnerId, other] };
    const outcome = await services.documents.register(actor, registration({ partnerId: null }));
    expect(outcome.userErrors[0]).toMatchObject({ code: 'PARTNER_REQUIRED', detail: { known: [partnerId, other] } });
  });
});

describe('erasing', () => {
  it('takes name and content, and leaves the hash', async () => {
    const id = await upload();
    must(await erase(id, partnerActor(partnerId)));
    expect(contents.size).toBe(0);
    expect(await world.row('SELECT name, sha256, removed_at FROM documents WHERE id = $1', [id])).toEqual({
      name: null,
      sha256: 'a'.repeat(64),
      removed_at: new Date(START),
    });
    expect(await world.refusals(() => erase(id))).toEqual(['ALREADY_ERASED input.documentId']);
  });

  it('of what something rests on is the owner’s', async () => {
    const id = await upload();
    await attach(id);
    expect(await world.refusals(() => erase(id, partnerActor(partnerId)))).toEqual(['IN_USE input.documentId']);
    must(await erase(id));
  });

  it('of a document that is not there, or another’s, finds nothing', async () => {
    const id = await upload();
    const stranger = partnerActor(await world.createPartner());
    for (const [documentId, actor] of [
      ['document_nonesuch', owner()],
      [id, owner(OTHER_VENDOR)],
      [id, stranger],
    ] as const) {
      expect(await world.refusals(() => erase(documentId, actor))).toEqual(['NOT_FOUND input.documentId']);
    }
  });

  it('is finished by the sweep when the storage was away', async () => {
    const id = await upload();
    await attach(id);
    isAway = true;
    must(await erase(id));
    expect([...contents]).toEqual([id]);
    isAway = false;
    expect(await services.documents.sweep(owner(), START - DAY_MS)).toBe(1);
    expect([...contents]).toEqual([]);
    expect(await services.documents.sweep(owner(), START - DAY_MS)).toBe(0);
  });
});

describe('the sweep', () => {
  it('removes what nothing rests on, a day after its upload, with its row', async () => {
    const kept = await upload();
    await attach(kept);
    const [orphan, pending] = [await upload(), must(await services.documents.register(owner(), registration())).id];
    world.wallClock = START + 1;
    const young = await upload();
    expect(await services.documents.sweep(owner(), START + 1)).toBe(2);
    expect((await rows()).map((row) => (row as { id: string }).id).sort()).toEqual([kept, young].sort());
    expect([...contents].sort()).toEqual([kept, young].sort());
    expect([orphan, pending].some((id) => contents.has(id))).toBe(false);
  });

  it('goes on where a storage was away, and lets nothing be handed in meanwhile', async () => {
    const id = await upload();
    isAway = true;
    await expect(services.documents.sweep(owner(), START + 1)).rejects.toThrow('the storage is away');
    expect(await services.documents.confirm(owner(), { tenantId: agency.tenantId, id })).toBe(false);
    isAway = false;
    expect(await services.documents.sweep(owner(), START + 1)).toBe(1);
    expect(await rows()).toEqual([]);
  });

  it('touches no other vendor’s documents', async () => {
    await upload();
    expect(await services.documents.sweep(owner(OTHER_VENDOR), START + 1)).toBe(0);
    expect(contents.size).toBe(1);
  });
});
