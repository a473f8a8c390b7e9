const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

const cellsOf = (row: string): readonly string[] => row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));

/** A value with the head of its column, in the marks of the head's language. */
const pair = (head: string | undefined, value: string): string => {
  if (!head) return value;
  return /\p{Script=Han}/u.test(head) ? `${head}：${value}` : `${head}: ${value}`;
};

/** Markdown whose tables are lists: a row's first cell in bold, then the others, each behind the head of its column where it has one. */
export function withoutTables(markdown: string): string {
  const lines = markdown.split('\n');
  let heads: readonly string[] = [];
  return lines
    .flatMap((line, at) => {
      const row = ROW.exec(line)?.[1];
      if (row === undefined) return [line];
      if (RULE.test(line)) return [];
      if (RULE.test(lines[at + 1] ?? '')) {
        heads = cellsOf(row);
        return [];
      }
      const [first = '', ...rest] = cellsOf(row);
      const others = rest.flatMap((cell, column) => (cell === '' ? [] : [pair(heads[column + 1], cell)])).join(' · ');
      return first === '' && others === '' ? [] : [`- **${first}** ${others}`.trimEnd()];
    })
    .join('\n');
}
