const zh = {
  flow: { label: '修改后再提交', about: '被驳回的机会点，只问要改的，其余照旧，作为新的机会点再提交。' },
  title: '修改后再提交',
  which: '要改哪一个被驳回的机会点？点编号，或者直接写，例如“修改 PO-20261121-0042 后再提交”。',
  none: '您公司现在没有要修改的被驳回机会点。',
  notRejected: (number: string, status: string) => `${number} 现在是**${status}**，没有被驳回，不用改后再提交。`,
  rejectedAgain: (number: string, newest: string) => `${number} 改过一次，作为 ${newest} 再次提交，也被驳回了。要改就改最新的 ${newest}。`,
  repairedAs: (number: string, newest: string, status: string) =>
    `${number} 已经改好，作为 ${newest} 再次提交，现在是**${status}**，不用再改。`,
  repairNewest: (newest: string) => `修改 ${newest}`,
  about: (number: string, customer: string) => `**修改 ${number}（${customer}）后再提交。** 只问要改的，其余照原来的。`,
  again: (labels: string) => `要重填：${labels}。`,
  general: '审核人对整体的意见：',
  mustChoose: '审核人没有指出是哪一栏。要改什么直接写，例如“预算改成 350 万”。',
  reviewer: (reasons: string) => `审核意见：${reasons}`,
  today: (finding: string) => `按现在的规则：${finding}`,
  before: (value: string) => `原来写的：${value}`,
  consentAnew: '授权只对一个机会点有效，新的要重新确认。',
  unchanged: (label: string) => `审核人指出了“${label}”，现在写的和被驳回时一样。`,
  nothingChanged: '内容和被驳回的那份完全一样。',
  locked: '改好的机会点正在送往伙伴中心，结果出来前不能改。',
  sending: '改好的机会点正在送往伙伴中心，结果出来前不能再改。送到后在这里给您编号。',
  waiting: '**已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里给您编号。',
  overdue: '改好的机会点三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。',
  already: (number: string) => `改好的机会点已经提交过了，编号 ${number}，没有重复提交。`,
  receipt: (number: string, old: string) => `**已作为新的机会点提交，编号 ${number}，注明接替被驳回的 ${old}。**`,
  receiptOpen: '被驳回后再次提交是否受理，官方资料没有写明。状态变了我会告诉您。',
};

const en: typeof zh = {
  flow: {
    label: 'Fix and resubmit',
    about: 'of a rejected opportunity only what has to change is asked, the rest is kept; it is sent as a new one.',
  },
  title: 'Fix and resubmit',
  which: 'Which rejected opportunity do you want to fix? Press its number, or write it, for example "resubmit PO-20261121-0042".',
  none: 'Your company has no rejected opportunity left to fix.',
  notRejected: (number: string, status: string) => `${number} is now **${status}**. It was not rejected, so there is nothing to resubmit.`,
  rejectedAgain: (number: string, newest: string) =>
    `${number} was repaired once, sent as ${newest}, and that was rejected too. Fix the newest one, ${newest}.`,
  repairedAs: (number: string, newest: string, status: string) =>
    `${number} was repaired already and sent as ${newest}, which is now **${status}**. There is nothing more to fix.`,
  repairNewest: (newest: string) => `Fix ${newest}`,
  about: (number: string, customer: string) =>
    `**Fix ${number} (${customer}) and resubmit it.** Only what has to change is asked, the rest is kept.`,
  again: (labels: string) => `To be filled in again: ${labels}.`,
  general: 'What the reviewer says of the whole:',
  mustChoose: 'The reviewer named no field. Just write what to change, for example "the budget is 3.5 million".',
  reviewer: (reasons: string) => `Reviewer: ${reasons}`,
  today: (finding: string) => `By the rules as of today: ${finding}`,
  before: (value: string) => `What you wrote: ${value}`,
  consentAnew: 'A consent holds for one opportunity only; the new one needs it again.',
  unchanged: (label: string) => `The reviewer objected to "${label}", and it says the same as when it was rejected.`,
  nothingChanged: 'It says just the same as the rejected one.',
  locked: 'The repaired opportunity is on its way to the Partner Center and cannot be changed until the outcome is known.',
  sending:
    'The repaired opportunity is on its way to the Partner Center and cannot be changed until the outcome is known. The number will appear here.',
  waiting:
    '**Saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; the number will appear here.',
  overdue:
    'The repaired opportunity could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.',
  already: (number: string) => `The repaired opportunity was submitted already, number ${number}. It was not sent twice.`,
  receipt: (number: string, old: string) => `**Submitted as a new opportunity, number ${number}, naming the rejected ${old}.**`,
  receiptOpen: 'Whether a rejected opportunity may be submitted again is not stated in the sources. I tell you when the status changes.',
};

/** Repairing a rejected opportunity and sending it as a new one. */
export const repairTexts = { zh, en };
