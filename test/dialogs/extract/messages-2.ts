import type { Message } from './messages.js';

/** A second set in other tones: chat fragments, forwarded notes, run-on English, pasted forms. Also written before the reader saw them. */
export const moreMessages: readonly Message[] = [
  {
    text: '哥,报个备,福建南平圣农那边要搞养殖场AI视觉识别,钱大概一百五六十万,他们傅总定,过年前想签',
    expect: {
      customer_name: '南平圣农|福建南平圣农',
      need: 'AI视觉识别',
      budget_cny_min: 1500000,
      budget_cny_max: 1600000,
      decision_maker: '傅总',
      timeline: '2027-02',
    },
  },
  {
    text: '[商机登记] 公司=厦门鼓浪屿文创有限公司 预算=¥480,000 需求=数字藏品平台上云 决策人=洪晓琳(总经理) 下单=2027-01 联系人=洪晓琳 手机=13900009999',
    expect: {
      customer_name: '厦门鼓浪屿文创有限公司',
      budget_cny: 480000,
      need: '数字藏品平台',
      decision_maker: '洪晓琳',
      timeline: '2027-01',
      contact_name: '洪晓琳',
      phone: '13900009999',
    },
  },
  {
    text: 'fyi big one - Meridian Airlines, looking at moving their booking engine to Huawei Cloud, budget somewhere between 15 and 20 million rmb, the CIO (Priya Nair) decides, aiming to sign end of Q2',
    expect: {
      customer_name: 'Meridian Airlines',
      need: 'booking engine',
      budget_cny_min: 15000000,
      budget_cny_max: 20000000,
      decision_maker: 'Priya Nair',
      timeline: '2027-06',
    },
  },
  {
    text: 'Harbor Foods, budget RMB 2.4m, CFO Linda Xu decides, need SAP on cloud, order in Q1, cloud revenue about 800k',
    expect: {
      customer_name: 'Harbor Foods',
      budget_cny: 2400000,
      decision_maker: 'Linda Xu',
      need: 'SAP',
      timeline: '2027-Q1',
      expected_revenue_cny: 800000,
    },
  },
  {
    text: '帮我提个机会点：苏州蓝湖医疗要上影像云，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，我们做过两次交流和一次方案演示',
    expect: {
      customer_name: '苏州蓝湖医疗',
      need: '影像云',
      budget_cny: 3200000,
      decision_maker: '周主任',
      timeline: '2027-Q2',
      expected_revenue_cny: 900000,
      contact_name: '周主任',
      phone: '0512-66668888',
    },
  },
  { text: '都拿到了。对了 预算是350万不是320', expect: { budget_cny: 3500000 } },
  { text: '上个月15号下单', expect: { timeline: '2026-10-15' } },
  {
    text: '需求：把线下机房的300台虚拟机迁到华为云；预算：450万（含服务费80万）；决策：CTO 贺东；时间：2027年5月底；客户：杭州钱江新零售集团',
    expect: {
      need: '虚拟机迁到华为云',
      budget_cny: 4500000,
      decision_maker: '贺东',
      timeline: '2027-05',
      customer_name: '杭州钱江新零售集团',
    },
  },
  { text: '杭州的一个电商客户,双十一扛不住,要做弹性扩容,老板说预算不是问题,12月就要定', expect: { need: '弹性扩容', timeline: '2026-12' } },
  {
    text: '山东鲁花生物科技股份公司\n信息总监 邹凯 13800007777\n想上云原生平台\n预算400w\n拍板人 副总裁 窦文涛\n2027Q2',
    expect: {
      customer_name: '山东鲁花生物科技股份公司',
      contact_name: '邹凯',
      phone: '13800007777',
      need: '云原生平台',
      budget_cny: 4000000,
      decision_maker: '窦文涛',
      timeline: '2027-Q2',
    },
  },
  {
    text: 'The customer, Jade Mountain Tea, will spend no more than 200k RMB on an online shop. Jenny Wu, the owner, approves everything. They want to order before Chinese New Year. Phone 0592-1234567.',
    expect: {
      customer_name: 'Jade Mountain Tea',
      budget_cny_max: 200000,
      need: 'online shop',
      decision_maker: 'Jenny Wu',
      timeline: '2027-02',
      phone: '0592-1234567',
    },
  },
  {
    text: '客戶：香港海岸保險有限公司，預算：約USD 800K，決策人：營運總監 Karen Lau，需求：數據中心遷移，採購時間：2027年第三季，聯絡：Karen Lau karen.lau@example.hk',
    expect: {
      customer_name: '香港海岸保險有限公司',
      budget_usd: 800000,
      decision_maker: 'Karen Lau',
      need: '數據中心遷移',
      timeline: '2027-Q3',
      contact_name: 'Karen Lau',
      email: 'karen.lau@example.hk',
    },
  },
  {
    text: '西宁青藏高原光伏制氢项目,业主是青海昆仑绿氢有限公司,预算二千三百万,需要AI功率预测和储能调度平台,业主方总经理才让多杰拍板,2027年12月签',
    expect: { customer_name: '青海昆仑绿氢有限公司', budget_cny: 23000000, need: '功率预测', timeline: '2027-12' },
  },
  {
    text: '友商给佛山顺德美厨电器报了90万,客户预算只有75万,要做售后工单系统,品质部长梁志拍板,1月中旬采购',
    expect: { customer_name: '佛山顺德美厨电器', budget_cny: 750000, need: '售后工单系统', decision_maker: '梁志', timeline: '2027-01' },
  },
  {
    text: '我们公司去年做了3000万,今年主推这个客户:岳阳洞庭生态农业,预算52万,农产品溯源,场长夏雨拍板,下月中旬下单',
    expect: { customer_name: '岳阳洞庭生态农业', budget_cny: 520000, need: '溯源', decision_maker: '夏雨', timeline: '2026-12' },
  },
  {
    text: 'budget 1.2M RMB, timeline next quarter, need: DevOps platform',
    expect: { budget_cny: 1200000, timeline: '2027-Q1', need: 'DevOps' },
  },
  { text: '预算大概在六位数吧', expect: {} },
  { text: '他们一年IT投入大概两千万,具体到这个项目还没批', expect: {} },
  {
    text: '张家口冰雪小镇,预算90万,票务和闸机系统上云,2022年就合作过,总经理苗圃拍板,2027年8月前采购',
    expect: {
      customer_name: '张家口冰雪小镇',
      budget_cny: 900000,
      need: '票务和闸机系统上云',
      decision_maker: '苗圃',
      timeline: '2027-08',
    },
  },
  {
    text: 'Contact person: Ms. Tina Guo (IT manager), tina.guo@example.com. Customer: Polar Cold Chain Logistics. Decision maker: CEO Henry Zhu. Budget: ¥1,600,000. Need: WMS migration. Order date: 20 January 2027.',
    expect: {
      contact_name: 'Tina Guo',
      email: 'tina.guo@example.com',
      customer_name: 'Polar Cold Chain Logistics',
      decision_maker: 'Henry Zhu',
      budget_cny: 1600000,
      need: 'WMS migration',
      timeline: '2027-01-20',
    },
  },
  {
    text: '老客户汕头潮玩科技续了一期,二期预算110万,要上3D打印云设计平台,创始人纪晓东定,2027年2月底下单,联系还是原来的小詹',
    expect: {
      customer_name: '汕头潮玩科技',
      budget_cny: 1100000,
      need: '云设计平台',
      decision_maker: '纪晓东',
      timeline: '2027-02',
      contact_name: '小詹',
    },
  },
  {
    text: '运城关公文旅投 预算 65 万 智慧导览 决策:董事长 裴建国 联系:办公室小解 0359-2020202',
    expect: {
      customer_name: '运城关公文旅投',
      budget_cny: 650000,
      need: '智慧导览',
      decision_maker: '裴建国',
      contact_name: '小解',
      phone: '0359-2020202',
    },
  },
  {
    text: '我方联系人李雷,客户是牡丹江林海木业有限公司,联系人韩梅 13333334444,预算38万,ERP上云,厂长姜大勇说了算,6月采购',
    expect: {
      customer_name: '牡丹江林海木业有限公司',
      contact_name: '韩梅',
      phone: '13333334444',
      budget_cny: 380000,
      need: 'ERP',
      decision_maker: '姜大勇',
      timeline: '2027-06',
    },
  },
  {
    text: 'They want Huawei Cloud for their new factory in Vietnam, MES plus edge nodes, about 300 thousand US dollars, plant director Nguyen Minh approves, second half of next year',
    expect: { need: 'MES', budget_usd: 300000, decision_maker: 'Nguyen Minh', timeline: '2027-H2' },
  },
  {
    text: '乌鲁木齐天山果业集团预算六十万元,果品分级AI质检,由采购委员会审批,时间2027年9月份',
    expect: { customer_name: '乌鲁木齐天山果业集团', budget_cny: 600000, need: 'AI质检', timeline: '2027-09' },
  },
  {
    text: '客户叫桂林漓江游船公司,做船票系统,钱不多二十来万,贝总说行就行,开年就买',
    expect: { customer_name: '桂林漓江游船公司', need: '船票系统', budget_cny: 200000, decision_maker: '贝总', timeline: '2027-02' },
  },
  {
    text: '总部在无锡的江南精纺,预算300万以上,要做柔性供应链平台,CEO 周慧敏拍板,2027年3季度签约',
    expect: { customer_name: '江南精纺', budget_cny_min: 3000000, need: '柔性供应链平台', decision_maker: '周慧敏', timeline: '2027-Q3' },
  },
  {
    text: '襄阳卧龙汽车零部件 budget 5 million yuan decision maker 总经理诸葛明 need 智能工厂 timeline 2027 H1 contact 诸葛明 zgm@example.com',
    expect: {
      customer_name: '襄阳卧龙汽车零部件',
      budget_cny: 5000000,
      decision_maker: '诸葛明',
      need: '智能工厂',
      timeline: '2027-06',
      contact_name: '诸葛明',
      email: 'zgm@example.com',
    },
  },
  {
    text: '毕节乌蒙药业,GSP仓储系统上云,预算从80万砍到了60万,采购总监汪洋拍板,合同计划2027年4月签',
    expect: { customer_name: '毕节乌蒙药业', need: '仓储系统', budget_cny: 600000, decision_maker: '汪洋', timeline: '2027-04' },
  },
  {
    text: 'Sunbeam Kindergarten Group - 150 campuses, 20,000 kids - wants smart attendance; approved 90万; principal-in-chief Ms. Rong Fei decides; buy in Feb 2027',
    expect: {
      customer_name: 'Sunbeam Kindergarten Group',
      need: 'smart attendance',
      budget_cny: 900000,
      decision_maker: 'Rong Fei',
      timeline: '2027-02',
    },
  },
];
