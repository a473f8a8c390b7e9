import { describe, expect, test } from '@jest/globals';
import { isInitials, isPartOfName } from '../../rules/called.js';
import { companyNameKey } from '../../rules/company-name.js';

const key = companyNameKey;
const LAKE = key('苏州蓝湖医疗科技有限公司');

describe('a part of a name', () => {
  test.each(['lanhu', 'lanhuyiliao', 'yiliao', '蓝医', '苏蓝', '蓝湖科技'])('%s is one of 苏州蓝湖医疗', (part) => {
    expect(isPartOfName(key(part), LAKE)).toBe(true);
  });

  test.each(['lan', 'huaxing', '医蓝', '蓝', '华兴', '苏州蓝湖科医', 'lanhua'])('%s is none', (part) => {
    expect(isPartOfName(key(part), LAKE)).toBe(false);
  });
});

test.each([
  ['HF', 'Harbor Foods Ltd', true],
  ['HFL', 'Harbor Foods Ltd', true],
  ['hf', 'Harbor Foods Ltd', false],
  ['FH', 'Harbor Foods Ltd', false],
  ['H', 'Harbor Foods Ltd', false],
] as const)('%s for %s: %s', (term, name, is) => {
  expect(isInitials(term, name)).toBe(is);
});
