import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../dialogs/extract/extract.js';
import { toOpportunity } from '../../../dialogs/extract/fields.js';
import { opportunitySchema } from '../../../rules/opportunity.js';
import type { Expected } from './messages.js';

const read = (text: string) => extract(text, { today: '2026-11-21' });

describe('what the form can use beyond the batch keys', () => {
  test.each<[string, Expected]>([
    ['我们做过两次交流和一次方案演示', { presales: ['客户交流两次', '方案演示一次'] }],
    ['已经完成POC测试', { presales: ['POC测试'] }],
    ['We had three meetings and a demo with the customer', { presales: ['客户交流三次', '方案演示'] }],
    ['我们做过客户会谈', { presales: ['客户会谈'] }],
    ['我们做过两次客户会谈和一次方案演示', { presales: ['客户会谈两次', '方案演示一次'] }],
    ['Acme Foods Ltd needs a data platform, budget 2m yuan, CIO decides, two meetings', { presales: ['客户交流两次'] }],
    ['邮箱 Ken＠Example.com', { email: 'Ken@Example.com' }],
    ['客户在江苏苏州', { location: '江苏苏州' }],
    ['The customer is based in Shenzhen', { location: 'Shenzhen' }],
    ['客户还没有华为云账号', { customer_has_account: 'no' }],
    ['客户已有华为云账号', { customer_has_account: 'yes' }],
    ['在招标网上看到的', { need_source: 'tender' }],
    ['听说他们要换系统', { need_source: 'hearsay' }],
    ['客户主动找到我们的', { need_source: 'customer' }],
    ['希望华为支持架构验证和技术咨询', { support: ['架构验证', '技术咨询'] }],
    ['我方联系人李雷', { partner_contact: '李雷' }],
    ['行业是医疗', { industry: '医疗' }],
    ['Offering是智慧仓储一体化方案', { offering: '智慧仓储一体化方案' }],
    ['预算320', { budget_bare: 320 }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each([
    ['下周三去做方案演示', 'presales'],
    ['还没做过交流', 'presales'],
    ['苏州蓝湖医疗要上影像云', 'location'],
    ['不知道客户有没有华为云账号', 'customer_has_account'],
    ['员工800人,年产值5个亿', 'budget_cny'],
    ['拍板的是谁还不知道', 'decision_maker'],
    ['预算还在走流程', 'budget_cny'],
    ['什么时候买都行', 'timeline'],
    ['5月10日上线', 'timeline'],
    ['下周二去见客户', 'timeline'],
    ['需求还不明确', 'need'],
    ['我们是南京某某软件有限公司', 'customer_name'],
    ['原来用的是阿里云', 'customer_name'],
    ['不是张总拍板', 'decision_maker'],
    ['去年花了150万', 'budget_cny'],
    ['HK$2M budget', 'budget_cny'],
    ['王总说可以,明天见', 'timeline'],
    ['明年2月30号下单', 'timeline'],
    ['明年2月30号下单', 'timeline_period'],
    ['做过需求对齐', 'need'],
    ['做过客户会谈和需求对齐', 'need'],
    ['We will meet them next week, two meetings', 'presales'],
    ['客户没有账号怎么办', 'customer_has_account'],
    ['客户有限公司名称填什么', 'customer_name'],
    ['they have about 20k users', 'budget_cny'],
    ['一年IT投入大概两千万', 'budget_cny'],
  ])('invents nothing in "%s" (%s)', (text, key) => {
    expect(read(text)).not.toHaveProperty(key);
  });
});

describe('a long need', () => {
  const points = '第一，生产数据上云；第二，质检影像存储和AI识别；第三，异地容灾，不停机切换';

  test.each([
    [`需求：${points}；预算350万，张总拍板`],
    [`客户是无锡太湖有限公司，需求：${points}。张总拍板，明年3月下单`],
    [`需求是${points}`],
    [`需求：${points}\n联系人：王敏 13800000001`],
  ])('%s', (text) => {
    expect(read(text).need).toBe(points);
  });

  test('keeps its 660 characters', () => {
    const need = '建设覆盖三个厂区的生产数据平台'.repeat(44);
    expect(need).toHaveLength(660);
    expect(read(`需求：${need}，预算350万`).need).toBe(need);
    const list = `第一，${'生产数据上云、质检影像存储；'.repeat(47).slice(0, 657)}`;
    expect(read(`需求：${list}。预算350万`).need).toBe(list);
  });
});

describe('toOpportunity', () => {
  test('maps a whole message to the ids of the form', () => {
    const text =
      '苏州蓝湖医疗要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，我们做过两次交流和一次方案演示';
    expect(toOpportunity(read(text))).toEqual({
      customer_name: '苏州蓝湖医疗',
      bant_b: { min: 3_200_000, max: 3_200_000, currency: 'CNY' },
      bant_a: '周主任（信息中心）',
      bant_n: '影像云',
      bant_t: '明年二季度',
      expected_sign_date: { from: '2027-04-01', to: '2027-06-30' },
      expected_revenue: 900_000,
      contact_name: '周主任',
      contact_method: '0512-66668888',
      presales_done: ['客户交流两次', '方案演示一次'],
    });
  });

  test('keeps dollars as dollars and both bounds of a range', () => {
    expect(toOpportunity({ budget_usd_min: 1_000_000, budget_usd_max: 1_500_000 })).toEqual({
      bant_b: { min: 1_000_000, max: 1_500_000, currency: 'USD' },
    });
    expect(toOpportunity({ budget_cny: 720_000, budget_usd: 100_000 }).bant_b).toEqual({ min: 720_000, max: 720_000, currency: 'CNY' });
  });

  test('gives only keys that the opportunity knows', () => {
    const full = read(
      '客户是无锡太湖有限公司,预算至少80万,CIO王明拍板,要上ERP,3月下单,联系人小周 wu@example.com,我方联系人李雷,客户在苏州,行业是制造',
    );
    expect(opportunitySchema.safeParse(toOpportunity(full)).success).toBe(true);
  });
});
