/** So many characters of each value are shown where a table is too long for a message; the first count with which it is not is taken. */
const CUTS = [2_000, 1_000, 500, 250, 120] as const;
const SHORTEST = 60;

type Row = readonly string[];

const bytesOf = (rows: readonly Row[]): number => Buffer.byteLength(JSON.stringify(rows));

/** The beginning of an escaped text: neither an escape nor a character is cut in two. */
const startOf = (text: string, chars: number): string => text.slice(0, chars).replace(/[\ud800-\udbff]$|\\+$/, '');

/**
 * The rows of a table within so many bytes, since Teams takes no message that is longer than about 28 KB. Where they are more, long values
 * end early, each the same way; `cut` says how long such a value is.
 */
export const fitRows = (rows: readonly Row[], maxBytes: number, cut: (start: string, chars: number) => string): readonly Row[] => {
  if (bytesOf(rows) <= maxBytes) return rows;
  const cutTo = (chars: number): readonly Row[] =>
    rows.map((cells) => cells.map((cell) => (cell.length > chars ? cut(startOf(cell, chars), cell.length) : cell)));
  const chars = CUTS.find((count) => bytesOf(cutTo(count)) <= maxBytes) ?? SHORTEST;
  return cutTo(chars);
};
