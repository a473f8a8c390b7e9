const zh = {
  can: '我能帮您做这些：',
  questions: { label: '回答问题', about: '机会点共享（PO、HO）、激励、代金券、客户、交付、结算、API，直接问就行。' },
  groups: { share: '共享机会点', follow: '跟进', incentives: '激励和交付', customers: '客户', settings: '设置和帮助' },
  typed: '不用点按钮，直接说就行，例如“帮我撤回机会点”“蓝湖医疗的机会点怎么样了”；发一个编号（PO-…、HO-…、IN-…）就能看它的状态。',
};

const en: typeof zh = {
  can: 'What I can do for you:',
  questions: {
    label: 'Answer questions',
    about: 'opportunity sharing (PO, HO), incentives, coupons, customers, delivery, settlement, APIs. Just ask.',
  },
  groups: {
    share: 'Share opportunities',
    follow: 'Follow up',
    incentives: 'Incentives and delivery',
    customers: 'Customers',
    settings: 'Settings and help',
  },
  typed:
    'No need for buttons, just say it: "withdraw my opportunity", "how is the Harbor Foods opportunity doing". A number alone (PO-…, HO-…, IN-…) shows how it stands.',
};

/** The menu of what can be done here. */
export const menuTexts = { zh, en };
