import type { Message } from './messages.js';

/** A third set, written after the second was settled, to see how the reader does on what it was not tuned for. */
export const lastMessages: readonly Message[] = [
  {
    text: '客户叫绵阳科学城光电,预算是两百八十万,他们CTO曾志远一锤定音,想要搭建AI质检平台,打算2027年3月中旬签',
    expect: { customer_name: '绵阳科学城光电', budget_cny: 2800000, decision_maker: '曾志远', need: 'AI质检平台', timeline: '2027-03' },
  },
  {
    text: '洛阳牡丹机车有限公司,总投入预计400万,其中云资源这块大概能给华为云贡献110万收入,需求是供应商协同平台上云,采购部长韦国华负责拍板,明年第三季度下单',
    expect: {
      customer_name: '洛阳牡丹机车有限公司',
      budget_cny: 4000000,
      expected_revenue_cny: 1100000,
      need: '供应商协同平台',
      decision_maker: '韦国华',
      timeline: '2027-Q3',
    },
  },
  {
    text: 'Client: Amber Coast Hotels. They need a guest data platform. Budget: RMB 950,000. Decision maker: Managing Director Sofia Reyes. Expected order: end of February 2027. Contact: Leo Park (leo.park@example.com, +86 139 0000 8888).',
    expect: {
      customer_name: 'Amber Coast Hotels',
      need: 'guest data platform',
      budget_cny: 950000,
      decision_maker: 'Sofia Reyes',
      timeline: '2027-02',
      contact_name: 'Leo Park',
      email: 'leo.park@example.com',
      phone: '13900008888',
    },
  },
  {
    text: '柳州桂中重卡 预算 3百万 需求 车联网平台 决策人 覃总 时间 明年Q3',
    expect: { customer_name: '柳州桂中重卡', budget_cny: 3000000, need: '车联网平台', decision_maker: '覃总', timeline: '2027-Q3' },
  },
  {
    text: '威海海洋牧场集团要做水下视频AI分析,能接受的价格上限是130万,董事长丛志强批,2027年6月采购,联系董秘小于 0631-5550000',
    expect: {
      customer_name: '威海海洋牧场集团',
      need: '视频AI分析',
      budget_cny_max: 1300000,
      decision_maker: '丛志强',
      timeline: '2027-06',
      contact_name: '小于',
      phone: '0631-5550000',
    },
  },
  {
    text: '客户是吉林长白山制药集团股份有限公司,原定预算600万,因为集团缩减,现在只剩450万,研发数据湖,首席科学家白云峰定,2027年Q1采购',
    expect: {
      customer_name: '吉林长白山制药集团股份有限公司',
      budget_cny: 4500000,
      need: '研发数据湖',
      decision_maker: '白云峰',
      timeline: '2027-Q1',
    },
  },
  {
    text: 'Ironbridge Steel wants HPC for simulation, budget USD 400-600K, VP Engineering Dan Wei is the decision maker, order planned in April 2027',
    expect: {
      customer_name: 'Ironbridge Steel',
      need: 'HPC',
      budget_usd_min: 400000,
      budget_usd_max: 600000,
      decision_maker: 'Dan Wei',
      timeline: '2027-04',
    },
  },
  {
    text: '沧州渤海管道预算95万，数字孪生管网项目，由副总工程师高翔拍板，合同预计在2027年5月20日签订，联系人：高翔，手机：15100001111',
    expect: {
      customer_name: '沧州渤海管道',
      budget_cny: 950000,
      need: '数字孪生',
      decision_maker: '高翔',
      timeline: '2027-05-20',
      contact_name: '高翔',
      phone: '15100001111',
    },
  },
  {
    text: '上饶鄱阳湖生态旅游,想把订票网站迁到华为云,老板林小燕一个人说了算,预算不多,也就十八九万,过完春节采购',
    expect: {
      customer_name: '上饶鄱阳湖生态旅游',
      need: '订票网站',
      decision_maker: '林小燕',
      budget_cny_min: 180000,
      budget_cny_max: 190000,
      timeline: '2027-02',
    },
  },
  {
    text: '许昌中原发制品出口公司 独立站+ERP 预算55w 老板娘 袁慧 拍板 下个月底下单 微信联系 小邵 13700002222',
    expect: {
      customer_name: '许昌中原发制品出口公司',
      need: '独立站',
      budget_cny: 550000,
      decision_maker: '袁慧',
      timeline: '2026-12',
      contact_name: '小邵',
      phone: '13700002222',
    },
  },
  {
    text: '客户泸州江阳老窖酒业;需求防伪溯源系统;预算160万;决策人总经理助理邓琳;时间2027-04;联系人周工,电话0830-3330000',
    expect: {
      customer_name: '泸州江阳老窖酒业',
      need: '防伪溯源系统',
      budget_cny: 1600000,
      decision_maker: '邓琳',
      timeline: '2027-04',
      contact_name: '周工',
      phone: '0830-3330000',
    },
  },
  {
    text: 'Our customer Golden Lotus Pharma has a budget of 3.2 million yuan for GxP cloud storage. Chief Quality Officer Dr. Mei Tang will sign off. Purchase order in September 2027.',
    expect: {
      customer_name: 'Golden Lotus Pharma',
      budget_cny: 3200000,
      need: 'GxP cloud storage',
      decision_maker: 'Mei Tang',
      timeline: '2027-09',
    },
  },
  {
    text: '日照港湾冷链物流,去年营收两个亿,今年预算九十万上WMS,仓储总监臧磊说行就行,预计一季度末采购',
    expect: { customer_name: '日照港湾冷链物流', budget_cny: 900000, need: 'WMS', decision_maker: '臧磊', timeline: '2027-03' },
  },
  {
    text: '客户为高雄港都電子股份有限公司，預算上限人民幣二百萬元，執行長吳建宏核准，需求為雲端備援，預定明年6月下訂，聯絡窗口為資訊部王先生，電話 +886 7 123 4567',
    expect: {
      customer_name: '高雄港都電子股份有限公司',
      budget_cny_max: 2000000,
      decision_maker: '吳建宏',
      need: '雲端備援',
      timeline: '2027-06',
      contact_name: '王先生',
      phone: '+886 7 123 4567',
    },
  },
  {
    text: '德阳川西重装 CAE仿真上云 预算一百二 具体单位是万 总工范伟拍板 2027年2月',
    expect: { customer_name: '德阳川西重装', need: 'CAE仿真', budget_cny: 1200000, decision_maker: '范伟', timeline: '2027-02' },
  },
  {
    text: '伊犁那拉提乳业,预算 RMB 780K,要求做奶源追溯,decision maker: 总经理 马建华,PO date: Mar 15 2027',
    expect: { customer_name: '伊犁那拉提乳业', budget_cny: 780000, need: '奶源追溯', decision_maker: '马建华', timeline: '2027-03-15' },
  },
  {
    text: '和客户聊了,宜昌三峡物流园预算从100万提到130万,需求没变,还是园区智能调度,汤总拍板,时间推迟到5月',
    expect: { customer_name: '宜昌三峡物流园', budget_cny: 1300000, need: '智能调度', decision_maker: '汤总', timeline: '2027-05' },
  },
  {
    text: '盘锦辽河油服 要上勘探数据云平台 钱批了 230万 老总 佟宏 拍的板 3月15号前必须下单 3月底上线',
    expect: { customer_name: '盘锦辽河油服', need: '勘探数据云平台', budget_cny: 2300000, decision_maker: '佟宏', timeline: '2027-03-15' },
  },
  {
    text: 'Tideway Ports: container tracking system on cloud. Money: 1.5m yuan, already approved. Who decides: COO Rachel Yip. When: Q2 2027. Talk to Ben Fong, ben.fong@example.com',
    expect: {
      customer_name: 'Tideway Ports',
      need: 'container tracking',
      budget_cny: 1500000,
      decision_maker: 'Rachel Yip',
      timeline: '2027-Q2',
      contact_name: 'Ben Fong',
      email: 'ben.fong@example.com',
    },
  },
  {
    text: '延边长白参业有限公司,电商系统要扛双十一,预算大约七十万块,总经理金哲浩拍板,最晚明年8月底前下单',
    expect: { customer_name: '延边长白参业有限公司', need: '电商系统', budget_cny: 700000, decision_maker: '金哲浩', timeline: '2027-08' },
  },
  {
    text: '六安皖西羽绒 数字化车间 预算110万 其中华为云部分40万 决策人 生产副总 史文博 联系人 IT小温 13512121212 下单 2027年一季度',
    expect: {
      customer_name: '六安皖西羽绒',
      need: '数字化车间',
      budget_cny: 1100000,
      expected_revenue_cny: 400000,
      decision_maker: '史文博',
      contact_name: '小温',
      phone: '13512121212',
      timeline: '2027-Q1',
    },
  },
  { text: '这个客户预算有了,大概几百万,具体不知道,老板还没定,需求是全集团统一身份认证', expect: { need: '统一身份认证' } },
  {
    text: '宿迁洋河商贸集团,会员系统迁移,预算200万,但老板说超过150万他不批,财务总监冷静拍板,明年4月采购',
    expect: { customer_name: '宿迁洋河商贸集团', need: '会员系统迁移', budget_cny: 2000000, decision_maker: '冷静', timeline: '2027-04' },
  },
  {
    text: 'Need: remote sensing data storage\nCustomer: 张掖祁连生态研究院\nBudget: 人民币一百九十万\nDecider: 院长 祁峰\nOrder: 2027年10月',
    expect: {
      need: 'remote sensing',
      customer_name: '张掖祁连生态研究院',
      budget_cny: 1900000,
      decision_maker: '祁峰',
      timeline: '2027-10',
    },
  },
  {
    text: '广安邓小平故里景区管理局,智慧导览和客流分析,财政批复85万元,局长蒲晓峰签字,2027年5月1日前采购完成',
    expect: {
      customer_name: '广安邓小平故里景区管理局',
      need: '智慧导览',
      budget_cny: 850000,
      decision_maker: '蒲晓峰',
      timeline: '2027-05-01',
    },
  },
];
