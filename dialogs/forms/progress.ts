import { z } from 'zod';
import type { Json } from '../../services/records.js';

const progressSchema = z.object({
  /** Questions the person put off, by id; bounded by the form's questions. */
  skipped: z.array(z.string()),
  /** Fields the person wrote although the form could have composed them. */
  written: z.array(z.string()),
  /** Questions whose doubt the person has settled as it is. */
  settled: z.array(z.string()),
  /** The last changes, the latest last: the fields that took a value, what stood there before, and what was `written` then. */
  changes: z
    .array(
      z.object({
        fields: z.array(z.string()),
        before: z.record(
          z.string(),
          z.custom<Json>((value) => value !== undefined),
        ),
        written: z.array(z.string()),
      }),
    )
    .default([]),
});

/** The form engine's own notes on a draft. */
export type Progress = z.infer<typeof progressSchema>;

export const freshProgress = (): Progress => ({ skipped: [], written: [], settled: [], changes: [] });

/** Reads what stands in a draft. Throws for what no version of the desk ever wrote. */
export const readProgress = (stored: Json): Progress => (stored === null ? freshProgress() : progressSchema.parse(stored));
