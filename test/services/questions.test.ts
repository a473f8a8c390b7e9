import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type AnswerComposer, answerQuestion } from '../../services/questions.js';
import { NOW, openConversation, openTempStore } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
beforeEach(async () => {
  opened = await openTempStore();
  for (const id of ['c1', 'c2']) await openConversation(opened.store, id);
  const ask = (id: string, conversationId: string, personId: string, lang: 'zh' | 'en') =>
    opened.store.questions.file({ id, text: 'PCE?', textKey: 'pce', lang, context: null, askedAt: NOW }, { conversationId, personId });
  await ask('q1', 'c1', 'li', 'zh');
  await ask('q2', 'c2', 'wang', 'en');
});
afterEach(() => opened.close());

const compose: AnswerComposer = (asker, question, answer) => ({
  replies: [{ activityId: `answer.${question.id}.${asker.personId}`, body: `${asker.lang}: ${answer}` }],
  delivered: false,
});
const answer = (text: string, id = 'q1', how = compose) => answerQuestion(opened.store, { id, text, at: NOW + 1 }, how);
const bodies = async (id: string) => (await opened.store.log.after(id, 0, 9)).map(({ body }) => body);

test('an answer reaches everybody who asked, in the language and conversation of each', async () => {
  expect(await answer('  每季度一次。 ')).toMatchObject({
    kind: 'answered',
    askers: 2,
    lines: [{ conversationId: 'c1' }, { conversationId: 'c2' }],
  });
  expect([await bodies('c1'), await bodies('c2')]).toEqual([['zh: 每季度一次。'], ['en: 每季度一次。']]);
  expect(await opened.store.questions.get('q1')).toMatchObject({ state: 'answered', answer: '每季度一次。', answeredAt: NOW + 1 });
});

test('who has chosen another language since then hears it in that one', async () => {
  await opened.store.people.setLanguage('wang', 'acme', 'zh-TW');
  await answer('每季度一次。');
  expect([await bodies('c1'), await bodies('c2')]).toEqual([['zh: 每季度一次。'], ['zh-TW: 每季度一次。']]);
});

test('a second answer is refused with the one that holds, and nobody hears it', async () => {
  await answer('first');
  expect(await answer('second')).toEqual({ kind: 'already-answered', answer: 'first' });
  expect(await bodies('c1')).toEqual(['zh: first']);
});

test('two answers at once: one holds', async () => {
  const kinds = (await Promise.all([answer('one'), answer('two')])).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['already-answered', 'answered']);
  expect(await bodies('c2')).toHaveLength(1);
});

test('an unknown question and a blank answer change nothing', async () => {
  expect(await answer('text', 'q9')).toEqual({ kind: 'not-found' });
  await expect(answer('  ')).rejects.toMatchObject({ code: 'input.invalid' });
  expect(await opened.store.questions.open(9)).toHaveLength(1);
});

test('an answer that cannot be worded for one of them reaches none, and the question stays open', async () => {
  const broken: AnswerComposer = (asker, ...rest) => {
    if (asker.personId === 'wang') throw new Error('no such sentence');
    return compose(asker, ...rest);
  };
  await expect(answer('text', 'q1', broken)).rejects.toThrow('no such sentence');
  expect(await bodies('c1')).toEqual([]);
  expect(await opened.store.questions.get('q1')).toMatchObject({ state: 'open' });
});
