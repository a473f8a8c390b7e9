import type { Lang } from './answer.js';
import { SPACES } from './search/analyse.js';
import { toTraditional } from './text/convert.js';
import type { CandidateTrace, DecisionTrace, FigureTrace, LossTrace, QuestionTrace, TermTrace, Trace } from './trace.js';
import { TRACE_WORDS, type TraceWords } from './trace-words.js';

/** Of the figures of an entry those are listed that add or take most; the others are summed. */
const MOST_FIGURES = 8;
/** Less than this shows as nothing. */
const LEAST_SHOWN = 0.005;

/** What every part of the text is written with. */
interface Voice {
  readonly words: TraceWords;
  readonly lang: 'zh' | 'en';
  /** Turns a text of ours into the characters of the language. */
  readonly write: (text: string) => string;
}

/** A trace as plain text, in the language of the message: how it was read, its terms, the entries that were weighed, and what decided. */
export function renderTrace({ lang, action, questions, left }: Trace): string {
  const voice = voiceOf(lang);
  const { words, write } = voice;
  const head = [line(voice, words.language, write(words.languages[lang])), ...(action === null ? [] : [write(words.wish)])];
  const rest = left.length === 0 ? [] : [line(voice, words.left, left.join(write(words.comma)))];
  return [head.join('\n'), ...questions.map((question) => renderQuestion(question, voice)), ...rest].join('\n\n');
}

function voiceOf(lang: Lang): Voice {
  return lang === 'en'
    ? { words: TRACE_WORDS.en, lang: 'en', write: (text) => text }
    : { words: TRACE_WORDS.zh, lang: 'zh', write: lang === 'zh-TW' ? toTraditional : (text) => text };
}

function line({ words, write }: Voice, label: string, value: string | number): string {
  return `${write(label)}${words.colon}${value}`;
}

function renderQuestion({ text, normalised, mended, leans, terms, candidates, decision }: QuestionTrace, voice: Voice): string {
  const { words, write } = voice;
  const lines = [line(voice, words.question, text), line(voice, words.searched, normalised)];
  if (mended > 0) lines.push(line(voice, words.mended, mended));
  if (leans !== null) lines.push(line(voice, words.topic, leans.topic));
  lines.push('', write(words.terms));
  for (const space of SPACES)
    if (terms[space].length > 0) lines.push(`  ${line(voice, words.spaces[space], renderTerms(terms[space], voice))}`);
  lines.push('', write(words.entries));
  if (candidates.length === 0) lines.push(`  ${write(words.noEntry)}`);
  candidates.forEach((candidate, i) => {
    lines.push(...renderCandidate(candidate, i + 1, voice));
  });
  return [...lines, '', ...renderDecision(decision, voice)].join('\n');
}

function renderTerms(terms: readonly TermTrace[], { words, write }: Voice): string {
  const weighed = (term: TermTrace): string => `${term.text} ${(term.idf * term.weight).toFixed(1)}`;
  const known = terms.filter((term) => term.known).map(weighed);
  const unseen = terms.filter((term) => !term.known).map(weighed);
  const parts = [known.join(', '), ...(unseen.length === 0 ? [] : [`${write(words.unseen)}${words.colon}${unseen.join(', ')}`])];
  return parts.filter((part) => part !== '').join('; ');
}

function renderCandidate({ entry, title, score, share, margin, figures, losses }: CandidateTrace, place: number, voice: Voice): string[] {
  const { words, lang, write } = voice;
  const facts = [
    `${write(words.score)} ${score.toFixed(2)}`,
    ...(share === null ? [] : [`${write(words.share)} ${(100 * share).toFixed(1)} %`]),
    ...(margin === null ? [] : [`${write(words.margin)} ${margin.toFixed(2)}`]),
  ];
  return [
    `  ${place}. ${entry}  ${write(title[lang])}`,
    `     ${facts.join(write(words.comma))}`,
    ...renderFigures(figures, score, voice),
    ...(losses.length === 0
      ? []
      : [`     ${write(words.losses)}${words.colon.trimEnd()}`, ...losses.map((loss) => renderLoss(loss, voice))]),
  ];
}

function renderFigures(figures: readonly FigureTrace[], score: number, { words, write }: Voice): string[] {
  const shown = figures
    .filter(({ contribution }) => Math.abs(contribution) >= LEAST_SHOWN)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, MOST_FIGURES);
  const rest = shown.reduce((sum, { contribution }) => sum - contribution, score);
  const row = (name: string, value: string, weight: string, contribution: number, label: string): string =>
    `       ${name.padEnd(16)}${value.padStart(7)}${weight.padStart(8)}${contribution.toFixed(2).padStart(8)}  ${write(label)}`;
  return [
    `       ${' '.repeat(16)}${write(words.columns)}`,
    ...shown.map(({ name, value, weight, contribution }) =>
      row(name, value.toFixed(2), weight.toFixed(2), contribution, words.figures[name]),
    ),
    row('', '', '', rest, words.rest),
    row('', '', '', score, words.sum),
  ];
}

function renderLoss({ name, value, topValue, behind, things }: LossTrace, { words, write }: Voice): string {
  const quoted = (text: string): string => `${words.openQuote}${text}${words.closeQuote}`;
  const named = things.map(({ asked, instead }) =>
    instead === undefined ? quoted(asked) : `${quoted(asked)}${write(words.instead)}${quoted(instead)}`,
  );
  const figures = `${value.toFixed(2)}${write(words.against)}${topValue.toFixed(2)}`;
  const list = named.length === 0 ? '' : `${words.colon}${named.join(write(words.comma))}`;
  return `       ${(-behind).toFixed(2).padStart(6)}  ${write(words.figures[name])} (${name} ${figures})${list}`;
}

function renderDecision(
  { outcome, entries, rule, heldBack, right, known, likeness, openLikeness, lines }: DecisionTrace,
  voice: Voice,
): string[] {
  const { words, write } = voice;
  const held = (label: string, value: number, limit: number | undefined): string =>
    `  ${line(voice, label, value.toFixed(3))}${limit === undefined ? '' : `${words.comma}${write(words.line)} ${limit.toFixed(2)}`}`;
  const which = entries.length === 0 ? '' : `${words.colon}${outcome === 'unknown' ? `${write(words.nearest)} ` : ''}${entries.join(', ')}`;
  return [
    write(words.decision),
    `  ${write(words.outcomes[outcome])}${which}`,
    `  ${line(voice, words.rule, write(words.rules[rule]))}`,
    ...(heldBack === undefined ? [] : [`  ${write(words.heldBack[heldBack])}`]),
    held(words.right, right, lines.answered),
    ...(known === undefined ? [] : [held(words.known, known, lines.known)]),
    held(words.likeness, likeness, lines.own),
    held(words.openLikeness, openLikeness, lines.leftOpen),
  ];
}
