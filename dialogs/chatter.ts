import { nextQuestions } from '../knowledge/next-questions.js';
import { PROCESSES } from '../knowledge/processes.js';
import { conciseParts } from '../knowledge/render-text.js';
import { toSimplified } from '../knowledge/text/convert.js';
import { topicButton } from './answers.js';
import { type Decision, type Scene, speak } from './decision.js';
import { showTopic } from './questions.js';
import { type Button, say } from './reply.js';
import { readSmallTalk } from './small-talk.js';
import { chatterTexts } from './texts/chatter.js';
import { smallTalkTexts } from './texts/small-talk.js';

const folded = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[\s\p{P}～]+/gu, ' ')
    .trim();

/** Whole messages. That an answer missed the point; when there is somebody; that more is wanted of what was just answered. */
const MISSED =
  /^(?:你)?(?:答非所问|(?:说|答|回答)(?:的|得)?(?:都)?(?:不对|错了?|有问题)|没(?:有)?(?:回答|答|说)(?:到)?(?:我的?问题|点子上|重点)?|不是(?:这个|我(?:要)?问的|我想问的)|我(?:问|说)的不是这个|牛头不对马嘴|没用|没帮(?:上|到)忙|(?:这|回答)?(?:根本)?没(?:有)?解决)(?:啊|呀|吧|了|的)*$|^(?:that(?: s|'s| is) )?(?:not what i (?:asked|meant)|(?:the )?wrong(?: answer)?|not (?:it|helpful|true|right|correct))$|^(?:you(?: re|'re| are) wrong|(?:that|this) (?:did not|didn't|didn t|does not|doesn't|doesn t) (?:help|answer (?:it|my question))|you (?:did not|didn't|didn t) answer(?: (?:it|my question))?|no help)$/u;
const HOURS =
  /^(?:你们|您们|人工|客服|支持同事|同事)?(?:几点|什么时候|什么时间|啥时候)(?:上班|下班|在线|有人|工作)(?:啊|呀|呢)?$|^(?:你们|人工|客服|同事)?(?:的)?(?:上班|工作|服务|营业)时间(?:是)?(?:几点|什么时候|多少)?(?:啊|呀|呢)?$|^(?:你们)?(?:周末|晚上|节假日|现在)(?:上班|有人)(?:吗|么|不)?$|^(?:what are )?your (?:working|office|business|opening) hours$|^(?:when (?:are|do) you (?:open|work|available|online)|what time do you (?:open|close|start)|(?:working|office|business) hours|are you (?:open|working) (?:today|now|at (?:night|weekends?)|on weekends?))$/u;
const WHY = /^(?:这是)?(?:为什么|为啥|凭什么|为何)(?:啊|呀|呢|会这样|这样)?$|^(?:but )?why(?: (?:is that|so|not|though))?$/u;
const THEN =
  /^(?:那)?(?:然后|之后|接着|接下来|后面|再然后|后来|下一步|再往后)(?:呢|要怎么办|怎么办|怎么做|做什么|是什么|干什么)*$|^(?:还有(?:呢|吗|别的吗|什么)|就这些(?:吗)?)$|^(?:and )?(?:after that|afterwards|then(?: what)?|next|what(?: s|'s| is)? next|what(?: happens)? (?:then|after that|next)|what else|anything else|what comes (?:next|after(?: that)?)|go on)$/u;

/** A person, with what was asked last where it is known, and the menu. */
const waysOn = ({ texts: { general }, state }: Scene): readonly Button[] => {
  const asked = state.unanswered || state.question;
  return [
    { label: general.buttons.person, action: { do: 'person', ...(asked ? { text: asked } : {}) } },
    { label: general.buttons.menu, action: { do: 'menu' } },
  ];
};

/** More of the entry answered last: the rest of it for a reason, the next step for what comes then; else that there is no more, and a way on. */
const moreOf = (scene: Scene, wants: 'why' | 'then'): Decision | null => {
  const { desk, state, lang, texts } = scene;
  const entry = state.topic === null ? undefined : desk.knowledge.entry(state.topic);
  if (!entry) return null;
  const step = PROCESSES.flatMap((steps) => (steps.includes(entry.id) ? (steps[steps.indexOf(entry.id) + 1] ?? []) : [])).find(
    (id) => !state.seen.includes(id),
  );
  if (wants === 'then' && step !== undefined) return showTopic(scene, step);
  const words = chatterTexts[texts.lang];
  const { details } = conciseParts(entry, lang);
  const related = nextQuestions(desk.knowledge, entry, state.seen);
  const parts = [
    ...(wants === 'why' ? [words.noReason] : [words.noNext]),
    ...(details.length > 0 ? [[words.furtherDetails, ...details.map((line) => `- ${line}`)].join('\n')] : []),
    ...(related.length > 0 ? [words.related] : []),
  ];
  return speak(state, say(parts.join('\n\n'), [...related.map((one) => topicButton(one, lang)), ...waysOn(scene).slice(0, 1)]));
};

/** Small talk, a complaint, or a short word that asks for more, where nothing is being filled in; null for anything else. */
export const hearChatter = (scene: Scene, text: string): Decision | null => {
  const said = folded(text);
  const words = chatterTexts[scene.texts.lang];
  const small = smallTalkTexts[scene.texts.lang];
  if (MISSED.test(said)) return speak(scene.state, say(words.missed, waysOn(scene)));
  if (HOURS.test(said)) return speak(scene.state, say(words.hours, waysOn({ ...scene, state: { ...scene.state, question: '' } })));
  if (WHY.test(said)) return moreOf(scene, 'why');
  if (THEN.test(said)) return moreOf(scene, 'then');
  const kind = readSmallTalk(text);
  switch (kind) {
    case 'who':
    case 'praise':
      return speak(scene.state, say(small[kind], waysOn(scene).slice(1)));
    case 'bye':
      return speak(scene.state, say(words.bye));
    case 'long':
    case 'upset':
      return speak(scene.state, say(words.upset, waysOn(scene)));
    case 'slow':
      return speak(scene.state, say(words.slow, waysOn(scene)));
    case null:
      return null;
    default:
      return kind satisfies never;
  }
};
