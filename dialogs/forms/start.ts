import { type Decision, type Scene, speak } from '../decision.js';
import { say } from '../reply.js';
import { findingLine, questionButtons } from './ask.js';
import { lockedReply } from './confirm.js';
import { formScene, keepDraft, newDraft } from './draft-step.js';
import type { Fields } from './form.js';
import { PO_FORM } from './po.js';
import { askNext, proceed } from './proceed.js';

/** What the Partner Center knows of the partner answers the prerequisites; what it does not say is asked. */
const fromProfile = async ({ desk }: Scene): Promise<Fields> => {
  const { pceJoined, mainAccount } = await desk.profile();
  return {
    ...(pceJoined === 'unknown' ? {} : { 'p.pce_joined': pceJoined === 'yes' }),
    ...(mainAccount === 'unknown' ? {} : { is_main_account: mainAccount }),
  };
};

/**
 * Starts sharing an opportunity. `text` is the message that wished for it: what it says is taken at once. With an unfinished draft the
 * person is asked first, unless the message itself brings a new opportunity or `fresh` says so.
 */
export const startForm = async (scene: Scene, options: { readonly text?: string; readonly fresh?: boolean } = {}): Promise<Decision> => {
  const { texts, turn } = scene;
  const said = options.text ? PO_FORM.extract(options.text, { today: turn.today, fields: {}, lang: scene.lang }) : {};
  const unfinished = (await scene.desk.unfinishedDrafts()).find(({ status }) => status === 'open');
  if (unfinished && !options.fresh && Object.keys(said).length === 0) {
    return speak(
      scene.state,
      say(texts.form.resumeAsk(unfinished.fields.customer_name ?? texts.form.unnamed), [
        { label: texts.form.buttons.resume, action: { do: 'resume', draft: unfinished.id } },
        { label: texts.form.buttons.fresh, action: { do: 'start', form: 'po', fresh: true } },
        { label: texts.form.buttons.discard, action: { do: 'discard', draft: unfinished.id } },
      ]),
    );
  }
  const known = await fromProfile(scene);
  const form = formScene(scene, PO_FORM, newDraft(scene, known));
  const blocks = PO_FORM.check(known, turn.today).findings.filter(
    ({ severity, field }) =>
      severity === 'block' && (field === 'p.pce_joined' || field === 'is_main_account') && known[field] !== undefined,
  );
  const lead = blocks.map((finding) => findingLine(finding, form));
  if (Object.keys(said).length > 0) return proceed(form, said, { lead });
  const first = PO_FORM.questions.find(({ id }) => id === 'customer_name');
  if (!first || lead.length > 0 || known['p.pce_joined'] === undefined) return proceed(form, {}, { lead });
  return keepDraft(form, form.draft, OPENING, [
    say(
      texts.form.begin,
      questionButtons(first, form.draft, texts).filter(({ action }) => action.do !== 'why'),
    ),
  ]);
};

/** The open question of a form that has only begun: the person tells in his own words. */
const OPENING = 'opening';

/** Goes on with a draft where it was left. */
export const resumeDraft = async (scene: Scene, id: string): Promise<Decision> => {
  const draft = await scene.desk.draft(id);
  if (!draft) return speak(scene.state, say(scene.texts.general.gone));
  const locked = lockedReply(scene, draft);
  if (locked) return speak(scene.state, ...locked);
  return askNext(formScene(scene, PO_FORM, draft), draft, [scene.texts.form.resumed]);
};
