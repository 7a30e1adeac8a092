import { SECRETS } from './fault-values.ts';

/** What tells of the inside, whatever its values are. */
const OF_INSIDE = [
  { name: 'SQL', pattern: /\b(select\b.+\bfrom|insert into|update \S+ set|delete from)\b/i },
  { name: 'a stack', pattern: /\bat [\w.<> ]+\(|\\n\s+at |\.[mc]?[jt]s:\d/ },
  { name: 'a path', pattern: new RegExp(`${process.cwd()}|node_modules|/(?:home|var|usr|etc|tmp|root)/`) },
] as const;

/** Which secrets stand in a text, as they are or as JSON writes them. */
export const secretsIn = (text: string, secrets: readonly string[] = SECRETS): readonly string[] =>
  secrets.filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)));

/** Which parts of the inside stand in a text; `except`: what may, such as places in the code in a log. */
export const insideIn = (text: string, except: readonly (typeof OF_INSIDE)[number]['name'][] = []): readonly string[] =>
  OF_INSIDE.filter(({ name, pattern }) => !except.includes(name) && pattern.test(text)).map(({ name }) => name);
