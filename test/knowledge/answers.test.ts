import { describe, expect, test } from '@jest/globals';
import { knowledge } from './fixture.js';

/** Questions of the tests' own: what must be found, in the words of a hurried partner. */
const FOUND: [string, string][] = [
  ['PCE是个什么计划', 'pce-definition'],
  ['怎样报名加入共拓计划', 'pce-join-procedure'],
  ['怎么看我们公司有没有加入PCE', 'pce-check-joined'],
  ['提了PO之后还能撤回来吗', 'po-cancel'],
  ['PO验证最长几个工作日', 'po-verification-sla'],
  ['机会点描述按BANT要写什么', 'po-bant'],
  ['草稿保存在哪个页签', 'po-save-draft'],
  ['两家伙伴报了同一个机会点算谁的', 'po-duplicate-rule'],
  ['客户没有华为云账号可以提机会点吗', 'po-no-account-customer'],
  ['提交PO需要选代表处吗', 'po-region-routing'],
  ['什么样的PO计入考核', 'po-counted-in-assessment'],
  ['几天之内必须接受HO', 'ho-accept-deadline'],
  ['HO不想接怎么拒绝', 'ho-decline-procedure'],
  ['哪些伙伴能收到华为共享的HO', 'ho-eligibility'],
  ['激励已经发了会被追回吗', 'incentive-clawback'],
  ['什么客户算华为云新客户', 'incentive-new-customer'],
  ['激励申付怎么操作', 'incentive-payment-application'],
  ['给华为开激励发票开专票还是普票', 'incentive-invoice-type'],
  ['专职人员激励能不能重复申请', 'fh-exclusive'],
  ['FH激励多少天内要核对', 'fh-confirm-deadline'],
  ['怎么给客户下发代金券', 'voucher-issue-customer'],
  ['已经下发的代金券怎么回收', 'voucher-reclaim'],
  ['代金券额度在哪里查看', 'voucher-quota-view'],
  ['怎么给客户下发现金券', 'cash-coupon-issue'],
  ['代金券发出去以后能改面额吗', 'voucher-modify-after-issue'],
  ['提货券在哪里管理', 'pickup-voucher-manage'],
  ['用代金券买的东西退订了券还退吗', 'voucher-unsubscribe-refund'],
  ['顾问销售和代售有什么区别', 'association-models'],
  ['一个客户可以关联几家经销商', 'one-reseller-per-customer'],
  ['客户想从代售改成顾问销售', 'switch-association-type'],
  ['客户收不到邀请邮件', 'invitation-not-received'],
  ['线下邀请的二维码怎么生成', 'invitation-offline-generic-link'],
  ['客户联系人最多设置几个', 'customer-contact-limit'],
  ['邀请成员提示校验失败', 'project-specialist-invite-check'],
  ['接口提示429被流控了怎么办', 'api-throttling'],
  ['调用BSS接口怎么认证', 'api-auth'],
  ['退订接口新旧有什么差别', 'unsubscribe-api-old-new'],
  ['what is an HO', 'ho-definition'],
  ['how do I issue vouchers to my customer', 'voucher-issue-customer'],
  ['how to reclaim an issued voucher', 'voucher-reclaim'],
  ['can I cancel a PO after submitting it', 'po-cancel'],
  ['how long does PO verification take', 'po-verification-sla'],
  ['how do I decline an HO', 'ho-decline-procedure'],
  ['difference between 顾问销售 and 代售', 'association-models'],
  ['PO可以cancel吗', 'po-cancel'],
  ['voucher怎么reclaim', 'voucher-reclaim'],
  ['daijinquan zenme xiafa', 'voucher-issue-customer'],
  ['jihuidian zenme tijiao', 'po-create-procedure'],
  ['代金卷额度在哪里查看', 'voucher-quota-view'],
  ['代金券額度在哪裡查看', 'voucher-quota-view'],
  ['djq zenme huishou', 'voucher-reclaim'],
  ['djq怎么批量回收', 'voucher-reclaim'],
  ['HO怎么拒绝？还有代金券能不能改面额？', 'ho-decline-procedure'],
  ['Hello. How do I decline an HO? And where do customers see cash coupons?', 'ho-decline-procedure'],
];

/** What no entry answers. */
const UNKNOWN: string[] = [
  '明天北京会下雪吗',
  '给我讲个睡前故事',
  '公司年会几点开始',
  'who is the president of France',
  'how do I bake sourdough bread',
  '阿里云的返佣是多少',
  '腾讯云代理怎么申请',
  'what does AWS pay its resellers',
  '年终奖能发几个月',
  '附近哪里有停车场',
  'recommend a good laptop',
  '🙂',
  'asdfghjkl',
];

describe('questions with an answer', () => {
  test.each(FOUND)('%s finds %s', (text, topic) => {
    const { answer } = knowledge.ask(text);
    const offered =
      answer.outcome === 'answered' ? [answer.entry.id] : answer.outcome === 'ambiguous' ? answer.options.map((entry) => entry.id) : [];
    expect(offered).toContain(topic);
  });

  test('most are answered outright', () => {
    const right = FOUND.filter(([text, topic]) => {
      const { answer } = knowledge.ask(text);
      return answer.outcome === 'answered' && answer.entry.id === topic;
    });
    expect(right.length / FOUND.length).toBeGreaterThanOrEqual(0.85);
  });
});

describe('questions without an answer', () => {
  test.each(UNKNOWN)('%s is not answered', (text) => expect(knowledge.ask(text).answer.outcome).not.toBe('answered'));
});

test.each(['今天天气怎么样', '今天午饭吃什么', 'what is for lunch'])('of the world outside nothing is even offered: %s', (question) => {
  expect(knowledge.ask(question).answer.outcome).toBe('unknown');
});

test('beside what is left open stands what an entry states only if it is about the thing asked', () => {
  const nearest = (text: string) => {
    const { answer } = knowledge.ask(text);
    return answer.outcome === 'unknown' ? answer.nearest?.id : 'answered';
  };
  expect(nearest('为什么我的激励还没发')).toBe('incentive-payment-application');
  expect(nearest('密码忘了')).toBeUndefined();
});

test.each(['谢谢', '好的', '不对', 'ok then', 'thanks'])('a saying that asks nothing brings no entries: %s', (saying) => {
  expect(knowledge.ask(saying).answer.outcome).toBe('unknown');
});

test.each(['怎么申请', '有什么条件', '可以取消吗', '谁来审批', 'how long does it take', 'who approves?'])(
  'a question that names nothing is never answered outright: %s',
  (question) => {
    expect(knowledge.ask(question).answer.outcome).not.toBe('answered');
  },
);

test('a title, word for word, is answered with its entry', () => {
  const lost = knowledge.entries.flatMap(({ id, title }) =>
    [title.zh, title.en].filter((text) => {
      const { answer } = knowledge.ask(text);
      return answer.outcome !== 'answered' || answer.entry.id !== id;
    }),
  );
  expect(lost).toEqual([]);
});

test('an entry’s own question, word for word, is answered with it', () => {
  expect(knowledge.ask('How do I apply for the opportunity incentive?').answer).toMatchObject({
    outcome: 'answered',
    entry: { id: 'incentive-apply-procedure' },
  });
});
