import { type PlainText, said } from './plain-text.js';

type NeedSource = 'customer' | 'tender' | 'hearsay' | 'guess';

const NO_ACCOUNT =
  /(?:没有?|无|未|还没|尚未|没开|没注册|未注册|未开通|尚无)(?:有)?(?:注册|开通|开|申请|华为云|的|过|自己的|任何)*(?:账号|账户|帐号|帐户)|(?:账号|账户|帐号)(?:还)?(?:没有?|未|尚未)(?:注册|开|开通|有)?|(?:no|without an?|does not have an?|doesn't have an?|do not have an?|don't have an?|has no|have no) (?:huawei )?(?:cloud )?account/;
const HAS_ACCOUNT =
  /(?:已经?有|有|已注册|已开通|注册了|开通了|开了|已经注册|已经开通)(?:了|华为云|的|自己的|一个|个)*(?:账号|账户|帐号|帐户)|(?:账号|账户|帐号)(?:已经?)(?:有|注册|开|开通)|(?:has|have|already has|got) an? (?:existing )?(?:huawei )?(?:cloud )?account/;
const ACCOUNT_DOUBT =
  /(?:有没有|是否|是不是|不知道|不清楚|不确定|whether|if they|not sure)[^,，。;\n]{0,12}(?:账号|账户|帐号|account)|(?:账号|账户|帐号|account)[^,，。;\n]{0,12}(?:怎么|如何|吗|[?]|什么)/;

const SOURCES: readonly { readonly source: NeedSource; readonly pattern: RegExp }[] = [
  {
    source: 'tender',
    pattern:
      /(?:招标网|公开招标|招标公告|招标信息|招标平台|采购公告|标讯|中标公告|公告)(?:上|里|中)?(?:看到|看见|查到|发现|找到|来的|得知|的)|(?:从|在|看到|看见|来自)[^,，。;\n]{0,10}(?:招标|标讯|公告)|需求来源(?:是|:)?(?:招标|公开招标)|(?:from|saw|found|see|via)[^,.;\n]{0,20}(?:public )?tender/,
  },
  { source: 'hearsay', pattern: /听说|据说|听人说|听朋友说|道听途说|小道消息|传闻|i heard|we heard|rumou?r|hearsay|word has it/ },
  {
    source: 'guess',
    pattern:
      /(?:我|我们)(?:猜|估计他们|觉得他们(?:可能|应该|会)|判断他们(?:可能|应该|会))|纯属猜|瞎猜|my guess|our guess|i guess they|we guess|we assume they|i assume they/,
  },
  {
    source: 'customer',
    pattern:
      /客户(?:自己|亲口|主动|当面|明确)?(?:提出|提的|找到我们|找我们|找上门|跟我们说|告诉我们|来找|要求的|邀请我们)|客户主动|需求来源(?:是|:)?客户|(?:customer|client)(?: himself| itself)? (?:asked|told|approached|contacted|came to|requested|invited) (?:us|for)?/,
  },
];

/** The six supports of the opportunity form, each with how people name it. */
const SUPPORTS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '架构验证', pattern: /架构(?:验证|评审|支持)|architecture (?:validation|verification|review)/ },
  { name: '业务演示', pattern: /业务演示|business demo(?:nstration)?/ },
  { name: '技术咨询', pattern: /技术咨询|技术支持|technical (?:consult(?:ing|ation)|advice|support)/ },
  { name: '策略支持', pattern: /策略支持|商务策略|(?:strategy|strategic|policy) support/ },
  { name: '资源配置支持', pattern: /资源配置(?:支持)?|资源支持|resource (?:allocation|configuration|provisioning|support)/ },
  { name: '仅供可视', pattern: /仅供可视|仅可视|(?:visibility|view)[ -]only|only (?:for )?visibility/ },
];

const INDUSTRY =
  /(?:行业|所属行业|industry|sector)(?:是|为|:|属于| is)[ ]?([^,，。;!?\n\d]{2,12})|(?:客户|他们|公司)(?:是|属于)(?:做)?([\u4e00-\u9fff]{2,6})(?:行业|业)(?:的|$|[,，。;])/;
const OFFERING =
  /(?:(?<![a-z])offering|解决方案名称|基线解决方案|云商店商品|商品名称|伙伴方案)(?:[ ]?(?:就?是|为|:|用|is|选)){1,2}[ ]?([^,，。;!?\n]{2,60})|(?:用|使用|基于|采用|推|配|带|搭配|卖|using|with|offer|based on)(?:的是)?[ ]?(?:我们|我司|我方|自己|自研|公司|our(?: own)?)(?:自己|自研|自有)?(?:的)?[ ]?([^,，。;!?\n]{2,40}?(?:方案|系统|平台|软件|产品|套件|商品|solution|platform|suite|product|software))/;

export interface Details {
  readonly customer_has_account?: 'yes' | 'no';
  readonly need_source?: NeedSource;
  readonly support?: string[];
  readonly industry?: string;
  readonly offering?: string;
}

/** What else the form can use, where the text says it outright. */
export function findDetails(text: PlainText): Details {
  const { plain } = text;
  const account = ACCOUNT_DOUBT.test(plain) ? undefined : NO_ACCOUNT.test(plain) ? 'no' : HAS_ACCOUNT.test(plain) ? 'yes' : undefined;
  const source = SOURCES.find(({ pattern }) => pattern.test(plain))?.source;
  const support = SUPPORTS.filter(({ pattern }) => isAskedFor(plain, pattern)).map(({ name }) => name);
  const industry = captured(text, INDUSTRY);
  const offering = captured(text, OFFERING);
  return {
    ...(account === undefined ? {} : { customer_has_account: account }),
    ...(source === undefined ? {} : { need_source: source }),
    ...(support.length === 0 ? {} : { support }),
    ...(industry === undefined ? {} : { industry }),
    ...(offering === undefined ? {} : { offering }),
  };
}

/** Support that the partner wants from Huawei, not an activity that was done (业务演示 is both). */
function isAskedFor(plain: string, pattern: RegExp): boolean {
  const match = pattern.exec(plain);
  if (!match) return false;
  const lead =
    plain
      .slice(Math.max(0, match.index - 40), match.index)
      .split(/[。;\n]/)
      .at(-1) ?? '';
  return (
    /需要|希望|申请|期望|想要|请|支持|帮|华为|support|need|want|would like|request|from huawei|仅|only/.test(lead + match[0]) &&
    !/(?:做过|已|完成)[^,，]{0,8}$/.test(lead)
  );
}

function captured(text: PlainText, pattern: RegExp): string | undefined {
  const match = pattern.exec(text.plain);
  const value = match?.[1] ?? match?.[2];
  if (!match || value === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(value);
  const words = said(text, { start, end: start + value.length });
  return /不清楚|不知道|待定|没有|未知|unknown|tbd/i.test(words) ? undefined : words;
}
