import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../dialogs/forms/forms.js';
import { takeText } from '../../dialogs/forms/take-text.js';
import { TODAY } from './chat.js';

const take = (formId: string, asked: string, text: string) => {
  const form = FORMS.find(({ id }) => id === formId);
  if (!form) throw new Error(`there is no form ${formId}`);
  const question = form.questions.find(({ id }) => id === asked) ?? null;
  return takeText(form, question, text, { today: TODAY, fields: {}, lang: 'zh' });
};

describe('what names a field is no part of its value', () => {
  test.each([
    ['ho', 'reason', '原因是客户名称与实际不符', '客户名称与实际不符'],
    ['ho', 'reason', '理由：我们没有这个行业的方案', '我们没有这个行业的方案'],
    ['ho', 'reason', 'the reason is: wrong customer', 'wrong customer'],
    ['withdraw', 'reason', '撤回的原因是預算取消了', '預算取消了'],
    ['withdraw', 'reason', 'the reason is: the project has stopped', 'the project has stopped'],
    ['incentive-answer', 'reason', '原因是和云资源用量对不上', '和云资源用量对不上'],
    ['incentive-apply', 'proof', '证明材料：客户盖章的验收单', '客户盖章的验收单'],
    ['incentive-apply', 'proof', 'the proof is a signed report', 'a signed report'],
    ['invite', 'customer', '客户名称改成南京星河物流有限公司', '南京星河物流有限公司'],
    ['progress', 'note', '备注改成合同在走流程', '合同在走流程'],
  ])('%s, %s: %s', (form, field, text, value) => {
    expect(take(form, field, text)).toEqual({ kind: 'fields', fields: { [field]: value } });
  });

  test.each(['因为客户的预算取消了', '原因'])('"%s" stays as it is written', (text) => {
    expect(take('incentive-answer', 'reason', text)).toEqual({ kind: 'fields', fields: { reason: text } });
  });
});

test.each([
  ['客户是\u{2f804}A有限公司', '\u{2f804}A有限公司'],
  ['客户是⿰亻尔A有限公司', '⿰亻尔A有限公司'],
])('a rare character of a name is not cut in two: %s', (text, name) => {
  const read = take('po', 'customer_name', text);
  expect(read.kind === 'fields' && String(read.fields.customer_name).endsWith(name)).toBe(true);
});

test('a stage told where a note is asked is no note', () => {
  expect(take('progress', 'note', '已经签单了')).toEqual({ kind: 'fields', fields: { stage: 'signed' } });
});

describe('a clause that names another question is no answer to the open one', () => {
  test.each([
    ['solution_provider_main_account', '我们在伙伴名单里', { partner_on_core_map: 'yes' }],
    ['overlapping_delivery', '项目在2026年11月5日完成', { project_end: '2026-11-05' }],
    ['overlapping_delivery', '项目在2026年11月5日完成，没有重叠', { project_end: '2026-11-05', overlapping_delivery: 'no' }],
  ])('%s: %s', (asked, text, fields) => {
    expect(take('incentive-check', asked, text)).toEqual({ kind: 'fields', fields });
  });
});
