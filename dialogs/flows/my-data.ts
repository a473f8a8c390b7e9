import { toSimplified } from '../../knowledge/text/convert.js';
import type { KeptData } from '../../services/kept-data.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { readYesNo } from '../extract/yes-no.js';
import { plain } from '../format.js';
import { formOf } from '../forms/forms.js';
import { draftName } from '../forms/open.js';
import { say } from '../reply.js';
import { freshState } from '../state.js';
import { myDataTexts } from '../texts/my-data.js';
import type { Flow } from './flow.js';
import { LANGUAGE_NAMES } from './settings.js';

/** Of more drafts than this the first are named. */
const DRAFTS_NAMED = 5;

const MINE_ZH = '(?:我的?|我所有的|我全部的)(?:所有|全部)?(?:的)?(?:个人)?(?:数据|信息|资料)';
const SAID = [
  `(?:查看|看看?)?(?:我的)(?:个人)?数据|(?:查看|看看?)我的个人(?:信息|资料)`,
  '(?:你|你们|您|这里|服务台)?(?:都)?(?:存|保存|记录?|保留|留|收集)(?:了|着|下)*(?:关于)?我的?(?:哪些|什么)(?:个人)?(?:数据|信息|资料)?',
  `(?:删除?|删掉|清除|清空|抹掉)(?:关于)?${MINE_ZH}|(?:忘记|忘掉)我|确认删除`,
  `把(?:关于)?${MINE_ZH}(?:都|全)?(?:删除?|删掉|清除|清空|抹掉)(?:掉)?`,
  '(?:show |see )?(?:me )?my (?:personal )?data|what (?:data )?do you (?:keep|store|know|have|remember) (?:about|on|of) me|what data (?:of mine )?do you (?:keep|store|have)(?: (?:about|on|of) me)?',
  '(?:delete|erase|remove|wipe) (?:all )?(?:of )?(?:my (?:personal )?(?:data|information)|everything (?:about|on) me)|forget (?:about )?me|(?:delete|erase|wipe) (?:it all|all of it|all of that|everything)',
];
const DELETES = /删|清|抹|忘|\b(?:delete|erase|remove|wipe|forget)\b/u;
const YES = /^(?:确认删除?|确定删除?|删除?吧?|删掉吧?|都删|(?:yes,? )?delete(?: it)?)$/u;
const NO = /^(?:不删除?了?|别删|算了|keep it|forget it|never ?mind)$/u;

const lines = (items: readonly (string | false)[]): readonly string[] => items.flatMap((item) => (item === false ? [] : [`- ${item}`]));

const showKept = async (scene: Scene): Promise<Decision> => {
  const { texts, lang, desk } = scene;
  const words = myDataTexts[texts.lang];
  const kept = await desk.keptData();
  const { open, sending } = parted(kept);
  const names = open.slice(0, DRAFTS_NAMED).flatMap((draft) => {
    const form = formOf(draft);
    return form ? [plain(draftName({ form, draft }, scene))] : [];
  });
  const named = names.length === 0 ? '' : lang === 'en' ? ` (${names.join('; ')})` : `（${names.join('；')}）`;
  const items = lines([
    words.language(LANGUAGE_NAMES[kept.lang ?? lang]),
    words.reminders(kept.reminders),
    words.news(kept.news),
    words.drafts(open.length, named),
    sending.length > 0 && words.sending(sending.length),
    words.sent(kept.sent, kept.opportunities),
    words.consents(kept.consents),
    words.questions(kept.questions),
    words.log,
  ]);
  return speak(
    scene.state,
    say([[words.kept, ...items].join('\n'), words.mayDelete].join('\n\n'), [{ label: words.buttons.ask, action: { do: 'forget' } }]),
  );
};

const askForget = async (scene: Scene): Promise<Decision> => {
  const words = myDataTexts[scene.texts.lang];
  const kept = await scene.desk.keptData();
  const { open, sending } = parted(kept);
  const goes = lines([open.length > 0 && words.goesDrafts(open.length), words.goesDiscarded, words.goesSettings, words.goesState]);
  const stays = lines([
    sending.length > 0 && words.staysSending(sending.length),
    kept.sent > 0 && words.staysSent(kept.sent),
    kept.consents > 0 && words.staysConsents(kept.consents),
    kept.questions > 0 && words.staysQuestions(kept.questions),
    words.staysLog,
  ]);
  return speak(
    { ...scene.state, asked: 'forget' },
    say([words.ask, [words.goes, ...goes].join('\n'), [words.stays, ...stays].join('\n')].join('\n\n'), [
      { label: words.buttons.yes, action: { do: 'forget', answer: 'yes' } },
      { label: words.buttons.no, action: { do: 'forget', answer: 'no' } },
    ]),
  );
};

const parted = ({ drafts }: KeptData) => ({
  open: drafts.filter(({ status }) => status === 'open'),
  sending: drafts.filter(({ status }) => status === 'sending'),
});

/** The state that is deleted is begun anew, in no language: the next message tells which. */
const forget = ({ texts }: Scene): Decision => ({
  replies: [say(myDataTexts[texts.lang].done), { kind: 'draft', draft: null }],
  state: freshState(),
  effects: [{ kind: 'forget-person' }],
});

const keep = ({ state, texts }: Scene): Decision => speak(state, say(myDataTexts[texts.lang].notDone));

/** A press on a button about the deletion. A yes counts only while the question is the last thing said here: an old one is asked again. */
export const pressForget = (scene: Scene, answer: 'yes' | 'no' | undefined): Decision | Promise<Decision> => {
  if (answer === 'no') return keep(scene);
  return answer === 'yes' && scene.asked === 'forget' ? forget(scene) : askForget(scene);
};

/** The answer in words to whether to delete; null where it was not asked, or is not answered. */
export const answerForget = (scene: Scene, text: string): Decision | null => {
  if (scene.asked !== 'forget') return null;
  const said = toSimplified(text.normalize('NFKC'))
    .trim()
    .toLowerCase()
    .replace(/[。.!！\s]+$/u, '');
  const answer = readYesNo(text);
  if (NO.test(said) || answer === 'no') return keep(scene);
  return YES.test(said) || answer === 'yes' ? forget(scene) : null;
};

/** What is kept about the person, and its deletion after a confirmation. */
export const MY_DATA_FLOW: Flow = {
  id: 'my-data',
  words: { zh: myDataTexts.zh.flow, en: myDataTexts.en.flow },
  said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
  evenAsked: true,
  action: { do: 'start', form: 'my-data' },
  start: (scene) => {
    const { input } = scene.turn;
    const text = input.kind === 'text' ? toSimplified(input.text.normalize('NFKC')).toLowerCase() : '';
    return DELETES.test(text) ? askForget(scene) : showKept(scene);
  },
};
