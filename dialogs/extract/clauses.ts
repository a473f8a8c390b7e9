import type { Span } from './plain-text.js';

/** Marks the end of a clause: punctuation, a line break, a dash between spaces, an English full stop. Commas inside numbers are none. */
const BREAK =
  /[，。;!?\n]|,(?!\d{3}(?!\d))|(?<!\b(?:co|ltd|inc|corp|mr|ms|mrs|dr|st|no|approx|est|jr|sr|prof|dept))\.(?=[ \n]|$)|[ ]-{1,2}[ ]/g;

/** Cuts a text into clauses, in order; empty ones are left out. */
export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== '');
}

/** What people say when they take back what they just said. */
const CORRECTION =
  /不对|不是|[啊哦噢喔呃额哎诶]不(?![过知太要能会用行])|^[ ,.…-]+no,|→|⇒|->|=>|错了|说错|搞错|记错|写错|打错|弄错|更正|纠正|又确认|又说|最[终后](?:定|为|谈|给|砍)|最终确认|最后确认|(?:追加|增加|涨|降|减|砍)了?[^,，。;]{1,12}[到至成]|应该是|改成|改为|改到|改一下|现在是|其实是|准确说|确切说|涨到|加到|提到|追加到|增加到|调到|调整到|调整为|降到|砍到|压到|减到|缩到|推到|推迟到|延到|延后到|延期到|提前到|拖到|挪到|变成|换成|只剩|现在(?:只|变|改|剩|调)|sorry|no,? wait|wait|actually|correction|i mean|i meant|scratch that|make that|make it|rather|oops|changed to|raised to|increased to|cut to|reduced to|moved to|pushed to|postponed to|delayed to|brought forward to|now (?:it's|it is|at)/;

const DENIAL = /(?:不是|而不是|并不是|并非|而非|不再是|别写|不要写|\bnot|instead of|rather than|isn't)[ ]?$/;
/** A denial with the label between: "不是预计收入350万", "不要写预算300万". 是不是 asks instead. */
const DENIED_LABEL =
  /(?:(?<!是)不是|并非|而非|别写|别填|不要写|不要填|不要按|\bnot|instead of|rather than|isn't)[ ]?(?:客户|项目|华为|预计|预估|预期|年|云|的|总|expected |estimated |the |an? )*(?:预算|收入|营收|金额|budget|revenue)(?:[ ]?(?:是|为|:|of|is))?[ ]?$/;
const SCALED =
  /^[^。;!?\n\d比较]{0,10}?(?:[砍减削缩降少腰打](?:掉|少|了|去|到|成)*(?:一?半|[一二两三四五六七八九几对][成折]|\d+[%折]|百分之|三分之)|腰斩|翻倍|翻番|翻了|[涨加增多](?:加|了|长)*(?:一?倍|一?半|[一二两三四五六七八九几][成倍]|\d+%|百分之)|halved|doubled|cut (?:it )?in half|(?:cut|reduced|increased|raised) by)(?![人成的工时运费])/;

export function isCorrection(between: string): boolean {
  return between.length <= 60 && CORRECTION.test(between);
}

/** The words straight before a value that turn it into what it is not. */
export function isDenied(lead: string, tail = ''): boolean {
  return DENIAL.test(lead) || DENIED_LABEL.test(lead) || (/(?:没有?|不到|哪有)[ ]?$/.test(lead) && /^[ ]?[那这]么多/.test(tail));
}

/** The text says how the value was changed and not what it is now: 砍了一半, 打八折, "was halved". */
export function isScaled(tail: string): boolean {
  return SCALED.test(tail);
}

/** The value belongs to the past plan: "originally 50, now 80". */
export function isFormer(lead: string): boolean {
  return /(?:原来|原本|原先|本来|之前|以前|原计划|原定|原先定|起初|一开始|最初|上次|previously|originally|initially|formerly|used to be|was)[^,，。;\n]{0,14}$/.test(
    lead,
  );
}

/** The author puts the value into question: "50万?不确定", "可能也就30万". */
export function isDoubted(lead: string, tail: string): boolean {
  return (
    /^[^,，。;\n\d]{0,2}[?]|^[,，]?(?:那|这)?是(?:去年|前年|上次|上一?期|之前|以前|过去)/.test(tail) ||
    /(?:可能|也许|没准|说不定)(?:也就|就|只有|是)[ ]?$/.test(lead)
  );
}

/** The value stands in a question: 有没有80万以下的方案. */
export function isAsked(text: string, { start, end }: Span): boolean {
  const lead =
    text
      .slice(Math.max(0, start - 30), start)
      .split(/[,，。;!?\n]/)
      .at(-1) ?? '';
  const tail = text.slice(end, end + 30);
  return /有没有|是否|能不能|可不可以/.test(lead) || /^[^,，。;!\n]*[?]|^[^,，。;!\n]*(?:吗|么)(?:[,，。;!\n]|$)/.test(tail);
}
