import type { MoneyMention } from './money-mention.js';

/** The money of a whole undertaking, buildings and hardware included; a 预算 or "budget" is said of the project itself. */
const WHOLE =
  /总投资|投资总额|总造价|总盘子?|总包|大盘子?|总体投资|整体投资|(?:信息化|数字化|it)(?:一共|总共|共|总)(?:批|投|拨|有)|(?:total|overall|whole) (?:project )?(?:investment|spend|cost|capex)|capex|all-in cost/;
/** The part of it that goes to the cloud. */
const SHARE_BEFORE =
  /(?:其中|里面?|(?:分给|给到|留给|用在|用于|投到)[^,，。;\n]{0,6}云|云(?:平台|服务|资源|上|计算)?(?:这一?块|那块|部分|这部分|的部分|侧|端)?|cloud(?: part| portion| share| services?)?|of which|including)[^,，。;\n\d]{0,12}$/;
const SHARE_AFTER = /^[^,，。;\n\d]{0,4}(?:给云|用在云|投云|是云|上云|(?:is |goes |will go )?(?:for|to|on|into) (?:the )?cloud)/;
/** A share of this kind is what the vendor earns, not what the customer grants. */
const EARNED =
  /收入|营收|消费|消耗|贡献|带动|带来|拉动|产出|流水|业绩|销售额|华为云(?:能|可|大概)|revenue|consumption|usage|income|acr|arr/;
const TOTAL_BEFORE =
  /(?:合计|总计|总共|一共|共计|加起来|拢共|加一块儿?|总额|总数|in total|altogether|all in all|all together|total(?: of| is|:)?)(?:是|为|:|约|大概|[ ])*$/;
/** The sum is of another deal or already spent: 一期50万已经签完了, 硬件150万走另外的标. */
const ELSEWHERE_AFTER =
  /^(?:的)?[ ]?(?:(?:已经?|都|早就?|刚)(?:经)?(?:签|做|花|付|交付|上|完成|结|用|验收)|(?:签|做|花|付|用|上)完了?| for (?:the |an? )?(?:pilot|poc|trial)|另外|另算|另走|单独(?:招|采|走|算|立)|走另|不算|不归|不在|不含在)/;
/** 追加30万到120万: the first sum is a step, no budget. */
const STEP_BEFORE = /(?:追加|增加|[加涨提降减砍少多])了?$/;
/** A rent, not a budget: 每月3万, "10k a month". */
const MONTHLY_AFTER = /^[ ]?(?:\/ ?(?:月|month|mo)(?![a-z])|(?:a|per|each|every) month|一个月|每个?月)/;
const MONTHLY_BEFORE = /(?:每个?月|一个月|monthly|per month|月租|月费)[^,，。;\n\d]{0,8}$/;

/** True where the words around a sum make it that of a whole undertaking. */
export function isWhole(text: string, { start, end }: MoneyMention): boolean {
  return WHOLE.test(lead(text, start)) || new RegExp(`^[^,，。;\\n\\d]{0,6}(?:${WHOLE.source})`).test(text.slice(end, end + 24));
}

/** True where a sum is the cloud's part of a whole, and granted rather than earned. */
export function isGrantedShare(text: string, { start, end }: MoneyMention): boolean {
  const [before, after] = [lead(text, start), text.slice(end, end + 24)];
  const clause = /^[^,，。;\n]*/.exec(after)?.[0] ?? '';
  return (SHARE_BEFORE.test(before) || SHARE_AFTER.test(after)) && !EARNED.test(before) && !EARNED.test(clause);
}

/** True where a sum is what was added to one before, with the outcome behind it. */
export function isStep(text: string, { start, end }: MoneyMention): boolean {
  return STEP_BEFORE.test(lead(text, start)) && /^[ ]?[到至成]/.test(text.slice(end, end + 2));
}

/** True where a sum belongs to another deal or is spent. */
export function isElsewhere(text: string, { end }: MoneyMention): boolean {
  return ELSEWHERE_AFTER.test(text.slice(end, end + 24));
}

/** True where a sum is paid by the month. */
export function isMonthly(text: string, { start, end }: MoneyMention): boolean {
  return MONTHLY_AFTER.test(text.slice(end, end + 24)) || MONTHLY_BEFORE.test(lead(text, start));
}

/** True where a sum is called a total and is one: 150万 and 50万, 合计200万; 一年12万, 三年总共36万. */
export function isTotalOf(text: string, total: MoneyMention, parts: readonly MoneyMention[]): boolean {
  const sum = exactly(total);
  if (sum === null || !TOTAL_BEFORE.test(lead(text, total.start))) return false;
  const values = parts.flatMap((part) => (part.currency === total.currency ? (exactly(part) ?? []) : []));
  const last = parts.at(-1);
  const years = sum / (values.at(-1) ?? sum);
  const isYears = years >= 2 && years <= 10 && Number.isInteger(years);
  const added = values.length > 1 && values.reduce((one, other) => one + other, 0) === sum;
  return added || (last !== undefined && isYears && /年|year/.test(lead(text, last.start) + text.slice(last.start, total.end)));
}

function exactly({ min, max }: MoneyMention): number | null {
  return min !== undefined && min === max ? min : null;
}

/** The words of the clause before `at`, behind any other sum. */
function lead(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 48), at)
      .split(/[,，。;\n\d万亿]/)
      .at(-1) ?? ''
  );
}
