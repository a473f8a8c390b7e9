import { describe, expect, test } from '@jest/globals';
import { readLine } from '../../knowledge/batch.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { createForeignKnowledge } from '../../knowledge/foreign.js';
import { conciseParts, plainAnswer, plainNearest, plainParts, quotable } from '../../knowledge/render-text.js';
import { entryOf, knowledge, shipped } from './fixture.js';

const entry = entryOf('po-cancel', {
  answer: {
    zh: { lead: '提交后您不能自己取消。', points: ['只能由 PDM 驳回。'], details: ['驳回后状态变为“已驳回”。'] },
    en: { lead: 'You cannot cancel it yourself.', points: ['Only the PDM can reject it.'], details: [] },
  },
  menuPath: '销售 > 机会点管理',
  note: { zh: '撤回的时限。', en: 'any time limit.' },
  sources: [
    { title: { zh: '机会点审核标准', en: 'Review standard' }, url: 'https://example.com/po' },
    { title: { zh: '合作伙伴中心帮助', en: 'Partner Center help' } },
  ],
});

describe('plainAnswer', () => {
  test('in Chinese: what answers, the list, where, what is open, the sources', () => {
    expect(plainAnswer(entry, 'zh')).toBe(
      '提交后您不能自己取消。\n- 只能由 PDM 驳回。\n- 驳回后状态变为“已驳回”。\n入口：销售 > 机会点管理\n官方资料未写明：撤回的时限。\n来源：机会点审核标准 https://example.com/po；合作伙伴中心帮助（无公开链接）',
    );
  });

  test('in English, menus in Chinese', () => {
    expect(plainAnswer(entry, 'en')).toBe(
      'You cannot cancel it yourself.\n- Only the PDM can reject it.\nWhere: 销售 > 机会点管理\nNot stated by the sources: any time limit.\nSource: Review standard https://example.com/po; Partner Center help (no public address)',
    );
  });

  test('in traditional characters, fixed words and menus too', () => {
    const text = plainAnswer(entry, 'zh-TW');
    expect(text).toContain('提交後您不能自己取消。');
    expect(text).toContain('入口：銷售 > 機會點管理');
    expect(text).toContain('（無公開鏈接）');
    expect(conciseParts(entry, 'zh-TW').menuPath).toBe('銷售 > 機會點管理');
  });

  test('a title that says itself that there is no address does not say it twice', () => {
    const said = { ...entry, sources: [{ title: { zh: '合作伙伴中心帮助（无公开链接）', en: 'Help (no public address)' } }] };
    expect(plainAnswer(said, 'zh').match(/无公开链接/g)?.length).toBe(1);
    expect(plainAnswer(said, 'en').match(/no public address/g)?.length).toBe(1);
  });
});

describe('an entry in one language', () => {
  const english = {
    ...entry,
    only: 'en' as const,
    title: { zh: 'Lounge', en: 'Lounge' },
    answer: { zh: entry.answer.en, en: entry.answer.en },
  };

  test('says in which its source is to who speaks another, and to nobody else', () => {
    expect(plainAnswer(english, 'zh').split('\n')[0]).toBe('以下内容只有英文原文。');
    expect(plainAnswer(english, 'zh-TW').split('\n')[0]).toBe('以下內容只有英文原文。');
    expect(plainAnswer(english, 'en').split('\n')[0]).toBe('You cannot cancel it yourself.');
    const chinese = { ...entry, only: 'zh' as const };
    expect(plainAnswer(chinese, 'en').split('\n')[0]).toBe('The source of this answer is in Chinese only.');
    expect(plainAnswer(chinese, 'zh-TW').split('\n')[0]).toBe('提交後您不能自己取消。');
  });

  test('is found in either language', () => {
    const known = createKnowledge([
      { ...english, id: 'lounge', alternates: { zh: ['深圳的伙伴休息室谁能用'], en: ['who may use the partner lounge in Shenzhen'] } },
      ...shipped,
    ]);
    for (const question of ['深圳的伙伴休息室谁能用', 'who may use the partner lounge in Shenzhen'])
      expect(known.ask(question).answer).toMatchObject({ outcome: 'answered', entry: { id: 'lounge' } });
  });
});

describe('several answers', () => {
  const parts = [
    { text: '能取消吗？', answer: { outcome: 'answered', entry, confidence: 1 }, understood: '' },
    { text: '几天？', answer: { outcome: 'unknown', nearest: entry, confidence: 1 }, understood: '' },
    { text: '哪一个', answer: { outcome: 'ambiguous', options: [entryOf('a'), entryOf('b')], confidence: 1 }, understood: '' },
  ] as const;

  test('stand each under its question, cited, with what is left', () => {
    const text = plainParts(parts, ['还有一个？'], 'zh');
    expect(text.split('\n\n').map((section) => section.split('\n')[0])).toEqual([
      '“能取消吗？”',
      '“几天？”',
      '“哪一个”',
      '一次最多回答三个问题，下面的请再发一次：“还有一个？”',
    ]);
    expect(text).toContain('来源：机会点审核标准');
    expect(text).toContain('1. 标题 a\n2. 标题 b');
  });

  test('a long question is quoted by its beginning', () => {
    expect(quotable('多'.repeat(100))).toBe(`${'多'.repeat(59)}…`);
  });
});

describe('what the sources leave open', () => {
  test('is said in the entry’s own sentence, in both languages', () => {
    expect(plainNearest(entry, 'zh')).toBe('\n官方资料未写明：撤回的时限。\n写明的是：提交后您不能自己取消。');
    expect(plainNearest(entry, 'en')).toBe(
      '\nNot stated by the sources: any time limit.\nWhat it does state: You cannot cancel it yourself.',
    );
    expect(plainNearest(undefined, 'en')).toBe('');
  });
});

describe('readLine', () => {
  const clock = (): number => 0;

  test('prints exactly the fields of the contract', () => {
    const line = readLine(knowledge, { id: 'x', q: 'PO 提交后能取消吗' }, clock);
    expect(Object.keys(line)).toEqual([
      'id',
      'outcome',
      'topic',
      'action',
      'confidence',
      'score',
      'lang',
      'ranking',
      'text',
      'options',
      'ms',
    ]);
    expect(line).toMatchObject({ id: 'x', outcome: 'answered', topic: 'po-cancel', lang: 'zh', options: [], ms: 0 });
  });

  test('a wish is an action with the topic filled in', () => {
    expect(readLine(knowledge, { id: 'x', q: '帮我提一个机会点' }, clock)).toMatchObject({
      outcome: 'action',
      action: 'po',
      topic: 'po-create-procedure',
    });
  });

  test('what is not known has no topic and still its ranking', () => {
    const line = readLine(knowledge, { id: 'x', q: 'AWS经销商能拿多少折扣' }, clock);
    expect(line).toMatchObject({ outcome: 'unknown', topic: null, action: null });
    expect('ranking' in line && line.ranking.length).toBeGreaterThan(0);
  });

  test('what is known to be left open is not known, with the nearest thing that is stated', () => {
    const known = createKnowledge([
      entryOf('review', {
        title: { zh: '机会点审核', en: 'Review' },
        unanswered: { zh: ['审核要几天'], en: ['how many days does the review take'] },
        answer: { zh: { lead: '由 PDM 审核。', points: [], details: [] }, en: { lead: 'The PDM reviews it.', points: [], details: [] } },
      }),
      entryOf('other'),
    ]);
    const line = readLine(known, { id: 'x', q: '机会点审核要几天' }, clock);
    expect(line).toMatchObject({ outcome: 'unknown', topic: null });
    expect('text' in line && line.text).toMatch(/我不猜.*\n写明的是：由 PDM 审核。$/);
  });

  test('the language of a conversation stays where a message does not tell', () => {
    const langs = (...turns: string[]) => {
      const line = readLine(knowledge, { id: 'x', turns }, clock);
      return 'turns' in line ? line.turns.map(({ lang }) => lang) : [];
    };
    expect(langs('怎么加入PCE', 'BANT', 'CBC.0150')).toEqual(['zh', 'zh', 'zh']);
    expect(langs('代金券額度在哪裡看', 'PO怎么取消')).toEqual(['zh-TW', 'zh-TW']);
    expect(langs('怎么加入PCE', 'how long does the verification take')).toEqual(['zh', 'en']);
  });

  test('turns lean on the one before', () => {
    const line = readLine(knowledge, { id: 'x', turns: ['怎么给客户下发代金券', '那怎么收回'] }, clock);
    expect('turns' in line && line.turns.map((turn) => turn.topic ?? turn.options[0]?.topic)).toEqual([
      'voucher-issue-customer',
      'voucher-reclaim',
    ]);
  });
});

describe('a foreign knowledge base', () => {
  test('is asked in short questions of its own, which name nothing of the programme', () => {
    const shop = createForeignKnowledge([
      { id: 'return', question: '怎么退货', answer: '七天内可以退。' },
      { id: 'freight', question: '运费多少', answer: '满九十九元包邮。' },
      { id: 'when', question: '什么时候发货', answer: '付款后两天内。' },
    ]);
    for (const [text, id] of [
      ['怎么退货', 'return'],
      ['运费多少', 'freight'],
      ['什么时候发货', 'when'],
    ] as const)
      expect(shop.ask(text).answer).toMatchObject({ outcome: 'answered', entry: { id } });
  });

  test('is searched like the own one, traditional text included', () => {
    const foreign = createForeignKnowledge([
      { id: '1', question: '如何重設密碼', alternates: ['忘記密碼怎麼辦'], answer: '在登入頁點「忘記密碼」。' },
      { id: '2', question: 'opening hours', answer: 'Nine to five.' },
      { id: '3', question: '', answer: '總部位於臺北，成立於1990年。' },
    ]);
    expect(foreign.ask('忘记密码').ranking[0]?.entry.id).toBe('1');
    expect(foreign.ask('when do you open').ranking[0]?.entry.id).toBe('2');
    expect(foreign.ask('总部在哪').ranking[0]?.entry.id).toBe('3');
    expect(plainAnswer(foreign.entries[1] ?? entry, 'en')).toBe('Nine to five.');
  });

  test.each([
    [[], /has no line/],
    [[{ id: '1', answer: 'a' }, { question: 'x' }], /Line 2 .*id/],
    [
      [
        { id: '1', answer: 'a' },
        { id: '1', answer: 'b' },
      ],
      /Line 2 .*"1" is already used \(Line 1 /,
    ],
    [[{ id: '1', question: ' ' }], /Line 1 .*neither a question nor an answer/],
    [['text'], /Line 1/],
  ])('refuses %j', (lines, message) => {
    expect(() => createForeignKnowledge(lines)).toThrow(message);
  });
});
