import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One PostgreSQL for the whole run, with a template that database tests clone. A checkout without it can still run the pure tests.
const globalSetup = ['test/kit/database/global-setup.ts'].filter((file) => existsSync(new URL(file, import.meta.url)));

export default defineConfig({
  // As Node does it: a package without `exports` is its `main`, and `index` is index.js. By default Vite takes graphql's
  // `module` build for our files while type-graphql and Apollo load its `main`: two graphqls that refuse each other's types.
  resolve: {
    mainFields: ['main'],
    extensions: ['.js', '.mjs', '.ts', '.json'],
    // What adapters of other people import; tsconfig.json says the same to tsx and tsc.
    alias: {
      'partnergraph/contract': fileURLToPath(new URL('domain/contract/index.ts', import.meta.url)),
      'partnergraph/conformance': fileURLToPath(new URL('domain/conformance/index.ts', import.meta.url)),
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup,
    // Processes, not threads: a test may kill, block or crash its own without taking the others along.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // A forgotten `.only` would hide the rest of the suite behind a green run.
    allowOnly: false,
  },
});
