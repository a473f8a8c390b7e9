/**
 * What a partner's own words amount to: nothing at all ("待定"), nothing definite ("预算还没批"), or a description that shows a key action or a
 * business need. Word lists and lengths are assumed [A]; they only ever read, never rewrite.
 */
import { lettersOnly, normalText } from './normal-text.js';

/** Whole answers that stand for an empty field. */
const EMPTY_WORDS = new Set(
  `无 没 没有 暂无 暂没有 目前没有 目前无 还没有 尚无 待定 未定 没定 还没定 还未定 尚未确定 未确定 待确定 待确认 待补充 待填 待完善 未知 不知道 不清楚 不太清楚 还不清楚 不详 不明 不确定
  看情况 视情况而定 再说 以后再说 到时候再说 到时再说 后补 后续补充 略 同上 保密 随便 都行 无所谓 空 测试
  tbd tba tbc na nil null none no unknown notsure notknown notyet dontknow idontknow donotknow idk undecided undetermined pending
  tobedecided tobedetermined tobeconfirmed tobeannounced later itdepends depends unclear unsure empty blank xx xxx xxxx test asap`
    .split(/\s+/u)
    .filter(Boolean),
);

/** The name of the field itself, which people put before or after an empty answer ("预算待定", "no budget"). */
const FIELD_NOUNS =
  /^(?:客户|的|目前|暂时|现在|具体|the|a|customer)*(?:预算|金额|决策人|决策者|拍板人|需求|采购计划|计划|下单时间|签单时间|时间|日期|联系人|联系方式|电话|budget|decisionmaker|need|timeline|date|contact|phone)*(?:是|为|也|还|is)?/u;
const NOUNS_AFTER = /(?:budget|decisionmaker|need|timeline|date|contact|phone|预算|决策人|需求|计划|时间|联系人|联系方式|了|呢|吧)+$/u;

/** Whether the whole text is a placeholder: it counts as missing. A text of mere punctuation is one too. */
export function isPlaceholder(text: string): boolean {
  const bare = lettersOnly(normalText(text));
  if (bare === '' || EMPTY_WORDS.has(bare)) return true;
  const inner = bare.replace(FIELD_NOUNS, '').replace(NOUNS_AFTER, '');
  return inner !== bare && EMPTY_WORDS.has(inner);
}

/** Short answers that say the thing is still open. */
const OPEN =
  /待定|待确|待批|未定|没定|未批|没批|没有?预算|未确定|没确定|未明确|不明确|未落实|没落实|不清楚|不知道|不确定|看情况|再说|not (?:yet )?(?:sure|known|decided|confirmed|approved|fixed|clear)|to be (?:decided|confirmed|determined)|\btb[dca]\b|unknown|undecided|no budget/u;
/** How far from the beginning or the end of the first clause the open words may stand: "周主任拍板，副手还不清楚" has an answer. */
const MAX_CHARS_BEFORE = 1;
const MAX_CHARS_AFTER = 4;
/** Times that fix nothing. */
const INDEFINITE_TIME =
  /^(?:尽快|近期|最近|将来|以后|未来|今后|有空|不急|很快|随时|长期|soon|assoonaspossible|asap|someday|sometime|inthefuture|future|eventually)$/u;

/** Whether a BANT answer leaves the matter open ("还没批下来", "尽快"). One with a figure in it has said something. */
export function isOpenAnswer(text: string): boolean {
  if (isPlaceholder(text)) return true;
  const plain = normalText(text);
  if (/\d/u.test(plain)) return false;
  const [clause = ''] = plain.split(/[,;。.!?、\n]/u);
  const open = OPEN.exec(clause);
  const isAllOpen = open !== null && (open.index <= MAX_CHARS_BEFORE || clause.length - open.index - open[0].length <= MAX_CHARS_AFTER);
  return isAllOpen || INDEFINITE_TIME.test(lettersOnly(plain));
}

/** Whether the text names an amount, in figures or in Chinese numerals. */
export const namesAmount = (text: string): boolean =>
  /\d/u.test(text.normalize('NFKC')) ||
  /[零〇一二两三四五六七八九十百千几数半壹贰叁肆伍陆柒捌玖拾佰仟][\p{Script=Han}]{0,6}[千万亿元块]|[十百千]万/u.test(normalText(text)) ||
  /\b(?:hundred|thousand|million|billion)\b/u.test(normalText(text));

const ACTIONS =
  /交流|会谈|面谈|座谈|拜访|走访|沟通|对齐|讨论|研讨|演示|汇报|宣讲|调研|访谈|测试|试用|试点|试运行|评审|报价|会议|开会|考察|对接|评估|梳理|提交方案|出方案|方案设计|\bpoc\b|\bpilot|\btrial|\bmeetings?\b|\bmet\b|\bvisit(?:ed|s)?\b|\bdemo|\bworkshop|\bpresent(?:ed|ation)|\baligned|\balignment|\bdiscuss(?:ed|ions?)|\bproposal|\bquot(?:e|ed|ation)\b|\bassess(?:ed|ment)|\bsurvey(?:ed)?\b|\binterview|\breview(?:ed)?\b|\bsolution design/gu;
/** In front of an action, these say that it has not happened. */
const NOT_DONE =
  /(?:后续|下一步|接下来|计划|拟|将|准备|打算|待|尚未|还没|还未|未|没有|没|不|尽快|希望|请|not|never|no|will|plan(?:s|ning)? to|plan|next|going to|want(?:s)? to|hope to|to be|yet to)[^，。；,.;!?！？\n]{0,12}$/u;

/** Whether the text tells of something already done with the customer: a meeting, an alignment, a demonstration. */
export function showsAction(text: string): boolean {
  const plain = normalText(text);
  return [...plain.matchAll(ACTIONS)].some(({ index }) => !NOT_DONE.test(plain.slice(0, index)));
}

/** Words that fit every deal and so describe none. */
const GENERIC =
  /华为云|公有云|云服务|云化|上云|到云上|云上|搬云|迁云|(?:it)?系统|平台|项目|业务|需求|需要|采购|购买|建设|改造|升级|迁移|搬迁|搬到|想要?|要|有|做|把|个|一|的|和|与|到|客户|合作|意向|数字化|转型|信息化|云|\b(?:migrat(?:e|ion|ing)|move|cloud|systems?|platforms?|projects?|business|needs?|wants?|buy|purchase|build|upgrade|services?|customers?|huawei|digital|transformation|its?|their|the|to|a|an|and|of|for|on|in|some|with|interested|is)\b/gu;
const MIN_NEED_CHARS = 2;

/** What is left of a need when the words that fit every deal are gone: "ERP系统上云" leaves "erp". */
export const coreOfNeed = (text: string): string => lettersOnly(normalText(text).replace(GENERIC, ' '));

/** Whether a need says nothing particular ("上云", "有需求"). */
export const isGenericNeed = (text: string): boolean => [...coreOfNeed(text)].length < MIN_NEED_CHARS;

const WORKLOADS =
  /erp|\bmes\b|mes系统|\boa\b|oa系统|\bcrm\b|\bsap\b|\bwms\b|\bplm\b|\bhis\b|pacs|hana|影像|数据库|数仓|数据|大数据|湖仓|中台|容灾|灾备|备份|归档|存储|视频|直播|点播|\bcdn\b|\bwaf\b|等保|安全|防护|物联网|iot|\bai\b|人工智能|大模型|推理|训练|算力|gpu|昇腾|高性能计算|\bhpc\b|渲染|仿真|容器|微服务|k8s|kubernetes|桌面|网站|官网|商城|电商|小程序|票务|教务|财务|仓储|供应链|呼叫中心|服务器|虚拟机|带宽|专线|弹性|扩容|机房|混合云|私有云|国产化|信创|database|storage|backup|archive|disaster|recovery|analytics|warehouse|website|e-?commerce|video|stream|security|model|machine learning|kubernetes|containers?|servers?|bandwidth|network|desktop|gaming|data/u;

/** Whether the text names a business need: a workload everybody knows. */
export const namesWorkload = (text: string): boolean => WORKLOADS.test(normalText(text));

const EFFORTS =
  /会谈|面谈|座谈|交流|沟通|拜访|走访|会议|需求|对齐|方案|讨论|研讨|演示|汇报|调研|访谈|测试|试用|poc|meeting|visit|align|requirement|solution|discussion|demo|workshop|proposal|presentation|pilot|trial|assessment/u;

/** Whether a chosen pre-sales activity is real effort with the customer: a meeting, an alignment, a discussion of the solution. */
export const isRealEffort = (activity: string): boolean =>
  EFFORTS.test(normalText(activity)) && !/^(?:未|没|无|尚未|还没|no |not )/u.test(normalText(activity));
