import { describe, expect, test } from '@jest/globals';
import { readMoney } from '../../../dialogs/extract/money.js';

const wan = 10_000;
const yuan = (min: number | undefined, max: number | undefined = min) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  currency: 'CNY',
});
const dollars = (min: number, max = min) => ({ min, max, currency: 'USD' });
const most = (max: number) => ({ max, currency: 'CNY' });
const least = (min: number) => ({ min, currency: 'CNY' });

describe('readMoney', () => {
  test.each([
    ['三百五十万', yuan(350 * wan)],
    ['28万5', yuan(285_000)],
    ['28万5千', yuan(285_000)],
    ['三万五', yuan(35_000)],
    ['1.2亿', yuan(12_000 * wan)],
    ['1亿2', yuan(12_000 * wan)],
    ['1亿2000万', yuan(12_000 * wan)],
    ['3个亿', yuan(30_000 * wan)],
    ['半个亿', yuan(5_000 * wan)],
    ['两个半亿', yuan(25_000 * wan)],
    ['贰佰伍拾万元整', yuan(250 * wan)],
    ['三五十万', yuan(30 * wan, 50 * wan)],
    ['三五百万', yuan(300 * wan, 500 * wan)],
    ['两三百万', yuan(200 * wan, 300 * wan)],
    ['十五六万', yuan(15 * wan, 16 * wan)],
    ['十几万', yuan(10 * wan, 20 * wan)],
    ['两百来万', yuan(200 * wan)],
    ['一百多万', yuan(100 * wan)],
    ['一千二百万', yuan(1200 * wan)],
    ['一百零五万', yuan(105 * wan)],
    ['三百五万', yuan(350 * wan)],
    ['200-300万', yuan(200 * wan, 300 * wan)],
    ['200到300万', yuan(200 * wan, 300 * wan)],
    ['100 to 150万', yuan(100 * wan, 150 * wan)],
    ['80万~1.2亿', yuan(80 * wan, 12_000 * wan)],
    ['100、150万', yuan(100 * wan, 150 * wan)],
    ['80个w', yuan(80 * wan)],
    ['150w', yuan(150 * wan)],
    ['１５０万', yuan(150 * wan)],
    ['2.5M RMB', yuan(250 * wan)],
    ['350K RMB', yuan(350_000)],
    ['RMB 2.4m', yuan(240 * wan)],
    ['USD 1.2M', dollars(1_200_000)],
    ['$500k', dollars(500_000)],
    ['50 万美元', dollars(50 * wan)],
    ['$1M to $1.5M', dollars(1_000_000, 1_500_000)],
    ['between 2 and 3 million yuan', yuan(200 * wan, 300 * wan)],
    ['¥1,200,000.50', yuan(1_200_000.5)],
    ['人民幣90萬元', yuan(90 * wan)],
    ['8000元', yuan(8000)],
    ['不超过120万', most(120 * wan)],
    ['控制在150万以内', most(150 * wan)],
    ['最多能出80万', most(80 * wan)],
    ['up to RMB 300K', most(300_000)],
    ['no more than 300K RMB', most(300_000)],
    ['至少300万', least(300 * wan)],
    ['不低于200万', least(200 * wan)],
    ['300万起', least(300 * wan)],
    ['超过100万', least(100 * wan)],
    ['at least 2 million RMB', least(200 * wan)],
    ['大概80万左右吧', yuan(80 * wan)],
    ['60万,哦说错了,是90万', yuan(90 * wan)],
    ['350万不是320万', yuan(350 * wan)],
    ['不是320万,是350万', yuan(350 * wan)],
    ['从50万加到80万', yuan(80 * wan)],
  ])('reads %s', (text, money) => {
    expect(readMoney(text)).toEqual(money);
  });

  test.each([
    '几十万',
    '数百万',
    '还没定',
    '200点',
    '10万用户',
    '13800000001',
    '0512-66668888',
    '2027年3月',
    'Q3',
    '50M带宽',
    '三个月后',
    'HK$2M',
    '10k devices',
    '320',
    '',
  ])('reads no sum in "%s"', (text) => {
    expect(readMoney(text)).toBeNull();
  });

  test('takes a lone number where the form asked for money, and says that the unit is open', () => {
    expect(readMoney('320', { bare: true })).toEqual({ min: 320, max: 320, currency: 'CNY', bareUnit: true });
    expect(readMoney('大概三百二', { bare: true })).toEqual({ min: 320, max: 320, currency: 'CNY', bareUnit: true });
    expect(readMoney('200到300', { bare: true })).toMatchObject({ min: 200, max: 300, bareUnit: true });
    expect(readMoney('3个月', { bare: true })).toBeNull();
    expect(readMoney('改成Q3', { bare: true })).toBeNull();
  });

  test('says when yuan is only assumed', () => {
    expect(readMoney('800k')).toEqual({ ...yuan(800_000), currencyAssumed: true });
  });
});
