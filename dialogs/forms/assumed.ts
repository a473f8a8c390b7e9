import type { Money } from '../../rules/opportunity.js';
import { formatList, formatMoney } from '../format.js';
import type { FormScene } from './draft-step.js';
import { type Applied, questionOf } from './engine.js';

/** What a message leaves open and the desk takes for granted; both are said. */
export interface Assumed {
  /** Fields whose value rests on a currency that nobody said. */
  readonly yuan: readonly string[];
  /** Ranges told for fields that hold one figure, by field; the lower end stands. */
  readonly ranges: Readonly<Record<string, Money>>;
}

/** Says where yuan was taken for granted (in Chinese it is), and where one end of a range stands for it. */
export const assumedNotes = ({ form, turn, lang, texts, draft }: FormScene, { added, replaced }: Applied): readonly string[] => {
  if (turn.input.kind !== 'text') return [];
  const assumed = form.assumes?.(turn.input.text, { today: turn.today, fields: draft.fields, lang });
  if (!assumed) return [];
  const label = (id: string): string => questionOf(form, id)?.words[texts.lang].label ?? id;
  // A correction keeps the currency of what it corrects.
  const yuan = lang === 'en' ? assumed.yuan.filter((id) => added.includes(id)).map(label) : [];
  const ranges = Object.entries(assumed.ranges).filter(([id]) => added.includes(id) || replaced.includes(id));
  return [
    ...(yuan.length === 0 ? [] : [texts.form.currencyAssumed(formatList(yuan, lang))]),
    ...ranges.map(([id, said]) =>
      texts.form.lowerEnd(
        label(id),
        formatMoney({ ...said, ...(said.min === undefined ? {} : { max: said.min }) }, lang),
        formatMoney(said, lang),
      ),
    ),
  ];
};
