import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CONSENT_WORDING, questionTexts } from '../../dialogs/texts/questions.js';
import { statusName, submissionTexts } from '../../dialogs/texts/submission.js';
import { STATUSES } from '../../rules/status.js';

/** Every pair of sentences that a file of the folder exports. */
const BOTH: Record<string, { zh: unknown; en: unknown }> = {};
for (const file of readdirSync(new URL('../../dialogs/texts', import.meta.url)))
  for (const [name, pair] of Object.entries(await import(`../../dialogs/texts/${file}`)) as [string, unknown][])
    if (typeof pair === 'object' && pair !== null && 'zh' in pair && 'en' in pair) BOTH[name] = { zh: pair.zh, en: pair.en };

/** Every text by its path; what takes values is written with samples of both scripts' neutral kind. */
const textsOf = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf((value as (...values: number[]) => unknown)(1, 2, 3), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
};

/** Names that the Partner Center writes in Chinese, kept in English sentences with their meaning beside them. */
const KEPT_NAMES =
  /方案 > 基线解决方案 > 项目交付评价|反馈举证材料|交付材料提交|项目交付评价|项目终止|待登记|已登记|已验收|已终止|销售 > 拓新 > 客户拓展|通用邀请链接|代售|报备|合作伙伴共拓计划|机会点管理|机会点描述|机会点更新|云商店商品|基线解决方案|架构验证|业务演示|技术咨询|策略支持|资源配置支持|仅供可视|激励公示待确认|激励待申付|待申请激励|已申请激励|激励申请|机会点验证通过|首单商用项目|持续销售商用项目/g;

const zh = Object.entries(BOTH).flatMap(([name, texts]) => textsOf(texts.zh, name));
const en = Object.entries(BOTH).flatMap(([name, texts]) => textsOf(texts.en, name));

describe('the sentences of the desk', () => {
  test('stand in both languages under the same keys', () => {
    const paths = (texts: typeof zh) => texts.map(([path]) => path).sort();
    expect(paths(en)).toEqual(paths(zh));
    expect(zh.length).toBeGreaterThan(200);
  });

  test.each([...zh, ...en])('%s says something', (_path, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|\[object/);
  });

  test.each(zh)('%s has full-width punctuation beside Chinese', (_path, text) => {
    const shown = text.replace(/`[^`]*`/g, '').replace(/\]\([^)]*\)/g, ']');
    expect(shown).not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
  });

  test.each(en.filter(([path]) => !path.includes('statusNotes')))('%s has no Chinese but the names that are kept', (_path, text) => {
    expect(text.replace(KEPT_NAMES, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([...zh, ...en])('%s neither greets, apologises nor shouts', (_path, text) => {
    expect(text).not.toMatch(/[!！]|亲(?!口)|抱歉|对不起|sorry/i);
  });

  test('every question says what, why and for example, and asks one thing', () => {
    for (const { label, ask, example, why } of [...Object.values(questionTexts.zh), ...Object.values(questionTexts.en)]) {
      expect([label, ask, example, why].every((part) => part.length > 0)).toBe(true);
      expect((ask.match(/[?？]/g) ?? []).length).toBeLessThanOrEqual(1);
    }
  });

  test('each status has its meaning in English', () => {
    for (const status of STATUSES) {
      expect(statusName(status, 'zh')).toBe(status);
      expect(statusName(status, 'en')).toMatch(new RegExp(`^${status} \\([a-z ]+\\)$`));
      expect(submissionTexts.zh.statusNotes[status]).toBeDefined();
      expect(submissionTexts.en.statusNotes[status]).toBeDefined();
    }
  });

  test('the consent that is recorded is the one that is asked for', () => {
    for (const part of ['明确同意把其个人信息共享给华为云', '涉及的商业敏感信息也已取得授权']) {
      expect(questionTexts.zh.consent.ask).toContain(part);
      expect(CONSENT_WORDING.zh).toContain(part);
    }
    expect(questionTexts.en.consent.ask.toLowerCase()).toContain('explicitly agreed that their personal data is shared with huawei cloud');
  });
});
