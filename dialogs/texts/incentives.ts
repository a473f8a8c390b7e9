const zh = {
  flow: { label: '我的激励', about: '看激励申请走到哪一步，核对公示金额。' },
  list: (count: number) => `最近的激励申请（${count} 条）：`,
  head: '| 编号 | 机会点 | 客户 | 状态 | 公示金额 |\n|---|---|---|---|---|',
  none: '还没有激励申请。机会点交付完成后可以申请。',
  away: '伙伴中心暂时没有响应，现在看不到激励申请。请稍后再看。',
  asOf: (day: string) => `（伙伴中心暂时没有响应，这是 ${day} 的情况）`,
  notFound: (number: string) => `没有找到激励申请 ${number}。请核对编号，或者查看您公司的激励申请。`,
  one: (number: string, status: string) => `**${number}**：**${status}**`,
  of: (opportunity: string, customer: string) => `机会点 ${opportunity}（${customer}）`,
  period: (start: string, end: string) => `项目从 ${start}起，到 ${end}交付结束`,
  amount: (amount: string) => `公示金额 ${amount}`,
  contested: (reason: string) => `您反馈的问题：${reason}`,
  notes: {
    激励审核中: '现在由华为审核，官方资料没有写明审核时限。审核通过后要核对公示金额。',
    激励公示待确认: '请核对公示金额：无误就确认，有疑问就写明。官方资料没有写明机会点激励的核对期限。',
    问题反馈中: '您的疑问已经送到，官方资料没有写明之后多久答复。',
    激励待申付: '金额已确认，可以在伙伴中心申请付款。',
  },
  names: { 激励审核中: '激励审核中', 激励公示待确认: '激励公示待确认', 问题反馈中: '问题反馈中', 激励待申付: '激励待申付' },
  buttons: {
    answer: '核对金额',
    answerOf: (number: string) => `核对 ${number}`,
    apply: '申请激励',
    check: '激励资格检查',
    list: '我的激励',
  },
};

const en: typeof zh = {
  flow: { label: 'My incentives', about: 'where your incentive applications stand, and the announced amounts to check.' },
  list: (count: number) => `The latest incentive applications (${count}):`,
  head: '| Number | Opportunity | Customer | Status | Announced amount |\n|---|---|---|---|---|',
  none: 'There is no incentive application yet. You can apply once an opportunity is delivered.',
  away: 'The Partner Center is not answering, so the incentive applications cannot be shown now. Please look again later.',
  asOf: (day: string) => `(The Partner Center is not answering; this is how it stood on ${day}.)`,
  notFound: (number: string) => `No incentive application with number ${number}. Check the number, or look at your company's applications.`,
  one: (number: string, status: string) => `**${number}**: **${status}**`,
  of: (opportunity: string, customer: string) => `Opportunity ${opportunity} (${customer})`,
  period: (start: string, end: string) => `The project began on ${start}; delivery ended on ${end}`,
  amount: (amount: string) => `Announced amount: ${amount}`,
  contested: (reason: string) => `What you objected to: ${reason}`,
  notes: {
    激励审核中: 'Huawei is reviewing it; the sources state no time limit. Once approved, the announced amount is to be checked.',
    激励公示待确认:
      'Check the announced amount: confirm it, or say what is wrong. The sources state no time limit for the opportunity incentive.',
    问题反馈中: 'Your objection has arrived; the sources do not say how soon it is answered.',
    激励待申付: 'The amount is confirmed; you can apply for the payment in the Partner Center.',
  },
  names: {
    激励审核中: 'under review',
    激励公示待确认: '激励公示待确认 (amount announced, to be confirmed)',
    问题反馈中: 'contested',
    激励待申付: '激励待申付 (payment to be applied for)',
  },
  buttons: {
    answer: 'Check the amount',
    answerOf: (number: string) => `Check ${number}`,
    apply: 'Apply for an incentive',
    check: 'Check incentive eligibility',
    list: 'My incentives',
  },
};

/** The incentive applications of a company. */
export const incentivesTexts = { zh, en };
