// The content's own questions, each with a knowledge that has not seen it: what the weights are learnt from and what the engine is measured on.

import { pinyin } from 'pinyin-pro';

/** A small hash, so that a question stays in its fold whatever is added around it. */
export const hash = (text) => {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
};

const FOLDS = 12;
const GROUPS = 8;
/** Openings and endings that people put around a question. */
const OPENINGS = {
  zh: ['', '', '请问', '您好，想问下', '老师好，麻烦问一下', '我们这边想了解下，', '那个，'],
  en: ['', '', 'hi, ', 'quick question: ', 'could you tell me '],
};
const ENDINGS = { zh: ['', '', '，谢谢'], en: ['', '', '', ' thanks'] };

/**
 * Divides the entries: a list of `{ part, questions }`, the entries that may be known and the questions to ask of them, `{ text, kind, lang, entry, gold }`.
 * `entry` is the id of the entry that the question stands at, `gold` the id of the one that answers it, or null; `lang` is zh, en or pinyin. Kinds:
 * `in-zh`, `in-en`: a question of an entry, itself and its fold left out;
 * `garbled`: such a question with a quarter of it cut away and dressed up, or typed as pinyin;
 * `open`: a question that the sources leave open, left out with its fold; `open-new`: the same where the entry's other open questions are left out too;
 * `gone`: a question whose whole entry is left out.
 */
export const holdOut = (entries) => [
  ...Array.from({ length: FOLDS }, (_, fold) => withoutFold(entries, fold)),
  ...Array.from({ length: GROUPS }, (_, number) => withoutGroup(entries, number)),
];

const withoutFold = (entries, fold) => {
  const questions = [];
  const keep = (entry, lang, texts, isOpen) =>
    texts.filter((text) => {
      if (hash(entry.id + text) % FOLDS !== fold) return true;
      if (isOpen) questions.push({ text, kind: 'open', lang, entry: entry.id, gold: null });
      else questions.push(...formsOf(entry, lang, text));
      return false;
    });
  const part = entries.map((entry) => {
    const without = (texts, isOpen) => ({ zh: keep(entry, 'zh', texts.zh, isOpen), en: keep(entry, 'en', texts.en, isOpen) });
    const silenced = hash(`${entry.id} open`) % FOLDS === fold;
    if (silenced)
      for (const lang of ['zh', 'en'])
        for (const text of entry.unanswered?.[lang] ?? []) questions.push({ text, kind: 'open-new', lang, entry: entry.id, gold: null });
    const alternates = without(entry.alternates, false);
    const [zh = ''] = keep(entry, 'zh', [entry.title.zh], false);
    const [en = ''] = keep(entry, 'en', [entry.title.en], false);
    const title = { zh, en };
    if (silenced || entry.unanswered === undefined) return { ...entry, title, alternates, unanswered: undefined };
    return { ...entry, title, alternates, unanswered: without(entry.unanswered, true) };
  });
  return { part, questions };
};

/** A question as it stands, and for some as people type it. */
const formsOf = ({ id }, lang, text) => {
  const forms = [{ text, kind: `in-${lang}`, lang, entry: id, gold: id }];
  if (hash(`${text} garbled`) % 3 === 0) forms.push({ text: garble(text, lang), kind: 'garbled', lang, entry: id, gold: id });
  if (lang === 'zh' && hash(`${text} typed`) % 12 === 0)
    forms.push({ text: typed(text), kind: 'garbled', lang: 'pinyin', entry: id, gold: id });
  return forms;
};

const withoutGroup = (entries, number) => {
  const isGone = (entry) => hash(`${entry.id} gone`) % GROUPS === number;
  const questions = entries
    .filter(isGone)
    .flatMap((entry) =>
      ['zh', 'en'].flatMap((lang) =>
        entry.alternates[lang]
          .filter((text) => hash(`${text} gone`) % 4 === 0)
          .map((text) => ({ text, kind: 'gone', lang, entry: entry.id, gold: null })),
      ),
    );
  return { part: entries.filter((entry) => !isGone(entry)), questions };
};

/** As it is typed without an input method. */
export const typed = (text) =>
  pinyin(text.toLowerCase(), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join(hash(text) % 2 === 0 ? ' ' : '')
    .replace(/[^a-z0-9 ]+/g, ' ');

const garble = (text, lang) => {
  let seed = hash(text);
  const next = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const parts = lang === 'zh' ? [...text] : text.split(' ');
  const least = lang === 'zh' ? 4 : 2;
  for (let cut = 1 + next(Math.ceil(parts.length / 4)); cut > 0 && parts.length > least; cut--) parts.splice(next(parts.length), 1);
  return OPENINGS[lang][next(OPENINGS[lang].length)] + parts.join(lang === 'zh' ? '' : ' ') + ENDINGS[lang][next(ENDINGS[lang].length)];
};
