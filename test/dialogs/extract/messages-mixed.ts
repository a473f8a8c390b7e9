import type { Message } from './messages.js';

/** Both languages in one line, and traditional characters. */
export const mixedMessages: readonly Message[] = [
  {
    text: '客户Everbright Paper，want to上SAP S/4HANA，budget 3M人民币左右，CFO Linda Su拍板，timeline是明年Q3',
    expect: {
      customer_name: 'Everbright Paper',
      need: 'SAP S/4HANA',
      budget_cny: 3000000,
      decision_maker: 'Linda Su',
      timeline: '2027-Q3',
    },
  },
  {
    text: '嘉善嘉佑电子 need MES+WMS，预算80w RMB，IT Manager 汤姆拍板，Jan 2027下单，contact 汤姆 tom.tang@example.com',
    expect: {
      customer_name: '嘉善嘉佑电子',
      need: 'MES',
      budget_cny: 800000,
      decision_maker: '汤姆',
      timeline: '2027-01',
      contact_name: '汤姆',
      email: 'tom.tang@example.com',
    },
  },
  {
    text: 'opportunity: 珠海Macrotek Robotics，要edge AI平台，budget up to 2M RMB，decision maker 是创始人Kevin Ouyang，Q2 close',
    expect: {
      customer_name: 'Macrotek Robotics',
      need: 'edge AI',
      budget_cny_max: 2000000,
      decision_maker: 'Kevin Ouyang',
      timeline: '2027-Q2',
    },
  },
  {
    text: '惠州TCP电池 PoC已完成，正式项目budget约600万，用于battery data platform，VP 石磊 sign，expect明年3月PO',
    expect: {
      customer_name: '惠州TCP电池',
      budget_cny: 6000000,
      need: 'battery data platform',
      decision_maker: '石磊',
      timeline: '2027-03',
    },
  },
  {
    text: 'Customer是上海Pearl Cosmetics，预算$120k~$150k，需求CRM上云，市场VP Amy Qian decides，下个月签',
    expect: {
      customer_name: 'Pearl Cosmetics',
      budget_usd_min: 120000,
      budget_usd_max: 150000,
      need: 'CRM',
      decision_maker: 'Amy Qian',
      timeline: '2026-12',
    },
  },
  {
    text: '帮忙report一下：Delta Marine青岛分公司，船舶IoT，预算50万刀，老板Jonas Berg拍板，mid-Q2',
    expect: { customer_name: 'Delta Marine', need: 'IoT', budget_usd: 500000, decision_maker: 'Jonas Berg', timeline: '2027-05' },
  },
  {
    text: '绍兴柯桥Silkroad Fabrics，ERP上cloud，¥1.1M，owner周伟定，before 春节下单',
    expect: { customer_name: 'Silkroad Fabrics', need: 'ERP', budget_cny: 1100000, decision_maker: '周伟', timeline: '2027-02' },
  },
  {
    text: 'Client 苏州金鸡湖生物 需要HPC跑simulation，约USD 90K，PI 傅教授 makes decision，order in May',
    expect: { customer_name: '苏州金鸡湖生物', need: 'HPC', budget_usd: 90000, decision_maker: '傅教授', timeline: '2027-05' },
  },
  {
    text: 'DM是采购总监Rachel Mu，budget 35w-45w，need 云WAF，客户 Nanshan Bio，T: end of Feb',
    expect: {
      decision_maker: 'Rachel Mu',
      budget_cny_min: 350000,
      budget_cny_max: 450000,
      need: 'WAF',
      customer_name: 'Nanshan Bio',
      timeline: '2027-02',
    },
  },
  {
    text: '客户：ABC Foods（上海）有限公司，预算：250k RMB，need：BI报表上云，A：总经理 Zoe Hsu，T：2027.3',
    expect: {
      customer_name: 'ABC Foods（上海）有限公司',
      budget_cny: 250000,
      need: 'BI报表',
      decision_maker: 'Zoe Hsu',
      timeline: '2027-03',
    },
  },
  {
    text: '客戶是臺中豐原精機股份有限公司，預算新臺幣不算，人民幣約一百二十萬，需求為ERP上雲，董事長廖文雄拍板，明年第一季採購',
    expect: {
      customer_name: '臺中豐原精機股份有限公司|台中丰原精机股份有限公司',
      budget_cny: 1200000,
      need: 'ERP',
      decision_maker: '廖文雄',
      timeline: '2027-Q1',
    },
  },
  {
    text: '香港維港珠寶有限公司，要做電商網站搬遷，預算不超過80萬人民幣，老闆鄧先生決定，農曆年前下單，電話 852 2345 6789',
    expect: {
      customer_name: '香港維港珠寶有限公司|香港维港珠宝有限公司',
      need: '電商網站|电商网站',
      budget_cny_max: 800000,
      decision_maker: '鄧先生|邓先生',
      timeline: '2027-02',
      phone: '85223456789',
    },
  },
  {
    text: '客戶：高雄港灣物流；預算：USD 20萬；決策者：營運長 許志豪；需求：倉儲系統；時程：2027年第二季',
    expect: {
      customer_name: '高雄港灣物流|高雄港湾物流',
      budget_usd: 200000,
      decision_maker: '許志豪|许志豪',
      need: '倉儲系統|仓储系统',
      timeline: '2027-Q2',
    },
  },
  {
    text: '新竹竹科半導體設備想導入AI瑕疵檢測，預算三百萬到四百萬人民幣，技術長彭國書說了算，預計2027年5月下訂',
    expect: {
      customer_name: '新竹竹科半導體設備|新竹竹科半导体设备',
      need: '瑕疵檢測|瑕疵检测',
      budget_cny_min: 3000000,
      budget_cny_max: 4000000,
      decision_maker: '彭國書|彭国书',
      timeline: '2027-05',
    },
  },
  {
    text: '聯絡人：資訊部簡小姐，0933-123-456，客戶為桃園航太零組件，需求：異地備援，預算人民幣65萬，總經理呂建宏核准，下個月中採購',
    expect: {
      contact_name: '簡小姐|简小姐',
      phone: '0933123456',
      customer_name: '桃園航太零組件|桃园航太零组件',
      need: '異地備援|异地备援',
      budget_cny: 650000,
      decision_maker: '呂建宏|吕建宏',
      timeline: '2026-12',
    },
  },
  {
    text: '澳門濠江酒店集團，會員系統升級，至少150萬人民幣，由行政總裁何家傑拍板，明年下半年採購',
    expect: {
      customer_name: '澳門濠江酒店集團|澳门濠江酒店集团',
      need: '會員系統|会员系统',
      budget_cny_min: 1500000,
      decision_maker: '何家傑|何家杰',
      timeline: '2027-Q4',
    },
  },
  {
    text: '臺南府城餐飲的案子：POS上雲，RMB 30萬左右，店東王太太決定，過年後簽約',
    expect: { customer_name: '臺南府城餐飲|台南府城餐饮', need: 'POS', budget_cny: 300000, decision_maker: '王太太', timeline: '2027-02' },
  },
];
