import type { Message } from './messages.js';

/** A second round of mixed lines, traditional characters and what belongs to somebody else. */
export const moreDoubtful: readonly Message[] = [
  {
    text: '客户Oceanview Properties要做智慧楼宇，budget是1.8M RMB，GM Raymond Szeto拍板，Q3下单',
    expect: {
      customer_name: 'Oceanview Properties',
      need: '智慧楼宇',
      budget_cny: 1800000,
      decision_maker: 'Raymond Szeto',
      timeline: '2027-Q3',
    },
  },
  {
    text: '深圳前海Vitality Health，need HIPAA合规存储，USD 200K以内，CISO 费雷拍板，明年Q1 close',
    expect: { customer_name: 'Vitality Health', need: '存储', budget_usd_max: 200000, decision_maker: '费雷', timeline: '2027-Q1' },
  },
  {
    text: 'new PO：宁波Anchor Tools，PDM上云，预算大概70w，owner 胡海峰 decides，end of March下单',
    expect: { customer_name: 'Anchor Tools', need: 'PDM', budget_cny: 700000, decision_maker: '胡海峰', timeline: '2027-03' },
  },
  {
    text: '客户Pioneer Seeds，种质资源database，budget 400k人民币，首席科学家Dr. Lin Hua定，timeline 2027年5月',
    expect: { customer_name: 'Pioneer Seeds', need: 'database', budget_cny: 400000, decision_maker: 'Lin Hua', timeline: '2027-05' },
  },
  {
    text: 'Acorn Learning（上海）教育科技有限公司，LMS上云，预算35~45万，COO Wendy Gao sign off，下个月底前',
    expect: {
      customer_name: 'Acorn Learning（上海）教育科技有限公司',
      need: 'LMS',
      budget_cny_min: 350000,
      budget_cny_max: 450000,
      decision_maker: 'Wendy Gao',
      timeline: '2026-12',
    },
  },
  {
    text: '跟Lumen Pharma聊了，做LIMS，200万RMB封顶，QA head Zhang Wei拍板，2027.06',
    expect: { customer_name: 'Lumen Pharma', need: 'LIMS', budget_cny_max: 2000000, decision_maker: 'Zhang Wei', timeline: '2027-06' },
  },
  {
    text: '帮我提PO：customer 苏州Helix Gene，测序数据storage，预算$80k，CTO拍板，二月下单',
    expect: { customer_name: 'Helix Gene', need: 'storage', budget_usd: 80000, decision_maker: 'CTO', timeline: '2027-02' },
  },
  {
    text: 'Team要个报备：常熟Bosun Auto Parts，MES替换，约RMB 2.2M，工厂厂长Markus Weber定，after春节',
    expect: { customer_name: 'Bosun Auto Parts', need: 'MES', budget_cny: 2200000, decision_maker: 'Markus Weber', timeline: '2027-02' },
  },
  {
    text: '客戶為嘉義阿里山茶業股份有限公司，需求是電商平台，預算人民幣四十五萬元，董事長涂永昌核定，明年第二季採購，聯絡人行銷部游小姐 0911-222-333',
    expect: {
      customer_name: '嘉義阿里山茶業股份有限公司|嘉义阿里山茶业股份有限公司',
      need: '電商平台|电商平台',
      budget_cny: 450000,
      decision_maker: '涂永昌',
      timeline: '2027-Q2',
      contact_name: '游小姐',
      phone: '0911222333',
    },
  },
  {
    text: '香港新界冷鏈倉儲，WMS系統，預算大約HKD，不確定，決策人係麥先生，明年3月落單',
    expect: { customer_name: '香港新界冷鏈倉儲|香港新界冷链仓储', need: 'WMS', decision_maker: '麥先生|麦先生', timeline: '2027-03' },
  },
  {
    text: '客戶：宜蘭蘭陽醫院｜預算：人民幣 300 萬｜決策人：院長 林建國｜需求：醫療影像雲端備份｜時程：2027年第三季',
    expect: {
      customer_name: '宜蘭蘭陽醫院|宜兰兰阳医院',
      budget_cny: 3000000,
      decision_maker: '林建國|林建国',
      need: '影像',
      timeline: '2027-Q3',
    },
  },
  {
    text: '屏東農產合作社要做溫室監控，不超過二十萬人民幣，理事長潘先生說了算，年底前下訂',
    expect: {
      customer_name: '屏東農產合作社|屏东农产合作社',
      need: '溫室監控|温室监控',
      budget_cny_max: 200000,
      decision_maker: '潘先生',
      timeline: '2026-12',
    },
  },
  {
    text: '澳門路氹會展公司，票務系統，一百五十萬至兩百萬人民幣，總監黎美玲簽核，下半年採購',
    expect: {
      customer_name: '澳門路氹會展公司|澳门路氹会展公司',
      need: '票務系統|票务系统',
      budget_cny_min: 1500000,
      budget_cny_max: 2000000,
      decision_maker: '黎美玲',
      timeline: '2026-12',
    },
  },
  {
    text: '苗栗陶瓷，ERP，USD 8萬，張董拍板，三月下單，信箱 chang@example.tw',
    expect: {
      customer_name: '苗栗陶瓷',
      need: 'ERP',
      budget_usd: 80000,
      decision_maker: '張董|张董',
      timeline: '2027-03',
      email: 'chang@example.tw',
    },
  },
  {
    text: '采购订单编号 4500098765，金额12.8万，是去年的老单子，这次新机会是客户辽阳忠旺型材，要做云桌面，预算待定',
    expect: { customer_name: '辽阳忠旺型材', need: '云桌面' },
  },
  {
    text: '商机PO2026111800045的客户改一下联系人，不是老于了，换成小魏 13012340000',
    expect: { contact_name: '小魏', phone: '13012340000' },
  },
  {
    text: '我方售前工程师彭飞（13811110000）和销售孔令杰一起跟，客户对接人是机动处的阚工，13922220000，客户：铁岭昌图农机',
    expect: { contact_name: '阚工', phone: '13922220000', customer_name: '铁岭昌图农机' },
  },
  {
    text: '我叫郝亮，是伙伴公司的，邮箱haoliang@partner.example，客户是延边长白山人参，还在接触',
    expect: { customer_name: '延边长白山人参' },
  },
  {
    text: '竞争对手阿里云报了150万，腾讯云报了140万，客户的预算是160万，客户叫大同云冈文旅',
    expect: { budget_cny: 1600000, customer_name: '大同云冈文旅' },
  },
  {
    text: '客户公司注册资本5000万，成立于2008年3月，这次要做档案数字化，客户名字叫赤峰蒙东能源',
    expect: { need: '档案数字化', customer_name: '赤峰蒙东能源' },
  },
  { text: '上次活动的代金券3万什么时候到账？', expect: {} },
  { text: '预算100万以上的项目才有激励吗？', expect: {} },
  { text: 'HO接了以后三个工作日内没处理会怎样？', expect: {} },
  { text: '帮我查一下上个月提交的机会点', expect: {} },
  {
    text: '客户明年3月上线，所以采购得在今年12月，预算嘛，八九十万',
    expect: { timeline: '2026-12', budget_cny_min: 800000, budget_cny_max: 900000 },
  },
  { text: '预计华为云收入每年大概20万，合同三年，项目预算85万', expect: { expected_revenue_cny: 200000, budget_cny: 850000 } },
  { text: '客户邮箱：it.dept@customer-example.com.cn，抄送我 me@partner.example', expect: { email: 'it.dept@customer-example.com.cn' } },
  { text: '决策人还没定，可能是新来的副总，预算年后才知道', expect: {} },
  { text: '谁是决策人：CIO 虞世杰；谁签字：CFO 陶欣', expect: { decision_maker: '虞世杰' } },
  { text: 'The CIO, Martin Hale, recommends, but the board chair, Susan Reid, decides.', expect: { decision_maker: 'Susan Reid' } },
  {
    text: 'Budget holder: Kim Novak. Technical contact: Leo Strand, +1 415 555 0134.',
    expect: { decision_maker: 'Kim Novak', contact_name: 'Leo Strand', phone: '+1 415 555 0134' },
  },
  {
    text: 'I am Rosa Diaz from BlueStep Partners; my number is 13500007777. Customer: Halcyon Cruises; need: onboard Wi-Fi analytics.',
    expect: { customer_name: 'Halcyon Cruises', need: 'analytics' },
  },
  {
    text: 'PO number 4500011223 was for 300k RMB last year; this year nothing is approved for Drummond Steel yet.',
    expect: { customer_name: 'Drummond Steel' },
  },
  { text: 'What discount do I get for a deal above 500k RMB?', expect: {} },
  {
    text: 'Their turnover is 2 billion RMB and they have 3,500 staff. Customer: Elmhurst Ceramics. They need a WAF.',
    expect: { customer_name: 'Elmhurst Ceramics', need: 'WAF' },
  },
  { text: 'Go-live is 1 July 2027, so the order must be placed by 15 April 2027. Budget EUR 300k.', expect: { timeline: '2027-04-15' } },
  {
    text: 'budget TBC, maybe Q3, customer Larch Valley Foods, need CRM',
    expect: { customer_name: 'Larch Valley Foods', need: 'CRM', timeline: '2027-Q3' },
  },
  { text: '拍板的不是信息部的覃主任，是集团总裁路远', expect: { decision_maker: '路远' } },
  { text: '时间定了：2027年4月18日开标，5月签合同', expect: { timeline: '2027-05' } },
  { text: '客户下周三开会讨论，最快12月下旬下单', expect: { timeline: '2026-12' } },
  {
    text: '联系人是客户的IT主管佘斌，他也是决策人，QQ邮箱 88123456@qq.example',
    expect: { contact_name: '佘斌', decision_maker: '佘斌', email: '88123456@qq.example' },
  },
  {
    text: '50万到80万之间，具体看方案，下个月初定，戴总拍板',
    expect: { budget_cny_min: 500000, budget_cny_max: 800000, timeline: '2026-12', decision_maker: '戴总' },
  },
];
