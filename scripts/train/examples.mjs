// Searches over the content's own questions, each asked of an index that has not seen it: what the weights are learnt from.

import { pinyin } from 'pinyin-pro';
import { SAID } from './said.mjs';

/** A small hash, so that a question stays in its fold whatever is added around it. */
const hash = (text) => {
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
 * Makes the examples `{ kind, gold, group, search, ids }`. Kinds:
 * `in-zh`, `in-en`: a question of an entry, itself and its fold left out of the index;
 * `garbled`: a question with a quarter of it cut away and dressed up, or typed as pinyin, against an index without it;
 * `open`: a question that the sources leave open, left out with its fold; `open-new`: the same where the entry's other open questions are left out too;
 * `gone`: a question whose whole entry is left out; `far`: a question about something else, from `far`;
 * `said`: what asks nothing.
 * `gold` is the id of the entry that answers, or null.
 */
export const makeExamples = (entries, far, { createEngine, docOf, foldSimplified, tidy, toSimplified }) => {
  const examples = [];
  const index = (part) => {
    const engine = createEngine(part.map((entry) => docOf(entry, foldSimplified)));
    const ids = part.map((entry) => entry.id);
    return (text, kind, gold, group) => {
      const { text: mended, count } = engine.mend(toSimplified(tidy(text)));
      const search = engine.search([{ text: mended, weight: 1 }], { mended: count });
      examples.push({ text, kind, gold, group, search, ids });
    };
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const left = [];
    const keep = (entry, lang, texts, kind) =>
      texts.filter((text) => {
        if (hash(entry.id + text) % FOLDS !== fold) return true;
        left.push({ entry, lang, text, kind });
        return false;
      });
    const part = entries.map((entry) => {
      const without = (texts, kind) => ({ zh: keep(entry, 'zh', texts.zh, kind), en: keep(entry, 'en', texts.en, kind) });
      const silenced = hash(`${entry.id} open`) % FOLDS === fold;
      if (silenced)
        for (const lang of ['zh', 'en'])
          for (const text of entry.unanswered?.[lang] ?? []) left.push({ entry, lang, text, kind: 'open-new' });
      const alternates = without(entry.alternates, 'in');
      const [zh = ''] = keep(entry, 'zh', [entry.title.zh], 'in');
      const [en = ''] = keep(entry, 'en', [entry.title.en], 'in');
      const title = { zh, en };
      if (silenced || entry.unanswered === undefined) return { ...entry, title, alternates, unanswered: undefined };
      return { ...entry, title, alternates, unanswered: without(entry.unanswered, 'open') };
    });
    const ask = index(part);
    for (const { entry, lang, text, kind } of left) {
      const group = hash(entry.id) % 4;
      if (kind !== 'in') {
        ask(text, kind, null, group);
        continue;
      }
      ask(text, `in-${lang}`, entry.id, group);
      if (hash(`${text} garbled`) % 3 === 0) ask(garble(text, lang), 'garbled', entry.id, group);
      if (lang === 'zh' && hash(`${text} typed`) % 12 === 0) ask(typed(text), 'garbled', entry.id, group);
    }
  }
  for (let number = 0; number < GROUPS; number++) {
    const isGone = (entry) => hash(`${entry.id} gone`) % GROUPS === number;
    const ask = index(entries.filter((entry) => !isGone(entry)));
    for (const entry of entries.filter(isGone))
      for (const text of [...entry.alternates.zh, ...entry.alternates.en])
        if (hash(`${text} gone`) % 4 === 0) ask(text, 'gone', null, hash(entry.id) % 4);
  }
  const ask = index(entries);
  for (const text of far) {
    ask(text, 'far', null, hash(text) % 4);
    if (/\p{Script=Han}/u.test(text)) ask(typed(text), 'far', null, hash(text) % 4);
  }
  for (const text of SAID) ask(text, 'said', null, hash(text) % 4);
  return examples;
};

/** As it is typed without an input method. */
const typed = (text) =>
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
