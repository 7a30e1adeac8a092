import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addVendor } from '../../../server/identity/add-vendor.ts';
import { createDirectory } from '../../../server/identity/directory.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Signs somebody in whose address the provider has verified. */
const signIn = (email: string, organization: string | null = null) =>
  createDirectory(database.app).signIn(
    { issuer: 'https://provider.test', subject: `subject of ${email.toLowerCase()}`, email, name: 'Ada' },
    organization,
  );

describe('a vendor that an operator adds', () => {
  it('lets its owner in, with every right', async () => {
    await expect(signIn('ada@first.test')).rejects.toMatchObject({ problem: 'NO_MEMBER' });
    const { id, ownerId } = await addVendor(database.app, { name: 'First', email: 'ada@first.test' });

    expect(await signIn('ada@first.test')).toMatchObject({
      role: 'PROGRAM_OWNER',
      id: ownerId,
      tenantId: id,
      rights: expect.arrayContaining(['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS']),
    });
  });

  it('may belong to somebody who owns another, whatever its name', async () => {
    const one = await addVendor(database.app, { name: 'Twice', email: 'bo@twice.test' });
    const two = await addVendor(database.app, { name: 'Twice', email: 'Bo@Twice.test' });

    expect(two.ownerId).toBe(one.ownerId);
    expect(two.id).not.toBe(one.id);
    for (const { id } of [one, two])
      expect(await signIn('bo@twice.test', id)).toMatchObject({ tenantId: id, id: one.ownerId });
  });
});
