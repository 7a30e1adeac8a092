/** What a refused file must be told: the line and path it is about, a code of the business if there is one, and a piece of the message. */
export interface RefusedRow {
  readonly name: string;
  readonly group: string;
  readonly line: number;
  readonly path: string;
  readonly code: string | null;
  readonly says: string;
}

/** One row a file of refused/, grouped by headings: file | line | path | code | a piece of the message. */
const TABLE = `
# the document
not-yaml.yaml | 4 | (file) | - | not readable as YAML: 
duplicate-key.yaml | 4 | (file) | - | not readable as YAML: Map keys must be unique
format-version-2.yaml | 2 | scenario | - | found 2, expected format version 1
no-until.yaml | 2 | until | - | found nothing, expected a date such as 2026-03-31
unknown-time-zone.yaml | 3 | timeZone | - | found "Mars/Olympus", expected an IANA time zone
unknown-top-key.yaml | 3 | titel | - | found unknown key "titel", expected one of scenario, title, timeZone
no-programs.yaml | 2 | programs | - | found none, expected at least one program
empty.yaml | 1 | (file) | - | found nothing, expected a map
unknown-expected-key.yaml | 7 | expect.comissions | - | found unknown key "comissions", expected one of leads, customers
expected-rows-not-a-list.yaml | 7 | expect.commissions | - | found a map, expected a list
slip-in-the-year.yaml | 8 | facts[0].at | - | found 0205-02-01T00:00:00Z, expected a date at most 100 years before \`until\`
facts-not-a-list.yaml | 4 | facts | - | found a map, expected a list
json-with-a-slip.json | 5 | facts[0].lead | - | found 7, expected a text

# the form of a fact
unknown-fact-key.yaml | 7 | facts[1].partner | - | found unknown key "partner", expected one of at, type, lead
unknown-fact-type.yaml | 6 | facts[0].type | - | found unknown type "lead.approved", expected one of lead.registered
story-type-in-facts.yaml | 6 | facts[0].type | - | found unknown type "referral.made"
missing-fact-key.yaml | 8 | facts[2].mrr | - | found nothing, expected an amount of major units as text
impossible-date.yaml | 6 | facts[0].at | - | found "2025-02-30", expected a date such as 2026-03-31
leap-second.yaml | 6 | facts[0].at | - | found "2016-12-31T23:59:60Z", expected a date
impossible-leap-day.yaml | 6 | facts[0].from | - | found "2100-02-29", expected a date
impossible-instant.yaml | 6 | facts[0].at | - | found "2025-01-10T25:00:00Z", expected a date
instant-without-offset.yaml | 6 | facts[0].at | - | found "2025-01-10T10:00:00", expected a date
amount-as-number.yaml | 6 | facts[0].amount | - | found 1200.5, expected an amount of major units as text
amount-malformed.yaml | 6 | facts[0].amount | - | found "1,200.00", expected an amount of major units as text
amount-negative.yaml | 6 | facts[0].amount | - | found "-5.00", expected an amount of major units as text, above zero
amount-zero.yaml | 6 | facts[0].amount | - | found "0.00", expected an amount of major units as text, above zero
too-many-decimals-of-dollars.yaml | 6 | facts[0].amount | - | found "10.005" with 3 decimals, expected at most 2 for USD
too-many-decimals-of-yen.yaml | 6 | facts[0].amount | - | found "1200.5" with 1 decimals, expected at most 0 for JPY
tax-above-amount.yaml | 6 | facts[0].tax | - | found tax "100.01", expected at most the amount "100.00"
service-ends-before-it-starts.yaml | 6 | facts[0].to | - | expected a date after \`from\`
service-of-no-time.yaml | 6 | facts[0].to | - | expected a date after \`from\`
refund-of-neither.yaml | 7 | facts[1] | - | found neither of invoice and payment, expected exactly one
refund-of-both.yaml | 7 | facts[1] | - | found both of invoice and payment, expected exactly one
yes-is-no-flag.yaml | 6 | facts[0].proof | - | found "yes", expected true or false
no-service-months.yaml | 6 | facts[0].serviceMonths | - | found 0, expected a whole number of months, 1 or more
rate-without-percent.yaml | 6 | facts[0].rate | - | found "0.4", expected a rate as text, such as "12.5%"
unknown-currency.yaml | 6 | facts[0].currency | - | found "XYZ", expected an ISO 4217 currency code

# programs and their parameters
unknown-adapter.yaml | 4 | programs[0].adapter | - | found unknown adapter "klaviyo-agencies", expected one of affiliate-campaign, customerio-solutions
program-twice.yaml | 5 | programs[1].id | - | found program "agency" twice
unknown-parameter.yaml | 4 | programs[0].params.payout.managed.netdays | - | found unknown parameter "netdays", expected one of those known here (such as every, netDays)
parameter-of-wrong-kind.yaml | 4 | programs[0].params.tracks.ADVISORS.referredShare.GOLD.rate | - | found 15: expected a rate as text
added-tier-without-threshold.yaml | 4 | programs[0].params.tracks.ADVISORS.thresholds.DIAMOND.referredMrr | - | found nothing, expected an amount
added-tier-without-minimum.yaml | 4 | programs[0].params.tracks.MASTERS.minLeadsPerHalfYear.DIAMOND | - | found nothing, expected a number of leads
invitation-tier-without-share.yaml | 4 | programs[0].params.tracks.MASTERS.managedShare.ELITE.rate | - | found nothing, expected a rate
share-of-unknown-tier.yaml | 4 | programs[0].params.tracks.ADVISORS.referredShare.SLIVER | - | found unknown tier "SLIVER", expected one of BRONZE, SILVER, GOLD, PLATINUM
managed-paid-by-quarter.yaml | 4 | programs[0].params.payout.managed.every | - | found "QUARTER": expected one of YEAR
threshold-finer-than-the-currency.yaml | 4 | programs[0].params.thresholds.MID.referredArr | - | found "25000.50" with 2 decimals, expected at most 0 for JPY
currency-change.yaml | 6 | facts[0].params.currency | - | found "EUR", expected "USD": a program keeps its currency
cadence-change.yaml | 6 | facts[0].params.payout.referred.every | - | found MONTH, expected QUARTER: a program keeps its payout cadence
tier-taken-from-terms.yaml | 6 | facts[0].params.tiers | - | found no PLATINUM, expected it to stay
terms-of-unknown-program.yaml | 6 | facts[0].program | - | terms.published: found unknown program "agencies", expected one of agency

# partners and enrolments
partner-twice.yaml | 6 | partners[1].id | - | found partner "acme" twice
enrolled-twice.yaml | 8 | partners[0].enrolments[1].program | - | found partner "acme" enrolled in "agency" twice
enrolled-in-unknown-program.yaml | 7 | partners[0].enrolments[0].program | - | found unknown program "agencies", expected one of agency
unknown-track.yaml | 7 | partners[0].enrolments[0].track | - | found track "ADVISOR", expected one of ADVISORS, MASTERS
no-track.yaml | 7 | partners[0].enrolments[0].track | - | found no track, expected one of ADVISORS, MASTERS
track-where-there-is-none.yaml | 7 | partners[0].enrolments[0].track | - | found track "ADVISORS", expected none: customerio-solutions has no tracks
unknown-tier.yaml | 7 | partners[0].enrolments[0].tier | - | found unknown tier "TITANIUM", expected one of BRONZE, SILVER, GOLD, PLATINUM
tier-set-for-customerio.yaml | 7 | partners[0].enrolments[0].tier | - | found tier "MID", expected none: in customerio-solutions the tier follows from the business
tier-where-there-is-none.yaml | 7 | partners[0].enrolments[0].tier | - | found tier "GOLD", expected none: affiliate-campaign has no tiers
enrolled-in-an-invitation-tier.yaml | 7 | partners[0].enrolments[0].tier | - | found invitation tier "ELITE", expected one of BRONZE, SILVER, GOLD, PLATINUM
unknown-partner.yaml | 6 | facts[0].partner | - | lead.registered: partner "acne" is not enrolled in "agency"
fact-before-enrolment.yaml | 6 | facts[0].partner | - | partner "acme" is not enrolled in "agency" by 2024-12-31T23:59:59Z (enrolled since 2025-01-01T00:00:00Z)
unknown-program.yaml | 6 | facts[0].program | - | lead.registered: found unknown program "agencies", expected one of agency
change-to-unknown-track.yaml | 6 | facts[0].track | - | found track "GURUS", expected one of ADVISORS, MASTERS

# leads
win-without-acceptance.yaml | 7 | facts[1] | ILLEGAL_MOVE | a lead that is SUBMITTED cannot become CLOSED_WON by CLOSE_WON
win-of-a-lead-that-expired-unaccepted.yaml | 7 | facts[1] | NEVER_ACCEPTED | a lead that is EXPIRED (it expired without having been accepted) cannot become CLOSED_WON
acceptance-of-expired-lead.yaml | 7 | facts[1] | ILLEGAL_MOVE | a lead that is EXPIRED cannot become ACCEPTED
double-win.yaml | 9 | facts[3] | ILLEGAL_MOVE | a lead that is CLOSED_WON cannot become CLOSED_WON by CLOSE_WON; legal now: nothing: the state is final
lost-after-lost.yaml | 8 | facts[2] | ILLEGAL_MOVE | a lead that is CLOSED_LOST cannot become CLOSED_LOST
withdrawn-after-win.yaml | 9 | facts[3] | ILLEGAL_MOVE | a lead that is CLOSED_WON cannot become WITHDRAWN
rejection-of-accepted-lead.yaml | 8 | facts[2] | ILLEGAL_MOVE | a lead that is ACCEPTED cannot become REJECTED
unknown-lead.yaml | 6 | facts[0].lead | UNKNOWN_REFERENCE | lead.accepted: found unknown lead "L1", expected one that was registered before
acceptance-before-registration.yaml | 7 | facts[1].lead | UNKNOWN_REFERENCE | found unknown lead "L1"
lead-id-twice.yaml | 7 | facts[1].lead | DUPLICATE_ID | found lead "L1" twice
duplicate-domain.yaml | 7 | facts[1] | DUPLICATE | the prospect of lead "L2" is registered already and protected until 2025-04-10T00:00:00Z
duplicate-domain-with-scheme.yaml | 7 | facts[1] | DUPLICATE | the prospect of lead "L2" is registered already and protected until 2025-04-10T00:00:00Z
duplicate-domain-with-www.yaml | 7 | facts[1] | DUPLICATE | the prospect of lead "L2" is registered already and protected until 2025-04-10T00:00:00Z
duplicate-domain-with-path.yaml | 7 | facts[1] | DUPLICATE | the prospect of lead "L2" is registered already and protected until 2025-04-10T00:00:00Z
duplicate-domain-with-case.yaml | 7 | facts[1] | DUPLICATE | the prospect of lead "L2" is registered already and protected until 2025-04-10T00:00:00Z
duplicate-email.yaml | 7 | facts[1] | DUPLICATE | the prospect of lead "L2" is registered already and protected until 2025-04-10T00:00:00Z
duplicate-to-the-last-second.yaml | 7 | facts[1] | DUPLICATE | protected until 2025-04-10T00:00:00Z
leads-in-a-campaign.yaml | 6 | facts[0].program | - | program "camp" (affiliate-campaign) has no lead registrations
mrr-finer-than-the-currency.yaml | 8 | facts[2].mrr | - | found "100.5" with 1 decimals, expected at most 0 for JPY

# links
click-in-customerio.yaml | 6 | facts[0].program | - | program "cio" (customerio-solutions) has no links
sign-up-in-customerio.yaml | 6 | facts[0].program | - | program "cio" (customerio-solutions) has no links to sign up by
second-sign-up.yaml | 7 | facts[1].customer | - | found a second sign-up of customer "C1", expected one

# billing
payment-id-twice.yaml | 7 | facts[1].payment | DUPLICATE_ID | found payment "I1" twice
payment-named-like-an-invoice.yaml | 7 | facts[1].payment | DUPLICATE_ID | found payment "I1", expected an id that no invoice has
invoice-named-like-a-payment.yaml | 7 | facts[1].invoice | DUPLICATE_ID | found invoice "P1", expected an id that no payment has
invoice-of-another-customer.yaml | 7 | facts[1].customer | - | found customer "C2", expected "C1", whose invoice "I1" is
refund-id-twice.yaml | 8 | facts[2].refund | DUPLICATE_ID | found refund "R1" twice
refund-of-unknown-invoice.yaml | 7 | facts[1].invoice | UNKNOWN_REFERENCE | found invoice "I2", expected one that was paid before this refund
refund-before-its-invoice.yaml | 7 | facts[1].invoice | UNKNOWN_REFERENCE | found invoice "I1", expected one that was paid before this refund
refund-of-unknown-payment.yaml | 7 | facts[1].payment | UNKNOWN_REFERENCE | found payment "I1", expected one that was paid before this refund
refund-above-the-payment.yaml | 7 | facts[1].amount | REFUND_EXCEEDS_PAYMENT | found 100.01, expected at most 100.00, which is left to refund
refund-above-what-is-left.yaml | 8 | facts[2].amount | REFUND_EXCEEDS_PAYMENT | found 40.01, expected at most 40.00, which is left to refund
refund-of-the-tax.yaml | 7 | facts[1].amount | REFUND_EXCEEDS_PAYMENT | found 84.01, expected at most 84.00, which is left to refund
refund-above-its-instalment.yaml | 8 | facts[2].amount | REFUND_EXCEEDS_PAYMENT | found 40.01, expected at most 40.00, which is left to refund
currency-mismatch.yaml | 9 | facts[3].currency | CURRENCY_MISMATCH | found EUR, expected USD, the currency of program "agency"
currency-of-no-program.yaml | 6 | facts[0].currency | CURRENCY_MISMATCH | found EUR, expected USD
refund-in-another-currency.yaml | 10 | facts[4].currency | CURRENCY_MISMATCH | found EUR, expected USD, the currency of program "agency"

# managed accounts
managed-without-proof.yaml | 6 | facts[0] | NO_PROOF | found no proof of services, expected a document
managed-without-consent.yaml | 6 | facts[0] | NO_CONSENT | found no client consent, expected the client's consent
managed-term-too-short.yaml | 6 | facts[0] | TERM_TOO_SHORT | found a service of 5 months, expected at least 6
managed-on-the-wrong-track.yaml | 6 | facts[0] | TRACK_NOT_ELIGIBLE | found track ADVISORS, expected MASTERS
managed-in-a-campaign.yaml | 6 | facts[0] | NO_MANAGED_ACCOUNTS | this program knows no managed accounts
approval-of-unsubmitted.yaml | 6 | facts[0].account | UNKNOWN_REFERENCE | found unknown managed account "M1", expected one that was submitted before
approval-of-rejected.yaml | 8 | facts[2] | ILLEGAL_MOVE | a managed account that is REJECTED cannot become APPROVED; legal now: nothing: the state is final
approval-after-the-track-changed.yaml | 8 | facts[2] | TRACK_NOT_ELIGIBLE | found track ADVISORS, expected MASTERS
second-approved-account.yaml | 9 | facts[3] | ALREADY_MANAGED | the customer has an approved managed account already (M1)
end-of-unapproved.yaml | 7 | facts[1] | ILLEGAL_MOVE | a managed account that is SUBMITTED cannot become ENDED; legal now: APPROVED or REJECTED
story-end-of-unapproved.yaml | 9 | story[1] | ILLEGAL_MOVE | a managed account that is SUBMITTED cannot become ENDED
story-second-end.yaml | 11 | story[3] | ILLEGAL_MOVE | a managed account that is ENDED cannot become ENDED
account-id-twice.yaml | 7 | facts[1].account | DUPLICATE_ID | found managed account "M1" twice

# own rates and granted tiers
own-rate-in-a-flat-campaign.yaml | 6 | facts[0].rate | OVERRIDE_NOT_ALLOWED | program "camp" (affiliate-campaign) takes no own rates under its terms of then
own-rate-in-the-agency-program.yaml | 6 | facts[0].rate | OVERRIDE_NOT_ALLOWED | program "agency" (klaviyo-agency) takes no own rates
grant-of-a-ladder-tier.yaml | 6 | facts[0].tier | TIER_NOT_GRANTABLE | found tier "GOLD", expected an invitation tier: ELITE
grant-where-there-is-none.yaml | 6 | facts[0].tier | TIER_NOT_GRANTABLE | found tier "HIGH", expected an invitation tier: this program has none
second-grant.yaml | 7 | facts[1].tier | ALREADY_GRANTED | partner "acme" holds the invitation tier ELITE already
withdrawal-of-a-tier-not-held.yaml | 6 | facts[0].tier | NOT_GRANTED | found tier "ELITE", expected the one that partner "acme" holds: none

# the story
won-as-it-was-made.yaml | 7 | story[1].at | - | referral.won: found a win that is not later than the referral
won-before-it-was-made.yaml | 7 | story[1].referral | UNKNOWN_REFERENCE | found unknown referral "S1", expected one that was made before
customer-referred-twice.yaml | 7 | story[1].customer | - | found customer "C1" referred twice, expected a customer once in a story
unknown-referral.yaml | 6 | story[0].referral | UNKNOWN_REFERENCE | found unknown referral "S1"
referral-id-twice.yaml | 7 | story[1].referral | DUPLICATE_ID | found referral "S1" twice
referral-of-unknown-partner.yaml | 6 | story[0].partner | - | found unknown partner "acne", expected one of acme, beta
story-second-win.yaml | 8 | story[2] | ILLEGAL_MOVE | a lead that is CLOSED_WON cannot become CLOSED_WON
fact-type-in-story.yaml | 6 | story[0].type | - | found unknown type "lead.registered", expected one of referral.made
story-managed-without-proof.yaml | 6 | story[0] | NO_PROOF | found no proof of services
story-account-with-a-program.yaml | 6 | story[0].program | - | found unknown key "program"
lead-named-like-a-referral.yaml | 8 | facts[0].lead | DUPLICATE_ID | found lead "S1" twice
`;

export const REFUSED: readonly RefusedRow[] = readTable(TABLE);

function readTable(table: string): readonly RefusedRow[] {
  let group = '';
  return table.split('\n').flatMap((text) => {
    if (text.startsWith('# ')) group = text.slice(2);
    const [name, line, path, code, says] = text.split(' | ');
    if (name === undefined || line === undefined || path === undefined || says === undefined) return [];
    return [{ name, group, line: Number(line), path, code: code === '-' ? null : (code ?? null), says }];
  });
}
