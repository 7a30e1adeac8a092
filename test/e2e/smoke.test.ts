import { afterAll, beforeAll, expect, it } from 'vitest';
import { ViewerDocument } from '../../client/generated/graphql.ts';
import { startWorld, type World } from './support/seed-world.ts';
let world: World;
beforeAll(async () => { world = await startWorld(); });
afterAll(() => world.server.stop());
it('x', async () => { console.log(JSON.stringify(await world.birch.client.request(ViewerDocument))); expect(1).toBe(1); });
