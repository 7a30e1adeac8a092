// Counts the tests of a vitest JSON report: `node count-tests.mjs REPORT EXIT_CODE` prints "passed failed".
import { readFileSync } from 'node:fs';

const [reportPath, exitCode] = process.argv.slice(2);

/** @returns {{ passed: number, failed: number }} nothing passed and nothing failed when there is no report to read. */
function count() {
  let report;
  try {
    report = JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
  // A file that could not be loaded has failed without naming a single test.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

const { passed, failed } = count();
// Unhandled errors, a crash or a time limit end the run badly without a failed test; and no test at all is no success.
const badEnd = failed === 0 && (exitCode !== '0' || passed === 0) ? 1 : 0;
console.log(`${passed} ${failed + badEnd}`);
