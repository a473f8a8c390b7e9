/**
 * What partners name and ask for, under all the words they use for it in both languages. A concept is one more term that is searched, it
 * bridges the languages ("voucher", 代金券), and a named thing that the entry does not have speaks against it (see `search/features.ts`).
 * Phrases are literal, in folded text; a Latin phrase starts at a word and `*` lets it go on ("reject*" finds rejected).
 */
type Table = Readonly<Record<string, string>>;

/** Things with siblings. The name before the dot is the family: `coupon.cash` is another thing than `coupon.voucher`. */
const NAMED: Table = {
  'opportunity.po':
    'po|pos|partner-originated|partner originated|合作伙伴共享的机会点|伙伴共享的机会点|共享给华为|自己提的|报给华为|提给华为|提交给华为',
  'opportunity.ho':
    'ho|hos|huawei-originated|huawei originated|华为云共享的机会点|由华为共享|华为给的机会点|华为共享的机会点|华为派|华为推|华为分给|华为转给|华为送来|华为那边给|huawei sends us|huawei gives us|from huawei|lead from huawei',
  'programme.pce': 'pce|partner customer engagement|共拓|合作伙伴共拓计划',
  'coupon.voucher': '代金券|voucher*|代金卷',
  'coupon.cash': '现金券|cash coupon*|cash voucher*|现金卷',
  'coupon.pickup': '提货券|pick-up*|pickup*|提货卷',
  'coupon.test': '测试券|test voucher*|test coupon*|测试卷',
  'coupon.stored': '储值卡|stored-value*|stored value*|prepaid card*|gift card*',
  'coupon.discount': '折扣券|discount coupon*',
  'association.referral': '顾问销售|referral*|advisory sale*|顾销',
  'association.resale': '代售|resale*|resell model',
  'api.old': '旧接口|老接口|旧版接口|old api*|old interface*|legacy api*|deprecated',
  'api.new': '新接口|新版接口|new api*|new interface*',
  'incentive.fh': 'fh|专职人员|专职|dedicated*|funded head*',
  'incentive.cloudstore': '云商店激励|云商店机会点|cloud-store opportunit*|cloud store opportunit*|kooGallery opportunit*',
  'shop.cloudstore': '云商店|koogallery|cloud store|cloud-store|marketplace',
  'shop.mall': '严选商城|严选|商城|yanxuan|selected mall|mall',
  'reseller.distributor': '总经销商|总经销|distributor*',
  'reseller.cloud': '云经销商|二级经销商|cloud reseller*|tier 2|tier-2|second-tier',
  'billing.period': '包年|包月|包周期|包年包月|yearly|monthly subscription*|subscription*',
  'billing.demand': '按需|on-demand|on demand|pay-per-use|pay per use',
  'invite.online': '线上邀请|邮件邀请|邀请邮件|online invit*|email invit*|e-mail invit*',
  'invite.offline': '线下邀请|通用邀请链接|二维码|扫码|offline invit*|qr*|generic link*',
  'board.customer': '客户看板',
  'board.consumption': '消费看板',
  'board.performance': '业绩看板',
  'delivery.project': '交付评价|项目信息|交付状态|举证|delivery evaluation*|evidence*|delivery status*',
  'task.expansion': '拓展任务|expansion task*',
  'task.renewal': '大单续订|renewal task*|large renewal*|large-renewal*',
  'role.certification': '角色认证|role certification*',
  'site.international': '国际站|international site|intl|international|海外',
  'people.manager': '客户经理|account manager*|client manager*',
  'people.contact': '联系人|contact*|联络人',
  'people.specialist': '项目专员|project specialist*|project-specialist*',
  'people.pdm': 'pdm|pdms',
  'people.psm': 'psm|psms',
  'people.office': '代表处|rep office*|representative office*',
  'thing.bant': 'bant|机会点描述|opportunity description*',
  'thing.offering': 'offering*',
  'thing.business-opportunity': '商机报备|商机|business opportunit*',
  'thing.project-registration': '项目报备|ma项目|ma 项目|project registration*|migration all|ma project*|register* project*',
  'thing.quote': '配置单|quote*|quotation*',
  'thing.draft': '草稿|draft*',
  'thing.invoice': '发票|开票|专票|普票|invoice*|fapiao',
  'thing.slip': '申付单|payment application*|payment slip*',
  'thing.statement': '对账单|settlement statement*|statement*',
  'thing.encyclopedia': '企业百科|encyclopedia*',
  'thing.balance': '余额|balance*',
  'thing.refund': '退款|退钱|refund*',
  'thing.core-map': 'core map|coremap|core-map',
  'thing.api': '接口|api|apis|endpoint*',
  'thing.error': '错误码|报错|error code*|error*|cbc',
  'thing.throttle': '流控|限流|throttl*|rate limit*|429',
  'thing.incentive': '激励|奖励|incentive*|reward*|bonus*',
  'thing.assessment': '考核|assessment*|assessed|kpi*',
  'thing.duplicate': '重复|撞单|duplicat*|both submitted|same customer',
  'thing.account': '账号|帐号|account*',
  'thing.order': '订单|order|orders',
  'thing.price': '价格|询价|报价|price*|pricing',
  'thing.member': '成员|子用户|iam|member*',
};

/** What the desk never answers, named so that its absence from every entry counts: another vendor, the office, the world. */
const OUTSIDE: Table = {
  'outside.vendor':
    'aws|amazon|azure|microsoft|gcp|google cloud|oracle cloud|ibm|阿里云|阿里|腾讯云|腾讯|百度云|金山云|天翼云|移动云|联通云|火山引擎|字节|京东云|谷歌云|微软|亚马逊|钉钉|飞书|企业微信|salesforce|alibaba*|tencent*',
  'outside.office':
    '工资|薪水|薪资|年假|请假|社保|公积金|加班|年终奖|跳槽|面试|简历|入职|离职|招聘|salary|payroll|vacation*|annual leave|resume|hiring|recruit*|job',
  'outside.world':
    '天气|下雨|气温|午饭|晚饭|早饭|吃什么|吃饭|聊聊天|唱歌|股价|股票|基金|彩票|高铁|机票|酒店|外卖|火锅|餐厅|电影|音乐|小说|诗|笑话|翻译|星座|减肥|医院|发烧|感冒|足球|世界杯|weather|lunch|dinner|breakfast|stock*|recipe*|movie*|song*|joke*|poem*|translate|restaurant*|flight*|hotel*|football|news|python|javascript',
};

/** What is asked, done or talked about. These weigh like words; only the kinds of question (`ask.`) are compared by name. */
const ACTIONS: Table = {
  'ask.how-long':
    '多久|几天|多长时间|多长|时限|期限|几个工作日|多少天|啥时候|什么时候|何时|截止|几号|多少个工作日|how long|deadline*|how many days|time limit*|how soon|by when|sla|when|timeline|within how many',
  'ask.where':
    '哪里|在哪|哪儿|那里看|哪看|入口|位置|哪个菜单|路径|去哪|哪个页面|哪个页签|从哪|where|menu*|which page|which tab|navigate*|path',
  'ask.how':
    '怎么|如何|咋|步骤|流程|操作方法|怎样|怎么弄|教程|指引|how do|how to|how can|how should|steps|procedure|walk me|guide|instructions',
  'ask.who': '谁|哪个角色|哪些角色|什么人|哪些人|哪个部门|经手|who|whom|which role*|whose|responsible|in charge',
  'ask.why': '为什么|为何|为啥|干嘛|凭什么|原因|怎么回事|咋回事|什么情况|why|reason*|how come|what caused',
  'ask.what':
    "是什么|什么是|是啥|啥是|啥意思|什么意思|全称|缩写|定义|含义|概念|指的是|指什么|什么叫|算是|what is|what's|what are|stand for|stands for|mean|means|meaning|definition|abbreviation|explain*|define*",
  'ask.amount': '多少钱|金额|几万|比例|百分之|多少万|费用|how much|amount*|percentage*|percent',
  'ask.limit': '上限|最多|封顶|最大|限制|几个|几张|几次|几家|多少个|多少次|max*|at most|cap|capped|limit*|how many|up to',
  'ask.condition':
    '条件|资格|要求|门槛|前提|须知|规则|标准|满足|达到|够不够|符合|eligib*|qualif*|requirement*|condition*|criteria|prerequisite*|rule*|standard*|need to have',
  'ask.difference':
    '区别|不同|差别|差异|不一样|一回事|分别|是不是一个|哪个好|difference*|differ*|versus|vs|compare*|same as|distinguish|same thing',
  'ask.benefit': '好处|权益|价值|有什么用|有啥用|图什么|能得到|benefit*|advantage*|perk*|worth|value|what do we get',
  'ask.status': '状态|进度|到哪一步|哪一步|走到哪|status*|progress|stage*',
  'do.create':
    '创建|新建|添加|提交|提报|提一个|报上去|上报|提单|报给|提给|录入|create*|submit*|add|adding|file|raise|put in|hand in|handed in',
  'do.join': '加入|参加|报名|加进|入伙|开通|签约加入|成为|join*|enrol*|sign up|signup|become|becoming',
  'do.cancel': '取消|撤回|撤销|收回|撤掉|作废|反悔|不要了|cancel*|withdraw*|revoke*|recall*|pull back|take back|undo',
  'do.reject':
    '驳回|打回|退回|拒绝|不通过|没过|没通过|不给过|被拒|拒了|不接|拒收|推掉|回绝|不想要|不合适|reject*|declin*|denied|refus*|turn* down|turn it down|failed|bounced|say no',
  'do.accept': '接受|接收|接单|领取|接下来|接了|怎么接|在哪接|accept*|take the|receive*|take it',
  'do.approve': '审核|审批|过审|批下来|批准|审完|审查|把关|review*|approv*|audit*',
  'do.verify': '验证|核实|verif*|validat*',
  'do.update': '更新|修改|变更|改动|编辑|调整|改一下|能改|可以改|update*|modif*|edit*|change*|amend*|adjust*',
  'do.issue': '下发|发放|发给|发券|派发|给客户发|发一张|发几张|issue*|grant*|hand out|distribut*|send|give',
  'do.reclaim': '回收|收回|要回来|拿回来|撤回来|追回|扣回|退回去|reclaim*|get back|claw*|recover*|take back|taken back|return',
  'do.view': '查看|查询|查到|看到|查一下|在哪看|哪看|看一下|查|view*|check|see|look up|query|find|list|look at|track*',
  'do.use': '使用|抵扣|怎么用|能用|用不了|用掉|花掉|抵|use|used|using|spend|redeem*|apply a|works',
  'do.unsubscribe': '退订|退掉|不要了|退货|unsubscrib*|return the',
  'do.disassociate': '解除关联|解绑|取消关联|解除|脱离|不跟|断开|解约|换一家|换经销商|disassociat*|unlink*|unbind*|terminate*|leave|drop',
  'do.switch': '切换|互换|换成|改成|转成|变成|转为|switch*|convert*|change from',
  'do.associate': '关联|绑定|挂到|associat*|bind|link|linked|linking',
  'do.invite': '邀请|拉进来|邀约|invit*',
  'do.report': '报备|report* customer*|report a customer|register a customer|registration',
  'do.pay': '支付|付款|付钱|代付|代支付|买单|结账|掏钱|pay|paid|payment*|pays|paying',
  'do.settle': '结算|对账|核对|对一下账|对数|settle*|reconcil*|match the',
  'do.mail': '邮寄|寄|快递|mail|post|courier|mailed|mailing',
  'do.export': '导出|下载|导成|excel|export*|download*',
  'do.expire': '过期|到期|失效|超时|逾期|错过|超过时间|晚了|没来得及|expir*|overdue|lapse*|late|miss the|run out',
  'do.count': '算入|计入|算不算|算业绩|算考核|纳入|列入|算进|算在|count*|toward*|included in|include*',
  'do.share': '共享|分享|拿出来|share*|sharing|pass to huawei|passed to huawei',
  'do.allow': '能不能|可以吗|可不可以|能否|行不行|能吗|可否|允许|行吗|行不|can i|can we|may i|may we|allowed|possible|is it ok|able to',
  'do.delete': '删除|删掉|删|移除|delete*|remove*',
  'do.assign': '分配|划给|指派|安排给|转给|交给|分给|派给|assign*|allocat*|hand over|transfer*',
  'do.fill': '填写|填|字段|必填|写什么|写哪些|怎么写|要写|漏填|field*|fill*|form|box|type in|write',
  'do.notify': '通知|提醒|收不到|没收到|收到|短信|notif*|notice*|inbox|remind*',
  'do.authorise': '同意|授权|点头|许可|批准客户|consent*|permission*|agree*|authoris*|authoriz*|delegat*',
  'do.support': '支持|支援|协助|帮忙|帮我们|出人|投入|support*|help with|assist*',
  'do.renew': '续订|续费|续约|renew*',
  'do.sign': '签单|签约|签合同|合同|成交|签了|sign*|contract*|close the|closed',
  'do.deliver': '交付|验收|上线|实施|deliver*|acceptance|implement*|go live',
  'do.grant-funds': '拨款|调账|打钱|充值|划拨|转账|top up|fund*|allocate money|recharge',
  'do.redo': '重新|再次|重提|再提|再交|again|resubmit*|redo|once more|retry',
  'do.apply': '申请|apply*|application*|appli*',
  'do.confirm': '确认|confirm*',
  'do.arrive': '到账|打款|入账|到帐|收到钱|credited|arriv*|paid out|payout*',
  'do.call': '调用|请求|返回|call*|request*|return*|invoke*|parameter*|参数|字段',
  'obj.opportunity': '机会点|商机|项目|单子|线索|opportunit*|opp|opps|deal*|lead|leads|project*',
  'obj.customer': '客户|用户|customer*|client*|end user*|buyer*',
  'obj.resource': '云主机|云服务器|服务器|主机|云资源|资源|实例|ecs|server*|instance*|resource*|vm|vms',
  'obj.contact-details': '手机号|电话|联系方式|邮箱|手机|联系人|phone*|contact detail*|e-mail*|email*|mobile',
  'obj.material': '材料|资料|凭证|证明|附件|举证|截图|上传|document*|proof*|attachment*|upload*|evidence*|screenshot*',
  'obj.invalid': '无效|作废|不算数|判无效|不成立|invalid*|void',
  'obj.remaining': '剩|剩余|余额|还有多少|还剩|remain*|left|balance*',
  'obj.quota': '额度|配额|quota*|allowance*',
  'obj.log': '记录|日志|历史|流水|明细|log|logs|history|record*|detail*',
  'obj.discount': '折扣|打折|优惠|便宜|几折|discount*|cheaper',
  'obj.new-customer': '新客户|新客|新用户|new customer*',
  'obj.old-customer': '老客户|存量|已有客户|existing customer*|old customer*',
  'obj.name': '名称|名字|抬头|对不上|不一致|name|mismatch*|names',
  'obj.role': '权限|角色|岗位|role*|right*|privilege*',
  'obj.region': '地区|区域|所在地|省份|城市|region*|province*|city',
  'obj.bill': '账单|对账单|bill|bills|statement*',
  'obj.tax': '税|税率|税点|tax|taxes|vat',
  'obj.certificate': '证书|认证|考试|certificat*|certif*|exam*|hcip|hcia|hcie',
  'obj.frozen': '冻结|受限|限制使用|封了|frozen|freeze*|freezing|restrict*',
  'obj.token': 'token|aksk|ak/sk|签名|鉴权|认证方式|凭据|authenticat*|auth|credential*|signature*',
  'obj.quarter': '季度|quarter*',
  'obj.scope': '范围|适用|scope|applicable',
  'obj.full-amount': '全额|全部|整单|整个订单|entire|whole|full*|100%',
  'obj.combine': '叠加|一起用|合并|同时用|几张一起|combine*|stack*|merge*|together|two',
  'obj.repeat': '重复|再领|两次|多次|二次|twice|more than once|repeat*|again|both',
  'obj.sub-account': '子账号|子账户|成员账号|企业主|sub-account*|subaccount*|member account*|child account*|master account*',
  'obj.personal': '个人|personal|private',
  'obj.staff': '员工|同事|销售|新来的|人员|团队|staff|employee*|colleague*|sales rep*|team',
  'obj.site-old': '旧版|老版|新旧|新版',
};

/** One phrase of a concept. */
interface Phrase {
  readonly text: string;
  readonly concept: string;
  /** Whether a longer word may go on after it. */
  readonly open: boolean;
}

/** The start by which a phrase is looked up: its first two characters, or its only one. */
function startKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** All concepts with their phrases: an index made with other ones is not the same index. */
export const CONCEPT_TABLE: Table = { ...NAMED, ...OUTSIDE, ...ACTIONS };

function phrasesByStart(): Map<number, Phrase[]> {
  const byStart = new Map<number, Phrase[]>();
  for (const [concept, list] of Object.entries(CONCEPT_TABLE)) {
    for (const written of list.toLowerCase().split('|')) {
      const open = written.endsWith('*');
      const text = open ? written.slice(0, -1) : written;
      const start = startKey(text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0);
      byStart.set(start, [...(byStart.get(start) ?? []), { text, concept, open }]);
    }
  }
  return byStart;
}

const BY_START = phrasesByStart();
/** Most characters start no phrase: asked for every one, so flat. */
const MAY_START = new Uint8Array(0x10000);
for (const start of BY_START.keys()) MAY_START[Math.floor(start / 0x10000)] = 1;
const NONE: readonly Phrase[] = [];

/** The concepts that are things with siblings, by name. */
export const NAMED_THINGS: readonly string[] = [...Object.keys(NAMED), ...Object.keys(OUTSIDE)];

const NAMED_SET = new Set(NAMED_THINGS);

/** Whether a concept is compared by name: a thing with siblings, or a kind of question. */
export function isNamed(concept: string): boolean {
  return NAMED_SET.has(concept) || concept.startsWith('ask.');
}

/** `thing.x` has no siblings: it is a family of its own. */
export function familyOf(concept: string): string {
  return concept.startsWith('thing.') ? concept : concept.slice(0, concept.indexOf('.'));
}

/** Whether a message says itself what is asked or done: beyond the thing it names there is an act or a kind of question. */
export function asksOrActs(message: string): boolean {
  let acts = false;
  eachConcept(message, (concept) => {
    acts ||= concept.startsWith('do.') || concept.startsWith('ask.');
  });
  return acts;
}

/** What is no thing with siblings and yet says of what is asked: there is but one verification. */
const SAYS_OF_WHAT = new Set(['obj.opportunity', 'do.verify']);

/** Whether a message says of what it asks: it names a thing of the programme. */
export function namesThing(message: string): boolean {
  let names = false;
  eachConcept(message, (concept) => {
    names ||= concept in NAMED || SAYS_OF_WHAT.has(concept);
  });
  return names;
}

/** Whether a message names another vendor, the office or the world. */
export function namesOutside(message: string): boolean {
  let outside = false;
  eachConcept(message, (concept) => {
    outside ||= concept in OUTSIDE;
  });
  return outside;
}

/** Whether a message names another vendor, the office or the world, and nothing of the programme. */
export function namesOnlyOutside(message: string): boolean {
  return namesOutside(message) && !namesThing(message);
}

/** The words of a topic that a message goes on with: its things alone or all of it, in either case without those whose family the message names itself. */
export function carriedTopic(topic: string, message: string, thingsAlone: boolean): string {
  const named = new Set<string>();
  eachConcept(message, (concept) => {
    if (concept in NAMED) named.add(familyOf(concept));
  });
  const kept = thingsAlone ? topic.split('').fill(' ') : topic.split('');
  if (thingsAlone)
    eachConcept(topic, (concept, at, length) => {
      if (concept in NAMED) for (let i = at; i < at + length; i++) kept[i] = topic.charAt(i);
    });
  eachConcept(topic, (concept, at, length) => {
    if (concept in NAMED && named.has(familyOf(concept))) kept.fill(' ', at, at + length);
  });
  return kept.join('').replace(/ +/g, ' ').trim();
}

/** Calls `found` for each phrase of a concept in a folded text, with its place. */
export function eachConcept(text: string, found: (concept: string, at: number, length: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (MAY_START[code] !== 1) continue;
    const latin = isLatin(code);
    if (latin && at > 0 && isLatin(text.charCodeAt(at - 1))) continue;
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    for (const phrase of BY_START.get(startKey(code, 0)) ?? NONE) match(phrase, at, latin);
    if (second !== 0) for (const phrase of BY_START.get(startKey(code, second)) ?? NONE) match(phrase, at, latin);
  }

  function match({ text: phrase, concept, open }: Phrase, at: number, latin: boolean): void {
    if (!text.startsWith(phrase, at)) return;
    if (latin && !open && isLatin(text.charCodeAt(at + phrase.length))) return;
    found(concept, at, phrase.length);
  }
}

function isLatin(code: number): boolean {
  return code >= 97 && code <= 122;
}
