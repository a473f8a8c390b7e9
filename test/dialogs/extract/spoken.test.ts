import { describe, expect, test } from '@jest/globals';
import { batchFields } from '../../../dialogs/extract/batch-fields.js';
import { extract } from '../../../dialogs/extract/extract.js';
import { toOpportunity } from '../../../dialogs/extract/fields.js';
import { readPeriod } from '../../../dialogs/extract/dates.js';
import { readPerson } from '../../../dialogs/extract/people.js';

const today = '2026-11-21';
const read = (text: string) => extract(text, { today });
const wan = 10_000;

describe('sums as they are spoken', () => {
  test.each([
    ['预算两百个', 200 * wan],
    ['预算大概80个左右,下月签', 80 * wan],
    ['预算2kw', 2000 * wan],
    ['2kw预算,建容灾中心', 2000 * wan],
    ['预算一百六', 160 * wan],
    ['预算一百五,明年签', 150 * wan],
  ])('%s', (text, sum) => {
    expect(read(text).budget_cny).toBe(sum);
  });

  test('the cloud part is revenue', () => {
    expect(read('预算5000万,云这块大概两百个')).toMatchObject({ budget_cny: 5000 * wan, expected_revenue_cny: 200 * wan });
  });

  test.each(['机柜功率2kw', '预算两百个点的云桌面', '预算两百个摄像头', '想买两百个', '推荐个耳机 预算八百', '总经理一百六'])(
    '%s: no sum',
    (text) => {
      expect(Object.keys(batchFields(read(text))).filter((key) => /budget|revenue|decision/.test(key))).toEqual([]);
    },
  );

  test('of a range of revenue both ends are known', () => {
    expect(read('预计华为云收入三四十万')).toMatchObject({ expected_revenue_cny: 30 * wan, expected_revenue_cny_max: 40 * wan });
    expect(read('预计华为云收入30万').expected_revenue_cny_max).toBeUndefined();
  });
});

describe('a month as a deadline', () => {
  test.each([
    ['they want to order before May', '2027-05', { from: '2027-04-01', to: '2027-04-30' }, 'before May'],
    ['5月前下单', '2027-05', { from: '2027-04-01', to: '2027-04-30' }, '5月前'],
    ['2027年8月之前采购', '2027-08', { from: '2027-07-01', to: '2027-07-31' }, '2027年8月之前'],
    ['purchase before Q3 2027', '2027-Q3', { from: '2027-06-01', to: '2027-06-30' }, 'before Q3 2027'],
    ['年底前下单', '2026-12', { from: '2026-12-01', to: '2026-12-31' }, '年底'],
    ['order before the end of the year', '2026-12', { from: '2026-12-01', to: '2026-12-31' }, 'the end of the year'],
    ['2027年6月底前下单', '2027-06', { from: '2027-06-21', to: '2027-06-30' }, '2027年6月底'],
    ['buy by May', '2027-05', { from: '2027-05-01', to: '2027-05-31' }, 'May'],
    ['2027-04-30前下单', '2027-04-30', { from: '2027-04-30', to: '2027-04-30' }, '2027-04-30'],
  ])('%s', (text, timeline, period, words) => {
    expect(read(text)).toMatchObject({ timeline, timeline_period: period, timeline_said: words });
  });

  test.each(['signing slips to April', 'signing was pushed back to April'])('%s', (text) => {
    expect(read(text).timeline).toBe('2027-04');
  });

  test('the order does not come before its tender', () => {
    expect(read('2027年10月招标,11月下单').timeline).toBe('2027-11');
    expect(read('2027年6月上线,12月下单').timeline).toBe('2026-12');
  });

  test('asked for a date, a month alone is one', () => {
    expect(readPeriod('March', today)?.period).toEqual({ from: '2027-03-01', to: '2027-03-31' });
    expect(read('they march to a new office')).not.toHaveProperty('timeline');
  });
});

describe('people', () => {
  test.each([
    ['对接人 吕工', { name: '吕工' }],
    ['IT部对接人吕工', { name: '吕工' }],
    ['Wang, head of production', { name: 'Wang', title: 'head of production' }],
    ['Ann Lee, director of operations', { name: 'Ann Lee', title: 'director of operations' }],
  ])('%s', (text, person) => {
    const { name, title } = readPerson(text) ?? { name: '' };
    expect({ name, ...(title === undefined || title === 'IT部' ? {} : { title }) }).toEqual(person);
  });

  test('他们 is not him', () => {
    expect(read('CIO王明拍板,对接人是他们IT的小郑')).toMatchObject({ decision_maker: '王明', contact_name: '小郑' });
    expect(read('CIO王明拍板,对接人也是他').contact_name).toBe('王明');
  });

  test.each([
    ['Mr. Henry Bao of Crescent Textile can spend 2 million yuan on a PLM; he is the chairman and decides himself', 'Mr. Henry Bao'],
    ['Their owner is Amy Song. She decides herself.', 'Amy Song'],
    ['Harbor Foods, chairman Lee Kwan, he decides', 'Lee Kwan'],
    ['安环部部长任强报批,总经理邱实拍板', '邱实'],
    ['总经理阿里木江拍板', '阿里木江'],
    ['上周见的是IT主管孔明,拍板的是董事长宗泽', '宗泽'],
    ['负责人普云自己定', '普云'],
  ])('%s: %s decides', (text, name) => {
    expect(read(text).decision_maker).toBe(name);
  });

  test('behind a cue a nickname needs no common surname', () => {
    expect(read('联系人小税,手机138 0000 6005').contact_name).toBe('小税');
    expect(read('联系人:小斯 13600006008').contact_name).toBe('小斯');
    expect(read('联系老师')).not.toHaveProperty('contact_name');
  });

  test('a mistyped number behind the contact is kept for the rules to refuse', () => {
    expect(read('联系人王磊 1395741')).toMatchObject({ contact_name: '王磊', phone: '1395741' });
    expect(read('联系人王磊 13957410000')).toMatchObject({ phone: '13957410000' });
    expect(read('联系人王磊,13家门店')).not.toHaveProperty('phone');
  });

  test('the credit code stands behind the name', () => {
    expect(toOpportunity(read('客户苏州蓝湖医疗,统一社会信用代码91350100M000100Y43')).customer_name).toBe(
      '苏州蓝湖医疗 91350100M000100Y43',
    );
    expect(toOpportunity(read('客户苏州蓝湖医疗,代码91350100M000100Y44')).customer_name).toBe('苏州蓝湖医疗');
  });
});

describe('the need', () => {
  test.each([
    ['客户苏州蓝湖医疗,需要200点云桌面,替换老的VDI,预算50万', '200点云桌面,替换老的VDI'],
    ['客户苏州蓝湖医疗,要建数据中台,覆盖12家门店,下月签', '数据中台,覆盖12家门店'],
    ['Maple Foods needs cloud desktops, replacing the old VDI, budget 350K RMB', 'cloud desktops, replacing the old VDI'],
    ['扬州某某演艺,线上售票要迁到华为云,预算40万', '线上售票要迁到华为云'],
    ['威海某某船厂,预算340万,舰船设计云', '舰船设计云'],
    ['海口某某物流,30万美元预算,报关系统迁云', '报关系统迁云'],
    ['We are Delta Systems. Our customer Kingfisher Textiles has up to 1.8M RMB for an ERP migration.', 'ERP migration'],
    ['有个客户想上云', '上云'],
    ['某某庄园预算18万,需求没变还是电商小程序', '电商小程序'],
    ['遵义某某竹业想把老OA换成云上的', '老OA换成云上的'],
    ['手上有个客户,数据中台', '数据中台'],
    ['got a new customer, data warehouse', 'data warehouse'],
  ])('%s', (text, need) => {
    expect(read(text).need).toBe(need);
  });

  test.each([
    'kubernetes pod stuck in pending, help',
    'SAP S/4HANA license price',
    '代金券 操作日志 导出',
    'need the history of who issued which cash coupons',
    '业绩看板数不对 找谁改',
    '客户昨天用我们发的代金券买了云主机',
    '客户说明年不做云了',
  ])('%s: none', (text) => {
    expect(read(text)).not.toHaveProperty('need');
  });
});
