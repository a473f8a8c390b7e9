import type { Message } from './messages.js';

/** Hasty lines of a chat, each with another way to say a sum, a date or who decides. */
export const chatMessages: readonly Message[] = [
  {
    text: '泰州海陵电机有限公司想把PLM上云，批了95万，总工程师夏国平说了算，明年2月签',
    expect: { customer_name: '泰州海陵电机有限公司', need: 'PLM', budget_cny: 950000, decision_maker: '夏国平', timeline: '2027-02' },
  },
  {
    text: '刚跟济宁鲁源食品聊完，他们要做经销商订货系统，能出60来万，老板娘说了算，年前定下来',
    expect: { customer_name: '济宁鲁源食品', need: '订货系统', budget_cny: 600000, decision_maker: '老板娘', timeline: '2027-02-05' },
  },
  {
    text: '滁州皖东新能源电池项目，要GPU训练集群，预算3000万到5000万之间，集团分管副总裁曹振宇拍板，2027年上半年下单',
    expect: {
      customer_name: '滁州皖东新能源',
      need: 'GPU训练集群',
      budget_cny_min: 30000000,
      budget_cny_max: 50000000,
      decision_maker: '曹振宇',
      timeline: '2027-Q2',
    },
  },
  {
    text: '遵义红花岗酒业 防伪溯源系统 预算50w左右 采购部孙部长定 春节后采购 电话152 0000 3344',
    expect: {
      customer_name: '遵义红花岗酒业',
      need: '溯源',
      budget_cny: 500000,
      decision_maker: '孙部长',
      timeline: '2027-02',
      phone: '15200003344',
    },
  },
  {
    text: '岳阳洞庭化工要做安全生产监测平台，预算封顶200万，安环部部长鲁建军拍板，两周内签单',
    expect: {
      customer_name: '岳阳洞庭化工',
      need: '安全生产监测平台',
      budget_cny_max: 2000000,
      decision_maker: '鲁建军',
      timeline: '2026-12-05',
    },
  },
  {
    text: '临沂沂蒙物流园，预算不低于150万，做智慧园区，李处长审批，下个季度启动采购',
    expect: { customer_name: '临沂沂蒙物流园', budget_cny_min: 1500000, need: '智慧园区', decision_maker: '李处长', timeline: '2027-Q1' },
  },
  {
    text: '廊坊燕郊数据服务有限公司，需求：灾备，预算：40~60万，决策人：CIO 王明，时间：明年5月前',
    expect: {
      customer_name: '廊坊燕郊数据服务有限公司',
      need: '灾备',
      budget_cny_min: 400000,
      budget_cny_max: 600000,
      decision_maker: '王明',
      timeline: '2027-05',
    },
  },
  {
    text: '衢州巨化新材，年底前要签，预算三五百万，搞大模型推理，陈总拍板',
    expect: {
      customer_name: '衢州巨化新材',
      timeline: '2026-12',
      budget_cny_min: 3000000,
      budget_cny_max: 5000000,
      need: '大模型推理',
      decision_maker: '陈总',
    },
  },
  {
    text: '铜陵有色铜箔要换邮件系统，八十万封顶，分管领导吴主任点头就行，下月底前下单',
    expect: { customer_name: '铜陵有色铜箔', need: '邮件系统', budget_cny_max: 800000, decision_maker: '吴主任', timeline: '2026-12' },
  },
  {
    text: '鄂尔多斯蒙能煤业，做矿山视频AI，一千五百万的盘子，董事长白云飞拍板，明年三季度',
    expect: { customer_name: '鄂尔多斯蒙能煤业', need: '视频AI', budget_cny: 15000000, decision_maker: '白云飞', timeline: '2027-Q3' },
  },
  {
    text: '赣州章贡稀土，需求是数据仓库，预算28万5，财务经理小廖对接13712340001，老板钟伟定，1月15号下单',
    expect: {
      customer_name: '赣州章贡稀土',
      need: '数据仓库',
      budget_cny: 285000,
      contact_name: '小廖',
      phone: '13712340001',
      decision_maker: '钟伟',
      timeline: '2027-01-15',
    },
  },
  {
    text: '这单是湛江粤西渔港的，冷库监控上云，客户说12万8以内，找冯经理13800138000，月底就下单',
    expect: {
      customer_name: '湛江粤西渔港',
      need: '冷库监控',
      budget_cny_max: 128000,
      contact_name: '冯经理',
      phone: '13800138000',
      timeline: '2026-11',
    },
  },
  {
    text: '曲靖滇东铝业：预算1.5亿，其中云的部分能有2000万左右，要建集团数据中心，一把手拍板，2027年底前签',
    expect: {
      customer_name: '曲靖滇东铝业',
      budget_cny: 150000000,
      expected_revenue_cny: 20000000,
      need: '数据中心',
      decision_maker: '一把手',
      timeline: '2027-12',
    },
  },
  {
    text: '桂林漓江旅游集团要做票务中台，预算80-100万，CTO 莫凡定，五一前上线所以3月底前要下单',
    expect: {
      customer_name: '桂林漓江旅游集团',
      need: '票务中台',
      budget_cny_min: 800000,
      budget_cny_max: 1000000,
      decision_maker: '莫凡',
      timeline: '2027-03',
    },
  },
  {
    text: '吉安井冈山红色文旅，需求导览小程序上云，资金35万元已到位，文旅局刘局长签字，后年一季度采购',
    expect: {
      customer_name: '吉安井冈山红色文旅|井冈山红色文旅',
      need: '导览小程序|小程序',
      budget_cny: 350000,
      decision_maker: '刘局长',
      timeline: '2028-Q1',
    },
  },
  {
    text: '帮我录一个：盐城黄海风电，SCADA数据上云，二百五十万上下，韩工牵头，决策人是总经理严峰，计划明年6月中旬采购',
    expect: { customer_name: '盐城黄海风电', need: 'SCADA', budget_cny: 2500000, decision_maker: '严峰', timeline: '2027-06' },
  },
  {
    text: '枣庄鲁南煤化 预算九十五万 设备预测性维护 副厂长宗磊拍板 后天签约',
    expect: { customer_name: '枣庄鲁南煤化', budget_cny: 950000, need: '预测性维护', decision_maker: '宗磊', timeline: '2026-11-23' },
  },
  {
    text: '有家叫安阳殷都精铸的，想上MES，老板说最多掏55万，下周三签合同',
    expect: { customer_name: '安阳殷都精铸', need: 'MES', budget_cny_max: 550000, timeline: '2026-11-25' },
  },
  {
    text: '延安圣地光伏那边要建运维平台，超过300万的预算，谁拍板没问出来，先找韦工17700001234',
    expect: { customer_name: '延安圣地光伏', need: '运维平台', budget_cny_min: 3000000, contact_name: '韦工', phone: '17700001234' },
  },
  {
    text: '客户公司叫宜昌三峡柑橘，要做溯源码平台，预算不到50万，柳总说了算，明年开春签',
    expect: { customer_name: '宜昌三峡柑橘', need: '溯源码平台|溯源', budget_cny_max: 500000, decision_maker: '柳总', timeline: '2027-Q1' },
  },
  {
    text: '三亚鹿回头酒店，酒管系统升级，预算60w，总经理助理苏珊拍板，圣诞前下单',
    expect: { customer_name: '三亚鹿回头酒店', need: '酒管系统', budget_cny: 600000, decision_maker: '苏珊', timeline: '2026-12' },
  },
  {
    text: '德州禹城功能糖，要做实验室LIMS，预算四十五到六十万，技术副总车晓东签字，一个月内采购',
    expect: {
      customer_name: '德州禹城功能糖',
      need: 'LIMS',
      budget_cny_min: 450000,
      budget_cny_max: 600000,
      decision_maker: '车晓东',
      timeline: '2026-12',
    },
  },
  {
    text: '南平武夷茶业, 官网+商城迁移, 预算15W, 店长阮小姐, 11月30日前下单',
    expect: { customer_name: '南平武夷茶业', need: '迁移|商城', budget_cny: 150000, timeline: '2026-11-30' },
  },
  {
    text: '临汾晋南焦化有个环保监测的项目，120万的预算，环保处费处长说了算，三月份采购，电话+86 138-0357-0001',
    expect: {
      customer_name: '临汾晋南焦化',
      need: '环保监测',
      budget_cny: 1200000,
      decision_maker: '费处长',
      timeline: '2027-03',
      phone: '13803570001',
    },
  },
  {
    text: '钦州北部湾码头公司，集装箱OCR识别，预算一千万以上，何董定，明年年中采购',
    expect: { customer_name: '钦州北部湾码头公司', need: 'OCR', budget_cny_min: 10000000, decision_maker: '何董', timeline: '2027-06' },
  },
  {
    text: '商洛秦岭药业，GMP系统上云，30万打底，质量总监尤佳拍板，2月下旬采购',
    expect: { customer_name: '商洛秦岭药业', need: 'GMP', budget_cny_min: 300000, decision_maker: '尤佳', timeline: '2027-02' },
  },
  {
    text: '新余赣锋电子要等保整改，16.8万，信息办胡主任拍板，这个月内签，邮箱hu.zr@example.com',
    expect: {
      customer_name: '新余赣锋电子',
      need: '等保',
      budget_cny: 168000,
      decision_maker: '胡主任',
      timeline: '2026-11',
      email: 'hu.zr@example.com',
    },
  },
  {
    text: '攀枝花钒钛集团 私有云扩容 预算RMB 4,500,000 副总工莫建国拍板 2027/05/20下单',
    expect: {
      customer_name: '攀枝花钒钛集团',
      need: '私有云扩容|扩容',
      budget_cny: 4500000,
      decision_maker: '莫建国',
      timeline: '2027-05-20',
    },
  },
  {
    text: '百色右江铝材有限责任公司要做能耗平台，预算￥660,000，生产部长农志坚定，暑假前采购',
    expect: {
      customer_name: '百色右江铝材有限责任公司',
      need: '能耗平台',
      budget_cny: 660000,
      decision_maker: '农志坚',
      timeline: '2027-06',
    },
  },
  {
    text: '固原六盘山薯业，预算二十万整，官网迁移，段总定，明年4月1日',
    expect: { customer_name: '固原六盘山薯业', budget_cny: 200000, need: '官网迁移|迁移', decision_maker: '段总', timeline: '2027-04-01' },
  },
  {
    text: '西宁高原锂业，盐湖数据采集平台，预算七八百万，首席数字官祁连山拍板，国庆前下单',
    expect: {
      customer_name: '西宁高原锂业',
      need: '数据采集平台',
      budget_cny_min: 7000000,
      budget_cny_max: 8000000,
      decision_maker: '祁连山',
      timeline: '2027-09',
    },
  },
  {
    text: '齐齐哈尔北钢重型想做焊接质检，预算四百万出头，决策是副总张海涛，上半年就得签',
    expect: {
      customer_name: '齐齐哈尔北钢重型',
      need: '焊接质检|质检',
      budget_cny: 4000000,
      decision_maker: '张海涛',
      timeline: '2027-Q2',
    },
  },
];
