import { describe, expect, test } from '@jest/globals';
import { readEmail, readPhone } from '../../../dialogs/extract/contact.js';
import { readLocation } from '../../../dialogs/extract/location.js';
import { readPerson } from '../../../dialogs/extract/people.js';
import { readYesNo } from '../../../dialogs/extract/yes-no.js';

const yes = [
  '是',
  '对',
  '没错',
  '可以',
  '嗯',
  '嗯嗯',
  '有',
  '都已取得',
  '都拿到了',
  '拿到了',
  'ok',
  'OK!',
  'yep',
  'Sure.',
  'yes, we have',
  '是的，都拿到了',
  '客户同意了',
  '沒問題',
  '都取得了',
  '都OK了',
  '都有授权',
  '对的都没问题',
  '都搞定了',
  'we have joined now',
  'both yes',
  'yep both',
  'yes all true',
  'yes, all of it is authorised',
];
const no = [
  '不',
  '没有',
  '还没',
  '先不',
  '算了',
  'not yet',
  'No',
  '还没有',
  '不是',
  '不同意',
  '暂时没有',
  'no, not yet',
  '没呢',
  '还没问他们',
  '还没问',
  "haven't asked them yet",
  'havent asked',
];
const usual = {
  yes: [
    '好滴',
    '好嘞',
    '对对对',
    '是滴',
    '必须的',
    '妥',
    '没毛病',
    '成',
    '符合',
    '都符合',
    '没意见',
    '欧克',
    'ya',
    '没有问题',
    '确实',
    '可以可以',
    '就是',
    'okie',
    'yes sir',
    '係的',
    '是喔',
    '沒錯',
  ],
  no: ['木有', '暂不', '不符合', '不成', '先不要', '算了', '先不', '暂时不', '沒有', 'nah'],
};
const unknown = ['不清楚', '不知道', '不太清楚', '我不确定', 'not sure', "I don't know"];
const neither = ['都ok了吗', '不是不行', '是吗', '可能有', '如果客户同意', '80万', '苏州', '看情况', '为什么要问这个', 'maybe', ''];

describe('readYesNo', () => {
  test.each([
    ...usual.yes.map((text) => [text, 'yes'] as const),
    ...usual.no.map((text) => [text, 'no'] as const),
    ...yes.map((text) => [text, 'yes'] as const),
    ...no.map((text) => [text, 'no'] as const),
    ...unknown.map((text) => [text, 'unknown'] as const),
    ...neither.map((text) => [text, null] as const),
  ])('"%s" is %s', (text, answer) => {
    expect(readYesNo(text)).toBe(answer);
  });
});

describe('readLocation', () => {
  test.each([
    ['江苏苏州', '江苏苏州'],
    ['江苏省苏州市工业园区', '江苏省苏州市工业园区'],
    ['苏州', '苏州'],
    ['在浙江杭州那边', '浙江杭州'],
    ['Shenzhen', 'Shenzhen'],
    ['Suzhou, Jiangsu', 'Suzhou, Jiangsu'],
    ['臺北', '臺北'],
    ['新加坡', '新加坡'],
    ['苏州，不对，是无锡', '无锡'],
    ['不知道', null],
    ['80万', null],
  ])('"%s" is %s', (text, place) => {
    expect(readLocation(text)).toBe(place);
  });
});

describe('readPerson', () => {
  test.each([
    ['张总', '张总', undefined],
    ['小周', '小周', undefined],
    ['钱立群', '钱立群', undefined],
    ['IT总监钱立群', '钱立群', 'IT总监'],
    ['集团CTO 石磊', '石磊', '集团CTO'],
    ['欧阳振', '欧阳振', undefined],
    ['石磊（集团CTO）', '石磊', '集团CTO'],
    ['CFO Linda Xu', 'Linda Xu', 'CFO'],
    ['Ms. Nora Field, COO', 'Nora Field', 'COO'],
    ['联系王经理就行', '王经理', undefined],
  ])('"%s" is %s', (text, name, title) => {
    const person = readPerson(text);
    expect([person?.name.replace(/^(?:Ms|Mr)\. /, ''), person?.title]).toEqual([name, title]);
  });

  test.each(['不知道', '还没定', '80万', '明年3月', 'not decided yet'])('"%s" names nobody', (text) => {
    expect(readPerson(text)).toBeNull();
  });
});

describe('readPhone and readEmail', () => {
  test.each([
    ['13800000001', '13800000001'],
    ['138 0000 0001', '138 0000 0001'],
    ['+86 138-0000-0001', '+86 138-0000-0001'],
    ['0512-66668888', '0512-66668888'],
    ['(010) 8888 6666', '(010) 8888 6666'],
    ['电话 66668888', '66668888'],
    ['+65 6123 4567', '+65 6123 4567'],
    ['400-800-1234', '400-800-1234'],
    ['13800000001，不对，是13900000002', '13900000002'],
    ['订单号 202611210001234', null],
    ['合同编号 13800000001', null],
    ['2026-11-21', null],
    ['2027年3月', null],
    ['1380000', null],
  ])('phone in "%s": %s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  test.each([
    ['邮箱wendy@orchid.example', 'wendy@orchid.example'],
    ['Ken <KEN@Example.com>', 'KEN@Example.com'],
    ['ken＠example．com', 'ken@example.com'],
    ['@example.com', null],
    ['a@b', null],
  ])('e-mail in "%s": %s', (text, email) => {
    expect(readEmail(text)).toBe(email);
  });
});
