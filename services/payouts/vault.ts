import type { PayoutFiles } from '../../domain/payout/payout-files.ts';
import type { PayoutProviders } from '../../domain/payout/provider.ts';
import type { PaymentDestination } from '../../domain/payout/payment-details.ts';
import type { Ref } from '../contract.ts';
import type { StoredDetails } from '../ports/payout.ts';

/** Seals text so that the database alone cannot read it. `context` binds a sealed text to its row. */
export interface Vault {
  seal(text: string, context: string): string;
  /** Errors: throws for text that was sealed with another key or for another context, or was changed. */
  open(sealed: string, context: string): string;
}

/** What paying needs of the outside. */
export interface PaymentParts {
  readonly providers: PayoutProviders;
  readonly files: PayoutFiles;
  readonly vault: Vault;
}

/** One partner's details in one program: moved to another row they cannot be opened. */
const contextOf = (program: Ref, partnerId: string): string =>
  `payment-details ${program.tenantId} ${program.id} ${partnerId}`;

/** Seals where a partner's money goes, for its row alone. */
export const sealDestination = (
  vault: Vault,
  program: Ref,
  partnerId: string,
  destination: PaymentDestination,
): string => vault.seal(JSON.stringify(destination), contextOf(program, partnerId));

/** Opens what `sealDestination` sealed. Errors: as `Vault.open`. */
export const openDestination = (
  vault: Vault,
  program: Ref,
  partnerId: string,
  details: StoredDetails,
): PaymentDestination => JSON.parse(vault.open(details.sealed, contextOf(program, partnerId))) as PaymentDestination;
