import { toSimplified } from '../../knowledge/text/convert.js';
import type { FieldId } from '../../rules/opportunity.js';
import { asksSomething } from '../asks.js';
import { readEmail, readPhone } from '../extract/contact.js';
import { readPeriod } from '../extract/dates.js';
import { extract } from '../extract/extract.js';
import { toOpportunity, withTitle } from '../extract/fields.js';
import { readLocation } from '../extract/location.js';
import { readMoney } from '../extract/money.js';
import { readPerson } from '../extract/people.js';
import { readYesNo } from '../extract/yes-no.js';
import type { Fields, Read, ReadContext } from './po-fields.js';

/** Longer than any name: such a text is a sentence about something else. */
export const NAME_CHARS = 60;
/** Longest text that is taken as an answer in the person's own words. */
export const TEXT_CHARS = 2000;
/** A person's name or office in Chinese is shorter than this; "董事会" and "信息化领导小组" decide too. */
const PERSON_CHARS = 12;
/** Words that say "I cannot tell", as a whole answer. */
export const DECLINED =
  /^(?:暂时?|还|都|我|目前|现在)*(?:没有?|无|不知道|不清楚|不确定|没定|未定|待定|没批|没想好)(?:呢|了|的|啊)?$|^(?:none|no|nothing|not (?:yet|known|decided|sure)|unknown|tbd|n\/a|(?:i )?(?:do not|don'?t) know(?: yet)?)$/i;

/** Sounds that say nothing: "呃呃呃", "hmm". */
export const MUMBLED = /^(?:[呃嗯啊哦额哎唉呵嘿唔诶]|[\s,，.…、~～]|u[hm]+|h+m+|er+m*)+$/iu;

const unclear: Read = { kind: 'unclear' };
const filled = (fields: Fields): Read => ({ kind: 'fields', fields });
export const bare = (text: string): string => text.trim().replace(/[。.!！~～]+$/u, '');

/** What people put before an answer: "客户是…", "他叫…", "需求改成…", "it is …", "change the name to …". */
const LEAD_IN = [
  /^(?:嗯+|哦|那个|就是|不对|不是|错了|写错了|更正|no|sorry|actually)[\s,，。:：]+/iu,
  /^(?:把)?(?:客户|公司|机会点|联系人|决策人|需求|对方)?(?:公司)?(?:的)?(?:全称|名称|名字|描述|职位|需求)?(?:应该|现在|就)?(?:改成|改为|换成|变成|改叫|更正为|应该是|应该叫)(?:了)?[\s,，:：]*/iu,
  /^(?:客户(?:公司)?(?:名称|全称|名字)?(?:就?是|叫|为|[:：])|(?:机会点)?名(?:字|称)(?:是|叫|[:：])|(?:客户)?需求(?:是|[:：])|机会点描述(?:是|[:：])|(?:他|她|它)?(?:叫|是))[\s,，]*/iu,
  /^(?:please )?(?:change|set|correct|make) (?:the )?(?:customer|company|contact|decision.?maker|need|name|opportunity name|description|title)(?:'s)?(?: name)? (?:to|is)[\s:]*/iu,
  /^(?:it(?:'s| is)|(?:the )?(?:customer|company|name|need|requirement|opportunity name|title)(?: name)?(?: is(?: now)?|:)|customer:)[\s,，]*/iu,
];

/**
 * What is left of a text once words at its beginning were taken off its simplified form: words are known in simplified characters, a value keeps
 * the characters it was written in. The conversion goes character by character, and a character may change its number of code units.
 */
export const asWritten = (text: string, rest: string): string => {
  const chars = [...text];
  return chars.length === [...toSimplified(text)].length ? chars.slice(chars.length - [...rest].length).join('') : text;
};

/** A value without the words that lead up to it. */
const withoutLead = (text: string): string => {
  const said = bare(text);
  const rest = LEAD_IN.reduce((left, lead) => left.replace(lead, ''), toSimplified(said)).trim();
  return asWritten(said, rest).trim();
};

/** A short text taken as it is written. */
export const readText =
  (field: FieldId, { maxChars = Number.POSITIVE_INFINITY } = {}) =>
  (text: string): Read => {
    const value = withoutLead(text);
    if (DECLINED.test(toSimplified(value))) return { kind: 'declined' };
    return value === '' || value.length > maxChars || !/[\p{L}\p{N}]/u.test(value) || MUMBLED.test(value)
      ? unclear
      : filled({ [field]: value } as Fields);
  };

/** The text is a sum, a day, a phone number or a question: something else than a name, whatever was asked. */
const isOtherValue = (value: string, { today }: ReadContext): boolean => {
  const inFull = (found: string | undefined): boolean => found !== undefined && found.length * 2 > value.length;
  return (
    asksSomething(value) ||
    readYesNo(value) !== null ||
    inFull(readPeriod(value, today)?.said) ||
    readPhone(value) !== null ||
    readEmail(value) !== null ||
    (readMoney(value) !== null && /^[^\p{L}]*[\d一二三四五六七八九十百千万亿两零.,\s-]+[\p{L}\s]{0,8}$/u.test(value)) ||
    !/\p{L}/u.test(value)
  );
};

/** A name is none of these, and no sentence either: "客户验收了" tells what has happened. */
const isNoName = (value: string, context: ReadContext): boolean =>
  isOtherValue(value, context) ||
  /了$|^(?:it['’]?s|i['’]?m|(?:it|he|she|we|they|that|this|there) (?:is|was|has|have|are|were|will|did|does|do|can|need))\b/iu.test(value);

/** What the customer needs, in words: a sum or a day alone is the answer to another question. */
export const readNeed =
  (field: FieldId) =>
  (text: string, context: ReadContext): Read =>
    isOtherValue(withoutLead(text), context) ? unclearOr(readText(field)(text)) : readText(field)(text);

const unclearOr = (read: Read): Read => (read.kind === 'declined' ? read : unclear);

/** A company or a person's title: a name, not a sentence. */
export const readName =
  (field: FieldId) =>
  (text: string, context: ReadContext): Read => {
    const read = readText(field, { maxChars: NAME_CHARS })(text);
    if (read.kind !== 'fields') return read;
    if (readYesNo(text) !== null) return unclear;
    const value = withoutLead(text);
    // "吴主任" to "which customer" is a person; a company of that name has more to it.
    const isPerson =
      field === 'customer_name' &&
      readPerson(value)?.title === undefined &&
      /^\p{Script=Han}(?:总|工|主任|经理|院长|处长|局长)$/u.test(value);
    return /[，。；？！,;?!\n]/u.test(value.replace(/,? (?:co|inc|ltd|llc|corp)\b\.?/giu, '')) || isPerson || isNoName(value, context)
      ? unclear
      : read;
  };

/** "The same person", where the other of the two is known. */
const SAME =
  /^(?:(?:联系人|对接人|接口人|决策人)[,，:：]?)?(?:就是|还是|也是|就|还|也|是|同样是?|同|和|跟)*(?:联系人|决策人|他|她|同一个?人|一样|本人|上面(?:那个)?(?:人)?|同上|刚才(?:那个|那位)?人?)(?:就是|也是|是)?(?:他|她|本人|一样|同一个?人)?(?:吧|啊|呀|了|啦)?$|^(?:(?:the )?contact(?: is)?[,:]? )?(?:just |still |also )*(?:him|her|the same(?: person)?)$|^(?:the )?same(?: (?:person|one|as (?:the )?(?:contact|decision.?maker)))?$|^(?:him|her|them|the contact|also (?:him|her))$/iu;

const methodOf = (field: 'bant_a' | 'contact_name', method: string | null): Fields =>
  field === 'contact_name' && method ? { contact_method: method } : {};

/** The person known from the other question; beside the decision-maker's name his title stands in brackets, the contact's has a field. */
const sameAs = (field: 'bant_a' | 'contact_name', other: string): Fields => {
  const [, name, title] = /^([^（(]+)[（(]([^）)]+)[）)]$/u.exec(other) ?? [];
  if (field === 'bant_a' || name === undefined) return { [field]: other };
  return { contact_name: name.trim(), ...(title && !DEPARTMENT.test(title) ? { contact_title: title } : {}) };
};

/** Where somebody works, which is no title. */
const DEPARTMENT = /(?:中心|部|部门|处|科|室|局|办|组)$/u;

/** What may stand beside a name; a message that tells anything else ("做过两次交流") names nobody by leaving it out. */
const PERSONAL: ReadonlySet<string> = new Set([
  'bant_a',
  'contact_name',
  'contact_title',
  'contact_method',
  'partner_contact',
  'customer_name',
  'bant_n',
]);

/** Phones and addresses, which stand beside a name and are read by themselves. */
const WAYS = /\+?\d[\d\s()-]{5,}\d|[\w.+-]+@[\w.-]+/gu;

/** The person inside a short answer ("信息中心周主任 0512-66668888" is 周主任). */
export const readPersonName =
  (field: 'bant_a' | 'contact_name') =>
  (text: string, context: ReadContext): Read => {
    const value = bare(text);
    if (DECLINED.test(toSimplified(value))) return { kind: 'declined' };
    const other = context.fields[field === 'bant_a' ? 'contact_name' : 'bant_a'];
    // A number that is none is kept as it was written, so that the rule about its form can say what is wrong with it.
    const method = readPhone(value) ?? readEmail(value) ?? value.match(WAYS)?.at(0) ?? null;
    const rest = value
      .replace(WAYS, ' ')
      .replace(/[\s,，、。]+$/u, '')
      .trim();
    if (SAME.test(toSimplified(rest)))
      return other === undefined ? unclear : filled({ ...sameAs(field, other), ...methodOf(field, method) });
    const said = toOpportunity(extract(rest, { today: context.today }));
    const person = readPerson(rest);
    const tellsMore = Object.keys(said).some((id) => !PERSONAL.has(id));
    const named = person && (field === 'bant_a' ? withTitle(person.name, person.title) : person.name);
    const name = said[field] ?? named ?? (tellsMore ? null : (nameBeside(rest, method) ?? plainName(rest, context)));
    if (name === undefined || name === null || name === '') return unclear;
    const title = [said.contact_title, person?.title].find((one) => one !== undefined && !DEPARTMENT.test(one));
    const alongside: Fields = field === 'contact_name' ? { ...methodOf(field, method), ...(title ? { contact_title: title } : {}) } : {};
    return filled({ ...alongside, [field]: name });
  };

/** "linda xu linda@harborfoods.com": in small letters it is a name because the address has it too; null for anything else. */
const nameBeside = (text: string, method: string | null): string | null => {
  const local = method?.includes('@') ? method.slice(0, method.indexOf('@')).toLowerCase() : '';
  const words = /^[a-z'-]{2,}(?: [a-z'-]{2,}){0,2}$/u.test(text) ? text.split(' ') : [];
  return words.some((word) => local.split(/[^a-z]+/u).includes(word)) ? text : null;
};

/** A short text that may well be a name although nothing in it says so; null for what is surely something else. */
const plainName = (text: string, context: ReadContext): string | null => {
  const value = withoutLead(text);
  const isMine = /^(?:我|我们|你|您)的/u.test(toSimplified(value));
  const isShort = /\p{Script=Han}/u.test(value)
    ? value.length <= PERSON_CHARS
    : /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}(?:, [\p{L} ]{2,30})?$/u.test(value);
  const isOther =
    isMine ||
    /[\d@，。？！?!：:]/u.test(value) ||
    /^第?[一二两三四五]个?$|^[前后]者$|谁|^就?是?[那这]个?[人位]?$/u.test(value) ||
    MUMBLED.test(value) ||
    /预算|需求|下单|收入|采购|电话|邮箱|还没|没有|不太|不|先|再|要|了$/u.test(toSimplified(value)) ||
    readLocation(value) === value;
  return isShort && !isOther && !isNoName(value, context) ? value : null;
};
