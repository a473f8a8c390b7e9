import { printed, type Seen } from './seen.js';
import { Talk, type TalkOptions } from './talk.js';
import { happen, valuesOf } from './transcript-world.js';

/**
 * A transcript is plain text. `#` begins a comment or, in the first lines, a setting (`# set mainAccount no`). What a person does stands
 * behind `> `, several lines of one message each with it; everything after it, indented by two spaces, is what the desk says. A card is its
 * JSON, one element a line.
 *
 * `> [提交]` presses a button, `> ![提交]` presses it twice, `> {card} budget=320万 | consent=yes` submits the card shown last with changes,
 * `> {old card} …` the card shown first. What happens elsewhere stands behind `! `: see `transcript-world.ts`.
 */
export const play = async (transcript: string): Promise<string> => {
  const lines = transcript.split('\n');
  const options = Object.fromEntries(
    lines.flatMap((line) => (line.startsWith('# set ') ? [line.slice(6).split(' ') as [string, string]] : [])),
  ) as TalkOptions;
  const talk = await Talk.begin(options);
  const cards: Seen[] = [];
  let played = '';
  try {
    for (const step of stepsOf(lines)) {
      played += step.text;
      if (step.kind === 'comment') continue;
      const seen = step.kind === 'person' ? await act(talk, step.said, cards) : await happen(talk, step.said);
      cards.push(...seen.filter(({ card }) => card !== null));
      played += seen.map(shown).join('');
    }
  } catch (error) {
    throw new Error(`The transcript ends here:\n${played}`, { cause: error });
  } finally {
    await talk.end();
  }
  return played;
};

type Step =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'person' | 'world'; readonly text: string; readonly said: string };

const stepsOf = (lines: readonly string[]): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('#')) steps.push({ kind: 'comment', text: `${line}\n` });
    if (line.startsWith('! ')) steps.push({ kind: 'world', text: `\n${line}\n`, said: line.slice(2) });
    if (!line.startsWith('> ')) continue;
    const said = [line.slice(2)];
    while (lines[at + 1]?.startsWith('> ')) said.push((lines[++at] ?? '').slice(2));
    steps.push({ kind: 'person', text: `\n${said.map((part) => `> ${part}`).join('\n')}\n`, said: said.join('\n') });
  }
  return steps;
};

const act = async (talk: Talk, said: string, cards: readonly Seen[]): Promise<readonly Seen[]> => {
  const twice = /^!\[(.+)\]$/u.exec(said)?.[1];
  if (twice !== undefined) {
    const shownBefore = talk.seen;
    const first = await talk.press(twice);
    talk.seen = shownBefore;
    return [...first, ...(await talk.press(twice))];
  }
  const pressed = /^\[(.+)\]$/u.exec(said)?.[1];
  if (pressed !== undefined) return talk.press(pressed);
  if (said.startsWith('{card}')) return talk.fill(valuesOf(said.slice(6)), cards.at(-1)?.card);
  if (said.startsWith('{old card}')) return talk.fill(valuesOf(said.slice(10)), cards[0]?.card);
  return talk.say(said);
};

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

const shown = (seen: Seen): string => `${indent(printed(seen))}\n`;
