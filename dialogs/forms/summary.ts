import { checkedRules } from '../../rules/checked.js';
import type { Finding } from '../../rules/finding.js';
import type { Draft } from '../../services/records.js';
import type { Decision } from '../decision.js';
import { type Button, type Reply, say } from '../reply.js';
import { fieldTable, findingLine } from './ask.js';
import { type FormScene, keepDraft } from './draft-step.js';
import { questionOf } from './engine.js';
import type { Fields, Question } from './form.js';

/** What the rules say of a draft, the partner's own open opportunities beside it (D1). */
export const findingsOf = async ({ form, desk, turn }: FormScene, fields: Fields): Promise<readonly Finding[]> =>
  form.check({ ...fields, open_opportunities: [...(await desk.openOpportunities())] }, turn.today).findings;

const checklist = (scene: FormScene, fields: Fields, findings: readonly Finding[]): string => {
  const { texts } = scene;
  const problems = findings.filter(({ severity }) => severity !== 'info');
  const failed = new Set(problems.map(({ rule }) => rule));
  // The partner's own open opportunities were looked at, even where there are none.
  const passed = checkedRules({ ...fields, open_opportunities: [] }).filter((rule) => !failed.has(rule)).length;
  const count = (severity: Finding['severity']): number => problems.filter((finding) => finding.severity === severity).length;
  return [texts.form.checks(passed, count('warn'), count('block')), ...problems.map((finding) => findingLine(finding, scene))].join('\n');
};

/** What blocks can be mended at a press: the questions concerned, the first two. */
const fixButtons = ({ form, texts }: FormScene, draft: Draft, findings: readonly Finding[]): readonly Button[] => {
  const blocking = findings.flatMap(({ severity, field }) => (severity === 'block' ? [questionOf(form, field)] : []));
  const questions = [...new Set(blocking)].filter((question) => question !== undefined);
  return questions
    .slice(0, 2)
    .map(({ id }) => ({ label: texts.form.buttons.fix(texts.questions[id].label), action: { do: 'ask', draft: draft.id, question: id } }));
};

const summaryButtons = (scene: FormScene, draft: Draft, findings: readonly Finding[]): readonly Button[] => {
  const { texts } = scene;
  const { buttons } = texts.form;
  const blocked = findings.some(({ severity }) => severity === 'block');
  const lacksOffering = findings.some(({ rule }) => rule === 'C10');
  return [
    ...(blocked
      ? fixButtons(scene, draft, findings)
      : [{ label: buttons.submit, action: { do: 'submit' as const, draft: draft.id, revision: draft.revision, attempt: draft.attempt } }]),
    { label: buttons.change, action: { do: 'change', draft: draft.id } },
    ...(lacksOffering && !blocked
      ? [{ label: buttons.offering, action: { do: 'ask' as const, draft: draft.id, question: 'offering' } }]
      : []),
    { label: buttons.card, action: { do: 'card', draft: draft.id } },
    { label: buttons.later, action: { do: 'later', draft: draft.id } },
  ];
};

/** What the summary shows: everything but the prerequisites that hold, which tell a partner nothing new. */
const shownQuestions = ({ form }: FormScene, fields: Fields): readonly Question[] =>
  form.questions.filter(
    ({ id }) => !(id === 'pce' && fields['p.pce_joined'] === true) && !(id === 'main' && fields.is_main_account === 'yes'),
  );

/** The summary with the checklist: everything that will be sent, what the rules say of it, and the button that sends just this revision. */
const summaryReply = async (scene: FormScene, draft: Draft, lead: readonly string[] = []): Promise<Reply> => {
  const findings = await findingsOf(scene, draft.fields);
  const blocked = findings.some(({ severity }) => severity === 'block');
  const { form } = scene.texts;
  const notes = findings.filter(({ severity }) => severity === 'info').map((finding) => findingLine(finding, scene));
  const parts = [
    ...lead,
    blocked ? form.summaryBlocked : form.summary,
    fieldTable(scene, draft.fields, shownQuestions(scene, draft.fields)),
    checklist(scene, draft.fields, findings),
    ...(blocked ? [] : [notes.join('\n')]),
  ];
  return say(parts.filter((part) => part !== '').join('\n\n'), summaryButtons(scene, draft, findings));
};

/** Shows the summary and waits for the confirmation. */
export const showSummary = async (scene: FormScene, draft: Draft, lead: readonly string[] = []): Promise<Decision> =>
  keepDraft(scene, draft, 'confirm', [await summaryReply(scene, draft, lead)], {
    shown: { revision: draft.revision, attempt: draft.attempt },
  });
