import { describe, expect, test } from '@jest/globals';
import { invokeAnswer } from '../../bot/bot-framework/invoke-answer.js';
import { cleanJson, cleanText } from '../../bot/clean-text.js';
import { showActivity } from '../../bot/commands/show-activity.js';
import { languageOf } from '../../bot/locale.js';
import { render } from '../../bot/render.js';
import { withoutTables } from '../../bot/render-markdown.js';
import { readInput } from '../../bot/turn-input.js';
import type { Reply } from '../../dialogs/reply.js';

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'Input.Text', id: 'customer_name' }],
  actions: [{ type: 'Action.Submit', title: '填好了', data: { do: 'fill', draft: 'D-1', revision: 2 } }],
};
const message: Reply = {
  kind: 'message',
  text: '| | |\n|---|---|\n| 客户 | 蓝湖 |',
  buttons: [{ label: '提交', action: { do: 'menu' } }],
  card,
};

describe('render', () => {
  test('Web Chat gets suggested actions that send back their value, and plain submits', () => {
    expect(render([message], 'webchat', 'zh')).toEqual([
      {
        type: 'message',
        text: '| | |\n|---|---|\n| 客户 | 蓝湖 |',
        textFormat: 'markdown',
        locale: 'zh-CN',
        inputHint: 'expectingInput',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
        suggestedActions: {
          to: [],
          actions: [{ type: 'messageBack', title: '提交', text: '提交', displayText: '提交', value: { do: 'menu' } }],
        },
      },
    ]);
  });

  test('Teams gets a list for the table, a card with the buttons, and Execute with Submit to fall back on', () => {
    const [activity] = render([message], 'teams', 'zh');
    const submit = { type: 'Action.Submit', title: '填好了', data: { do: 'fill', draft: 'D-1', revision: 2 } };
    expect(activity).toMatchObject({
      text: '- **客户** 蓝湖',
      attachments: [
        { content: { actions: [{ ...submit, type: 'Action.Execute', verb: 'desk', fallback: submit }] } },
        { contentType: 'application/vnd.microsoft.card.hero', content: { buttons: [{ type: 'messageBack', value: { do: 'menu' } }] } },
      ],
    });
    expect(activity).not.toHaveProperty('suggestedActions');
  });

  test.each(['webchat', 'teams'] as const)(
    'a picture is a card of its own behind the other, with what it shows in words (%s)',
    (surface) => {
      const picture = { uri: 'data:image/png;base64,AAAA', alt: '邀请的二维码', caption: '扫码' };
      const [activity] = render([{ ...message, buttons: [], picture }], surface, 'zh');
      const image = { type: 'Image', url: picture.uri, altText: picture.alt };
      expect(activity).toMatchObject({ attachments: [{ content: { body: card.body } }, { content: { body: [image, { text: '扫码' }] } }] });
      expect(JSON.stringify(activity?.text)).not.toContain('data:image');
    },
  );

  test('a terminal leaves a picture out and says where a card is filled in', () => {
    const picture = { uri: 'data:image/png;base64,AAAA', alt: '二维码', caption: '扫码' };
    const shown = (reply: Reply): string => showActivity(render([reply], 'webchat', 'zh')[0] ?? {}, 'zh').text;
    expect(shown({ kind: 'message', text: '链接', buttons: [], picture })).toBe('链接');
    expect(
      shown({ kind: 'message', text: '链接', buttons: [], picture, card: { ...card, body: [{ type: 'Input.Text', id: 'a' }] } }),
    ).toContain('卡片请在网页上填');
    expect(shown({ kind: 'message', text: '菜单', buttons: [], card: { ...card, body: [{ type: 'Container', items: [] }] } })).toBe('菜单');
  });

  test('a card made for Teams is a plain one in Web Chat', () => {
    const execute = { type: 'Action.Execute', verb: 'desk', title: 'x', data: { do: 'menu' }, fallback: { type: 'Action.Submit' } };
    const [activity] = render([{ ...message, card: { ...card, actions: [execute] } }], 'webchat', 'en');
    expect(activity).toMatchObject({
      locale: 'en-US',
      attachments: [{ content: { actions: [{ type: 'Action.Submit', title: 'x', data: { do: 'menu' } }] } }],
    });
  });

  test('the state of a draft is for our page only', () => {
    const progress: Reply = { kind: 'draft', draft: { id: 'D-1', title: '蓝湖', filled: 3, total: 10, status: 'open' } };
    expect(render([progress], 'webchat', 'zh-TW')).toEqual([
      { type: 'event', name: 'desk/draft', locale: 'zh-TW', value: { id: 'D-1', title: '蓝湖', filled: 3, total: 10, status: 'open' } },
    ]);
    expect(render([progress], 'teams', 'zh')).toEqual([]);
  });

  test('the answer to a press is one card with everything that was said', () => {
    const answer = invokeAnswer(render([message], 'teams', 'zh'));
    expect(answer).toMatchObject({
      statusCode: 200,
      value: {
        type: 'AdaptiveCard',
        body: [{ type: 'TextBlock', text: '- **客户** 蓝湖' }, { type: 'Input.Text' }],
        actions: [{ title: '填好了' }, { type: 'Action.Execute', title: '提交', data: { do: 'menu' } }],
      },
    });
  });

  test('text around a table stays as it is', () => {
    expect(withoutTables('记下了：\n\n| | |\n|---|:-:|\n| 客户 | 蓝湖 |\n\n**下一项**')).toBe('记下了：\n\n- **客户** 蓝湖\n\n**下一项**');
  });

  test('the heads of its columns stand before the values, in each row, and are no row of their own', () => {
    const zh = '| 编号 | 客户 | 状态 |\n|---|---|---|\n| PO-1 | 蓝湖 | 审核中 |\n| PO-2 | 星河 | |';
    expect(withoutTables(zh)).toBe('- **PO-1** 客户：蓝湖 · 状态：审核中\n- **PO-2** 客户：星河');
    const en = '| Change | Before |\n|---|---|\n| Budget | 3 \\| 4 |\n\n| | |\n|---|---|\n| a | b |';
    expect(withoutTables(en)).toBe('- **Budget** Before: 3 | 4\n\n- **a** b');
  });
});

describe('what comes in', () => {
  test('a press is an action whatever its text, and text beside a foreign value is text', () => {
    expect(readInput({ type: 'message', text: '查看', value: { do: 'list' } })).toEqual({ kind: 'action', action: { do: 'list' } });
    expect(readInput({ type: 'message', text: '你好', value: { foreign: true } })).toEqual({ kind: 'text', text: '你好' });
    expect(readInput({ type: 'event', name: 'desk/language', value: 'en' })).toEqual({
      kind: 'action',
      action: { do: 'language', lang: 'en' },
    });
    expect(readInput({ type: 'event', name: 'desk/language', value: 'fr' })).toBeNull();
    expect(readInput('no activity')).toBeNull();
  });

  test('characters are counted as people count them', () => {
    expect(readInput({ type: 'message', text: '😀'.repeat(8_000) })).toMatchObject({ kind: 'text' });
    expect(readInput({ type: 'message', text: '😀'.repeat(8_001) })).toEqual({ kind: 'unreadable', why: 'too-long' });
  });

  test('lines stay, what nobody sees goes', () => {
    expect(cleanText('a\r\nb\tc\u0000\u200b\ufeff\u202e😀\ud83d')).toBe('a\nb\tc\u200b😀');
    expect(cleanJson({ 'k\u0000': ['\u0007x', Number.NaN, undefined, 1n] })).toEqual({ k: ['x', null, null, null] });
  });

  test.each([
    ['zh-Hans', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-TW', 'zh-TW'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['', 'zh'],
    [undefined, 'zh'],
  ])('the locale %s is the language %s', (locale, lang) => {
    expect(languageOf(locale)).toBe(lang);
  });
});
