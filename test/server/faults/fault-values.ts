import { GraphQLError } from 'graphql';
import pg from 'pg';
import { z } from 'zod';

/** What must stand neither in an answer nor in the log, whatever an error says. */
export const SECRETS = [
  'hunter2',
  'jane.faulty@leak.test',
  'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJsZWFrIn0.c2lnbmF0dXJl',
  'sk_live_51LeakLeakLeak',
  'whsec_bGVha2xlYWtsZWFrbGVhaw==',
  'pg_01leakedkey00000000000000_9f86d081884c7d659a2feaa0c55ad015',
  '/var/lib/partnergraph/keys',
  'C:\\partnergraph\\keys',
  'Leaked Ltd',
  'DE89370400440532013000',
  'customer_contacts',
  'AKIAIOSFODNN7LEAKED0',
] as const;
const [password, email, token, providerKey, webhookSecret, apiKey, path, windowsPath, company, iban, table, awsKey] =
  SECRETS;

function databaseError(message: string, fields: Partial<pg.DatabaseError>): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), { severity: 'ERROR', ...fields });
}
const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

/** Things that get thrown, by name: of the database, the network, libraries and providers, and what is no error at all. */
export const FAULTS: readonly { readonly name: string; readonly make: () => unknown }[] = [
  {
    name: 'a unique violation that nobody lists',
    make: () =>
      databaseError(`duplicate key value violates unique constraint "x_email_key"`, {
        ...{ code: '23505', constraint: 'x_email_key', table, schema: 'public' },
        ...{ detail: `Key (email)=(${email}) already exists.`, where: `SQL statement "SELECT '${password}'"` },
      }),
  },
  {
    name: 'a value of the wrong form',
    make: () => databaseError(`invalid input syntax for type bigint: "${company}"`, { code: '22P02' }),
  },
  {
    name: 'a date out of range',
    make: () =>
      databaseError(`date/time field value out of range: "${iban}"`, { code: '22008', hint: `like ${password}` }),
  },
  {
    name: 'a check that fails',
    make: () =>
      databaseError('new row for relation "leads" violates check constraint "trap"', {
        ...{ code: '23514', constraint: 'trap' },
        detail: `Failing row contains (1, ${company}, ${email}).`,
      }),
  },
  {
    name: 'a syntax error in a function',
    make: () =>
      databaseError('syntax error at or near ","', {
        ...{ code: '42601', internalQuery: `SELECT name FROM ${table} WHERE email = '${email}'` },
      }),
  },
  {
    name: 'knex, with its statement',
    make: () =>
      databaseError(
        `insert into "${table}" ("email", "company") values ($1, '${company}') - duplicate key value violates unique constraint "x-2026-01"`,
        { code: '23505' },
      ),
  },
  {
    name: 'knex, with a statement in several lines and a value in the end',
    make: () =>
      new Error(
        `\n  with found as (select * from ${table})\n  select 1 from found where email = '${email}'\n - timeout - again`,
      ),
  },
  {
    name: 'a statement in the middle of a message',
    make: () => new Error(`failed: UPDATE ${table} SET name = '${company}'`),
  },
  {
    name: 'a server that goes',
    make: () => databaseError('terminating connection due to administrator command', { code: '57P01' }),
  },
  {
    name: 'a statement that takes too long',
    make: () => databaseError('canceling statement due to statement timeout', { code: '57014' }),
  },
  {
    name: 'a deadlock',
    make: () => databaseError('deadlock detected', { code: '40P01', detail: `Process 1: ${email}` }),
  },
  {
    name: 'a network that refuses',
    make: () => withCode(`connect ECONNREFUSED postgres://partnergraph:${password}@10.0.0.7:5432/x`, 'ECONNREFUSED'),
  },
  {
    name: 'a wrong password',
    make: () => databaseError(`password authentication failed: password=${password}`, { code: '28P01' }),
  },
  {
    name: 'a file that is not there',
    make: () => withCode(`ENOENT: no such file or directory, open '${path}/signing.json'`, 'ENOENT'),
  },
  {
    name: 'a file of another system',
    make: () => withCode(`EACCES: permission denied, open '${windowsPath}\\signing.json'`, 'EACCES'),
  },
  {
    name: 'a token that does not verify',
    make: () => new Error(`JWS ${token} could not be verified (Bearer ${token})`),
  },
  { name: 'a code that is a secret', make: () => withCode('failed', apiKey) },
  { name: 'a name that is a secret', make: () => Object.assign(new Error('failed'), { name: email }) },
  {
    name: 'a payment provider',
    make: () =>
      Object.assign(new Error(`Invalid API Key provided: ${providerKey}`), {
        ...{ type: 'StripeAuthenticationError', statusCode: 401, headers: { authorization: `Bearer ${providerKey}` } },
        raw: { account: iban },
      }),
  },
  {
    name: 'a storage provider',
    make: () =>
      new Error(
        `PUT https://${awsKey}:${password}@bucket.example.test/x?X-Amz-Credential=${awsKey}&X-Amz-Signature=0f0e: 403`,
      ),
  },
  { name: 'a webhook', make: () => new Error(`signing with ${webhookSecret} failed; api key ${apiKey}`) },
  {
    name: 'a value that does not parse',
    make: () => z.object({ [email]: z.number() }).safeParse({ [email]: company }).error,
  },
  {
    name: 'a fault with causes',
    make: () => new Error('outer', { cause: new Error(`inner ${email}`, { cause: `${password}` }) }),
  },
  { name: 'several at once', make: () => new AggregateError([new Error(email), new Error(token)], `all of ${email}`) },
  { name: 'graphql, without a code', make: () => new GraphQLError(`select ${email} from ${table}`) },
  {
    name: 'graphql, as an inner fault',
    make: () =>
      new GraphQLError(email, { extensions: { code: 'INTERNAL_SERVER_ERROR', secret: password, stacktrace: [path] } }),
  },
  {
    name: 'graphql, with a code of nobody',
    make: () => new GraphQLError(email, { extensions: { code: 'TEAPOT', secret: password } }),
  },
  { name: 'a stack overflow', make: () => new RangeError('Maximum call stack size exceeded') },
  {
    name: 'a stack that is a text',
    make: () => Object.assign(new Error('failed'), { stack: `Error: ${email}\n    at ${path}/x.ts:1:1` }),
  },
  {
    name: 'an error whose message is none',
    make: () => Object.assign(new Error('x'), { message: { email, toString: () => email } as unknown as string }),
  },
  {
    name: 'an error that writes itself',
    make: () => Object.assign(new Error('failed'), { toJSON: () => ({ email, password }) }),
  },
  { name: 'a text', make: () => `${email} ${token}` },
  { name: 'null', make: () => null },
  { name: 'undefined', make: () => undefined },
  { name: 'a number', make: () => 7 },
  { name: 'a symbol', make: () => Symbol(email) },
  { name: 'an object like an error', make: () => ({ message: email, stack: `at ${path}`, code: password, password }) },
  { name: 'an object with codes of ours', make: () => ({ message: email, extensions: { code: 'BAD_USER_INPUT' } }) },
  {
    name: 'an object without a prototype',
    make: () => Object.assign(Object.create(null) as object, { message: email }),
  },
  { name: 'a function', make: () => () => email },
];
