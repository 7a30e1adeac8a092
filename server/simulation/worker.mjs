// What each simulation thread starts from. A thread does not inherit the loader of TypeScript, whichever way the
// process was started, so it registers its own; see bin/partnergraph.mjs.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });

const { serveTasks } = await import('./serve-tasks.ts');
await serveTasks();
