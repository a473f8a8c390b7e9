import type { Message } from './messages.js';

/** A third round of mixed lines, traditional characters and what belongs to somebody else. */
export const lastDoubtful: readonly Message[] = [
  {
    text: '客户Northwind Chemicals，安全生产监控，budget 1.2M-1.5M RMB，GM 罗毅拍板，end of Q1下单',
    expect: {
      customer_name: 'Northwind Chemicals',
      need: '安全生产监控',
      budget_cny_min: 1200000,
      budget_cny_max: 1500000,
      decision_maker: '罗毅',
      timeline: '2027-03',
    },
  },
  {
    text: '昆山Apex精密，need PLM，预算RMB 65万，CEO Tony Yang说了算，next month下单，contact: 小倪 ni@example.com',
    expect: {
      customer_name: 'Apex精密',
      need: 'PLM',
      budget_cny: 650000,
      decision_maker: 'Tony Yang',
      timeline: '2026-12',
      contact_name: '小倪',
      email: 'ni@example.com',
    },
  },
  {
    text: 'Lead: 中山Lumina Lighting，IoT灯控，80w，老板区伟明decide，mid-Q2 2027',
    expect: { customer_name: 'Lumina Lighting', need: 'IoT', budget_cny: 800000, decision_maker: '区伟明', timeline: '2027-05' },
  },
  {
    text: '客戶：基隆海運股份有限公司，需求：船期系統雲端化，預算：人民幣一百五十萬元，決策人：總經理 曾國棟，採購：2027年4月，聯絡：陳協理 keelung@example.tw',
    expect: {
      customer_name: '基隆海運股份有限公司|基隆海运股份有限公司',
      need: '船期系統|船期系统',
      budget_cny: 1500000,
      decision_maker: '曾國棟|曾国栋',
      timeline: '2027-04',
      contact_name: '陳協理|陈协理',
      email: 'keelung@example.tw',
    },
  },
  {
    text: '臺東池上米業想要產銷履歷平台，至少人民幣四十萬，理事長賴錦文決定，明年春節後採購',
    expect: {
      customer_name: '臺東池上米業|台东池上米业',
      need: '產銷履歷平台|产销履历平台',
      budget_cny_min: 400000,
      decision_maker: '賴錦文|赖锦文',
      timeline: '2027-02',
    },
  },
  {
    text: '香港九龍醫療集團有限公司，HIS災備，USD 40萬以內，行政總裁關永康話事，第三季落單',
    expect: {
      customer_name: '香港九龍醫療集團有限公司|香港九龙医疗集团有限公司',
      need: 'HIS',
      budget_usd_max: 400000,
      timeline: '2027-Q3',
      decision_maker: '關永康|关永康',
    },
  },
  {
    text: '工单号 20261119000873 还没人处理，客户是阿拉善奇石文化，联系人斯琴，手机 150 4780 0000',
    expect: { customer_name: '阿拉善奇石文化', contact_name: '斯琴', phone: '15047800000' },
  },
  {
    text: '发票金额56万，发票号 04412345，跟商机没关系；商机是客户呼伦贝尔牙克石乳业要做灾备，预算还在谈',
    expect: { customer_name: '呼伦贝尔牙克石乳业', need: '灾备' },
  },
  {
    text: '我方商务经理丁洁 13312345678 负责合同，客户那边找采购科的仇科长 13387654321',
    expect: { contact_name: '仇科长', phone: '13387654321' },
  },
  {
    text: '这个客户年采购额3个亿，IT预算每年2000万，但我们这个项目预算只有45万，客户：承德避暑山庄酒业',
    expect: { customer_name: '承德避暑山庄酒业', budget_cny: 450000 },
  },
  {
    text: '去年阿里云给他们做的，花了120万，今年想换，预算还没说，客户是绥化北大荒米业，要迁移官网',
    expect: { customer_name: '绥化北大荒米业', need: '官网' },
  },
  { text: '决策人不是采购部的乔部长，是分管副总武胜利', expect: { decision_maker: '武胜利' } },
  { text: '预算具体多少客户没讲，时间也没讲，就知道他们要上云，拍板的人我还在打听', expect: { need: '上云' } },
  { text: '可以帮我看看PO202611050012的状态吗？', expect: {} },
  { text: '200万的项目能拿多少激励？', expect: {} },
  { text: '一个PO从提交到审核一般几天？', expect: {} },
  { text: '客户2026年12月31日合同到期，打算2026年12月15日前和我们签，预算跟去年一样', expect: { timeline: '2026-12-15' } },
  { text: '设备4月到货，7月验收，采购合同2月签', expect: { timeline: '2027-02' } },
  { text: 'Meeting on 3 December, demo on 10 December, order expected 20 January 2027', expect: { timeline: '2027-01-20' } },
  {
    text: 'Last year they bought for RMB 400k from a competitor. This year: RMB 550k budget. Customer: Sorrel Pet Foods.',
    expect: { budget_cny: 550000, customer_name: 'Sorrel Pet Foods' },
  },
  {
    text: 'Customer has 20k users and 5M records; needs a new CRM; customer: Basalt Telecom',
    expect: { need: 'CRM', customer_name: 'Basalt Telecom' },
  },
  {
    text: 'My colleague Eva Lund (eva@partner.example) handles it. The customer contact is Raj Anand, raj@customer.example, tel 0755 8600 1122.',
    expect: { contact_name: 'Raj Anand', email: 'raj@customer.example', phone: '0755 8600 1122' },
  },
  { text: 'Is a budget of RMB 100k enough for an HO?', expect: {} },
];
