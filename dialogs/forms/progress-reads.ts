import { toSimplified } from '../../knowledge/text/convert.js';
import type { Money } from '../../rules/opportunity.js';
import type { ProgressStage } from '../../rules/progress.js';
import { asksSomething } from '../asks.js';
import { readPeriod } from '../extract/dates.js';
import { readMoney } from '../extract/money.js';
import type { Read } from './form.js';
import { bare, DECLINED } from './name-reads.js';
import { readNote } from './text-reads.js';

/** What a report says. */
export interface ReportFields {
  readonly [key: string]: unknown;
  readonly stage?: ProgressStage | undefined;
  readonly amount?: number | undefined;
  readonly expected_date?: string | undefined;
  readonly note?: string | undefined;
}

type ReportRead = Read<ReportFields>;

const unclear: ReportRead = { kind: 'unclear' };
const filled = (fields: ReportFields): ReportRead => ({ kind: 'fields', fields });

const NOT_YET =
  /预计|估计|估摸|计划|准备|打算|争取|希望|还没|没有|没签|未|尚|快要?|即将|将|等|再|如果|\b(?:not|expect\w*|plan\w*|will|to be|should|soon|before|until|if|once)\b|n't\b/iu;
const SIGNED =
  /签单完成|(?:已经?|都|刚|终于)(?:经)?(?:签单|签约|签合同|签了|签下|签完|签好)|签(?:单|约|合同|字)?(?:完成|完|好|下来)?了|(?:合同|单子)(?:已经?)?签|\b(?:is|was|been|are|we|got|just|as|now|already)\s+signed\b|\bsigned (?:the|a|our|their) (?:contract|deal|order)\b/iu;
const DELIVERED =
  /交付完成|(?:已经?|都|刚|全部|终于)(?:经)?交付|交付(?:完成|完|好)?了|\b(?:is|was|been|are|we|now|already|fully|as)\s+delivered\b|\bdelivery (?:is )?(?:completed?|done)\b/iu;
const ONGOING = /跟进中|推进中|进行中|洽谈中|\b(?:ongoing|in progress|still going on)\b/iu;
const [ONLY_SIGNED, ONLY_DELIVERED] = [/^(?:签单|签约|签了|已签|signed|contract signed)$/iu, /^(?:交付|已交付|交付了|delivered)$/iu];
const ONLY_ONGOING =
  /^(?:还在)?(?:跟进|推进|谈|洽谈|沟通)(?:中|着)?$|^(?:都)?还没(?:有)?(?:签单?|签约|到)?$|^(?:still )?(?:ongoing|open|negotiating)$|^neither$/iu;

const NUMBER = /\b[a-z]{2,3}-\d{8}-\d{4,9}\b/giu;
const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[，。；！,;!\n]|\.\s|\.$/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** The stage that a clause states as reached; what is expected or not yet so states none. */
const stageOf = (clause: string): ProgressStage | undefined => {
  if (NOT_YET.test(clause)) return undefined;
  if (DELIVERED.test(clause)) return 'delivered';
  if (SIGNED.test(clause)) return 'signed';
  return ONGOING.test(clause) ? 'ongoing' : undefined;
};

/** The answer to "how far is it". */
export const readStage = (text: string): ReportRead => {
  const said = toSimplified(bare(text)).trim();
  if (ONLY_DELIVERED.test(said)) return filled({ stage: 'delivered' });
  if (ONLY_SIGNED.test(said)) return filled({ stage: 'signed' });
  if (ONLY_ONGOING.test(said)) return filled({ stage: 'ongoing' });
  const stage = clausesOf(said)
    .map(stageOf)
    .find((one) => one !== undefined);
  return stage === undefined ? unclear : filled({ stage });
};

/** Longest sum that the Partner Center takes. */
const MOST_YUAN = 1e12;

const yuanOf = ({ min, max, currency }: Money): number | undefined => {
  const value = min ?? max;
  return currency === 'CNY' && value !== undefined && value <= MOST_YUAN ? value : undefined;
};

/** The amount in yuan; of a range the lower end, which claims no more than was said. */
export const readAmount = (text: string): ReportRead => {
  const money = readMoney(text, { bare: true });
  if (!money) return DECLINED.test(bare(text)) ? { kind: 'declined' } : unclear;
  if (money.bareUnit) return { kind: 'unclear', bareMoney: String(money.min ?? money.max ?? '') };
  const { min, max, currency } = money;
  if (currency === 'USD')
    return { kind: 'unclear', dollars: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), currency } };
  const amount = yuanOf(money);
  return amount === undefined ? unclear : filled({ amount });
};

/** The day that is expected; of a longer time its last day. */
export const readExpectedDate = (text: string, { today }: { readonly today: string }): ReportRead => {
  const found = readPeriod(text, today);
  if (found) return filled({ expected_date: found.period.to });
  return DECLINED.test(bare(text)) ? { kind: 'declined' } : unclear;
};

const NOTE_LABEL = /^(?:备注|说明|note)\s*(?:改成|改为|是|is|[:：])?\s*/iu;

/** Clauses about reporting itself, and courtesy: no part of what is reported. */
const NO_NOTE = /#|更新|进展|进度|登记|上报|汇报|\b(?:report|update|progress)\b|^(?:帮我|麻烦|请|您好|你好|谢谢|please|thanks)/iu;
const NOTE_FROM_CHARS = 4;

/** What a message tells of a report: the stage that was reached, a sum in yuan, a day to come, and what else is said beside them. */
export const readReport = (text: string, today: string): ReportFields => {
  if (asksSomething(text)) return {};
  const rest = text.replace(NUMBER, '#');
  const labelled = /(?:备注|说明|\bnote)\s*(?:是|is|[:：])\s*(.+)$/isu.exec(rest)?.[1]?.trim();
  const told = labelled === undefined ? rest : rest.replace(labelled, '');
  const clauses = clausesOf(told);
  const read = clauses.map((clause) => {
    const money = readMoney(clause);
    const found = readPeriod(clause, today);
    const day = found && found.period.to >= today ? found.period.to : undefined;
    return {
      clause,
      stage: stageOf(toSimplified(clause)),
      amount: money ? yuanOf(money) : undefined,
      day,
      hasMore: money !== null || found !== null,
    };
  });
  const stage = read.findLast((one) => one.stage !== undefined)?.stage;
  const amount = read.findLast((one) => one.amount !== undefined)?.amount;
  const day = read.findLast((one) => one.day !== undefined)?.day;
  const facts: ReportFields = {
    ...(stage === undefined ? {} : { stage }),
    ...(amount === undefined ? {} : { amount }),
    ...(day === undefined ? {} : { expected_date: day }),
  };
  const besides = read
    .filter((one) => one.stage === undefined && !one.hasMore && one.clause.length >= NOTE_FROM_CHARS && !NO_NOTE.test(one.clause))
    .map(({ clause }) => clause)
    .join(/\p{Script=Han}/u.test(text) ? '，' : ', ');
  const note = labelled ?? (Object.keys(facts).length > 0 ? besides : '');
  return note === '' ? facts : { ...facts, note };
};

/** The stage, with the sum and the day that the same answer tells: "昨天签了 合同300w". */
export const readStageAnswer = (text: string, { today }: { readonly today: string }): ReportRead => {
  const read = readStage(text);
  if (read.kind !== 'fields') return read;
  const { amount, expected_date } = readReport(text, today);
  return filled({ ...read.fields, ...(amount === undefined ? {} : { amount }), ...(expected_date === undefined ? {} : { expected_date }) });
};

/** A note; of a sentence that also tells sums, days or a stage, only what is said beside them. */
export const readReportNote = (text: string, { today }: { readonly today: string }): ReportRead => {
  const report = readReport(text, today);
  if (report.note !== undefined) return filled(report);
  // "已经签单了" is the stage and nothing besides.
  if (report.stage !== undefined) return filled(report);
  return readNote<ReportFields>('note', { label: NOTE_LABEL })(text);
};
