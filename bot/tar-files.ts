import { gunzipSync } from 'node:zlib';

const BLOCK_BYTES = 512;

/**
 * Reads some files out of a gzipped tar archive in memory, in the order asked for. Plain ustar headers are enough for what npm packs
 * here; there is no dependency on a `tar` command. Throws where a file is not in the archive or the archive is cut short.
 */
export const tarFiles = (gzipped: Buffer, names: readonly string[]): readonly (readonly [string, Buffer])[] => {
  const archive = gunzipSync(gzipped);
  const found = new Map<string, Buffer>();
  let at = 0;
  while (at + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(at, at + BLOCK_BYTES);
    const name = textOf(header, 0, 100);
    if (name === '') break;
    const bytes = Number.parseInt(textOf(header, 124, 12).trim(), 8);
    const start = at + BLOCK_BYTES;
    if (!Number.isInteger(bytes) || start + bytes > archive.length) throw new Error(`the archive is damaged at "${name}"; fetch it again`);
    if (names.includes(name)) found.set(name, archive.subarray(start, start + bytes));
    at = start + Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return names.map((name) => {
    const bytes = found.get(name);
    if (bytes === undefined) throw new Error(`the archive holds no ${name}`);
    return [name, bytes] as const;
  });
};

const textOf = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
};
