/** What may be handed in, with the bytes each begins with and how its files are called. */
const TYPES = [
  { type: 'application/pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d], extensions: ['pdf'] },
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], extensions: ['png'] },
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff], extensions: ['jpg', 'jpeg'] },
] as const;

export type DocumentType = (typeof TYPES)[number]['type'];
export const DOCUMENT_TYPES: readonly DocumentType[] = TYPES.map(({ type }) => type);

/** How many bytes tell every type. */
export const MAGIC_BYTES_MAX = Math.max(...TYPES.map(({ magic }) => magic.length));

/**
 * The type of a file by its first bytes; null: none that may be handed in. Office files are not among them: they are
 * archives that cannot be told from other archives without unpacking them, and may run code when they are opened.
 */
export function typeOf(head: Uint8Array): DocumentType | null {
  return TYPES.find(({ magic }) => magic.every((byte, index) => head[index] === byte))?.type ?? null;
}

/** A name to keep and to show: its last part, without control characters, halves of characters and what turns text around. */
export function toDocumentName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';

  const plain = last
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  const name = [...plain].slice(0, 200).join('');
  return /^\.*$/.test(name) ? 'document' : name;
}

/** `Content-Disposition` of a download: always a file to keep, named so that its ending fits its content. */
export function dispositionOf(name: string | null, type: string): string {
  const extensions: readonly string[] = TYPES.find((each) => each.type === type)?.extensions ?? [];
  const base = name ?? 'document';
  const fits = extensions.some((extension) => base.toLowerCase().endsWith(`.${extension}`));
  const full = fits || extensions[0] === undefined ? base : `${base}.${extensions[0]}`;
  const ascii = full.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(full).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
