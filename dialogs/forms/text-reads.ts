import { toSimplified } from '../../knowledge/text/convert.js';
import type { Fields, Read } from './form.js';
import { bare, DECLINED } from './name-reads.js';

/** Reads an answer in the person's own words, as they are written, up to the length that the Partner Center takes. */
export const readNote =
  <F extends Fields>(field: keyof F & string, { maxChars }: { readonly maxChars: number }) =>
  (text: string): Read<F> => {
    const value = bare(text);
    if (DECLINED.test(toSimplified(value))) return { kind: 'declined' };
    if (value.length > maxChars || !/[\p{L}\p{N}]/u.test(value)) return { kind: 'unclear' };
    return { kind: 'fields', fields: { [field]: value } as F };
  };
