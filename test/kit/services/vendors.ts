/** The vendors of the tests of commands; apart, so that processes without a test runner may name them. */
export const OUR_VENDOR = 'vendor_ours';
export const OTHER_VENDOR = 'vendor_other';
