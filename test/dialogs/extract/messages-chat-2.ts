import type { Message } from './messages.js';

/** A second round of chat lines, written before the reader was run on them. */
export const moreChat: readonly Message[] = [
  {
    text: '丹东鸭绿江纺机，想把仓库的WMS换到云上，能批110万，副总经理韩冰拍板，明年4月底前签合同',
    expect: { customer_name: '丹东鸭绿江纺机', need: 'WMS', budget_cny: 1100000, decision_maker: '韩冰', timeline: '2027-04' },
  },
  {
    text: '客户六盘水乌蒙水泥 预算一百六十万元左右 智能巡检 厂长田家祥说了算 下季度下单',
    expect: { customer_name: '六盘水乌蒙水泥', budget_cny: 1600000, need: '智能巡检|巡检', decision_maker: '田家祥', timeline: '2027-Q1' },
  },
  {
    text: '我们在跟一家叫濮阳中原管件的客户，想做ERP上云，费用控制在75万以内，财务总监夏敏批，年底前签单',
    expect: { customer_name: '濮阳中原管件', need: 'ERP', budget_cny_max: 750000, decision_maker: '夏敏', timeline: '2026-12' },
  },
  {
    text: '温岭东海泵业，MES项目，三百到三百五十万，总经理翁立新决策，联系人信息科小叶 15811112222，明年上半年采购',
    expect: {
      customer_name: '温岭东海泵业',
      need: 'MES',
      budget_cny_min: 3000000,
      budget_cny_max: 3500000,
      decision_maker: '翁立新',
      contact_name: '小叶',
      phone: '15811112222',
      timeline: '2027-Q2',
    },
  },
  {
    text: '台州椒江医化，要做危化品监管平台，预算至少260万，安全总监潘勇签字，春节前下单',
    expect: { customer_name: '台州椒江医化', need: '监管平台', budget_cny_min: 2600000, decision_maker: '潘勇', timeline: '2027-02' },
  },
  {
    text: '鹰潭江铜线缆，质检影像上云，18万6，蒋总拍板，两周内签',
    expect: { customer_name: '鹰潭江铜线缆', need: '影像', budget_cny: 186000, decision_maker: '蒋总', timeline: '2026-12-05' },
  },
  {
    text: '承德围场马铃薯集团，需求是冷库物联网监控，预算三五十万，董事长助理宁静拍板，后天下单',
    expect: {
      customer_name: '承德围场马铃薯集团',
      need: '物联网',
      budget_cny_min: 300000,
      budget_cny_max: 500000,
      decision_maker: '宁静',
      timeline: '2026-11-23',
    },
  },
  {
    text: '晋江安踏鞋材有限公司准备上PLM，1.2个亿的大项目，董事长施正东亲自拍板，2028年Q1签',
    expect: { customer_name: '晋江安踏鞋材有限公司', need: 'PLM', budget_cny: 120000000, decision_maker: '施正东', timeline: '2028-Q1' },
  },
  {
    text: '乐山峨眉半导体材料 HPC集群 预算￥8,800,000 CTO 严松 拍板 2027年7月下旬采购',
    expect: { customer_name: '乐山峨眉半导体材料', need: 'HPC', budget_cny: 8800000, decision_maker: '严松', timeline: '2027-07' },
  },
  {
    text: '抚州临川药业的GMP数据归档项目预算是九十万元，质量副总黎明辉签批，明年第二季度采购，预计能给华为云带来四十万收入',
    expect: {
      customer_name: '抚州临川药业',
      need: '数据归档',
      budget_cny: 900000,
      decision_maker: '黎明辉',
      timeline: '2027-Q2',
      expected_revenue_cny: 400000,
    },
  },
  {
    text: '鄂州葛店物流园，车辆调度系统，预算200万，超过部分老板不批，老板姓孟，孟总说了算，6月前签',
    expect: { customer_name: '鄂州葛店物流园', need: '调度系统', budget_cny: 2000000, decision_maker: '孟总', timeline: '2027-06' },
  },
  {
    text: '泉州晋南石材，VR展厅，20-30w，营销总监庄思远定，元旦后采购，微信13600001212',
    expect: {
      customer_name: '泉州晋南石材',
      need: 'VR展厅',
      budget_cny_min: 200000,
      budget_cny_max: 300000,
      decision_maker: '庄思远',
      timeline: '2027-01',
      phone: '13600001212',
    },
  },
  {
    text: '来宾金秀瑶医院，远程会诊系统，48万，分管副院长盘志勇审批，国庆节前采购',
    expect: { customer_name: '来宾金秀瑶医院', need: '远程会诊', budget_cny: 480000, decision_maker: '盘志勇', timeline: '2027-09' },
  },
  {
    text: '保山龙陵紫皮石斛 溯源 12万 以内 老板娘定 一个月内买',
    expect: { customer_name: '保山龙陵紫皮石斛', need: '溯源', budget_cny_max: 120000, decision_maker: '老板娘', timeline: '2026-12' },
  },
  {
    text: '南充嘉陵江旅游开发，智慧景区二期，一期花了240万，二期批了180万，龚局长签字，明年5月采购',
    expect: { customer_name: '南充嘉陵江旅游开发', need: '智慧景区', budget_cny: 1800000, decision_maker: '龚局长', timeline: '2027-05' },
  },
  {
    text: '客户是包头稀土高新磁材，需求AI视觉检测，预算五百万上下，研究院院长佟立伟拍板，明年年中下单',
    expect: { customer_name: '包头稀土高新磁材', need: '视觉检测', budget_cny: 5000000, decision_maker: '佟立伟', timeline: '2027-06' },
  },
  {
    text: '锦州渤海粮油，想给30家门店上云POS，每家2万，合计60万，运营副总白晓光定，下个月签',
    expect: { customer_name: '锦州渤海粮油', need: 'POS', budget_cny: 600000, decision_maker: '白晓光', timeline: '2026-12' },
  },
  {
    text: '运城解州盐化 数据中心搬迁 预算叁佰陆拾万元整 总经理关强 拍板 2027-09-30前采购',
    expect: {
      customer_name: '运城解州盐化',
      need: '数据中心搬迁|搬迁',
      budget_cny: 3600000,
      decision_maker: '关强',
      timeline: '2027-09-30',
    },
  },
  {
    text: '玉溪红塔印务，预算不少于90万不超过130万，RFID仓储，副厂长陶然拍板，明年二月采购',
    expect: {
      customer_name: '玉溪红塔印务',
      budget_cny_min: 900000,
      budget_cny_max: 1300000,
      need: 'RFID仓储|仓储',
      decision_maker: '陶然',
      timeline: '2027-02',
    },
  },
  {
    text: '凯里苗岭银饰电商想做直播平台，给到25万，主播兼老板龙小妹拍板，双11前上线，七月就得下单',
    expect: { customer_name: '凯里苗岭银饰电商', need: '直播平台', budget_cny: 250000, decision_maker: '龙小妹', timeline: '2027-07' },
  },
  {
    text: '朔州平鲁煤业，井下人员定位，预算2百万，矿长郭建平拍板，明年3月下旬招采',
    expect: { customer_name: '朔州平鲁煤业', need: '人员定位', budget_cny: 2000000, decision_maker: '郭建平', timeline: '2027-03' },
  },
  {
    text: '客户：嘉兴桐乡毛衫城；需求：直播间弹性带宽；预算：两万五/月，不是年；决策人：沈姐；时间：下周一',
    expect: { customer_name: '嘉兴桐乡毛衫城', need: '带宽', budget_cny: 25000, decision_maker: '沈姐', timeline: '2026-11-23' },
  },
  {
    text: '黄冈大别山油茶，预算还没批，需求也没细聊，先认识了他们信息办的操主任，电话0713-8880 123',
    expect: { customer_name: '黄冈大别山油茶', contact_name: '操主任', phone: '07138880123' },
  },
];
