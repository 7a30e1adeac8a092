import { GraphQLClient } from 'graphql-request';
import { createClient } from 'graphql-ws';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import {
  InviteMemberDocument,
  MembersDocument,
  RemoveMemberDocument,
  SetMemberRoleDocument,
  WhoAmIDocument,
  type InviteMemberInput,
} from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { createDemoDirectory, type DemoMember } from '../../../server/demo/demo-directory.ts';
import type { RunningServer } from '../../../server/start.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { startE2eServer, type E2eServer } from '../../e2e/support/start-e2e-server.ts';

const REDIRECT = 'http://127.0.0.1:9/signed-in';
const ADMIN = 'demo-admin';

let server: E2eServer;
let another: RunningServer;
let vendor: DemoMember;
let agency: DemoMember;
let second: DemoMember;
beforeAll(async () => {
  server = await startE2eServer({
    loadDemo: async ({ db }) => {
      const directory = createDemoDirectory(db);
      const of = (name: string) => ({ name, website: null, owner: { name, email: `${name.toLowerCase()}@demo.test` } });
      vendor = await directory.ensureVendor('v', of('Vendor'));
      agency = await directory.ensurePartner('a', of('Agency'));
      second = await directory.ensurePartner('b', of('Second'));
      return [
        {
          label: 'owner    Vendor',
          role: 'PROGRAM_OWNER',
          subject: vendor.ownerId,
          tenantId: vendor.id,
          programSlug: null,
        },
        {
          label: 'partner  <Agency>',
          role: 'PARTNER',
          subject: agency.ownerId,
          partnerIds: [agency.id],
          programSlug: null,
        },
        { label: 'service  Vendor', role: 'SERVICE', subject: 'irrelevant', tenantId: vendor.id, programSlug: null },
        { label: 'admin    Network', role: 'NETWORK_ADMIN', subject: ADMIN, programSlug: null },
      ];
    },
  });
  another = await server.startAnother();
}, 120_000);
afterAll(() => server.stop());

const discover = (at: RunningServer = server.running): Promise<oidc.Configuration> =>
  oidc.discovery(new URL(`${at.url}/dev-issuer`), 'portal', undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });

/** Signs in as a browser would, choosing on the page, with a stock client. */
async function signIn(
  choice: { readonly person: string } | { readonly email: string },
  at: RunningServer = server.running,
): Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers> {
  const config = await discover(at);
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
  const address = oidc.buildAuthorizationUrl(config, {
    ...{ redirect_uri: REDIRECT, scope: 'openid email', state: expectedState, nonce: expectedNonce },
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const body = new URLSearchParams({ ...Object.fromEntries(address.searchParams), ...choice });
  const answer = await fetch(`${at.url}/dev-issuer/authorize`, { method: 'POST', body, redirect: 'manual' });
  const back = new URL(must(answer.headers.get('location'), 'a redirect'));
  return oidc.authorizationCodeGrant(config, back, { pkceCodeVerifier, expectedState, expectedNonce });
}

const clientOf = (token: string, at: RunningServer = server.running): GraphQLClient =>
  new GraphQLClient(at.graphqlUrl, { headers: { authorization: `Bearer ${token}` } });

const viewerOf = async (token: string, headers: Record<string, string> = {}, at?: RunningServer) =>
  (await clientOf(token, at).request(WhoAmIDocument, {}, headers)).viewer;

const invite = async (token: string, input: Omit<InviteMemberInput, 'idempotencyKey'>) =>
  (await clientOf(token).request(InviteMemberDocument, { input: { idempotencyKey: newKey(), ...input } })).inviteMember;

describe('the demo’s issuer', () => {
  it('signs a person in with a stock client, as the members of the database say', async () => {
    const tokens = await signIn({ person: vendor.ownerId });

    expect(tokens.claims()).toMatchObject({ sub: vendor.ownerId, aud: 'portal', email: 'vendor@demo.test' });
    expect(await viewerOf(tokens.access_token)).toMatchObject({
      id: vendor.ownerId,
      role: 'PROGRAM_OWNER',
      rights: ['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS'],
      organization: { id: vendor.id },
      memberships: [{ organizationId: vendor.id, role: 'OWNER' }],
    });
  });

  it('knows who is no person of the database by what the token says', async () => {
    expect(await viewerOf((await signIn({ person: ADMIN })).access_token)).toMatchObject({
      id: ADMIN,
      role: 'NETWORK_ADMIN',
    });
  });

  it('shows people and no services, with their names as text', async () => {
    const config = await discover();
    const address = oidc.buildAuthorizationUrl(config, {
      ...{ redirect_uri: REDIRECT, scope: 'openid', state: '"><script>' },
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    const answer = await fetch(address);
    const page = await answer.text();

    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('partner &lt;Agency&gt;');
    expect(page).not.toContain('service');
    expect(page).not.toContain('<script');
  });

  it.each([
    { name: 'without PKCE', over: { code_challenge: '' } },
    { name: 'with PKCE in the clear', over: { code_challenge_method: 'plain' } },
    { name: 'back to another machine', over: { redirect_uri: 'https://evil.test/' } },
    { name: 'back to another machine that looks like this', over: { redirect_uri: 'http://localhost.evil.test/' } },
    { name: 'with the implicit flow', over: { response_type: 'token' } },
  ])('refuses $name', async ({ over }) => {
    const fields = {
      ...{ response_type: 'code', client_id: 'portal', redirect_uri: REDIRECT, scope: 'openid' },
      ...{ code_challenge: 'a'.repeat(43), code_challenge_method: 'S256', person: vendor.ownerId, ...over },
    };
    const body = new URLSearchParams(fields);
    const answer = await fetch(`${server.running.url}/dev-issuer/authorize`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  });

  it('takes a code once, and only with its verifier', async () => {
    const verifier = oidc.randomPKCECodeVerifier();
    const fields = {
      ...{ response_type: 'code', client_id: 'portal', redirect_uri: REDIRECT, scope: 'openid' },
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      ...{ code_challenge_method: 'S256', person: vendor.ownerId },
    };
    const codeFor = async (): Promise<string> => {
      const body = new URLSearchParams(fields);
      const answer = await fetch(`${server.running.url}/dev-issuer/authorize`, {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      return must(new URL(must(answer.headers.get('location'), 'a redirect')).searchParams.get('code'), 'a code');
    };
    const redeem = async (code: string, code_verifier: string): Promise<number> => {
      const given = {
        grant_type: 'authorization_code',
        code,
        code_verifier,
        client_id: 'portal',
        redirect_uri: REDIRECT,
      };
      const body = new URLSearchParams(given);
      return (await fetch(`${server.running.url}/dev-issuer/token`, { method: 'POST', body })).status;
    };
    const [once, stolen] = [await codeFor(), await codeFor()];

    expect([await redeem(once, verifier), await redeem(once, verifier)]).toEqual([200, 400]);
    expect([await redeem(stolen, 'a'.repeat(43)), await redeem(stolen, verifier)]).toEqual([400, 400]);
  });

  it.each([
    { name: 'through a proxy', headers: { 'x-forwarded-for': '192.0.2.1' } },
    { name: 'under another name', headers: { host: 'demo.example' } },
  ])('is not there for who comes $name', async ({ headers }) => {
    const { url } = server.running;
    // fetch does not let a host be set.
    const { request } = await import('undici');
    const { statusCode } = await request(`${url}/dev-issuer/jwks`, { headers });

    expect(statusCode).toBe(404);
  });
});

describe('members', () => {
  it('who are invited belong to the organization once they sign in, with the rights they were given', async () => {
    const owner = (await signIn({ person: vendor.ownerId })).access_token;
    const stranger = await signIn({ email: 'Clara@demo.test' });
    await expect(viewerOf(stranger.access_token)).rejects.toThrow('ask for an invitation');
    const { invitation } = await invite(owner, {
      email: 'clara@demo.test',
      role: 'MEMBER',
      rights: ['RECORD_PAYOUTS'],
    });
    expect(invitation).toMatchObject({ email: 'clara@demo.test', rights: ['RECORD_PAYOUTS'] });
    expect((await invite(owner, { email: 'CLARA@demo.test', role: 'MEMBER' })).userErrors).toMatchObject([
      { code: 'ALREADY_INVITED' },
    ]);

    const token = (await signIn({ email: 'clara@demo.test' })).access_token;
    const viewer = await viewerOf(token);

    expect(viewer).toMatchObject({
      role: 'PROGRAM_OWNER',
      rights: ['RECORD_PAYOUTS'],
      organization: { id: vendor.id },
    });
    const { members, memberInvitations } = await clientOf(owner).request(MembersDocument, { first: 10 });
    expect(members.nodes.map(({ personId, role }) => [personId, role])).toEqual([
      [vendor.ownerId, 'OWNER'],
      [viewer.id, 'MEMBER'],
    ]);
    expect(memberInvitations.nodes).toEqual([]);
  });

  it('who are removed lose access and their connections on every server within a second', async () => {
    const owner = (await signIn({ person: vendor.ownerId })).access_token;
    await invite(owner, { email: 'dan@demo.test', role: 'ADMIN' });
    const token = (await signIn({ email: 'dan@demo.test' }, another)).access_token;
    const { id } = await viewerOf(token, {}, another);
    const closed = new Promise<number>((resolve) => {
      const socket = createClient({
        url: another.graphqlUrl.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
        on: { closed: (event) => resolve((event as { code: number }).code) },
      });
      const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };
      socket.subscribe({ query: 'subscription { leadStatusChanged { cursor } }' }, sink);
    });
    await expect.poll(() => another.platform.connections?.count(), { timeout: 5_000, interval: 20 }).toBe(1);

    const from = performance.now();
    const input = { idempotencyKey: newKey(), memberId: `${vendor.id}:${id ?? ''}` };
    const { removeMember } = await clientOf(owner).request(RemoveMemberDocument, { input });
    expect(removeMember).toMatchObject({ memberId: input.memberId, userErrors: [] });
    expect(await closed).toBe(4403);

    expect(performance.now() - from).toBeLessThan(1_000);
    await expect(viewerOf(token, {}, another)).rejects.toThrow('ask for an invitation');
  });

  it('of several organizations say for which they act', async () => {
    const owner = (await signIn({ person: agency.ownerId })).access_token;
    const secondOwner = (await signIn({ email: 'second@demo.test' })).access_token;
    await invite(owner, { email: 'eve@demo.test', role: 'MEMBER' });
    await invite(secondOwner, { email: 'eve@demo.test', role: 'MEMBER' });
    const token = (await signIn({ email: 'eve@demo.test' })).access_token;
    const idsFor = async (headers: Record<string, string>): Promise<readonly string[]> =>
      (await viewerOf(token, headers)).partners.map(({ id }) => id);

    expect([...(await idsFor({}))].sort()).toEqual([agency.id, second.id].sort());
    expect(await idsFor({ 'x-organization': second.id })).toEqual([second.id]);
    await expect(viewerOf(token, { 'x-organization': vendor.id })).rejects.toThrow('does not belong');
  });

  it('change roles, but the last owner stays one, and an admin looks after members alone', async () => {
    const owner = (await signIn({ person: agency.ownerId })).access_token;
    const setRole = async (by: string, memberId: string, role: 'OWNER' | 'ADMIN' | 'MEMBER') => {
      const input = { idempotencyKey: newKey(), memberId, role };
      const { setMemberRole } = await clientOf(by).request(SetMemberRoleDocument, { input });
      return setMemberRole.userErrors.map(({ code }) => code);
    };
    const ownerId = `${agency.id}:${agency.ownerId}`;
    expect(await setRole(owner, ownerId, 'MEMBER')).toEqual(['LAST_OWNER']);
    await invite(owner, { email: 'fay@demo.test', role: 'ADMIN' });
    const admin = (await signIn({ email: 'fay@demo.test' })).access_token;
    const adminId = `${agency.id}:${(await viewerOf(admin)).id ?? ''}`;

    expect(await setRole(admin, adminId, 'OWNER')).toEqual(['ROLE_NOT_ALLOWED']);
    expect(await setRole(admin, ownerId, 'MEMBER')).toEqual(['ROLE_NOT_ALLOWED']);
    expect((await invite(admin, { email: 'gus@demo.test', role: 'OWNER' })).userErrors).toMatchObject([
      { code: 'ROLE_NOT_ALLOWED' },
    ]);
    expect((await invite(admin, { email: 'gus@demo.test', role: 'MEMBER' })).userErrors).toEqual([]);
    expect(await setRole(owner, adminId, 'OWNER')).toEqual([]);
    await expect.poll(() => setRole(admin, ownerId, 'MEMBER'), { timeout: 1_000 }).toEqual([]);
  });

  it('are nobody else’s to see or change', async () => {
    const foreign = (await signIn({ email: 'second@demo.test' })).access_token;
    const input = { idempotencyKey: newKey(), memberId: `${vendor.id}:${vendor.ownerId}` };
    const { removeMember } = await clientOf(foreign).request(RemoveMemberDocument, { input });

    expect(removeMember.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { members } = await clientOf(foreign).request(MembersDocument, { first: 100 });
    expect(new Set(members.nodes.map(({ id }) => id.split(':')[0]))).toEqual(new Set([second.id]));
  });
});
