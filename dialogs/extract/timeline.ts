import { isCorrection, isDenied, isFormer } from './clauses.js';
import type { DateMention } from './date-mention.js';
import { isInQuestion } from './questions-in-text.js';

const ORDER =
  /(?<!上线|交付|会议|拜访|开会|完成|建设|交流|演示|验收|营业|投产|工作|汇报)时间(?!不|还|再|没|紧)|下(?:个)?(?:订)?单|下po|签单|签约|签合同|签下来?|签掉|签署|签(?![字到批])|采购|定单|订单|订货|购买|购置|要买|买(?!卖|方|家)|成交|落单|拿下|敲定|走合同|走采购|合同(?!到期|期满|终止|编?号)|启动|立项|成单|订购|落定|拍下|招采|order(?!s\b)|purchas|(?<![a-z])buy|(?<![a-z])sign(?!s? off|ificant|al)|(?<![a-z])clos(?:e|ing)|procure|(?<![a-z])po(?![a-z])|contract|timeline|timing|(?<![a-z])t(?=[ ]?:)|采购计划|award|commit|go ahead|proceed|place/g;
const OTHER =
  /上线|到位|开学|交货|投用|检修|投产|割接|切换|交付|验收|竣工|汇报|开会|会议|拜访|见面|见过|见(?=$|[,，。;!?\n吧])|演示|交流|测试|试用|评审|离职|入职|成立|到期|过期|续约|完工|报价|回访|聊|谈|沟通|培训|调研|考察|过来|去(?=现场|客户|拜访|汇报)|开业|投标|开标|[出给提交做]{1,2}方案|回复|反馈|知道|批下来|批复|有结果|搬家|搬迁完|生日|出差|花了|用了|营收|go(?:es)?[- ]?live|going live|launch|live by|meeting|meet|demo|visit|present|workshop|kick-?off|founded|left|joined|renew|expire|poc|trial|pilot|(?:training)|deliver|spent|revenue|since|talked|spoke|lunch|call(?:ed)? (?:with|on)|conference|deploy|completed? by|finish/g;
const TENDER = /招标(?!采购|完)|评标|定标|开标|挂网|(?<![a-z])(?:rfp|rfq|tenders?|bidding)(?: closes?| deadline| opens?)?(?![a-z])/g;
const BREAK = /[,，。;!?\n]/;

/** The date of the order: labelled ones first, then the only unlabelled one; never a go-live, a meeting or a lone year. */
export function chooseTimeline(text: string, dates: readonly DateMention[], today: string): DateMention | undefined {
  const judged = dates.map((date, index) => ({ date, label: labelOf(text, dates, index) }));
  const kept: typeof judged = [];
  for (const next of judged) {
    const last = kept.at(-1);
    const lead = text.slice(Math.max(0, next.date.start - 24), next.date.start);
    if (isDenied(lead)) continue;
    const between = last ? text.slice(last.date.end, next.date.start) : '';
    if (last && last.label !== 'other' && next.label !== 'other' && (isCorrection(between) || isMove(text, last.date, between))) {
      kept[kept.length - 1] = { ...next, label: 'order' };
    } else kept.push(isFormer(lead) ? { ...next, label: next.label === 'order' ? 'former' : 'other' } : next);
  }
  const isAhead = ({ date }: { date: DateMention }) => date.period.to >= today;
  const orders = kept.filter(({ label, date }) => label === 'order' && !(date.grain === 'year' && date.period.to < today));
  const loose = kept.filter(({ label, date }) => label === null && standsAlone(text, date) && date.period.to >= today);
  const former = kept.filter(({ label }) => label === 'former');
  const chosen =
    orders.filter(isAhead).at(0) ??
    orders.at(0) ??
    (loose.length === 1 ? loose[0] : finer(loose.map(({ date }) => date))) ??
    former.filter(isAhead).at(0);
  const date = chosen && ('date' in chosen ? chosen.date : chosen);
  return (
    date &&
    (narrowed(text, date, dates) ??
      afterTender(
        text,
        date,
        former.map((one) => one.date),
      ))
  );
}

/** 2027年10月招标,11月下单: an order without a year of its own does not come before its tender. */
function afterTender(text: string, date: DateMention, tenders: readonly DateMention[]): DateMention {
  const tender = tenders.find(({ start, period }) => start < date.start && period.from > date.period.to);
  const isMonth = /^(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月/.test(text.slice(date.start, date.end));
  if (!tender || !isMonth || date.period.from.slice(5, 7) < tender.period.from.slice(5, 7)) return date;
  const year = tender.period.from.slice(0, 4);
  const moved = (day: string): string => `${year}${day.slice(4)}`;
  return { ...date, period: { from: moved(date.period.from), to: moved(date.period.to) } };
}

/** 要上半年签,大概5月: what follows says it more closely. */
function narrowed(text: string, date: DateMention, dates: readonly DateMention[]): DateMention | undefined {
  const next = dates.find(({ start }) => start >= date.end);
  if (!next || next.period.from < date.period.from || next.period.to > date.period.to) return undefined;
  const between = text.slice(date.end, next.start);
  return /^[^。;\n]{0,8}[,，(][ ]?(?:大概|大约|估计|差不多|应该|可能|最好|争取|也?就是|多半|most likely|probably|maybe|i\.e\.)(?:是|在|会)?[ ]?$/.test(
    between,
  )
    ? next
    : undefined;
}

/** "Next quarter, most likely February": of two dates the one that lies inside the other. */
function finer(dates: readonly DateMention[]): DateMention | undefined {
  const [one, other] = dates;
  if (!one || !other || dates.length > 2) return undefined;
  const isInside = (inner: DateMention, outer: DateMention) => inner.period.from >= outer.period.from && inner.period.to <= outer.period.to;
  return isInside(other, one) ? other : isInside(one, other) ? one : undefined;
}

/** "moved from January to March" */
function isMove(text: string, { start }: DateMention, between: string): boolean {
  return (
    between === ' to ' &&
    /(?:moved|pushed|postponed|shifted|delayed|brought)[^,.;\n]{0,30} from[ ]?$/.test(text.slice(Math.max(0, start - 48), start))
  );
}

/** Tomorrow, Friday, next week or "the second half" with nothing beside it is a meeting or small talk as often as an order. */
function standsAlone(text: string, { start, end, grain, weak }: DateMention): boolean {
  if (isInQuestion(text, { start, end })) return false;
  const isVague =
    weak === true || grain === 'week' || (grain === 'half' && !/\d{4}|\d{2}年|[明后来]年|next year/.test(text.slice(start, end)));
  return !isVague && !/[今明后前昨]天|(?:周|星期|礼拜)[一二三四五六日天末]|day(?![a-z])|tomorrow/.test(text.slice(start, end));
}

type Label = 'order' | 'other' | 'former' | null;

function labelOf(text: string, dates: readonly DateMention[], index: number): Label {
  const date = dates[index];
  if (!date) return null;
  const from = Math.max(dates[index - 1]?.end ?? 0, date.start - 40);
  const to = Math.min(dates[index + 1]?.start ?? text.length, date.end + 40);
  const before = lastClause(text.slice(from, date.start));
  const after = firstClause(text.slice(date.end, to));
  const order = Math.min(distanceBefore(before, ORDER), distanceAfter(after, ORDER));
  const other = Math.min(distanceBefore(before, OTHER), distanceAfter(after, OTHER));
  // The tender comes before the order: its date stands only where there is no other.
  const tender = Math.min(distanceBefore(before, TENDER), distanceAfter(after, TENDER));
  if (tender !== Number.POSITIVE_INFINITY && tender <= order + 2) return 'former';
  // 时间:9月开学前到位: what the date is for stands behind it, 时间 alone says nothing.
  if (other <= 3 && /(?:^|[^\u4e00-\u9fff])时间[ :上]*$/.test(before) && distanceAfter(after, OTHER) <= 3) return 'other';
  if (order !== Number.POSITIVE_INFINITY || other !== Number.POSITIVE_INFINITY) return order <= other ? 'order' : 'other';
  const behind = text.slice(date.end + after.length, to);
  // A clause that holds a date of its own speaks of that one.
  const isShared = dates[index + 1]?.start === to && behind.slice(1).search(BREAK) === -1;
  return neighbour(text.slice(from, date.start - before.length), isShared ? '' : behind);
}

/** The clause beside names it: "下单时间,大概明年3月", "明年3月,客户下单". */
function neighbour(before: string, after: string): Label {
  const lead = lastClause(before.replace(/[,，:\s]+$/, ''));
  if (/[,，:\s]$/.test(before) && distanceBefore(lead, ORDER) < 6) return 'order';
  return /^[,，]/.test(after) && distanceAfter(firstClause(after.slice(1)), ORDER) < 8 ? 'order' : null;
}

/** In Chinese the verb follows the date, so one before it counts a little less unless a linking word joins them. */
function distanceBefore(text: string, cues: RegExp): number {
  const last = Array.from(text.matchAll(cues)).at(-1);
  if (!last) return Number.POSITIVE_INFINITY;
  const gap = text.slice(last.index + last[0].length);
  const isJoined =
    /^(?:[ :是为在定于大概计划预计约时间日期安排窗口]|is|by|in|on|at|for|before|planned|expected|the|end|of|around|date)*$/.test(gap);
  return isJoined ? (/[:在是为于]/.test(gap) || /[a-z]/.test(last[0]) ? 0 : 1) : gap.length + 2;
}

function distanceAfter(text: string, cues: RegExp): number {
  const first = text.matchAll(cues).next();
  return first.done ? Number.POSITIVE_INFINITY : first.value.index;
}

function lastClause(text: string): string {
  for (let at = text.length - 1; at >= 0; at -= 1) if (BREAK.test(text.charAt(at))) return text.slice(at + 1);
  return text;
}

function firstClause(text: string): string {
  const stop = text.search(BREAK);
  return stop === -1 ? text : text.slice(0, stop);
}
