const zh = {
  flow: { label: '撤回机会点', about: '伙伴自己不能取消，我说明谁可以，并把您的请求转给他们。' },
  title: '请求撤回机会点',
  which: '要撤回哪一个？点编号，或者直接写，例如“撤回 PO-20261121-0042”。',
  about: (number: string, customer: string, status: string) => `${number}（${customer}）现在是**${status}**。`,
  closed: (number: string, status: string) => `${number} 现在是**${status}**，已经结束，没有可以撤回的了。`,
  offer: '我可以把撤回请求连同原因交给 PDM 和 BD，撤不撤由他们决定。',
  sentBefore: (day: string, reason: string) =>
    `${day}已经送出过一次撤回请求（原因：${reason}），撤不撤由 PDM 或 BD 决定。要再送一次吗？要的话写原因，不用就说“取消”。`,
  question: {
    reason: {
      label: '撤回原因',
      ask: '为什么要撤回？请写一句，原样带给 PDM 和 BD。',
      example: '客户今年的预算取消了',
      why: '能不能撤回由 PDM 或 BD 决定，他们要知道原因。',
    },
  },
  reasonMissing: '还没有写撤回原因。请写一句，例如“客户今年的预算取消了”。',
  locked: '这个撤回请求正在送往伙伴中心，结果出来前不能改。',
  sending: '这个撤回请求正在送往伙伴中心。送到后在这里告诉您。',
  waiting: '**撤回请求已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里告诉您。',
  overdue: '这个撤回请求三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。',
  already: (number: string) => `${number} 的撤回请求已经送出，没有重复。`,
  receipt: (number: string) => `**撤回请求已送出：${number}。**`,
  receiptNext: ['撤不撤由 PDM 或 BD 决定，官方资料没有写明多久答复。', '在那之前机会点照常流转，状态变了我会告诉您。'],
};

const en: typeof zh = {
  flow: { label: 'Withdraw an opportunity', about: 'you cannot cancel it yourself; I say who can, and pass your request to them.' },
  title: 'Request to withdraw an opportunity',
  which: 'Which one do you want to withdraw? Press its number, or write it, for example "withdraw PO-20261121-0042".',
  about: (number: string, customer: string, status: string) => `${number} (${customer}) is now **${status}**.`,
  closed: (number: string, status: string) => `${number} is now **${status}**. It is closed, so there is nothing left to withdraw.`,
  offer: 'I can pass your request with the reason to the PDM and the BD. Whether it is withdrawn is their decision.',
  sentBefore: (day, reason) =>
    `A request to withdraw it was sent on ${day} already (reason: ${reason}); the PDM or the BD decides. Send another? If so, write the reason; if not, say "cancel".`,
  question: {
    reason: {
      label: 'Reason',
      ask: 'Why do you want to withdraw it? One sentence, passed on word for word to the PDM and the BD.',
      example: "the customer's budget for this year is gone",
      why: 'The PDM or the BD decides whether it is withdrawn and has to know why.',
    },
  },
  reasonMissing: 'The reason is missing. Write one sentence, for example "the customer\'s budget for this year is gone".',
  locked: 'This request is on its way to the Partner Center and cannot be changed until the outcome is known.',
  sending: 'This request is on its way to the Partner Center. You will hear here once it has arrived.',
  waiting:
    '**The request is saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; you will hear here once it has arrived.',
  overdue:
    'This request could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.',
  already: (number: string) => `The request to withdraw ${number} was sent already. It was not sent twice.`,
  receipt: (number: string) => `**Request to withdraw sent: ${number}.**`,
  receiptNext: [
    'The PDM or the BD decides; the sources state no time for the answer.',
    'Until then the opportunity goes its way, and I tell you when its status changes.',
  ],
};

/** Asking to withdraw an opportunity that was submitted. */
export const withdrawTexts = { zh, en };
