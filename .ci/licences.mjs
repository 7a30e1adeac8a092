// Whether everything that ships may be shipped under our licence: `node licences.mjs` reads the lock file.
import { readFileSync } from 'node:fs';

const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'PostgreSQL',
  'Unlicense',
  'CC0-1.0',
]);

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

/** Every part of `A AND B` has to be allowed, and one of `A OR B`. */
const isAllowed = (licence) =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((name) => ALLOWED.has(name.trim())));

const refused = shipped.filter(([, { license }]) => typeof license !== 'string' || !isAllowed(license));
for (const [path, { license }] of refused) console.log(`${path}: found ${license ?? 'no licence'}`);
console.log(`${shipped.length} packages, ${refused.length} under a licence that is not in the list`);
process.exitCode = refused.length === 0 ? 0 : 1;
