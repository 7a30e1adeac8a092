import type { Claim } from '../claims.ts';

/** Somebody who can be chosen. */
export interface DevPerson {
  readonly subject: string;
  /** Such as `partner  Northwind Agency`. */
  readonly label: string;
  /** Null: known by `claim`. */
  readonly email: string | null;
  /** What the token says of who it is; null: the members of the database say so. */
  readonly claim: Claim | null;
}

export const PAGE_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; " +
  "form-action 'self' http://localhost:* http://127.0.0.1:* http://[::1]:*";

/** The page on which a demo's person is chosen. `fields`: what the client asked for, sent along with the choice. */
export function renderPage(people: readonly DevPerson[], fields: Readonly<Record<string, string>>): string {
  const hidden = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  const buttons = people
    .map(({ subject, label, email }) => {
      const note = email === null ? '' : ` <small>${escape(email)}</small>`;
      return `<button name="person" value="${escape(subject)}">${escape(label)}${note}</button>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in to the demo</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
  button { display: block; width: 100%; text-align: left; margin: .4rem 0; padding: .6rem .8rem; font: inherit; }
  small { color: #555; }
</style>
<h1>Sign in to the demo</h1>
<p>This issuer belongs to the demo: it asks for no password and answers this machine alone.</p>
<form method="post">${hidden}
${buttons}
</form>
<form method="post">${hidden}
<label>Somebody who was invited: <input name="email" type="email" required placeholder="name@example.com"></label>
<button>Sign in with this address</button>
</form>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
