import type { Message } from './messages.js';

/** A third round of chat lines, lists, letters and English notes. */
export const lastChat: readonly Message[] = [
  {
    text: '西宁三江源牧业想上冷链追溯平台，预算135万，副总裁才让扎西拍板，明年6月采购',
    expect: { customer_name: '西宁三江源牧业', need: '追溯平台', budget_cny: 1350000, decision_maker: '才让扎西', timeline: '2027-06' },
  },
  {
    text: '聊城阳谷电缆集团，MES升级，预算约四百二十万，总裁谭振国最后定，2027年二季度签合同，对接人信息部小薛 13755556666',
    expect: {
      customer_name: '聊城阳谷电缆集团',
      need: 'MES',
      budget_cny: 4200000,
      decision_maker: '谭振国',
      timeline: '2027-Q2',
      contact_name: '小薛',
      phone: '13755556666',
    },
  },
  {
    text: '客户福清核电配套，等保三级整改，最多85万，信息中心主任吴晗拍板，春节前要签',
    expect: { customer_name: '福清核电配套', need: '等保', budget_cny_max: 850000, decision_maker: '吴晗', timeline: '2027-02' },
  },
  {
    text: '南昌赣江新能源客车，充电运营平台，预算600到800万，董事长熊正阳决策，明年三季度',
    expect: {
      customer_name: '南昌赣江新能源客车',
      need: '充电运营平台',
      budget_cny_min: 6000000,
      budget_cny_max: 8000000,
      decision_maker: '熊正阳',
      timeline: '2027-Q3',
    },
  },
  {
    text: '潮州古巷陶瓷，想把设计图纸存到云上，一年大概12万，老板陈少鹏说了算，下个月签',
    expect: { customer_name: '潮州古巷陶瓷', need: '设计图纸', budget_cny: 120000, decision_maker: '陈少鹏', timeline: '2026-12' },
  },
  {
    text: '客户：娄底涟钢薄板。需求：表面缺陷AI检测。预算：260万元左右。决策人：技术总监 贺志坚。采购时间：2027年5月前。',
    expect: { customer_name: '娄底涟钢薄板', need: '缺陷AI检测', budget_cny: 2600000, decision_maker: '贺志坚', timeline: '2027-05' },
  },
  {
    text: '平顶山神马尼龙，供应商门户，预算90万以下，采购总监鲁宁签字，三个月内下单',
    expect: { customer_name: '平顶山神马尼龙', need: '供应商门户', budget_cny_max: 900000, decision_maker: '鲁宁', timeline: '2027-02' },
  },
  {
    text: '莆田湄洲湾木材交易中心，预算1.05亿，建智慧口岸，总经理方振东审批，2027年10月',
    expect: {
      customer_name: '莆田湄洲湾木材交易中心',
      need: '智慧口岸',
      budget_cny: 105000000,
      decision_maker: '方振东',
      timeline: '2027-10',
    },
  },
  {
    text: '六安霍山石斛，小程序商城，8万5，店主老汪定，下周四签',
    expect: { customer_name: '六安霍山石斛', need: '小程序', budget_cny: 85000, decision_maker: '老汪', timeline: '2026-11-26' },
  },
  {
    text: '云浮新兴不锈钢，能碳管理平台，预算150~180万（不含硬件），常务副总区志文拍板，明年第一季度采购，云收入预计40万',
    expect: {
      customer_name: '云浮新兴不锈钢',
      need: '能碳管理平台',
      budget_cny_min: 1500000,
      budget_cny_max: 1800000,
      decision_maker: '区志文',
      timeline: '2027-Q1',
      expected_revenue_cny: 400000,
    },
  },
  {
    text: '跟进一下大同云州黄花，他们信息科贾科长说需要数据备份，钱有30万，贾科长自己就能定，一月中旬买',
    expect: { customer_name: '大同云州黄花', need: '数据备份', budget_cny: 300000, decision_maker: '贾科长', timeline: '2027-01' },
  },
  {
    text: '哈密戈壁风能，预测性维护，四五百万，总工沙立军拍板，明年7月1日前采购',
    expect: {
      customer_name: '哈密戈壁风能',
      need: '预测性维护',
      budget_cny_min: 4000000,
      budget_cny_max: 5000000,
      decision_maker: '沙立军',
      timeline: '2027-07-01',
    },
  },
  {
    text: '阳江十八子刀具电商部要弹性扩容，双十二前就要，预算22万，电商总监李梓晴定',
    expect: { customer_name: '阳江十八子刀具', need: '弹性扩容', budget_cny: 220000, decision_maker: '李梓晴', timeline: '2026-12' },
  },
  {
    text: '【客户】九江庐山民宿集团\n【预算】40-50万\n【决策】创始人简宁\n【需求】预订系统\n【时间】五一前',
    expect: {
      customer_name: '九江庐山民宿集团',
      budget_cny_min: 400000,
      budget_cny_max: 500000,
      decision_maker: '简宁',
      need: '预订系统',
      timeline: '2027-04',
    },
  },
  {
    text: '您好，我是南宁邕江数科的客户经理覃思远（13977770000），报一个商机。最终客户是北海银滩旅游发展有限公司，准备做景区一体化票务，财政拨款230万已下达，文旅局下属公司总经理庞宏最终签字，预计2027年第二季度招采。客户方联系人为运营部包小姐，电话0779-2080808。',
    expect: {
      customer_name: '北海银滩旅游发展有限公司',
      need: '票务',
      budget_cny: 2300000,
      decision_maker: '庞宏',
      timeline: '2027-Q2',
      contact_name: '包小姐',
      phone: '07792080808',
    },
  },
  {
    text: '更新：齐鲁湖化工的预算加到320万（之前250万），其他不变，签约从3月提前到1月',
    expect: { customer_name: '齐鲁湖化工', budget_cny: 3200000, timeline: '2027-01' },
  },
  {
    text: 'Harrow Steel Works needs plant data historian in cloud, budget RMB 2.2 million, plant manager Ian Frost decides, order in July 2027',
    expect: {
      customer_name: 'Harrow Steel Works',
      need: 'historian',
      budget_cny: 2200000,
      decision_maker: 'Ian Frost',
      timeline: '2027-07',
    },
  },
  {
    text: 'Customer: Lemon Tree Hotels\nNeed: property management system\nBudget: USD 90,000 to 110,000\nDecision maker: Anita Rao, CFO\nPurchase: Q1 2027\nContact: Joel Kim, joel.kim@example.com, 136-0000-2222',
    expect: {
      customer_name: 'Lemon Tree Hotels',
      need: 'property management',
      budget_usd_min: 90000,
      budget_usd_max: 110000,
      decision_maker: 'Anita Rao',
      timeline: '2027-Q1',
      contact_name: 'Joel Kim',
      email: 'joel.kim@example.com',
      phone: '13600002222',
    },
  },
  {
    text: 'We found an opportunity at Crescent Bank. They are looking to modernise their mobile banking backend. They have up to 3 million yuan. Decision by CIO Mark Tully before the end of the year.',
    expect: {
      customer_name: 'Crescent Bank',
      need: 'mobile banking backend',
      budget_cny_max: 3000000,
      decision_maker: 'Mark Tully',
      timeline: '2026-12',
    },
  },
  {
    text: 'Good morning, our client Whitewater Paper Mills intends to buy a quality inspection AI. The budget is at least RMB 1 million. Final say: owner Gus Petersen. Timeframe: second quarter next year.',
    expect: {
      customer_name: 'Whitewater Paper Mills',
      need: 'inspection AI',
      budget_cny_min: 1000000,
      decision_maker: 'Gus Petersen',
      timeline: '2027-Q2',
    },
  },
  {
    text: 'Tamarind Foods wants demand forecasting, 750k RMB, decided by Ms. Asha Pillai (COO), purchase mid-March 2027',
    expect: {
      customer_name: 'Tamarind Foods',
      need: 'demand forecasting',
      budget_cny: 750000,
      decision_maker: 'Asha Pillai',
      timeline: '2027-03',
    },
  },
  {
    text: 'Seabright Port Authority: container OCR, forty million yuan programme, decision: Director General Paul Mensah, contract in Q3 2027',
    expect: {
      customer_name: 'Seabright Port Authority',
      need: 'OCR',
      budget_cny: 40000000,
      decision_maker: 'Paul Mensah',
      timeline: '2027-Q3',
    },
  },
  {
    text: 'Heads up: Canyon Outdoor Gear may buy backup. Nobody knows the budget. Decision maker unknown. Call Ted Marlow at +1 303 555 0188.',
    expect: { customer_name: 'Canyon Outdoor Gear', need: 'backup', contact_name: 'Ted Marlow', phone: '+1 303 555 0188' },
  },
  {
    text: 'The expected cloud revenue is RMB 300k per year; total project budget RMB 900k. Customer is Violet Cosmetics. Need: AR try-on. CEO Mina Choi signs off. They order on 10 Feb 2027.',
    expect: {
      expected_revenue_cny: 300000,
      budget_cny: 900000,
      customer_name: 'Violet Cosmetics',
      need: 'AR try-on',
      decision_maker: 'Mina Choi',
      timeline: '2027-02-10',
    },
  },
  {
    text: 'Hello,\nJust spoke to Bayside Dental Supplies. Scope is an online shop. Around $35k. Patricia Snow, the owner, makes the call. Purchase within 30 days.\nRegards\nKen Abe\nken.abe@partner.example',
    expect: {
      customer_name: 'Bayside Dental Supplies',
      need: 'online shop',
      budget_usd: 35000,
      decision_maker: 'Patricia Snow',
      timeline: '2026-12-21',
    },
  },
  {
    text: 'Juniper Rail Components Ltd. requires SAP hosting; max. RMB 1.8m; decision-maker is Head of Finance Olga Stein; PO by 30 June 2027',
    expect: {
      customer_name: 'Juniper Rail Components Ltd',
      need: 'SAP hosting',
      budget_cny_max: 1800000,
      decision_maker: 'Olga Stein',
      timeline: '2027-06-30',
    },
  },
];
