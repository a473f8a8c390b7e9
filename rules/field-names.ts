import type { Bilingual } from './finding.js';
import type { FieldId } from './opportunity.js';

interface FieldWords extends Bilingual {
  /** What to write there, as the end of "write …". */
  readonly example: Bilingual;
}

const words = (zh: string, en: string, exampleZh: string, exampleEn: string): FieldWords => ({
  zh,
  en,
  example: { zh: exampleZh, en: exampleEn },
});

/** The template items a message may have to name, each with what to write there. */
export const FIELD_WORDS = {
  customer_name: words('客户公司名称', '客户公司名称 (customer company)', '客户的工商注册全称', "the customer's registered company name"),
  customer_location: words(
    '客户所在地',
    '客户所在地 (customer location)',
    '客户所在的省市，例如“江苏苏州”',
    'province and city, for example "Suzhou, Jiangsu"',
  ),
  opp_name: words(
    '机会点名称',
    '机会点名称 (opportunity name)',
    '客户加需求，例如“蓝湖医疗影像云”',
    'customer and need, for example "Lanhu Medical imaging cloud"',
  ),
  opp_description: words(
    '机会点描述',
    '机会点描述 (description)',
    '客户预算、客户决策人、客户需求、采购计划，以及已经和客户做过什么',
    'budget, decision-maker, need and purchase plan, and what has been done with the customer',
  ),
  expected_revenue: words(
    '预计带动的华为云收入',
    '预计带动的华为云收入 (expected Huawei Cloud revenue)',
    '预计金额，例如“20 万元”',
    'an expected sum, for example "CNY 200,000"',
  ),
  bant_a: words('客户决策人', '客户决策人 (decision-maker)', '谁拍板，例如“信息中心周主任”', 'who decides, for example "Linda Xu, CFO"'),
  bant_n: words(
    '客户需求',
    '客户需求 (need)',
    '客户要解决什么业务问题，例如“医学影像存储上云”',
    'what the customer needs, for example "medical image storage"',
  ),
  bant_t: words(
    '采购计划',
    '采购计划 (purchase plan)',
    '计划何时立项、何时下单，例如“明年 3 月下单”',
    'when the customer plans to buy, for example "order in March"',
  ),
  bant_b: words('客户预算', '客户预算 (budget)', '预算金额或范围，例如“320 万元”', 'a sum or a range, for example "CNY 3.2 million"'),
  expected_sign_date: words(
    '预计签单时间',
    '预计签单时间 (expected order date)',
    '日期、月份或季度，例如“2027 年 3 月”',
    'a day, month or quarter, for example "March 2027"',
  ),
  contact_name: words(
    '客户联系人',
    '客户联系人 (customer contact)',
    '客户方的姓名或称呼，例如“周主任”',
    'a person at the customer, for example "Ms Zhou"',
  ),
  contact_method: words(
    '联系方式',
    '联系方式 (phone or e-mail)',
    '11 位手机号、带区号的座机或邮箱',
    'an 11-digit mobile, a landline with its area code or an e-mail address',
  ),
  presales_done: words(
    '已完成售前活动',
    '已完成售前活动 (pre-sales activities done)',
    '已做过的活动，例如“客户会谈”',
    'what was done, for example 客户会谈 (customer meeting)',
  ),
} as const satisfies Partial<Record<FieldId, FieldWords>>;

export type NamedField = keyof typeof FIELD_WORDS;
