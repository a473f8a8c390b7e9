const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/** Markdown whose tables are lists: a row's first cell in bold, then the others. A header without any text is dropped. */
export function withoutTables(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !RULE.test(line))
    .flatMap((line) => {
      const row = ROW.exec(line)?.[1];
      if (row === undefined) return [line];
      const [first = '', ...rest] = row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
      const others = rest.filter((cell) => cell !== '').join(' · ');
      if (first === '' && others === '') return [];
      return [`- **${first}** ${others}`.trimEnd()];
    })
    .join('\n');
}
