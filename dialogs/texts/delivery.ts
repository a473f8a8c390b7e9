const sent = {
  zh: (what: string) => ({
    locked: `这份${what}正在送往伙伴中心，结果出来前不能改。`,
    sending: `这份${what}正在送往伙伴中心。送到后在这里告诉您。`,
    waiting: `**${what}已保存，还没有送到伙伴中心，对方暂时没有响应。** 我会自动再送，您不用再做什么；送到后在这里告诉您。`,
    overdue: `这份${what}三天来一直没有送到伙伴中心，已通知运维。内容都还在，之后每天会自动再送一次，您不需要做什么，送到了会在这里告诉您。`,
    already: (number: string) => `${number} 的${what}已经送出，没有重复。`,
  }),
  en: (what: string) => ({
    locked: `This ${what} is on its way to the Partner Center and cannot be changed until the outcome is known.`,
    sending: `This ${what} is on its way to the Partner Center. You will hear here once it has arrived.`,
    waiting: `**The ${what} is saved, not yet delivered: the Partner Center is not answering right now.** It will be sent by itself, you need do nothing; you will hear here once it has arrived.`,
    overdue: `This ${what} could not be delivered for three days; the operator has been told. Nothing is lost: it is sent again by itself once a day. There is nothing for you to do; you will hear here once it has arrived.`,
    already: (number: string) => `The ${what} of ${number} was sent already. It was not sent twice.`,
  }),
};

const zh = {
  flow: { label: '交付评价', about: '看签单项目的状态，登记项目信息，反馈交付结果。' },
  list: (count: number) => `您公司的交付项目（${count} 个）：`,
  listHead: '| 编号 | 项目 | 客户 | 状态 | 项目经理 |\n|---|---|---|---|---|',
  listEmpty: '还没有交付项目。机会点签单完成以后才有。',
  listMore: '只列出最近的，其余请到“方案 > 基线解决方案 > 项目交付评价”查看。',
  away: '伙伴中心暂时没有响应，现在看不到项目。请稍后再试。',
  hidden: '您的账号看不到公司的交付项目，请联系主账号。',
  stale: (day: string) => `（伙伴中心暂时没有响应，这是 ${day}的列表）`,
  notFound: (number: string) => `没有找到编号 ${number} 的项目。机会点签单完成以后才有项目，请核对编号。`,
  noneToDo: (status: string) => `现在没有“${status}”的项目。`,
  which: '是哪一个项目？点编号，或者直接说客户、“第一个”“最新的”。',
  about: (number: string, name: string, status: string) => `${number}（${name}）现在是**${status}**。`,
  missing: (label: string) => `还没有填：${label}。`,
  buttons: {
    register: (number: string) => `登记项目 ${number}`,
    report: (number: string) => `反馈交付 ${number}`,
    evidence: '补上举证说明',
  },
};

const en: typeof zh = {
  flow: { label: 'Delivery evaluation', about: 'your signed projects with their state; register a project, feed back its delivery.' },
  list: (count: number) => `The delivery projects of your company (${count}):`,
  listHead: '| Number | Project | Customer | State | Project manager |\n|---|---|---|---|---|',
  listEmpty: 'There is no delivery project yet. There is one once an opportunity is signed.',
  listMore: 'Only the latest are listed; the others are under 方案 > 基线解决方案 > 项目交付评价 (solutions, delivery evaluation).',
  away: 'The Partner Center is not answering, so the projects cannot be shown right now. Please try again later.',
  hidden: "Your account does not show the company's delivery projects; ask the main account.",
  stale: (day: string) => `(The Partner Center is not answering; this is the list as of ${day}.)`,
  notFound: (number: string) => `No project with number ${number}. There is one once the opportunity is signed; please check the number.`,
  noneToDo: (status: string) => `No project is in the state ${status} now.`,
  which: 'Which project? Press its number, or say the customer, "the first", "the latest".',
  about: (number: string, name: string, status: string) => `${number} (${name}) is now **${status}**.`,
  missing: (label: string) => `Still to fill in: ${label}.`,
  buttons: {
    register: (number: string) => `Register project ${number}`,
    report: (number: string) => `Feed back delivery ${number}`,
    evidence: 'Add evidence',
  },
};

/** Projects under delivery evaluation. */
export const deliveryTexts = { zh, en };

/** A state by its name in the Partner Center; in English with its meaning. */
const STATE_EN: Readonly<Record<string, string>> = {
  待登记: '待登记 (to be registered)',
  已登记: '已登记 (registered)',
  已验收: '已验收 (accepted)',
  交付材料提交: '交付材料提交 (evidence to be handed in)',
  已终止: '已终止 (ended)',
};

export const projectStateName = (status: string, lang: 'zh' | 'zh-TW' | 'en'): string =>
  lang === 'en' ? (STATE_EN[status] ?? status) : status;

const registerZh = {
  ...sent.zh('项目信息'),
  flow: { label: '登记项目信息', about: '给“待登记”的项目填写项目经理。' },
  title: '登记项目信息',
  question: {
    manager: {
      label: '项目经理',
      ask: '这个项目的项目经理是谁？可以连同电话或邮箱一起写。',
      example: '张伟 13800000000',
      why: '登记项目信息要填写项目经理信息，登记后才能反馈交付状态。',
    },
    contact: {
      label: '联系方式',
      ask: '项目经理的电话或邮箱是什么？',
      example: '13800000000',
      why: '可以不填：官方资料没有写明项目经理信息包括哪些。',
    },
  },
  receipt: (number: string) => `**已登记：${number}。**`,
  receiptNext: ['现在是“已登记”。', '客户验收或终止交易后，来这里反馈交付状态。'],
};

const registerEn: typeof registerZh = {
  ...sent.en('registration'),
  flow: { label: 'Register a project', about: 'name the project manager of a project that waits for its registration.' },
  title: 'Registration of a project',
  question: {
    manager: {
      label: 'Project manager',
      ask: 'Who manages this project? You may add a telephone number or e-mail.',
      example: 'Zhang Wei 13800000000',
      why: 'Registering a project needs its manager; delivery can be fed back after that.',
    },
    contact: {
      label: 'Phone or e-mail',
      ask: 'What is the phone number or e-mail of the project manager?',
      example: '13800000000',
      why: 'It may stay empty: the sources do not say what of the project manager is needed.',
    },
  },
  receipt: (number: string) => `**Registered: ${number}.**`,
  receiptNext: [
    'It is 已登记 (registered) now.',
    'Come back to feed back the delivery once the customer has accepted it or the deal has ended.',
  ],
};

/** Registering a project. */
export const registerTexts = { zh: registerZh, en: registerEn };

const reportZh = {
  ...sent.zh('交付反馈'),
  flow: { label: '反馈交付状态', about: '对“已登记”的项目，反馈客户已验收或已终止交易。' },
  title: '反馈交付状态',
  question: {
    outcome: {
      label: '交付状态',
      ask: '交付结果是哪一种？客户已验收通过，还是客户已同意退订并终止交易？',
      example: '客户已验收通过',
      why: '反馈后项目变为“已验收”，或者终止。',
    },
    evidence: {
      label: '举证说明',
      ask: '有什么可以证明？写一句，例如验收报告的日期和编号。',
      example: '验收报告 2026-11-20，客户已盖章',
      why: '可以不填；写了会随反馈一起送到伙伴中心。',
    },
  },
  ends: '反馈后项目终止。终止后能否恢复，官方资料没有写明。',
  noEvidence:
    '没有写举证说明，可以不写。我收不了文件：状态是“交付材料提交”时，请在项目交付评价页面点“反馈举证材料”，下载模板填好后上传。何时到这个状态，官方资料没有写明。',
  receipt: (number: string, state: string) => `**交付状态已反馈：${number} 现在是“${state}”。**`,
};

const reportEn: typeof reportZh = {
  ...sent.en('feedback'),
  flow: { label: 'Feed back a delivery', about: 'for a registered project: the customer has accepted it, or the deal has ended.' },
  title: 'Feedback of a delivery',
  question: {
    outcome: {
      label: 'Delivery',
      ask: 'How did it end: has the customer accepted it, or agreed to unsubscribe and end the deal?',
      example: 'the customer has accepted it',
      why: 'After the feedback the project is 已验收 (accepted), or it ends.',
    },
    evidence: {
      label: 'Evidence',
      ask: 'What proves it? One sentence, such as date and number of the acceptance report.',
      example: 'acceptance report of 20 November 2026, stamped by the customer',
      why: 'It may stay empty; what you write goes to the Partner Center with the feedback.',
    },
  },
  ends: 'The project ends with this feedback. The sources do not say whether it can be taken up again.',
  noEvidence:
    'No evidence is given, and none has to be. I cannot take files: in the state 交付材料提交 (evidence to be handed in) use 反馈举证材料 (hand in evidence) on the page 项目交付评价, with the template filled in. When a project gets there the sources do not say.',
  receipt: (number: string, state: string) => `**Delivery fed back: ${number} is now ${state}.**`,
};

/** Feeding back a delivery. */
export const reportTexts = { zh: reportZh, en: reportEn };
