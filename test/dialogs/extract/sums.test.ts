import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../dialogs/extract/extract.js';
import { readMoney } from '../../../dialogs/extract/money.js';
import { readPerson } from '../../../dialogs/extract/people.js';

const wan = 10_000;
const read = (text: string) => extract(text, { today: '2026-11-21' });

describe('two bounds', () => {
  test.each([
    '预算最少200万最多300万',
    '预算200万以上300万以下',
    '不低于200万不高于300万',
    '预算至少200万 上限300万',
    'at least 2m, at most 3m yuan',
  ])('"%s" is one range', (text) => {
    expect(readMoney(text)).toEqual({ min: 200 * wan, max: 300 * wan, currency: 'CNY' });
    expect(read(text)).toMatchObject({ budget_cny_min: 200 * wan, budget_cny_max: 300 * wan });
  });

  test('of two subjects stay apart', () => {
    expect(read('预算至少200万，预计收入最多90万')).toMatchObject({ budget_cny_min: 200 * wan, expected_revenue_cny: 90 * wan });
  });
});

describe('a labelled budget and a minus', () => {
  test('the budget beats the size of the whole project', () => {
    expect(read('项目总额500万，其中华为云资源约120万，客户预算450万')).toMatchObject({ budget_cny: 450 * wan });
    expect(read('项目总额500万')).toMatchObject({ budget_cny: 500 * wan });
  });

  test.each(['预算-200万', '预算 -200万', '收入-90万', '预算：负200万', 'budget -$200k', '预算-320'])('"%s" is no sum', (text) => {
    const fields = Object.keys(read(text)).filter((key) => /budget|revenue/.test(key));
    expect(fields).toEqual([]);
  });

  test.each(['-200万', '负200万', 'minus 2m yuan', '¥-200万', '-¥200万', '-320'])('"%s" is asked again', (text) => {
    expect(readMoney(text, { bare: true })).toBeNull();
  });

  test('a dash that separates is no minus', () => {
    expect(read('预算 - 200万')).toMatchObject({ budget_cny: 200 * wan });
    expect(readMoney('100-200万')).toMatchObject({ min: 100 * wan, max: 200 * wan });
  });
});

describe('what is denied or replaced', () => {
  test.each([
    ['预算350万，不是预计收入350万，收入只有90万', { budget_cny: 350 * wan, expected_revenue_cny: 90 * wan }],
    ['不要写预算300万，写280万', { budget_cny: 280 * wan }],
    ['预算300万→280万', { budget_cny: 280 * wan }],
    ['预算300万->280万', { budget_cny: 280 * wan }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each(['预算原来300万，砍了一半', '预算300万打八折', 'budget 3m yuan was halved'])('"%s" leaves the budget to be asked', (text) => {
    expect(Object.keys(read(text)).filter((key) => key.startsWith('budget_'))).toEqual([]);
    expect(readMoney(text)).toBeNull();
  });
});

describe('a unit in the label', () => {
  test.each([
    ['预算（万元）：350；预计收入（万元）：80', 350 * wan, 80 * wan],
    ['预算（万元）\t350\n预计收入（万元）\t80', 350 * wan, 80 * wan],
    ['budget (10k CNY): 350; expected revenue (10k CNY): 80', 350 * wan, 80 * wan],
    ['budget (thousands CNY): 3500; expected revenue (thousands CNY): 800', 350 * wan, 80 * wan],
    ['预算（万元）：350万；预计收入（元）：800000', 350 * wan, 80 * wan],
  ])('%j', (text, budget, revenue) => {
    expect(read(text)).toMatchObject({ budget_cny: budget, expected_revenue_cny: revenue });
  });

  test('holds for ranges and dollars', () => {
    expect(read('预算(万元): 200-300')).toMatchObject({ budget_cny_min: 200 * wan, budget_cny_max: 300 * wan });
    expect(read('Budget (USD k): 500')).toMatchObject({ budget_usd: 500_000 });
  });
});

describe('other currencies', () => {
  test.each([
    '50万欧元',
    '50万港币',
    '50万港元',
    '300万日元',
    '50万新币',
    'EUR 500k',
    'HKD 2M',
    'SGD 300k',
    '£300k',
    '€300k',
    '300k€',
    '2m hong kong dollars',
  ])('"%s" is neither a sum nor a name', (sum) => {
    expect(read(`预算${sum}`)).toEqual({});
    expect(readMoney(sum)).toBeNull();
    expect(readPerson(sum)).toBeNull();
    expect(readPerson(`预算${sum}`)).toBeNull();
    expect(read(`联系人${sum}`)).toEqual({});
  });
});

test.each(['预算300万，比去年涨了一倍，张总拍板', '预算300万，减少一半人工'])('"%s" still states the sum', (text) => {
  expect(read(text)).toMatchObject({ budget_cny: 300 * wan });
});
