/** Common surnames; those that are everyday words as well (平, 明, 成, 和) are left out: a missed name is asked for, an invented one is not seen. */
const SURNAMES = new Set(
  '洪赖丘薄燕屠郜郁揭鄢楚栗荆谌胥井冼奚廉习辜邸王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈鞠匡幸骆车晋步闻储竺巴蔺阚操盘哈区昝晁訾郄冀亓逄仝朴玄冶尧甄谯粘楼邸茅乜普',
);
const COMPOUND = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '东方',
  '司徒',
  '令狐',
  '慕容',
  '公孙',
  '尉迟',
  '夏侯',
  '端木',
  '独孤',
  '南宫',
  '长孙',
  '宇文',
  '闻人',
  '纳兰',
  '呼延',
  '赫连',
  '西门',
  '钟离',
  '澹台',
  '轩辕',
  '完颜',
  '申屠',
]);

/** Mongolian, Tibetan and Uighur names in Chinese characters have no surname of the list. */
const TRANSLITERATED =
  /^(?!(?:阿里|巴巴|苏木|哈达|丹江|旺格|图木|江苏|江布|拉萨|乌苏|乌海|古丹|江西|巴西|西吉|兰西)$)[扎西巴特尔格木吉才让卓玛桑措旺杰仁丹增顿珠阿依古丽买提江热布拉苏罕图娜乌兰斯琴其勒朝鲁塔敖登巴雅孟根高娃里次央洛麦吐逊]{2,5}$/;

/** Characters that stand beside names and never in them. */
const NOT_GIVEN =
  /[的了是在要想说拍定做来就还也都和与及或把被给让请找由从到向对批点签负决审电手邮加联系客户项目预算需求公司部门经理总监任长员工您你我他她它谁哪这那吗呢吧啊哦嘛不没有无万亿元块]/;
/** Words that begin with a surname character. */
const NOT_NAMES =
  /^(?:普通|普洱|普及|普遍|普查|普惠|普天|普陀|普宁|普兰|区域|区块|区县|区间|区分|区政|区属|区级|哈尔|哈哈|哈密|操作|操心|盘点|盘子|盘锦|盘活|冀北|冀中|冀东|冀南|方案|方面|方式|方便|时间|时候|金额|金融|高层|高管|高级|高性|高中|高新|项目|安排|安全|安装|成本|成都|成交|钱款|任何|任务|何时|何人|全部|全体|全国|全权|全年|华为|华东|华南|华北|华中|向上|党委|党组|应该|应用|应急|管理|管事|连锁|连续|关键|关于|关系|商务|商业|商量|简单|明年|明天|明确|明后|和平|单位|单独|单子|官方|师傅|温控|文件|文旅|文化|文档|石油|石化|江苏|江西|江南|武汉|苏州|苏北|宁波|宁夏|安徽|广州|万元|万方|路线|路由|房产|房地|农业|农商|农行|司机|车间|车辆|车队|车企|牛奶|白天|白色|马上|马来|黄金|林业|常务|常委|景区|计划|季度|冷链|冷库|卫生|卫健|应收|米面|宗旨|沙盘|尚未|尚不|有关|于是|于年|左右|文案|顾问|顾客|易用|边缘|查询|查看|封顶|谈判|谈好|游戏|游客|盛大|解决|解释|包括|包含|包装|古建|申请|申报|严格|严重|段落|史上|甘肃|郑州|温州|杭州|柳州|兰州|贺州|梅州|滕州|鲁能|汤臣|海外|康复|康养|齐全|齐鲁|童装|贵州|符合|舒适|祝贺|祝您|纪检|纪委|蓝图|龙头|雷达|陶瓷|毛利|余额|余下|钟点|梁场|程序|程度|程师|叶片|许可|许多|曾经|曹操|于今|徐州|彭州|韩国|唐山|宋体|谢谢|郭台|何止|高低|罗列|胡乱|朱砂|吴江|周边|周期|周五|周一|周二|周三|周四|周六|周日|周末|周年|赵县|黄山|黄石|黄冈|杨凌|刘海|张家|张口|李宁|王府|陈列|孙子|马鞍|林芝|董事|董办|冶金|冶炼|朴素|司法|司库|管委|管控|安环|安监|安防|苗木|种苗|水利|金属|金服|石材|鲁中|乐园|凌晨|时段|时效|路桥|习惯|卫星|车联|车载)/;

/** Words for a role that stand before a name (副总裁秦海洋) or alone (总经理拍板). */
const ROLE =
  '(?:副?董事长|副?总经理|副?总裁|副?总监|副?总工程师|总(?:农艺|会计|经济|设计|规划)师|总工|副?院长|副?校长|副?行长|副?局长|副?处长|副?科长|副?主任|副?部长|副?厂长|副?所长|副?站长|副?店长|副?会长|副?社长|副?馆长|副?县长|副?区长|副?市长|副?镇长|副?书记|副总|副?秘书长|(?:总)?经理|主管|主席|老总|老板娘?|大老板|一把手|创始人|合伙人|法人|法人代表|股东|董秘|秘书|助理|负责人|带头人|工程师|架构师|会计师?|专员|干事|科员|采购员?|财务|对接人|接口人|资讯长|信息长|财务长|执行长|技术长|营运长|协理|襄理|处长|课长|组长|班长|队长|领导|教授|老师|博士|主委|理事长|会长|[场矿园台船村镇乡库段社团]长|主编|总编|船东|庄主|掌柜|东家|校董|理事|院士|总助|业主|老细|东主|首席[\\u4e00-\\u9fff]{1,4}(?:官|家|师)|专家|cio|ceo|cto|cfo|coo|cmo|ciso|cdo|cpo|cso|vp|svp|evp|gm|md|pm|director|manager|owner|boss)';
/** Words that follow a surname: 张总, 周主任, 方小姐. */
const ADDRESS =
  '(?:总工程师|总工|总监|总经理|总裁|总|董事长|董|副总经理|副总裁|副总|副院长|副主任|副处长|副局长|副行长|副校长|经理|主任|主管|处长|处(?![理于在置])|局长|局(?![部面])|院长|院(?![校])|校长|校(?![验])|行长|厂长|部长|部(?![分署])|科长|科(?![技学])|所长|所(?![以有])|厅长|书记|主席|市长|县长|区长|镇长|工程师|工(?![作业程艺厂])|老师|教授|博士|医生|先生|女士|小姐|太太|会计|秘书|老板|助理|组长|队长|站长|店长|馆长|会长|理事长|协理|襄理|课长|资讯长|董秘|社长|园长|场长|台长|团长|船长|村长|船东|庄主|掌柜|导演|导(?![入出航致流购])|理事|院士|大夫|师傅|律师|姐|哥|叔|姨|嫂|爷)';

export const rolePattern = ROLE;
const SURNAME_THEN_ADDRESS = new RegExp(`^(?:副)?${ADDRESS}`);
const ROLE_AT_END = new RegExp(`${ROLE}$`);
/** Titles that no other word is made of; 采购 and 财务 name an office as often as a person. */
const STRONG_ROLE =
  '(?:[董理]事长|董事|经理|总裁|总监|工程师|[院校行局处科部厂所站店会社馆县区市镇场矿园台船村乡团]长|主任|书记|副总|秘书长|主席|老板娘?|创始人|合伙人|总工(?!程)|董秘|助理|(?<![a-z])(?:c[eitfmo]o|[se]?vp|gm))';
const STRONG_ROLE_AT_END = new RegExp(`${STRONG_ROLE}[ ]?$`);
const TITLED = new RegExp(`${STRONG_ROLE}[ ]?([\\u4e00-\\u9fff]{2,3})$`);
const NOT_BEHIND_TITLE =
  /[的了是在要想说拍做就还也都及或把被给让请找由从到批签审电邮您你我他她它谁哪这吗呢吧啊哦嘛没不]|^[零一二两三四五六七八九十百千万亿]+$|^(?:联系|客户|项目|预算|需求|公司|部门|助理|秘书|本人|自己|那边|亲自|一人|接待|转达|对接|陪同|出面|到场|参加|介绍|带队|主导|主管|把关|审核|复核|初审|终审|双签|先生|女士|同志|牵头|主持|主抓|分管|领导|负责|最终|最后|共同|直接|决|意见|同意|同意|办公|会议|班子|团队|级别|层面|统一|定|点头|认可|目前|现在|已|正|今|明|可以|应该|基本|必须|现场|才|能|会|有|待|暂|未|尚)|[会组部办处室科院所局司岗层级边些个次位]$/;

export interface ChineseName {
  readonly start: number;
  readonly end: number;
}

/** The name that ends at `end` (张总, 小周, 秦海洋, 李明总监), not beginning before `from`; null where the words before are no name. */
export function nameEndingAt(text: string, from: number, end: number): ChineseName | null {
  if (isOfSum(text, end)) return null;
  const window = text.slice(Math.max(from, end - 14), end);
  const base = end - window.length;
  const addressed = addressedAtEnd(window);
  if (addressed !== null) return { start: base + addressed, end };
  for (const length of TRANSLITERATED.test(window.slice(-4)) ? [4, 3, 2] : [3, 2, 4]) {
    const at = window.length - length;
    if (at >= 0 && isFullName(window.slice(at)) && endsBeforeName(window.slice(0, at), { isStart: at === 0 && base <= from }))
      return { start: base + at, end };
  }
  const titled = TITLED.exec(window)?.[1];
  return titled !== undefined && isNameBehindTitle(titled) ? { start: end - titled.length, end } : null;
}

/** The name that begins at `at`: an addressed one, else the shortest cut after which no name goes on. */
export function nameStartingAt(text: string, at: number): ChineseName | null {
  const rest = text.slice(at, at + 10);
  const nick = /^[小老阿]([\u4e00-\u9fff])(?!板)总?/.exec(rest);
  if (nick && SURNAMES.has(nick[1] ?? '')) return { start: at, end: at + nick[0].length };
  const surname = surnameLength(rest);
  if (surname === 0) return null;
  const address = SURNAME_THEN_ADDRESS.exec(rest.slice(surname));
  if (address) return { start: at, end: at + surname + address[0].length };
  for (const given of [1, 2]) {
    const tail = new RegExp(`^[\\u4e00-\\u9fff]{${given}}${ADDRESS}`).exec(rest.slice(surname));
    if (tail && isFullName(rest.slice(0, surname + given))) return { start: at, end: at + surname + tail[0].length };
  }
  for (const given of [2, 1]) {
    const name = rest.slice(0, surname + given);
    if (name.length === surname + given && isFullName(name)) return { start: at, end: at + name.length };
  }
  return null;
}

/** The 万港币 of 50万港币 begins like a name and is part of a sum. */
function isOfSum(text: string, end: number): boolean {
  return /[\d零一二两三四五六七八九十百千几数][ ]?[万亿][ ]?[\u4e00-\u9fff]{0,4}(?:[币元圆镑铢盾]|法郎|卢布|卢比)$/.test(
    text.slice(Math.max(0, end - 12), end),
  );
}

export function isFullName(name: string): boolean {
  if (TRANSLITERATED.test(name)) return true;
  const surname = surnameLength(name);
  const given = name.slice(surname);
  return (
    surname > 0 &&
    given.length >= 1 &&
    given.length <= 2 &&
    /^[\u4e00-\u9fff]+$/.test(given) &&
    !NOT_GIVEN.test(given) &&
    !/[币镑铢]$/.test(given) &&
    !NOT_NAMES.test(name)
  );
}

/** True for a single character that is a common surname. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

function surnameLength(text: string): number {
  if (COMPOUND.has(text.slice(0, 2))) return 2;
  return SURNAMES.has(text.charAt(0)) ? 1 : 0;
}

function addressedAtEnd(window: string): number | null {
  const nick = /[小老阿]([\u4e00-\u9fff])总?$/.exec(window);
  // 林小燕 is a full name, not the nickname of a Miss Yan.
  const whole = window.length - 3;
  if (nick && whole >= 0 && isFullName(window.slice(whole)) && endsBeforeName(window.slice(0, whole), { isStart: whole === 0 }))
    return whole;
  if (nick && SURNAMES.has(nick[1] ?? '')) return nick.index;
  const address = new RegExp(`(?:副)?${ADDRESS}$`).exec(window);
  if (!address) return null;
  const before = window.slice(0, address.index);
  const compound = COMPOUND.has(before.slice(-2)) ? 2 : 0;
  if (compound > 0) return before.length - 2;
  // 农务部 is an office: the short forms 李处, 王部 follow a surname alone.
  const isShort = /^[部处院局校所]$/.test(address[0]);
  // A full name with its title (李明总监) where something that cannot be part of a name stands before it.
  for (const length of isShort ? [] : [4, 3, 2]) {
    const at = before.length - length;
    if (length === 4 && !TRANSLITERATED.test(before.slice(at))) continue;
    if (at >= 0 && isFullName(before.slice(at)) && endsBeforeName(before.slice(0, at), { isStart: at === 0 })) return at;
  }
  if (/[小老][\u4e00-\u9fff]$/.test(before) && /^(?:老师|工|师傅|医生)$/.test(address[0]) && SURNAMES.has(before.slice(-1)))
    return before.length - 2;
  return SURNAMES.has(before.slice(-1)) || isRareSurname(before, address[0]) ? before.length - 1 : null;
}

/** 老板纳总, 纳总: no common surname, but nothing else fits between a title or the start of the words and 总. */
function isRareSurname(before: string, address: string): boolean {
  if (!/^[总董]$/.test(address) || !/[\u4e00-\u9fff]$/.test(before)) return false;
  if (/[副老大常集本该各部处厂院财技营市销区分片东南西北中二三小阿的位是找给问和与跟由]$/.test(before)) return false;
  return STRONG_ROLE_AT_END.test(before.slice(0, -1)) || /(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]$/.test(before);
}

/** Behind a title up to the verb or the end of the words a name needs no common surname: 校长师明远, 董事长那森. */
function isNameBehindTitle(name: string): boolean {
  return !NOT_BEHIND_TITLE.test(name) && !NOT_NAMES.test(name) && !new RegExp(`${ADDRESS}$`).test(name);
}

/** What may stand straight before a name: nothing, a mark, a role, or a small word such as 由, 是, 找. */
function endsBeforeName(before: string, { isStart }: { isStart: boolean }): boolean {
  if (before === '') return isStart;
  return (
    /[^\u4e00-\u9fff]$|[由是报经找给让请为的归得要需听等跟靠看就叫万亿元名人系]$|(?:最后|最终|其实|真正|必须|那边|这边|换成|改由|联系|窗口|对接|就是|主要|还是|公司|集团|客户|总部|信息科|信息部|信息中心|信息处|招标办|采购部|技术部|财务部|运维部|it部|办公室|部门|科室|中心|部|科|处|办|室|组)$/.test(
      before,
    ) || ROLE_AT_END.test(before)
  );
}
