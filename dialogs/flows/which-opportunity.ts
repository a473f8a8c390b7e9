import { toSimplified } from '../../knowledge/text/convert.js';
import { companyNameKey } from '../../rules/company-name.js';
import type { CompanyOpportunity } from '../../services/seen-opportunities.js';
import { isCalledSo } from '../called.js';

const THEM_ZH = '(?:机会点|po|单子|商机)';
const THEM_EN = '(?:po|opportunity|opportunities|deal|submission)s?';

/** Whose opportunities are nobody's in particular: a message about these is about the list, or asks a question. */
const NOBODY_ZH =
  '(?!我|您|你|本|咱|这|那|哪|某|每|所有|全部|公司|伙伴|合作|客户|别人|别的|其他|其它|一个|一条|什么|怎么|如何|提交|提的|共享|撤回|取消|更新|上报|汇报|填报|登记|修改|改|新|ho|华为)';
const NOBODY_EN = '(?!(?:my|our|your|the|a|an|this|that|these|any|all|each|ho|huawei)\\b|(?:po|opportunity|opportunities|deal)s?\\b)';

/** What no name holds: then the message is a question about opportunities in general. */
const NO_NAME_ZH = '(?!更新|多久|几天|还用|还要|需要|要报|要不要|能不能|会不会|没我|审核过|之后|以后|时候|一次)';
const NO_NAME_EN = '(?!(?:for|of|in|on|to|with|from|by|a|an|the|my|our|draft|button|is|are)\\b)';

const NAME_ZH = `${NOBODY_ZH}((?:${NO_NAME_ZH}[^，。,；;？?、]){2,30}?)`;
const NAME_EN = `${NOBODY_EN}(${NO_NAME_EN}[^\\s,;?]+(?: ${NO_NAME_EN}[^\\s,;?]+){0,5}?)`;
const LOOK_ZH = '(?:查看|看看|查查|查|看|找找|找|搜索|搜|查询)(?:一?下)?';
const STATE_ZH =
  '(?:怎么样|咋样|怎样|如何|(?:走|进行|办|审批?|审核|验证|批)?到(?:哪|什么)(?:里|儿|一步|步|地步|阶段)?|有?(?:什么)?(?:新)?进展(?:如何|怎么样|呢)?|进度(?:如何|怎么样)?|(?:是|什么)*状态|什么情况|情况(?:如何|怎么样)?|(?:批|过|审)(?:完|过|下来)?(?:没有?|了没有?)|在谁(?:那里|那儿|手里|手上))';

/** Messages that ask after somebody's opportunities; the one group of each is by what they are called. */
const ASKED_AFTER: readonly string[] = [
  `(?:${LOOK_ZH})?${NAME_ZH}(?:那边|那个|那条|这边|家)?的?(?:那个|那条|这个)?${THEM_ZH}(?:现在|目前|最近)?${STATE_ZH}了?(?:吗|呢)?`,
  `${LOOK_ZH}${NAME_ZH}(?:那边|那个|家)?的(?:那个|那条|这个)?${THEM_ZH}(?:列表|清单)?`,
  `(?:what(?:'s| is) )?(?:the )?(?:status|progress|state|news)(?: of| on| for)(?: the| my| our)? ${THEM_EN} (?:for|of|with|from) ${NAME_EN}`,
  `(?:what(?:'s| is) )?(?:the )?(?:status|progress|state|news)(?: of| on| for)(?: the| my| our)? ${NAME_EN} ${THEM_EN}`,
  `(?:how(?:'s| is| are)|where(?:'s| is| are)|any news (?:of|on|about)|find|look up|show(?: me)?|list)(?: the| my| our)? ${THEM_EN} (?:for|of|with|from) ${NAME_EN}(?: doing| going| now)?`,
  `(?:where(?:'s| is| are)|any news (?:of|on|about)|find|look up|show(?: me)?)(?: the| my| our)? ${NAME_EN} ${THEM_EN}(?: now)?`,
  `how(?:'s| is| are)(?: the| my| our)? ${NAME_EN} ${THEM_EN} (?:doing|going|coming along)(?: now)?`,
];

/** Whole messages that ask after somebody's opportunities, for the flow's wordings. */
export const ASKS_AFTER = ASKED_AFTER.join('|');

const READERS = ASKED_AFTER.map((source) => new RegExp(`^(?:${source})$`, 'iu'));

const COURTESY =
  /^(?:请问?|麻烦您?|帮我|给我|我想|想|please|can you|could you|i(?: want|'d like) to)\s*|(?:了|吗|呢|啊|谢谢|please|thanks)$/giu;

const OWN =
  /^(?:(?:再|先|一?下|看|看看|查|查看|查查|瞅瞅)*(?:我|我们|我司|咱们?|公司|自己)(?:提交?|报|填|共享)?(?:过)?|all|my|our|mine)$/iu;

/** By what a message calls the opportunities that it asks after (a customer, a part of a number, a status); null where it calls them nothing. */
export const calledBy = (text: string): string | null => {
  const asked = toSimplified(text.normalize('NFKC'))
    .trim()
    .replace(/[。.!！?？\s]+$/u, '')
    .replace(COURTESY, '')
    .trim();
  const name = READERS.map((reader) => reader.exec(asked)?.[1]).find((found) => found !== undefined);
  const called = name?.replace(/^(?:the|客户)\s*|['’]s$/giu, '').trim() ?? '';
  // "看看我的单子" asks after all of one's own.
  return called === '' || OWN.test(called) ? null : called;
};

/** Whether an opportunity is one of those that a person calls so. */
export const isCalled = ({ number, status, fields }: CompanyOpportunity, term: string): boolean => {
  const { customer_name: customer = '', opp_name: name = '' } = fields;
  const digits = /^\d{4,}$/u.test(term);
  return (
    (digits && number?.endsWith(term) === true) ||
    number === term.toUpperCase() ||
    status.includes(term.replace(/^[被已]/u, '')) ||
    companyNameKey(name).includes(companyNameKey(term)) ||
    isCalledSo(customer, term)
  );
};
