import { asks, switchesThing } from './follow-up.js';
import { namesThing } from './text/concepts.js';
import { fold } from './text/fold.js';

/** Sentences end here; a message on several lines has one a line. */
const ENDS = /(?<=[?？。；;!！])|(?<=\.) |(?<=[\s,，])(?=\d{1,2}[.、)）] ?\p{L})/u;
/** "1." or "第二，" before one of several questions. */
const NUMBER = /^(?:\d{1,2}[.、)）]|第[一二三四五](?:个问题)?(?:是|[,，:：、])|问题[一二三四五\d][:：、,，]?)\s*/u;
/** Within a sentence another question may begin here: after a comma, or with a word that adds one. */
const JOINTS =
  /[,，]\s*(?=\p{Script=Han}|(?:PO|HO|FH|PCE|API)(?![A-Za-z]))|[,，]?\s*(?=(?:另外|还有|以及|顺便))|,? (?=and (?:also )?(?:how|what|where|when|who|which|why|can|do|does|is|are|will)\b)/u;
/** Shorter pieces are greetings and tails ("对吧？"). */
const LEAST_LETTERS = 4;
/** A piece that only pushes for the answer to what was told or asked before it. */
const PUSHES =
  /^(?:请问|那|该|我们|我)?(?:怎么办|咋办|怎么处理|怎么弄|怎么回事|咋回事|为什么|为啥|是什么原因|什么原因|可以吗|行吗|对吗|对吧|是吗|是这样吗|能帮忙看下吗|有人知道吗|在吗|方便吗)(?:呢|啊|呀)?[?？。!！\s]*$|^(?:and )?(?:why|why is that|how come|what (?:should|can|do) (?:i|we) do(?: now)?|is that (?:right|correct|ok)|right|correct|any idea|can you help(?: me)?|could you help(?: me)?|please advise|how are you(?: doing)?(?: today)?)[?.!\s]*$/iu;
/** Courtesy at the beginning of a question. */
const COURTESY =
  /^(?:(?:您好|你好|哈喽|大家好|老师好?|请问(?:一下|下)?|想问(?:一下|下)|我想(?:请教|问|咨询)(?:一下|下)?|(?:想|再)?(?:请教|咨询|麻烦问|问)(?:您|你)?(?:一下|下)|麻烦(?:您|你)?(?:帮忙)?(?:看|说|问|解答)?(?:一下|下)?|不好意思|打扰了?|对了|还有(?!多少|几|什么|哪|没|谁)|以及|其次|换个(?:问题|话题)|(?:顺便|另外)(?:再|想)?(?:问)?(?:一下|下)?|另一个问题|by the way|btw|(?:another|a different) question|unrelated(?: question)?|and (?:also )?(?=(?:how|what|where|when|who|which|why|can|do|does|is|are|will)\b)|also(?=[, ])|(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear \w+|sorry|excuse me|thanks|thank you)\b(?: there| all| team)?|(?:could|can|would) you (?:please |kindly )?(?:tell|explain|let|help) (?:me|us)(?: know| understand)?|(?:i|we) (?:would like|want|'d like|was wondering|am wondering|wanted) (?:to (?:know|ask|understand)|if you could tell me)|please|just a quick question|quick question|one question)[\s,，、:：.。!！~～-]*)+/iu;

/** Most messages are one sentence: nothing to take apart. */
const MAY_HOLD_MORE = /[?？。；;!！,，]\s*\S|\. |\s\d{1,2}[.、)）]|另外|还有|以及|顺便| and /u;

/** A message with more questions than anybody asks at once is a text that was pasted. */
const MOST_SPLIT = 12;

/** A message taken apart. */
export interface Pieces {
  /** The questions that stand in sentences of their own, in order, without courtesy. */
  readonly questions: readonly string[];
  /** The questions where a sentence may hold two; equal to `questions` where none does. */
  readonly clauses: readonly string[];
}

/** The text of a message with its lines as sentences: a line is one whether or not it ends with a mark. */
export function linesAsSentences(text: string): string {
  return text.replace(/(?<![?？。；;!！.,，、:：\s])[^\S\n]*\n\s*/gu, '; ');
}

/** The questions of a tidy message. What is told before a question stays out of it; "怎么办" after it belongs to it. */
export function questionsIn(tidyText: string): Pieces {
  if (!MAY_HOLD_MORE.test(tidyText)) return whole(tidyText);
  const questions: string[] = [];
  let told = '';
  for (const piece of tidyText.split(ENDS).map((part) => part.trim())) {
    if (piece === '') continue;
    if (PUSHES.test(piece)) {
      if (told !== '') questions.push(`${told}${piece}`);
      told = '';
    } else if (isQuestion(piece)) {
      questions.push(withoutCourtesy(piece));
      told = '';
    } else told = withoutCourtesy(piece);
  }
  const [first, second, ...rest] = questions;
  // "那现金券呢？客户在哪里看？" says in two sentences what one question is about.
  const joined = first !== undefined && second !== undefined && switchesThing(fold(first)) ? [`${first}${second}`, ...rest] : questions;
  const clauses = joined.flatMap(clausesOf);
  return clauses.length > MOST_SPLIT ? whole(tidyText) : { questions: joined, clauses };
}

function whole(tidyText: string): Pieces {
  return { questions: [tidyText], clauses: [tidyText] };
}

function isQuestion(piece: string): boolean {
  const said = fold(withoutCourtesy(piece));
  return ((piece.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_LETTERS || namesThing(said)) && asks(said);
}

function withoutCourtesy(piece: string): string {
  const bare = piece.replace(COURTESY, '').replace(NUMBER, '').replace(COURTESY, '');
  return bare === '' ? piece : bare;
}

/** The questions of one sentence: it is one, unless every clause asks something of its own. */
function clausesOf(question: string): string[] {
  const clauses = question.split(JOINTS).map((clause) => clause.trim());
  const [first = ''] = clauses;
  const several =
    clauses.length > 1 && !switchesThing(fold(first)) && clauses.every((clause) => isQuestion(clause) && !PUSHES.test(clause));
  return several ? clauses : [question];
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）' };
const HALF_WIDTH = /(?<=\p{Script=Han})[,:;?!()]|[,:;?!()](?=\p{Script=Han})|[?!]$/gu;

/** A piece of a tidy message as a person writes it: in Chinese its marks are wide again. */
export function asWritten(piece: string): string {
  return /\p{Script=Han}/u.test(piece) ? piece.replace(HALF_WIDTH, (mark) => FULL_WIDTH[mark] ?? mark) : piece;
}
