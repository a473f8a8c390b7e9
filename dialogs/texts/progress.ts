const zh = {
  flow: { label: '更新进展', about: '登记 PO（验证通过后）或 HO（接受后）的进展：阶段、金额、预计时间、备注。' },
  title: '更新进展',
  which: '要更新哪一个？点编号，说客户、“最新的”也行，或者直接写，例如“PO-20261121-0042 签单了，金额 120 万”。',
  none: '现在没有可以更新进展的机会点：PO 要“机会点验证通过”，HO 要先接受，交付完成为止。',
  about: (number: string, customer: string, status: string) => `${number}（${customer}）现在是**${status}**。`,
  last: (day: string, what: string) => `上次更新（${day}）：${what}。`,
  stages: { ongoing: '跟进中', signed: '签单完成', delivered: '交付完成' },
  question: {
    stage: {
      label: '阶段',
      ask: '进展到哪一步？',
      example: '签单完成',
      why: '资料里写明的阶段只有“签单完成”和“交付完成”；都还没到，就选“跟进中”。',
    },
    amount: {
      label: '金额',
      ask: '金额是多少？请写人民币，预计的或者签下来的都行。',
      example: '120 万',
      why: '金额有变化时让华为云侧看到；可以不填。',
    },
    expected_date: {
      label: '预计时间',
      ask: '预计哪天到下一步？只写月份，就按月底记。',
      example: '明年 3 月 15 日',
      why: '让华为云侧知道下一步大概在什么时候；可以不填。',
    },
    note: {
      label: '备注',
      ask: '有什么变化？写一句，金额、预计时间有变也可以一起写。',
      example: '合同在走流程，预计下月 20 日签',
      why: '还在跟进的，要写一项变化，进展才有内容。',
    },
  },
  past: (day: string) => `预计时间 ${day} 已经过去。不对的话请改，例如“预计时间改成下月 20 日”。`,
  noAmount: '没有写金额；有的话可以补上。',
  away: '伙伴中心暂时没有响应，现在看不到这个 HO，什么都没有改动。请过几分钟再试。',
  locked: '这次进展正在送往伙伴中心，结果出来前不能改。',
  sending: '这次进展正在送往伙伴中心。送到后在这里告诉您。',
  waiting: '**进展已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里告诉您。',
  overdue: '这次进展三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。',
  already: (number: string) => `${number} 的这次进展已经送出，没有重复。`,
  receipt: (number: string, status: string) => `**进展已更新：${number}，现在是${status}。**`,
  next: '请持续更新进展，直到交付完成。',
  done: '进展更新到交付完成为止，不用再更新。',
  buttons: { update: '更新进展', rule: '看规则', amount: '补上金额' },
};

const en: typeof zh = {
  flow: {
    label: 'Report progress',
    about: 'of a PO once it is verified, or of an HO once it is accepted: stage, amount, expected date, note.',
  },
  title: 'Report progress',
  which:
    'Which one? Press its number, say the customer or "the latest", or write it, for example "PO-20261121-0042 is signed, CNY 1.2 million".',
  none: 'There is nothing to report progress on: a PO has to be verified and an HO accepted first, and it ends with the delivery.',
  about: (number: string, customer: string, status: string) => `${number} (${customer}) is now **${status}**.`,
  last: (day: string, what: string) => `Last report (${day}): ${what}.`,
  stages: { ongoing: 'Ongoing', signed: 'Signed', delivered: 'Delivered' },
  question: {
    stage: {
      label: 'Stage',
      ask: 'How far is it?',
      example: 'signed',
      why: 'The sources name two stages only, signed and delivered; choose "Ongoing" while it is neither.',
    },
    amount: {
      label: 'Amount',
      ask: 'What is the amount in yuan, expected or signed?',
      example: 'RMB 1.2m',
      why: 'So that Huawei Cloud sees it when the amount has changed; optional.',
    },
    expected_date: {
      label: 'Expected date',
      ask: 'When do you expect the next step? A month alone is taken as its last day.',
      example: '15 March next year',
      why: 'So that Huawei Cloud knows when the next step is likely; optional.',
    },
    note: {
      label: 'Note',
      ask: 'What has changed? One sentence; add the amount and the expected date if they have changed.',
      example: 'the contract is with their legal department, signing expected on 20 December',
      why: 'A report of something that goes on needs at least one change to say anything.',
    },
  },
  past: (day: string) => `The expected date, ${day}, is past. If that is wrong, change it, for example "the expected date is 20 December".`,
  noAmount: 'No amount is given; add it if there is one.',
  away: 'The Partner Center is not answering, so this HO cannot be seen right now. Nothing was changed; try again in a few minutes.',
  locked: 'This report is on its way to the Partner Center and cannot be changed until the outcome is known.',
  sending: 'This report is on its way to the Partner Center. You will hear here once it has arrived.',
  waiting:
    '**The report is saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; you will hear here once it has arrived.',
  overdue:
    'This report could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.',
  already: (number: string) => `This report on ${number} was sent already. It was not sent twice.`,
  receipt: (number: string, status: string) => `**Progress reported: ${number} is now ${status}.**`,
  next: 'Keep the progress updated until delivery is completed.',
  done: 'Progress is reported until delivery; there is nothing more to report.',
  buttons: { update: 'Report progress', rule: 'See the rule', amount: 'Add the amount' },
};

/** Reporting how a PO or an HO goes on. */
export const progressTexts = { zh, en };
