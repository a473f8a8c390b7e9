import { ZodError } from 'zod';
import type { Draft } from '../../services/records.js';
import type { Fields, FormDefinition } from './form.js';
import { type Progress, readProgress } from './progress.js';

/** What stands in a stored draft. */
export type Stored =
  | { readonly kind: 'readable'; readonly fields: Fields; readonly progress: Progress }
  /** No version of its form that this desk knows could have written it; where, in the words of the schema, without a value. */
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

/** So many places say what is wrong with a record. */
const PROBLEMS_NAMED = 5;

/** Reads a stored draft through its form. */
export const readStored = (form: FormDefinition, { fields, progress }: Pick<Draft, 'fields' | 'progress'>): Stored => {
  try {
    return { kind: 'readable', fields: form.parse(fields), progress: readProgress(progress) };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const problems = error.issues.slice(0, PROBLEMS_NAMED).map(({ path, code }) => `${path.join('.')}: ${code}`);
    return { kind: 'unreadable', problems };
  }
};
