import type { Message } from './messages.js';

/** Numbers, sums, dates and people that belong to somebody or something else; what nobody knows yet is absent. */
export const doubtfulMessages: readonly Message[] = [
  {
    text: '订单号 20261105001234，客户潜江龙虾产业集团，要做养殖物联网，预算120万',
    expect: { customer_name: '潜江龙虾产业集团', need: '物联网', budget_cny: 1200000 },
  },
  { text: '商机编号13800001111222，客户联系电话还没拿到，预算也没定，客户是景德镇瓷韵文创', expect: { customer_name: '景德镇瓷韵文创' } },
  {
    text: '合同号HT-2026-1130，上一期合同金额88万，这次是二期，预算还在报批，客户芜湖长江船舶，需求是船厂数字孪生',
    expect: { customer_name: '芜湖长江船舶', need: '数字孪生' },
  },
  {
    text: '我是渠道这边的小雷，电话13911110000，客户本溪北台铸管想做管网监测，预算70万左右',
    expect: { customer_name: '本溪北台铸管', need: '管网监测', budget_cny: 700000 },
  },
  {
    text: '我司技术支持刘洋 13722220000 会跟进，客户方对接人是覃主管 13633330000，客户名：贺州长寿食品',
    expect: { customer_name: '贺州长寿食品', contact_name: '覃主管', phone: '13633330000' },
  },
  {
    text: '友商报价210万，客户觉得贵，他们心理价位150万以内，客户是自贡恐龙灯会文化，做线上灯会',
    expect: { customer_name: '自贡恐龙灯会文化', budget_cny_max: 1500000, need: '线上灯会' },
  },
  {
    text: '客户员工3万人，年营收200亿，预算没问到，需求是办公协同上云，客户叫本钢北营',
    expect: { customer_name: '本钢北营', need: '办公协同' },
  },
  { text: '预计这个项目给华为云带来不少于60万的收入，项目预算客户没透露', expect: { expected_revenue_cny: 600000 } },
  {
    text: '云上消费预计一年36万，客户总预算90万，客户日照港铁物流，做运输调度',
    expect: { expected_revenue_cny: 360000, budget_cny: 900000, customer_name: '日照港铁物流', need: '运输调度' },
  },
  { text: '客户说明年可能会做，也可能不做，预算几百万吧，具体找谁还不知道', expect: {} },
  { text: '应该是张总或者李总拍板，我再确认一下，预算大概也就几十万', expect: {} },
  { text: '怎么共享商机？', expect: {} },
  { text: '预算一般填多少合适？客户还没说', expect: {} },
  { text: '你们华为云有没有80万以下的方案？', expect: {} },
  { text: '我们公司去年卖了300万的华为云，今年目标500万，有激励吗？', expect: {} },
  { text: '2026年11月3日拜访了客户嘉峪关酒钢宏兴，12月10日再去演示，采购时间未定，预算未定', expect: { customer_name: '嘉峪关酒钢宏兴' } },
  { text: '项目预算是100万，已经用掉40万', expect: { budget_cny: 1000000 } },
  { text: '预算50万？不确定，可能也就30万，等客户回复', expect: {} },
  {
    text: '张家界天门山索道：票务高可用。预算：65万（含税）。拍板：总经理覃波。联系：覃波本人，13974400001。时间：清明节后。',
    expect: {
      customer_name: '张家界天门山索道',
      need: '票务高可用|高可用',
      budget_cny: 650000,
      decision_maker: '覃波',
      contact_name: '覃波',
      phone: '13974400001',
      timeline: '2027-04',
    },
  },
  {
    text: '联系人电话：(021) 5566-7788，联系人：俞倩，客户：上海临港氢能科技有限公司',
    expect: { phone: '02155667788', contact_name: '俞倩', customer_name: '上海临港氢能科技有限公司' },
  },
  { text: '税号91330100MA2B0XXX12，账号6222020200112233445，客户：丽水云和木玩', expect: { customer_name: '丽水云和木玩' } },
  {
    text: 'QQ 123456789，微信 yunwei_2020，邮箱 ops@example.com，联系人：鲍工',
    expect: { email: 'ops@example.com', contact_name: '鲍工' },
  },
  {
    text: '伙伴联系人是我，孟飞，mengfei@partner.example；客户联系人晏主任，yan@customer.example',
    expect: { contact_name: '晏主任', email: 'yan@customer.example' },
  },
  { text: '客户要求10天内出方案，采购在3月，预算60万，部署到200台服务器', expect: { timeline: '2027-03', budget_cny: 600000 } },
  { text: '项目分两期，一期200万，二期300万，总预算500万', expect: { budget_cny: 5000000 } },
  { text: 'budget unknown, they paid AWS $300k last year', expect: {} },
  {
    text: 'Our engineer is Paul Ray (paul@partner.example, 13800009999). Customer side: Gina Holt, gina@example.com.',
    expect: { contact_name: 'Gina Holt', email: 'gina@example.com' },
  },
  {
    text: 'Order no. 4500012345678, invoice 88123456. Customer: Hazel Grove Farms. Nothing decided.',
    expect: { customer_name: 'Hazel Grove Farms' },
  },
  {
    text: '预算含硬件200万,云这块90万,客户牡丹江镜泊湖水电,6月底之前买',
    expect: { budget_cny: 2000000, expected_revenue_cny: 900000, customer_name: '牡丹江镜泊湖水电', timeline: '2027-06' },
  },
  { text: '张总说预算50万，李总才是拍板的人，12月签', expect: { budget_cny: 500000, decision_maker: '李总', timeline: '2026-12' } },
  {
    text: '联系人张三丰，决策人也是他，手机１３９１２３４５６７８',
    expect: { contact_name: '张三丰', decision_maker: '张三丰', phone: '13912345678' },
  },
];
