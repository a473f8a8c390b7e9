import type { Message } from './messages.js';

/** A second round of lists, letters and English notes. */
export const moreLetters: readonly Message[] = [
  {
    text: '客户名称：中卫腾格里光伏治沙有限公司\n项目需求：电站集控平台\n项目预算（万元）：420\n关键决策人：董事长 哈立军\n预计采购时间：2027年8月\n预计云收入（万元）：150\n客户联系人：运维部 贺敏（0955-7012345）',
    expect: {
      customer_name: '中卫腾格里光伏治沙有限公司',
      need: '集控平台',
      budget_cny: 4200000,
      decision_maker: '哈立军',
      timeline: '2027-08',
      expected_revenue_cny: 1500000,
      contact_name: '贺敏',
      phone: '09557012345',
    },
  },
  {
    text: '| 客户 | 汉中秦巴制药 |\n| 预算 | 不超过95万 |\n| 决策人 | 康副总 |\n| 需求 | 数据备份 |\n| 采购时间 | 2027年1月 |',
    expect: { customer_name: '汉中秦巴制药', budget_cny_max: 950000, decision_maker: '康副总', need: '数据备份', timeline: '2027-01' },
  },
  {
    text: '【客户】咸宁温泉酒店管理公司【预算】55万【决策人】总经理祝平【需求】会员系统上云【时间】明年3月',
    expect: { customer_name: '咸宁温泉酒店管理公司', budget_cny: 550000, decision_maker: '祝平', need: '会员系统', timeline: '2027-03' },
  },
  {
    text: '客户=鞍山海城菱镁，B=300w，A=常务副总齐大为，N=窑炉能耗优化，T=2027Q3',
    expect: {
      customer_name: '鞍山海城菱镁',
      budget_cny: 3000000,
      decision_maker: '齐大为',
      need: '窑炉能耗优化|能耗',
      timeline: '2027-Q3',
    },
  },
  {
    text: '(1) 客户：衡水湖体育文化 (2) 预算：38万 (3) 拍板：校长 霍思燕 (4) 需求：赛事直播 (5) 下单：明年2月底',
    expect: { customer_name: '衡水湖体育文化', budget_cny: 380000, decision_maker: '霍思燕', need: '赛事直播', timeline: '2027-02' },
  },
  {
    text: '最终客户：自贡盐都化工；预算：USD 1.5M；决策：VP 曾凡；需求：灾备；采购：Q1',
    expect: { customer_name: '自贡盐都化工', budget_usd: 1500000, decision_maker: '曾凡', need: '灾备', timeline: '2027-Q1' },
  },
  {
    text: '王老师您好：\n  我是成都天府云桥科技的销售朱琳，想共享一个机会点。客户为宜宾江安竹纸业有限公司，年产值约12亿元，员工1800余人。客户现有机房设备老化，拟将生产管理系统整体迁移上云，并建设异地容灾。该项目预算已列入2027年度计划，金额为380万元。决策人为分管信息化的副总经理唐正国。客户计划2027年第一季度末完成采购。\n  客户侧对接人：信息中心 邬科长，0831-2620000。\n  我的电话：13688880000，邮箱 zhulin@tianfuyq.example。\n  谢谢！',
    expect: {
      customer_name: '宜宾江安竹纸业有限公司',
      need: '生产管理系统',
      budget_cny: 3800000,
      decision_maker: '唐正国',
      timeline: '2027-03',
      contact_name: '邬科长',
      phone: '08312620000',
    },
  },
  {
    text: "Dear Huawei team,\n\nPlease find below a new opportunity. End customer: Maplewood Children's Hospital. They operate 3 sites with 1,200 beds. Requirement: imaging archive with off-site backup. The approved budget is CNY 3.6 million. Final approval lies with Dr. Irene Walsh, Chief Medical Officer. The purchase is planned for the second quarter of 2027. Their IT contact is Sam Okafor, +86 21 6123 4567.\n\nKind regards,\nLena Fischer\nPartner Manager, CloudBridge GmbH\n+49 89 123456\nlena@cloudbridge.example",
    expect: {
      customer_name: "Maplewood Children's Hospital",
      need: 'imaging archive',
      budget_cny: 3600000,
      decision_maker: 'Irene Walsh',
      timeline: '2027-Q2',
      contact_name: 'Sam Okafor',
      phone: '+86 21 6123 4567',
    },
  },
  {
    text: 'Hi Jo,\nquick one: Saltwater Aquaculture wants to put sensors in the cloud. $45k, the founder, Nils Berg, decides. They would sign in January.\nThanks,\nMia\n+86 139 0000 1212',
    expect: {
      customer_name: 'Saltwater Aquaculture',
      need: 'sensors',
      budget_usd: 45000,
      decision_maker: 'Nils Berg',
      timeline: '2027-01',
    },
  },
  {
    text: 'Customer name: Bright Path Academy\nBudget: RMB 280,000 - 320,000\nDecision-maker: Headmaster Colin Webb\nNeed: virtual classrooms\nPurchase date: before 1 March 2027\nContact: Dana Cole (dana.cole@example.edu)',
    expect: {
      customer_name: 'Bright Path Academy',
      budget_cny_min: 280000,
      budget_cny_max: 320000,
      decision_maker: 'Colin Webb',
      need: 'virtual classrooms',
      timeline: '2027-03-01',
      contact_name: 'Dana Cole',
      email: 'dana.cole@example.edu',
    },
  },
  {
    text: 'Ironwood Timber Ltd wants ERP in the cloud. Budget: at most 900k yuan. CEO Victor Hale decides. Order by mid-Q2.',
    expect: {
      customer_name: 'Ironwood Timber Ltd',
      need: 'ERP',
      budget_cny_max: 900000,
      decision_maker: 'Victor Hale',
      timeline: '2027-05',
    },
  },
  {
    text: 'Deal with Clearwater Utilities: smart metering platform, 12 million RMB, General Manager Diane Fox has the final say, Q4 2027 purchase',
    expect: {
      customer_name: 'Clearwater Utilities',
      need: 'smart metering',
      budget_cny: 12000000,
      decision_maker: 'Diane Fox',
      timeline: '2027-Q4',
    },
  },
  {
    text: 'Opal Fashion House plans a customer data platform for 1.1 to 1.3 million RMB. Approved by CMO Beth Rowan. Order planned for late April 2027.',
    expect: {
      customer_name: 'Opal Fashion House',
      need: 'customer data platform',
      budget_cny_min: 1100000,
      budget_cny_max: 1300000,
      decision_maker: 'Beth Rowan',
      timeline: '2027-04',
    },
  },
  {
    text: 'We are talking to Pinecrest Paper. Somewhere between 400k and 500k RMB. They need backup. Owner Ruth Adler signs off. They will purchase in three weeks.',
    expect: {
      customer_name: 'Pinecrest Paper',
      budget_cny_min: 400000,
      budget_cny_max: 500000,
      need: 'backup',
      decision_maker: 'Ruth Adler',
      timeline: '2026-12-12',
    },
  },
  {
    text: 'Hawthorn Brewery - cloud ERP - 600k CNY - decision: MD Felix Kraus - order Feb 2027',
    expect: { customer_name: 'Hawthorn Brewery', need: 'ERP', budget_cny: 600000, decision_maker: 'Felix Kraus', timeline: '2027-02' },
  },
  {
    text: 'The client Marigold Travel has no budget figure yet, but needs a new booking system and would buy before Christmas. Talk to Nina Patel, nina@example.com.',
    expect: {
      customer_name: 'Marigold Travel',
      need: 'booking system',
      timeline: '2026-12',
      contact_name: 'Nina Patel',
      email: 'nina@example.com',
    },
  },
  {
    text: 'Birch & Stone Architects need cloud rendering, not more than USD 50,000, partner Elise Moreau decides, next quarter',
    expect: {
      customer_name: 'Birch & Stone Architects',
      need: 'rendering',
      budget_usd_max: 50000,
      decision_maker: 'Elise Moreau',
      timeline: '2027-Q1',
    },
  },
  {
    text: 'Summit Rail: budget 15m yuan (cloud part 4m yuan). Need: predictive maintenance platform. Decision maker: COO Anders Holm. PO in September 2027.',
    expect: {
      customer_name: 'Summit Rail',
      budget_cny: 15000000,
      expected_revenue_cny: 4000000,
      need: 'predictive maintenance',
      decision_maker: 'Anders Holm',
      timeline: '2027-09',
    },
  },
  {
    text: 'Expected Huawei Cloud revenue is 500k RMB; the customer, Lotus Wellness Group, budgets 1.4m RMB for its app backend. CFO Grace Yip decides. Timeline: June 2027.',
    expect: {
      expected_revenue_cny: 500000,
      customer_name: 'Lotus Wellness Group',
      budget_cny: 1400000,
      need: 'app backend',
      decision_maker: 'Grace Yip',
      timeline: '2027-06',
    },
  },
  {
    text: 'Foxglove Labs: GPU for protein folding, a quarter of it this year. Budget one million US dollars. Prof. Ian Drew decides. Order on 5 January 2027.',
    expect: { customer_name: 'Foxglove Labs', need: 'GPU', budget_usd: 1000000, decision_maker: 'Ian Drew', timeline: '2027-01-05' },
  },
  {
    text: 'Cobalt Security moved their order from January to March 2027. Budget now 850k RMB instead of 700k RMB.',
    expect: { customer_name: 'Cobalt Security', timeline: '2027-03', budget_cny: 850000 },
  },
  {
    text: 'Need to register Amberfield Grain Co. - silo monitoring, RMB 420k, deciding person is manager Otto Lang, by the end of the quarter',
    expect: {
      customer_name: 'Amberfield Grain Co',
      need: 'silo monitoring|monitoring',
      budget_cny: 420000,
      decision_maker: 'Otto Lang',
      timeline: '2026-12',
    },
  },
  {
    text: 'For Riverbend Museum: digital archive, 200 thousand yuan, director Helen Marsh signs, they order within two months',
    expect: {
      customer_name: 'Riverbend Museum',
      need: 'digital archive',
      budget_cny: 200000,
      decision_maker: 'Helen Marsh',
      timeline: '2027-01',
    },
  },
];
