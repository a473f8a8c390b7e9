import { scanMoney } from './money-scan.js';
import { isFullName, isSurname, nameEndingAt, nameStartingAt, rolePattern } from './names.js';
import { type PlainText, plainText, type Span, said } from './plain-text.js';

/** Someone named in a text, with the title that stands beside the name. */
export interface Person extends Span {
  readonly name: string;
  readonly title?: string;
  /** Only a role is named (总经理, CFO), no person. */
  readonly isRole?: true;
}

const ENGLISH_ROLE =
  '(?:(?:[Hh]ead|[Dd]irector|[Mm]anager|[Vv]ice [Pp]resident) of (?:the )?(?:[a-z]+ and )?[A-Za-z&]+(?: (?:department|team|cent(?:er|re)|division|services?|management|development|engineering|technology|systems?|operations))?|C[IETFOMDPS]O|CISO|SVP|EVP|VP(?: of(?: the)? [A-Za-z]+)?|GM|MD|PM|(?:(?:[Dd]eputy|[Vv]ice|[Gg]eneral|[Ss]enior|[Ss]r\\.?|[Mm]anaging|[Ee]xecutive|[Gg]roup|[Rr]egional|[Pp]rocurement|[Pp]urchasing|[Ff]inance|[Ff]inancial|[Oo]perations?|[Tt]echnical|[Tt]echnology|[Ii]nfrastructure|[Cc]loud|[Dd]igital|[Pp]roject|[Pp]roduct|[Ss]ales|[Dd]ata|[Pp]lant|[Ff]actory|[Oo]ffice|[Ss]upply [Cc]hain|[Ii]nformation|IT|ICT|HR|R&D|E-?commerce|[Ee]-?commerce|[Ss]ecurity|[Hh]ospital|[Bb]ranch|[Cc]ountry|[Mm]arketing|[Ss]tore|[Ll]ogistics|[Cc]hief|[Ii]nnovation|[Mm]edical|[Ll]ab|[Hh]arbou?r|[Ii]nvestment|[Bb]usiness|[Aa]cademic|[Ss]chool) ){0,3}(?:[Mm]anager|[Dd]irector|[Pp]resident|[Oo]fficer|[Hh]ead|[Oo]wner|[Ll]ead|[Aa]dministrator|[Aa]dmin|[Ss]ecretary|[Aa]ssistant|[Ee]ngineer|[Aa]rchitect|[Pp]rincipal|[Dd]ean|[Pp]artner|[Bb]oss|[Ff]ounder|[Cc]hairman|[Cc]hairwoman|[Cc]hair|[Cc]ontroller|[Tt]reasurer|[Bb]uyer|[Mm]aster|[Bb]ursar)|[Cc]o-?founder)';
const WORD = "[A-Z][A-Za-z'’]*(?:-[A-Z][a-z]+)?";
const NAME = `(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Madam)\\.? )?${WORD}(?: (?:[A-Z]\\.|(?:van|von|de|bin|al|da|del) )?${WORD}){0,2}`;
const BEFORE_VERB = new RegExp(
  `(?:(${ENGLISH_ROLE})[,:]? )?((?:(?:Mr|Ms|Mrs|Miss|Dr|Prof)\\.? )?${WORD}(?: ${WORD}){0,2})(?:,? \\(?(?:the |our |their |its )?(${ENGLISH_ROLE})\\)?,?)?(?:,? who)?[ ]?$`,
);
const ROLE_THEN_BRACKET = new RegExp(`(${ENGLISH_ROLE}) ?\\((${NAME})\\)[ ,]*$`);
const ROLE_BEFORE_VERB = new RegExp(`(?:^|[^A-Za-z])(${ENGLISH_ROLE})[ ]?$`);
const AFTER_CUE = new RegExp(
  `^(?:(?:the |their |our |its |his |her |is |be |by |with |to |from |[Tt]he )*(?:[A-Z][a-z]+'s )?(${ENGLISH_ROLE})(?:[,:]| is| named)? ?)?(?:is )?(${NAME})(?:,? ?[(（]?(?:the |their )?(${ENGLISH_ROLE})[)）]?)?`,
);
/** David 刘 */
const TWO_SCRIPTS = /(?<![A-Za-z])([A-Z][a-z]+[ ]?([\u4e00-\u9fff]))[ ]?$/;
const HONORIFIC = /^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Madam)\.? /;
/** Capitalised words that open a sentence or name a thing, not a person. */
const NOT_A_NAME =
  /^(?:The|They|Their|He|She|We|It|Its|This|That|These|Our|Your|My|I|Budget|Need|Needs|Customer|Client|Contact|Decision|Purchase|Order|Timeline|Phone|Email|Mobile|Tel|Cloud|Huawei|SAP|ERP|MES|AWS|Azure|CDN|WAF|RMB|CNY|USD|Final|Also|And|But|Not|No|Yes|Who|Nobody|Someone|Everyone|Approved|Authority|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Q[1-4]|POC|IT|Please|Will|Unknown|TBD|Later|Reach|Call|Board|Committee|Company|Management|Manager|Director|VP|CEO|CIO|CTO|CFO|COO|GM|Sign|Still|Legal|Procurement|Finance|Expected|Revenue|Deal|For|In|On|At|By|To)$/;

const CHINESE_ROLE_AT_END = new RegExp(
  `(?:(?:集团|公司|总部|分管|常务|执行|高级|资深|区域|华东|华南|华北|it|ict|[\\u4e00-\\u9fff]{2,6}(?:部|中心|科|处|院|办|局|所|室|司|会))(?:的)?){0,2}${rolePattern}[ ]?$`,
);
const LEAD_WORDS =
  /^(?:的|和|与|跟|及|以及|是|为|由|找|给|让|请|而|现在|换成|改由|主要|客户|对方|那边|这边|他们|联系人|窗口|决策人|还是|就是|一般|最后|最终|得|要|需要|等|听|靠|看)+/;

/** The person whose name ends at `end` (before a verb such as 拍板 or "decides"). A title alone counts where no name is given. */
export function personBefore(text: PlainText, from: number, end: number): Person | null {
  return chinesePersonBefore(text, from, end) ?? englishPersonBefore(text, from, end) ?? roleBefore(text, from, end);
}

/** The person named straight after `at` (behind 联系人, "Contact:"), not beyond `to`. */
export function personAfter(text: PlainText, at: number, to: number): Person | null {
  const start = at + (/^(?:[ :,，=]|-(?=[ ]))*/.exec(text.plain.slice(at, to))?.[0].length ?? 0);
  const skipped = start + (/^(?:就?是|为|叫|由|找|即|请|可以|:|[ ])*/.exec(text.plain.slice(start, to))?.[0].length ?? 0);
  return chinesePersonAfter(text, skipped, to) ?? englishPersonAfter(text, skipped, to);
}

/** Reads the answer to "who": the name with its title where one is given. */
export function readPerson(text: string): Person | null {
  const plain = plainText(text);
  const person = personOf(plain);
  const sums = scanMoney(plain.plain).filter(({ unit }) => unit === 'said');
  return person && !sums.some(({ start, end }) => start < person.end && person.start < end) ? person : null;
}

function personOf(plain: PlainText): Person | null {
  const end = plain.plain.replace(/(?:就行|就好|即可|就可以|吧|哈|呢|啊|拍板|说了算|来?定|decides|[ 。.!])+$/, '').length;
  const start = Math.min(
    end,
    /^(?:[ :]|联系人?|对接人|接口人|联络人|直接|可以|找|就?是|叫|由|让|contact|ask for|ask)*/.exec(plain.plain)?.[0].length ?? 0,
  );
  const whole = plain.plain.slice(start, end);
  if (isFullName(whole)) return { name: plain.raw.slice(start, end), start, end };
  return personAfter(plain, start, end) ?? personBefore(plain, start, end);
}

function chinesePersonBefore(text: PlainText, from: number, end: number): Person | null {
  const stop = from + text.plain.slice(from, end).trimEnd().length;
  // 石磊(集团CTO): the title follows in brackets.
  const bracket = /[ ]?\(([^()]{2,12})\)$/.exec(text.plain.slice(from, stop));
  const name = nameEndingAt(text.plain, from, bracket ? from + bracket.index : stop);
  if (!name) return null;
  const title = bracket
    ? { start: from + bracket.index + bracket[0].indexOf('(') + 1, end: stop - 1 }
    : titleBefore(text.plain, from, name.start);
  return withTitle(text, name, title);
}

function chinesePersonAfter(text: PlainText, at: number, to: number): Person | null {
  const segment = /^[^,，。;!?\n()\d:、]{0,24}/.exec(text.plain.slice(at, to))?.[0] ?? '';
  const words = segment.trimEnd();
  // The name closes the first words behind the cue, or stands right there with more text running on.
  for (const length of wordEnds(words)) {
    const name = nameEndingAt(text.plain, at, at + length);
    if (name && isOnlyTitle(text.plain.slice(at, name.start))) return bracketed(text, name, titleBefore(text.plain, at, name.start), to);
  }
  const role = new RegExp(
    `^(?:[\\u4e00-\\u9fffa-z]{0,8}?)${rolePattern}[ ]?|^[\\u4e00-\\u9fff]{2,6}(?:部|科|中心|处|办|室)的(?=[小老])`,
  ).exec(words);
  for (const skip of role ? [role[0].length, 0] : [0]) {
    const name = nameStartingAt(text.plain, at + skip);
    if (name && name.end <= to) return bracketed(text, name, skip > 0 ? { start: at, end: name.start } : null, to);
  }
  // 联系人小税: straight behind a cue a nickname needs no common surname.
  const nick = /^[小老](?![区时板师组程店学家年客])[\u4e00-\u9fff](?=[ ]*$)/.exec(words);
  return nick ? bracketed(text, { start: at, end: at + nick[0].length }, null, to) : null;
}

/** Every place where a word of the segment may end: its spaces and its end. */
function wordEnds(words: string): number[] {
  return [...Array.from(words.matchAll(/(?<=[^ ])[ ]/g), ({ index }) => index), words.length].filter((length) => length > 0).slice(0, 4);
}

function isOnlyTitle(before: string): boolean {
  return before.trim() === '' || CHINESE_ROLE_AT_END.test(before) || /(?:部|中心|科|处|院|办|局|所|室|的)[ ]?$/.test(before);
}

function bracketed(text: PlainText, name: Span, before: Span | null, to: number): Person {
  const bracket = /^[ ]?\(([^()\d@]{2,14})\)/.exec(text.plain.slice(name.end, to));
  const start = name.end + (bracket?.[0].indexOf('(') ?? 0) + 1;
  return withTitle(text, name, before ?? (bracket ? { start, end: start + (bracket[1]?.length ?? 0) } : null));
}

function titleBefore(plain: string, from: number, end: number): Span | null {
  const start = Math.max(from, end - 16);
  const window = plain.slice(start, end);
  const match =
    CHINESE_ROLE_AT_END.exec(window) ??
    /(?:[\u4e00-\u9fff]{0,4}(?:信息|技术|采购|财务|运维|市场|数字化|it)[\u4e00-\u9fff]{0,2}(?:部|中心|科|处|办|室))[ ]?$/.exec(window);
  if (!match) return null;
  const cut = match.index + (LEAD_WORDS.exec(match[0])?.[0].length ?? 0);
  return cut < window.length ? { start: start + cut, end } : null;
}

function withTitle(text: PlainText, name: Span, title: Span | null): Person {
  // 对接人 says what somebody is to the author, not to the customer.
  const words = title
    ? said(text, title)
        .replace(/[:：,，的]+$/, '')
        .replace(/的?(?:对接人|接口人|联系人)$/, '')
    : '';
  return {
    name: said(text, name),
    start: title ? Math.min(title.start, name.start) : name.start,
    end: Math.max(title?.end ?? 0, name.end),
    ...(words === '' ? {} : { title: words }),
  };
}

function englishPersonBefore(text: PlainText, from: number, end: number): Person | null {
  const window = text.raw.slice(Math.max(from, end - 90), end);
  const both = TWO_SCRIPTS.exec(window);
  if (both && isSurname(both[2] ?? '')) return english(both, { name: both[1], title: undefined, base: end - window.length });
  const role = ROLE_THEN_BRACKET.exec(window);
  if (role) return english(role, { name: role[2], title: role[1], base: end - window.length });
  const match = BEFORE_VERB.exec(window);
  if (!match) return null;
  return english(match, { name: match[2], title: match[1] ?? match[3], base: end - window.length });
}

function englishPersonAfter(text: PlainText, at: number, to: number): Person | null {
  const match = AFTER_CUE.exec(text.raw.slice(at, Math.min(to, at + 90)));
  return match && english(match, { name: match[2], title: match[1] ?? match[3], base: at });
}

function english(
  match: RegExpExecArray,
  { name = '', title, base }: { name: string | undefined; title: string | undefined; base: number },
): Person | null {
  const bare = name.replace(HONORIFIC, '');
  const words = bare.split(' ');
  // "Budget holder Ann Lee": words that cannot be a name are dropped from the front.
  while (words.length > 0 && NOT_A_NAME.test(words[0] ?? '')) words.shift();
  const rest = words.join(' ');
  if (rest.length < 2 || words.some((word) => NOT_A_NAME.test(word)) || (/^[A-Z]{2,}$/.test(rest) && title === undefined)) return null;
  const offset = match.index + match[0].indexOf(rest);
  return {
    name: rest === bare ? name : rest,
    start: base + match.index,
    end: base + offset + rest.length,
    ...(title === undefined ? {} : { title }),
  };
}

/** "The CFO decides", 总经理拍板: no name, so the role is who was said to decide. */
function roleBefore(text: PlainText, from: number, end: number): Person | null {
  const plain = text.plain.slice(Math.max(from, end - 20), end);
  const base = end - plain.length;
  const chinese = CHINESE_ROLE_AT_END.exec(plain);
  const start = chinese ? base + chinese.index + (LEAD_WORDS.exec(chinese[0])?.[0].length ?? 0) : -1;
  if (chinese && start < end) return { name: text.raw.slice(start, end).trim(), start, end, isRole: true };
  const window = text.raw.slice(Math.max(from, end - 40), end);
  const english = ROLE_BEFORE_VERB.exec(window)?.[1];
  return english === undefined ? null : { name: english, start: end - window.length + window.lastIndexOf(english), end, isRole: true };
}
