import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeS3 {
  readonly url: string;
  readonly objects: Map<string, { readonly body: Buffer; readonly type: string | undefined }>;
  /** What was refused, and why. */
  readonly refusals: string[];
  /** Answers the next requests with these before it does anything. */
  readonly failWith: number[];
  stop(): Promise<void>;
}

export const S3_KEY = { region: 'eu-test-1', keyId: 'AKIDTEST', secret: 'a-secret-of-a-test' };

/**
 * A bucket that keeps objects in memory and answers only requests whose signature (AWS Signature Version 4) and content
 * hash it has computed itself, from the specification: a client that signs wrongly is refused as by the real one.
 */
export async function startFakeS3(): Promise<FakeS3> {
  const objects: FakeS3['objects'] = new Map();
  const refusals: string[] = [];
  const failWith: number[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { objects, refusals, failWith });
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/bucket`,
    objects,
    refusals,
    failWith,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { objects, refusals, failWith }: Pick<FakeS3, 'objects' | 'refusals' | 'failWith'>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const status = failWith.shift();
  if (status !== undefined) return void response.writeHead(status).end('<Error><Code>SlowDown</Code></Error>');
  const problem = findProblem(request, body);
  if (problem !== null) {
    refusals.push(problem);
    return void response.writeHead(403).end(`<Error><Code>${problem}</Code></Error>`);
  }
  const key = request.url ?? '';
  const found = objects.get(key);
  if (request.method === 'PUT') {
    objects.set(key, { body, type: request.headers['content-type'] });
    return void response.writeHead(200).end();
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  if (found === undefined) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  response.writeHead(200, { 'content-length': found.body.length }).end(found.body);
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

function findProblem(request: IncomingMessage, body: Buffer): string | null {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (match === null) return 'MissingSignature';
  const [, keyId = '', day = '', region = '', names = '', signature = ''] = match;
  if (keyId !== S3_KEY.keyId || region !== S3_KEY.region) return 'InvalidAccessKeyId';
  const date = String(request.headers['x-amz-date']);
  if (!date.startsWith(day)) return 'WrongDate';
  const contentHash = String(request.headers['x-amz-content-sha256']);
  if (contentHash !== 'UNSIGNED-PAYLOAD' && contentHash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  if (request.method === 'PUT' && contentHash === 'UNSIGNED-PAYLOAD') return 'UnsignedPayload';
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, request.url, '', headers.join(''), names, contentHash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${S3_KEY.secret}`, day), region), 's3'), 'aws4_request');
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}
