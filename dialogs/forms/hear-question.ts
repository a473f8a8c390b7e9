import { toSimplified } from '../../knowledge/text/convert.js';
import { partQuestion } from '../asks.js';
import { readCommand } from '../commands.js';
import type { Decision } from '../decision.js';
import { answerQuestion, readQuestion, showTopic } from '../questions.js';
import { askedQuestion, readAnswer, takeRead } from './answer.js';
import { andBack, withoutButtons } from './back.js';
import type { FormScene } from './draft-step.js';

/** What tells the choices of the open question apart, asked without naming them. */
const DIFFERENCE =
  /^(?:这|那)?(?:两个|两种|几个|几种|它们|二者|两者)?(?:都|到底|究竟)?(?:有|是)?(?:什么|啥|哪些)?(?:的)?(?:区别|差别|不同|不一样)(?:在哪(?:里|儿)?|是什么|是啥|呢|吗)?$|^(?:what(?:s| is) the diff(?:erence)?(?: between (?:them|the two|these|those))?|how (?:do they differ|are they different)|(?:and )?the difference)$/u;

const folded = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’\s。，,.!！?？]+/gu, ' ')
    .replace(/ (?=s\b)/gu, '')
    .trim();

/**
 * A message that asks something while a form is open: the question is answered and the open one asked again. What the message tells besides
 * ("预算是 350 万。PO 验证要多久？") is taken; the question alone changes nothing, whatever sums and days it holds.
 */
export const hearQuestion = async (scene: FormScene, text: string): Promise<Decision> => {
  const open = askedQuestion(scene);
  const between = open?.input === 'choice' && DIFFERENCE.test(folded(text)) ? scene.form.topics?.[open.id] : undefined;
  if (between !== undefined) return andBack(scene, showTopic(scene, between));
  const { told, asked } = partQuestion(text);
  const read = told === '' ? null : readAnswer(scene, told);
  const isTold =
    read?.kind === 'fields' &&
    scene.form.questions
      .filter(({ fields }) => fields.some((id) => id in read.fields))
      .some((one) => one !== open || open.input === 'choice' || one.shows === 'self' || one.shows === 'kind');
  if (!read || !isTold) return andBack(scene, answerQuestion(scene, readQuestion(scene, text), text));
  const taken = await takeRead(scene, read, open);
  // "还有啥没填" beside a value: the next question, or the summary, tells.
  if (asked === '' || readCommand(asked)?.kind === 'where') return taken;
  const answered = answerQuestion(scene, readQuestion(scene, asked), asked);
  const { topic, question, seen, options, offeredFor, unanswered } = answered.state;
  const state = { ...taken.state, topic, question, seen, options, offeredFor, unanswered };
  // The answer stands before the next question of the form; a choice to be made or an unknown to be passed on needs its own buttons, so it comes last.
  const isSettled = options.length === 0 && unanswered === null;
  const [first, last] = isSettled ? [answered.replies, taken.replies] : [taken.replies, answered.replies];
  return { ...taken, state, replies: [...first.map(withoutButtons), ...last] };
};
