const WIDTH = 110;

/** JSON as the README has it: what fits on a line stands on one. */
export function formatAnswer(value: unknown, indent = 0, used = 0): string {
  const line = toLine(value);
  if (typeof value !== 'object' || value === null || indent + used + line.length <= WIDTH) return line;
  const margin = ' '.repeat(indent + 2);
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => formatAnswer(item, indent + 2))]
    : [
        '{',
        '}',
        Object.entries(value).map(
          ([key, item]) => `${JSON.stringify(key)}: ${formatAnswer(item, indent + 2, key.length + 4)}`,
        ),
      ];
  return `${open}\n${items.map((item) => margin + item).join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function toLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${toLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
