import type { UnitOfWork } from '../ports/unit-of-work.ts';

/**
 * Watches whether a command writes its own entry of the audit log, and writes a plain one for it where it does not, so
 * that no command can be forgotten.
 */
export function auditOnce(unit: UnitOfWork): {
  readonly unit: UnitOfWork;
  complete(tenantId: string, mutation: string, value: unknown): Promise<void>;
} {
  let isAudited = false;
  return {
    unit: {
      ...unit,
      audit: (...entry) => {
        isAudited = true;
        return unit.audit(...entry);
      },
    },
    async complete(tenantId, mutation, value) {
      if (!isAudited) await unit.audit(tenantId, mutation, subjectOf(value) ?? tenantId, {});
    },
  };
}

/** The id of what a command made or changed, which is its value or a part of it. */
function subjectOf(value: unknown): string | null {
  const own = idOf(value);
  if (own !== null || typeof value !== 'object' || value === null) return own;
  const parts: readonly unknown[] = Object.values(value);
  return parts.map(idOf).find((id) => id !== null) ?? null;
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;
