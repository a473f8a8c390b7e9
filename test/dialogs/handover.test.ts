import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { handoverTexts } from '../../dialogs/texts/handover.js';
import type { DeskView } from '../../services/desk-view.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const words = handoverTexts.zh;

const kindOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command?.kind === 'flow') return command.flow.id;
  return command?.kind ?? wishedFlow(text)?.id ?? null;
};

describe('who wants to hand over', () => {
  test.each([
    '交给主账号',
    '帮我交给我们公司的主账号吧',
    '转给王总提交',
    '转给王总',
    '让主账号来提交',
    '请把这个转给李晓明提交',
    '把草稿移交给主帐号的同事处理',
    'hand it over to our main account',
    'please pass this on to the main account',
    'let the main account submit it',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('hand-over');
  });

  test.each(['退回给同事', '退给小李', '把草稿退回给小李', 'hand it back', 'give it back to my colleague', '收回草稿', 'take it back'])(
    '%s gives it back',
    (text) => {
      expect(kindOf(text)).toBe('hand-back');
    },
  );

  test.each([
    ['转给同事', 'person'],
    ['转人工', 'person'],
    ['交给支持同事', 'person'],
    ['退回', 'back'],
    ['提交', 'submit'],
    ['主账号才能提交吗', null],
    ['怎么交给主账号提交？', null],
    ['机会点能转给别的伙伴吗', null],
    ['PO 会退回给谁', null],
    ['who is the main account', null],
  ])('%s does not', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

const TOLD =
  '帮我提个机会点：苏州蓝湖医疗要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，我们做过两次交流和一次方案演示';

describe('handing over', () => {
  const colleague = (mainAccount: 'yes' | 'no', view: Partial<DeskView> = {}) =>
    new Chat(knowledge, {
      view: {
        profile: async () => ({ pceJoined: 'yes', mainAccount, asOf: 0 }),
        mainAccount: async () => 'acme/wang',
        ...view,
      },
    });
  const ready = async (chat: Chat): Promise<Chat> => {
    for (const text of [TOLD, '都已取得', '江苏苏州', '都符合']) await chat.say(text);
    return chat;
  };
  const labels = (chat: Chat) => chat.buttons.map(({ label }) => label);

  test('is offered in the place of the submission, and named is who gets it', async () => {
    const chat = await ready(colleague('no'));
    expect(labels(chat)).toContain(words.buttons.handOver);
    expect(labels(chat)).not.toContain('提交');
    await chat.press(chat.button(words.buttons.handOver));
    expect(chat.text).toContain(words.ask(words.mainAccount('wang')));
    expect(chat.effects.some(({ kind }) => kind === 'hand-over')).toBe(false);
    await chat.press(chat.button(words.buttons.handOver));
    const { id, revision, attempt } = chat.draft ?? {};
    expect(chat.effects.at(-1)).toEqual({ kind: 'hand-over', draftId: id, revision, attempt, receiverId: 'acme/wang' });
    expect(chat.state.form).toBeNull();
  });

  test('takes a plain yes where it was just asked, and a no leaves everything', async () => {
    const chat = await ready(colleague('no'));
    await chat.say('交给主账号');
    await chat.say('先不交');
    expect(chat.effects.some(({ kind }) => kind === 'hand-over')).toBe(false);
    await chat.say('好的');
    expect(chat.text).toContain(words.now);
    await chat.say('好的');
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'hand-over' });
  });

  test('of one that was changed after the button was shown, shows it again', async () => {
    const chat = await ready(colleague('no'));
    await chat.say('交给主账号');
    const sure = chat.button(words.buttons.handOver);
    await chat.say('预算改成350万');
    await chat.press(sure);
    expect(chat.text).toContain('350 万元');
    expect(chat.effects.some(({ kind }) => kind === 'hand-over')).toBe(false);
  });

  test('wants what is missing and the consent first, and is not needed for the main account', async () => {
    const chat = colleague('no');
    await chat.say(TOLD);
    await chat.say('交给主账号');
    expect(chat.text).toContain(words.notYet);
    const denied = await ready(colleague('no'));
    await denied.say('客户不同意了');
    await denied.say('交给主账号');
    expect(labels(denied)).not.toContain(words.buttons.handOver);
    const main = await ready(colleague('yes'));
    await main.say('交给主账号');
    expect(main.text).toContain(words.notNeeded);
    expect(labels(main)).toContain('提交');
  });

  test('waits where nobody is known; a draft on its way to the Partner Center stays where it is', async () => {
    const chat = await ready(colleague('no', { mainAccount: async () => undefined }));
    await chat.say('交给主账号');
    expect(chat.text).toContain(words.askNobody);
    const sure = chat.button(words.buttons.handOver);
    chat.change(chat.draft?.id ?? '', { status: 'sending' });
    await chat.press(sure);
    expect(chat.effects.some(({ kind }) => kind === 'hand-over')).toBe(false);
    chat.change(chat.draft?.id ?? '', { status: 'open' });
    await chat.press(sure);
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'hand-over', receiverId: null });
  });

  test('a name that is markup is text, a directory id is nobody’s name', async () => {
    const chat = await ready(colleague('no', { mainAccount: async () => 'acme/**w**' }));
    await chat.say('交给主账号');
    expect(chat.text).toContain('主账号（\\*\\*w\\*\\*）');
    const teams = await ready(colleague('no', { mainAccount: async () => 'msteams:8f14' }));
    await teams.say('交给主账号');
    expect(teams.text).toContain(words.ask(words.someMainAccount));
  });
});
