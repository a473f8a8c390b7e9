import type { Json } from '../../services/records.js';
import type { FormScene } from './draft-step.js';
import type { Applied } from './engine.js';
import type { Fields, Question } from './form.js';
import type { Progress } from './progress.js';

/** How many changes are remembered. */
const REMEMBERED = 2;

/** One more change among those remembered. What was stated on record is never put back: it is asked again. */
export const withChange = ({ form, progress }: FormScene, before: Fields, fields: readonly string[]): Progress['changes'] => {
  if (fields.length === 0) return progress.changes;
  const kept = fields.filter((id) => before[id] !== undefined && form.statement?.fields.includes(id) !== true);
  const entry = { fields: [...fields], before: Object.fromEntries(kept.map((id) => [id, before[id] as Json])), written: progress.written };
  return [...progress.changes, entry].slice(-REMEMBERED);
};

/** A field that the form could compose, given plainly, counts as written: it is a statement of the person. */
const writtenAfter = ({ form, progress }: FormScene, taken: readonly string[], changes: Fields): readonly string[] => [
  ...new Set([...progress.written, ...(form.composed ?? []).filter((id) => id in changes && taken.includes(id))]),
];

/** The notes on a draft once new values were put into it; `before` is what stood there. */
export const progressAfter = (scene: FormScene, before: Fields, applied: Applied, changes: Fields): Progress => {
  const { form, progress } = scene;
  const taken = [...applied.added, ...applied.replaced];
  const answered = form.questions.filter((question) => question.fields.some((id) => taken.includes(id))).map(({ id }) => id);
  // The opposite of a statement leaves its question open, and nothing is sent.
  const denied = form.statement?.denied(changes) ? [form.statement.question] : [];
  return {
    ...progress,
    skipped: [...new Set([...progress.skipped.filter((id) => !answered.includes(id)), ...denied])],
    written: [...writtenAfter(scene, taken, changes)],
    changes: withChange(scene, before, taken),
  };
};

/** The questions that were changed last, the latest first. */
export const changedLast = ({ form, draft, progress }: FormScene): readonly Question[] => {
  const asked = progress.changes
    .toReversed()
    .flatMap(({ fields }) => form.questions.filter((question) => question.fields.some((id) => fields.includes(id))));
  return [...new Set(asked)].filter((question) => !question.hidden?.(draft.fields)).slice(0, REMEMBERED);
};
