const zh = {
  flow: { label: '撤回机会点', about: '伙伴自己不能取消，我说明谁可以，并把您的请求转给同事。' },
  which: '要撤回哪一个？点编号，或者直接写编号。',
  about: (number: string, customer: string, status: string) => `${number}（${customer}）现在是**${status}**，我没有改动它。`,
  offer: '需要的话，我把撤回请求连同编号转给支持同事，由同事联系 PDM 或 BD；能不能撤回由他们决定。',
  request: (number: string) => `请求撤回机会点 ${number}`,
  pass: '转交撤回请求',
};

const en: typeof zh = {
  flow: { label: 'Withdraw an opportunity', about: 'you cannot cancel it yourself; I say who can, and pass your request to a colleague.' },
  which: 'Which one do you want to withdraw? Press its number, or write it.',
  about: (number: string, customer: string, status: string) => `${number} (${customer}) is now **${status}**. I changed nothing about it.`,
  offer: 'I can pass your request with the number to a colleague, who contacts the PDM or BD. Whether it is withdrawn is their decision.',
  request: (number: string) => `Request to withdraw opportunity ${number}`,
  pass: 'Pass the request on',
};

/** Asking to withdraw an opportunity that was submitted. */
export const withdrawTexts = { zh, en };
