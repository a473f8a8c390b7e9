import { CITIES, PROVINCES } from './places.js';

/** The words around and inside the names of companies. */
export const LEGAL_NAME =
  /(?:[\u4e00-\u9fffa-z0-9()&·]{2,28}?)(?:股份有限公司|有限责任公司|有限公司)(?:[\u4e00-\u9fff]{2,6}(?:分公司|分厂|事业部))?/g;
const PLACES = `(?:中国|${[...PROVINCES, ...CITIES].join('|')})`;
export const PLACE = new RegExp(`^${PLACES}`);
/** A place in the middle of a clause, where a name may begin: 给佛山顺德…报了价. */
export const INNER_PLACE = new RegExp(`(?:[给帮为跟和到是对趟了从]|的|主推|拜访|跟进|[ :(])(?=${PLACES})`, 'g');

export const CUE =
  /(?:(?:一家|有家|一个|有个)(?:[\u4e00-\u9fff]{0,8}?(?:公司|企业|客户|单位|厂家?|集团|医院|学校))?(?:名字?)?叫|最终客户|终端客户|目标客户|客户(?:公司|单位|方|企业)?(?:的?(?:名称|名字|全称|名))?|甲方|业主|采购方|对方(?=是|叫)|(?<=(?:[有一家个做]|客户)[^,，。;\n]{0,16}的?(?:一?家|厂|公司|企业|店|的)?[,，](?:不大[,，])?)(?:公司|名字)?叫(?=[\u4e00-\u9fff]{4})|公司名称?|企业名称|(?<![a-z])(?:(?:company|firm|school|hospital|bank|factory|group|organi[sz]ation)(?= is called| called)|end[- ]?customers?|end[- ]?user|customer(?: name)?|client(?: name)?|account(?: name)?|company(?: name)?|(?:deal|opportunity|project|lead) (?:with|for|at|from)|prospect))(?:[ ]?(?:(?:就|还|仍|依然)?是|叫做|叫|为|:|=|is called|is|called|名为|-(?= ))){0,2}[ ]?/g;
export const OPEN_CUE = /(?:是|叫做|叫|为|:|=|is|called|-)[ ]?$/;
/** Openers in front of a name that leads a clause. */
export const OPENER =
  /^(?:[ ]|刚刚?从|今天|昨天|上午|下午|去了趟?|见了|这次|本次|此次|你好|您好|hi|hello|嗨|请|麻烦|帮忙|帮我|我要|我想|想|报备|登记|共享|跟进|一下|更新|提交|新增|录入|提|报|下|一|个|条|家|的|机会点|商机|新项目|新客户|老客户|商机报备|项目|我们?|咱们?|手上|手头|这边|这里|现在|最近|有|另外|还有|就是|那个|嗯|对了|关于|跟|客户叫|客户是|客户|叫做|叫|是|给|帮|为|总部[在位于]{1,2}[\u4e00-\u9fff]{2,6}的|在[\u4e00-\u9fff]{2,4}的|位于[\u4e00-\u9fff]{2,6}的)+/;
export const OWN =
  /(?:我们是|我们公司|我们?这边是|我司|我公司|本公司|我方|我是|这里是|代表|来自|乙方|伙伴|partner|we are|we're|(?<![a-z])we \(|this is|i am from|i'm from|i am with|on behalf of|our company|from)(?:是|:|[ ])*[^,，。;\n]{0,8}$/;
/** A greeting, or the office of somebody: what follows is a person. */
export const PERSON_FIRST =
  /(?:(?<![a-z])(?:hi|hello|hey|dear)|(?<![a-z])(?:c[iteforom]o|director|manager|president|chair|head|officer|owner|founder),)[ ]$/;
export const OTHER_FIRM =
  /(?:友商|竞争对手|竞品|供应商|集成商|原厂|总包|现有厂商|目前用的?|原来用的?|之前用的?|换掉|取代|上回的|上次的|以前的|competitor|vendor|supplier|incumbent|from)(?:是|叫|为|:|[ ])*$/;
export const VENDORS =
  /^(?:华为云?|阿里云?|腾讯云?|百度云?|天翼云|移动云|金山云|aws|azure|google|gcp|amazon|microsoft|huawei(?: cloud)?|alibaba(?: cloud)?|tencent(?: cloud)?|oracle|sap|vmware)$/;
/** Words that cannot be inside a Chinese company name, so the name ends before them. */
export const STOP =
  /\((?![\u4e00-\u9fff]{2,8}\)[\u4e00-\u9fff]{0,10}(?:公司|集团|股份|分行|支行))(?!集团\))|预算|需求|那边|这边|那儿|方面|(?<![理联思梦])想|要(?!塞)|需要?|准备|打算|计划|正在|去年|今年|明年|原来|原先|之前|至少|大概|大约|不超过|最多|总共|年营收|营收|员工|翻新|扩建|有(?![限色机为道赞线方])|的|在(?!线)|回来|[他她](?!乡)|一家|一个|是|做|搞|上(?=云|线|一|套|个|了|[a-z])|拟|拍板|已经|目前|现在|现有|说|希望|决定|由|把|换(?!电)|花了|能[拿出给投]|可以|也|联系|找|聊(?!城)|谈(?!判)|沟通|见面|碰面|签(?=了|完|约|单|下|合)|只批|批了|批准|报了|报价|项目|决策|采购|下单|联系人|每年|三年|两年|一期|二期|老板|董事|总经理|副总|总裁|总监|厂长|院长|校长|行长|主任|处长|局长|拟|迁移|搬|budget|need|want/;
/** A Chinese ending makes a latin beginning part of a Chinese name: ABC食品, ABC Foods(上海)有限公司. */
export const CHINESE_FORM = /^(?:[\u4e00-\u9fff]|[ ]?[(（][\u4e00-\u9fff]{2,8}[)）][\u4e00-\u9fff]{0,10}公司)/;
export const LEGAL_TAIL = /^,? ?(?:Ltd|Limited|Inc|LLC)\b\.?/;
export const GENERIC =
  /^(?:一家|一个|某|这家|那家|这个|那个|谁|老客户|新客户|大客户|客户|我|你|直接|给|还是|按|扫|看到|怎|如何|什么|哪|几|星号|自己|通过|从(?!化)|用|海外|国内|华为|伙伴|代理|经销|收入|费用|名称|账号|做|搞|他们|对方|我们|国企|央企|民企|外企|上市公司|公司|集团|政府|医院|学校|银行|企业|制造业|中心|(?:信息|采购|财务|技术|it|运维|设备)(?:中心|部|科|处)|市场|行业|数据中心|没|还|不|暂|待|未|tbd|unknown|a |an |the |one |not |still |in |is |looking|interested|also|very|happy|who|has|will|wants?|needs?|existing|new)/;
const EN_WORD = "(?:St\\.|[A-Z0-9][A-Za-z0-9&'’.+-]*|&|\\([A-Z][A-Za-z .]*\\))";
export const EN_NAME = new RegExp(`^(?:The )?${EN_WORD}(?: (?:${EN_WORD}|of|and|for|de|du|van|the)(?= |$|[^a-z ])){0,7}`);
export const EN_FOLLOW =
  /^(?:,? ?(?:ltd|inc|llc|co)\.?)?[ ]?(?:[,，(:]|- |-- |;|[ ]\/|[ ]?(?:needs?|wants?|has|have|is|are|plans?|asks? for|spent|runs|operates|uses|used|pays|hopes|would|will|budget|approved|looking|intends?|requires?|requested|asked|may|might|could|must|moved|confirmed|decided|expects?|signed|在|要|想|预算|需|的|那|客户|budget)|\n|$)/;
export const EN_NOT =
  /^(?:The|They|Their|He|She|We|It|Its|This|That|These|Our|Your|My|I|Budget|Need|Needs|Contact|Decision|Purchase|Order|Timeline|Phone|Email|Mobile|Tel|Cloud|Final|Also|And|But|Not|No|Yes|Who|New|Hi|Hello|Hey|Please|Customer|Client|Deal|Lead|In|On|At|By|For|From|With|About|Around|Up|Expected|Revenue|Total|Last|Next|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Ms|Mrs|Dr|CEO|CIO|CTO|CFO|COO|VP|GM|IT|ERP|SAP|MES|POC|RMB|CNY|USD|AI|GPU|CDN|WAF|HIS|PACS|Reach|Call|Sorry|Actually|Thanks|Location|Industry|Presales|Authority|Opportunity|Share|Register|Want|Wants|Migrate|Migration|Project|Sign-off|As|If|So|Then|There|Here|Just|Hope|Wait|Correction|Update|Note|FYI|Dear|Team|Folks|All|Good|Morning|Afternoon|Following|Scope|Oops|Well|Ok|Okay|Great|QQ|WeChat|WhatsApp|Skype|Invoice|PO|ID|Re|Fwd|Go|Subject|Best|Kind|Regards|Met|Had|Did|Done|Approved|Approx)\b/;

/** What follows the name that a clause opens with. */
export const FOLLOWS =
  /^[ ]?(?:[,，\n]|那边|这边|这个|那个|这家|预算|需求|要|想|需|准备|打算|计划|-|的(?:需求|预算|项目|单子|案子|机会|商机|老板|老总|事|活)|\((?:客户|甲方|业主)|有(?:个|一个)|budget|needs?|wants?|has|is|plans?)/;
/** A stretch between spaces that opens with a place: 帮我录一个 绍兴锦禾… 50万. */
export const PIECE = new RegExp(`(?<=[^a-z][ ]|-)(?=${PLACES})`, 'g');
/** Who introduced the customer is not the customer. */
export const REFERRER = /^(?:的[\u4e00-\u9fff]{1,5})?(?:把我们?|帮我们?|给我们?)?(?:介绍|推荐|引荐|转介|一样|类似)(?!一下)/;

export const SEAT = new RegExp(
  `^${PLACES}(?:[\\u4e00-\\u9fff]{1,3})?(?:这边|那边)?的(?=[\\u4e00-\\u9fff]{4})(?!(?:一家|客户|项目|需求|预算|单子|老板))`,
);
/** 某某法院卷宗电子化: the name ends with the word for the organisation, a project follows. */
export const BEFORE_PROJECT =
  /^[\u4e00-\u9fff]{3,}?(?:法院|检察院|医院|大学|中学|小学|公安局|教育局|管委会|委员会|集团|公司)(?=[\u4e00-\u9fff]{2,}(?:化|系统|平台|上云|改造|升级|建设|迁移|云|监测|一期|二期)$)/;
/** An office of the customer's behind its name. */
export const OFFICE =
  /(?<=(?:公司|集团|医院|大学|学院|银行|局|厂|中心))(?:信息|信息技术|技术|采购|设备|财务|运维|市场|教务|总务|行政)(?:部|科|处|中心|室)$/;

/** Where an English name may stand inside a sentence. */
export const MENTION =
  /(?:(?<![A-Za-z])(?:[Ff]or|register|share|report|submit|on|with|at|met|visited|pitched|visiting|saw|won|[Ww]e are|[Ww]e're|about|of|to|and|supports?|help|helping|group|company|firm|chain|bank|school|hospital|customer|client)|[:.,]) (?:the )?|(?<= )\((?:the )?(?=[A-Z][a-z])/g;
