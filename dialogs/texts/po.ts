/** What the person hears unasked. */
interface Told {
  readonly news: boolean;
  readonly reminders: boolean;
}

const PROMISES_ZH = {
  news: {
    reminders: '进入验证后我会告诉您截止日期，并提前提醒。',
    none: '进入验证后我会告诉您截止日期；提醒是关闭的，到期前不会再提醒。',
  },
  silent: {
    reminders: '通知是关闭的，进入验证时不会告诉您；到期前我会提醒。',
    none: '通知和提醒都是关闭的，请自己查看进展和截止日期。',
  },
};

const PROMISES_EN: typeof PROMISES_ZH = {
  news: {
    reminders: 'Once it is in verification I will tell you the last day, and remind you before it.',
    none: 'Once it is in verification I will tell you the last day; reminders are off, so there is none before it.',
  },
  silent: {
    reminders: 'Notifications are off, so you do not hear when verification begins; I will remind you before its last day.',
    none: 'Notifications and reminders are off: please look up the progress and the last day yourself.',
  },
};

const zh = {
  flow: { label: '提交机会点', about: '一段话或一张卡片，提交前先按公布的规则核对。' },
  title: '提交机会点（PO）',
  begin:
    '好的，我们来提交一个机会点。把您知道的用一段话发给我就行：客户、需求、预算、谁拍板、什么时候下单、预计华为云收入、联系人。缺的我再问。',
  consent: {
    again: '客户或联系人变了，之前的授权说明不再适用，需要重新确认。',
    denied: '没有客户的明确同意和授权，不能提交。可以先存着，取得之后回来接着填。',
  },
  description: {
    budget: '客户预算',
    authority: '客户决策人',
    need: '客户需求',
    timeline: '采购计划',
    order: (when: string) => `${when}下单`,
    actions: '关键动作',
  },
  name: (customer: string, need: string) => `${customer}${need}`,
  actionsNone: '还没有',
  addOffering: '补上 Offering',
  wellWritten: (example: string) => `写得好的机会点描述（BANT）例如：“${example}”`,
  locked: '这个机会点正在送往伙伴中心，结果出来前不能改。',
  sending: '这个机会点正在送往伙伴中心，结果出来前不能再改。送到后在这里给您编号。',
  already: (number: string) => `这个机会点已经提交过了，编号 ${number}，没有重复提交。`,
  waiting: '**已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里给您编号。',
  overdue: '这个机会点三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。',
  receipt: (number: string) => `**已提交，编号 ${number}。**`,
  receiptNext: (to: Told) => [
    '现在：审核中（官方资料没有写明审核时限）。',
    `之后：验证，最长 10 个工作日，到期未处理默认驳回。${PROMISES_ZH[to.news ? 'news' : 'silent'][to.reminders ? 'reminders' : 'none']}`,
    '提交后您不能自己取消，只能由 PDM 或 BD 驳回。',
  ],
};

const en: typeof zh = {
  flow: { label: 'Share an opportunity', about: 'one message or one card is enough; it is checked against the published rules first.' },
  title: 'Share an opportunity (PO)',
  begin:
    'Let us share an opportunity. Tell me what you know in one message: customer, need, budget, who decides, when they order, expected cloud revenue, contact. I ask for what is missing.',
  consent: {
    again: 'The customer or the contact has changed, so the earlier statement of consent no longer holds and has to be confirmed again.',
    denied:
      "Without the customer's explicit consent and authorisation it cannot be submitted. Save it for later and come back once you have them.",
  },
  description: {
    budget: 'Budget',
    authority: 'Decision-maker',
    need: 'Need',
    timeline: 'Purchase plan',
    order: (when: string) => `order planned for ${when}`,
    actions: 'Key actions',
  },
  name: (customer: string, need: string) => `${customer}: ${need}`,
  actionsNone: 'none yet',
  addOffering: 'Add an Offering',
  wellWritten: (example: string) => `A good description (BANT) reads like this: "${example}"`,
  locked: 'This opportunity is on its way to the Partner Center and cannot be changed until the outcome is known.',
  sending:
    'This opportunity is on its way to the Partner Center and cannot be changed until the outcome is known. The number will appear here.',
  already: (number: string) => `This opportunity was submitted already, number ${number}. It was not sent twice.`,
  waiting:
    '**Saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; the number will appear here.',
  overdue:
    'This opportunity could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.',
  receipt: (number: string) => `**Submitted, number ${number}.**`,
  receiptNext: (to: Told) => [
    'Now: under review (the sources state no time limit for the review).',
    `Then: verification, at most 10 working days, otherwise rejected by default. ${PROMISES_EN[to.news ? 'news' : 'silent'][to.reminders ? 'reminders' : 'none']}`,
    'You cannot cancel it yourself; only the PDM or BD can reject it.',
  ],
};

/** What the form that shares an opportunity (PO) says of itself. */
export const poTexts = { zh, en };
