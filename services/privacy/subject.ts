import { normalText } from '../../rules/normal-text.js';
import { AppError } from '../errors.js';

/** Whose data are meant: a person of a partner by his id, or anybody by what stands in texts about him. */
export interface Subject {
  readonly kind: (typeof SUBJECT_KINDS)[number];
  readonly value: string;
}

export const SUBJECT_KINDS = ['person', 'phone', 'email', 'name'] as const;

/** Shorter ones stand in too much that has nothing to do with them. */
const SHORTEST = { phoneDigits: 7, nameCharacters: 2 } as const;

const DIGIT_RUN = /\+?\d[\d\s().-]*\d/gu;

/**
 * Whether a text names somebody: a telephone number with or without country code and separators, an e-mail address, a name in any width, case and
 * script; a name in Latin letters only as whole words. A value that fits too much is `input.invalid`.
 */
export function matcherOf({ kind, value }: Subject): (text: string) => boolean {
  switch (kind) {
    case 'person':
      return (text) => text === value;
    case 'phone': {
      const wanted = national(value.normalize('NFKC'));
      if (wanted.length < SHORTEST.phoneDigits) throw tooShort(kind, value, 'a whole number, such as 13800000001');
      return (text) => (text.normalize('NFKC').match(DIGIT_RUN) ?? []).some((run) => national(run).includes(wanted));
    }
    case 'email': {
      const wanted = normalText(value);
      if (!/^[^\s@]+@[^\s@]+$/u.test(wanted)) throw tooShort(kind, value, 'a whole address, such as li@example.com');
      const whole = new RegExp(`(?<![a-z0-9._%+-])${literally(wanted)}(?![a-z0-9-]|\\.[a-z0-9])`, 'u');
      return (text) => (text.includes('@') || text.includes('＠') ? whole.test(normalText(text)) : false);
    }
    case 'name': {
      const wanted = spaced(normalText(value));
      if ([...wanted].length < SHORTEST.nameCharacters) throw tooShort(kind, value, 'the whole name');
      const edge = (character: string): string => (/[\p{Script=Latin}\d]/u.test(character) ? '[\\p{Script=Latin}\\d]' : '(?!)');
      const [first = '', last = ''] = [wanted.at(0), wanted.at(-1)];
      const whole = new RegExp(`(?<!${edge(first)})${literally(wanted)}(?!${edge(last)})`, 'u');
      return (text) => whole.test(spaced(normalText(text)));
    }
  }
}

/** A text as a pattern that fits it alone. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** The digits without a country code of China and without the zero before an area code. */
const national = (number: string): string =>
  number
    .replace(/\D/gu, '')
    .replace(/^(?:00)?86(?=\d{9,})/u, '')
    .replace(/^0(?=\d{9,})/u, '');

/** One space between Latin words, none between Chinese characters. */
const spaced = (text: string): string => text.replace(/\s+/gu, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

const tooShort = (kind: string, value: string, example: string): AppError =>
  new AppError('input.invalid', `--${kind} "${value}" would fit too much. Write ${example}.`);

/** Stands where something was erased out of a record that stays. */
export const ERASED = '［已删除 / erased］';

/** A value with every text that `matches` erased; ids stay. The same value where there is none. */
export function withoutMatches(value: unknown, matches: (text: string) => boolean): unknown {
  if (typeof value === 'string') return matches(value) ? ERASED : value;
  if (typeof value !== 'object' || value === null) return value;
  const after = Array.isArray(value)
    ? value.map((inner) => withoutMatches(inner, matches))
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : withoutMatches(inner, matches)]));
  const isSame = Object.entries(after).every(([key, inner]) => inner === (value as Record<string, unknown>)[key]);
  return isSame ? value : after;
}
