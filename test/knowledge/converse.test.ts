import { describe, expect, test } from '@jest/globals';
import { readLine } from '../../knowledge/batch.js';
import { chosenOption } from '../../knowledge/choose-option.js';
import { converse } from '../../knowledge/converse.js';
import { contextOf, NOTHING_SAID, remember, rememberTopic } from '../../knowledge/memory.js';
import { nextQuestions } from '../../knowledge/next-questions.js';
import { PROCESSES } from '../../knowledge/processes.js';
import { entryOf, knowledge, shipped } from './fixture.js';

const options = [
  entryOf('view', { title: { zh: '客户在哪里查看代金券？', en: 'Where does a customer view vouchers?' } }),
  entryOf('issue', { title: { zh: '如何下发代金券？', en: 'How do I issue vouchers?' } }),
  entryOf('reclaim', { title: { zh: '如何回收代金券？', en: 'How do I reclaim vouchers?' } }),
];
const choose = (text: string): string | null => {
  const chosen = chosenOption(text, options);
  return chosen === null || chosen === 'none' ? chosen : chosen.id;
};

describe('after "which one do you mean"', () => {
  test.each([
    ['第二个', 'issue'],
    ['那就第二个吧，谢谢', 'issue'],
    ['2', 'issue'],
    ['２。', 'issue'],
    ['选3', 'reclaim'],
    ['我问的是第一个', 'view'],
    ['最后一个', 'reclaim'],
    ['the second', 'issue'],
    ['the first one please', 'view'],
    ['option 3', 'reclaim'],
    ['the last one', 'reclaim'],
    ['回收', 'reclaim'],
    ['客户看的那个', 'view'],
    ['issue vouchers', 'issue'],
    ['都不是', 'none'],
    ['none of these', 'none'],
    ['neither', 'none'],
    ['代金券', null],
    ['PO验证要多久', null],
    ['怎么回收', null],
    ['第四个', null],
    ['好的', null],
    ['', null],
  ])('"%s" picks %s', (text, id) => {
    expect(choose(text)).toBe(id);
  });

  test('nothing is picked where nothing was offered', () => {
    expect(chosenOption('第一个', [])).toBeNull();
  });

  const turnsOf = (...turns: string[]) => {
    const line = readLine(knowledge, { id: 'x', turns }, () => 0);
    if (!('turns' in line)) throw new Error('no turns');
    return line.turns;
  };

  test('a batch picks as the chat does', () => {
    const [asked, picked] = turnsOf('怎么申请', '第二个');
    expect(asked?.outcome).toBe('ambiguous');
    expect(picked).toMatchObject({ outcome: 'answered', topic: asked?.options[1]?.topic, confidence: 1 });
    expect(turnsOf('怎么申请', '都不是')[1]).toMatchObject({ outcome: 'unknown', topic: null });
  });

  test('passed over, it does not disturb what is asked instead', () => {
    const [asked, other, late] = turnsOf('怎么申请', 'PO提交后能取消吗', '第二个');
    expect(asked?.outcome).toBe('ambiguous');
    expect(other?.topic).toBe('po-cancel');
    expect(late?.outcome).not.toBe('answered');
  });
});

describe('what is remembered', () => {
  const unknown = knowledge.ask('明天会下雪吗');

  test('an answer is; what was not understood changes nothing', () => {
    const after = remember(NOTHING_SAID, knowledge.ask('代金券怎么回收'));
    expect(after).toMatchObject({ topic: 'voucher-reclaim', question: '代金券怎么回收', options: [], seen: ['voucher-reclaim'] });
    expect(remember(after, unknown)).toEqual(after);
    expect(contextOf(after)).toMatchObject({ previous: 'voucher-reclaim', question: '代金券怎么回收' });
  });

  test('it does not grow, whatever is said', () => {
    let memory = NOTHING_SAID;
    for (let turn = 0; turn < 6; turn++) memory = converse(knowledge, memory, `那现金券呢${'，客户那边也一样吗'.repeat(40)}`).memory;
    for (const { id } of shipped) memory = rememberTopic(memory, id);
    expect(memory.question.length).toBeLessThanOrEqual(160);
    expect(memory.seen).toHaveLength(12);
  });
});

describe('what may be asked next', () => {
  const idsAfter = (id: string, seen: string[] = []): string[] => {
    const entry = knowledge.entry(id);
    if (entry === undefined) throw new Error(id);
    return nextQuestions(knowledge, entry, seen).map((next) => next.id);
  };

  test('up to three, the next step of the process first, none asked already', () => {
    expect(idsAfter('incentive-apply-procedure')[0]).toBe('incentive-reconciliation');
    expect(idsAfter('incentive-apply-procedure', ['incentive-reconciliation'])).not.toContain('incentive-reconciliation');
    for (const { id } of shipped) {
      const next = idsAfter(id);
      expect([id, next.length, new Set(next).size, next.includes(id)]).toEqual([id, 3, 3, false]);
    }
  });

  test('every step of a process is an entry', () => {
    expect(PROCESSES.flat().filter((id) => knowledge.entry(id) === undefined)).toEqual([]);
  });
});
