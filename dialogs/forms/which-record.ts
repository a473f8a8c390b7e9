import { choiceWordings, placeIn } from '../../knowledge/choose-option.js';
import { asksSomething } from '../asks.js';
import { isCalledSo } from '../called.js';
import type { Command } from '../commands.js';
import type { Decision, Scene } from '../decision.js';
import { NUMBER, numberIn } from '../wishes.js';
import { askWhichRecord } from './ask-which.js';
import type { RecordMeant } from './form.js';
import { formOf } from './forms.js';
import { startForm } from './start.js';

/** What stands around a number that picks it and orders nothing else. */
const ONLY_PICKS = /^(?:就是?|是|选|要|更新|这个|那个|吧|the|one|it'?s|this|that|please|[\s\p{P}])*$/iu;

/** The answer to "which one": the form begins with the record that is meant; of several, these are asked about. Null where it is no answer. */
export const pickRecord = (scene: Scene, command: Command | null, text: string): Promise<Decision> | Decision | null => {
  const { which, texts } = scene;
  const form = which && formOf(which);
  const isOrder = command !== null && !(command.kind === 'flow' && command.subject !== null);
  if (!which || !form || isOrder || asksSomething(text)) return null;
  const meant = meantIn(text, which.among);
  const [one, ...more] = meant;
  if (one === undefined || meant.length === which.among.length) return null;
  return more.length === 0 ? startForm(scene, form, { subject: one.number }) : askWhichRecord(scene, form, texts.form.whichOfThese, meant);
};

const NEWEST =
  /^(?:最新|最近|最后提交|刚(?:刚|才)?(?:提交|提|报)?|(?:the )?(?:newest|latest|most recent|recent))(?:提交|提|报)?(?:的)?(?: one)?$/u;
const OLDEST = /^(?:最早|最老|最旧|最先|(?:the )?(?:oldest|earliest))(?:提交|提|报)?(?:的)?(?: one)?$/u;

/** What names nothing beside a customer's name. */
const AROUND =
  /^(?:客户是?|the |更新|核对|反馈)|(?:公司)?(?:家|那边|那边的|这边)?(?:的)?(?:机会点|项目|单子|激励|po|ho)?$|(?:'s)?(?: (?:deal|project|opportunity|one))?$/giu;

/** The longest name of a customer that a message may be. */
const NAME_CHARS = 40;

const meantIn = (text: string, among: readonly RecordMeant[]): readonly RecordMeant[] => {
  const number = numberIn(text);
  if (number !== null) return ONLY_PICKS.test(text.replace(NUMBER, '')) ? among.filter((one) => one.number === number) : [];
  const wordings = choiceWordings(text);
  for (const wording of wordings) {
    const place = placeIn(wording, among.length);
    if (place >= 0) return among.slice(place, place + 1);
    if (NEWEST.test(wording)) return extreme(among, 1);
    if (OLDEST.test(wording)) return extreme(among, -1);
    if (/^\d{3,}$/u.test(wording)) return among.filter((one) => one.number.endsWith(wording));
  }
  const term = (wordings[2] ?? '').replace(AROUND, '').trim();
  if (term.length < 2 || term.length > NAME_CHARS) return [];
  return among.filter(({ called }) => called.some((name) => isCalledSo(name, term) || isCalledSo(name, text.trim())));
};

/** The records of the latest day (1), or of the earliest (-1): it stands in the number. */
const extreme = (among: readonly RecordMeant[], way: 1 | -1): readonly RecordMeant[] => {
  const [first] = among.map(({ number }) => orderOf(number)).sort((one, other) => way * other.localeCompare(one));
  return among.filter(({ number }) => orderOf(number) === first);
};

const orderOf = (number: string): string => number.slice(number.indexOf('-') + 1);
