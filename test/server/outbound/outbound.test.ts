import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOutbound, OutboundRefused, type Resolve } from '../../../server/outbound/create-outbound.ts';
import { refusalOf } from '../../../server/outbound/address.ts';

let server: Server;
let port: number;
let reached = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    reached += 1;
    if (request.url === '/redirect') response.writeHead(302, { location: `http://127.0.0.1:${port}/inner` }).end();
    else if (request.url === '/large') response.end('x'.repeat(5_000_000));
    else if (request.url === '/hangs') response.writeHead(200).write('begins');
    else response.end('seen');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const LIMITS = { timeoutMs: 2_000, bodyBytesMax: 1_000 };
const get = { method: 'GET', headers: {}, body: null } as const;
const at =
  (address: string): Resolve =>
  () =>
    Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);

describe('addresses', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback, its other end', '127.255.255.254'],
    ['this host', '0.0.0.0'],
    ['private 10/8', '10.1.2.3'],
    ['private 172.16/12', '172.31.255.255'],
    ['private 192.168/16', '192.168.0.1'],
    ['metadata of clouds', '169.254.169.254'],
    ['shared by carriers', '100.64.0.1'],
    ['benchmarks', '198.18.0.1'],
    ['documentation', '192.0.2.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 unique local', 'fd00::1'],
    ['IPv6 site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['mapped IPv4', '::ffff:10.0.0.1'],
    ['mapped public IPv4', '::ffff:8.8.8.8'],
    ['compatible IPv4', '::10.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['NAT64 for local use', '64:ff9b:1::1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['discard', '100::1'],
    ['not given out', '4000::1'],
    ['not an address', 'localhost'],
  ])('refuses %s: %s', (_, address) => {
    expect(refusalOf(address)).toEqual(expect.stringContaining(address));
  });
  it.each([['8.8.8.8'], ['2606:4700::1111']])('lets %s pass', (address) => expect(refusalOf(address)).toBeNull());
});

describe('URLs', () => {
  const outbound = createOutbound(LIMITS);
  it.each([
    ['not a URL', 'example.test/hook', 'expected an absolute URL'],
    ['plain http', 'http://example.test/', 'expected https://'],
    ['another protocol', 'file:///etc/passwd', 'expected https://'],
    ['credentials', 'https://user:secret@example.test/', 'expected none'],
    ['a port of another service', 'https://example.test:22/', 'port 22'],
    ['an inner address', 'https://10.0.0.1/', 'private'],
    ['a short form', 'https://127.1/', 'loopback'],
    ['a number', 'https://2130706433/', 'loopback'],
    ['hexadecimal', 'https://0x7f.0.0.1/', 'loopback'],
    ['octal', 'https://0177.0.0.1/', 'loopback'],
    ['IPv6', 'https://[::1]:8443/', 'loopback'],
    ['mapped', 'https://[::ffff:169.254.169.254]/', 'ipv4Mapped'],
  ])('refuses %s', async (_, url, reason) => {
    expect(outbound.check(url)).toContain(reason);
    await expect(outbound.request({ ...get, url })).rejects.toThrow(OutboundRefused);
  });
});

describe('names', () => {
  it.each([
    ['points to loopback', ['127.0.0.1']],
    ['points to a mapped address', ['::ffff:127.0.0.1']],
    ['hides an inner address among public ones', ['8.8.8.8', '127.0.0.1']],
    ['has no address', []],
  ])('a name that %s is not called', async (_, addresses) => {
    const before = reached;
    const resolve: Resolve = () =>
      Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    const outbound = createOutbound({ ...LIMITS, resolve });
    await expect(outbound.request({ ...get, url: `https://hook.test:${port}/` })).rejects.toThrow(OutboundRefused);
    expect(reached).toBe(before);
    await outbound.close();
  });

  it('a name that points elsewhere the second time is refused then', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const asked: string[] = [];
    const resolve: Resolve = (host) => {
      asked.push(host);
      return at(answers[asked.length - 1] ?? '10.0.0.1')(host);
    };
    const outbound = createOutbound({ ...LIMITS, resolve });
    const call = (): Promise<unknown> => outbound.request({ ...get, url: `https://hook.test:${port}/` });
    await expect(call()).rejects.toThrow('loopback');
    await expect(call()).rejects.toThrow('private');
    // Asked once for each connection: what was checked is what is connected to.
    expect(asked).toHaveLength(2);
    await outbound.close();
  });
});

describe('answers', () => {
  it('of a trusted host may come by plain http from an inner address', async () => {
    const outbound = createOutbound({ ...LIMITS, trustedHosts: [`127.0.0.1:${port}`] });
    expect(await outbound.request({ ...get, url: `http://127.0.0.1:${port}/` })).toMatchObject({
      status: 200,
      body: 'seen',
    });
    expect(outbound.check(`http://127.0.0.1:${port + 1}/`)).toContain('expected https://');
    await outbound.close();
  });
  it('that redirect are not followed', async () => {
    const outbound = createOutbound({ ...LIMITS, trustedHosts: [`127.0.0.1:${port}`] });
    const before = reached;
    expect(await outbound.request({ ...get, url: `http://127.0.0.1:${port}/redirect` })).toMatchObject({ status: 302 });
    expect(reached).toBe(before + 1);
    await outbound.close();
  });
  it('are read up to a limit', async () => {
    const outbound = createOutbound({ ...LIMITS, trustedHosts: [`127.0.0.1:${port}`] });
    const answer = await outbound.request({ ...get, url: `http://127.0.0.1:${port}/large` });
    expect(answer.body).toHaveLength(1_000);
    await outbound.close();
  });
  it('that never end are given up', async () => {
    const outbound = createOutbound({ ...LIMITS, timeoutMs: 200, trustedHosts: [`127.0.0.1:${port}`] });
    await expect(outbound.request({ ...get, url: `http://127.0.0.1:${port}/hangs` })).rejects.toThrow(/timeout/i);
    await outbound.close();
  });
});
