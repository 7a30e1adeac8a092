/** Reviews of tiers live in services/reviews; the calendar finds them under this name. */
export { programReviewDates } from '../reviews/review-dates.ts';
export { applyTierChanges, reviewPartners } from '../reviews/review-partners.ts';
