import type { Draft } from '../../services/records.js';
import type { Decision } from '../decision.js';
import { formatList } from '../format.js';
import { type Button, type Reply, say } from '../reply.js';
import { handoverTexts } from '../texts/handover.js';
import { fieldTable, findingLine, tableRows } from './ask.js';
import { CONFIRM } from './asking.js';
import { type FormScene, headingOf, keepDraft } from './draft-step.js';
import { openQuestions, questionOf } from './engine.js';
import type { Fields, FormDefinition, FormFinding, JudgingForm, Question } from './form.js';
import { handedNotes } from './handed.js';
import { readProgress } from './progress.js';

/** A draft checked for the last time, with what the desk knows besides. */
interface Checked {
  readonly fields: Fields;
  readonly findings: readonly FormFinding[];
}

const checked = async (scene: FormScene, draft: Draft): Promise<Checked> => {
  const { form, turn } = scene;
  const fields = { ...draft.fields, ...(await form.besides?.(scene, draft.subject)) };
  return { fields, findings: form.check(fields, turn.today).findings };
};

/** Everything that is said of a draft before it is sent. */
export const findingsOf = async (scene: FormScene, draft: Draft): Promise<readonly FormFinding[]> => (await checked(scene, draft)).findings;

/** Whether all that stands in the way of sending it is that somebody else has to. */
export const isSentByOther = ({ handover }: FormDefinition, findings: readonly FormFinding[]): boolean => {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  return handover !== undefined && blocking.length > 0 && blocking.every((finding) => handover.blocks(finding));
};

const blocks = (findings: readonly FormFinding[]): boolean => findings.some(({ severity }) => severity === 'block');

const checklist = (scene: FormScene, { fields, findings }: Checked): string => {
  const { form, texts } = scene;
  const problems = findings.filter(({ severity }) => severity !== 'info');
  const failed = new Set(problems.map(({ rule }) => rule));
  const passed = form.checked?.(fields).filter((rule) => !failed.has(rule)).length;
  const count = (severity: FormFinding['severity']): number => problems.filter((finding) => finding.severity === severity).length;
  const counts = passed === undefined ? [] : [texts.form.checks(passed, count('warn'), count('block'))];
  return [...counts, ...problems.map((finding) => findingLine(finding, scene))].join('\n');
};

/** What is required and was put off; some of it no rule misses. */
const stillOpen = ({ form }: FormScene, draft: Draft): readonly Question[] =>
  openQuestions(form, draft.fields, readProgress(draft.progress)).filter(({ required }) => required);

/** What blocks can be mended at a press: the questions concerned, the first two. */
const fixButtons = (scene: FormScene, draft: Draft, findings: readonly FormFinding[]): readonly Button[] => {
  const { form, texts } = scene;
  const blocking = findings.flatMap(({ severity, field }) => (severity === 'block' ? [questionOf(form, field)] : []));
  const found = [...new Set([...blocking, ...stillOpen(scene, draft)])].filter((question) => question !== undefined);
  // What is composed of the others needs no writing once they are there.
  const isComposed = ({ fields }: Question): boolean => fields.every((id) => form.composed?.includes(id));
  const questions = [...found.filter((question) => !isComposed(question)), ...found.filter(isComposed)];
  return questions.slice(0, 2).map(({ id, words }) => ({
    label: texts.form.buttons.fix(words[texts.lang].label),
    action: { do: 'ask', draft: draft.id, question: id },
  }));
};

/** The way on: sending it, handing it to who may send it, or mending what blocks. */
const wayOn = (scene: FormScene, draft: Draft, findings: readonly FormFinding[]): readonly Button[] => {
  const { id, revision, attempt } = draft;
  const { texts } = scene;
  if (blocks(findings) && isSentByOther(scene.form, findings))
    return [{ label: handoverTexts[texts.lang].buttons.handOver, action: { do: 'hand-over', draft: id, revision, attempt } }];
  if (blocks(findings) || stillOpen(scene, draft).length > 0) return fixButtons(scene, draft, findings);
  return [{ label: texts.form.buttons.submit, action: { do: 'submit', draft: id, revision, attempt } }];
};

const summaryButtons = (scene: FormScene, draft: Draft, findings: readonly FormFinding[], isHanded: boolean): readonly Button[] => {
  const { form, texts } = scene;
  const { buttons } = texts.form;
  const blocked = blocks(findings) || stillOpen(scene, draft).length > 0;
  const suggested = blocked || isHanded ? null : form.suggests?.(findings, texts);
  return [
    ...wayOn(scene, draft, findings),
    ...(isHanded ? [{ label: handoverTexts[texts.lang].buttons.handBack, action: { do: 'hand-back' as const, draft: draft.id } }] : []),
    { label: buttons.change, action: { do: 'change', draft: draft.id } },
    ...(suggested ? [{ label: suggested.label, action: { do: 'ask' as const, draft: draft.id, question: suggested.question } }] : []),
    { label: buttons.card, action: { do: 'card', draft: draft.id } },
    { label: buttons.later, action: { do: 'later', draft: draft.id } },
  ];
};

const shownQuestions = ({ form }: FormScene, fields: Fields): readonly Question[] =>
  form.questions.filter((question) => !question.hidden?.(fields));

/** What differs from the record that the form began with, before and after; what only follows from it is left to the table of all. */
const changes = ({ form, lang, texts }: FormScene, { fields, progress }: Draft): string => {
  const original = form.original?.(fields);
  const { written } = readProgress(progress);
  const follows = (id: string): boolean => form.composed?.includes(id) === true && !written.includes(id);
  const rows = form.questions.flatMap((question) => {
    if (question.fields.every(follows)) return [];
    const [before, after] = [original, fields].map((record) => (record && question.show(record, lang, texts)) ?? '—');
    return original && before !== after ? [[question.words[texts.lang].label, before ?? '', after ?? '']] : [];
  });
  return rows.length === 0 ? '' : [texts.form.changesHead, ...tableRows(rows, texts)].join('\n');
};

/** The summary with the checklist: everything that will be sent, what the rules say of it, and the button that sends just this revision. */
const summaryReply = async (scene: FormScene, draft: Draft, looked: Checked, lead: readonly string[]): Promise<Reply> => {
  const { findings } = looked;
  const open = stillOpen(scene, draft);
  const blocked = blocks(findings) || open.length > 0;
  // What a rule misses is among the findings already.
  const unruled = open.filter(
    ({ fields }) => !findings.some(({ severity, field }) => severity === 'block' && fields.includes(field ?? '')),
  );
  const missing = formatList(
    unruled.map(({ words }) => words[scene.texts.lang].label),
    scene.lang,
  );
  const { form } = scene.texts;
  const handed = await handedNotes(scene, draft);
  const notes = findings.filter(({ severity }) => severity === 'info').map((finding) => findingLine(finding, scene));
  const parts = [
    ...lead,
    ...(handed === null ? [] : [handed.join('\n')]),
    isSentByOther(scene.form, findings) ? handoverTexts[scene.texts.lang].summary : blocked ? form.summaryBlocked : form.summary,
    ...(draft.subject === null ? [] : [`**${headingOf(scene, draft)}**`]),
    changes(scene, draft),
    fieldTable(scene, draft.fields, shownQuestions(scene, draft.fields)),
    checklist(scene, looked),
    ...(missing === '' ? [] : [form.whereMissing(missing)]),
    scene.form.advises?.(findings, scene.texts) ?? '',
    ...(blocked ? [] : [notes.join('\n')]),
  ];
  return say(parts.filter((part) => part !== '').join('\n\n'), summaryButtons(scene, draft, findings, handed !== null));
};

/** Says what the answers amount to. The form is over with it; the draft stays for whoever changes an answer. */
const showVerdict = (scene: FormScene, form: JudgingForm, draft: Draft, lead: readonly string[]): Decision => {
  const verdict = form.verdict(scene, draft, draft.fields);
  const reply: Reply = { ...verdict, text: [...lead, verdict.text].join('\n\n') };
  return {
    replies: [reply, { kind: 'draft', draft: null }],
    state: { ...scene.state, form: null, options: [] },
    effects: [{ kind: 'save-draft', draft }],
  };
};

/** The end of the questions: shows the summary and waits for the confirmation, or says the verdict of a form that sends nothing. */
export const showSummary = async (scene: FormScene, draft: Draft, lead: readonly string[] = []): Promise<Decision> => {
  if (scene.form.operation === undefined) return showVerdict(scene, scene.form, draft, lead);
  const looked = await checked(scene, draft);
  const shown = { revision: draft.revision, attempt: draft.attempt };
  const decision = await keepDraft(scene, draft, CONFIRM, [await summaryReply(scene, draft, looked, lead)], { shown });
  return { ...decision, findings: looked.findings };
};
