import { clausesOf } from './clauses.js';
import {
  LEGAL_NAME,
  PLACE,
  INNER_PLACE,
  CUE,
  OPEN_CUE,
  OPENER,
  OWN,
  PERSON_FIRST,
  OTHER_FIRM,
  VENDORS,
  STOP,
  CHINESE_FORM,
  LEGAL_TAIL,
  GENERIC,
  EN_NAME,
  EN_FOLLOW,
  EN_NOT,
  FOLLOWS,
  PIECE,
  REFERRER,
  SEAT,
  BEFORE_PROJECT,
  OFFICE,
  MENTION,
} from './company-words.js';
import { isFullName } from './names.js';
import { ENGLISH_ORGANISATION, ORGANISATION, THING_PREFIX } from './organisations.js';
import { isPassedOn } from './own-side.js';
import { type PlainText, type Span, said } from './plain-text.js';
import { isInQuestion } from './questions-in-text.js';

interface Candidate extends Span {
  readonly score: number;
}

/** A name needs this much to stand: a legal form, or two lighter signs. Below it the desk asks. */
const ENOUGH = 3;

/** The customer company that the text names; `barriers` are sums, dates and people, which end a name. */
export function findCompany(text: PlainText, barriers: readonly Span[]): Span | null {
  const stops = [...barriers].sort((one, other) => one.start - other.start);
  const candidates = [
    ...cued(text, stops),
    ...legal(text, stops),
    ...[...leading(text, stops), ...inner(text, stops), ...mentioned(text, stops)].filter((one) => !isInQuestion(text.plain, one)),
  ].filter(({ start, end, score }) => score >= ENOUGH && end - start >= 2);
  return candidates.reduce<Candidate | null>((winner, one) => (winner && winner.score >= one.score ? winner : one), null);
}

function cued(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.plain.matchAll(CUE)).flatMap((match) => {
    const at = match.index + match[0].length;
    if (/(?:我们?|我司|本|贵|子|分|母|总)$/.test(text.plain.slice(Math.max(0, match.index - 2), match.index))) return [];
    const isOpen = OPEN_CUE.test(match[0]) || / (?:with|for|at|from)[ ]?$/.test(match[0]);
    const name = nameAt(text, at, stops);
    if (!name) return [];
    const look = shape(text, name);
    if (/^叫/.test(match[0]) && isFullName(text.plain.slice(name.start, name.end))) return [];
    if (/^对方/.test(match[0]) && look < 2) return [];
    // 客户嘉峪关酒钢宏兴, without a link: a place and more, up to the end of the clause.
    const isClosed =
      look >= 2 && name.end - name.start >= 5 && /^(?:[,，。;\n]|$|[他她说要想]|那边|预算)/.test(text.plain.slice(name.end, name.end + 2));
    return isOpen || look >= 3 || isClosed ? [{ ...name, score: 6 + look }] : [];
  });
}

function legal(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.plain.matchAll(LEGAL_NAME)).flatMap((match) => {
    const opener = OPENER.exec(match[0])?.[0].length ?? 0;
    const inside = Math.max(
      opener,
      ...['是', '给', '帮', '叫', '为', '找', '客户'].map((word) =>
        match[0].lastIndexOf(word) + 1 ? match[0].lastIndexOf(word) + word.length : 0,
      ),
    );
    const span = { start: match.index + inside, end: match.index + match[0].length };
    // "客户有限公司名称填什么" asks about a legal form and names none.
    const isTaken = stops.some(({ start, end }) => start <= span.start && span.end <= end);
    return !isTaken && /^.{2,}?(?:股份有限公司|有限责任公司|有限公司)/.test(text.plain.slice(span.start, span.end))
      ? [{ ...span, score: 5 + penalty(text, span) }]
      : [];
  });
}

/** Names that open a clause: 嘉兴南湖包装去年…, "Blue Harbor Seafood needs …". */
function leading(text: PlainText, stops: readonly Span[]): Candidate[] {
  return clausesOf(text.plain).flatMap((clause, index) => {
    const words = text.plain.slice(clause.start, clause.end);
    const colon = words.lastIndexOf(':', 24) + 1;
    const opener = OPENER.exec(words.slice(colon))?.[0].length ?? 0;
    const isNamedDeal = colon > 0 && /(?<![a-z])(?:opportunity|opp|lead|deal|prospect)[ ]?:[ ]?$/.test(words.slice(0, colon));
    const pieces = Array.from(words.matchAll(PIECE), ({ index: at }) => at);
    return [...new Set([0, colon, colon + opener, ...pieces])].flatMap((offset) => {
      const name = nameAt(text, clause.start + offset, stops);
      if (!name || name.start >= clause.end) return [];
      const look = shape(text, name);
      const isBeforeSum = stops.some(({ start }) => start === name.end || start === name.end + 1);
      const isLatin = /^[a-z]/.test(text.plain.charAt(name.start));
      // "Kind regards, Ann Lee, lab manager": two capital words alone are a person as often.
      const isLabelled =
        isNamedDeal ||
        /(?:register|share|report|submit|customer|client|account|报备|登记|录入)[^:]{0,20}:[ ]?$/.test(words.slice(0, colon));
      if (isLatin && index + offset > 0 && !isLabelled && !ENGLISH_ORGANISATION.test(said(text, name))) return [];
      const follows = isNamedDeal || isBeforeSum || FOLLOWS.test(text.plain.slice(name.end, name.end + 10)) ? 1 : 0;
      return look === 0 ? [] : [{ ...name, score: look + (index === 0 ? 1 : 0) + follows + penalty(text, name) }];
    });
  });
}

/** Names inside a clause need a place and the word for an organisation. */
function inner(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.plain.matchAll(INNER_PLACE)).flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length, stops);
    return name && shape(text, name) >= 4 ? [{ ...name, score: 3 + penalty(text, name) }] : [];
  });
}

/** English names inside a sentence: "budget for Vantage Optics", "I met Copperfield Tools". They need the word for an organisation. */
function mentioned(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.raw.matchAll(MENTION)).flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length, stops);
    const isFirm = name !== null && / /.test(said(text, name)) && ENGLISH_ORGANISATION.test(said(text, name));
    return isFirm ? [{ ...name, score: 3 + penalty(text, name) }] : [];
  });
}

function nameAt(text: PlainText, from: number, stops: readonly Span[]): Span | null {
  const at = from + (/^[ "“「『《]*/.exec(text.plain.slice(from, from + 8))?.[0].length ?? 0);
  const wall = stops.find(({ end }) => end > at)?.start ?? text.plain.length;
  const limit = Math.min(wall, at + 80);
  if (limit <= at) return null;
  const raw = text.raw.slice(at, limit);
  const latin = EN_NAME.exec(raw);
  const behind = latin ? raw.slice(latin[0].length) : '';
  // Oceanview Properties要做…: a Chinese verb right behind ends the name.
  if (latin && (!CHINESE_FORM.test(behind) || behind.trimStart().search(STOP) === 0)) {
    const isTitled = /(?<![a-z])(?:mr|ms|mrs|dr|miss)\.? $/.test(text.plain.slice(Math.max(0, at - 6), at));
    return latinName(at, raw, latin[0], isTitled);
  }
  const segment = /^[^,，。;!?\n:"“”「」『』《》、]*/.exec(text.plain.slice(at, limit))?.[0] ?? '';
  const suffix =
    /^[\u4e00-\u9fffa-z0-9()&·. ]{2,28}?(?:股份有限公司|有限责任公司|有限公司|集团有限公司)(?:[\u4e00-\u9fff]{2,6}分公司)?/.exec(segment);
  if (suffix) return inside(text, at, suffix[0].length);
  // 武汉光谷的硬核派软件: where the customer sits stands before its name.
  const seat = SEAT.exec(segment)?.[0].length ?? 0;
  if (seat > 0) return nameAt(text, at + seat, stops);
  const stop = segment.search(STOP);
  const space = segment.search(/(?<=[\u4e00-\u9fff])[ ]|[ ](?=[\u4e00-\u9fff])|-/);
  const length = Math.min(...[stop, space, segment.length].filter((one) => one >= 0));
  return length < 2 || length > 30 ? null : inside(text, at, length);
}

function inside({ plain }: PlainText, at: number, length: number): Span | null {
  const words = plain.slice(at, at + length).trimEnd();
  const name = (BEFORE_PROJECT.exec(words)?.[0] ?? words).replace(OFFICE, '');
  if (name.includes('某') && !/^某某|某某/.test(name)) return null;
  // 大庆油田配套的一家公司 describes a customer that stays unnamed.
  if (/^的?(?:一家|一个|某|那家|这家)/.test(plain.slice(at + length, at + length + 4))) return null;
  if (!/[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(name)) return null;
  return name === '' || GENERIC.test(name) || VENDORS.test(name) ? null : { start: at, end: at + name.length };
}

function latinName(at: number, raw: string, words: string, title: boolean): Span | null {
  // "Mr. Henry Bao of Crescent Textile" stands in the text with a title before it.
  const person = title ? (/^[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:of|from|at) (?=[A-Z])/.exec(words)?.[0].length ?? 0) : 0;
  if (title && person === 0) return null;
  if (person > 0) return latinName(at + person, raw.slice(person), words.slice(person), false);
  let name = words.replace(/ (?:of|and|for|de|du|van|the)$/, '').replace(/(?<!\b(?:Co|Ltd|Inc|Corp|St))\.$/, '');
  const sentence = /\. (?!(?:Ltd|Co|Inc|Corp|Limited|LLC)\b)/.exec(name);
  if (sentence) name = name.slice(0, sentence.index + (/\b(?:Co|Ltd|Inc|Corp)$/.test(name.slice(0, sentence.index)) ? 1 : 0));
  // "Acme Corp Budget 50k" without punctuation: the next label ends the name.
  const label = / (?:Budget(?! [A-Z][a-z]{3,})|Need|Needs|Contact|Decision|Timeline|CIO|CEO|CTO|CFO|COO|VP|GM|RMB|USD|CNY)\b/.exec(name);
  if (label) name = name.slice(0, label.index);
  if (name.length < 2 || EN_NOT.test(name) || /\d{5}/.test(name) || VENDORS.test(name.toLowerCase())) return null;
  const form = LEGAL_TAIL.exec(raw.slice(name.length))?.[0].length ?? 0;
  return { start: at, end: at + name.length + form };
}

/** How much a span looks like a company: 0 not at all, 5 a legal form. */
function shape(text: PlainText, span: Span): number {
  const name = text.plain.slice(span.start, span.end);
  if (/[\u4e00-\u9fff]/.test(name)) {
    if (/^[\u4e00-\u9fff]{1,2}(?:总|董|经理|主任|院长|处|科长|局长|老板)(?![\u4e00-\u9fff]{0,4}(?:公司|集团))/.test(name)) return 0;
    if (/^(?:刚(?!察)|从(?!化)|我|你|他|她|它|这|那|有|没|不|还|预算|需求|联系|采购|决策|下单|明年|今年|去年|本月)/.test(name)) return 0;
    const place = PLACE.test(name) && name.length > 3 ? 2 : 0;
    const isThing = place === 0 && THING_PREFIX.test(name);
    const organisation = /(?:有限公司|有限责任公司)$/.test(name)
      ? 5
      : ORGANISATION.test(name) && name.length >= 4 && !isThing && !/^[\u4e00-\u9fff]{2}公司$/.test(name)
        ? 2
        : 0;
    return place + organisation;
  }
  const raw = said(text, span);
  const organisation = ENGLISH_ORGANISATION.test(raw) ? 3 : 0;
  const follows = EN_FOLLOW.test(text.plain.slice(span.end, span.end + 16)) ? 1 : 0;
  return organisation + (raw.includes(' ') ? 1 : 0) + follows;
}

function penalty({ plain }: PlainText, { start, end }: Span): number {
  const lead = plain.slice(Math.max(0, start - 24), start);
  // In a letter that is passed on, "we are" is the customer.
  const isOther =
    (OWN.test(lead) && !isPassedOn(plain.slice(0, start))) ||
    OTHER_FIRM.test(lead) ||
    (PERSON_FIRST.test(lead) && !ENGLISH_ORGANISATION.test(plain.slice(start, end))) ||
    REFERRER.test(plain.slice(end, end + 16));
  return isOther ? -20 : 0;
}
