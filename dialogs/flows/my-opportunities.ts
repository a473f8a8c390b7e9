import { type Decision, type Scene, speak } from '../decision.js';
import { handedLines } from '../handovers.js';
import { draftName, openDrafts } from '../forms/open.js';
import { seesCompany } from '../../services/access.js';
import { opportunityMissing } from '../missing.js';
import { say } from '../reply.js';
import { historyReply, listReply, statusReply } from '../submitted.js';
import { myOpportunitiesTexts } from '../texts/my-opportunities.js';
import type { Flow } from './flow.js';
import { ASKS_AFTER, calledBy, isCalled } from './which-opportunity.js';

/** One more than a list shows, so that it can say that there are more; and as many as a search looks through. */
const LOOKED_AT = 11;
const SEARCHED = 1_000;
/** Drafts in the hands of the main account that the list names. */
const HANDED = 5;

const readerOf = ({ lang, turn: { today, timeZone, calendar } }: Scene) => ({ lang, today, timeZone, calendar });

/** What was written in this turn; nothing where a button was pressed. */
const written = ({ turn: { input } }: Scene): string => (input.kind === 'text' ? input.text : '');

/** Forms that end in an opportunity. */
const SHARING: ReadonlySet<string> = new Set(['po', 'repair']);

const showList = async (scene: Scene): Promise<Decision> => {
  const seen = await scene.desk.opportunities(LOOKED_AT);
  const drafts = (await openDrafts(scene)).filter(({ form, draft }) => SHARING.has(form.id) && draft.id !== scene.state.form?.draft);
  const named = drafts.map((open) => ({ id: open.draft.id, name: draftName(open, scene) }));
  const reply = listReply(seen, readerOf(scene), { drafts: named, isOwn: !seesCompany(scene.turn.who) });
  const handed = handedLines(await scene.desk.handedOver(HANDED), new Set(seen.items.map(({ number }) => number)), scene);
  return speak(scene.state, reply.kind === 'message' ? { ...reply, text: [reply.text, ...handed].join('\n\n') } : reply);
};

/** The opportunities that are called so; a single one is shown at once. */
const search = async (scene: Scene, term: string): Promise<Decision> => {
  const seen = await scene.desk.opportunities(SEARCHED);
  const items = seen.items.filter((record) => isCalled(record, term));
  const [only, ...more] = items;
  return only?.number && more.length === 0
    ? showStatus(scene, only.number)
    : speak(scene.state, listReply({ ...seen, items }, readerOf(scene), { term, isOwn: !seesCompany(scene.turn.who) }));
};

/** How one of a number stands, or how it got there. */
export const showStatus = async (scene: Scene, number: string, history = false): Promise<Decision> => {
  const seen = await scene.desk.opportunityDetail(number);
  if (!seen) {
    const { text, buttons } = await opportunityMissing(scene, number);
    return speak(scene.state, say(text, buttons));
  }
  return speak(scene.state, (history ? historyReply : statusReply)(seen, readerOf(scene)));
};

const HISTORY = /历史|经过|流转|记录|\bhistory\b/iu;

const LIST =
  "(?:查看?|看看?|查一下|看一下)?(?:我们?)?(?:公司)?(?:的|提交的|提过的|共享的|提的)*(?:机会点|po)(?:列表|清单|进展|进度|状态|都有哪些|有哪些)?|(?:查看?|看看?)?(?:进展|进度|状态)|我的(?:机会点|po|单子)(?:怎么样|咋样|到哪|进展如何|呢)?|(?:show |list |see )?(?:my |our )(?:opportunities|pos|deals|submissions)|(?:show )?(?:progress|status)(?: of my (?:opportunities|pos?))?|show progress|how(?:'re| are)(?: all)?(?: (?:of )?(?:my|our))+ (?:opportunities|pos|deals|submissions)(?: (?:doing|going|coming along))?";

/** The company's opportunities, and each by its number or its customer. */
export const MY_OPPORTUNITIES_FLOW: Flow = {
  id: 'my-opportunities',
  words: { zh: myOpportunitiesTexts.zh.flow, en: myOpportunitiesTexts.en.flow },
  said: new RegExp(`^(?:${LIST}|${ASKS_AFTER})$`, 'u'),
  evenAsked: true,
  number: /^PO-/,
  action: { do: 'list' },
  start: (scene, { subject }) => {
    const text = written(scene);
    if (subject !== null) return showStatus(scene, subject, HISTORY.test(text));
    const term = calledBy(text);
    return term === null ? showList(scene) : search(scene, term);
  },
};
