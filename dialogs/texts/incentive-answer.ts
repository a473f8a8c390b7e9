const zh = {
  flow: { label: '核对激励金额', about: '确认公示的激励金额，或者写明疑问。' },
  title: '核对激励金额',
  which: '核对哪一笔？点编号，说客户、“最新的”也行，或者直接写，例如“核对激励 IN-20261121-0001”。',
  nothing: '现在没有要核对金额的激励。',
  closed: (number: string, status: string) => `${number} 现在是**${status}**，只有“激励公示待确认”时可以核对金额。`,
  about: (number: string, amount: string) => `${number} 的公示金额是 **${amount}**。`,
  limit: '官方资料没有写明机会点激励的核对期限，也没有写明反馈疑问之后的流程。',
  confirmed: (amount: string) => `确认（${amount}）`,
  contested: (amount: string) => `有疑问（公示 ${amount}）`,
  choices: { confirm: '确认金额', contest: '有疑问' },
  question: {
    answer: {
      label: '核对结果',
      ask: '金额对吗？对就确认，有疑问就反馈。',
      example: '确认金额',
      why: '激励申请审核通过后，要由伙伴核对公示金额。',
    },
    reason: {
      label: '疑问',
      ask: '哪里有疑问？请写一句，原样带给华为。',
      example: '金额和项目的云资源用量对不上',
      why: '华为要知道哪里有疑问。',
    },
  },
  locked: '这个核对结果正在送往伙伴中心，结果出来前不能改。',
  sending: '这个核对结果正在送往伙伴中心。送到后在这里告诉您。',
  waiting: '**核对结果已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里告诉您。',
  overdue: '这个核对结果三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。',
  already: (number: string) => `${number} 的核对结果已经送出，没有重复。`,
  receiptConfirmed: (number: string) => `**${number} 的金额已确认，状态是“激励待申付”。**`,
  receiptContested: (number: string) => `**${number} 的疑问已反馈。**`,
  nextConfirmed: '之后：在伙伴中心的“已申请激励”页签申请付款。',
  nextContested: '之后怎么处理、多久答复，官方资料没有写明。',
};

const en: typeof zh = {
  flow: { label: 'Check an incentive amount', about: 'confirm an announced amount, or say what is wrong with it.' },
  title: 'Check an incentive amount',
  which: 'Which one? Press its number, say the customer or "the latest", or write it, for example "check incentive IN-20261121-0001".',
  nothing: 'There is no incentive amount to check now.',
  closed: (number: string, status: string) =>
    `${number} is now **${status}**. An amount can be checked only while it is 激励公示待确认 (amount announced).`,
  about: (number: string, amount: string) => `The announced amount of ${number} is **${amount}**.`,
  limit: 'The sources state no time limit for checking the opportunity incentive, and not what follows an objection.',
  confirmed: (amount: string) => `Confirm (${amount})`,
  contested: (amount: string) => `Contest (announced ${amount})`,
  choices: { confirm: 'Confirm the amount', contest: 'Something is wrong' },
  question: {
    answer: {
      label: 'Result',
      ask: 'Is the amount right? Confirm it, or contest it.',
      example: 'confirm',
      why: 'Once an application is approved, the partner checks the announced amount.',
    },
    reason: {
      label: 'Objection',
      ask: 'What is wrong with it? One sentence, passed on to Huawei word for word.',
      example: "it does not fit the project's cloud usage",
      why: 'Huawei has to know what is wrong.',
    },
  },
  locked: 'This answer is on its way to the Partner Center and cannot be changed until the outcome is known.',
  sending: 'This answer is on its way to the Partner Center. You will hear here once it has arrived.',
  waiting:
    '**The answer is saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; you will hear here once it has arrived.',
  overdue:
    'This answer could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.',
  already: (number: string) => `The answer about ${number} was sent already. It was not sent twice.`,
  receiptConfirmed: (number: string) => `**The amount of ${number} is confirmed; its status is 激励待申付 (payment to be applied for).**`,
  receiptContested: (number: string) => `**The objection to ${number} was passed on.**`,
  nextConfirmed: 'Next: apply for the payment on the tab 已申请激励 (applied incentives) of the Partner Center.',
  nextContested: 'What follows, and how soon, the sources do not say.',
};

/** Confirming or contesting the amount of an incentive under announcement. */
export const incentiveAnswerTexts = { zh, en };
