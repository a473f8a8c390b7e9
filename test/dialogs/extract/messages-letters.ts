import type { Message } from './messages.js';

/** Filled-in lists, tables and letters, with the author's own people and signature among them. */
export const letters: readonly Message[] = [
  {
    text: '客户名称：常德沅水水务集团有限公司\n客户需求：智慧水务平台\n项目预算：约430万元\n决策人：副总经理 邹志刚\n预计下单：2027年4月\n联系人：办公室 汤敏\n联系电话：0736-7770001\n邮箱：tangmin@example.cn',
    expect: {
      customer_name: '常德沅水水务集团有限公司',
      need: '智慧水务平台',
      budget_cny: 4300000,
      decision_maker: '邹志刚',
      timeline: '2027-04',
      contact_name: '汤敏',
      phone: '0736-7770001',
      email: 'tangmin@example.cn',
    },
  },
  {
    text: '【客户】渭南华山苹果\n【需求】果园物联网\n【预算】18万\n【决策】雷总\n【时间】春节前\n【联系】小寇 19900001111',
    expect: {
      customer_name: '渭南华山苹果',
      need: '物联网',
      budget_cny: 180000,
      decision_maker: '雷总',
      timeline: '2027-02',
      contact_name: '小寇',
      phone: '19900001111',
    },
  },
  {
    text: '客户=张家口冰雪运动股份 | 需求=票务系统扩容 | B=220万 | A=总裁 霍启 | T=2027Q2',
    expect: { customer_name: '张家口冰雪运动股份', need: '票务系统', budget_cny: 2200000, decision_maker: '霍启', timeline: '2027-Q2' },
  },
  {
    text: 'B：320万\nA：CTO 卓越\nN：车路协同平台\nT：2027年第三季度\n客户：襄阳汉江汽车电子',
    expect: { budget_cny: 3200000, decision_maker: '卓越', need: '车路协同平台', timeline: '2027-Q3', customer_name: '襄阳汉江汽车电子' },
  },
  {
    text: '1、客户：淮南八公山豆制品厂 2、预算：9万 3、决策人：厂长 单志远 4、需求：ERP 5、采购时间：2026年12月底',
    expect: { customer_name: '淮南八公山豆制品厂', budget_cny: 90000, decision_maker: '单志远', need: 'ERP', timeline: '2026-12' },
  },
  {
    text: '客户公司：Blue Heron Textiles (Suzhou) Co., Ltd.\n预算：USD 250,000\n决策人：Plant Director Erik Holm\n需求：MES\n预计采购时间：2027年2月\n联系方式：erik.holm@example.com / 0512-6800 1234',
    expect: {
      customer_name: 'Blue Heron Textiles',
      budget_usd: 250000,
      decision_maker: 'Erik Holm',
      need: 'MES',
      timeline: '2027-02',
      email: 'erik.holm@example.com',
      phone: '051268001234',
    },
  },
  {
    text: '预算(万元): 75\n客户: 蚌埠珍珠湖玻璃\n决策者: 总监纪文\n需求: 视频云存储\n时间: 2027-06',
    expect: { budget_cny: 750000, customer_name: '蚌埠珍珠湖玻璃', decision_maker: '纪文', need: '视频云存储', timeline: '2027-06' },
  },
  {
    text: '客户全称 贵港荷城制糖有限公司；行业 制造；所在地 广西贵港；需求 数据备份；预算 26万；拍板人 甘副总；预计签约 明年1月；预计华为云收入 11万',
    expect: {
      customer_name: '贵港荷城制糖有限公司',
      need: '数据备份',
      budget_cny: 260000,
      decision_maker: '甘副总',
      timeline: '2027-01',
      expected_revenue_cny: 110000,
    },
  },
  {
    text: '商机名称：安庆迎江石化数字工厂项目\n客户：安庆迎江石化\n预算：1200万~1500万\n预计收入：300万\n决策链：信息部李工推荐，总经理柏松决策\n采购时间：2027年H1',
    expect: {
      customer_name: '安庆迎江石化',
      budget_cny_min: 12000000,
      budget_cny_max: 15000000,
      expected_revenue_cny: 3000000,
      decision_maker: '柏松',
      timeline: '2027-Q2',
      need: '数字工厂',
    },
  },
  {
    text: '客户 | 马鞍山钢城特材\n预算 | 一百三十五万\n决策人 | 米总\n需求 | 仓储WMS\n下单 | 6月\n电话 | 0555-2200 330',
    expect: {
      customer_name: '马鞍山钢城特材',
      budget_cny: 1350000,
      decision_maker: '米总',
      need: 'WMS',
      timeline: '2027-06',
      phone: '05552200330',
    },
  },
  {
    text: 'Customer: Harborview Clinics\nNeed: PACS archive\nBudget: RMB 600k - 800k\nAuthority: Dr. Naomi Sato, Medical Director\nTimeline: mid-Q2 2027\nContact: Ivy Ma, 138 1234 5678',
    expect: {
      customer_name: 'Harborview Clinics',
      need: 'PACS archive',
      budget_cny_min: 600000,
      budget_cny_max: 800000,
      decision_maker: 'Naomi Sato',
      timeline: '2027-05',
      contact_name: 'Ivy Ma',
      phone: '13812345678',
    },
  },
  {
    text: 'Account: Redwood Freight\nBudget: not confirmed yet\nDecision maker: unknown\nNeed: TMS migration\nTiming: TBD\nContact person: Oscar Lind oscar@example.org',
    expect: { customer_name: 'Redwood Freight', need: 'TMS migration', contact_name: 'Oscar Lind', email: 'oscar@example.org' },
  },
  {
    text: '华为的同事好，\n\n我是合肥科瑞软件的小梁，上周和贵司PDM沟通过一个机会，现补充信息如下。客户是六安大别山茶业集团，主营绿茶加工，去年营收8.6亿，在全国有320家门店。他们现在的订单系统跑在自建机房，经常宕机，所以想把订单系统迁到华为云，并做同城双活。今年IT总支出大概900万，这个项目专门批了210万。最终由集团副总裁程远山签字，信息部的小阮负责对接，电话13500001122。客户希望明年1月20日之前完成采购。\n\n谢谢！\n小梁 18600009999',
    expect: {
      customer_name: '六安大别山茶业集团',
      need: '订单系统',
      budget_cny: 2100000,
      decision_maker: '程远山',
      contact_name: '小阮',
      phone: '13500001122',
      timeline: '2027-01-20',
    },
  },
  {
    text: '各位领导：\n附上本周新商机。大庆油城物资有限公司计划建设供应链协同平台，覆盖下属27家单位，约3000名用户。客户预算为人民币伍佰万元整，资金来源为集团专项。项目由信息中心牵头，物资公司总经理房志宏为最终决策人。招标预计在明年3月发布，客户计划2027年4月底前完成采购。我们已经做了两轮技术交流和一次POC。\n我方联系人：赵磊 13911112222\n客户联系人：招标办关丽 0459-6660011',
    expect: {
      customer_name: '大庆油城物资有限公司',
      need: '供应链协同平台',
      budget_cny: 5000000,
      decision_maker: '房志宏',
      timeline: '2027-04',
      contact_name: '关丽',
      phone: '0459-6660011',
    },
  },
  {
    text: 'Hello team,\n\nI would like to register a new opportunity. The customer is Cedarline Furniture Group, a manufacturer with 14 plants and about 6,000 employees (turnover last year: USD 480 million). They want to consolidate their ERP and run it in the cloud. The board has set aside between RMB 4 and 6 million for the project. Their CFO, Marcus Bell, has the final say; day-to-day contact is IT manager Joyce Tang (joyce.tang@example.com, +86 136 1111 2222). They intend to place the order by the end of March 2027.\n\nBest regards,\nTom Reed\nSkyNorth Solutions\ntom.reed@skynorth.example',
    expect: {
      customer_name: 'Cedarline Furniture Group',
      need: 'ERP',
      budget_cny_min: 4000000,
      budget_cny_max: 6000000,
      decision_maker: 'Marcus Bell',
      contact_name: 'Joyce Tang',
      email: 'joyce.tang@example.com',
      phone: '13611112222',
      timeline: '2027-03',
    },
  },
  {
    text: '您好，客户是阜新北方风机制造有限公司（原阜新风机厂）。本次需求为产线设备联网和能耗分析，一期先做两条线。客户IT部今年花了60万买服务器，已经用完了，明年的预算刚批下来是145万。决策人为生产副总栾海，他下个月退休前会签字。计划明年2月采购，5月上线。联系人：设备科 仲伟，手机：139 4180 0001，邮箱 zhongwei@example.com.cn',
    expect: {
      customer_name: '阜新北方风机制造有限公司',
      need: '设备联网|能耗分析',
      budget_cny: 1450000,
      decision_maker: '栾海',
      timeline: '2027-02',
      contact_name: '仲伟',
      phone: '13941800001',
      email: 'zhongwei@example.com.cn',
    },
  },
  {
    text: '补充一下昨天那个商机 PO20261118000231：客户保定太行建材，预算由原来的90万调整到75万，决策人不变还是耿总，下单时间推迟到明年3月',
    expect: { customer_name: '保定太行建材', budget_cny: 750000, decision_maker: '耿总', timeline: '2027-03' },
  },
  {
    text: 'Dear all, following our call on Thursday: Alpine Dairy Ltd has confirmed the project. Scope: backup and disaster recovery for 3 sites. They can spend up to USD 180k this fiscal year. The decision will be made by Hannah Vogel (Head of IT), approval by Finance is a formality. PO expected in Q1 2027. Please reach Hannah at +49 170 1234567.',
    expect: {
      customer_name: 'Alpine Dairy',
      need: 'disaster recovery',
      budget_usd_max: 180000,
      decision_maker: 'Hannah Vogel',
      timeline: '2027-Q1',
      phone: '+49 170 1234567',
      contact_name: 'Hannah',
    },
  },
  {
    text: '客户：十堰武当道地药材。我们公司（武汉云岫信息技术有限公司）去年给他们做过官网，合同8万。这次是中药溯源平台，预算55万，比去年的项目大很多。拍板人：董事长安志远。预计采购：2027年5月。我方销售：龙飞 13707110000；客户接口人：祝女士 0719-8880000',
    expect: {
      customer_name: '十堰武当道地药材',
      need: '溯源平台',
      budget_cny: 550000,
      decision_maker: '安志远',
      timeline: '2027-05',
      contact_name: '祝女士',
      phone: '0719-8880000',
    },
  },
];
