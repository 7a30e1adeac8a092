import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { postAdjustment } from './adjust.ts';
import type { PayoutCommands } from './contract.ts';
import { approvePayouts, cancelPayout } from './decide-payout.ts';
import { placeHold, releaseHold } from './hold.ts';
import { erasePaymentDetails, setPaymentDetails } from './payment-details.ts';
import { exportPayouts, importPaidPayouts, readExport } from './payout-file.ts';
import { failPayout, markPayoutPaid } from './record-payout.ts';
import { retryPayout } from './retry-payout.ts';
import { runPayouts } from './run-payouts.ts';
import { sendPayouts } from './send-payouts.ts';
import { setPayoutCalendar } from './set-calendar.ts';

export const createPayouts = (deps: ServiceDeps): PayoutCommands => ({
  run: (actor, input) => runPayouts(deps, actor, input),
  send: (actor, input) => sendPayouts(deps, actor, input),
  approve: (actor, input) => approvePayouts(deps, actor, input),
  cancel: (actor, input) => cancelPayout(deps, actor, input),
  markPaid: (actor, input) => markPayoutPaid(deps, actor, input),
  fail: (actor, input) => failPayout(deps, actor, input),
  retry: (actor, input) => retryPayout(deps, actor, input),
  placeHold: (actor, input) => placeHold(deps, actor, input),
  releaseHold: (actor, input) => releaseHold(deps, actor, input),
  postAdjustment: (actor, input) => postAdjustment(deps, actor, input),
  setPaymentDetails: (actor, input) => setPaymentDetails(deps, actor, input),
  erasePaymentDetails: (actor, input) => erasePaymentDetails(deps, actor, input),
  setCalendar: (actor, input) => setPayoutCalendar(deps, actor, input),
  exportFile: (actor, input) => exportPayouts(deps, actor, input),
  readExport: (actor, input) => readExport(deps, actor, input),
  importPaid: (actor, input) => importPaidPayouts(deps, actor, input),
});
