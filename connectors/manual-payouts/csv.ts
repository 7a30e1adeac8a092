import { err, ok, type Result } from '../../domain/result.ts';

/** A field that a spreadsheet would run as a formula starts with one of these. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One field of a CSV file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe in front; plain
 * numbers stay as they are, or a bank could not read them.
 */
export function formatField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a CSV file with a header. */
export const formatCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => `${row.map(formatField).join(',')}\r\n`).join('');

export interface CsvTable {
  /** In lower case, with one kind of separator: `Payout ID` is `payout_id`. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file as people save them: byte order mark, CRLF or LF, comma, semicolon or tab, quotes. Empty lines are
 * left out. Errors: no header, or a quote that is not closed.
 */
export function parseCsv(text: string): Result<CsvTable, string> {
  const content = text.replace(/^\uFEFF/, '');
  const firstLine = content.split(/\r?\n/, 1)[0] ?? '';
  const separator = [';', '\t'].find((each) => firstLine.split(each).length > firstLine.split(',').length) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    row.push(unguard(field));
    field = '';
  };
  const endRow = (): void => {
    endField();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let index = 0; index < content.length; index++) {
    const character = content[index] ?? '';
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (content[index + 1] === '"') {
        field += '"';
        index++;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r') field += character;
  }
  if (isQuoted) return err('found a quote that is not closed, expected a CSV file');
  if (field !== '' || row.length > 0) endRow();
  const [header, ...body] = rows;
  if (header === undefined) return err('found an empty file, expected a header and rows');
  return ok({ header: header.map(toName), rows: body });
}

const toName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');

/** Takes the apostrophe off again that keeps a formula from running. */
const unguard = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);
