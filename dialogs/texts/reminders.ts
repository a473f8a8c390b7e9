const zh = {
  verification: (number: string, customer: string, days: number) =>
    days === 0
      ? `**提醒：今天是 ${number}（${customer}）验证的最后一天。**`
      : `**提醒：${number}（${customer}）的验证还剩 ${days} 个工作日。**`,
  verificationNext: (day: string) => `${day} 24:00 截止，到期未处理默认驳回。请客户配合核实。`,
  ho: (number: string, days: number) =>
    days === 0 ? `**提醒：今天是接受 ${number} 的最后一天。**` : `**提醒：接受 ${number} 还剩 ${days} 个工作日。**`,
  hoNext: (day: string) => `${day} 24:00 截止，超过期限系统自动拒绝，HO 收回。`,
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
};

/** What the desk reminds of before a deadline. */
export const reminderTexts = { zh, en };
