import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: the arrows of docs/architecture.md. test/house/import-arrows.test.ts holds the same arrows from a table of
 * its own, so that a slip in one of the two is seen by the other. The folders outside the product may import everything.
 */
const MAY_IMPORT = {
  domain: [],
  adapters: ['domain'],
  connectors: ['domain'],
  services: ['domain'],
  schema: ['services', 'domain'],
  server: ['adapters', 'connectors', 'schema', 'services', 'domain'],
  cli: ['server', 'domain', 'adapters'],
  client: [],
  portal: ['client'],
};

const FOLDERS = [...Object.keys(MAY_IMPORT), 'test', 'bench', 'bin', 'examples'];

const arrows = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  target: `./${folder}`,
  from: FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map((other) => `./${other}`),
  message: `${folder}/ may import ${allowed.length === 0 ? 'no folder of ours' : `only ${allowed.join(', ')}`}.`,
}));

const TYPESCRIPT = ['**/*.ts'];
const PRODUCT = Object.keys(MAY_IMPORT).map((folder) => `${folder}/**/*.ts`);

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Only server/config reads the environment; take the setting from the configuration.',
};

const CLOCK_AND_CHANCE = [
  ['Date', 'now'],
  ['Temporal', 'Now'],
  ['performance', 'now'],
  ['Math', 'random'],
  ['crypto', 'randomUUID'],
  ['crypto', 'getRandomValues'],
].map(([object, property]) => ({ object, property, message: 'Time and chance come in as arguments.' }));

const NO_WALL_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Time comes in as an argument.',
  },
];

const IMPURE_GLOBALS = [
  ...['process', 'console', 'fetch', 'performance', 'crypto', 'Buffer', 'global', 'WebSocket'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'domain/ and adapters/ are pure: no I/O, no clock, no timers.' }));

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'coverage', '.partnergraph', 'client/generated']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })] },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: arrows }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // `default: return unreachable(value)` stays possible; a missing case does not.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An in-memory store fulfils an asynchronous interface without waiting for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: PRODUCT,
    rules: { 'no-console': 'error', 'no-restricted-properties': ['error', ENVIRONMENT] },
  },
  {
    // The command talks to a person.
    files: ['cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['server/config/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['domain/**/*.ts', 'adapters/**/*.ts', 'services/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ENVIRONMENT, ...CLOCK_AND_CHANCE],
      'no-restricted-syntax': ['error', ...NO_WALL_CLOCK],
    },
  },
  {
    files: ['domain/**/*.ts', 'adapters/**/*.ts'],
    rules: { 'import-x/no-nodejs-modules': 'error', 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // A describe block is a function only in syntax.
      'max-lines-per-function': 'off',
      // Asymmetric matchers such as expect.any() are typed `any` by vitest.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // The tools that read these files want a default export.
    files: ['*.config.ts', 'codegen.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  prettier,
);
