import ts from 'typescript';
import type { SourceFile } from './repository.ts';

/** One rule about a file's text: `found` is what is wrong, one entry per place, empty when nothing is. */
export type Convention = (file: SourceFile) => readonly string[];

const MAX_LINES = 500;

export const isNotTooLong: Convention = ({ text }) => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > MAX_LINES ? [`${lines} lines, at most ${MAX_LINES}`] : [];
};

export const hasNoDefaultExport: Convention = ({ path, text }) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return source.statements.some(isDefaultExport) ? ['a default export'] : [];
};

/** `.only` hides the other tests; a skipped or planned test counts as nothing and is forgotten. */
export const runsEveryTest: Convention = ({ text }) =>
  matches(
    text,
    /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|skipIf|todo|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/g,
  );

export const givesReasonForDisabledRules: Convention = ({ text }) =>
  matches(text, /(?:\/\/|\/\*)\s*eslint-disable.*/g).filter((comment) => !/ -- \S/.test(comment));

/** A path of one machine means nothing on the next. */
export const namesNoMachinePath: Convention = ({ text }) =>
  matches(text, /(?<![\w.\-$}*])\/(?:work|root)\/[^\s'"`)]*/g);

/** The lock file and the docs must work with whatever registry a machine is set up for. */
export const namesNoRegistry: Convention = ({ text }) => matches(text, /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.\w+/g);

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[0]);
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return !statement.isExportEquals;
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.some((element) => element.name.text === 'default');
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
