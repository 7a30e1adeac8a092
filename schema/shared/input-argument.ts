/** How every mutation declares its one argument. */
export const INPUT = { description: 'What to do.' } as const;
