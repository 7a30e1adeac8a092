import type { CodegenConfig } from '@graphql-codegen/cli';

// One source of typed documents: client/documents/*.graphql. Tests and the portal use the same ones, so a document that no
// longer fits the schema fails here first. Run by `npm run codegen`; `npm run codegen:check` fails when the output would differ.
const config: CodegenConfig = {
  schema: './schema/schema.graphql',
  documents: ['client/documents/**/*.graphql'],
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  generates: {
    'client/generated/': {
      preset: 'client',
      // `persisted-documents.json` is what a server takes as TRUSTED_DOCUMENTS; each document carries its id.
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        // All of these travel as strings; a client that wants a decimal or a date parses them itself, losslessly.
        scalars: {
          ID: 'string',
          Decimal: 'string',
          Date: 'string',
          DateTime: 'string',
          Duration: 'string',
          CurrencyCode: 'string',
          JSON: 'unknown',
        },
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        // Documents are typed by what they select; the rest of the schema's types would only be noise in every diff.
        onlyOperationTypes: true,
        arrayInputCoercion: false,
      },
    },
  },
};

// The command-line tool reads the default export.
export default config;
