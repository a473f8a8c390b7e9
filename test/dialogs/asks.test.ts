import { expect, test } from '@jest/globals';
import { asksSomething, partQuestion } from '../../dialogs/asks.js';

test.each([
  '谁审核的',
  '顾问销售是啥意思',
  '超时了咋办',
  'whats BANT anyway',
  'hows it going',
  'n what if they miss it',
  '等下 验证期能改不',
  '验证驳回还能再提不',
  '批了没有',
  '这样行不',
])('"%s" asks', (text) => {
  expect(asksSomething(text)).toBe(true);
});

test.each([
  '谁都不认识',
  '没呢',
  '还没呢',
  '老板娘说了算',
  'wholesale platform',
  '没有',
  '还没有',
  '要是能省一点也不',
  '都没问题，只是钱不多',
])('"%s" asks nothing', (text) => {
  expect(asksSomething(text)).toBe(false);
});

test.each([
  ['预算改成300w 还有啥没填', '预算改成300w', '还有啥没填'],
  ['明年4月下单 验证要多久', '明年4月下单', '验证要多久'],
  ['PO 验证要多久', '', 'PO 验证要多久'],
  ['预算 350 万。PO 验证要多久？', '预算 350 万。', 'PO 验证要多久？'],
])('"%s" tells "%s" and asks "%s"', (text, told, asked) => {
  expect(partQuestion(text)).toEqual({ told, asked });
});
