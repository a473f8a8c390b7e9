import type { Json } from '../../services/records.js';
import type { FormScene } from './draft-step.js';
import type { Applied } from './engine.js';
import type { Fields, Question } from './form.js';
import type { Progress } from './progress.js';

/** How many changes are remembered. */
const REMEMBERED = 2;

/** The notes on a draft with one more change of it. What was stated on record is never put back: it is asked again. */
export const withChange = ({ form, progress }: FormScene, before: Fields, applied: Applied): Progress['changes'] => {
  const fields = [...applied.added, ...applied.replaced];
  if (fields.length === 0) return progress.changes;
  const kept = fields.filter((id) => before[id] !== undefined && form.statement?.fields.includes(id) !== true);
  const entry = { fields, before: Object.fromEntries(kept.map((id) => [id, before[id] as Json])), written: progress.written };
  return [...progress.changes, entry].slice(-REMEMBERED);
};

/** The questions that were changed last, the latest first. */
export const changedLast = ({ form, draft, progress }: FormScene): readonly Question[] => {
  const asked = progress.changes
    .toReversed()
    .flatMap(({ fields }) => form.questions.filter((question) => question.fields.some((id) => fields.includes(id))));
  return [...new Set(asked)].filter((question) => !question.hidden?.(draft.fields)).slice(0, REMEMBERED);
};
