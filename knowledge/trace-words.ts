import type { Lang } from './answer.js';
import type { Rule } from './decide.js';
import type { SPACES } from './search/analyse.js';
import type { DecisionTrace, FigureName } from './trace.js';

/** The fixed words of a trace, which support staff read. */
export interface TraceWords {
  readonly question: string;
  readonly language: string;
  readonly languages: Readonly<Record<Lang, string>>;
  readonly searched: string;
  readonly mended: string;
  readonly wish: string;
  readonly left: string;
  readonly topic: string;
  readonly terms: string;
  readonly spaces: Readonly<Record<(typeof SPACES)[number], string>>;
  /** Before the terms that no entry has. */
  readonly unseen: string;
  readonly entries: string;
  readonly noEntry: string;
  readonly score: string;
  readonly share: string;
  readonly margin: string;
  /** The heads of a table of figures, and its last two lines. */
  readonly columns: string;
  readonly rest: string;
  readonly sum: string;
  readonly losses: string;
  /** Between a figure of an entry and that of the entry on top. */
  readonly against: string;
  /** Between a thing asked for and its sibling in a title. */
  readonly instead: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly decision: string;
  readonly outcomes: Readonly<Record<DecisionTrace['outcome'], string>>;
  readonly nearest: string;
  readonly rule: string;
  readonly rules: Readonly<Record<Rule, string>>;
  readonly heldBack: Readonly<Record<NonNullable<DecisionTrace['heldBack']>, string>>;
  readonly right: string;
  readonly known: string;
  readonly likeness: string;
  readonly openLikeness: string;
  /** Before the line that a figure is held against. */
  readonly line: string;
  readonly colon: string;
  readonly comma: string;
  readonly openQuote: string;
  readonly closeQuote: string;
}

const zh: TraceWords = {
  question: '问题',
  language: '语言',
  languages: { zh: '简体中文', 'zh-TW': '繁体中文', en: '英文' },
  searched: '检索文本',
  mended: '纠正的拼写',
  wish: '办理请求，直接进入表单',
  left: '超出一次回答的上限，没有读',
  topic: '接着上一个话题',
  terms: '检索词（数字是权重，越大越能区分条目）',
  spaces: { word: '词', bigram: '双字', unigram: '单字', gram: '字母片段', concept: '概念' },
  unseen: '没有条目包含',
  entries: '条目',
  noEntry: '没有条目与它有共同的词。',
  score: '得分',
  share: '占比',
  margin: '分类器',
  columns: '数值 × 权重 = 贡献',
  rest: '其余各项',
  sum: '合计 = 得分',
  losses: '落后于第一条的原因',
  against: '，第一条是 ',
  instead: '，这一条的标题是',
  figures: {
    'asked-word': '词与标题、问法相符',
    'asked-bigram': '双字与标题、问法相符',
    'asked-unigram': '单字与标题、问法相符',
    'asked-gram': '字母片段与标题、问法相符',
    'asked-concept': '概念与标题、问法相符',
    'told-word': '词与答案相符',
    'told-bigram': '双字与答案相符',
    'told-unigram': '单字与答案相符',
    'told-gram': '字母片段与答案相符',
    'told-concept': '概念与答案相符',
    best: '与最像的一条问法的相似度',
    'best-high': '与一条问法几乎相同',
    second: '与第二像的问法的相似度',
    third: '与第三像的问法的相似度',
    title: '与标题的相似度',
    line: '与答案中一句话的相似度',
    'best-relative': '最像的问法，相对于其他条目',
    'asked-relative': '与标题、问法相符，相对于其他条目',
    'covered-word': '问题的词在条目中出现的比例',
    'covered-bigram': '问题的双字在条目中出现的比例',
    'covered-unigram': '问题的单字在条目中出现的比例',
    'covered-gram': '问题的字母片段在条目中出现的比例',
    'covered-concept': '问题的概念在条目中出现的比例',
    votes: '相似问法中属于本条目的比例',
    'open-here': '与本条目未写明的内容相似的比例',
    'ask-missing': '问的是条目没有回答过的一类问题',
    'named-matched': '点名的事物相符',
    'named-missing': '点名的事物条目里没有',
    'named-aside': '点名的事物只在答案里提到',
    'named-sibling': '点名的是同类的另一种事物',
    'named-extra': '标题里有问题没提到的事物',
    outside: '点名的是伙伴计划以外的事物',
    'row-word': '一条问法或一句答案覆盖的词',
    'row-unigram': '一条问法或一句答案覆盖的单字',
    'row-concept': '一条问法或一句答案覆盖的概念',
    'row-all': '一条问法或一句答案覆盖的全部检索词',
    'line-unigram': '一句答案覆盖的单字',
    'line-all': '一句答案覆盖的全部检索词',
    'open-word': '未写明的内容覆盖的词',
    'open-unigram': '未写明的内容覆盖的单字',
    'open-concept': '未写明的内容覆盖的概念',
    'open-all': '未写明的内容覆盖的全部检索词',
    'code-found': '问题里的数字、代码条目里有',
    'code-missing': '问题里的数字、代码条目里没有',
    margin: '分类器认为属于本条目的程度',
    alone: '只看这句话时落后多少',
    onTopic: '加上话题后落后多少',
    inQuestion: '放进上一个问题后落后多少',
    nearness: '与上一个话题的远近',
  },
  decision: '结论',
  outcomes: { answered: '回答', ambiguous: '请对方选择', unknown: '不知道' },
  nearest: '未写明的内容见',
  rule: '依据',
  rules: {
    'nothing-found': '没有条目与它有共同的词',
    'own-question': '几乎就是该条目自己的问法',
    believed: '对第一条的把握达到回答线',
    'left-open': '问的是官方资料未写明的内容',
    'not-believed': '把握没有达到供选线',
    'no-choice': '只有一条，无从选择',
    offered: '把握达到供选线，没有达到回答线',
    foreign: '多数词没有条目包含，问的是别的事',
  },
  heldBack: { bare: '没有说明问的是什么，所以不直接回答', paper: '篇幅太长，不像一个问题，所以不直接回答' },
  right: '第一条正确的把握',
  known: '前三条中有正确条目的把握',
  likeness: '与最像的问法的相似度',
  openLikeness: '与未写明的内容的相似度',
  line: '界线',
  colon: '：',
  comma: '，',
  openQuote: '“',
  closeQuote: '”',
};

const en: TraceWords = {
  question: 'Question',
  language: 'Language',
  languages: { zh: 'simplified Chinese', 'zh-TW': 'traditional Chinese', en: 'English' },
  searched: 'Searched as',
  mended: 'Misspelt words mended',
  wish: 'A wish to act, which opens the form',
  left: 'Not read, beyond the most that are answered at once',
  topic: 'Read with the topic before',
  terms: 'Terms (each with its weight: the higher, the better it tells entries apart)',
  spaces: {
    word: 'words',
    bigram: 'character pairs',
    unigram: 'characters',
    gram: 'letter runs',
    concept: 'concepts',
  },
  unseen: 'in no entry',
  entries: 'Entries',
  noEntry: 'No entry has a word of it.',
  score: 'score',
  share: 'share',
  margin: 'classifier',
  columns: 'value × weight = contribution',
  rest: 'all other figures',
  sum: 'sum = score',
  losses: 'Behind the first because of',
  against: ' against ',
  instead: ' is asked, this title says ',
  figures: {
    'asked-word': 'words found in titles and questions',
    'asked-bigram': 'character pairs found in titles and questions',
    'asked-unigram': 'characters found in titles and questions',
    'asked-gram': 'letter runs found in titles and questions',
    'asked-concept': 'concepts found in titles and questions',
    'told-word': 'words found in the answer',
    'told-bigram': 'character pairs found in the answer',
    'told-unigram': 'characters found in the answer',
    'told-gram': 'letter runs found in the answer',
    'told-concept': 'concepts found in the answer',
    best: 'likeness to its most similar question',
    'best-high': 'nearly the same as one of its questions',
    second: 'likeness to its second most similar question',
    third: 'likeness to its third most similar question',
    title: 'likeness to its title',
    line: 'likeness to one sentence of its answer',
    'best-relative': 'most similar question, beside the other entries',
    'asked-relative': 'found in titles and questions, beside the other entries',
    'covered-word': 'share of the words that it has anywhere',
    'covered-bigram': 'share of the character pairs that it has anywhere',
    'covered-unigram': 'share of the characters that it has anywhere',
    'covered-gram': 'share of the letter runs that it has anywhere',
    'covered-concept': 'share of the concepts that it has anywhere',
    votes: 'its share of all similar questions',
    'open-here': 'share of what is similar in it that its sources leave open',
    'ask-missing': 'asks a kind of question that it does not answer',
    'named-matched': 'has the thing that is named',
    'named-missing': 'lacks the thing that is named',
    'named-aside': 'has the thing that is named in its answer only',
    'named-sibling': 'is about a sibling of the thing that is named',
    'named-extra': 'its title names things that are not asked',
    outside: 'the thing that is named is outside the programme',
    'row-word': 'words that one question or sentence of it covers',
    'row-unigram': 'characters that one question or sentence of it covers',
    'row-concept': 'concepts that one question or sentence of it covers',
    'row-all': 'terms that one question or sentence of it covers',
    'line-unigram': 'characters that one sentence of its answer covers',
    'line-all': 'terms that one sentence of its answer covers',
    'open-word': 'words covered by what its sources leave open',
    'open-unigram': 'characters covered by what its sources leave open',
    'open-concept': 'concepts covered by what its sources leave open',
    'open-all': 'terms covered by what its sources leave open',
    'code-found': 'numbers and codes that it has',
    'code-missing': 'numbers and codes that it lacks',
    margin: 'how much the classifier takes it for this entry',
    alone: 'how far behind, the message by itself',
    onTopic: 'how far behind, the message with the topic',
    inQuestion: 'how far behind, the message within the question before',
    nearness: 'how near it is to the topic before',
  },
  decision: 'Decision',
  outcomes: { answered: 'answered', ambiguous: 'asked which one is meant', unknown: 'not known' },
  nearest: 'left open by',
  rule: 'Because',
  rules: {
    'nothing-found': 'no entry has a word of it',
    'own-question': "it is all but one of the entry's own questions",
    believed: 'belief in the first reaches the line for answering',
    'left-open': 'it asks what the sources are known to leave open',
    'not-believed': 'belief stays below the line for offering',
    'no-choice': 'there is only one entry, so nothing to choose from',
    offered: 'belief reaches the line for offering, not the one for answering',
    foreign: 'most of its words are in no entry: it is about something else',
  },
  heldBack: {
    bare: 'It names nothing of its own, so it is not answered outright',
    paper: 'It is too long for a question, so it is not answered outright',
  },
  right: 'Belief that the first is right',
  known: 'Belief that the right one is among the first three',
  likeness: 'Likeness to the most similar question',
  openLikeness: 'Likeness to what sources leave open',
  line: 'line at',
  colon: ': ',
  comma: ', ',
  openQuote: '"',
  closeQuote: '"',
};

/** The words of a trace by language; traditional Chinese is converted from `zh` where the text is put together. */
export const TRACE_WORDS: Readonly<Record<'zh' | 'en', TraceWords>> = { zh, en };
