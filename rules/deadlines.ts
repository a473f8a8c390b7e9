import { dayText } from './days.js';
import type { Deadline } from './facts-of-time.js';
import type { Bilingual } from './finding.js';
import { PUBLISHED_LIMITS } from './limits.js';
import { quoted, type Rule, yuanText } from './rule.js';

const APPLY = 'incentive-apply-procedure';
const { verificationWorkingDays, hoAcceptanceWorkingDays, newCustomerCashYuan, quoteAfterContractDays, hoDeliveredPos } = PUBLISHED_LIMITS;

/** "from A on, until B 24:00", marked as estimated, stated or past where it is. */
function until(deadline: Deadline): Bilingual {
  const day = dayText(deadline.day);
  const from = deadline.from === undefined || deadline.stated ? undefined : dayText(deadline.from);
  return {
    zh: `${from ? `从 ${from.zh} 的下一个工作日起算，` : ''}${deadline.estimated ? '预计' : ''}截止 ${day.zh} 24:00${deadline.estimated ? '（放假安排还没有公布）' : ''}${deadline.stated ? '（以伙伴中心写明的为准）' : ''}${deadline.passed ? '，已经过期' : ''}`,
    en: `${from ? `counted from the working day after ${from.en}, ` : ''}${deadline.estimated ? 'estimated ' : ''}until ${day.en} 24:00${deadline.estimated ? ' (the holidays are not published yet)' : ''}${deadline.stated ? ' (as the Partner Center states)' : ''}${deadline.passed ? ', which is past' : ''}`,
  };
}

/**
 * T1 to T7. T1 speaks in 验证中 alone, and names a date only when the day of that status (or a stated deadline) is known. T2 speaks when an HO is
 * at hand (`hoSharedOn`) or HO matters were touched (`path_stage`). T3 to T6 speak only on the facts given for incentives and quotes, T5 and T7 only when
 * the figure given misses the condition.
 */
export const deadlines: readonly Rule[] = [
  {
    id: 'T1',
    severity: 'info',
    field: null,
    topic: 'po-verification-sla',
    when: ({ verifying }) => verifying,
    message: ({ verificationDeadline: deadline }) => ({
      zh: `验证最长 ${verificationWorkingDays} 个工作日${deadline ? `，${until(deadline).zh}` : '，从进入验证后的下一个工作日起算'}；到期未处理默认驳回。请提前请客户配合核实。`,
      en: `Verification takes at most ${verificationWorkingDays} working days, ${deadline ? until(deadline).en : 'counted from the working day after it began'}; after that it is rejected by default. Ask the customer in good time to answer the check.`,
    }),
  },
  {
    id: 'T2',
    severity: 'info',
    field: null,
    topic: 'ho-accept-deadline',
    when: ({ hoDeadline, asksAboutHo }) => hoDeadline !== undefined || asksAboutHo,
    message: ({ hoDeadline }) => ({
      zh: `收到 HO 后须在 ${hoAcceptanceWorkingDays} 个工作日内接受${hoDeadline ? `，${until(hoDeadline).zh}` : ''}；超期系统自动拒绝，HO 收回。`,
      en: `An HO must be accepted within ${hoAcceptanceWorkingDays} working days${hoDeadline ? `, ${until(hoDeadline).en}` : ''}; after that the system declines it and takes it back.`,
    }),
  },
  {
    id: 'T3',
    severity: 'block',
    field: 'core_map',
    topic: APPLY,
    when: ({ notOnCoreMap }) => notOnCoreMap,
    message: () => ({
      zh: '机会点没有核心图标签（您答的是“否”），不能申请机会点激励。只有带核心图标签且已交付完成的机会点才会列在“待申请激励”页签，请换一个这样的机会点申请。',
      en: 'The opportunity lacks the core-map label (your answer is "no"), so no incentive can be applied for. 待申请激励 (incentives to apply for) lists only delivered opportunities with the label; apply for one of those.',
    }),
  },
  {
    id: 'T3',
    severity: 'block',
    field: 'project_start',
    topic: APPLY,
    when: ({ startsTooEarly }) => startsTooEarly,
    message: ({ given, today }) => {
      const [start, verified] = [dayText(given.project_start ?? today), dayText(given.verified_on ?? today)];
      return {
        zh: `项目起始时间 ${start.zh} 不晚于“机会点验证通过”的 ${verified.zh}，不能申请激励。项目起始时间必须更晚，请核对这两个日期。`,
        en: `The project start, ${start.en}, is not later than 机会点验证通过 (verified) on ${verified.en}, so the incentive cannot be applied for. It must be later; check both dates.`,
      };
    },
  },
  {
    id: 'T3',
    severity: 'block',
    field: 'project_end',
    topic: APPLY,
    when: ({ deliveryNotOver }) => deliveryNotOver,
    message: ({ given, today }) => {
      const end = dayText(given.project_end ?? today);
      return {
        zh: `交付结束于 ${end.zh}，当天及以前不能申请激励。请从交付周期结束后的第二天起申请。`,
        en: `Delivery ends on ${end.en}; until then, and on that day, no incentive can be applied for. Apply from the next day on.`,
      };
    },
  },
  {
    id: 'T4',
    severity: 'warn',
    field: null,
    topic: 'incentive-clawback',
    when: ({ clawbackUntil }) => clawbackUntil !== undefined,
    message: ({ clawbackUntil, today }) => {
      const last = dayText(clawbackUntil ?? today);
      return {
        zh: `项目周期后半年内（到 ${last.zh}）出现退订或降配，华为云有权按比例追回已发放的激励。请提前和客户确认用量。`,
        en: `If orders are unsubscribed or downgraded within half a year after the project period (until ${last.en}), Huawei Cloud may claw back the incentive in proportion. Confirm the usage with the customer beforehand.`,
      };
    },
  },
  {
    id: 'T5',
    severity: 'info',
    field: 'cash_paid_before',
    topic: 'incentive-new-customer',
    when: ({ cashOverNewCustomerLimit }) => cashOverNewCustomerLimit,
    message: ({ given }) => {
      const paid = yuanText(given.cash_paid_before ?? 0);
      return {
        zh: `验证通过前，客户累计现金付费 ${paid.zh}，超过 ${yuanText(newCustomerCashYuan).zh}，不算华为云新客户。金额按企业实名下所有账户合计，请核对。`,
        en: `Before verification the customer had paid ${paid.en} in cash, more than ${yuanText(newCustomerCashYuan).en}, so it is no new Huawei Cloud customer. All accounts under the enterprise identity count together; check the sum.`,
      };
    },
  },
  {
    id: 'T6',
    severity: 'block',
    field: 'quote_on',
    topic: 'po-link-offering-to-quote',
    when: ({ quoteDaysLate }) => (quoteDaysLate ?? 0) > quoteAfterContractDays,
    message: ({ quoteDaysLate }) => ({
      zh: `配置单比合同签订晚 ${quoteDaysLate} 天生成，超过 ${quoteAfterContractDays} 天无法提交。请核对配置单和合同的日期。`,
      en: `The quote was generated ${quoteDaysLate} days after the contract was signed; beyond ${quoteAfterContractDays} days it cannot be submitted. Check the dates of quote and contract.`,
    }),
  },
  {
    id: 'T6',
    severity: 'warn',
    field: 'quote_on',
    topic: 'po-link-offering-to-quote',
    when: ({ quoteDaysLate }) => quoteDaysLate !== undefined && quoteDaysLate <= quoteAfterContractDays,
    message: ({ quoteDaysLate }) => ({
      zh: `配置单比合同签订晚 ${quoteDaysLate} 天生成，须先关联机会点才能提交；用 Excel 配置器生成的，提交时也须先关联。`,
      en: `The quote was generated ${quoteDaysLate} days after the contract was signed: link it to an opportunity before submitting it. A quote from the Excel configurator needs the link before submission too.`,
    }),
  },
  {
    id: 'T7',
    severity: 'info',
    field: 'delivered_pos_12m',
    topic: 'ho-eligibility',
    when: ({ hoNeedsMorePos }) => hoNeedsMorePos,
    message: (facts) => {
      const { path_stage: stage, delivered_pos_12m: done } = facts.given;
      const said = quoted(stage ?? '', facts);
      return {
        zh: `发展路径在“${said}”阶段时，近 12 个月内须有 ${hoDeliveredPos} 个已签单并交付完成的 PO 才有机会收到 HO，现在${done === undefined ? '还没有填写个数' : `是 ${done} 个`}。`,
        en: `At the stage "${said}" of the path, ${hoDeliveredPos} POs signed and delivered in the last 12 months are needed for a chance of HOs; ${done === undefined ? 'the number is not given' : `now there are ${done}`}.`,
      };
    },
  },
];
