import { toSimplified } from '../../knowledge/text/convert.js';
import { readYesNo } from '../extract/yes-no.js';
import type { Fields, Read } from './form.js';
import { asWritten, bare, DECLINED } from './name-reads.js';

/** The words that name a reason before it: "原因是…", "the reason is: …". */
export const REASON_LABEL =
  /^(?:(?:拒绝|撤回|撤销|有疑问)的)?(?:原因|理由)\s*(?:就是|改成|改为|是|为|[:：])\s*|^(?:the )?reason\s*(?:is\b\s*:?|:)\s*/iu;

const REASON =
  /(?:因为|由于|(?:原因|理由)\s*(?:就是|改成|改为|是|为|[:：])|\b(?:because|since)\b|\breason\s*(?:is\b\s*:?|:))\s*(?<reason>.+)$/isu;

/** The reason that a message gives with what it is given for ("…，因为客户的预算取消了"). */
export const reasonGiven = (text: string): string | undefined => REASON.exec(text)?.groups?.reason?.trim();

/** Nothing to say, or nobody to say it to. */
const NOTHING_SAID =
  /^(?:没什么|没有|无|没)(?:什么)?(?:特别的?)?(?:原因|理由|好说的|可说的)?$|^(?:我)?(?:就是)?不(?:想|方便|愿意|能)(?:说|讲|写|透露)$|^(?:no (?:particular |special )?reason|nothing special|(?:i'd |i would )?rather not(?: say)?|just because)$/iu;

/**
 * Reads an answer in the person's own words, as they are written. `label` is what names the
 * field before it ("证明是…"), in simplified characters: it is no part of the value.
 */
export const readNote =
  <F extends Fields>(field: keyof F & string, { label }: { readonly label?: RegExp } = {}) =>
  (text: string): Read<F> => {
    const said = bare(text);
    const value = (label === undefined ? said : asWritten(said, toSimplified(said).replace(label, ''))).trim() || said;
    // "不" to "why" is no reason, and neither is a yes.
    const short = readYesNo(value);
    if (short === 'no' || short === 'unknown' || DECLINED.test(toSimplified(value)) || NOTHING_SAID.test(toSimplified(value)))
      return { kind: 'declined' };
    if (short === 'yes' || !/[\p{L}\p{N}]/u.test(value)) return { kind: 'unclear' };
    return { kind: 'fields', fields: { [field]: value } as F };
  };
