const zh = {
  bye: '好的，有需要随时再来。',
  slow: '我明白您着急。问题直接发给我，一次可以问三个；想找人，就转给支持同事。',
  upset: '我明白，确实费神。您可以告诉我卡在哪一步，或者转给支持同事。',
  missed: '看来没有答到点子上。换个说法再问一次，或者转给支持同事，前面的对话一起带过去。',
  hours: '官方资料没有写支持同事的上班时间。我是自动助手，随时可以问；要找同事，现在就可以留下问题，答复会回到这里。',
  noReason: '关于这一条，资料里没有另外写明原因，我不猜。',
  noNext: '这一条之后还有什么，资料里没有接着写。',
  related: '相关的有这些：',
  furtherDetails: '资料里这一条还写到：',
};

const en: typeof zh = {
  bye: 'Good. Come back whenever you need something.',
  slow: 'I see that it is urgent. Send me the question, up to three at a time; or I pass it to a colleague.',
  upset: 'I understand, that is tiring. Tell me where you are stuck, or I pass it to a colleague.',
  missed: 'It seems that I missed the point. Put it in other words, or I pass it to a colleague, together with the conversation before it.',
  hours:
    'The official sources do not state the working hours of my colleagues. I am an automatic assistant, so ask at any time; leave a question for a colleague now, and the answer comes back here.',
  noReason: 'On this point the sources state no further reason, and I will not guess.',
  noNext: 'The sources do not say what comes after this.',
  related: 'Related to it:',
  furtherDetails: 'The sources also say about it:',
};

/** What is said to small talk, complaints and short words that ask for more, where nothing is being filled in. */
export const chatterTexts = { zh, en };
