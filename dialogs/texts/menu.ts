const zh = {
  can: '问题直接问；要办的事，点一项或者直接说：',
  groups: { share: '共享机会点', follow: '跟进', incentives: '激励和交付', customers: '客户', settings: '设置和帮助' },
  line: (title: string, labels: string) => `- **${title}**：${labels}`,
  typed: '例如“帮我撤回机会点”“蓝湖医疗的机会点怎么样了”；发一个编号（PO-…、HO-…、IN-…）就能看它的状态。',
};

const en: typeof zh = {
  can: 'Ask me anything about the partner programme. To get something done, pick one below or just say it:',
  groups: {
    share: 'Share opportunities',
    follow: 'Follow up',
    incentives: 'Incentives and delivery',
    customers: 'Customers',
    settings: 'Settings and help',
  },
  line: (title, labels) => `- **${title}**: ${labels}`,
  typed:
    'For example "withdraw my opportunity" or "how is the Harbor Foods opportunity doing"; a number alone (PO-…, HO-…, IN-…) shows how it stands.',
};

/** The menu of what can be done here. */
export const menuTexts = { zh, en };
