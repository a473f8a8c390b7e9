import { describe, expect, test } from '@jest/globals';
import { languageOf } from '../../dialogs/language.js';
import { freshState } from '../../dialogs/state.js';
import { inLanguage } from '../../dialogs/traditional.js';
import type { Turn, TurnInput } from '../../dialogs/turn.js';
import type { DeskLanguage } from '../../services/records.js';

const turn = (input: TurnInput, over: Partial<Turn> = {}): Turn => ({
  activityId: 'a1',
  conversationId: 'c1',
  who: { personId: 'chen', partnerId: 'acme', roles: [] },
  input,
  chosenLang: null,
  locale: 'zh',
  today: '2026-11-21',
  now: 0,
  timeZone: 'Asia/Shanghai',
  ...over,
});
const said = (text: string, lang: DeskLanguage | null, over: Partial<Turn> = {}): DeskLanguage =>
  languageOf(turn({ kind: 'text', text }, over), { ...freshState(), lang });

describe('the language of a reply', () => {
  test.each([
    ['PO验证要多久', 'en', 'zh'],
    ['how long does verification take', 'zh', 'en'],
    ['what does 机会点共享 mean', 'zh', 'en'],
    ['機會點驗證要多久？', 'zh', 'zh-TW'],
    ['Q1', 'zh', 'zh'],
    ['SAP HANA', 'zh', 'zh'],
    ['Linda Xu, CFO', 'en', 'en'],
    ['yes', 'zh-TW', 'zh-TW'],
    ['90', 'en', 'en'],
    ['王敏', 'zh-TW', 'zh-TW'],
    ['<script>alert(1)</script>', 'zh', 'zh'],
    ['🎉', 'en', 'en'],
  ] as const)('"%s" in a conversation in %s is answered in %s', (text, before, lang) => {
    expect(said(text, before)).toBe(lang);
  });

  test('before any message it is what the person chose once, else that of the channel', () => {
    expect(languageOf(turn({ kind: 'joined' }, { chosenLang: 'en' }), freshState())).toBe('en');
    expect(languageOf(turn({ kind: 'joined' }, { locale: 'zh-TW' }), freshState())).toBe('zh-TW');
    expect(said('ok', null, { locale: 'en' })).toBe('en');
  });

  test('the language button decides at once', () => {
    expect(languageOf(turn({ kind: 'action', action: { do: 'language', lang: 'zh-TW' } }), { ...freshState(), lang: 'en' })).toBe('zh-TW');
  });

  test('traditional replies are written from the simplified, data in buttons and cards stays as it is', () => {
    const [reply] = inLanguage('zh-TW', [
      {
        kind: 'message',
        text: '机会点',
        buttons: [{ label: '继续填', action: { do: 'answer', draft: 'd', question: 'q', choice: '方案讨论' } }],
        card: { body: [{ id: '机会点', label: '预算', value: '苏州蓝湖' }] },
      },
    ]);
    expect(reply).toEqual({
      kind: 'message',
      text: '機會點',
      buttons: [{ label: '繼續填', action: { do: 'answer', draft: 'd', question: 'q', choice: '方案讨论' } }],
      card: { body: [{ id: '机会点', label: '預算', value: '苏州蓝湖' }] },
    });
  });
});
