import type { MoneyMention } from './money-mention.js';

const MAX_BEFORE =
  /(?:不超过|不超|不能超过|不会超过|不可超过|不得超过|别超过|不高于|不大于|不多于|不到|最多|至多|顶多|顶天|上限|最高|封顶|最高限价|限价|控制价|拦标价|撑死|控制在|压在|限额|capped at|cap of|cap is|cap at|caps at|ceiling(?: price)?(?: of| is)?|up to|at most|no more than|not more than|not exceed|not to exceed|not exceeding|under|below|less than|within|max\.?|maximum|maximum of|max of|no higher than|not over|<=|≤|<)(?:是|为|:|也就)?[ ]?$/;
const MIN_BEFORE =
  /(?:至少|不低于|不少于|不小于|不下|不下于|最少|最低|起码|少说|少说也有|少说也得|保底|打底|下限|超过|高于|多于|大于|over|above|more than|at least|no less than|not less than|minimum|minimum of|min|min of|starting at|starts at|start from|from|upwards of|north of|>=|≥|(?<![-=])>)(?:是|为|:|也?有|也?要|也?得|能有)?[ ]?$/;
const NOT_MIN = /(?:不|没|不会|不能|不可|不得|别|no|not|never|n't)(?: (?:go|be|spend|exceed|pay|stretch|have|get|want(?: to go)?))?[ ]?$/;
/** "went up to 850k" is where it went, no bound. */
const RISEN = /(?:went|gone|goes|moved|raised|increased|rose|grew|bumped|revised|now)[ ]$/;
const ABOVE = /^(?:超过|高于|多于|大于|over|above|more than|north of)/;
/** A word for a bound that has a sum of its own behind it belongs to that one: 至少200万 上限300万. */
const NO_SUM = '(?![ ]?(?:是|为|:)?[ ]?(?:rmb|cny|usd|[¥$])?[ ]?[\\d.,一二三四五六七八九十百千两半]+[ ]?(?:万|亿|千|元|[wkm]))';
const MAX_AFTER = new RegExp(
  `^[ ]?(?:(?:a|per) year |每年|\\/年|一年)?(?:以内|之内|以下|为上限|内(?!部|容|网|存|外|审|控|蒙)|为限|or less|or below|(?:封顶|上限|顶天|max\\b|maximum|at most|tops|ceiling|cap\\b)${NO_SUM})`,
);
const MIN_AFTER = new RegExp(
  `^[ ]?(?:\\+|以上|之上|往上|朝上|起步|起(?![草初来飞])|or more|and up|and above|or above|(?:打底|保底|minimum|at least|at minimum)${NO_SUM})`,
);
/** What may stand between the two bounds of one range. */
const BETWEEN_BOUNDS =
  /^(?:[ ,，、;]|以上|之上|以下|之下|以内|之内|起步?|封顶|打底|保底|至少|最少|最低|起码|不低于|不少于|下限|最多|至多|顶多|最高|不高于|不超过|不多于|上限|大概|约|是|为|:|且|但|和|到|并|同时|就|能|and|but|or more|or less|at least|at most|up to|no (?:more|less) than|not (?:more|less) than|minimum|maximum|min|max|of|rmb|cny|usd|[¥$])*$/;
const FILLER =
  /(?:(?:能|可以|愿意|会|就|只)?(?:拿出?|掏出?|给到?|出到?|投|花|批|付)|大概|大约|约莫|约|差不多|估计|roughly|approximately|approx\.?|about|around|circa|是|为|:|~|个|人民币|rmb|cny|¥|us\$|usd|\$|[ ])$/;

/** "最少200万最多300万", "at least 2m, at most 3m": a lower and an upper bound with nothing between them are one range. */
export function joinBounds(text: string, mentions: readonly MoneyMention[]): MoneyMention[] {
  const joined: MoneyMention[] = [];
  for (const next of mentions) {
    const last = joined.at(-1);
    const range = last && BETWEEN_BOUNDS.test(text.slice(last.end, next.start)) ? rangeOf(last, next) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(next);
  }
  return joined;
}

function rangeOf(first: MoneyMention, second: MoneyMention): MoneyMention | null {
  const isPair = (first.min === undefined && second.max === undefined) || (first.max === undefined && second.min === undefined);
  const [min, max] = [first.min ?? second.min, first.max ?? second.max];
  // One currency said counts for both; two that differ are two sums.
  const named = first.currencyGiven ? first : second;
  if (!isPair || min === undefined || max === undefined || min >= max) return null;
  if (first.currencyGiven && second.currencyGiven && first.currency !== second.currency) return null;
  const isSaid = first.unit === 'said' && second.unit === 'said';
  return isSaid
    ? { start: first.start, end: second.end, min, max, currency: named.currency, currencyGiven: named.currencyGiven, unit: 'said' }
    : null;
}

/** What the words before and behind a sum make of it: exact, at most or at least. */
export function bounds(text: string, start: number, end: number, { lo, hi }: { lo: number; hi: number }): { min?: number; max?: number } {
  if (lo !== hi) return { min: lo, max: hi };
  let lead = text.slice(Math.max(0, start - 40), start);
  for (let filler = FILLER.exec(lead); filler; filler = FILLER.exec(lead)) lead = lead.slice(0, filler.index);
  const tail = text.slice(end, end + 24);
  const most = MAX_BEFORE.exec(lead);
  if ((most && !RISEN.test(lead.slice(0, most.index))) || MAX_AFTER.test(tail)) return { max: hi };
  const least = MIN_BEFORE.exec(lead);
  const isTurned = least !== null && NOT_MIN.test(lead.slice(0, least.index));
  // "will not go above 3 million", 不会超过300万: a denied lower bound is an upper one.
  if (isTurned) return ABOVE.test(least[0]) ? { max: hi } : { min: lo, max: hi };
  return least || MIN_AFTER.test(tail) ? { min: lo } : { min: lo, max: hi };
}
