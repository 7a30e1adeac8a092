/** The identity of a prospect by its web address: lower case, without scheme, `www.`, port and path. Null if empty. */
export function domainKey(domain: string | null | undefined): string | null {
  const host = (domain ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return host === '' ? null : host;
}

/** The identity of a person by e-mail: trimmed, lower case. Null if empty. */
export function emailKey(email: string | null | undefined): string | null {
  const key = (email ?? '').trim().toLowerCase();
  return key === '' ? null : key;
}
