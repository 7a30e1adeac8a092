#!/usr/bin/env node
// The command. PartnerGraph runs from its TypeScript sources (docs/adr/0003), so the loader is registered first.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Named, because tsx otherwise takes the tsconfig.json of the caller's folder, and decorators would not compile there.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });

const { main } = await import('../cli/main.ts');

// Set, not `process.exit`: output still in a pipe would be cut.
process.exitCode = await main(process.argv.slice(2));
