import type { FastifyRequest } from 'fastify';
import type { DocumentRequest } from '../graphql/trusted-documents.ts';

/** What an event stream is asked to run. */
export interface StreamRequest extends DocumentRequest {
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** Reads body or query of a request. A text: what is wrong with it. */
export function parseStreamRequest(request: FastifyRequest): StreamRequest | string {
  const given = request.method === 'POST' ? request.body : parseSearch(request);
  // A body of another type is a text, which is the caller's and no reason.
  if (typeof given === 'string' && request.method !== 'POST') return given;
  if (!isRecord(given)) return 'The request is not as expected: a JSON object in the body';
  const { operationName = null, variables = null, extensions = null } = given;
  if (operationName !== null && typeof operationName !== 'string') return 'operationName: expected a text';
  if (variables !== null && !isRecord(variables)) return 'variables: expected an object';
  if (extensions !== null && !isRecord(extensions)) return 'extensions: expected an object';
  return { query: given['query'], documentId: given['documentId'], extensions, operationName, variables };
}

function parseSearch(request: FastifyRequest): Readonly<Record<string, unknown>> | string {
  const found: Record<string, unknown> = {};
  const params = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  for (const name of ['query', 'documentId', 'operationName', 'variables', 'extensions']) {
    const [value, ...more] = params.getAll(name);
    if (more.length > 0) return `${name}: found it more than once`;
    if (value === undefined) continue;
    if (name !== 'variables' && name !== 'extensions') found[name] = value;
    else {
      try {
        found[name] = JSON.parse(value);
      } catch {
        return `${name}: expected JSON`;
      }
    }
  }
  return found;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
