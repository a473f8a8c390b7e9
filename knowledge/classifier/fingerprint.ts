/** A short mark of a label's texts, whatever their order: eight hexadecimal digits (FNV-1a over the sorted texts). */
export function fingerprintOf(texts: readonly string[]): string {
  let value = 2166136261;
  for (const text of [...texts].sort())
    for (const letter of `${text}\n`) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return value.toString(16).padStart(8, '0');
}
