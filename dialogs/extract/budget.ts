import { isAsked, isCorrection, isDenied, isDoubted, isFormer, isScaled } from './clauses.js';
import type { MoneyMention } from './money-mention.js';
import { plainText, type Span } from './plain-text.js';
import { isInQuestion } from './questions-in-text.js';
import { isElsewhere, isGrantedShare, isMonthly, isStep, isTotalOf, isWhole } from './whole-and-share.js';

/** What a sum is: the budget of this project, the cloud revenue it brings, or something else. */
type Role = 'budget' | 'revenue' | 'other';

interface Cue extends Span {
  readonly role: Role;
  readonly weight: number;
}

export interface MoneyRoles {
  readonly budget: readonly MoneyMention[];
  readonly revenue: readonly MoneyMention[];
  /** A budget said as a number alone, too small to be yuan. */
  readonly bareBudget?: number;
}

const CUES: readonly { readonly role: Role; readonly weight: number; readonly pattern: RegExp }[] = [
  {
    role: 'revenue',
    weight: 3,
    pattern:
      /华为云(?:的|上|业务|能|可|预计|大概|每年|带来|侧|这边|部分|产品)*(?:收入|营收|消费|消耗|用量|贡献|流水|业绩|产出|销售额|金额|份额|能有|能做|能带|有(?!没有)|占)|华为云(?:的)?(?:部分|这部分|这块)|(?<!里|讯|翼|度|山)云(?:的)?(?:部分|这部分|这块|那块)|云(?:上|服务|资源)?(?:收入|消费|消耗|营收|销售额)|给华为云?(?:能|可以|每年|大概|预计)*(?:带来|贡献|带动|创造|产生|产出)|(?:带动|带来|拉动|贡献|产生)(?:的|了|华为云?|云|每年|大概|约|预计|收入)*|(?:预计|预估|预期|期望|估计)(?:的|年|年度|每年|云|可|能|带来)*(?:收入|营收)|(?:huawei )?cloud (?:revenue|rev(?![a-z])|spend|spending|consumption|usage|income)|(?:expected|estimated|projected|forecast) revenue|(?:revenue|spend|consumption) (?:for|on|to|from) (?:huawei|the) cloud|(?<![a-z])cloud (?:part|share|portion)|huawei cloud(?: (?:gets|will get|part|share|portion|is|would be|should be))|revenue(?= (?:to|for) huawei)|(?<=^|[,，。;!?\n ])收入(?=只有|有|是|为|大概|大约|约|能有|:|-|\d)|(?<![a-z])hwc|acr|arr(?![a-z])/g,
  },
  {
    role: 'budget',
    weight: 3,
    pattern:
      /预算|经费|拨款|拨了|批了|批下来|批的|批复|能拿出|拿得出|拿出|愿意出|肯出|能出|能给|打算花|准备花|打算投|准备投|计划投入|投入|投资额?|分到|分了|分给|留了|资金|款项|预备|(?<![a-z])b(?=[ ]?:)|budget|approved|can spend|will spend|willing to spend|willing to pay|ready to spend|set aside|earmarked|allocated|allocation|(?<![a-z])(?:has|have|got)(?= (?:about |around |roughly |some |only )*(?:rmb|cny|usd|us\$|[¥$\d]))|funding|funded|funds|to spend|can pay|investment|can afford/g,
  },
  {
    // The size of the whole project stands for the budget only where nothing is called one.
    role: 'budget',
    weight: 2,
    pattern: /立项|总价|总金额|合计|总计|总共|一共|共计|盘子|项目金额|项目总?额|合同额/g,
  },
  {
    role: 'other',
    weight: 3,
    pattern:
      /(?:it|信息化|数字化|科技|研发)(?:部门?)?(?:每年|年|一年)?(?:的)?总?(?:投入|支出|花费)|(?:一年|每年|全年)(?:的|在)?(?:it|信息化)?总?(?:投入|花|支出)|年?营收|年?营业额|营业收入|年收入|销售额|产值|年产|注册资本|注册资金|市值|估值|融资|利润|净利|负债|罚款|发票|年费|月费|服务费|运维费|单价|每[家台人个套点张位店户]|报价|友商|竞争对手|竞品|阿里云|腾讯云|aws|azure|去年|前年|上年|往年|以前花|花了|花掉|用了|已经付|已付|报的方案|报的价|报了|报给|欠款|补贴|返点|激励|代金券|代金劵|押金|首付|上一?期|前期|往期|卖了|卖出|业绩|(?:今年|销售|年度)目标|previous (?:contract|phase)|sold|quota|定金|补助|退税|电费|工资|年薪|annual revenue|yearly revenue|turnover|(?:annual|yearly) sales|sales (?:of|around|about)|company revenue|valuation|registered capital|profit|last year|spent|paid|quoted?|quotation|competitor|raised|worth|market cap|funding round|series [a-d]|fined|discount|coupon|deposit/g,
  },
];

/** Whether a text speaks of the cloud's revenue or share, with or without a sum. */
export const speaksOfCloudRevenue = (text: string): boolean =>
  CUES.some(({ role, pattern }) => role === 'revenue' && plainText(text).plain.search(pattern) >= 0);

/** A sum that the text ties to this very project beats a total for the year or the whole department. */
const OWN_SHARE =
  /(?:这个|本|该|此)(?:项目|单子|项|单)|分到|分给|留给|单独|其中|this (?:project|deal|one|initiative)|for this|of which|project (?:gets|has)/;
const WIDE_TOTAL =
  /信息化(?:总)?预算|it(?:总)?预算|年度(?:总)?预算|全年(?:总)?预算|总共|集团(?:总)?预算|整体预算|公司(?:总)?预算|部门预算|total it budget|overall (?:it )?budget|annual (?:it )?budget|department(?:al)? budget|it budget/;
/** The end of an English sentence; the point of an abbreviation is none. */
const FULL_STOP = /(?<!\b(?:approx|max|min|ca|est|co|ltd|inc|corp|no))\.(?= )/g;
const STRONG_BREAK = new RegExp(`[。;!?\\n]|${FULL_STOP.source}`);
/** The smallest bare number that is taken for yuan; below it the person may well mean 万. */
const BARE_YUAN = 10_000;

/** Gives each sum of a text its role; of several budgets the most specific stands, of equal ones the first, unless it was corrected. */
export function sortMoney(text: string, mentions: readonly MoneyMention[]): MoneyRoles {
  const cues = findCues(text);
  const judged = rejudged(
    text,
    mentions.map((mention, index) => ({ mention, ...judge(text, mentions, index, cues) })).filter(({ mention }) => !isStep(text, mention)),
  );
  const kept: { mention: MoneyMention; role: Role | null; score: number }[] = [];
  for (const next of judged) {
    const last = kept.at(-1);
    const { start, end } = next.mention;
    const [lead, tail] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)];
    const isRefused = isDenied(lead, tail) || isScaled(tail) || isDoubted(lead, tail) || isAsked(text, next.mention);
    const between = last ? text.slice(last.mention.end, next.mention.start) : '';
    if (last && last.role === null && next.role === null && !isRefused && isCorrection(between)) {
      kept[kept.length - 1] = next;
    } else if (last?.role && isCorrection(between) && (next.role === last.role || next.role === null || next.score < 2)) {
      if (isRefused) continue;
      kept[kept.length - 1] = { ...next, role: last.role, score: last.score };
    } else if (last?.role && next.role === null && next.mention.currency !== last.mention.currency && isRestated(between)) {
      kept.push({ ...next, role: last.role, score: last.score });
    } else if (!isRefused) kept.push(next);
  }
  const budget = best(kept.filter(({ role }) => role === 'budget'));
  const loose = kept.filter(({ role, mention }) => role === null && mention.unit === 'said' && !isInQuestion(text, mention));
  // A single sum that nothing explains is the budget: "苏州某某,80万,下月下单".
  const bare = judged.find(({ bareRole, mention }) => bareRole === 'budget' && mention.currency !== 'other')?.mention.max;
  return {
    budget: budget.length > 0 || loose.length !== 1 ? budget : best(loose),
    revenue: best(kept.filter(({ role }) => role === 'revenue')),
    ...(bare === undefined ? {} : { bareBudget: bare }),
  };
}

type Judged = { readonly mention: MoneyMention; readonly role: Role | null; readonly score: number; readonly bareRole?: Role };

/** What the sums are to each other: the total of those before it, the cloud's share of a whole, another deal's. */
function rejudged(text: string, judged: readonly Judged[]): Judged[] {
  const said = judged.filter(({ mention }) => mention.unit === 'said');
  const hasOwnBudget = judged.some(({ role, mention }) => role === 'budget' && !isWhole(text, mention) && !isGrantedShare(text, mention));
  const hasWhole = !hasOwnBudget && said.some(({ mention }) => isWhole(text, mention));
  const hasYearly = said.some(({ mention }) => !isMonthly(text, mention));
  return judged.map((one) => {
    if (one.mention.unit !== 'said') return one;
    if (isElsewhere(text, one.mention) || (hasYearly && isMonthly(text, one.mention))) return { ...one, role: 'other' };
    const parts = said.filter(({ mention }) => mention.end <= one.mention.start).map(({ mention }) => mention);
    if (isTotalOf(text, one.mention, parts)) return { ...one, role: 'budget', score: 6 };
    if (hasWhole && !isWhole(text, one.mention) && isGrantedShare(text, one.mention)) return { ...one, role: 'budget', score: 5 };
    return one;
  });
}

/** One sum for each currency, the best of its kind. */
function best(candidates: readonly { mention: MoneyMention; score: number }[]): MoneyMention[] {
  return (['CNY', 'USD'] as const).flatMap((currency) => {
    const same = candidates.filter(({ mention }) => mention.currency === currency);
    const top = same.reduce<(typeof same)[number] | undefined>(
      (winner, one) => (winner && winner.score >= one.score ? winner : one),
      undefined,
    );
    return top ? [top.mention] : [];
  });
}

function findCues(text: string): Cue[] {
  const cues = CUES.flatMap(({ role, weight, pattern }) =>
    Array.from(text.matchAll(pattern), (match) => ({ role, weight, start: match.index, end: match.index + match[0].length })),
  );
  cues.sort((one, other) => one.start - other.start || other.end - one.end);
  // A longer reading swallows what lies inside it: the 投入 of IT投入 is no budget.
  let reached = 0;
  return cues.filter(({ end }) => {
    const isOpen = end > reached;
    reached = Math.max(reached, end);
    return isOpen;
  });
}

function judge(
  text: string,
  mentions: readonly MoneyMention[],
  index: number,
  cues: readonly Cue[],
): { role: Role | null; score: number; bareRole?: Role } {
  const mention = mentions[index];
  if (!mention) return { role: null, score: 0 };
  // Bare numbers are part of words as often as not (三年预算), so only sums are the borders.
  const from = nearby(mentions, index, -1)?.end ?? 0;
  const to = nearby(mentions, index, 1)?.start ?? text.length;
  const before = nearestBefore(text, cues, { start: Math.max(from, mention.start - 60), end: mention.start });
  const after = nearestAfter(
    text,
    cues,
    { start: mention.end, end: Math.min(to, mention.end + 30) },
    to <= mention.end + 30 && to < text.length,
  );
  const cue = choose(text, mention, before, after);
  const own = text.slice(Math.max(from, mention.start - 40), mention.start);
  const isSmallBare = mention.unit === 'none' && (mention.max ?? mention.min ?? 0) < BARE_YUAN;
  if (!cue || (mention.unit === 'none' && !isAdjacent(text, mention, cue))) return { role: null, score: 0 };
  if (isSmallBare) return { role: null, score: 0, bareRole: cue.role };
  const share = OWN_SHARE.test(own) ? 3 : WIDE_TOTAL.test(own) ? -2 : 0;
  const former = isFormer(text.slice(Math.max(from, mention.start - 24), mention.start)) ? -3 : 0;
  return { role: cue.role, score: cue.weight + share + former };
}

function nearby(mentions: readonly MoneyMention[], index: number, step: 1 | -1): MoneyMention | undefined {
  for (let at = index + step; Math.abs(at - index) < 12; at += step) if (mentions[at]?.unit === 'said') return mentions[at];
  return undefined;
}

/** Before and after in one clause: the words before a sum name it, unless they belong to an earlier clause. */
function choose(text: string, mention: MoneyMention, before: Cue | null, after: Cue | null): Cue | null {
  if (!before || !after) return before ?? after;
  const gap = text.slice(before.end, mention.start);
  // "80万预算" after "去年…,": the cue behind is nearer than one across a comma.
  return /[,，]/.test(gap) ? after : before;
}

function nearestBefore(text: string, cues: readonly Cue[], window: Span): Cue | null {
  const inside = cues.filter(({ start, end }) => start >= window.start && end <= window.end);
  // Of cues that overlap ("预计收入" and "收入") the revenue reading was found first; of separate ones the last is nearest.
  const clauseStart = window.start + lastBreak(text.slice(window.start, window.end));
  const own = inside.filter(({ start }) => start >= clauseStart);
  const nearest = pickSpecific(own);
  if (nearest) return nearest;
  // A cue may end the clause before: "预算嘛,大概80万".
  const previous = inside.at(-1);
  return previous && !STRONG_BREAK.test(text.slice(previous.end, window.end)) && window.end - previous.end <= 8 ? previous : null;
}

/** Among the cues of one clause a specific one decides: "去年在友商…花了", "预计带来华为云收入" after "预算". */
function pickSpecific(cues: readonly Cue[]): Cue | null {
  const last = cues.at(-1);
  if (!last) return null;
  const revenue = cues.find(({ role, end }) => role === 'revenue' && end >= last.start);
  return revenue ?? last;
}

function nearestAfter(text: string, cues: readonly Cue[], window: Span, isLeadUp: boolean): Cue | null {
  const stop = text.slice(window.start, window.end).search(/[,，。;!?\n]/);
  const end = stop === -1 ? window.end : window.start + stop;
  // 立项1800万 华为云收入600万: words that lead up to the next sum are that one's.
  return cues.find((cue) => cue.start >= window.start && cue.start < end && !(isLeadUp && window.end - cue.end <= 3)) ?? null;
}

function lastBreak(text: string): number {
  const stop = Array.from(text.matchAll(FULL_STOP)).at(-1)?.index ?? -1;
  return Math.max(stop, ...[',', '，', '。', ';', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark))) + 1;
}

function isAdjacent(text: string, mention: MoneyMention, cue: Cue): boolean {
  const gap = cue.end <= mention.start ? text.slice(cue.end, mention.start) : text.slice(mention.end, cue.start);
  return gap.length <= 14 && /^(?:[ :=是为约有的]|金额|大概|大约|总共|总额|左右|about|around|is|of|approximately|roughly|at)*$/.test(gap);
}

/** "RMB 1.4M (about USD 200K)", "720K 约合 10万美元": one sum in two currencies. */
function isRestated(between: string): boolean {
  return /^[ ]?(?:[(,，/:≈]|约合|折合|合|or|i\.e\.|about|equals?|即|也就是)[^,，。;\n]{0,24}$/.test(between);
}
