import { type Decision, type Scene, speak } from '../decision.js';
import { HO_FORM } from '../forms/ho.js';
import { andBack } from '../forms/back.js';
import { openForm } from '../forms/open.js';
import { type StartOptions, startForm } from '../forms/start.js';
import { hoListReply, hoReply, statusToday } from '../hos.js';
import { type Reply, say } from '../reply.js';
import { hoTexts } from '../texts/ho.js';
import { type Flow, formFlow } from './flow.js';

const HOS_SHOWN = 10;

const list = async (scene: Scene): Promise<Reply> => {
  const words = hoTexts[scene.texts.lang];
  const seen = await scene.desk.hos(HOS_SHOWN);
  return seen === 'away' ? say(words.away) : hoListReply(seen, scene);
};

const one = async (scene: Scene, number: string): Promise<Reply> => {
  const words = hoTexts[scene.texts.lang];
  const seen = await scene.desk.ho(number);
  if (seen === 'away') return say(words.away);
  return seen ? hoReply(seen, scene) : say(words.notFound(number), [{ label: words.buttons.list, action: { do: 'start', form: 'ho' } }]);
};

/** The number meant where none was said: the only HO that waits. */
const onlyWaiting = async ({ desk, turn }: Scene): Promise<string | null> => {
  const seen = await desk.hos(HOS_SHOWN);
  const waiting = seen === 'away' ? [] : seen.items.filter((ho) => statusToday(ho, turn) === '待接受');
  return waiting.length === 1 ? (waiting[0]?.number ?? null) : null;
};

/** A list or a page; a form that is open goes on after it. */
const show = async (scene: Scene, reply: Reply): Promise<Decision> => {
  const open = await openForm(scene);
  const decision = speak(scene.state, reply);
  return open ? andBack(open, decision) : decision;
};

const start = async (scene: Scene, options: StartOptions): Promise<Decision> => {
  const { text, fresh } = options;
  const { answer } = text === undefined ? {} : HO_FORM.extract(text, { today: scene.turn.today, fields: {}, lang: scene.lang });
  const isAnswer = answer !== undefined || fresh === true;
  const subject = options.subject ?? (isAnswer ? await onlyWaiting(scene) : null);
  if (subject === null) return show(scene, await list(scene));
  return isAnswer ? startForm(scene, HO_FORM, { ...options, subject }) : show(scene, await one(scene, subject));
};

const VERBS = '(?:接受|接下|收下|拒绝|谢绝|退回|不接受|不接)';
const VERBS_EN = '(?:accept|take|decline|reject|refuse|turn down)';

const SAID = [
  '(?:查看?|看看?|看一下|查一下|打开|显示)(?:我们?|公司)*的?(?:(?:待接受|待处理|新|华为共享给我们?)的?)*ho(?:列表|清单)?',
  '(?:我们?|公司)(?:公司)?的?(?:(?:待接受|待处理|新)的?)*ho(?:列表|清单|都?有哪些|呢)?',
  'ho(?:列表|清单|收件箱)',
  '(?:我们?|公司)?(?:现在|最近|今天)?有(?:没有)?(?:什么|(?:待接受|待处理|没处理|新)的?)*ho(?:要接受|要处理)?(?:吗|么|没有?)?',
  '(?:华为(?:云)?)?(?:现在|最近|今天)?有(?:没有)?(?:新)?(?:分|派|共享|分享|推|给)(?:给|到)?了?(?:我们?|咱们?|我司|公司)的?(?:新)?ho(?:吗|么|没有?)?',
  '华为(?:云)?(?:最近)?(?:共享|分享)给?(?:我们?|我司|公司)?了?(?:哪些|什么)(?:ho|机会点)',
  `${VERBS}(?:这个|那个|这条|一个|一条)?ho`,
  `${VERBS}(?:这个|那个|这条)?(?:ho)?#.*`,
  `#(?:这个)?(?:我们?)?(?:要|想)?${VERBS}.*`,
  '(?:show |list |see |open |view )?(?:me )?(?:my|our|the|all|new|pending|open)(?: (?:my|our|new|pending|open))* hos',
  '(?:and |what about |how about )(?:my |our |the )?hos',
  '(?:any|are there any|do (?:i|we) have any) (?:new |pending |open )?hos?(?: for (?:me|us)| shared with (?:me|us))?',
  '(?:show |list |open )?(?:the |my |our )?ho (?:inbox|list)',
  `${VERBS_EN}(?: (?:an|the|this|my))* ho`,
  `${VERBS_EN}(?: (?:the|this|ho))* ?#.*`,
];

/** The HO inbox: what Huawei shares with the company, each by its number, accepted or declined. */
export const HO_FLOW: Flow = {
  ...formFlow(
    HO_FORM,
    { zh: hoTexts.zh.flow, en: hoTexts.en.flow },
    {
      said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
      ordered: new RegExp(
        `^(?:我们?)?(?:要|想)?${VERBS}\\s*(?:这个|那个)?\\s*(?:ho)?\\s*#|^#\\s*(?:我们?)?${VERBS}|^(?:please )?${VERBS_EN}(?: (?:the|this|ho))* #`,
        'u',
      ),
      evenAsked: true,
      number: /^HO-/,
    },
  ),
  start,
};
