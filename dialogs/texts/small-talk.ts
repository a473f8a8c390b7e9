const zh = {
  hello: '您好。',
  thanks: '不客气。',
  praise: '谢谢，能帮上忙就好。',
  who: '我是伙伴服务台的自动助手，不是真人；要找支持同事，说“转人工”就行。',
  long: (left: number) =>
    left <= 1 ? '快好了，就差这一项。' : `只问必需的，还差 ${left} 项。不想一项一项答，可以一段话一起写，或者用卡片填。`,
  slow: '想快一点，剩下的可以一段话一起写，或者用卡片填。',
  upset: '我明白，填表费神。剩下的可以一段话一起写；也可以先存着，或者说“转人工”，请同事帮您看。',
};

const en: typeof zh = {
  hello: 'Hello.',
  thanks: 'You are welcome.',
  praise: 'Thank you, glad it helps.',
  who: 'I am the automatic assistant of Partner Desk, not a person; say "talk to a person" for a colleague.',
  long: (left: number) =>
    left <= 1
      ? 'Nearly done: just this one.'
      : `I only ask what is needed, and ${left} are left. You can write the rest in one message, or use the card.`,
  slow: 'To be quicker, write the rest in one message, or use the card.',
  upset:
    'I understand, forms are tiring. Write the rest in one message, save it for later, or say "talk to a person" and a colleague has a look.',
};

/** Short answers to small talk while something is being filled in. */
export const smallTalkTexts = { zh, en };
