const zh = {
  welcome:
    '您好，这里是伙伴服务台。\n\n直接问合作伙伴计划的任何规则，答案都带出处；也可以把手上的机会点用一段话发给我，我来整理、核对规则并提交。\n\n例如：“PO 验证要多久”“帮我提个机会点：苏州某医院，预算 300 万，明年二季度下单”。',
  menu: '我能帮您做这些：\n- **回答问题**：机会点共享（PO、HO）、激励、代金券、客户、交付、结算、API，直接问就行。\n- **提交机会点**：一段话或一张卡片，提交前先按公布的规则核对。\n- **查进展**：看您公司提交的机会点走到哪一步。\n- **转给同事**：我答不上来的，交给支持同事，答复会回到这里。',
  thanks: '不客气。还有要问的，直接发给我。',
  hello: '您好，请直接说您的问题，或点下面的按钮开始。',
  which: '您问的是哪一个？',
  noneOfThese: '都不是',
  unknown: '官方资料里没有找到这个问题的答案，我不猜。\n\n需要的话，我把它转给支持同事，答复会出现在这里；也可以换个说法再问一次。',
  leftOpen: (nearest: string) =>
    `官方资料没有写明这一点，我不猜。写明的是：${nearest}\n\n需要的话，我把这个问题转给支持同事，有答复会在这里告诉您。`,
  outside: '这个不在我的资料范围内：我只回答本合作伙伴计划的问题。需要的话可以转给支持同事。',
  personFiled: (id: string) => `您的问题已经交给支持同事，编号 ${id}，前面的对话一起带过去了。答复会出现在这里；您现在可以继续问我别的。`,
  personWhat: '请写下要转给支持同事的问题，我原样带过去。',
  staffAnswer: (question: string, answer: string) => `**支持同事的答复**（您问的是“${question}”）：\n\n${answer}`,
  languageSet: { zh: '好的，接下来用简体中文回答。', 'zh-TW': '好的，接下来用繁体中文回答。', en: '好的，接下来用英文回答。' },
  tooLong: '这条消息超过 8,000 个字符，我没有读。请分成几条发，每条不超过 8,000 个字符。',
  empty: '我没有看到可以读的文字。请用一句话写下您的问题，例如“PO 验证要多久”。',
  brokenCard: '这张卡片传来的内容不完整，没有改动任何数据。请重新打开卡片，或者直接打字告诉我。',
  attachment: '我读不了附件。请把要紧的内容用文字发给我，例如客户、预算、决策人、需求和下单时间。',
  failure: (reference: string) => `这条消息没有处理成功，是我们的问题，编号 ${reference}。请稍后再发一次，已经填好的内容都还在。`,
  nothingToCancel: '现在没有正在填的机会点。已提交的机会点，伙伴自己不能取消。',
  noDraft: '现在没有没提交的草稿。',
  gone: '这个按钮对应的草稿已经不在了，没有改动任何数据。',
  where: '入口',
  sources: '来源',
  open: '资料没有写明',
  buttons: {
    details: '更多细节',
    start: '提交机会点',
    list: '查看进展',
    person: '转给同事',
    menu: '我能做什么',
    verification: '看验证时限',
    review: '看审核标准',
    cancelRule: '提交后能取消吗',
    again: '再提一个',
  },
};

const en: typeof zh = {
  welcome:
    'Hello, this is Partner Desk.\n\nAsk about any rule of the partner programme and get the answer with its source. Or send me an opportunity in one message: I sort it into fields, check it against the published rules and submit it.\n\nFor example: "how long does PO verification take" or "share an opportunity: Harbor Foods, budget RMB 2.4m, order in Q2".',
  menu: 'What I can do for you:\n- **Answer questions** on opportunity sharing (PO, HO), incentives, coupons, customers, delivery, settlement and APIs. Just ask.\n- **Share an opportunity** from one message or one card, checked against the published rules first.\n- **Show progress** of the opportunities your company has submitted.\n- **Pass it on**: what I cannot answer goes to a colleague, and the answer comes back here.',
  thanks: 'You are welcome. Ask whenever you need something.',
  hello: 'Hello. Ask your question, or start with a button below.',
  which: 'Which one do you mean?',
  noneOfThese: 'None of these',
  unknown:
    'The official sources I have do not answer this, and I will not guess.\n\nI can pass it to a colleague, whose answer will appear here. Or put it in other words and ask again.',
  leftOpen: (nearest: string) =>
    `The official sources do not state that, and I will not guess. What they do state: ${nearest}\n\nI can pass your question to a colleague, whose answer will appear here.`,
  outside: 'That is outside what I know: I only cover this partner programme. I can pass it to a colleague.',
  personFiled: (id: string) =>
    `Your question is with a colleague now, number ${id}, together with the conversation before it. The answer will appear here; meanwhile ask me anything else.`,
  personWhat: 'Write the question for my colleague; I pass it on word for word.',
  staffAnswer: (question: string, answer: string) => `**A colleague's answer** (you asked "${question}"):\n\n${answer}`,
  languageSet: {
    zh: 'I will answer in simplified Chinese from now on.',
    'zh-TW': 'I will answer in traditional Chinese from now on.',
    en: 'I will answer in English from now on.',
  },
  tooLong: 'That message is longer than 8,000 characters, so I did not read it. Please send it in parts of at most 8,000 characters.',
  empty: 'I see no text that I can read. Please write your question in a sentence, such as "how long does PO verification take".',
  brokenCard: 'What this card sent is not complete, so nothing was changed. Open the card again, or simply type it.',
  attachment: 'I cannot read attachments. Please type the essentials: customer, budget, decision-maker, need and order date.',
  failure: (reference: string) =>
    `This message could not be handled. The fault is ours, reference ${reference}. Please send it again later; what you have filled in is kept.`,
  nothingToCancel: 'No opportunity is being filled in. One that was submitted cannot be cancelled by the partner.',
  noDraft: 'You have no draft that is not submitted.',
  gone: 'The draft behind this button is gone; nothing was changed.',
  where: 'Where',
  sources: 'Source',
  open: 'Not stated by the sources',
  buttons: {
    details: 'More details',
    start: 'Share an opportunity',
    list: 'Show progress',
    person: 'Ask a colleague',
    menu: 'What can you do?',
    verification: 'Verification time limit',
    review: 'Review standards',
    cancelRule: 'Can I cancel it?',
    again: 'Share another',
  },
};

/** What the desk says outside of forms. */
export const generalTexts = { zh, en };
