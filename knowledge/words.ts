/** The fixed words around an entry's own text. */
export interface Words {
  readonly where: string;
  readonly source: string;
  readonly between: string;
  readonly note: string;
  readonly noAddress: string;
  readonly whichOne: string;
  readonly unknown: string;
  readonly nearest: string;
  readonly start: string;
  /** Before an answer that is written in one language only. */
  readonly onlyZh: string;
  readonly onlyEn: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  /** An unknown among several questions: short, since others are answered. */
  readonly unknownPart: string;
  /** Before the questions beyond the most that are answered at once. */
  readonly left: string;
  /** Before the questions that are likely to come next. */
  readonly next: string;
}

const zh: Words = {
  where: '入口：',
  source: '来源：',
  between: '；',
  note: '官方资料未写明：',
  noAddress: '（无公开链接）',
  whichOne: '您问的是哪一个？',
  unknown: '这个我答不了：现有的合作伙伴资料里没有写明，我不猜。需要的话，我把问题转给支持同事，有答复会告诉您。',
  nearest: '写明的是：',
  start: '好的，现在就来共享一个机会点。先说客户是谁、要做什么，其余的我一项一项问您。',
  onlyZh: '以下内容只有中文原文。',
  onlyEn: '以下内容只有英文原文。',
  openQuote: '“',
  closeQuote: '”',
  unknownPart: '官方资料里没有找到答案，我不猜。需要的话，我把这个问题转给支持同事。',
  left: '一次最多回答三个问题，下面的请再发一次：',
  next: '接下来可以问：',
};

const en: Words = {
  where: 'Where: ',
  source: 'Source: ',
  between: '; ',
  note: 'Not stated by the sources: ',
  noAddress: ' (no public address)',
  whichOne: 'Which one do you mean?',
  unknown:
    'I cannot answer that: the partner documentation I have does not state it, and I do not guess. I can pass the question to a colleague and tell you the answer here.',
  nearest: 'What it does state: ',
  start: 'Right, let us share an opportunity. Say who the customer is and what they need; I will ask for the rest one by one.',
  onlyZh: 'The source of this answer is in Chinese only.',
  onlyEn: 'The source of this answer is in English only.',
  openQuote: '"',
  closeQuote: '"',
  unknownPart: 'The official sources I have do not answer this, and I will not guess. I can pass it to a colleague.',
  left: 'I answer at most three questions at a time. Please send these again: ',
  next: 'You may want to ask next:',
};

/** The fixed words of a language; traditional Chinese is converted from `zh` where the text is put together. */
export const WORDS: Readonly<Record<'zh' | 'en', Words>> = { zh, en };
