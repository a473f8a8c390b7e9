import { describe, expect, test } from '@jest/globals';
import { found } from './opportunities.js';
import { readsWell } from './reads-well.js';
import { RULE_CASES } from './rule-cases.js';

describe('the message of every rule', () => {
  test.each(RULE_CASES)('$rule ($what) reads well in both languages', ({ rule, fires, context }) => {
    for (const finding of found(rule, fires, context)) readsWell(finding);
  });

  test.each(RULE_CASES.filter(({ severity }) => severity !== 'info'))('$rule ($what) says what to do', ({ rule, fires, context }) => {
    expect(found(rule, fires, context)[0]?.message.zh).toMatch(/请|须|补|单击/u);
  });

  test('D1 names nothing of an opportunity whose number the person may not know', () => {
    const given = { customer_name: '苏州蓝湖医疗', bant_n: '医学影像存储', opp_name: '蓝湖' };
    const colleague = { id: '', customer_name: '苏州蓝湖医疗科技股份有限公司', need: '影像存储上云' };
    const said = (...open: readonly (typeof colleague)[]) => found('D1', { ...given, open_opportunities: [...open] })[0]?.message;
    for (const text of Object.values(said(colleague) ?? { zh: '科技' })) expect(text).not.toMatch(/科技|上云|: ,/u);
    expect(said(colleague)?.zh).toContain('请先问主账号的同事');
    const mixed = said(colleague, { id: 'PO-7', customer_name: '苏州蓝湖医疗', need: '影像存储' });
    for (const text of Object.values(mixed ?? { zh: '科技' })) {
      expect(text).toContain('PO-7');
      expect(text).not.toMatch(/科技|上云/u);
    }
  });

  test('repeats the value that is wrong, cut to a line', () => {
    const [{ message } = { message: { zh: '', en: '' } }] = found('C8', { contact_method: `微信\n${'长'.repeat(200)}` });
    expect(message.zh).toContain('“微信 长长');
    expect(message.zh.length).toBeLessThan(200);
  });
});
