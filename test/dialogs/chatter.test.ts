import { describe, expect, test } from '@jest/globals';
import { chatterTexts } from '../../dialogs/texts/chatter.js';
import { smallTalkTexts } from '../../dialogs/texts/small-talk.js';
import { inLanguage } from '../../dialogs/traditional.js';
import { say } from '../../dialogs/reply.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { Chat, fixedKnowledge } from './chat.js';

const knowledge = fixedKnowledge({ 验证: 'po-verification-sla', 接受: 'ho-accept-deadline', verification: 'po-verification-sla' });
const [zh, en] = [chatterTexts.zh, chatterTexts.en];

describe('small talk where nothing is being filled in', () => {
  test.each([
    ['你是谁', smallTalkTexts.zh.who],
    ['你是機器人嗎？', smallTalkTexts.zh.who],
    ['太棒了', smallTalkTexts.zh.praise],
    ['再见', zh.bye],
    ['太难用了', zh.upset],
    ['怎么这么慢', zh.slow],
    ['答非所问', zh.missed],
    ['你说的不对', zh.missed],
    ['没回答我的问题', zh.missed],
    ['你们几点上班？', zh.hours],
    ['客服什么时候在线', zh.hours],
    ['你們週末上班嗎', zh.hours],
  ])('%s', async (text, said) => {
    const chat = new Chat(knowledge);
    await chat.say(text);
    expect(chat.messages).toMatchObject(
      inLanguage(chat.state.lang ?? 'zh', [say(said)]).map((reply) => ({ text: 'text' in reply && reply.text })),
    );
    expect(chat.effects).toEqual([]);
  });

  test.each([
    ['who are you', smallTalkTexts.en.who],
    ['bye', en.bye],
    ['this is annoying', en.upset],
    ["that's not what I asked", en.missed],
    ['you are wrong', en.missed],
    ['what are your working hours?', en.hours],
  ])('%s', async (text, said) => {
    const chat = new Chat(knowledge, { locale: 'en' });
    await chat.say(text);
    expect(chat.text).toBe(said);
  });

  test('a complaint offers a person, to whom the question before goes', async () => {
    const chat = new Chat(fixedKnowledge({}));
    await chat.say('合同章盖错了要不要紧');
    await chat.say('答非所问');
    await chat.press(chat.button(textsFor('zh').general.buttons.person));
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'ask-person', text: '合同章盖错了要不要紧' });
  });
});

describe('a short word after an answer', () => {
  test('"why" says that no reason is stated, and repeats nothing', async () => {
    const chat = new Chat(knowledge);
    await chat.say('PO 验证要多久？');
    const answer = chat.text;
    await chat.say('为什么');
    expect(chat.text).toContain(zh.noReason);
    expect(chat.text).not.toContain(answer.split('\n')[0]);
    expect(chat.buttons.map(({ label }) => label)).toContain(textsFor('zh').general.buttons.person);
  });

  test.each([
    ['然后呢', 'zh'],
    ['and after that?', 'en'],
  ] as const)('"%s" goes on to the next step, once each, then says that there is no more', async (text, locale) => {
    const chat = new Chat(knowledge, { locale });
    await chat.say(locale === 'zh' ? '几天内接受？' : 'how long is verification?');
    const seen = new Set<string | null>([chat.state.topic]);
    for (let step = 0; step < 6 && !chat.text.includes(chatterTexts[locale].noNext); step++) {
      await chat.say(text);
      if (chat.text.includes(chatterTexts[locale].noNext)) break;
      expect(seen).not.toContain(chat.state.topic);
      seen.add(chat.state.topic);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(chat.text).toContain(chatterTexts[locale].noNext);
  });

  test('before any answer it is a question like another', async () => {
    const chat = new Chat(knowledge);
    await chat.say('然后呢');
    expect(chat.text).not.toContain(zh.noNext);
  });
});
