const zh = {
  flow: { label: '查看进展', about: '您公司提交的机会点到了哪一步、现在由谁处理；说客户名称或编号也行。' },
  list: (count: number) => `您公司最近提交的机会点（${count} 条）：`,
  found: (term: string, count: number) => `和“${term}”有关的机会点（${count} 条）：`,
  more: (count: number) => `只列了最近的 ${count} 条，说客户名称可以缩小范围。`,
  head: '| 编号 | 客户 | 状态 | 现在由谁处理 | 提交日期 |\n|---|---|---|---|---|',
  empty: '还没有提交过机会点。',
  emptyOwn: '您自己还没有提交过机会点。',
  ownOnly: '以您的角色，这里只看得到您自己提交的；公司全部的机会点，主账号、销售和交付角色的同事能看。',
  drafts: (count: number) => `还没有提交的草稿（${count} 份）：`,
  stale: (day: string) => `（伙伴中心暂时没有响应，以上是 ${day}的情况；不在这里提交的可能没有列全）`,
  away: (number: string) => `伙伴中心暂时没有响应，${number} 不是在这里提交的，现在查不到。请稍后再试。`,
  noneFound: (term: string) => `您公司的机会点里没有和“${term}”有关的。请核对客户名称或编号，或者看全部。`,
  holders: { 审核中: 'PDM', 验证中: '代表处 PSM', 机会点验证通过: '您', 签单完成: '您' } as Record<string, string>,
  left: (days: number) => `还剩 ${days} 个工作日（不含今天）`,
  lastDay: '今天是最后一天',
  over: '已过截止日',
  estimated: '放假安排还没有公布，按估算',
  deadline: (day: string, left: string) => `验证截止：${day} 24:00，${left}。到期未处理默认驳回。`,
  reasonsHead: '| 栏目 | 您写的 | 审核意见 |\n|---|---|---|',
  whole: '整体',
  replaces: (number: string) => `它是被驳回的 ${number} 修改后重新提交的。`,
  historyOf: (number: string, customer: string) => `**${number} 的经过**（${customer}）`,
  actors: { partner: '您公司', reviewer: '华为云侧', system: '到期自动' },
  historyUnknown: '伙伴中心暂时没有响应，现在看不到经过，请稍后再试。',
  buttons: { history: '看经过', all: '看全部' },
};

const en: typeof zh = {
  flow: {
    label: 'Show progress',
    about: 'where the opportunities of your company stand and who has them now; a customer or a number finds one.',
  },
  list: (count: number) => `The latest opportunities of your company (${count}):`,
  found: (term: string, count: number) => `Opportunities that match "${term}" (${count}):`,
  more: (count: number) => `These are the latest ${count} only; a customer's name narrows it down.`,
  head: '| Number | Customer | Status | Who has it now | Submitted |\n|---|---|---|---|---|',
  empty: 'No opportunity has been submitted yet.',
  emptyOwn: 'You have not submitted an opportunity yourself yet.',
  ownOnly:
    'With your role only what you submitted yourself is shown here; colleagues with the main account or a sales or delivery role see all of the company.',
  drafts: (count: number) => `Drafts not submitted yet (${count}):`,
  stale: (day: string) =>
    `(The Partner Center is not answering; this is how it was on ${day}. What was not submitted here may be missing.)`,
  away: (number: string) =>
    `The Partner Center is not answering, and ${number} was not submitted here, so it cannot be looked up now. Please try again later.`,
  noneFound: (term: string) =>
    `No opportunity of your company matches "${term}". Please check the customer or the number, or look at all of them.`,
  holders: { 审核中: 'the PDM', 验证中: "the office's PSM", 机会点验证通过: 'you', 签单完成: 'you' } as Record<string, string>,
  left: (days: number) => `${days} working ${days === 1 ? 'day' : 'days'} left (not counting today)`,
  lastDay: 'today is the last day',
  over: 'the last day is past',
  estimated: 'estimated, the holidays are not published yet',
  deadline: (day: string, left: string) =>
    `Last day of verification: ${day}, 24:00 Beijing time; ${left}. Undecided by then, it is rejected by default.`,
  reasonsHead: '| Field | What you wrote | Reviewer |\n|---|---|---|',
  whole: 'The whole',
  replaces: (number: string) => `It repairs ${number}, which was rejected.`,
  historyOf: (number: string, customer: string) => `**History of ${number}** (${customer})`,
  actors: { partner: 'your company', reviewer: 'Huawei Cloud', system: 'by itself, time being up' },
  historyUnknown: 'The Partner Center is not answering, so the history cannot be shown now. Please try again later.',
  buttons: { history: 'History', all: 'Show all' },
};

/** What is said about the opportunities that a company has submitted. */
export const myOpportunitiesTexts = { zh, en };
