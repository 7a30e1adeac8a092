import { rm } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../services/actor.ts';
import type { DocumentReadRow } from '../../services/documents/reads.ts';
import type { Services } from '../../services/contract.ts';
import { requireScope } from '../../services/identity/scopes.ts';
import { RequestError } from '../../services/outcome.ts';
import type { Reads } from '../../services/reads.ts';
import { findUnstorable } from '../graphql/storable-text.ts';
import { describeFault } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';
import { toCredentials } from '../identity/credentials.ts';
import type { Identity } from '../identity/identity.ts';
import { workerActor } from '../jobs/worker-actor.ts';
import type { DocumentLinks } from './links.ts';
import { dispositionOf, DOCUMENT_TYPES, toDocumentName } from './media-type.ts';
import { receive, tooLarge, UploadRefusal, type Received } from './receive.ts';
import type { DocumentStorage } from './storage.ts';

export interface DocumentRoutes {
  readonly identity: Identity;
  readonly services: Pick<Services, 'documents'>;
  readonly reads: Pick<Reads, 'papers'>;
  readonly storage: DocumentStorage;
  readonly links: DocumentLinks;
  /** Where bodies lie while they come in. */
  readonly folder: string;
  readonly bytesMax: number;
  readonly log: Log;
}

const STATUS = {
  UNAUTHENTICATED: 401,
  AUTHENTICATION_UNAVAILABLE: 503,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const;
type Code = keyof typeof STATUS;

const Name = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => findUnstorable(text) === null, 'found a character that no text here can hold');
const QUERY = z.object({
  program: Name,
  partner: Name.optional(),
  name: z.string().min(1).max(1000),
});

/** Upload and download of documents, beside GraphQL: bytes do not belong into JSON. */
export async function addDocumentRoutes(app: FastifyInstance, routes: DocumentRoutes): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Whatever it says it is, it is taken as it comes.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/documents', (request, reply) =>
      answering(routes, request, reply, () => upload(routes, request, reply)),
    );
    scope.get('/documents/:id', (request, reply) =>
      answering(routes, request, reply, () => download(routes, request, reply)),
    );
  });
}

/** Answers refusals in the shape of GraphQL's errors. What is left of a body is not read: the connection ends. */
async function answering(
  routes: DocumentRoutes,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null) {
      // Fastify cannot answer what is no error.
      if (!request.raw.destroyed || request.raw.complete)
        throw error instanceof Error ? error : new Error('something that is not an Error was thrown');
      // The client left: there is nobody to answer.
      routes.log.info({ requestId: request.id, fault: describeFault(error) }, 'an upload broke off');
      return reply.hijack();
    }
    if (!request.raw.complete) void reply.header('connection', 'close');
    const { code, message } = refusal;
    return reply.code(STATUS[code]).send({ errors: [{ message, extensions: { code } }] });
  }
}

function toRefusal(error: unknown): { readonly code: Code; readonly message: string } | null {
  if (error instanceof UploadRefusal) return error;
  if (error instanceof RequestError && error.code in STATUS)
    return { code: error.code as Code, message: error.message };
  return null;
}

async function upload(routes: DocumentRoutes, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { authorization, organization } = toCredentials(request.headers);
  const caller = (await routes.identity.authenticate(authorization, organization)).actor;
  const actor: Actor = { ...caller, requestId: request.id };
  if (actor.id === null) throw new RequestError('UNAUTHENTICATED', 'uploading a document needs a signed-in caller');
  const idempotencyKey = request.headers['idempotency-key'];
  if (typeof idempotencyKey !== 'string') {
    throw new UploadRefusal('BAD_REQUEST', 'idempotency-key: found none, expected a key for this upload');
  }
  const query = QUERY.safeParse(request.query);
  if (!query.success) {
    const [issue] = query.error.issues;
    const message = `query "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'not as expected'}; expected program, name and, for several, partner`;
    throw new UploadRefusal('BAD_REQUEST', message);
  }
  if (Number(request.headers['content-length'] ?? 0) > routes.bytesMax) throw tooLarge(routes.bytesMax);
  if (!isBody(request.body)) throw new UploadRefusal('BAD_REQUEST', 'The body is empty: expected a document');
  const { folder, bytesMax } = routes;
  const file = await receive(request.body, { folder, bytesMax, expected: typeSaid(request) });
  const { status, answer } = await keep(routes, { actor, file, idempotencyKey, query: query.data }).finally(() =>
    rm(file.path, { force: true }),
  );
  return reply.code(status).send(answer);
}

/** Registers, stores, confirms. What breaks off in between is removed by the sweep. */
async function keep(
  routes: DocumentRoutes,
  of: {
    readonly actor: Actor;
    readonly file: Received;
    readonly idempotencyKey: string;
    readonly query: z.infer<typeof QUERY>;
  },
): Promise<{ readonly status: number; readonly answer: object }> {
  const { services, storage, reads } = routes;
  const { actor, file, idempotencyKey, query } = of;
  const outcome = await services.documents.register(actor, {
    idempotencyKey,
    programSlug: query.program,
    partnerId: query.partner ?? null,
    name: toDocumentName(query.name),
    mediaType: file.type,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
  });
  const { value, replayed } = outcome;
  if (value === null) {
    const userErrors = outcome.userErrors.map(({ code, message, field, retryable }) => ({
      ...{ code, message, field, retryable },
    }));
    return { status: 422, answer: { document: null, userErrors, replayed: false } };
  }
  await storage.put(value, file, file.type);
  if (!(await services.documents.confirm(actor, value))) await storage.remove(value);
  const [document] = await reads.papers.documents(actor, [value.id]);
  const answer = { document: toAnswer(document ?? null), userErrors: [], replayed };
  return { status: replayed ? 200 : 201, answer };
}

const toAnswer = (row: DocumentReadRow | null): object | null => {
  if (row === null) return null;
  const { id, name, type, size, sha256, uploadedAt, url, downloadUrl } = row;
  return { id, name, type, size, sha256, uploadedAt: new Date(uploadedAt).toISOString(), url, downloadUrl };
};

async function download(routes: DocumentRoutes, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { id } = request.params as { id: string };
  const actor = await readerOf(routes, request, id);
  const [document = null] = await routes.reads.papers.documents(actor, [id]);
  // Another's document, an erased one and none at all are told alike.
  const missing = (): RequestError => new RequestError('NOT_FOUND', 'there is no such document for you here');
  if (document === null || document.url === null) throw missing();
  const content = await routes.storage.open(document);
  if (content === null) {
    routes.log.warn({ requestId: request.id, document: id }, 'a document has no content in the storage');
    throw missing();
  }
  void reply
    .header('content-type', document.type)
    .header('content-length', document.size)
    .header('content-disposition', dispositionOf(document.name, document.type))
    .header('content-security-policy', "sandbox; default-src 'none'");
  return reply.send(content);
}

/** Who reads: the caller, or whoever a signed link stands for. */
async function readerOf(routes: DocumentRoutes, request: FastifyRequest, id: string): Promise<Actor> {
  const query = request.query as Readonly<Record<string, unknown>>;
  if (query['signature'] === undefined) {
    const { authorization, organization } = toCredentials(request.headers);
    const { actor } = await routes.identity.authenticate(authorization, organization);
    requireScope(actor, 'READ', 'reading documents');
    return actor;
  }
  const link = routes.links.verify(id, query);
  if (link === null)
    throw new RequestError('FORBIDDEN', 'the link is over, or not one of this server: ask for a new one');
  return workerActor(link.tenantId, 'document-link');
}

/** What the caller says the content is; null: nothing that would have to fit. */
function typeSaid(request: FastifyRequest): string | null {
  const said = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (said === '' || said === 'application/octet-stream') return null;
  if ((DOCUMENT_TYPES as readonly string[]).includes(said)) return said;
  const message = `content-type: found ${said.slice(0, 60)}, expected ${DOCUMENT_TYPES.join(', ')} or application/octet-stream`;
  throw new UploadRefusal('UNSUPPORTED_MEDIA_TYPE', message);
}

const isBody = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
