import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** One tab of the explorer, with everything it needs to run. */
export interface ExplorerTab {
  readonly query: string;
  readonly variables?: string;
  /** JSON of the headers sent with it; empty text: a place to put them. */
  readonly headers?: string;
}

/**
 * Sent by the page itself: HTTP for queries and mutations, a WebSocket for subscriptions. The package's own sends a
 * tab's headers over HTTP only, and a subscription would run as a visitor.
 */
const FETCHER = `{
  storage: window.sessionStorage,
  fetcher: function (params, options) {
    var headers = Object.assign({ 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' }, (options && options.headers) || {});
    var definitions = (options && options.documentAST && options.documentAST.definitions) || [];
    var operation = definitions.find(function (each) {
      return each.kind === 'OperationDefinition' && (!params.operationName || (each.name && each.name.value === params.operationName));
    });
    if (!operation || operation.operation !== 'subscription') {
      return fetch('/graphql', { method: 'POST', headers: headers, body: JSON.stringify(params) }).then(function (answer) { return answer.json(); });
    }
    var authorization = Object.keys(headers).find(function (name) { return name.toLowerCase() === 'authorization'; });
    return { subscribe: function (observer) {
      var socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/graphql', 'graphql-transport-ws');
      socket.onopen = function () {
        socket.send(JSON.stringify({ type: 'connection_init', payload: authorization ? { authorization: headers[authorization] } : {} }));
      };
      socket.onmessage = function (event) {
        var message = JSON.parse(event.data);
        if (message.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: params }));
        if (message.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
        if (message.type === 'next') observer.next(message.payload);
        if (message.type === 'error') observer.next({ errors: message.payload });
        if (message.type === 'complete') observer.complete();
      };
      socket.onclose = function (event) {
        if (event.code !== 1000) observer.error({ message: 'The connection was closed: ' + event.code + ' ' + event.reason });
      };
      return { unsubscribe: function () { socket.close(1000); } };
    } };
  },
}`;

/** Nothing is loaded from anywhere: the page works without a network, and the browser is told to hold it to that. */
export const EXPLORER_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  'worker-src blob:',
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TITLE = 'PartnerGraph';
const WORKER = new URL('./explorer-worker.mjs', import.meta.url);

/** The page, compressed (9 MB of script become about 2 MB). Made in a thread of its own, in about a second. */
export async function renderExplorer(tabs: readonly ExplorerTab[]): Promise<Buffer> {
  const options = { title: TITLE, defaultTabs: tabs, shouldPersistHeaders: true };
  // In a script element nothing may look like its end.
  const json = JSON.stringify(options).replaceAll('<', '\\u003c');
  const worker = new Worker(WORKER, {
    execArgv: [],
    workerData: { title: TITLE, options: `Object.assign(${json}, ${FETCHER})` },
  });
  // An error of the thread rejects.
  const [page] = (await once(worker, 'message')) as [Uint8Array];
  return Buffer.from(page);
}
