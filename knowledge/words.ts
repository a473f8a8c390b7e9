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
};

/** The fixed words of a language; traditional Chinese is converted from `zh` where the text is put together. */
export const WORDS: Readonly<Record<'zh' | 'en', Words>> = { zh, en };
