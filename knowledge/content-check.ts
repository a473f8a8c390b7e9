import { z } from 'zod';
import { type Entry, entrySchema } from './entry.js';
import { numbersIn } from './numbers.js';
import { fold } from './text/fold.js';
import { WORDS } from './words.js';

const topicSchema = z.object({ id: z.string(), facts_zh: z.array(z.string()), facts_en: z.array(z.string()), note: z.string().optional() });

/** What the content is checked against; both are optional because neither ships with the project. */
export interface ContentSources {
  /** The parsed `topics.json`: every topic must have an entry that holds all numbers of its facts. */
  readonly topics?: readonly unknown[];
  /** Questions the content is measured on: none may be a title, an alternate or a question that the sources leave open. */
  readonly questions?: readonly string[];
}

/** The least alternates of an entry. */
const LEAST_ALTERNATES = { zh: 8, en: 4 } as const;
const HALF_WIDTH = /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u;
/** Code, paths and addresses keep their own punctuation. */
const CODE_LIKE = /https?:\/\/[^\s，。；、）》”]+|\/v\d[\w/{}.-]*/g;

/** Everything wrong with the content, one sentence each, entry first; empty when all is well. */
export function checkContent(entries: readonly Entry[], sources: ContentSources = {}): string[] {
  const ids = new Set(entries.map((entry) => entry.id));
  return [
    ...repeatedIds(entries),
    ...entries.flatMap((entry) => [
      ...checkShape(entry),
      ...checkLanguages(entry),
      ...checkRelated(entry, ids),
      ...checkAlternates(entry),
      ...checkPunctuation(entry),
    ]),
    ...checkFixedWords(),
    ...(sources.topics === undefined ? [] : checkTopics(entries, sources.topics)),
    ...(sources.questions === undefined ? [] : checkCopies(entries, sources.questions)),
  ];
}

function repeatedIds(entries: readonly Entry[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    if (seen.has(entry.id)) return [`${entry.id}: the id is used twice; give one entry another id`];
    seen.add(entry.id);
    return [];
  });
}

function checkShape(entry: Entry): string[] {
  const result = entrySchema.safeParse(entry);
  return result.success ? [] : result.error.issues.map((issue) => `${entry.id}: ${issue.path.join('.')}: ${issue.message}`);
}

/** Staff may publish an entry in one language; what ships is in both. */
function checkLanguages(entry: Entry): string[] {
  return entry.only === undefined
    ? []
    : [`${entry.id}: is written in ${entry.only} only; write title, answer, note and sources in both languages`];
}

function checkRelated(entry: Entry, ids: ReadonlySet<string>): string[] {
  return entry.related.flatMap((id) => {
    if (id === entry.id) return [`${entry.id}: is related to itself`];
    return ids.has(id) ? [] : [`${entry.id}: the related entry "${id}" does not exist`];
  });
}

function checkAlternates(entry: Entry): string[] {
  return (['zh', 'en'] as const).flatMap((lang) => {
    const different = new Set(entry.alternates[lang].map(fold));
    const least = LEAST_ALTERNATES[lang];
    return different.size >= least
      ? []
      : [`${entry.id}: ${different.size} different alternate questions in ${lang}, at least ${least} are needed`];
  });
}

function checkPunctuation(entry: Entry): string[] {
  const zh = entry.answer.zh;
  const shown = [
    entry.title.zh,
    zh.lead,
    ...zh.points,
    ...zh.details,
    ...(entry.note === undefined ? [] : [entry.note.zh]),
    ...entry.sources.map((source) => source.title.zh),
  ];
  return shown.flatMap((text) => halfWidth(entry.id, text));
}

function checkFixedWords(): string[] {
  return Object.entries(WORDS.zh).flatMap(([key, text]) => halfWidth(`words.${key}`, text));
}

function halfWidth(where: string, text: string): string[] {
  const found = HALF_WIDTH.exec(text.replace(CODE_LIKE, ' '));
  return found === null
    ? []
    : [`${where}: half-width punctuation beside a Chinese character at "${found[0]}" in "${text}"; write the full-width form`];
}

function checkTopics(entries: readonly Entry[], topics: readonly unknown[]): string[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return topics.flatMap((value, index) => {
    const topic = topicSchema.safeParse(value);
    if (!topic.success) return [`topic ${index + 1}: is not a topic with id, facts_zh and facts_en`];
    const entry = byId.get(topic.data.id);
    if (entry === undefined) return [`${topic.data.id}: the topic has no entry`];
    return [
      ...missingNumbers(entry, 'zh', topic.data.facts_zh),
      ...missingNumbers(entry, 'en', topic.data.facts_en),
      ...(topic.data.note !== undefined && entry.note === undefined
        ? [`${entry.id}: the topic has a note on what stays open, the entry has none`]
        : []),
    ];
  });
}

function missingNumbers(entry: Entry, lang: 'zh' | 'en', facts: readonly string[]): string[] {
  const answer = entry.answer[lang];
  const stated = numbersIn([answer.lead, ...answer.points, ...answer.details].join('\n'));
  const missing = [...numbersIn(facts.join('\n'))].filter((number) => !stated.has(number));
  return missing.length === 0 ? [] : [`${entry.id}: the ${lang} answer lacks ${missing.join(', ')}, which the facts state`];
}

function checkCopies(entries: readonly Entry[], questions: readonly string[]): string[] {
  const measured = new Set(questions.map(bareQuestion));
  return entries.flatMap(({ id, title, alternates, unanswered }) =>
    [title.zh, title.en, ...alternates.zh, ...alternates.en, ...(unanswered?.zh ?? []), ...(unanswered?.en ?? [])]
      .filter((text) => measured.has(bareQuestion(text)))
      .map((text) => `${id}: "${text}" is copied from the questions it is measured on; take it out`),
  );
}

/** A question without what does not make it another one: case, width, punctuation, spaces. */
export function bareQuestion(text: string): string {
  return fold(text).replace(/[\p{P}\p{S}\s]/gu, '');
}
