const zh = {
  verification: (number: string, customer: string, days: number) =>
    days === 0
      ? `**提醒：今天是 ${number}（${customer}）验证的最后一天。**`
      : `**提醒：${number}（${customer}）的验证还剩 ${days} 个工作日。**`,
  verificationNext: (day: string) => `${day} 24:00 截止，到期未处理默认驳回。请客户配合核实。`,
  ho: (number: string, days: number) =>
    days === 0 ? `**提醒：今天是接受 ${number} 的最后一天。**` : `**提醒：接受 ${number} 还剩 ${days} 个工作日。**`,
  hoNext: (day: string) => `${day} 24:00 截止，超过期限系统自动拒绝，HO 收回。`,
  takenBack: (number: string) => `**${number} 已被收回：期限内没有接受，系统自动拒绝。**`,
  takenBackNext: (day: string) => `接受期限 ${day} 24:00 已过。官方资料没有写明收回后能否再给。`,
  incentive: (number: string, amount: string | null) => `**激励 ${number} 的金额已公示${amount === null ? '' : `：${amount}`}，请核对。**`,
  incentiveNext: (opportunity: string) =>
    `它属于机会点 ${opportunity}。官方资料没有写明机会点激励要在几天内核对；写明的是服务伙伴 FH 激励：生成后 14 个工作日内，逾期默认失效。`,
  someDraft: '一份旧表单',
  draft: (name: string, day: string) => `**提醒：草稿“${name}”很久没有改动，将在 ${day}删除。**`,
  draftNext: '还要用的话，接着填就会保留；不用了，不必理会。',
  draftWaits: '它还在等主账号提交。想保留，可以收回来接着填。',
};

const en: typeof zh = {
  verification: (number: string, customer: string, days: number) =>
    days === 0
      ? `**Reminder: today is the last day for the verification of ${number} (${customer}).**`
      : `**Reminder: ${days} working ${days === 1 ? 'day' : 'days'} left for the verification of ${number} (${customer}).**`,
  verificationNext: (day: string) =>
    `It ends on ${day} at 24:00; what is not decided by then is rejected by default. Ask the customer to answer the check.`,
  ho: (number: string, days: number) =>
    days === 0
      ? `**Reminder: today is the last day to accept ${number}.**`
      : `**Reminder: ${days} working ${days === 1 ? 'day' : 'days'} left to accept ${number}.**`,
  hoNext: (day: string) => `It ends on ${day} at 24:00; after that the system declines it and takes the HO back.`,
  takenBack: (number: string) => `**${number} was taken back: nobody accepted it in time, so the system declined it.**`,
  takenBackNext: (day: string) => `The time to accept it ended on ${day} at 24:00. The sources do not say whether it is given again.`,
  incentive: (number: string, amount: string | null) =>
    `**The amount of incentive ${number} is announced${amount === null ? '' : `: ${amount}`}. Please check it.**`,
  incentiveNext: (opportunity: string) =>
    `It belongs to ${opportunity}. The sources do not say within how many days an opportunity incentive is to be checked; what they state is the FH incentive of service partners: within 14 working days of its generation, otherwise it lapses by default.`,
  someDraft: 'an old form',
  draft: (name: string, day: string) => `**Reminder: the draft “${name}” has not been changed for long and will be deleted on ${day}.**`,
  draftNext: 'Go on with it and it stays. If you no longer need it, do nothing.',
  draftWaits: 'It still waits for the main account. To keep it, take it back and go on with it.',
};

/** What the desk tells of deadlines and amounts without being asked. */
export const reminderTexts = { zh, en };
