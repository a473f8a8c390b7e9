import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { companyNameKey } from '../../rules/company-name.js';

describe('companyNameKey', () => {
  test.each([
    ['苏州恒远精密制造有限公司', '蘇州恆遠精密製造'],
    ['江南临港城投集团有限公司', '江南临港城投集团'],
    ['Brightwater Retail (HK) Ltd.', 'BRIGHTWATER  RETAIL'],
    ['Ｍａｐｌｅ Foods Co., Ltd.', 'Maple Foods'],
    ['Acme, Inc.', 'acme'],
    ['蓝湾（香港）有限公司', '藍灣'],
    ['华为云计算技术（中国）有限公司', '华为云计算技术(中国)有限责任公司'],
  ])('%s and %s are one', (one, other) => {
    expect(companyNameKey(one)).toBe(companyNameKey(other));
  });

  test.each([
    ['苏州蓝湖医疗', '苏州蓝海医疗'],
    ['江南集团有限公司', '江南有限公司'],
    ['蓝湖有限公司上海分公司', '蓝湖有限公司'],
    ['Costco', 'Cost Co'],
    ['公司', '有限公司'],
  ])('%s and %s are two', (one, other) => {
    expect(companyNameKey(one)).not.toBe(companyNameKey(other));
  });

  test('is its own key', () => {
    const parts = fc.constantFrom(
      '有限公司',
      '公司',
      ' Ltd',
      ' Co.',
      '(HK)',
      '（香港）',
      '股份',
      '集团',
      '藍',
      '乾',
      '皇后',
      ' ',
      'İ',
      '㈱',
      'a',
      '.',
    );
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(parts).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(name, (text) => companyNameKey(companyNameKey(text)) === companyNameKey(text)),
      { numRuns: 500 },
    );
  });
});
