import { describe, expect, test } from '@jest/globals';
import type { Fields, Question } from '../../dialogs/forms/form.js';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { takeText } from '../../dialogs/forms/take-text.js';
import { TODAY } from './chat.js';

const asked = (id: string | null): Question | null => PO_FORM.questions.find((question) => question.id === id) ?? null;
const take = (id: string | null, text: string, fields: Fields = {}, lang: 'zh' | 'en' = 'zh') =>
  takeText(PO_FORM, asked(id), text, { today: TODAY, fields, lang });
const yuan = (value: number) => ({ min: value, max: value, currency: 'CNY' });
const known: Fields = { bant_b: { min: 5_000_000, max: 5_000_000, currency: 'CNY' }, expected_revenue: 1_200_000, contact_name: '王敏' };

describe('a message in a form', () => {
  test.each<readonly [string | null, string, Fields]>([
    ['expected_revenue', '90万', { expected_revenue: 900_000 }],
    ['bant_b', '90万', { bant_b: { min: 900_000, max: 900_000, currency: 'CNY' } }],
    ['bant_b', '28万5', { bant_b: { min: 285_000, max: 285_000, currency: 'CNY' } }],
    ['bant_b', '1.2亿', { bant_b: { min: 120_000_000, max: 120_000_000, currency: 'CNY' } }],
    ['bant_b', '200-300万', { bant_b: { min: 2_000_000, max: 3_000_000, currency: 'CNY' } }],
    ['bant_b', '$500k', { bant_b: { min: 500_000, max: 500_000, currency: 'USD' } }],
    ['bant_b', '三百五十万', { bant_b: { min: 3_500_000, max: 3_500_000, currency: 'CNY' } }],
    ['bant_b', '收入100万', { expected_revenue: 1_000_000 }],
    ['expected_revenue', '预算是500万', { bant_b: { min: 5_000_000, max: 5_000_000, currency: 'CNY' } }],
    ['customer_location', '南京', { customer_location: '南京' }],
    ['bant_a', '董事会', { bant_a: '董事会' }],
    ['bant_a', '院长李明', { bant_a: '李明（院长）' }],
    ['contact_name', '信息中心周主任 0512-66668888', { contact_name: '周主任', contact_method: '0512-66668888' }],
    ['main', '是主账号', { is_main_account: 'yes' }],
    ['main', '用的是子账号', { is_main_account: 'no' }],
    ['pce', '加入了', { 'p.pce_joined': true }],
    ['consent', '都拿到了', { 'p.customer_consent': true, 'p.secret_authorised': true }],
    ['consent', '不对，预算是350万', { bant_b: { min: 3_500_000, max: 3_500_000, currency: 'CNY' } }],
    ['fit', '没有新增收入', { incremental_revenue: 'no' }],
    ['fit', '需求不是招标来的', { need_source: 'customer' }],
    ['customer_name', '方案讨论', { presales_done: ['方案讨论'] }],
    ['bant_a', '做过两次交流', { presales_done: ['客户交流两次'] }],
    [null, '预算500万，其中华为云收入120万', { bant_b: { min: 5_000_000, max: 5_000_000, currency: 'CNY' }, expected_revenue: 1_200_000 }],
  ])('asked for %s, "%s"', (id, text, fields) => {
    expect(take(id, text)).toEqual({ kind: 'fields', fields });
  });

  test.each<readonly [string, Fields]>([
    ['收入改成100万', { expected_revenue: 1_000_000 }],
    ['预算改成400万，收入130万', { bant_b: { min: 4_000_000, max: 4_000_000, currency: 'CNY' }, expected_revenue: 1_300_000 }],
    ['需求改成影像云归档', { bant_n: '影像云归档' }],
    ['联系人换成陈工', { contact_name: '陈工' }],
    ['客户名称改成苏州蓝湖医疗科技有限公司', { customer_name: '苏州蓝湖医疗科技有限公司' }],
    ['決策人改成趙總', { bant_a: '趙總' }],
  ])('a correction touches what it names: "%s"', (text, fields) => {
    expect(take('customer_location', text, known)).toEqual({ kind: 'fields', fields });
    expect(take(null, text, known)).toEqual({ kind: 'fields', fields });
  });

  test('a sum that names neither budget nor revenue replaces neither: it is asked which one it is', () => {
    expect(take('customer_location', '20万', known)).toEqual({ kind: 'unclear', whose: '20万' });
    expect(take(null, '20万', known)).toEqual({ kind: 'unclear', whose: '20万' });
  });

  test('a bare figure and dollars for the revenue are asked back, for the question they name', () => {
    expect(take('bant_b', '320')).toEqual({ kind: 'unclear', bareMoney: '320' });
    expect(take(null, '收入改成320', known)).toEqual({ kind: 'unclear', bareMoney: '320', about: 'expected_revenue' });
    expect(take('expected_revenue', '$90k')).toEqual({ kind: 'unclear', dollars: { min: 90_000, max: 90_000, currency: 'USD' } });
  });

  test('yuan after dollars stand beside them, in the language spoken', () => {
    const dollars: Fields = { bant_b: { min: 500_000, max: 500_000, currency: 'USD' } };
    expect(take('bant_b', '360万', dollars)).toEqual({ kind: 'fields', fields: { bant_b: '50 万美元（约 360 万元）' } });
    expect(take('bant_b', '3.6 million yuan', dollars, 'en')).toEqual({
      kind: 'fields',
      fields: { bant_b: 'USD 500,000 (about CNY 3,600,000)' },
    });
    expect(take('bant_b', '其实是400万', { bant_b: yuan(1) as Fields['bant_b'] })).toMatchObject({ fields: { bant_b: yuan(4_000_000) } });
  });

  test('the consent counts only after its wording was shown', () => {
    expect(take('bant_b', '授权都拿到了')).toEqual({ kind: 'unclear', about: 'consent' });
    expect(take('bant_b', '授权都拿到了', { 'p.customer_consent': false, 'p.secret_authorised': false })).toMatchObject({
      fields: { 'p.customer_consent': true },
    });
  });

  test.each([
    ['customer_name', '三百二十万'],
    ['customer_name', '明年二季度'],
    ['customer_name', '吴主任'],
    ['customer_name', '是的'],
    ['contact_name', '提交后能取消吗'],
    ['bant_a', '南京'],
    ['bant_a', '预算还没定呢'],
    ['order_time', '尽快吧'],
    ['consent', '看情况'],
    ['fit', '也许'],
  ])('asked for %s, "%s" is no answer', (id, text) => {
    const read = take(id, text);
    expect(
      read.kind === 'fields' ? Object.keys(read.fields).filter((field) => asked(id)?.fields.some((own) => own === field)) : [],
    ).toEqual([]);
  });

  test.each(['不知道', '还没定', 'tbd', "I don't know", '不清楚'])('"%s" puts the question off', (text) => {
    expect(take('bant_b', text).kind).toBe('declined');
  });

  test('"the same person" is the other of contact and decision-maker', () => {
    expect(take('bant_a', '联系人就是他', known)).toEqual({ kind: 'fields', fields: { bant_a: '王敏' } });
    expect(take('bant_a', 'same as the contact', known, 'en')).toEqual({ kind: 'fields', fields: { bant_a: '王敏' } });
  });

  test('of a range of revenue it is asked which end counts', () => {
    expect(take('expected_revenue', '三四十万')).toMatchObject({ kind: 'unclear', oneOf: ['300000元', '400000元'] });
    expect(take('expected_revenue', '30万')).toEqual({ kind: 'fields', fields: { expected_revenue: 300_000 } });
  });

  test.each([
    ['offering', '填一下 offering'],
    ['offering', 'please fill in the offering'],
    ['contact_name', '就那个谁'],
    ['presales_done', '呃呃呃'],
    ['bant_n', '嗯……'],
  ])('asked for %s, "%s" says nothing', (id, text) => {
    expect(take(id, text).kind).toBe('unclear');
  });

  test('a number that is none stays beside the name, for the rules to refuse', () => {
    expect(take('contact_name', '王磊 1395741')).toEqual({ kind: 'fields', fields: { contact_name: '王磊', contact_method: '1395741' } });
  });

  test('an activity told as a further one counts whatever is asked', () => {
    const done: Fields = { presales_done: ['客户交流两次'] };
    expect(take('bant_b', 'we also did a proof of concept', done, 'en')).toEqual({
      kind: 'fields',
      fields: { presales_done: ['客户交流两次', 'POC测试'] },
    });
  });

  test('a further activity is added, a list replaces', () => {
    const done: Fields = { presales_done: ['客户交流两次'] };
    expect(take(null, '售前活动还有一次POC测试', done)).toMatchObject({ fields: { presales_done: ['客户交流两次', 'POC测试一次'] } });
    expect(take(null, '售前活动改成做过方案演示', done)).toMatchObject({ fields: { presales_done: ['方案演示'] } });
  });
});
