import { z } from 'zod';
import { type FieldId, type Opportunity, opportunitySchema } from '../../rules/opportunity.js';
import { planRepair } from '../../rules/repair.js';
import type { DeskLanguage } from '../../services/records.js';
import { PO_FORM } from './po.js';

const reason = z.strictObject({ field: z.string().nullable(), reason: z.string() });

/** An opportunity that repairs another: what stands in it now, and the rejected one with the reviewer's reasons, as they were when it began. */
export const repairSchema = opportunitySchema.extend({
  replaced: z.strictObject({ fields: opportunitySchema, reasons: z.array(reason) }).optional(),
});
export type Repair = z.infer<typeof repairSchema>;

/** The opportunity alone, as it is checked and sent. */
export const repairedOf = ({ replaced: _replaced, ...opportunity }: Repair): Opportunity => opportunity;

/** What has to be asked again of the rejected one. */
export const planOf = ({ replaced }: Repair, today: string): ReturnType<typeof planRepair> =>
  planRepair(replaced?.fields ?? {}, replaced?.reasons ?? [], { today });

/** What the reviewer said of some fields. */
export const reasonsFor = ({ replaced }: Repair, fields: readonly string[]): readonly string[] =>
  (replaced?.reasons ?? []).flatMap(({ field, reason: said }) => (field !== null && fields.includes(field) ? [said] : []));

const LANGUAGES: readonly DeskLanguage[] = ['zh', 'en'];

/**
 * Composed fields that are not to be composed here: those that the reviewer objected to, for composed anew they would say the same, and those
 * that the person had written himself.
 */
const ownWords = (repair: Repair): readonly FieldId[] => {
  const before = repair.replaced?.fields ?? {};
  const wasComposed = (id: FieldId): boolean => LANGUAGES.some((lang) => PO_FORM.complete?.(before, [], lang)[id] === before[id]);
  return (PO_FORM.composed ?? []).filter(
    (id) => reasonsFor(repair, [id]).length > 0 || (repair[id] !== undefined && repair[id] === before[id] && !wasComposed(id)),
  );
};

/** Adds what follows from the fields, as for any opportunity. */
export const completeRepair = (repair: Repair, written: readonly string[], lang: DeskLanguage): Repair => ({
  ...repair,
  ...PO_FORM.complete?.(repairedOf(repair), [...written, ...ownWords(repair)], lang),
});
