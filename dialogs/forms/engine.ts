import type { Fields, FormDefinition, FormFinding, Question } from './form.js';
import type { Progress } from './progress.js';
import { tooLong } from './too-long.js';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a question needs no more asking: every field of it has a value, unless the question says otherwise itself. */
export const isAnswered = (question: Question, fields: Fields): boolean =>
  question.answered ? question.answered(fields) : question.fields.every((id) => fields[id] !== undefined);

/** The questions still to be asked, in the form's order; skipped ones come last, since nothing can be submitted without them. */
export const openQuestions = (
  form: FormDefinition,
  fields: Fields,
  { skipped, settled }: Pick<Progress, 'skipped' | 'settled'>,
): readonly Question[] => {
  const open = form.questions.filter(
    (question) =>
      (question.required || (question.wanted?.(fields) === true && !skipped.includes(question.id))) &&
      (!isAnswered(question, fields) || (question.doubt?.(fields) === true && !settled.includes(question.id))),
  );
  return [...open.filter(({ id }) => !skipped.includes(id)), ...open.filter(({ id }) => skipped.includes(id))];
};

/** The question that fills a field. */
export const questionOf = (form: FormDefinition, field: string | null): Question | undefined =>
  field === null ? undefined : form.questions.find(({ fields }) => fields.includes(field));

/** What became of a set of new values. */
export interface Applied {
  readonly fields: Fields;
  /** Fields that have a value now and had none. */
  readonly added: readonly string[];
  /** Fields whose value was replaced. */
  readonly replaced: readonly string[];
  /** Values that were not taken, each with the rule that refuses it. */
  readonly refused: readonly FormFinding[];
  /** A statement was voided because what it was about has changed. */
  readonly voided: boolean;
}

/**
 * Puts new values into a record. A value that a rule refuses outright (a past date, a revenue of zero), or that is too long to be sent, is not taken. When customer or
 * contact change or are named only now, what was stated about them is voided, unless the same message states it anew.
 */
export const apply = (form: FormDefinition, before: Fields, changes: Fields, today: string): Applied => {
  const changed = Object.keys(changes).filter((id) => !same(before[id], changes[id]));
  const findings = form.check({ ...before, ...changes }, today).findings;
  const refused = [
    ...tooLong(form, only(changes, changed)),
    ...findings.filter((finding) => form.refuses?.(finding) && finding.field !== null && changed.includes(finding.field)),
  ];
  const refusedQuestions = new Set(refused.map(({ field }) => questionOf(form, field)?.id));
  const taken = changed.filter((id) => !refusedQuestions.has(questionOf(form, id)?.id));
  const replaced = taken.filter((id) => before[id] !== undefined);
  const added = taken.filter((id) => before[id] === undefined);
  const { fields: stated, changing } = form.statement ?? NO_STATEMENT;
  const voided = taken.some((id) => changing.includes(id)) && stated.some((id) => before[id] === true && changes[id] === undefined);
  const fields = { ...before, ...only(changes, taken) };
  return { fields: voided ? without(fields, stated) : fields, added, replaced, refused, voided };
};

const NO_STATEMENT: { readonly fields: readonly string[]; readonly changing: readonly string[] } = { fields: [], changing: [] };

const only = (fields: Fields, ids: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)));

/** A record without some of its fields. */
export const without = (fields: Fields, ids: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => !ids.includes(id)));

/**
 * Findings that a change has brought up: the ones about its fields that were not there before. What a rule said of a field that was not
 * told yet was said to nobody. A denied statement has words of its own.
 */
export const newFindings = (form: FormDefinition, before: Fields, applied: Applied, today: string): readonly FormFinding[] => {
  const touched = new Set([...applied.added, ...applied.replaced]);
  if (touched.size === 0) return [];
  // What only says that something is missing was not told while the form was still asking for it: with the answer "none" it is news.
  const isQuiet = (finding: FormFinding, fields: Fields): boolean => {
    const question = questionOf(form, finding.field);
    return form.misses?.(finding) === true && !(question && isAnswered(question, fields));
  };
  const isDenied = (field: string): boolean => form.statement?.fields.includes(field) === true;
  const told = form
    .check(before, today)
    .findings.filter((finding) => !isQuiet(finding, before) && finding.field !== null && before[finding.field] !== undefined);
  const known = new Set(told.map(({ rule, field }) => `${rule}.${field}`));
  return form.check(applied.fields, today).findings.filter((finding) => {
    const { rule, field, severity } = finding;
    return (
      severity !== 'info' &&
      !isQuiet(finding, applied.fields) &&
      field !== null &&
      touched.has(field) &&
      !isDenied(field) &&
      !known.has(`${rule}.${field}`)
    );
  });
};
