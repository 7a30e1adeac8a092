import { unreachable } from '../../domain/result.ts';
import type { NodeType } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { nodeTypeOf } from '../shared/node.type.ts';

/** Reads any node by its id; ids of one type are read together. Null for an id of nothing that the caller may see. */
export async function loadNode(id: string, context: GraphQLContext): Promise<object | null> {
  const type = nodeTypeOf(id);
  return type === null ? null : loadTyped(type, id, context.loaders);
}

function loadTyped(type: NodeType, id: string, loaders: GraphQLContext['loaders']): Promise<object | null> {
  switch (type) {
    case 'Program':
      return loaders.programs.load(id);
    case 'Partner':
      return loaders.partners.load(id);
    case 'Enrollment':
      return loaders.enrollments.load(id);
    case 'Application':
      return loaders.applications.load(id);
    case 'Lead':
      return loaders.leads.load(id);
    case 'Customer':
      return loaders.customers.load(id);
    case 'ManagedAccount':
      return loaders.managedAccounts.load(id);
    case 'CommissionLine':
      return loaders.lines.load(id);
    case 'Payout':
      return loaders.payouts.load(id);
    case 'Review':
      return loaders.reviews.load(id);
    case 'BillingFact':
      return loaders.facts.load(id);
    case 'Document':
      return loaders.documents.load(id);
    case 'Run':
      return loaders.runs.load(id);
    case 'Webhook':
      return loaders.webhooks.load(id);
    case 'ApiKey':
      return loaders.apiKeys.load(id);
    case 'WebhookDelivery':
      return loaders.webhookDeliveries.load(id);
    default:
      return unreachable(type, 'node type');
  }
}
