import { createServer } from 'node:http';
import process from 'node:process';
import pg from 'pg';
import { LIMIT_SQL } from './limit-sql.ts';

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL_SIZE']),
  // As the server's pool.
  idleTimeoutMillis: 300_000,
});

/** The least a server can do: take the partner from the path, send the statement, pass its text on. */
const server = createServer((request, response) => {
  request.resume();
  pool
    .query<{ answer: string }>({ name: 'dashboard', text: LIMIT_SQL, values: [(request.url ?? '').slice(1)] })
    .then(({ rows }) => {
      const body = Buffer.from(rows[0]?.answer ?? '{"data":{"partnerDashboard":null}}');
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    })
    .catch((error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    });
});
// Its connections rest while the other server has its turn.
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('listening'));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
