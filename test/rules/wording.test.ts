import { describe, expect, test } from '@jest/globals';
import { isGenericNeed, isOpenAnswer, isPlaceholder, namesAmount, showsAction } from '../../rules/wording.js';

describe('a placeholder', () => {
  test.each([
    '待定',
    '不清楚',
    '看情况',
    '暂无',
    'TBD',
    'n/a',
    '……',
    '',
    '預算待定',
    '没有预算',
    '客户预算：待定',
    'unknown',
    'to be decided',
    '无',
    '没有联系人',
  ])('is %j', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });
  test.each(['无锡云帆科技', '未知科技有限公司', '测试科技', 'No. 5 Foods', 'Na Li', '需求管理系统', 'Unknown Worlds Ltd'])(
    'is not %j',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});

describe('an open answer', () => {
  test.each([
    '预算还没批下来',
    '谁拍板也还不清楚',
    '还没定，等领导回来',
    'not approved yet',
    'to be confirmed by the board',
    '尽快',
    'ASAP',
  ])('is %j', (text) => {
    expect(isOpenAnswer(text)).toBe(true);
  });
  test.each([
    '周主任拍板，副手还不清楚',
    '客户不清楚具体成本结构，需要云成本治理',
    '2027 年 3 月，具体日期待定',
    '明年二季度',
    '320万，待批',
  ])('is not %j', (text) => {
    expect(isOpenAnswer(text)).toBe(false);
  });
});

describe('an amount', () => {
  test.each(['320万', '三百二十万', '一千二百万元', 'USD 1.2M', '百万级', '几十万', '兩百來萬', 'one million'])('stands in %s', (text) => {
    expect(namesAmount(text)).toBe(true);
  });
  test.each(['预算充足', '领导已批准', 'budget approved', '一般'])('does not stand in %s', (text) => {
    expect(namesAmount(text)).toBe(false);
  });
});

describe('a key action', () => {
  test.each(['我们做过两次交流和一次方案演示', '完成需求对齐', '客户已讨论采购计划', 'We met the CFO twice'])('stands in %s', (text) => {
    expect(showsAction(text)).toBe(true);
  });
  test.each(['后续沟通', '还没交流过', '计划下周拜访客户', '希望尽快沟通', 'We will meet the customer', 'no meeting yet'])(
    'does not stand in %s',
    (text) => {
      expect(showsAction(text)).toBe(false);
    },
  );
});

describe('a need that fits every deal', () => {
  test.each(['上云', '有需求', '数字化转型', 'move to the cloud', '系統遷移上雲'])('is %s', (text) => {
    expect(isGenericNeed(text)).toBe(true);
  });
  test.each(['ERP上云', '影像云', 'SAP on cloud', 'AI', '教务系统要换到华为云', 'OA'])('is not %s', (text) => {
    expect(isGenericNeed(text)).toBe(false);
  });
});
