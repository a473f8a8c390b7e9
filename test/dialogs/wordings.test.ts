import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { speak } from '../../dialogs/decision.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { readState } from '../../dialogs/state.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { Chat } from './chat.js';

const content = new URL('../../knowledge/content', import.meta.url).pathname;
const knowledge = createKnowledge(loadEntries(content), {
  classifier: loadClassifier(content),
  ready: new URL('../../dist/index', import.meta.url).pathname,
});

/** How people say it, by flow: `zh` and `en` start it, `near` speak of the same thing and do not. */
const folder = new URL('wordings/', import.meta.url);
const WORDINGS = readdirSync(folder).map((file) => {
  const parts = readFileSync(new URL(file, folder), 'utf8').split(/^= /mu);
  const linesOf = (name: string): readonly string[] =>
    parts
      .find((part) => part.startsWith(`${name}\n`))
      ?.split('\n')
      .slice(1)
      .filter((line) => line !== '') ?? [];
  return { id: file.replace('.txt', ''), zh: linesOf('zh'), en: linesOf('en'), near: linesOf('near') };
});

let started: string[] = [];
beforeAll(() => {
  for (const flow of FLOWS)
    jest.spyOn(flow, 'start').mockImplementation((scene) => {
      started.push(flow.id);
      return speak(scene.state);
    });
});
afterAll(() => {
  jest.restoreAllMocks();
});

/** The flows that a message starts in a conversation that is about nothing yet. */
const startedBy = async (text: string): Promise<readonly string[]> => {
  started = [];
  const chat = new Chat(knowledge);
  chat.state = readState(undefined);
  await chat.say(text);
  return [...new Set(started)];
};

test('every flow has its wordings', () => {
  expect(WORDINGS.map(({ id }) => id).sort()).toEqual(FLOWS.map(({ id }) => id).sort());
  for (const { id, zh, en, near } of WORDINGS)
    expect([id, zh.length >= 25, en.length >= 25, near.length >= 15]).toEqual([id, true, true, true]);
});

describe.each(WORDINGS)('$id', ({ id, zh, en, near }) => {
  test.each([...zh, ...en])('"%s" starts it', async (text) => {
    expect(await startedBy(text)).toEqual([id]);
  });

  test.each(near)('"%s" does not', async (text) => {
    expect(await startedBy(text)).not.toContain(id);
  });
});

test('of the questions that only measure, hardly one starts anything', async () => {
  const file = new URL('../../knowledge/questions/held-out.jsonl', import.meta.url);
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly q: string }).q);
  const starting: string[] = [];
  for (const question of questions) if ((await startedBy(question)).length > 0) starting.push(question);
  expect(starting.length / questions.length).toBeLessThan(0.015);
});
