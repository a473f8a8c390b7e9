import fc from 'fast-check';
import { ASIDES, NOISE } from './asides.js';
import { ALL_PIECES } from './pieces/all.js';

/** One thing that happens in a conversation; numbers pick from what is there when it happens. */
export type Step =
  /** Something is told to the form that is open: its nth piece. */
  | { readonly kind: 'tell'; readonly nth: number }
  | { readonly kind: 'aside' | 'noise'; readonly text: string }
  /** The nth button counted back from the one shown last. */
  | { readonly kind: 'press'; readonly nth: number }
  /** The card shown nth from last, with a text typed into one of its inputs. */
  | { readonly kind: 'fill'; readonly nth: number; readonly input: number; readonly typed: string }
  | { readonly kind: 'begin'; readonly form: number; readonly wording: number }
  /** The far side answers what is under way. */
  | { readonly kind: 'outcome'; readonly accepted: boolean }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'restart' };

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const typed = fc.oneof(
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ALL_PIECES.flatMap(({ pieces }) => Object.values(pieces).flatMap((said) => said.map((one) => one.text)))),
  },
);

const small = fc.nat({ max: 200 });

/** What happens in a conversation, one thing after another. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: small.map((nth): Step => ({ kind: 'tell', nth })) },
    { weight: 3, arbitrary: fc.constantFrom(...ASIDES).map((aside): Step => ({ kind: 'aside', text: aside })) },
    { weight: 3, arbitrary: text.map((noise): Step => ({ kind: 'noise', text: noise })) },
    { weight: 5, arbitrary: fc.nat({ max: 12 }).map((nth): Step => ({ kind: 'press', nth })) },
    {
      weight: 2,
      arbitrary: fc.record({ nth: fc.nat({ max: 2 }), input: small, typed }).map((fill): Step => ({ kind: 'fill', ...fill })),
    },
    { weight: 1, arbitrary: fc.record({ form: small, wording: small }).map((begun): Step => ({ kind: 'begin', ...begun })) },
    { weight: 2, arbitrary: fc.boolean().map((accepted): Step => ({ kind: 'outcome', accepted })) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'unreadable' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'restart' }) },
  ),
  { minLength: 1, maxLength: 40, size: 'max' },
);
