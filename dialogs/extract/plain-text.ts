import { Converter } from 'opencc-js';

/** A message in the form that all readers read: position for position the same as what the person wrote, so that values are cut from `raw`. */
export interface PlainText {
  readonly raw: string;
  /** Simplified characters, half-width letters and digits, lower case. The full-width comma stays: only a half-width one groups thousands. */
  readonly plain: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The bar behind the label of a table row. */
const ROW_LABEL =
  /(?<=(?:^|\n)[| ]{0,3}(?:[^\n|:=\d]{0,6}(?:客户|名称|预算|决策|拍板|需求|时间|下单|采购|签约|收入|联系|对接|电话|手机|邮箱)[^\n|:=\d]{0,4}|(?:customer|client|budget|decision[- ]?maker|decision|needs?|timeline|contact|phone|mobile|e-?mail|expected revenue)) ?)\|/g;

/** Pictures say nothing and end a word. */
const PICTURE = /[\u{1f000}-\u{1faff}\u{2600}-\u{27bf}]|\u200d|\ufe0f/gu;

/** "Need - connected cars" on a line of its own. */
const LINE_LABEL =
  /(?<=(?:^|\n)[ ]{0,3}(?:customer|client|budget|authority|decision[- ]?maker|decision|needs?|timeline|contact|phone|mobile|e-?mail|expected revenue) )-(?= )/g;

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Marks that mean the same to a reader. The list keeps one character for one character. */
const SAME_MARK: Record<string, string> = {
  '＠': '@',
  '￥': '¥',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '【': '\n',
  '】': ':',
  '＝': '=',
  '｜': '|',
  '[': '(',
  ']': ')',
  '～': '~',
  '〜': '~',
  '—': '-',
  '–': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '、': '、',
  '．': '.',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\r': ' ',
  '’': "'",
  '‘': "'",
};

/** Brings a message to the form that the readers work on. */
export function plainText(raw: string): PlainText {
  const simplified = sameLength(toSimplified(raw), raw, toSimplified);
  const bare = simplified.replaceAll(PICTURE, (picture) => ' '.repeat(picture.length));
  const plain = Array.from({ length: bare.length }, (_, at) => plainUnit(bare.charAt(at))).join('');
  return { raw, plain: labelled(plain) };
}

/** The words at `span` as they were written, trimmed. */
export function said({ raw }: PlainText, { start, end }: Span): string {
  return raw.slice(start, end).trim();
}

/** A table row (客户 | 某某) and `need = x` are labels with their values; a bar with space beside it separates fields. */
function labelled(plain: string): string {
  return plain
    .replaceAll(ROW_LABEL, ':')
    .replaceAll(LINE_LABEL, ':')
    .replaceAll(/(?<=^|[ \n])\||\|(?=[ \n]|$)/g, ';')
    .replaceAll(/(?<![<>=-])=(?![<>=])/g, ':');
}

/** A conversion that changed the length would shift every position after it; then each character is converted alone. */
function sameLength(converted: string, raw: string, convert: (text: string) => string): string {
  if (converted.length === raw.length) return converted;
  return Array.from(raw, (character) => keepLength(convert(character), character)).join('');
}

function keepLength(converted: string, original: string): string {
  return converted.length === original.length ? converted : original;
}

function plainUnit(unit: string): string {
  const mark = SAME_MARK[unit];
  if (mark !== undefined) return mark;
  const code = unit.charCodeAt(0);
  // Full-width letters and digits lie 0xFEE0 above their ASCII forms; punctuation is mapped above.
  const isWide = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  const half = isWide ? String.fromCharCode(code - 0xfee0) : code === 0xff04 ? '$' : code === 0xff0b ? '+' : unit;
  return keepLength(half.toLowerCase(), half);
}
