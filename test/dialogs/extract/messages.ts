import type { Extracted } from '../../../dialogs/extract/extracted.js';

/** What a message must yield: text values may hold several accepted forms apart by `|`, one of which the value contains. */
export type Expected = { readonly [Key in keyof Extracted]?: Extracted[Key] };

export interface Message {
  readonly text: string;
  readonly expect: Expected;
}

/** Whole messages as sales people write them, relative to Saturday 2026-11-21; written before the reader was run on them. */
export const messages: readonly Message[] = [
  {
    text: '我们有个新机会,无锡太湖锐新半导体有限公司,他们想上一套MES,预算大概两百三十万,生产副总韩松拍板,预计明年4月签合同,对接人是IT经理小蒋,手机 13700001111',
    expect: {
      customer_name: '无锡太湖锐新半导体有限公司',
      budget_cny: 2300000,
      decision_maker: '韩松',
      need: 'MES',
      timeline: '2027-04',
      contact_name: '小蒋|IT经理小蒋',
      phone: '13700001111',
    },
  },
  {
    text: '客户名称:嘉兴南湖包装有限公司\n预算:60万\n决策人:总经理 沈国强\n需求:OA系统迁移上云\n采购时间:2027年2月\n联系人:钱敏\n电话:0573-82220000',
    expect: {
      customer_name: '嘉兴南湖包装有限公司',
      budget_cny: 600000,
      decision_maker: '沈国强',
      need: 'OA系统迁移',
      timeline: '2027-02',
      contact_name: '钱敏',
      phone: '0573-82220000',
    },
  },
  {
    text: '客户：泉州海丝鞋业有限公司；预算：不超过90万；决策人：董事长郑海涛；需求：电商平台大促扩容；时间：2027年Q2；联系人：电商部罗经理，15900002222',
    expect: {
      customer_name: '泉州海丝鞋业有限公司',
      budget_cny_max: 900000,
      decision_maker: '郑海涛',
      need: '扩容',
      timeline: '2027-Q2',
      contact_name: '罗经理',
      phone: '15900002222',
    },
  },
  {
    text: '绍兴越光纺织预算120万想做数据中台王总拍板明年5月下单联系人小李13600003333',
    expect: {
      customer_name: '绍兴越光纺织',
      budget_cny: 1200000,
      need: '数据中台',
      decision_maker: '王总',
      timeline: '2027-05',
      contact_name: '小李',
      phone: '13600003333',
    },
  },
  {
    text: '贵阳黔云大数据集团 预算1500w 要建智算中心 副总裁龙云飞说了算 2027年9月采购',
    expect: { customer_name: '贵阳黔云大数据集团', budget_cny: 15000000, need: '智算中心', decision_maker: '龙云飞', timeline: '2027-09' },
  },
  {
    text: 'Hi, new deal: Silverlake Insurance wants to move its claims system to the cloud. Budget is RMB 1.8 million, the CFO, Helen Zhao, signs off, and they should place the order in March 2027.',
    expect: {
      customer_name: 'Silverlake Insurance',
      need: 'claims system',
      budget_cny: 1800000,
      decision_maker: 'Helen Zhao',
      timeline: '2027-03',
    },
  },
  {
    text: 'Customer: Orchid Garments Ltd\nBudget: up to 400K RMB\nDecision maker: Mr. Samuel Tan (owner)\nNeed: ERP hosting\nTimeline: Q2 2027\nContact: Wendy Lim, +65 6123 4567, wendy@orchid.example',
    expect: {
      customer_name: 'Orchid Garments',
      budget_cny_max: 400000,
      decision_maker: 'Samuel Tan',
      need: 'ERP hosting',
      timeline: '2027-Q2',
      contact_name: 'Wendy Lim',
      phone: '+65 6123 4567',
      email: 'wendy@orchid.example',
    },
  },
  {
    text: '海口椰风酒店管理,总共批了45万做酒店管理系统上云,信息部主管符永强定,过完年就签,找他电话 13876540000',
    expect: {
      customer_name: '海口椰风酒店管理',
      budget_cny: 450000,
      need: '酒店管理系统',
      decision_maker: '符永强',
      timeline: '2027-02',
      phone: '13876540000',
    },
  },
  {
    text: '太原晋能机械年营收12亿,IT这块今年花了300万,明年这个项目预算是260万,做工业互联网平台,总工程师武建军拍板,明年一季度下单',
    expect: { customer_name: '太原晋能机械', budget_cny: 2600000, need: '工业互联网平台', decision_maker: '武建军', timeline: '2027-Q1' },
  },
  {
    text: '预算说错了,不是200万,是150万',
    expect: { budget_cny: 1500000 },
  },
  {
    text: '镇江恒顺酿造,预算原来说80万,后来追加到110万,需求还是酿造车间视频监控上云,厂长陆建明点头,4月份采购',
    expect: { customer_name: '镇江恒顺酿造', budget_cny: 1100000, need: '视频监控', decision_maker: '陆建明', timeline: '2027-04' },
  },
  {
    text: '哈尔滨北辰乳业有限公司要做冷链追溯系统,预算七八十万,拍板的是常务副总关宏伟,计划2027年第三季度采购,预计给华为云带来20万的收入',
    expect: {
      customer_name: '哈尔滨北辰乳业有限公司',
      need: '追溯系统',
      budget_cny_min: 700000,
      budget_cny_max: 800000,
      decision_maker: '关宏伟',
      timeline: '2027-Q3',
      expected_revenue_cny: 200000,
    },
  },
  {
    text: 'Deal with Kestrel Freight: $250k budget, need a TMS on cloud, VP Operations Mark Ding decides, buying by year-end, Huawei Cloud revenue around $90k',
    expect: { customer_name: 'Kestrel Freight', budget_usd: 250000, need: 'TMS', decision_maker: 'Mark Ding', timeline: '2026-12' },
  },
  {
    text: '兰州陇原农业发展集团,预算还在申请,需求是智慧灌溉平台,决策人是董事长马文举,具体什么时候买还没定',
    expect: { customer_name: '兰州陇原农业发展集团', need: '智慧灌溉平台', decision_maker: '马文举' },
  },
  {
    text: '珠海横琴跨境贸易公司要采购云上办公桌面300个,预算35-40万,行政总监何曼决定,十二月中旬下单,联系邮箱 heman@example.net',
    expect: {
      customer_name: '珠海横琴跨境贸易公司',
      need: '办公桌面',
      budget_cny_min: 350000,
      budget_cny_max: 400000,
      decision_maker: '何曼',
      timeline: '2026-12',
      email: 'heman@example.net',
    },
  },
  {
    text: '客戶是新竹晶越科技股份有限公司,預算約人民幣三百萬元,由總經理許志豪拍板,想把EDA模擬搬到雲上,預計明年第二季採購,聯絡人陳小姐 chen@example.tw',
    expect: {
      customer_name: '新竹晶越科技股份有限公司',
      budget_cny: 3000000,
      decision_maker: '許志豪',
      need: 'EDA模擬',
      timeline: '2027-Q2',
      contact_name: '陳小姐',
      email: 'chen@example.tw',
    },
  },
  {
    text: '我是南京智联的小王,报备一个客户:扬州广陵文旅集团,要做智慧景区,预算170万元,分管副总徐静拍板,2027年4月10日前下单',
    expect: { customer_name: '扬州广陵文旅集团', need: '智慧景区', budget_cny: 1700000, decision_maker: '徐静', timeline: '2027-04-10' },
  },
  {
    text: '包头稀土高新材料厂,预算至少500万,要建研发仿真云平台,总经理白音拍板,2027年上半年签约',
    expect: {
      customer_name: '包头稀土高新材料厂',
      budget_cny_min: 5000000,
      need: '仿真云平台',
      decision_maker: '白音',
      timeline: '2027-06',
    },
  },
  {
    text: 'Blue Harbor Seafood is looking for backup and disaster recovery. They have set aside about 600k yuan. Decision: owner Victor Lau. They will sign in January.',
    expect: {
      customer_name: 'Blue Harbor Seafood',
      need: 'disaster recovery',
      budget_cny: 600000,
      decision_maker: 'Victor Lau',
      timeline: '2027-01',
    },
  },
  {
    text: '株洲中车配套件厂 预算 88 万元 需求 设备数据采集上云 联系人 邓工 18800004444 决策人 副厂长 谭志勇 采购时间 2027年3月底前',
    expect: {
      customer_name: '株洲中车配套件厂',
      budget_cny: 880000,
      need: '设备数据采集上云',
      contact_name: '邓工',
      phone: '18800004444',
      decision_maker: '谭志勇',
      timeline: '2027-03',
    },
  },
  {
    text: '惠州大亚湾化工园,园区管委会主任温志鹏最终拍板,预算1.5亿,智慧园区,分三年,首单2027年Q4签',
    expect: { customer_name: '惠州大亚湾化工园', decision_maker: '温志鹏', budget_cny: 150000000, need: '智慧园区', timeline: '2027-Q4' },
  },
  {
    text: '潍坊歌乐声学要GPU算力做语音大模型训练,预算3000万左右,CTO姜一帆拍板,下个月签单,华为云收入预计能有1200万',
    expect: {
      customer_name: '潍坊歌乐声学',
      need: 'GPU算力',
      budget_cny: 30000000,
      decision_maker: '姜一帆',
      timeline: '2026-12',
      expected_revenue_cny: 12000000,
    },
  },
  {
    text: '唐山曹妃甸港口物流,要做港口调度系统容灾,预算一百八十万元整,信息中心宋主任审批,2027-03-20下单,联系宋主任 0315-8880000',
    expect: {
      customer_name: '唐山曹妃甸港口物流',
      need: '容灾',
      budget_cny: 1800000,
      decision_maker: '宋主任',
      timeline: '2027-03-20',
      contact_name: '宋主任',
      phone: '0315-8880000',
    },
  },
  {
    text: '有个做外贸的客户想搭独立站,大概20个w,老板姓黄,黄总自己说了算,春节前要下单',
    expect: { need: '独立站', budget_cny: 200000, decision_maker: '黄总', timeline: '2027-02' },
  },
  {
    text: '客户江阴华西钢构,需求: SAP S/4HANA迁移; 预算: 320万; 决策: CIO 丁磊; 下单: 2027年6月; 联系人: 丁磊 13911112222',
    expect: {
      customer_name: '江阴华西钢构',
      need: 'S/4HANA',
      budget_cny: 3200000,
      decision_maker: '丁磊',
      timeline: '2027-06',
      contact_name: '丁磊',
      phone: '13911112222',
    },
  },
  {
    text: 'We have an opportunity at Redwood Semiconductor (Shanghai) Co., Ltd. They need EDA burst computing. Budget CNY 4-5 million. R&D director Dr. Frank Gao has the final say. PO expected 2027-05-31.',
    expect: {
      customer_name: 'Redwood Semiconductor (Shanghai)',
      need: 'EDA burst',
      budget_cny_min: 4000000,
      budget_cny_max: 5000000,
      decision_maker: 'Frank Gao',
      timeline: '2027-05-31',
    },
  },
  {
    text: '芜湖奇云汽车零部件, 年产值5亿, 员工800人, 信息化投入每年200万, 本项目预算70万, PLM上云, 总经理鲍伟拍板, 2027年1月20日签',
    expect: { customer_name: '芜湖奇云汽车零部件', budget_cny: 700000, need: 'PLM', decision_maker: '鲍伟', timeline: '2027-01-20' },
  },
  {
    text: '客户刚开完会,说可以搞,细节再聊',
    expect: {},
  },
  {
    text: '联系人换成了小孙,13512340000',
    expect: { contact_name: '小孙', phone: '13512340000' },
  },
  {
    text: '预算320万',
    expect: { budget_cny: 3200000 },
  },
  {
    text: '明年二季度',
    expect: { timeline: '2027-Q2' },
  },
  {
    text: '南昌赣江制药,要做GMP合规的LIMS上云,预算98万,质量总监和总经理一起定,总经理叫万俊,2027年7月采购',
    expect: { customer_name: '南昌赣江制药', need: 'LIMS', budget_cny: 980000, decision_maker: '万俊', timeline: '2027-07' },
  },
  {
    text: '温州瓯海眼镜产业集团:budget 600K RMB,需求是跨境电商独立站+CDN,CEO金晓峰sign off,Q1下单,contact: Lily Jin lily.jin@example.com',
    expect: {
      customer_name: '温州瓯海眼镜产业集团',
      budget_cny: 600000,
      need: 'CDN',
      decision_maker: '金晓峰',
      timeline: '2027-Q1',
      contact_name: 'Lily Jin',
      email: 'lily.jin@example.com',
    },
  },
  {
    text: '徐州淮海医科大学附属医院,HIS和EMR双活,预算650万,院长杜鹏飞签字,2027年8月采购,信息科孟科长 0516-83000000,我们已经做过三次交流、一次方案演示,POC也做完了',
    expect: {
      customer_name: '徐州淮海医科大学附属医院',
      need: '双活',
      budget_cny: 6500000,
      decision_maker: '杜鹏飞',
      timeline: '2027-08',
      contact_name: '孟科长',
      phone: '0516-83000000',
    },
  },
  {
    text: '北海渔港物流那边拿得出55万,想把仓库系统放到华为云上,老板娘阮玉梅说了算,月底下单',
    expect: { customer_name: '北海渔港物流', budget_cny: 550000, need: '仓库系统', decision_maker: '阮玉梅', timeline: '2026-11' },
  },
  {
    text: 'Customer is Tianhe Auto Parts, budget 300万, decision maker 采购VP陆鸣, need MES云化, order 2027年3月15日',
    expect: { customer_name: 'Tianhe Auto Parts', budget_cny: 3000000, decision_maker: '陆鸣', need: 'MES云化', timeline: '2027-03-15' },
  },
  {
    text: '银川塞上能源要上新能源场站集控平台,预算四百二十万,集团数字化部部长穆青定,12月31日前下单,预计云收入一百万',
    expect: {
      customer_name: '银川塞上能源',
      need: '集控平台',
      budget_cny: 4200000,
      decision_maker: '穆青',
      timeline: '2026-12-31',
      expected_revenue_cny: 1000000,
    },
  },
  {
    text: '中山古镇灯饰城有限公司,预算 25 万,官网和小程序商城,老板 欧阳振 拍板,两周内下单',
    expect: {
      customer_name: '中山古镇灯饰城有限公司',
      budget_cny: 250000,
      need: '小程序商城',
      decision_maker: '欧阳振',
      timeline: '2026-12-05',
    },
  },
  {
    text: '订单号 202611210001234,客户烟台渤海海工装备,预算130万,三维设计云桌面,设计院长吕方拍板,2027年3月采购',
    expect: { customer_name: '烟台渤海海工装备', budget_cny: 1300000, need: '云桌面', decision_maker: '吕方', timeline: '2027-03' },
  },
  {
    text: 'Lakeside University plans to build an AI training cluster. Total budget 8M RMB, of which cloud revenue about 3M RMB. Professor Lin decides. They expect to purchase in H1 2027... contact: Dr. Amy Song, amy.song@example.edu',
    expect: {
      customer_name: 'Lakeside University',
      need: 'AI training cluster',
      budget_cny: 8000000,
      expected_revenue_cny: 3000000,
      decision_maker: 'Lin',
      timeline: '2027-06',
      contact_name: 'Amy Song',
      email: 'amy.song@example.edu',
    },
  },
  {
    text: '襄阳东风电气预算150万,不对不对,应该是180万,需求是生产MES容器化改造,李厂长拍板,5月下单,不对,6月',
    expect: { customer_name: '襄阳东风电气', budget_cny: 1800000, need: 'MES', decision_maker: '李厂长', timeline: '2027-06' },
  },
  {
    text: '南宁邕江水务,智慧水务平台,预算二百一十万,去年给友商交了150万,今年要换,总经理黎明拍板,明年春节后采购',
    expect: { customer_name: '南宁邕江水务', need: '智慧水务平台', budget_cny: 2100000, decision_maker: '黎明', timeline: '2027-02' },
  },
  {
    text: '郑州中原云商 预算 40万 直播平台CDN加速 决策人 运营总监 靳东阳 联系人 靳东阳 186-0000-5555 采购 2027年1月',
    expect: {
      customer_name: '郑州中原云商',
      budget_cny: 400000,
      need: 'CDN',
      decision_maker: '靳东阳',
      contact_name: '靳东阳',
      phone: '186-0000-5555',
      timeline: '2027-01',
    },
  },
  {
    text: '我司是上海云阶信息,客户为常州天合光电有限公司,预算区间500万~600万,光伏数据分析平台,总裁高纪明批,2027年10月底前采购',
    expect: {
      customer_name: '常州天合光电有限公司',
      budget_cny_min: 5000000,
      budget_cny_max: 6000000,
      need: '光伏数据分析平台',
      decision_maker: '高纪明',
      timeline: '2027-10',
    },
  },
  {
    text: 'Contact Paul Chen at 13800138000. Budget: 2 million RMB. Timeline: mid-March 2027.',
    expect: { contact_name: 'Paul Chen', phone: '13800138000', budget_cny: 2000000, timeline: '2027-03' },
  },
  {
    text: '丽水山耕农产品电商公司要做直播和短视频,预算十八万,负责人叶红拍板,下下个月采购',
    expect: { customer_name: '丽水山耕农产品电商公司', need: '直播', budget_cny: 180000, decision_maker: '叶红', timeline: '2027-01' },
  },
  {
    text: '大庆油田配套的一家公司,名字先不方便说,需求是测井数据存储,预算200来万,时间大概明年三季度',
    expect: { need: '测井数据存储', budget_cny: 2000000, timeline: '2027-Q3' },
  },
  {
    text: 'Evergreen Paper Group: need to migrate Oracle DB; budget at least USD 500K; GM Robert Qiu makes the call; order expected within 3 months; reach him at robert.qiu@example.com',
    expect: {
      customer_name: 'Evergreen Paper Group',
      need: 'Oracle',
      budget_usd_min: 500000,
      decision_maker: 'Robert Qiu',
      timeline: '2027-02',
      contact_name: 'Robert Qiu',
      email: 'robert.qiu@example.com',
    },
  },
  {
    text: '三亚海棠湾酒店集团 客房智能化 预算 66w 采购总监 符慧 拍板 2027.4.15 下单',
    expect: { customer_name: '三亚海棠湾酒店集团', need: '智能化', budget_cny: 660000, decision_maker: '符慧', timeline: '2027-04-15' },
  },
  {
    text: '滁州皖东家电 数字化工厂 预算280万,其中云资源60万 ,总经理 柏杨 决策,2027年2月15号',
    expect: { customer_name: '滁州皖东家电', need: '数字化工厂', budget_cny: 2800000, decision_maker: '柏杨', timeline: '2027-02-15' },
  },
  {
    text: '保定长城线缆,领导们还在讨论预算,暂时按100万报的方案,IT经理说方案他能定,名字叫康健,4月采购,需求就是OA+邮箱上云',
    expect: { customer_name: '保定长城线缆', need: 'OA', timeline: '2027-04' },
  },
  {
    text: '开封汴京食品厂 预算:叁拾伍万元整 决策人:厂长马占山 需求:冷库温控上云 时间:明年2月 联系人:马占山(厂长)13700007777',
    expect: {
      customer_name: '开封汴京食品厂',
      budget_cny: 350000,
      decision_maker: '马占山',
      need: '温控',
      timeline: '2027-02',
      contact_name: '马占山',
      phone: '13700007777',
    },
  },
  {
    text: '我们下周三去汇报,客户是九江浔阳造船,预算900万,船舶设计云平台,总经理熊伟点头即可,预计2027年5月签约',
    expect: { customer_name: '九江浔阳造船', budget_cny: 9000000, need: '设计云平台', decision_maker: '熊伟', timeline: '2027-05' },
  },
  {
    text: 'Bamboo Bank has approved 12 million RMB for core banking modernization. Sign-off by CTO Iris Fang. PO in Q4 2027. The go-live is planned for June 2028.',
    expect: { customer_name: 'Bamboo Bank', budget_cny: 12000000, need: 'core banking', decision_maker: 'Iris Fang', timeline: '2027-Q4' },
  },
  {
    text: '衡阳湘南机床,想上CAD云桌面80点,预算三十六万八,技术副总 柳青 拍板,三月底前下单,电话 0734-8111222 找小汤',
    expect: {
      customer_name: '衡阳湘南机床',
      need: '云桌面',
      budget_cny: 368000,
      decision_maker: '柳青',
      timeline: '2027-03',
      phone: '0734-8111222',
      contact_name: '小汤',
    },
  },
  {
    text: '台州椒江医化园区要做环保监测平台 预算二百多万 管委会潘主任定 采购走明年6月 联系人是管委会的小尹,电话:0576 8888 1111',
    expect: {
      customer_name: '台州椒江医化园区',
      need: '环保监测平台',
      budget_cny: 2000000,
      decision_maker: '潘主任',
      timeline: '2027-06',
      contact_name: '小尹',
      phone: '0576 8888 1111',
    },
  },
  {
    text: '遵义茅台镇酒业,防伪溯源区块链,budget RMB 1.1M,董事长袁仁发拍板,预计下单时间2027年Q1末',
    expect: { customer_name: '遵义茅台镇酒业', need: '溯源', budget_cny: 1100000, decision_maker: '袁仁发', timeline: '2027-03' },
  },
  {
    text: 'Purchase date: 2027-02-28\nBudget: 85万\nCustomer: 盐城黄海风电\nNeed: 风机数据湖\nDecision maker: 总工 季明\nContact: 季明 / 13655556666 / jm@example.org',
    expect: {
      timeline: '2027-02-28',
      budget_cny: 850000,
      customer_name: '盐城黄海风电',
      need: '风机数据湖',
      decision_maker: '季明',
      contact_name: '季明',
      phone: '13655556666',
      email: 'jm@example.org',
    },
  },
  {
    text: '客户预算没问题,老板也支持,就是要上一套客服系统,估计下半年的事',
    expect: { need: '客服系统' },
  },
  {
    text: 'Sorry, the budget is 900K not 700K RMB',
    expect: { budget_cny: 900000 },
  },
  {
    text: '赣州稀金谷新材料公司,要建实验室数据平台,预算控制在160万以内,所长廖凡拍板,采购计划:2027年11月,联系电话0797-8123456(廖所长)',
    expect: {
      customer_name: '赣州稀金谷新材料公司',
      need: '实验室数据平台',
      budget_cny_max: 1600000,
      decision_maker: '廖凡',
      timeline: '2027-11',
      phone: '0797-8123456',
      contact_name: '廖所长',
    },
  },
];
