import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { companyNameKey, isSameCompany } from '../../rules/company-name.js';
import { readingsOf } from '../../rules/pinyin-readings.js';

describe('companyNameKey', () => {
  test.each([
    ['苏州恒远精密制造有限公司', '蘇州恆遠精密製造'],
    ['江南临港城投集团有限公司', '江南临港城投集团'],
    ['Brightwater Retail (HK) Ltd.', 'BRIGHTWATER  RETAIL'],
    ['Ｍａｐｌｅ Foods Co., Ltd.', 'Maple Foods'],
    ['Acme, Inc.', 'acme'],
    ['蓝湾（香港）有限公司', '藍灣'],
    ['华为云计算技术（中国）有限公司', '华为云计算技术(中国)有限责任公司'],
    ['苏州蓝湖医疗有限公司（统一社会信用代码：91320594MA1ABCDE2C）', '苏州蓝湖医疗'],
    ['立信蓝湖会计师事务所（特殊普通合伙）', '立信蓝湖会计师事务所'],
    ['苏州蓝湖投资合伙企业（有限合伙）', '苏州蓝湖投资'],
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
      '91320594MA1ABCDE2C',
      '信用代码：',
      '9',
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

const CODE = '91320594MA1ABCDE2C';
const OTHER_CODE = '91320594MA1ABCDE3F';
const same = (one: string, other: string) => {
  const both = [isSameCompany(one, other, 4), isSameCompany(other, one, 4)];
  expect(both[0]).toBe(both[1]);
  return both[0];
};

describe('isSameCompany', () => {
  test.each([
    ['苏州蓝湖医疗科技有限公司', '苏州蓝湖医疗'],
    ['蘇州藍湖醫療股份有限公司', '苏州蓝湖医疗'],
    ['Maple Foods Co., Ltd.', 'MAPLE FOODS Inc.'],
    ['苏州蓝湖医疗有限公司', 'Suzhou Lanhu Yiliao'],
    ['苏州蓝湖医疗有限公司', 'suzhoulanhuyiliao youxian gongsi'],
    ['蓝湖有限公司', 'Lanhu Youxian Gongsi'],
    ['苏州蓝湖医疗股份有限公司', 'Suzhou Lanhu Yiliao Gufen Youxian Gongsi'],
    ['苏州蓝湖医疗', 'SUZHOU LANHU YILIAO Co., Ltd.'],
    ['苏州蓝湖医疗', 'Sūzhōu Lánhú Yīliáo'],
    ['苏州蓝湖医疗科技', 'suzhou lanhu'],
    ['苏州蓝湖', 'Suzhou Lanhu Yiliao Keji'],
    ['重庆长安绿源', 'chongqing changan lvyuan'],
    ['重庆长安绿源', 'chongqing changan luyuan'],
    ['TCL蓝湖科技有限公司', 'TCL Lanhu Keji'],
    [`某公司 ${CODE}`, CODE.toLowerCase()],
    [`苏州蓝湖医疗（${CODE}）`, `Lanhu Medical ${CODE}`],
    [`苏州蓝湖医疗（${CODE}）`, '苏州蓝湖医疗'],
    [`苏州蓝湖医疗 ${CODE.replace('C', 'D')}`, `苏州蓝湖医疗 ${CODE}`],
  ])('%s and %s probably are one', (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  test.each([
    ['苏州蓝湖医疗', '苏州蓝海医疗'],
    ['苏州蓝湖医疗', 'Suzhou Lanhai Yiliao'],
    ['苏州蓝湖医疗', 'suzhou'],
    ['苏州蓝湖医疗', 'Lanhu Medical'],
    ['爱', 'ai'],
    [`苏州蓝湖医疗（${CODE}）`, `苏州蓝湖医疗（${OTHER_CODE}）`],
    ['', 'suzhou'],
    ['', ''],
  ])('%s and %s are not taken for one', (one, other) => {
    expect(same(one, other)).toBe(false);
  });

  test('a name of known characters is the same as its pinyin, whichever reading is typed', () => {
    const characters = [...'苏州蓝湖医疗科技重庆长安绿源银行厦门乐山大都会'];
    const spelt = fc
      .constantFrom(...characters)
      .chain((character) => fc.tuple(fc.constant(character), fc.constantFrom(...readingsOf(character))));
    fc.assert(
      fc.property(fc.array(spelt, { minLength: 2, maxLength: 8 }), (name) => {
        return isSameCompany(name.map(([character]) => character).join(''), name.map(([, reading]) => reading).join(' '), 4);
      }),
    );
  });

  test('says the same whichever comes first, for any two names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('苏州蓝湖医疗', 'suzhoulanhu', CODE, OTHER_CODE, '苏州蓝湖 Ltd'),
    );
    fc.assert(fc.property(name, name, (one, other) => isSameCompany(one, other, 4) === isSameCompany(other, one, 4)));
  });
});

describe('the table of readings', () => {
  test('is that of the pinyin package, for every character of GB 2312', () => {
    const rows = Array.from({ length: 72 }, (_, row) => Array.from({ length: 94 }, (_cell, cell) => [0xb0 + row, 0xa1 + cell]));
    const decoder = new TextDecoder('gb18030');
    const characters = rows
      .flat()
      .map((bytes) => decoder.decode(Uint8Array.from(bytes)))
      .filter((one) => /^\p{Script=Han}$/u.test(one));
    expect(characters).toHaveLength(6763);
    for (const character of characters) {
      const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
      expect([character, ...readingsOf(character)].sort()).toEqual([...new Set([character, ...readings])].sort());
    }
    expect(readingsOf('a')).toEqual([]);
  });
});
