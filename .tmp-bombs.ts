import 'reflect-metadata';
import { createSchema } from './schema/build.ts';
import { createPipeline } from './server/graphql/pipeline.ts';
const schema = createSchema();
const p = createPipeline(
  schema,
  { tokensMax: 2000, depthMax: 20, fieldsMax: 2000, aliasesMax: 100 },
  { costMax: 20000 },
);
const rep = (n: number, f: (i: number) => string) => Array.from({ length: n }, (_, i) => f(i)).join(' ');
const docs: Record<string, string> = {
  dup1900: `{ ${rep(1900, () => '__typename')} }`,
  dup30same: `{ ${rep(30, () => 'viewer { id role rights }')} }`,
  nestedDup: `{ ${rep(28, () => 'viewer { organization { ' + rep(20, () => 'id') + ' } }')} }`,
  deepDup: `{ ${rep(5, () => 'viewer { ' + rep(5, () => 'organization { ' + rep(10, () => 'id name') + ' }') + ' }')} }`,
  frags50: `{ viewer { ${rep(50, (i) => '...F' + i)} } } ${rep(50, (i) => `fragment F${i} on Viewer { id role rights organization { id name } }`)}`,
  fragChain: `{ viewer { ...F0 } } ${rep(100, (i) => `fragment F${i} on Viewer { id role ${i < 99 ? '...F' + (i + 1) : ''} }`)}`,
  fragEvery: `{ viewer { ...F0 } } ${rep(40, (i) => `fragment F${i} on Viewer { a${i}: id ${rep(Math.min(39 - i, 10), (j) => '...F' + (i + 1 + j))} }`)}`,
  bomb1k: `${rep(20, (i) => `fragment F${i} on Enrollment { a: program { enrollments { ...F${i + 1} } } b: program { id ...F${i + 1} } }`)} fragment F20 on Enrollment { id } { viewer { enrollments(first:1) { nodes { ...F0 } } } }`,
  dupArgs: `{ ${rep(29, (i) => `lead(id: "a") { ${rep(29, () => 'id')} }`)} }`,
  wide: `{ ${rep(25, (i) => `viewer { id role rights organization { id name } partners { id name } enrollments(first: 1) { nodes { id status track program { id slug name } partner { id } } } }`)} }`,
  inline: `{ ${rep(30, (i) => `... on Query { viewer { id } }`)} }`,
  inlineNest: `{ viewer ${'{ ... on Viewer '.repeat(300)} { id } ${'}'.repeat(300)} }`,
  unknown: `{ ${rep(1900, (i) => 'x' + i)} }`,
  unknownArgs: `{ viewer(${rep(600, (i) => `a${i}: 1`)}) { id } }`,
  dirs: `{ viewer { id ${rep(90, () => '@skip(if: false)')} } }`,
  vars: `query(${rep(480, (i) => `$a${i}: Int`)}) { viewer { id } }`,
  unusedFrags: `{ viewer { id } } ${rep(200, (i) => `fragment F${i} on Viewer { id }`)}`,
  listLit: `{ nodes(ids: [${rep(1900, (i) => '"a"')}]) { id } }`,
  frags50dist: `{ viewer { ${rep(50, (i) => '...F' + i)} } } ${rep(50, (i) => `fragment F${i} on Viewer { ${rep(25, (j) => 'id')} }`)}`,
  mixed: `{ ${rep(30, (i) => `...A${i}`)} } ${rep(30, (i) => `fragment A${i} on Query { ${rep(7, (j) => `leads(first: ${1}) { nodes { id company status } }`)} }`)}`,
  manyOps: rep(250, (i) => `query Q${i} { viewer { id } }`),
};
for (const k of Object.keys(docs)) {
  const src = docs[k]!;
  for (let i = 0; i < 3; i++) p.prepare(src + ' '.repeat(i + 1));
  const ts: number[] = [];
  let r: any;
  for (let i = 0; i < 8; i++) {
    const t = performance.now();
    r = p.prepare(src + '\n'.repeat(i + 1));
    ts.push(performance.now() - t);
  }
  ts.sort((a, b) => a - b);
  console.log(
    k.padEnd(12),
    src.length,
    ts[4]!.toFixed(1) + 'ms',
    ts[7]!.toFixed(1),
    r.errors ? r.errors.length + ' ' + r.errors[0].message.slice(0, 90) : 'ok',
  );
}
