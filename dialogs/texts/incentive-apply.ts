const zh = {
  flow: { label: '申请激励', about: '给交付完成的机会点申请激励，提交前先按公布的规则核对。' },
  title: '申请机会点激励',
  which: '给哪个机会点申请？点编号，或者直接写，例如“申请激励 PO-20261121-0042”。',
  nothing: '现在没有可以申请激励的机会点：要交付完成，并且还没有申请过。',
  about: (number: string, customer: string) => `${number}（${customer}）已经交付完成。`,
  notDelivered: (number: string, status: string) => `${number} 现在是**${status}**，要到交付完成之后才能申请激励。`,
  notMain: '只有解决方案提供商的主账号能申请激励，您现在用的不是主账号。请通过右上角用户名切换，或者请主账号的同事来申请。',
  notCoreMap: '目前只有 Core Map 名单中的伙伴享有现金激励，贵公司不在名单里，不能申请。',
  applied: (opportunity: string, number: string) => `${opportunity} 已经申请过激励，编号 ${number}，没有重复申请。`,
  reversed: '交付结束日期早于项目起始日期。请核对这两个日期。',
  question: {
    project_start: {
      label: '项目起始日期',
      ask: '项目是哪天开始的？',
      example: '2026年9月25日',
      why: '项目起始时间必须晚于机会点验证通过的时间。',
    },
    project_end: {
      label: '交付结束日期',
      ask: '项目交付是哪天结束的？',
      example: '2026年11月10日',
      why: '交付结束当天不能申请，从第二天起才可以。',
    },
    proof: {
      label: '起始时间证明',
      ask: '用什么证明项目起始时间？写明材料的名称和日期就行。',
      example: '项目启动会纪要，2026-09-25',
      why: '申请激励要有证明项目起始时间的材料。我这里收不了文件，只把说明带过去，文件请在伙伴中心上传。',
    },
  },
  locked: '这个激励申请正在送往伙伴中心，结果出来前不能改。',
  sending: '这个激励申请正在送往伙伴中心。送到后在这里给您编号。',
  waiting: '**激励申请已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里给您编号。',
  overdue: '这个激励申请三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。',
  already: (number: string) => `这个机会点的激励已经申请过了，编号 ${number}，没有重复提交。`,
  receipt: (number: string) => `**激励申请已提交，编号 ${number}。**`,
  receiptNext: [
    '现在：由华为审核（官方资料没有写明审核时限）。',
    '之后：公示金额，由您核对。金额没有问题就确认，有疑问就反馈。',
    '证明材料的文件请在伙伴中心上传，我这里只带去了说明。',
  ],
};

const en: typeof zh = {
  flow: { label: 'Apply for an incentive', about: 'for an opportunity that is delivered; checked against the published rules first.' },
  title: 'Apply for the opportunity incentive',
  which: 'For which opportunity? Press its number, or write it, for example "apply for the incentive PO-20261121-0042".',
  nothing: 'There is no opportunity to apply for now: it has to be delivered, and without an application so far.',
  about: (number: string, customer: string) => `${number} (${customer}) is delivered.`,
  notDelivered: (number: string, status: string) =>
    `${number} is now **${status}**. The incentive can be applied for once delivery is completed.`,
  notMain:
    'Only the main account of a cloud solution provider can apply, and yours is not the main account. Switch to it through the user name at the top right, or ask the colleague who has it.',
  notCoreMap: 'At present only partners on the Core Map list get the cash incentive. Your company is not on it, so it cannot apply.',
  applied: (opportunity: string, number: string) =>
    `There is an incentive application for ${opportunity} already, number ${number}. It was not sent twice.`,
  reversed: 'The delivery ends before the project starts. Check the two days.',
  question: {
    project_start: {
      label: 'Project start',
      ask: 'On which day did the project start?',
      example: '25 September 2026',
      why: 'It has to be later than the day on which the opportunity was verified.',
    },
    project_end: {
      label: 'End of delivery',
      ask: 'On which day did the delivery end?',
      example: '10 November 2026',
      why: 'An application is not possible on the day delivery ends, only from the day after.',
    },
    proof: {
      label: 'Proof of the start',
      ask: 'What proves the project start? The name and the day of the document are enough.',
      example: 'minutes of the kick-off meeting, 2026-09-25',
      why: 'The application wants proof of the project start. I cannot take files, only pass on what you write; upload the file in the Partner Center.',
    },
  },
  locked: 'This application is on its way to the Partner Center and cannot be changed until the outcome is known.',
  sending: 'This application is on its way to the Partner Center. The number will appear here.',
  waiting:
    '**The application is saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; the number will appear here.',
  overdue:
    'This application could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.',
  already: (number: string) => `The incentive was applied for already, number ${number}. It was not sent twice.`,
  receipt: (number: string) => `**Application submitted, number ${number}.**`,
  receiptNext: [
    'Now: Huawei reviews it (the sources state no time limit).',
    'Then: the amount is announced for you to check, to confirm or to contest.',
    'Upload the file that proves the start in the Partner Center; only its description went along from here.',
  ],
};

/** Applying for the incentive of a delivered opportunity. */
export const incentiveApplyTexts = { zh, en };
