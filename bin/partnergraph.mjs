#!/usr/bin/env node
// The command. PartnerGraph runs from its TypeScript sources (docs/adr/0003), so the loader is registered first.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// graphql checks every object for a second copy of itself unless told that this is no development.
process.env.NODE_ENV ??= 'production';

// Named, because tsx otherwise takes the tsconfig.json of the caller's folder, and decorators would not compile there.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });

const { main } = await import('../cli/main.ts');

// Set, not `process.exit`: output still in a pipe would be cut.
process.exitCode = await main(process.argv.slice(2));
