export const PERMISSIONS: Readonly<Record<string, string>> = {};
