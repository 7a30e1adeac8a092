/** One person in one organization. */
export const toMemberId = (organizationId: string, personId: string): string => `${organizationId}:${personId}`;

/** Null for text that names no member. */
export function parseMemberId(id: string): { readonly organizationId: string; readonly personId: string } | null {
  const [organizationId = '', personId = '', ...more] = id.split(':');
  return organizationId === '' || personId === '' || more.length > 0 ? null : { organizationId, personId };
}
