import { isCorrection } from './clauses.js';
import { emailAt, scanEmails, scanPhones } from './contact.js';
import { type Person, personAfter, personBefore } from './people.js';
import { type PlainText, type Span, said } from './plain-text.js';

export interface ContactsInText {
  readonly contact?: Person;
  readonly phone?: string;
  readonly email?: string;
  /** The partner's own person, with whatever the text gives to reach them. */
  readonly partner?: Person;
  readonly spans: readonly Span[];
}

const CONTACT_CUE =
  /(?:联系人|联络人|联系方式|对接人|接口人|对接窗口|窗口|经办人|先联系|请联系|可以联系|可联系|联系(?![方到过上了不])|联络|对接(?!到|了|好)|(?:直接|可以|先|请|就|\d[ ]?|电话|手机)找|(?<![a-z])(?:point of contact|contact(?:s|ed)?(?: person| point| name| is)?|poc(?=[ ]?(?:is|:|name))|liaison|reach(?: out to)?|get in touch with|talk to|speak (?:to|with)|call|e-?mail(?= [a-z])|via))(?:[ ]?(?:就?是|为|:|叫|person|is|at|-(?= ))){0,3}[ ]?/g;
const OWN_SIDE =
  /(?:我方|我司|我们?(?:公司|这边|这儿|的|自己)?的?|咱们?|伙伴|本公司|乙方|our(?: own)?|my|partner(?:'s)?|on our side,?)[ ]?$/;
const OWN_AFTER = /^(?:我|本人|me\b|us\b)/;
const SELF = /(?:我是|我叫|本人|this is|i am|i'm|my name is)[ ]?/g;
const SAME_PERSON =
  /^[ ]?(?:也|就|还|都)*是?(?:他|她|本人|同一个?人|同一位|同上|同决策人|上面[这那]?位)|^(?:the )?same(?![a-z])|^(?:him|her)(?:self)?(?![a-z])/;

/** Who to reach at the customer and how; the partner's own contact is kept apart. */
export function findContacts(text: PlainText, decider: Person | null): ContactsInText {
  const phones = scanPhones(text);
  const emails = scanEmails(text);
  const partner = ownPerson(text);
  const mine = (span: Span) => partner !== null && belongsTo(text, partner, span);
  const phone = latest(
    text,
    phones.filter((span) => !mine(span)),
  );
  const email = latest(
    text,
    emails.filter((span) => !mine(span)),
  );
  const contact =
    cuedContact(text, decider) ??
    besideNumber(
      text,
      [...phones, ...emails].filter((span) => !mine(span)),
    );
  return {
    ...(contact ? { contact } : {}),
    ...(phone ? { phone: said(text, phone) } : {}),
    ...(email ? { email: emailAt(text, email) } : {}),
    ...(partner ? { partner } : {}),
    spans: [...phones, ...emails, ...(contact ? [contact] : []), ...(partner ? [partner] : [])],
  };
}

function cuedContact(text: PlainText, decider: Person | null): Person | null {
  let chosen: Person | null = null;
  for (const match of text.plain.matchAll(CONTACT_CUE)) {
    if (isOwn(text, match)) continue;
    const at = match.index + match[0].length;
    const to = Math.min(text.plain.length, at + 60);
    const rest = text.plain.slice(at, to);
    const person = decider && SAME_PERSON.test(rest) ? decider : personAfter(text, at, to);
    if (person && (!chosen || isCorrection(text.plain.slice(chosen.end, person.start)))) chosen = person;
  }
  return chosen;
}

/** 王经理 13800000001, Amy Song (amy@example.edu): a name straight before a number is whose number it is. */
function besideNumber(text: PlainText, numbers: readonly Span[]): Person | null {
  for (const { start, end } of [...numbers].sort((one, other) => one.start - other.start)) {
    const from = Math.max(0, start - 40);
    const lead = text.plain
      .slice(from, start)
      .replace(/(?:[ :(,，]|的|电话|手机|邮箱|邮件|号码|微信|座机|是|为|tel|phone|mobile|cell|e-?mail|at|on)*$/, '');
    if (/[。;\n]$/.test(lead)) continue;
    const clause = from + Math.max(...['，', ',', '。', ';', '\n', '、'].map((mark) => lead.lastIndexOf(mark))) + 1;
    const person = personBefore(text, clause, from + lead.length) ?? bracketedAfter(text, end);
    if (person && !OWN_SIDE.test(text.plain.slice(Math.max(0, person.start - 8), person.start))) return person;
  }
  return null;
}

/** 0797-8123456(廖所长): the owner of a number follows in brackets. */
function bracketedAfter(text: PlainText, end: number): Person | null {
  const bracket = /^[ ]?\(([^()\d@]{2,16})\)/.exec(text.plain.slice(end, end + 20));
  const start = end + (bracket?.[0].indexOf('(') ?? 0) + 1;
  return bracket ? personAfter(text, start, start + (bracket[1]?.length ?? 0)) : null;
}

function ownPerson(text: PlainText): Person | null {
  for (const match of text.plain.matchAll(CONTACT_CUE)) {
    if (!isOwn(text, match)) continue;
    const at = match.index + match[0].length;
    const person = personAfter(text, at, Math.min(text.plain.length, at + 60));
    if (person) return person;
  }
  for (const match of text.plain.matchAll(SELF)) {
    const at = match.index + match[0].length;
    const to = Math.min(text.plain.length, at + 40);
    // 我是南京某某软件的王磊: the name closes the clause.
    const clause = /^[^,，。;!?\n]*/.exec(text.plain.slice(at, to))?.[0] ?? '';
    const last = clause.lastIndexOf('的') + 1;
    const person = personAfter(text, at + last, at + clause.length);
    if (person && person.end === at + clause.trimEnd().length) return person;
  }
  return null;
}

function isOwn(text: PlainText, match: RegExpExecArray): boolean {
  const after = match.index + match[0].length;
  return OWN_SIDE.test(text.plain.slice(Math.max(0, match.index - 12), match.index)) || OWN_AFTER.test(text.plain.slice(after, after + 4));
}

/** A number in the same breath as the partner's own name is the partner's. */
function belongsTo(text: PlainText, person: Person, number: Span): boolean {
  return (
    number.start >= person.end &&
    number.start - person.end < 30 &&
    !/[。;\n]|客户|对方|联系人/.test(text.plain.slice(person.end, number.start))
  );
}

/** Of several numbers the first, unless a later one corrects it. */
function latest(text: PlainText, numbers: readonly Span[]): Span | undefined {
  return numbers.reduce<Span | undefined>(
    (kept, next) => (kept && !isCorrection(text.plain.slice(kept.end, next.start)) ? kept : next),
    undefined,
  );
}
