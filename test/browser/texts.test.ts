import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';

type Texts = Readonly<Record<string, string | readonly string[] | ((...values: unknown[]) => string)>>;
const web = new URL('../../bot/web/', import.meta.url);
const { TEXTS, LOCALES, LANGUAGES } = (await import(new URL('texts.js', web).href)) as {
  readonly TEXTS: Readonly<Record<string, Texts>>;
  readonly LOCALES: Readonly<Record<string, string>>;
  readonly LANGUAGES: readonly string[];
};

const shown = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'function' ? [text(3, 14)] : typeof text === 'string' ? [text] : text));

test('the three languages have the same texts, and as many starter questions', () => {
  expect(LANGUAGES).toEqual(['zh', 'zh-TW', 'en']);
  expect(Object.keys(LOCALES)).toEqual(LANGUAGES);
  for (const lang of LANGUAGES) {
    expect([lang, Object.keys(TEXTS[lang] ?? {})]).toEqual([lang, Object.keys(TEXTS.zh ?? {})]);
    expect(TEXTS[lang]?.starterQuestions).toHaveLength(6);
  }
});

test('no text is empty, and none is a word of another language', () => {
  for (const lang of LANGUAGES) for (const text of shown(TEXTS[lang] ?? {})) expect([lang, text.trim().length > 0]).toEqual([lang, true]);
  expect(shown(TEXTS['zh-TW'] ?? {}).join('')).not.toMatch(/[们务问题点开关连输续应时后检规]/);
});

test('Chinese texts use full-width punctuation beside Chinese characters', () => {
  for (const lang of ['zh', 'zh-TW']) {
    for (const text of shown(TEXTS[lang] ?? {})) expect(text).not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
  }
});

test('every text that the page asks for is there', async () => {
  const page = await readFile(new URL('index.html', web), 'utf8');
  const asked = [...page.matchAll(/data-(?:text|label)="(\w+)"/g)].map(([, key]) => key ?? '');
  expect(asked.length).toBeGreaterThan(15);
  for (const key of asked) expect(Object.keys(TEXTS.zh ?? {})).toContain(key);
});

/** What the starter questions ask, in their order. */
const STARTERS = [
  'po-bant',
  'po-verification-sla',
  'po-cancel',
  'ho-accept-deadline',
  'incentive-apply-procedure',
  'voucher-issue-customer',
];

test('every starter question is answered at once, in each language', () => {
  const content = fileURLToPath(new URL('../../knowledge/content', import.meta.url));
  const knowledge = createKnowledge(loadEntries(content), {
    classifier: loadClassifier(content),
    ready: fileURLToPath(new URL('../../dist/index', import.meta.url)),
  });
  for (const lang of LANGUAGES) {
    const answers = ((TEXTS[lang]?.starterQuestions ?? []) as readonly string[]).map((question) => knowledge.ask(question).answer);
    expect([lang, answers.map((answer) => (answer.outcome === 'answered' ? answer.entry.id : answer.outcome))]).toEqual([lang, STARTERS]);
  }
});
