import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../dialogs/texts/texts.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { entryOf, knowledge, shipped } from '../knowledge/fixture.js';
import { Chat } from './chat.js';

const { general } = textsFor('zh');
const topicsOf = (chat: Chat): string[] => chat.buttons.flatMap(({ action }) => (action.do === 'topic' ? [action.topic] : []));

describe('several questions in one message', () => {
  test('each is quoted and answered with its source; what nobody can answer can be passed on', async () => {
    const chat = new Chat(knowledge);
    await chat.say('HO怎么拒绝？你们食堂几点开门？');
    expect(chat.messages).toHaveLength(1);
    const [, first = '', second = ''] = chat.text.split(/^> /m);
    expect(first).toMatch(/^“HO怎么拒绝？”\n/);
    expect(first).toContain('拒绝理由');
    expect(first).toContain('来源：');
    expect(second).toBe(`“你们食堂几点开门？”\n\n${general.unknownPart}`);
    await chat.press(chat.button(general.buttons.person));
    expect(chat.effects).toMatchObject([{ kind: 'ask-person', text: '你们食堂几点开门？' }]);
  });

  test('the questions beyond three are listed', async () => {
    const chat = new Chat(knowledge);
    await chat.say('PO怎么提交？HO怎么拒绝？代金券怎么回收？现金券怎么下发？');
    expect(chat.text.match(/^> /gm)).toHaveLength(3);
    expect(chat.text).toContain(`${general.left}\n\n- “现金券怎么下发？”`);
  });

  test('the next message leans on the last of them', async () => {
    const chat = new Chat(knowledge);
    await chat.say('代金券怎么回收？怎么拒绝HO？');
    await chat.say('要写理由吗');
    expect(chat.state.topic).toBe('ho-decline-procedure');
  });

  test('a question is quoted without what would act as markup', async () => {
    const chat = new Chat(knowledge);
    await chat.say('HO怎么**拒绝**？代金券怎么回收？');
    expect(chat.text).toContain('> “HO怎么\\*\\*拒绝\\*\\*？”');
  });
});

describe('which one do you mean', () => {
  const asked = async (): Promise<{ readonly chat: Chat; readonly offered: string[] }> => {
    const chat = new Chat(knowledge);
    await chat.say('怎么申请');
    return { chat, offered: topicsOf(chat) };
  };

  test('is answered by place', async () => {
    const { chat, offered } = await asked();
    await chat.say('我要第二个');
    expect(chat.state.topic).toBe(offered[1]);
    expect(chat.state.options).toEqual([]);
  });

  test('"none of these", typed, passes nothing on before the person says so', async () => {
    const { chat } = await asked();
    await chat.say('都不是');
    expect(chat.text).toBe(general.unknown);
    expect(chat.effects).toEqual([]);
    await chat.say('好');
    expect(chat.effects).toMatchObject([{ kind: 'ask-person', text: '怎么申请' }]);
  });

  test('is passed over by another question', async () => {
    const { chat } = await asked();
    await chat.say('PO提交后能取消吗');
    expect(chat.state).toMatchObject({ topic: 'po-cancel', options: [], offeredFor: '' });
  });
});

describe('what may be asked next', () => {
  test('is offered by up to three buttons, nothing twice, and in the person’s characters', async () => {
    const chat = new Chat(knowledge);
    await chat.say('怎麼申請機會點激勵');
    expect(chat.state.topic).toBe('incentive-apply-procedure');
    const first = topicsOf(chat);
    expect(first).toHaveLength(3);
    expect(chat.buttons.map(({ label }) => label).join()).toContain('激勵');
    const [next = ''] = first;
    await chat.press({ do: 'topic', topic: next });
    expect(topicsOf(chat)).not.toContain('incentive-apply-procedure');
    expect(topicsOf(chat)).not.toContain(next);
  });

  test('is not offered in the middle of a form', async () => {
    const chat = new Chat(knowledge);
    await chat.say('提交机会点');
    await chat.say('PO提交后能取消吗');
    expect(chat.text).toContain('只能由 PDM 或 BD 驳回');
    expect(topicsOf(chat)).toEqual([]);
  });
});

test('an entry in the other language is answered with a note that says so', async () => {
  const chat = new Chat(
    createKnowledge([
      ...shipped,
      { ...entryOf('lounge', { alternates: { zh: ['深圳的伙伴休息室谁能用'], en: ['who may use the partner lounge'] } }), only: 'en' },
    ]),
  );
  await chat.say('深圳的伙伴休息室谁能用');
  expect(chat.text.split('\n')[0]).toBe('以下内容只有英文原文。');
});

test('what the sources leave open is said in the entry’s own words, with what they do state', async () => {
  const open = entryOf('lounge', {
    title: { zh: '伙伴休息室', en: 'Partner lounge' },
    alternates: { zh: ['伙伴休息室在哪个城市'], en: ['which city has a partner lounge'] },
    unanswered: { zh: ['伙伴休息室周末几点开门'], en: ['when does the partner lounge open at weekends'] },
    note: { zh: '周末的开放时间。', en: 'its hours at weekends.' },
  });
  const desk = createKnowledge([...shipped, open]);
  const chat = new Chat(desk);
  await chat.say('伙伴休息室周末几点开门');
  expect(chat.text).toContain('资料没有写明：周末的开放时间。\n\n写明的是：答案。');
  await chat.say('when does the partner lounge open at weekends');
  expect(chat.text).toContain('Not stated by the sources: its hours at weekends.\n\nWhat they do state: Answer.');
});
