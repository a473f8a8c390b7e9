import { toSimplified } from '../../knowledge/text/convert.js';
import type { FieldId, Money } from '../../rules/opportunity.js';
import { readEmail, readPhone } from '../extract/contact.js';
import { readPeriod } from '../extract/dates.js';
import { extract } from '../extract/extract.js';
import { toOpportunity } from '../extract/fields.js';
import { readLocation } from '../extract/location.js';
import { readMoney } from '../extract/money.js';
import { plainText } from '../extract/plain-text.js';
import { findPresales } from '../extract/presales.js';
import { readYesNo } from '../extract/yes-no.js';
import { formatMoney } from '../format.js';
import type { Fields, Read, ReadContext } from './po-fields.js';
import { bare, DECLINED, MUMBLED } from './name-reads.js';

const SAYS = /[\p{L}\p{N}]/u;

const unclear: Read = { kind: 'unclear' };
const filled = (fields: Fields): Read => ({ kind: 'fields', fields });

/** A list, parted by 、 ， and "and". */
export const readList =
  (field: FieldId) =>
  (text: string): Read => {
    const value = bare(text);
    if (DECLINED.test(value)) return { kind: 'declined' };
    const items = value
      .split(/[、，,;；\n]|\s+(?:and|&)\s+|和|以及/u)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.length === 0 || items.some((item) => !SAYS.test(item) || MUMBLED.test(item))
      ? unclear
      : filled({ [field]: items } as Fields);
  };

/** Yes, no or unknown, mapped to a field's values. `about` are the words of the question that an answer may repeat ("是主账号"). */
export const readAnswer =
  (values: { readonly yes: Fields; readonly no: Fields; readonly unknown?: Fields; readonly about?: RegExp }) =>
  (text: string): Read => {
    const said = readYesNo(text) ?? readYesNo(bare(text).replace(values.about ?? NOTHING, ''));
    if (said === null) return unclear;
    const fields = values[said];
    return fields ? filled(fields) : { kind: 'declined' };
  };

const NOTHING = /(?!)/u;

/** A word that only says "I heard you": it states nothing that could stand on record. */
const HEARD =
  /^(?:好[的滴嘞哒啊吧呀]?|嗯+|行吧?|(?:可以)+的?|可|成|中|妥了?|欧克|收到|知道了|明白了?|ok(?:ay|ie|ey)?|k|ya|fine|sure|roger|alright|go ahead|👌|👍)[\s.。!！~～]*$/iu;

/** The answer to a question whose answer is kept as a statement: like `readAnswer`, but an acknowledgement is none. */
export const readStatement = (values: Parameters<typeof readAnswer>[0]) => {
  const read = readAnswer(values);
  return (text: string): Read => (HEARD.test(text.trim()) ? unclear : read(text));
};

export const readContactMethod = (text: string): Read => {
  const method = readPhone(text) ?? readEmail(text);
  if (method) return filled({ contact_method: method });
  if (DECLINED.test(bare(text))) return { kind: 'declined' };
  // A malformed number or address is taken as written, so that the rule about its form can say what is wrong with it.
  const value = bare(text).replace(/^(?:电话|手机|邮箱|phone|e-?mail)[:：\s]*/iu, '');
  return /^[+\d][\d\s()-]{4,}$|@/u.test(value) ? filled({ contact_method: value }) : unclear;
};

const moneyOnly = ({ min, max, currency }: Money): Money => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  currency,
});

/** That there is none, or none yet, in the question's own words. */
const NO_BUDGET =
  /^(?:客户|他们|我们|对方|目前|暂时|现在|今年)*(?:的)?(?:(?:还|都)?没有?(?:什么|明确|确定)?(?:的)?|无)预算(?:呢|了|啊|的)?$|^(?:客户|他们|对方)?(?:的)?预算(?:方面)?(?:还|都|目前|暂时)*(?:没有?(?:定|批|下来|确定|明确|出来)?|未定|待定|不(?:清楚|知道|明确|确定)|不详|无|为零)(?:下来)?(?:呢|了|啊)?$|^(?:there(?:'s| is) |they have |we have |the customer has )?no (?:definite |fixed )?budget(?: yet| so far)?$|^(?:the )?budget(?: is)? (?:not (?:known|decided|fixed|approved|set|clear)|unknown|tbd|none|open)(?: yet)?$/iu;

/** The budget. A yuan figure that follows dollars stands beside them, since dollars are kept as they were said. */
export const readBudget = (text: string, { fields, lang }: ReadContext): Read => {
  if (NO_BUDGET.test(toSimplified(bare(text)))) return { kind: 'declined' };
  const money = readMoney(text, { bare: true });
  if (!money) return DECLINED.test(bare(text)) ? { kind: 'declined' } : unclear;
  // Nought is no budget in any unit: the rule says so.
  if ((money.min ?? money.max) === 0 && (money.max ?? 0) === 0) return filled({ bant_b: { min: 0, max: 0, currency: money.currency } });
  if (money.bareUnit) return { kind: 'unclear', bareMoney: String(money.min ?? money.max ?? '') };
  const before = fields.bant_b;
  const budget = moneyOnly(money);
  if (typeof before === 'object' && before.currency === 'USD' && budget.currency === 'CNY') {
    const [dollars, yuan] = [formatMoney(before, lang), formatMoney(budget, lang)];
    return filled({ bant_b: lang === 'en' ? `${dollars} (about ${yuan})` : `${dollars}（约 ${yuan}）` });
  }
  return filled({ bant_b: budget });
};

/** The expected revenue in yuan, one figure: of a range it is asked which end counts. */
export const readRevenue = (text: string): Read => {
  const money = readMoney(text, { bare: true });
  if (!money)
    return /^(?:没有?|无|零|不会有|zero|none|nothing|no)(?:什么|任何|华为云| huawei| cloud| new)*(?:收入| revenue)?(?: yet)?$/iu.test(
      bare(text),
    )
      ? filled({ expected_revenue: 0 })
      : unclear;
  const value = money.min ?? money.max ?? 0;
  if (value === 0) return filled({ expected_revenue: 0 });
  if (money.bareUnit) return { kind: 'unclear', bareMoney: String(value) };
  if (money.currency === 'USD') return { kind: 'unclear', dollars: moneyOnly(money) };
  const { min, max } = money;
  if (min !== undefined && max !== undefined && min !== max) return { kind: 'unclear', oneOf: [`${min}元`, `${max}元`] };
  return filled({ expected_revenue: value });
};

export const readOrderTime = (text: string, { today }: ReadContext): Read => {
  const found = readPeriod(text, today);
  if (found) return filled({ bant_t: found.said, expected_sign_date: found.period });
  return DECLINED.test(bare(text)) ? { kind: 'declined' } : unclear;
};

/** "next summer" and "大概明年三月吧" are a day or a period and hardly more. */
export const isPeriodAlone = (text: string, { today }: ReadContext): boolean => {
  const said = readPeriod(text, today)?.said;
  return said !== undefined && ONLY_HEDGES.test(bare(text).replace(said, ''));
};

const ONLY_HEDGES =
  /^(?:大概|大约|可能|应该|估计|预计|差不多|争取|最快|最晚|就|在|是|到|吧|左右|前后|的样子|呢|around|about|probably|maybe|perhaps|likely|say|in|by|sometime|at|the|earliest|latest|i think|i guess|[\s,，、。.~～])*$/iu;

export const readCustomerLocation = (text: string): Read => {
  const place = readLocation(text);
  if (place) return filled({ customer_location: place });
  return DECLINED.test(bare(text)) ? { kind: 'declined' } : unclear;
};

/** An activity told as a further one ("we also did a proof of concept"), whatever was asked. */
export const tellsActivity = (text: string): boolean => addsActivity(text) && findPresales(plainText(text)).length > 0;

/** "还有一次 POC" adds to what is there; without such a word a list replaces it. */
export const addsActivity = (text: string): boolean =>
  /还有|还做|另外|再加|加上|补充|也做|也有|\b(?:also|plus|in addition|another|as well)\b/iu.test(text);

export const readPresales = (text: string, { today, fields }: ReadContext): Read => {
  const said = toOpportunity(extract(text, { today })).presales_done;
  if (said && said.length > 0)
    return filled({ presales_done: addsActivity(text) ? [...new Set([...(fields.presales_done ?? []), ...said])] : said });
  if (
    readYesNo(text) === 'no' ||
    /^(?:还|都|暂时)*没(?:有|做|搞|干|弄)?(?:过|做过)?(?:什么|啥)?(?:呢|了|的)?$|^(?:none|nothing)(?: (?:yet|really|so far|much))*$/iu.test(
      bare(text),
    )
  )
    return filled({ presales_done: [] });
  // An order to the desk ("帮我看下 HO") is no activity, however it is worded.
  const isOrder = /^(?:请|麻烦|帮|给我|我要|我想|看看?|查|打开|please|show|open|can you|i want)|\b(?:po|ho)\b/iu.test(bare(text));
  return readYesNo(text) === null && !isOrder ? readList('presales_done')(text) : unclear;
};

/** Whether the person speaks for the main account; "是主账号" and "用的子账号" say it in the question's own words. */
export const readMain = (text: string): Read => {
  if (/子[账帐]号|成员[账帐]号|\b(?:member|sub-?)\s?account/iu.test(text) && !/不是/u.test(text)) return filled({ is_main_account: 'no' });
  return readAnswer({
    yes: { is_main_account: 'yes' },
    no: { is_main_account: 'no' },
    unknown: { is_main_account: 'unknown' },
    about: /我?(?:现在)?用的(?=是|不是)|(?:伙伴)?的?主[账帐]号|,? ?(?:it is |we use )?the main account/giu,
  })(text);
};

const BRINGS_REVENUE =
  /(?:有|带来|算|属于|都?是)(?:了|一?些|点)?(?:新增|增量)|\b(?:brings?|is|has|there is|there's) (?:some )?(?:new|incremental) revenue/u;

/** The statement on reasonableness: all of it, or the one point that fails. */
export const readFit =
  (fits: {
    readonly all: Fields;
    readonly noRevenue: Fields;
    readonly notOwn: Fields;
    readonly tender: Fields;
    readonly hearsay: Fields;
    readonly unknown: Fields;
  }) =>
  (text: string): Read => {
    const value = toSimplified(bare(text)).toLowerCase();
    if (/(?:没有?|无|不带来|no)\s*(?:任何)?(?:新增|增量|new|incremental)/u.test(value)) return filled(fits.noRevenue);
    if (/不是(?:我们|自己)|别人的方案|not our/u.test(value)) return filled(fits.notOwn);
    // Said beside another point, the increment counts as well.
    const also: Fields = BRINGS_REVENUE.test(value) ? { incremental_revenue: 'yes' } : {};
    if (/不(?:是|来自)[^，。]*招标|not [a-z ]*tender/u.test(value)) return filled({ need_source: 'customer', ...also });
    if (/招标|投标|招投标|tender|bid/u.test(value)) return filled(fits.tender);
    if (/客户(?:亲口|自己|主动|直接)|customer (?:told|asked|stated|said)/u.test(value)) return filled({ need_source: 'customer', ...also });
    if (/听说|道听途说|猜|hearsay|heard|guess/u.test(value)) return filled(fits.hearsay);
    if (
      /^(?:是的?|对的?|嗯+|没错|确认)?[，,\s]*(?:都|全|全部|全都)?(?:是|符合)(?:的|了)?$|^(?:yes,? )?all(?: of (?:it|them|that))?(?: is so| is true| applies)?$/u.test(
        value,
      )
    )
      return filled(fits.all);
    if (also.incremental_revenue) return filled(also);
    const said = readYesNo(text);
    if (said === 'yes') return filled(fits.all);
    return said === 'unknown' ? filled(fits.unknown) : unclear;
  };

/** "填一下 offering" asks to fill it in and names none. */
const ASKS_FOR_IT =
  /^(?:请|麻烦|帮我|我要|我想|来|先|再|把)*(?:填|写|改|补|加|选|录)(?:一下|下|上|个)?\s*(?:offering|解决方案|方案|商品)?$|^(?:the |our )?offering$|^(?:please )?(?:fill in|fill out|add|enter|set|change) (?:the |our |an? )?offering$/iu;

/** Offerings by name; the kind and what is known of each where it is said. */
export const readOffering = (text: string): Read => {
  const value = bare(text);
  if (DECLINED.test(value)) return { kind: 'declined' };
  const items = value
    .split(/[、；;\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0 || items.some((item) => !SAYS.test(item) || MUMBLED.test(item)) || ASKS_FOR_IT.test(value)) return unclear;
  const offering = items.map((item) => {
    const kind = /云商店|koogallery|cloud store/iu.test(item)
      ? ('云商店商品' as const)
      : /基线|baseline/iu.test(item)
        ? ('基线解决方案' as const)
        : undefined;
    const name = item.replace(/^(?:云商店商品|基线解决方案|koogallery product|baseline solution)\s*[:：]?\s*/iu, '') || item;
    return { name, ...(kind ? { kind } : {}) };
  });
  return filled({ offering });
};
