import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { formatIssues, parseParams, type JsonObject } from '../../domain/contract/params.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';

export interface TermsIdentity {
  readonly slug: string;
  readonly version: number;
  readonly adapterId: string;
  readonly adapterVersion: string;
}

export interface AdapterTerms {
  readonly adapter: ProgramAdapter;
  readonly params: unknown;
}

const PROGRAMS_MAX = 1_000;
const NONE: ReadonlyMap<number, AdapterTerms> = new Map();

/**
 * Parsed parameters by program and version. A published version never changes, and parsing one costs more than reading
 * a screen, so they are kept for the life of the process (of a bounded number of programs).
 */
export class CompiledTerms {
  readonly #registry: AdapterRegistry;
  readonly #bySlug = new Map<string, Map<number, AdapterTerms>>();
  constructor(registry: AdapterRegistry) {
    this.#registry = registry;
  }

  /** The versions of a program that need not be read again. */
  versionsOf(slug: string): ReadonlyMap<number, AdapterTerms> {
    return this.#bySlug.get(slug) ?? NONE;
  }

  /** Errors: throws when the adapter is not registered, or no longer takes what it once took: a fault of the operator. */
  get(terms: TermsIdentity, readParams: () => JsonObject): AdapterTerms {
    const versions = this.#bySlug.get(terms.slug) ?? new Map<number, AdapterTerms>();
    const known = versions.get(terms.version);
    if (known !== undefined) return known;
    const adapter = this.#registry.find(`${terms.adapterId}@${terms.adapterVersion.split('.')[0]}`);
    if (adapter === null)
      throw new Error(
        `Program ${terms.slug} needs adapter ${terms.adapterId}@${terms.adapterVersion}, which is not registered`,
      );
    const params = parseParams(adapter.params, readParams());
    if (!params.ok)
      throw new Error(`Program ${terms.slug}, terms version ${terms.version}: ${formatIssues(params.error)}`);
    const compiled = { adapter, params: params.value };
    versions.set(terms.version, compiled);
    if (this.#bySlug.size >= PROGRAMS_MAX) this.#bySlug.clear();
    this.#bySlug.set(terms.slug, versions);
    return compiled;
  }
}
