import type { Actor } from '../../../services/actor.ts';
import type { ServiceDeps, UnitOfWork } from '../../../services/ports/unit-of-work.ts';

class Undo extends Error {
  readonly value: unknown;
  constructor(value: unknown) {
    super('undone');
    this.value = value;
  }
}

/** Runs commands to their end and takes them back, so that each call finds the same world. */
export const undone = (gateway: ServiceDeps['gateway']): ServiceDeps['gateway'] => ({
  transaction: async <T>(actor: Actor, work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
    try {
      return await gateway.transaction(actor, async (unit) => {
        throw new Undo(await work(unit));
      });
    } catch (error) {
      if (error instanceof Undo) return error.value as T;
      throw error;
    }
  },
});
