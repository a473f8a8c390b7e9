import type { Bilingual } from './finding.js';
import type { Customer, IncentiveInterview } from './incentive-facts.js';

/** A published amount, which is never shown without what its source leaves open. */
export interface IncentiveAmount {
  readonly message: Bilingual;
  readonly caveat: Bilingual;
  readonly topic: string;
}

const TOPIC = 'incentive-amounts';

const CAVEAT: Bilingual = {
  zh: '来源只写“万”，这里按人民币元理解；片段没有写明政策名称和年份。实际以当期政策文件为准，这里不作承诺。',
  en: 'The source gives only 万 (10,000), taken as CNY here, and names neither its policy nor the year. The current policy document decides; this is no promise.',
};

const AMOUNTS: Readonly<Record<`${'first' | 'continued'}-${'new' | 'existing'}`, Bilingual | null>> = {
  'first-new': {
    zh: '首单商用项目、华为云新客户：按项目 6 个月云资源金额，上限 30 万元。',
    en: "First commercial project, new customer: the project's cloud-resource amount of 6 months, capped at CNY 300,000.",
  },
  'first-existing': {
    zh: '首单商用项目、华为云已有客户：5 万元。',
    en: 'First commercial project, existing customer: CNY 50,000.',
  },
  'continued-new': {
    zh: '加速激励、华为云新客户：按项目 2 个月云资源金额，上限 15 万元。',
    en: "Acceleration incentive, new customer: the project's cloud-resource amount of 2 months, capped at CNY 150,000.",
  },
  // The source is cut off here.
  'continued-existing': null,
};

/** The amount published for such a project, or null where the case is not known or its amount is not published. Source: incentive-amounts. */
export function incentiveAmount(customer: Customer, project: IncentiveInterview['project_kind']): IncentiveAmount | null {
  if (customer === 'unknown' || project === undefined || project === 'unknown') return null;
  const message = AMOUNTS[`${project}-${customer}`];
  return message === null ? null : { message, caveat: CAVEAT, topic: TOPIC };
}
