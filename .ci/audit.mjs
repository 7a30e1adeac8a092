// Known holes in what the server runs with: `node audit.mjs`. A registry that keeps no advisories is told, and skipped: that is
// no fault of the code. Licences are in licences.mjs.
import { spawnSync } from 'node:child_process';

const result = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

/** @returns {Record<string, any> | null} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const report = parse(result.stdout);
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
  const why = report?.message ?? report?.error?.summary ?? result.stderr.trim().split('\n').at(-1) ?? 'no answer';
  console.log(`skipped: this registry has no advisories to compare with (${why})`);
} else {
  for (const [name, { severity }] of Object.entries(report.vulnerabilities ?? {})) console.log(`${severity}  ${name}`);
  console.log(`${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low`);
  process.exitCode = counts.critical + counts.high > 0 ? 1 : 0;
}
