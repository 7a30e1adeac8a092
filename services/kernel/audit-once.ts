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
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value && typeof value.id === 'string') return value.id;
  for (const part of Object.values(value)) {
    const isRef = typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string';
    if (isRef) return (part as { readonly id: string }).id;
  }
  return null;
}
