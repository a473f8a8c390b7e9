import { clausesOf } from './clauses.js';
import { ENGLISH_ORGANISATION, ORGANISATION, THING_PREFIX } from './organisations.js';
import { CITIES, PROVINCES } from './places.js';
import { type PlainText, type Span, said } from './plain-text.js';

const LEGAL_NAME =
  /(?:[\u4e00-\u9fffa-z0-9()&·]{2,28}?)(?:股份有限公司|有限责任公司|有限公司)(?:[\u4e00-\u9fff]{2,6}(?:分公司|分厂|事业部))?/g;
const PLACES = `(?:中国|${[...PROVINCES, ...CITIES].join('|')})`;
const PLACE = new RegExp(`^${PLACES}`);
/** A place in the middle of a clause, where a name may begin: 给佛山顺德…报了价. */
const INNER_PLACE = new RegExp(`(?:[给帮为跟和到是对]|的|主推|拜访|跟进|[ :(])(?=${PLACES})`, 'g');

const CUE =
  /(?:(?:一家|有家|一个|有个)(?:公司|企业|客户|单位|厂家?)?(?:名字?)?叫|最终客户|终端客户|目标客户|客户(?:公司|单位|方|企业)?(?:的?(?:名称|名字|全称|名))?|甲方|业主|采购方|公司名称?|企业名称|(?<![a-z])(?:(?:company|firm|school|hospital|bank|factory|group|organi[sz]ation)(?= is called| called)|end[- ]?customers?|end[- ]?user|customer(?: name)?|client(?: name)?|account(?: name)?|company(?: name)?|(?:deal|opportunity|project|lead) (?:with|for|at|from)|prospect))(?:[ ]?(?:(?:就|还|仍|依然)?是|叫做|叫|为|:|=|is called|is|called|名为|-(?= ))){0,2}[ ]?/g;
const OPEN_CUE = /(?:是|叫做|叫|为|:|=|is|called|-)[ ]?$/;
/** Openers in front of a name that leads a clause. */
const OPENER =
  /^(?:[ ]|你好|您好|hi|hello|嗨|请|麻烦|帮忙|帮我|我要|我想|想|报备|登记|共享|跟进|一下|更新|提交|新增|录入|提|报|下|一|个|条|家|的|机会点|商机|新项目|新客户|老客户|商机报备|项目|我们?|咱们?|手上|手头|这边|这里|现在|最近|有|另外|还有|就是|那个|嗯|对了|关于|跟|客户叫|客户是|客户|叫做|叫|是|给|帮|为|总部[在位于]{1,2}[\u4e00-\u9fff]{2,6}的|在[\u4e00-\u9fff]{2,4}的|位于[\u4e00-\u9fff]{2,6}的)+/;
const OWN =
  /(?:我们是|我们公司|我们?这边是|我司|我公司|本公司|我方|我是|这里是|代表|来自|乙方|伙伴|partner|we are|we're|this is|i am from|i'm from|i am with|on behalf of|our company|from)(?:是|:|[ ])*[^,，。;\n]{0,8}$/;
/** A greeting, or the office of somebody: what follows is a person. */
const PERSON_FIRST =
  /(?:(?<![a-z])(?:hi|hello|hey|dear)|(?<![a-z])(?:c[iteforom]o|director|manager|president|chair|head|officer|owner|founder),)[ ]$/;
const OTHER_FIRM =
  /(?:友商|竞争对手|竞品|供应商|集成商|原厂|总包|现有厂商|目前用的?|原来用的?|之前用的?|换掉|取代|competitor|vendor|supplier|incumbent|from)(?:是|叫|为|:|[ ])*$/;
const VENDORS =
  /^(?:华为云?|阿里云?|腾讯云?|百度云?|天翼云|移动云|金山云|aws|azure|google|gcp|amazon|microsoft|huawei(?: cloud)?|alibaba(?: cloud)?|tencent(?: cloud)?|oracle|sap|vmware)$/;
/** Words that cannot be inside a Chinese company name, so the name ends before them. */
const STOP =
  /\((?![\u4e00-\u9fff]{2,8}\)[\u4e00-\u9fff]{0,10}(?:公司|集团|股份|分行|支行))(?!集团\))|预算|需求|那边|这边|那儿|方面|(?<![理联思梦])想|要(?!塞)|需要?|准备|打算|计划|正在|去年|今年|明年|原来|原先|之前|至少|大概|大约|不超过|最多|总共|年营收|营收|员工|有(?![限色机为道赞线方])|的|在(?!线)|是|做|搞|上(?=云|线|一|套|个|了|[a-z])|拟|拍板|已经|目前|现在|现有|说|希望|决定|由|把|换(?!电)|花了|能[拿出给投]|可以|也|联系|找|聊(?!城)|谈(?!判)|沟通|见面|碰面|签(?=了|完|约|单|下|合)|只批|批了|批准|报了|报价|项目|决策|采购|下单|联系人|每年|三年|两年|一期|二期|老板|董事|总经理|副总|总裁|总监|厂长|院长|校长|行长|主任|处长|局长|拟|迁移|搬|budget|need|want/;
/** A Chinese ending makes a latin beginning part of a Chinese name: ABC食品, ABC Foods(上海)有限公司. */
const CHINESE_FORM = /^(?:[\u4e00-\u9fff]|[ ]?[(（][\u4e00-\u9fff]{2,8}[)）][\u4e00-\u9fff]{0,10}公司)/;
const LEGAL_TAIL = /^,? ?(?:Ltd|Limited|Inc|LLC)\b\.?/;
const GENERIC =
  /^(?:一家|一个|某|这家|那家|这个|那个|谁|老客户|新客户|大客户|客户|做|搞|他们|对方|我们|国企|央企|民企|外企|上市公司|公司|集团|政府|医院|学校|银行|企业|制造业|中心|(?:信息|采购|财务|技术|it|运维|设备)(?:中心|部|科|处)|市场|行业|数据中心|没|还|不|暂|待|未|tbd|unknown|a |an |the |one |not |still |in |is |looking|interested|also|very|happy|who|has|will|wants?|needs?|existing|new)/;
const EN_WORD = "(?:[A-Z0-9][A-Za-z0-9&'’.+-]*|&|\\([A-Z][A-Za-z .]*\\))";
const EN_NAME = new RegExp(`^(?:The )?${EN_WORD}(?: (?:${EN_WORD}|of|and|for|de|du|van|the)(?= |$|[^a-z ])){0,7}`);
const EN_FOLLOW =
  /^(?:,? ?(?:ltd|inc|llc|co)\.?)?[ ]?(?:[,，(:]|- |-- |;|[ ]\/|[ ]?(?:needs?|wants?|has|have|is|are|plans?|asks? for|spent|runs|operates|uses|used|pays|hopes|would|will|budget|approved|looking|intends?|requires?|requested|asked|may|might|could|must|moved|confirmed|decided|expects?|signed|在|要|想|预算|需|的|那|客户|budget)|\n|$)/;
const EN_NOT =
  /^(?:The|They|Their|He|She|We|It|Its|This|That|These|Our|Your|My|I|Budget|Need|Needs|Contact|Decision|Purchase|Order|Timeline|Phone|Email|Mobile|Tel|Cloud|Final|Also|And|But|Not|No|Yes|Who|New|Hi|Hello|Hey|Please|Customer|Client|Deal|Lead|In|On|At|By|For|From|With|About|Around|Up|Expected|Revenue|Total|Last|Next|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Ms|Mrs|Dr|CEO|CIO|CTO|CFO|COO|VP|GM|IT|ERP|SAP|MES|POC|RMB|CNY|USD|AI|GPU|CDN|WAF|HIS|PACS|Reach|Call|Sorry|Actually|Thanks|Location|Industry|Presales|Authority|Opportunity|Share|Register|Want|Wants|Migrate|Migration|Project|Sign-off|As|If|So|Then|There|Here|Just|Hope|Wait|Correction|Update|Note|FYI|Dear|Team|Folks|All|Good|Morning|Afternoon|Following|Scope|Oops|Well|Ok|Okay|Great|QQ|WeChat|WhatsApp|Skype|Invoice|PO|ID|Re|Fwd|Go|Subject|Best|Kind|Regards|Met|Had|Did|Done|Approved|Approx)\b/;

/** What follows the name that a clause opens with. */
const FOLLOWS =
  /^[ ]?(?:[,，\n]|那边|这边|这个|那个|这家|预算|需求|要|想|需|准备|打算|计划|-|的(?:需求|预算|项目|单子|案子|机会|商机|老板|老总|事|活)|\((?:客户|甲方|业主)|有(?:个|一个)|budget|needs?|wants?|has|is|plans?)/;
/** A stretch between spaces that opens with a place: 帮我录一个 绍兴锦禾… 50万. */
const PIECE = new RegExp(`(?<=[\\u4e00-\\u9fff\\d:][ ]|--)(?=${PLACES})`, 'g');
/** Who introduced the customer is not the customer. */
const REFERRER = /^(?:的[\u4e00-\u9fff]{1,5})?(?:把我们?|帮我们?|给我们?)?(?:介绍|推荐|引荐|转介)(?!一下)/;

/** Where an English name may stand inside a sentence. */
const MENTION =
  /(?:(?<![A-Za-z])(?:[Ff]or|register|share|report|submit|on|with|at|met|visited|about|of|to|and|supports?|help|helping)|[:.,]) (?:the )?(?=[A-Z][a-z])/g;

interface Candidate extends Span {
  readonly score: number;
}

/** A name needs this much to stand: a legal form, or two lighter signs. Below it the desk asks. */
const ENOUGH = 3;

/** The customer company that the text names; `barriers` are sums, dates and people, which end a name. */
export function findCompany(text: PlainText, barriers: readonly Span[]): Span | null {
  const stops = [...barriers].sort((one, other) => one.start - other.start);
  const candidates = [
    ...cued(text, stops),
    ...legal(text, stops),
    ...leading(text, stops),
    ...inner(text, stops),
    ...mentioned(text, stops),
  ].filter(({ start, end, score }) => score >= ENOUGH && end - start >= 2);
  return candidates.reduce<Candidate | null>((winner, one) => (winner && winner.score >= one.score ? winner : one), null);
}

function cued(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.plain.matchAll(CUE)).flatMap((match) => {
    const at = match.index + match[0].length;
    if (/(?:我们?|我司|本|贵|子|分|母|总)$/.test(text.plain.slice(Math.max(0, match.index - 2), match.index))) return [];
    const isOpen = OPEN_CUE.test(match[0]) || / (?:with|for|at|from)[ ]?$/.test(match[0]);
    const name = nameAt(text, at, stops);
    if (!name) return [];
    const look = shape(text, name);
    // 客户嘉峪关酒钢宏兴, without a link: a place and more, up to the end of the clause.
    const isClosed = look >= 2 && name.end - name.start >= 5 && /^(?:[,，。;\n]|$)/.test(text.plain.slice(name.end, name.end + 1));
    return isOpen || look >= 3 || isClosed ? [{ ...name, score: 6 + look }] : [];
  });
}

function legal(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.plain.matchAll(LEGAL_NAME)).flatMap((match) => {
    const opener = OPENER.exec(match[0])?.[0].length ?? 0;
    const inside = Math.max(
      opener,
      ...['是', '给', '帮', '叫', '为', '找', '客户'].map((word) =>
        match[0].lastIndexOf(word) + 1 ? match[0].lastIndexOf(word) + word.length : 0,
      ),
    );
    const span = { start: match.index + inside, end: match.index + match[0].length };
    // "客户有限公司名称填什么" asks about a legal form and names none.
    const isTaken = stops.some(({ start, end }) => start <= span.start && span.end <= end);
    return !isTaken && /^.{2,}?(?:股份有限公司|有限责任公司|有限公司)/.test(text.plain.slice(span.start, span.end))
      ? [{ ...span, score: 5 + penalty(text, span) }]
      : [];
  });
}

/** Names that open a clause: 嘉兴南湖包装去年…, "Blue Harbor Seafood needs …". */
function leading(text: PlainText, stops: readonly Span[]): Candidate[] {
  return clausesOf(text.plain).flatMap((clause, index) => {
    const words = text.plain.slice(clause.start, clause.end);
    const colon = words.lastIndexOf(':', 24) + 1;
    const opener = OPENER.exec(words.slice(colon))?.[0].length ?? 0;
    const pieces = Array.from(words.matchAll(PIECE), ({ index: at }) => at);
    return [...new Set([0, colon, colon + opener, ...pieces])].flatMap((offset) => {
      const name = nameAt(text, clause.start + offset, stops);
      if (!name || name.start >= clause.end) return [];
      const look = shape(text, name);
      const isBeforeSum = stops.some(({ start }) => start === name.end || start === name.end + 1);
      const follows = isBeforeSum || FOLLOWS.test(text.plain.slice(name.end, name.end + 10)) ? 1 : 0;
      return look === 0 ? [] : [{ ...name, score: look + (index === 0 ? 1 : 0) + follows + penalty(text, name) }];
    });
  });
}

/** Names inside a clause need a place and the word for an organisation. */
function inner(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.plain.matchAll(INNER_PLACE)).flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length, stops);
    return name && shape(text, name) >= 4 ? [{ ...name, score: 3 + penalty(text, name) }] : [];
  });
}

/** English names inside a sentence: "budget for Vantage Optics", "I met Copperfield Tools". They need the word for an organisation. */
function mentioned(text: PlainText, stops: readonly Span[]): Candidate[] {
  return Array.from(text.raw.matchAll(MENTION)).flatMap((match) => {
    const name = nameAt(text, match.index + match[0].length, stops);
    const isFirm = name !== null && / /.test(said(text, name)) && ENGLISH_ORGANISATION.test(said(text, name));
    return isFirm ? [{ ...name, score: 3 + penalty(text, name) }] : [];
  });
}

function nameAt(text: PlainText, from: number, stops: readonly Span[]): Span | null {
  const at = from + (/^[ "“「『《]*/.exec(text.plain.slice(from, from + 8))?.[0].length ?? 0);
  const wall = stops.find(({ end }) => end > at)?.start ?? text.plain.length;
  const limit = Math.min(wall, at + 80);
  if (limit <= at) return null;
  const raw = text.raw.slice(at, limit);
  const latin = EN_NAME.exec(raw);
  const behind = latin ? raw.slice(latin[0].length) : '';
  // Oceanview Properties要做…: a Chinese verb right behind ends the name.
  if (latin && (!CHINESE_FORM.test(behind) || behind.trimStart().search(STOP) === 0)) {
    const isTitled = /(?<![a-z])(?:mr|ms|mrs|dr|miss)\.? $/.test(text.plain.slice(Math.max(0, at - 6), at));
    return latinName(at, raw, latin[0], isTitled);
  }
  const segment = /^[^,，。;!?\n:"“”「」『』《》、]*/.exec(text.plain.slice(at, limit))?.[0] ?? '';
  const suffix =
    /^[\u4e00-\u9fffa-z0-9()&·. ]{2,28}?(?:股份有限公司|有限责任公司|有限公司|集团有限公司)(?:[\u4e00-\u9fff]{2,6}分公司)?/.exec(segment);
  if (suffix) return inside(text, at, suffix[0].length);
  const stop = segment.search(STOP);
  const space = segment.search(/(?<=[\u4e00-\u9fff])[ ]|[ ](?=[\u4e00-\u9fff])|-/);
  const length = Math.min(...[stop, space, segment.length].filter((one) => one >= 0));
  return length < 2 || length > 30 ? null : inside(text, at, length);
}

function inside({ plain }: PlainText, at: number, length: number): Span | null {
  const name = plain.slice(at, at + length).trimEnd();
  // 大庆油田配套的一家公司 describes a customer that stays unnamed.
  if (/^的?(?:一家|一个|某|那家|这家)/.test(plain.slice(at + length, at + length + 4))) return null;
  if (!/[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(name)) return null;
  return name === '' || GENERIC.test(name) || VENDORS.test(name) ? null : { start: at, end: at + name.length };
}

function latinName(at: number, raw: string, words: string, title: boolean): Span | null {
  // "Mr. Henry Bao of Crescent Textile" stands in the text with a title before it.
  const person = title ? (/^[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:of|from|at) (?=[A-Z])/.exec(words)?.[0].length ?? 0) : 0;
  if (title && person === 0) return null;
  if (person > 0) return latinName(at + person, raw.slice(person), words.slice(person), false);
  let name = words.replace(/ (?:of|and|for|de|du|van|the)$/, '').replace(/(?<!\b(?:Co|Ltd|Inc|Corp|St))\.$/, '');
  const sentence = /\. (?!(?:Ltd|Co|Inc|Corp|Limited|LLC)\b)/.exec(name);
  if (sentence) name = name.slice(0, sentence.index + (/\b(?:Co|Ltd|Inc|Corp)$/.test(name.slice(0, sentence.index)) ? 1 : 0));
  // "Acme Corp Budget 50k" without punctuation: the next label ends the name.
  const label = / (?:Budget|Need|Needs|Contact|Decision|Timeline|CIO|CEO|CTO|CFO|COO|VP|GM|RMB|USD|CNY)\b/.exec(name);
  if (label) name = name.slice(0, label.index);
  if (name.length < 2 || EN_NOT.test(name) || /\d{5}/.test(name) || VENDORS.test(name.toLowerCase())) return null;
  const form = LEGAL_TAIL.exec(raw.slice(name.length))?.[0].length ?? 0;
  return { start: at, end: at + name.length + form };
}

/** How much a span looks like a company: 0 not at all, 5 a legal form. */
function shape(text: PlainText, span: Span): number {
  const name = text.plain.slice(span.start, span.end);
  if (/[\u4e00-\u9fff]/.test(name)) {
    if (/^(?:我|你|他|她|它|这|那|有|没|不|还|预算|需求|联系|采购|决策|下单|明年|今年|去年|本月)/.test(name)) return 0;
    const place = PLACE.test(name) && name.length > 3 ? 2 : 0;
    const isThing = place === 0 && THING_PREFIX.test(name);
    const organisation = /(?:有限公司|有限责任公司)$/.test(name) ? 5 : ORGANISATION.test(name) && name.length >= 4 && !isThing ? 2 : 0;
    return place + organisation;
  }
  const raw = said(text, span);
  const organisation = ENGLISH_ORGANISATION.test(raw) ? 3 : 0;
  const follows = EN_FOLLOW.test(text.plain.slice(span.end, span.end + 16)) ? 1 : 0;
  return organisation + (raw.includes(' ') ? 1 : 0) + follows;
}

function penalty({ plain }: PlainText, { start, end }: Span): number {
  const lead = plain.slice(Math.max(0, start - 24), start);
  const isOther = OWN.test(lead) || OTHER_FIRM.test(lead) || PERSON_FIRST.test(lead) || REFERRER.test(plain.slice(end, end + 16));
  return isOther ? -20 : 0;
}
