import { describe, expect, test } from '@jest/globals';
import { batchFields } from '../../../dialogs/extract/batch-fields.js';
import { extract } from '../../../dialogs/extract/extract.js';
import type { Expected } from './messages.js';

const read = (text: string) => batchFields(extract(text, { today: '2026-11-21' }));
const wan = 10_000;

describe('several sums', () => {
  test.each<[string, Expected]>([
    ['总投资1200万,其中云服务:320万', { budget_cny: 320 * wan }],
    ['大概1.5个亿的总投资,云平台这块3000万左右', { budget_cny: 3000 * wan }],
    ['Total investment at Lotus Hotels is 20M yuan, of which 3.5M for cloud.', { budget_cny: 350 * wan }],
    ['总投资1200万,其中华为云收入320万', { budget_cny: 1200 * wan, expected_revenue_cny: 320 * wan }],
    ['总包2000万(含土建),客户给云的预算为450万', { budget_cny: 450 * wan }],
    ['财政拨款150万加自筹50万,合计200万', { budget_cny: 200 * wan }],
    ['预算一年12万,签三年,总共36万', { budget_cny: 36 * wan }],
    ['一期50万已经签完了,二期要120万', { budget_cny: 120 * wan }],
    ['硬件部分150万走另外的标,软件90万', { budget_cny: 90 * wan }],
    ['They spent RMB 3m with AWS last year and have 2.2m yuan this time', { budget_cny: 220 * wan }],
    ['ten to fifteen thousand yuan a month, 150k a year at most', { budget_cny_max: 15 * wan }],
    ['预算没有80万那么多,也就50万', { budget_cny: 50 * wan }],
    ['立项1800万 华为云侧预估收入600万', { budget_cny: 1800 * wan, expected_revenue_cny: 600 * wan }],
    ['客户一开始说600万,后来砍到480万,昨天又确认是500万整', { budget_cny: 500 * wan }],
    ['原预算90万不够,追加30万到120万', { budget_cny: 120 * wan }],
    ['官网年费3万,预算42万', { budget_cny: 42 * wan }],
    ['RMB 150k for the pilot, RMB 1.2m for the rollout', { budget_cny: 120 * wan }],
    ['budget went up to 850k yuan', { budget_cny: 85 * wan }],
    ['Ceiling price RMB 12 million', { budget_cny_max: 1200 * wan }],
    ['最高限价198万元', { budget_cny_max: 198 * wan }],
    ['预算500万往上', { budget_cny_min: 500 * wan }],
    ['先说60万,又说80万,最终定在75万', { budget_cny: 75 * wan }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
    expect(Object.keys(read(text)).filter((key) => /budget|revenue/.test(key))).toEqual(Object.keys(expected));
  });

  test.each(['will not go above 3 million RMB', '不会超过300万', "can't spend more than RMB 3m"])('"%s" is an upper bound', (text) => {
    expect(read(text)).toEqual({ budget_cny_max: 300 * wan });
  });

  test.each([
    ['2 MRMB', 200 * wan],
    ['RMB 1.25 mio', 125 * wan],
    ['900 000 yuan', 90 * wan],
  ])('"%s" is a sum', (text, sum) => {
    expect(read(text)).toEqual({ budget_cny: sum });
  });
});

describe('who decides', () => {
  test.each([
    ['校长师明远拍板', '师明远'],
    ['决策人为董事长那森。', '那森'],
    ['社长蔡有福 定 下周下单', '蔡有福'],
    ['老板纳总定', '纳总'],
    ['纳总拍板', '纳总'],
    ['预算叶船东点的头', '叶船东'],
    ['定的人是电商负责人小徐总', '小徐总'],
    ['总经理办公会审议,总经理栾胜最终批准', '栾胜'],
    ['使用部门-智能制造部 耿部长;最终决策-总经理 韩志远', '韩志远'],
    ['二期的负责人是营销副总冀春生,由他定', '冀春生'],
    ['拍板的是他们集团CFO,姓柴,叫柴静文', '柴静文'],
    ['the decision maker changed, it is now Olivia Ng, their CIO', 'Olivia Ng'],
    ['Who is the decision maker? It is Paul Xie, the deputy GM.', 'Paul Xie'],
    ['their COO is Mandy Qiu and she makes the decision', 'Mandy Qiu'],
    ["It needs Ms Chen's approval", 'Ms Chen'],
    ['老板姓楼,楼总一句话的事', '楼总'],
    ['最后汪洋签字', '汪洋'],
    ['风控总监定就行,叫霍思燕', '霍思燕'],
    ['管委会主任拍板,主任叫吴道明', '吴道明'],
    ['老板娘舒姐想做小程序,给15万,她自己定', '舒姐'],
    ['副总经理关山月分管并审批', '关山月'],
    ['决策人不是张总了,换成李总', '李总'],
    ['老板 Tony Guo 说OK就OK', 'Tony Guo'],
    ['GM Sophie 林 approve', 'Sophie 林'],
    ['Howard Mei, finance director; he decides', 'Howard Mei'],
    ['预算80万,馆长戴震,5月下单', '戴震'],
    ['预算80万,局长靳松负责,5月下单', '靳松'],
    ['拍板人|总工程师 樊立', '樊立'],
    ['韦总当场拍板做调度平台', '韦总'],
    ['决策:总农艺师符海', '符海'],
    ['扎西顿珠总经理拍板', '扎西顿珠总经理'],
    ['他们CEO叫纳兰若', '纳兰若'],
    ['owner Imran Qureshi will sign in three months', 'Imran Qureshi'],
    ['The owner, Mrs. Delia Santos, takes the decision.', 'Mrs. Delia Santos'],
    ['owner 是 IT manager Ricky,但 sign off 是老板吴道子', '吴道子'],
  ])('%s', (text, name) => {
    expect(read(text).decision_maker).toBe(name);
  });

  test.each(['总经理办公会审批', '采购流程审批中', '市总拍板', '董事会审批'])('"%s" names nobody', (text) => {
    expect(read(text).decision_maker ?? '').not.toMatch(/办公会|流程|市总|董事$/);
  });

  test.each([
    '要报院长批,院长是谁没打听到',
    '联系人馆长戴震',
    '馆长戴震 13800000001',
    '馆长戴震,拍板人不清楚',
    '我们老板王磊',
    '副馆长戴震',
    'From: CEO Ann Lee',
  ])('"%s" leaves the decider open', (text) => {
    expect(read(text)).not.toHaveProperty('decision_maker');
  });
});

describe('whose company and whose number', () => {
  test.each<[string, Expected]>([
    ['哥 帮我录一个 绍兴锦禾印染 50来万的预算', { customer_name: '绍兴锦禾印染', budget_cny: 50 * wan }],
    ['白山人参研究院的郑院长把我们介绍给了通化靖宇药业,靖宇药业要建质量追溯系统', { customer_name: '靖宇药业', need: '质量追溯系统' }],
    ['Mr. Henry Bao of Crescent Textile needs a PLM', { customer_name: 'Crescent Textile', need: 'PLM' }],
    ['晋城太行医院(三甲)互联网医院项目', { customer_name: '晋城太行医院', need: '互联网医院' }],
    ['客户经理是我们自己的小周(13700000112),客户联系人祝经理(13700000113)', { contact_name: '祝经理', phone: '13700000113' }],
    ['資訊經理蘇小姐聯絡,董事長謝金河核准', { contact_name: '蘇小姐', decision_maker: '謝金河' }],
    [
      '北海珠城海产的需求已确认,冷库温控上云\n祝好\n刘洋\n南宁云端信息技术有限公司\n13600000053',
      { customer_name: '北海珠城海产', need: '冷库温控上云' },
    ],
    [
      '转发客户邮件:我们想上备份系统\n此致\n马晓峰\n信息部经理\n桂林漓江制药有限公司\n13900000051',
      { customer_name: '桂林漓江制药有限公司', need: '备份系统', contact_name: '马晓峰', phone: '13900000051' },
    ],
    ['刚从南通海舟船舶回来', { customer_name: '南通海舟船舶' }],
    ['有个煤矿集团叫黔西北能源', { customer_name: '黔西北能源' }],
    ['Ibis Budget Airlines, 3m RMB', { customer_name: 'Ibis Budget Airlines', budget_cny: 300 * wan }],
    ['武汉光谷的硬核派软件,批了270万', { customer_name: '硬核派软件', budget_cny: 270 * wan }],
    ['客户莲都生态农业他说预算120万', { customer_name: '莲都生态农业', budget_cny: 120 * wan }],
    ['淮北相山区法院卷宗电子化', { customer_name: '淮北相山区法院', need: '卷宗电子化' }],
    ['跟我们对接的是信息科李科,13800001201', { contact_name: '李科', phone: '13800001201' }],
    ['联系人是信息科的小孔电话幺三七零零零零零零六一', { contact_name: '小孔', phone: '13700000061' }],
    ['+86 186-0000-0096,马女士', { contact_name: '马女士', phone: '+86 186-0000-0096' }],
    ['Head of IT Carla Roy is my contact: 138 0000 0204', { contact_name: 'Carla Roy', phone: '138 0000 0204' }],
    [
      'our own sales contact is Wendy Zhou 13600001302; customer contact is Mr Du 13600001303',
      { contact_name: 'Mr Du', phone: '13600001303' },
    ],
    [
      'We need a CRM.\nAnn Reed, IT Manager, Hanbit Cosmetics, tel +86 21 6000 0203',
      { customer_name: 'Hanbit Cosmetics', need: 'CRM', contact_name: 'Ann Reed', phone: '+86 21 6000 0203' },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expect.objectContaining(expected));
    expect(Object.keys(read(text)).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('who is no customer', () => {
  test.each([
    '短剧公司 预算8万',
    '李总只管技术,预算8万',
    '阳泉一家做耐火材料的民企',
    '对方是张总',
    'Kind regards, Ann Lee, lab manager',
    '我们去年业绩一千二百万',
  ])('"%s"', (text) => {
    expect(read(text)).not.toHaveProperty('customer_name');
  });
});

describe('a question tells nothing', () => {
  test.each([
    '今天深圳会下雨吗',
    '严选商城的底价是怎么定的',
    '会议室在哪里预定',
    '帮我算一下房贷,200万30年月供多少',
    '收到HO超过三天没按接受会怎样',
    '代金券额度年底会不会清零',
    'how do I query remaining coupon quota by API',
    '伙伴中心机会点那一块都有哪些页签',
    '客户是我自己跟出来的,干嘛非得报给华为啊',
  ])('%s', (text) => {
    expect(read(text)).toEqual({});
  });

  test('but one that asks to take an opportunity tells it', () => {
    expect(read('能帮我报一下苏州蓝湖医疗的机会点吗,预算80万')).toMatchObject({ budget_cny: 80 * wan });
  });
});

describe('what is needed', () => {
  test.each([
    ['客户那边说不是要买CDN,是要买对象存储', '对象存储'],
    ['客户确实有上云想法,但预算还没定', '上云'],
    ['之前用的腾讯云,想整体迁过来', '整体迁过来'],
    ['2019年上过一次私有云花了400万,现在想换公有云', '公有云'],
    ['韦总当场拍板做甘蔗运输调度平台', '甘蔗运输调度平台'],
    ['想上个地磅无人值守', '地磅无人值守'],
    ['They want a meal planning platform', 'meal planning platform'],
  ])('%s', (text, need) => {
    expect(read(text).need).toBe(need);
  });

  test.each(['需求已确认', '院长办公会已通过', '信息化一共批了800万', 'they do not need a data lake'])('"%s" says no need', (text) => {
    expect(read(text)).not.toHaveProperty('need');
  });
});

describe('when they order', () => {
  test.each([
    ['双十二之前要买好', '2026-12-11'],
    ['春分前下单', '2027-03'],
    ['入秋下单', '2027-09'],
    ['秋天之前下单', '2027-08'],
    ['明年春季采购', '2027-05'],
    ['腊月前下单', '2027-01-07'],
    ['年关前下单', '2027-02-05'],
    ['寒假期间采购', '2027-02'],
    ['六一前签', '2027-05'],
    ['order on the 15th of next month', '2026-12-15'],
    ['order after National Day next year', '2027-10'],
    ['order in the 1st half of 2027', '2027-06'],
    ['order in spring 2027', '2027-05'],
    ['Next quarter, most likely February.', '2027-02'],
    ['招标时间2027年3月,预计4月签约下单', '2027-04'],
    ['RFP in March, award in June 2027', '2027-06'],
    ['Tender closes 15 January, award expected 28 February 2027', '2027-02-28'],
    ['暑假签', '2027-08'],
    ['12.25前下单', '2026-12-25'],
    ['要上半年签,大概5月', '2027-05'],
    ['明年 April 下单', '2027-04'],
    ['定标2027年4月20日,签约2027年5月上旬', '2027-05'],
    ['过完十五就下单', '2027-02'],
    ['CNY 前下单', '2027-02-05'],
    ['27年下半年', '2027-12'],
    ['下单时间 2027年元月', '2027-01'],
    ['时间:2027.9开学前必须到位,采购放在6月', '2027-06'],
  ])('%s', (text, timeline) => {
    expect(read(text)).toEqual({ timeline });
  });
});
