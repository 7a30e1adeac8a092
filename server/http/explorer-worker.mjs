// Makes the explorer's page in a thread that then ends: the package is 30 MB of text, which a server would keep for good.
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const MARKER = 'PARTNERGRAPH_EXPLORER_OPTIONS';

/** @type {{ title: string, options: string }} `options` is the text of a JavaScript expression. */
const { title, options } = workerData;
const html = renderGraphiQL({ title: MARKER });
const marked = JSON.stringify({ title: MARKER });
const at = html.lastIndexOf(marked);
if (at < 0)
  throw new Error('render-graphiql no longer writes its options as JSON: adapt server/http/explorer-worker.mjs');
const before = html.slice(0, at).replace(`<title>${MARKER}</title>`, () => `<title>${title}</title>`);
const page = gzipSync(Buffer.from(`${before}${options}${html.slice(at + marked.length)}`), { level: 4 });
parentPort.postMessage(page);
