import { afterAll, beforeAll, expect, it } from 'vitest';
import { startE2eServer, type E2eServer } from './support/start-e2e-server.ts';

let server: E2eServer;
beforeAll(async () => {
  server = await startE2eServer();
});
afterAll(() => server.stop());

it('the explorer is one page that needs no network', async () => {
  const answer = await fetch(`${server.running.url}/`, { headers: { accept: 'text/html' } });
  const html = await answer.text();

  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  // Every element that would fetch something; inside scripts such text is data.
  const markup = html.replaceAll(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  const fetched = [...markup.matchAll(/<[a-z]+[^>]*\s(?:src|href|srcset|action|poster)\s*=\s*["']?([^"'\s>]+)/gi)];
  expect(fetched.map(([, target]) => target).filter((target) => !target?.startsWith('data:'))).toEqual([]);
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '').join('\n');
  expect(styles).not.toMatch(/@import|url\(\s*["']?(?!data:|#)/i);
  // And the browser holds it to that.
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:/);
});
