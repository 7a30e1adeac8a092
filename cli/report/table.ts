export interface Column {
  readonly title: string;
  readonly align: 'LEFT' | 'RIGHT';
}

/** Renders rows as an aligned table with a rule under the titles, indented by two spaces. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${columns.map((column, index) => pad(cells[index] ?? '', widths[index] ?? 0, column.align)).join('  ')}`.trimEnd();
  return [
    line(columns.map((column) => column.title)),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

const pad = (text: string, width: number, align: Column['align']): string =>
  align === 'RIGHT' ? text.padStart(width) : text.padEnd(width);
