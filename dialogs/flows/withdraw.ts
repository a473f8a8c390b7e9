import { isOpen } from '../../rules/status.js';
import { entryReply } from '../answers.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { plain } from '../format.js';
import { type Button, type Reply, say } from '../reply.js';
import { statusName } from '../texts/submission.js';
import { withdrawTexts } from '../texts/withdraw.js';
import type { Flow } from './flow.js';

/** The entry that says who can cancel a PO. */
const TOPIC = 'po-cancel';

/** Opportunities offered when no number was said; the latest are most likely meant. */
const OFFERED = 4;

/** The published rule in its own words, with its source. */
const rule = (scene: Scene): string => {
  const entry = scene.desk.knowledge.entry(TOPIC);
  const reply: Reply | null = entry ? entryReply(scene, entry, { full: true }) : null;
  return reply?.kind === 'message' ? reply.text : '';
};

const told = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Says who can, and offers to pass the request on: a yes does, as the button does. */
const offerFor = async (scene: Scene, number: string): Promise<Decision> => {
  const words = withdrawTexts[scene.texts.lang];
  const seen = await scene.desk.opportunity(number);
  if (!seen)
    return speak(
      scene.state,
      say(scene.texts.submission.notFound(number), [{ label: scene.texts.general.buttons.list, action: { do: 'list' } }]),
    );
  const { fields, status } = seen.opportunity;
  const request = words.request(number);
  const about = words.about(number, plain(fields.customer_name ?? ''), statusName(status, scene.lang));
  return speak(
    { ...scene.state, unanswered: request, options: [] },
    say(told([rule(scene), about, words.offer]), [
      { label: words.pass, action: { do: 'person', text: request } },
      { label: scene.texts.general.buttons.list, action: { do: 'status', number } },
    ]),
  );
};

/** Without a number: the rule, and the open opportunities to choose from. */
const offerNumbers = async (scene: Scene): Promise<Decision> => {
  const words = withdrawTexts[scene.texts.lang];
  const open = (await scene.desk.myOpportunities(OFFERED * 5)).filter(({ status, number }) => number !== null && isOpen(status));
  const numbers: readonly Button[] = open
    .slice(0, OFFERED)
    .flatMap(({ number }) => (number === null ? [] : [{ label: number, action: { do: 'start', form: 'withdraw', subject: number } }]));
  return speak(scene.state, say(told([rule(scene), ...(numbers.length > 0 ? [words.which] : [])]), numbers));
};

/** What the person calls it: an opportunity that was submitted, or its number. */
const IT = '(?:(?:已经?)?(?:提交|提|共享)(?:过|了)?的|这个|那个|这条|我们?的|一?个)*(?:机会点|po|商机|单子|#)+';

/**
 * "取消" alone leaves the form that is open, and "取消机会点" may mean that one: it takes a number, or the word that it was submitted, to mean
 * an opportunity that is out of the partner's hands.
 */
const SAID = [
  `(?:申请|请求)?(?:撤回|撤销|撤掉|撤下)${IT}`,
  '(?:申请|请求)?(?:取消|作废)(?:已经?)?(?:提交|提|共享)(?:过|了)?的(?:机会点|po|商机|单子)',
  '(?:申请|请求)?(?:取消|作废)(?:这个|那个)?(?:机会点|po)?#',
  '(?:机会点|po)?#(?:要|想|能|可以|能不能|可不可以)?(?:撤回|撤销|取消|作废)(?:掉|吗)?',
  '(?:(?:ask|request) to )?(?:withdraw|recall|retract)(?: (?:a|an|the|my|our|this|that|submitted))*(?: (?:opportunity|po|deal))?(?: ?#)?',
  'cancel (?:a|an|the|my|our) submitted (?:opportunity|po|deal)',
  'cancel (?:opportunity |po |my |the )*#',
];

/** Asking to withdraw an opportunity: the partner cannot, PDM and BD can. */
export const WITHDRAW_FLOW: Flow = {
  id: 'withdraw',
  words: { zh: withdrawTexts.zh.flow, en: withdrawTexts.en.flow },
  said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
  wished:
    /(?:撤回|撤销|撤掉)[^，。；]{0,12}(?:机会点|po|商机)|(?:机会点|po)[^，。；]{0,12}(?:撤回|撤销)|\b(?:withdraw|recall|retract)\b[^.;,]{0,30}\b(?:opportunity|po|deal)\b/u,
  action: { do: 'start', form: 'withdraw' },
  start: (scene, { subject }) => (subject === null ? offerNumbers(scene) : offerFor(scene, subject)),
};
