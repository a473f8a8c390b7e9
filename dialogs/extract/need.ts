import { type PlainText, type Span, said } from './plain-text.js';
import { isInQuestion } from './questions-in-text.js';

/** A label says that what follows is the need. */
const LABEL =
  /(?:(?:业务|客户|主要|核心|具体|项目|建设|的)*(?:需求(?!都?已?经?(?:对齐|调研|沟通|梳理|访谈|确认|明确|清楚|敲定))|诉求)(?:方面|主要|大概|描述|概述)?|项目内容|建设内容|项目(?:名称)?(?=[ ]?:[ ]?(?!客户|[^,，。;\n]{0,12}(?:公司|集团)))|(?<![a-z])(?:business )?(?:needs?|requirements?|use case|scope|n(?=[ ]?:))(?=[ ]?:| is| are| [\u4e00-\u9fff]))(?:[ ]?(?:就?是|为|:|主要是|is|are|including|包括|(?:没变|不变|照旧)?(?:还|仍|依然|依旧)是))*[ ]?/g;
/** Verbs of wanting; the words after them are the need. */
const WANTS =
  /(?:(?:想|要|需要?|打算|准备|计划|希望|考虑|拟|正在|急需|必须|必要)+(?:用华为云)?(?:上线|上(?!个?[周月半次面过季礼星]|个(?:项目|版)|云(?:[想意的]|(?![\u4e00-\u9fffa-z])))|换成?|改造?成?用?|租用?|做(?!决)|建设|搭建|搭|建|搞|买|采购|部署|新建|开发|实现|落地|引入|购买|升级|解决|弄)?|(?<![去上])(?:做(?![主过了决])|上(?!云[想意的]|过)(?=[a-z]|[\u4e00-\u9fff]{0,6}(?:系统|平台|云))|建设|搭建|部署)|(?<![a-z])(?:is |are |they're |they are )?(?:needs?|wants?|looking|plans?|(?<=(?:is|are|'re) )planning|requires?|intends?|hopes?|aims?|would like|interested|going|trying)(?: to| for| in)?(?: (?:build|deploy|have|get|set up|implement|do|use|adopt|buy|purchase|run|launch|roll out))?(?![a-z]))[ ]?(?:一个|一套|一下|个|a |an |the |some )?/;
const BUILDS =
  /(?:(?<![a-z])(?:needs?|wants?|requires?|looking for) ?(?:an? |the |some )?|上|做|建|搭|建设|搭建|部署|开发|搞|build|deploy|set up|implement|roll out) ?(?:一个|一套|个|a |an |the )?$/;
const TECH =
  /erp|mes(?![a-z])|wms|crm|plm|scada|(?<![a-z])(?:oa|(?<![a-z] )his(?! [a-z])|pacs|lis|emr|bi|ai|iot|dr|ml|app|vdi|hpc|cdn|waf|rds|ecs|obs|api|cad|cae|bim|nas|vpn|hr|pos|bss|tms|srm)(?![a-z])|sap|hana|oracle|数据|系统|平台|上云|云化|云上|入云|云桌面|云主机|云电脑|云手机|云盘|云服务|主机|服务器|智算|超算|独立站|自动化|工厂|园区|追溯|溯源|调度|监测|集控|机房|存储|备份|容灾|灾备|双活|迁移|迁云|搬迁|搬到|扩容|算力|gpu|昇腾|模型|训练|推理|中台|数仓|网络|安全|等保|防护|防火墙|物联网|互联网|官网|小程序|网站|门户|商城|电商|直播|视频|监控|影像|归档|信创|国产化|改造|升级|原生|容器|k8s|kubernetes|devops|微服务|中间件|渲染|仿真|高性能|呼叫中心|客服|专线|混合云|私有云|公有云|专属云|多云|智能|识别|分析|大数据|区块链|孪生|数字化|信息化|智慧|办公(?!室)|邮箱|会议|研发云|桌面|加速|短信|人脸|维护|运维|高可用|展厅|展馆|全景|3d|值守|值班|仓储|定位|巡检|会诊|档案|报表|看板|带宽|部署|排产|采集|协同|收银|会员|预约|病历|配送|分拣|计费|抄表|(?<![a-z])(?:rfid|vr|ar|agv|pdm|aps|qms|eam|gis|cms|lms|lims|gmp)(?![a-z])|质检|检测|能耗|电子化|无纸化|能碳|[能质资合库供]管理|预测|诊断|节点|一网|统管|驾驶舱|大脑|管理平台|迁过来|迁过去|迁到|整体迁|换掉|弹性|伸缩|温控|管控|防伪|冷链|点餐|选座|排课|考试|测评|征信|风控|反欺诈|推荐|搜索|翻译|语音|字幕|转码|点播|画像|营销|报关|售票|报税|对账|合同管理|协同|选品|履约|审计|态势|漏扫|密评|密码|堡垒机|日志|运营|结算|订货|票务|小程序|cloud|server|storage|backup|back-up|disaster|recovery|migrat|host|database|data|platform|warehouse|lake|analytics|machine learning|desktop|security|firewall|network|website|web site|e-commerce|training|inference|render|stream|video|archiv|container|software|system|backend|infrastructure|compute|computing|moderni[sz]|digital|portal|edge|chatbot|llm|failover|scal(?:e|ing)|cluster|simulation|saas|monitoring|management|booking|maintenance|track|mini-?program|mall(?![a-z])|web ?shop|online shop|e-?shop|forecast|optimi[sz]|anti-fraud|fraud|payroll|ticketing|telemetry|sensor|twin|vision|speech|translation|call[- ]cent(?:er|re)|dispatch|routing|inventory|compliance|audit|archive|sd-wan|wan(?![a-z])|pipeline|kubernetes|gateway|rollout|intranet|file share|loyalty|reservation/;
/** A clause about something else is no need, even when it names a system. */
const ELSEWHERE =
  /^ ?we(?: are|'re) (?![a-z]+ing(?![a-z]))|投入|产值|联系|对接|电话|邮箱[:是]|营收|员工|去年|前年|友商|收入|消费|交流过|演示过|做过|[上用买]过|做了|批了|一共批|办公会|拜访|汇报|开过|已完成|完成了|账号|账户|拍板|决策|签字|合同|上周|昨天|听说|招标|到期|过期|offering|我们的方案|我方方案|所在地|位于|行业[:是]|支持[:是]|架构验证|业务演示|技术咨询|策略支持|资源配置|revenue|contact|decid|signs? off|employees|last year|met (?:with|them)|account|meeting|demo(?![a-z])|discount|quote|visit|consumption|cloud rev(?![a-z])|head of|vp of|director of/;
/** 售票要迁到华为云: what is moved stands before the verb. */
const MOVED = /^(?:整体)?(?:迁|搬|放|切|挪|转|移)(?:移|迁)?[到至上去]/;
/** 舰船设计云 */
const NAMED_CLOUD = /[\u4e00-\u9fff]{2}(?<![不没做上用买搞的了]|华为|阿里|腾讯|百度|天翼|移动|金山|这块|部分)云$/;
/** What the customer does not want: 不是要买CDN, "not a data lake". */
const DENIED =
  /(?<!是)不(?:是|需要|用|打算|考虑|想)(?:要|再|去|来)*(?:买|做|上|建|搞|用)?[a-z\u4e00-\u9fff]|(?<![a-z])(?:(?:do|does|did|is|are)(?: not|n't) (?:need|want|looking|after)|not (?:an? |the )?(?=[a-z]))/;
/** Two characters that are a need of their own. */
const SHORT =
  /^(?:官网|网站|商城|质检|直播|监控|专线|渲染|仿真|展厅|客服|中台|数仓|溯源|追溯|备份|容灾|灾备|等保|上云|信创|迁移|扩容|搬迁)$/;
const VAGUE =
  /^(?:还|也|都|暂时|目前|客户)*(?:不明确|不清楚|不确定|不急|待定|没变|不变|照旧|没定|未定|未知|暂无|没有|没(?:有)?(?:细|具体|详细|多)?(?:想|说|聊|谈|问)|确认中|待确认|再说|看情况|谁|了|的|好|unknown|tbd|unclear|not (?:clear|sure|known|yet))|^(?:to )?(?:share|register|submit|report|know|ask|hear|discuss|check|order(?! (?:management|system|platform|processing))|buy|purchase|sign|close|place)\b|^其中|^(?:us|them|it|him|her|this|that|now|pilot|phase \w+|poc)$|^(?:pilot|rollout)(?![a-z])|^(?:cloud|云)[ ]?(?:部分|part|portion|share|piece)|^(?:his|her|their|its) (?:boss|manager|approval|management)|^\d+ (?:warehouses|stores|sites|hotels|shops|factories|plants|offices|servers)$|^(?:qq|工作|个人)邮箱$|^(?:部署)?[到在于][^\u4e00-\u9fff]|(?<![换改变搬迁][成到][^的]{1,8})的$|^(?:下单|采购|购买|签单|签约|提(?!升)|报(?![关表税名销警])|问(?!诊)|了解|咨询|知道|确认|预算|一共|报备|共享|登记|拍板|点头|审批|签字|领导|老板|他|她|我|你|钱|时间|上线)/;
const TAIL =
  /(?:[ ,，。.;:、和与及并且(]|吧|呢|了|的(?:需求|项目|单子|机会|商机)|等等|等|相关的?|方面|这块|项目|,?(?: and| then| they| will| would| to| plans?| expects?| hopes?| order(?:ing)?| buy(?:ing)?| purchas(?:e|ing)| sign(?:ing)?| clos(?:e|ing)| by| in| on| at| before| around| with| for| a| an| the| is| its| budget| of| from| place| it| this)(?= |$))+$/;
const CUT =
  / (?:and|then|but|so)? ?(?:they |he |she |it )?(?:will|plans?|planning|expects?|hopes?|intends?|wants?) (?:to )?(?:order|buy|purchase|sign|place|close)| (?:with|on|at|for|within) (?:a |an |the )?(?:total )?budget|(?:并)?(?:计划|预计|打算|准备|争取|希望)?(?:在|于|到)?$|，|(?<=[\u4e00-\u9fff])[ ]+(?=[\u4e00-\u9fff])|\ue000| (?:timeline|contact|budget|decision|customer|phone|order)(?![a-z])|预算|(?:由|找)?(?:谁|老板)/;

/** 需求:第一,… opens a list; its points reach to the next labelled field. */
const LIST = /^(?:第一|其一|一是|首先|一、|\(?[1一][.、):]|①)/;
const NEXT_FIELD =
  /[,，。;\n][ ]*(?:\ue000|(?:客户|项目|最终|总|采购|下单|签单|签约|预计|华为云|我方|我们|关键|售前)*(?:预算|经费|决策|拍板|联系|对接|电话|手机|邮箱|名称|所在|位于|行业|时间|收入|账号|活动|伙伴|offering)|客户(?:是|叫|:|在)|(?:预计|计划)?(?:下单|签单|采购)|(?:the )?(?:budget|contact|decision|decider|timeline|customer|client|phone|e-?mail|order|purchase|expected|location|industry)(?![a-z]))/;
/** The longest need that the form takes. */
const LONGEST = 2000;
/** A clause that goes on with the need before it: "200点云桌面,替换老的VDI". */
const GOES_ON =
  /^[,，][ ]?(?:以便|用来|用于|来?(?:替换|替代|取代|代替|换掉)|(?:主要)?(?:包括|包含|覆盖|涵盖)|顺便|顺带|同时[要把]|(?:to )?(?:replac(?:e|ing)|cover(?:ing)?)|including|instead of)/;
const LABELLED = 4;
/** A single word of technology tells a need where the text is about a deal; alone it is a question's subject as often. */
const HINTS_ONLY = 3;
/** What partners ask the desk about; no customer needs one. */
const OF_THE_DESK =
  /[代现]金券|提货券|[发用]券|促销券|对账单|机会点(?!名)|营销任务|抽佣|返点|激励|伙伴中心|解绑|voucher|coupon|opportunit(?:y|ies)|sub[- ]?customer|cloud reseller|(?<![a-z])(?:bss|apig)(?![a-z])/;

/** Stands for what is already read as something else; a private character that no message holds. */
const MARK = '\ue000';

interface Candidate extends Span {
  readonly score: number;
}

/** The customer's need in the customer's words; `taken` are the spans that are already something else, `isDeal` says that they tell of a deal. */
export function findNeed(
  text: PlainText,
  clauses: readonly Span[],
  { taken, isDeal }: { readonly taken: readonly Span[]; readonly isDeal: boolean },
): string | null {
  const masked = mask(text.plain, taken);
  const candidates = clauses
    .flatMap((clause) => segments(masked, clause).flatMap((segment) => candidateIn(masked, segment)))
    .filter(({ start, end, score }) => score >= LABELLED || !OF_THE_DESK.test(masked.slice(start, end)))
    .filter(({ score }) => isDeal || score > HINTS_ONLY);
  const best = candidates.reduce<Candidate | null>((winner, one) => (winner && winner.score >= one.score ? winner : one), null);
  if (!best) return null;
  const more = candidates.find(
    (one) =>
      one !== best &&
      one.start > best.end &&
      one.start - best.end <= 8 &&
      /还|以及|同时|另外|并|also|and/.test(masked.slice(best.end, one.start)),
  );
  const list = LIST.test(masked.slice(best.start, best.start + 4)) ? endOfList(masked, best.start) : 0;
  return said(text, { start: best.start, end: Math.max(list, more?.end ?? best.end, endOfMore(masked, clauses, best.end)) });
}

/** Where the clause ends that goes on with the need. */
function endOfMore(masked: string, clauses: readonly Span[], end: number): number {
  const clause = GOES_ON.test(masked.slice(end, end + 24)) ? clauses.find(({ start }) => start > end && start <= end + 2) : undefined;
  if (!clause) return end;
  const more = trimmed(masked, clause.start, clause.end);
  return more?.end ?? end;
}

function endOfList(masked: string, start: number): number {
  const words = masked.slice(start, start + LONGEST);
  const next = words.search(NEXT_FIELD);
  return start + (next === -1 ? words : words.slice(0, next)).replace(/[ ,，。.;、\n]+$/, '').length;
}

/** What is taken becomes a mark that ends a segment. */
function mask(plain: string, taken: readonly Span[]): string {
  const units = Array.from({ length: plain.length }, (_, at) => plain.charAt(at));
  for (const { start, end } of taken) units.fill(MARK, start, end);
  return units.join('');
}

function segments(masked: string, clause: Span): Span[] {
  const found: Span[] = [];
  for (const match of masked
    .slice(clause.start, clause.end)
    .matchAll(/[^\ue000]+?(?=\ue000|$|(?<=[\u4e00-\u9fff])[ ]+(?=[\u4e00-\u9fff]))/g)) {
    found.push({ start: clause.start + match.index, end: clause.start + match.index + match[0].length });
  }
  return found;
}

function candidateIn(masked: string, { start, end }: Span): Candidate[] {
  const words = masked.slice(start, Math.min(end, start + 200));
  const last = Math.min(end, start + LONGEST);
  const label = Array.from(words.matchAll(LABEL)).at(0);
  if (label) {
    const value = trimmed(masked, start + label.index + label[0].length, last);
    // What the project is called tells the need only where nothing is called one.
    const score = label[0].startsWith('项目') && !label[0].includes('求') ? LABELLED : 8;
    return value && !VAGUE.test(masked.slice(value.start, value.end)) ? [{ ...value, score }] : [];
  }
  if (isInQuestion(masked, { start, end: start })) return [];
  // 韦总当场拍板做调度平台: what was decided is the need.
  const decided = /拍板(?:了|要)?(?=[做上建搞])/.exec(words);
  if (decided) return candidateIn(masked, { start: start + decided.index + decided[0].length, end });
  if (ELSEWHERE.test(words) || DENIED.test(words)) return [];
  // 有上云的想法: the wish is a noun behind the need.
  const wish =
    /(?:有|提出|表达)(?:了|过)?(?:一个|明确的?|初步的?|强烈的?)?([\u4e00-\u9fffa-z]{2,14}?)的?(?:想法|意向|意愿|打算|诉求|念头)/.exec(
      words,
    );
  if (wish?.[1] !== undefined && TECH.test(wish[1])) {
    const at = start + wish.index + wish[0].indexOf(wish[1]);
    return [{ start: at, end: at + wish[1].length, score: 5 }];
  }
  const wants = WANTS.exec(words);
  const object = wants ? trimmed(masked, start + wants.index + wants[0].length, last) : null;
  if (wants && object && /^把|^将/.test(masked.slice(object.start, object.start + 1)))
    return [{ ...object, start: object.start + 1, score: 6 }];
  // 仓库系统要放到华为云: what is moved stands before the verb.
  const lead = wants ? words.slice(0, wants.index).trim() : '';
  if (wants && object && !VAGUE.test(masked.slice(object.start, object.end))) {
    const isMoved = MOVED.test(masked.slice(object.start, object.end)) && /[\u4e00-\u9fff]{2}/.test(lead);
    const value = (TECH.test(lead) || isMoved) && lead.length <= 40 ? trimmed(masked, start, object.end) : object;
    const isTech = TECH.test(masked.slice(value?.start ?? 0, value?.end ?? 0));
    // Without a technical word the verb must be one of building, or "希望尽快", "想见您" would be needs.
    if (value && (isTech || (value.end - value.start >= 3 && BUILDS.test(wants[0])))) return [{ ...value, score: isTech ? 5 : 2.5 }];
  }
  // "80k for a web shop": what the sum is for follows it.
  const purpose =
    masked.charAt(start - 1) === MARK
      ? /^ (?:(?:for|on) (?:an? |the |its |their |our )?|in(?:to)? (?:an?|the|its|their) )(?=[a-z])/.exec(words)
      : null;
  const value = trimmed(masked, start + (purpose?.[0].length ?? 0), last);
  if (!value) return [];
  const own = masked.slice(value.start, value.end);
  if (purpose) return VAGUE.test(own) ? [] : [{ ...value, score: TECH.test(own) ? 3.5 : 3 }];
  return (TECH.test(own) || NAMED_CLOUD.test(own)) && !VAGUE.test(own) && (own.length >= 3 || SHORT.test(own))
    ? [{ ...value, score: 3 }]
    : [];
}

function trimmed(masked: string, start: number, end: number): Span | null {
  let words = masked.slice(start, end);
  const cut = words.search(CUT);
  if (cut > 0) words = words.slice(0, cut);
  const lead =
    /^(?:\([^()]{1,10}\)|[ ,，:。(]|的(?!确)|(?:案子|项目|单子|商机):|一个|一套|主要是|就是|那边|这边|他们(?:那个|的)?|对方|把|also |and |huawei cloud for |their |its )*/.exec(
      words,
    )?.[0].length ?? 0;
  const body = words.slice(lead).replace(TAIL, '').trimEnd();
  return body.length < 2 ? null : { start: start + lead, end: start + lead + body.length };
}
