/** The programme's words that are typed by the first letters of their syllables. None of these is an English word or a name of the field. */
const INITIALS: Readonly<Record<string, string>> = {
  djq: '代金券',
  xjq: '现金券',
  thq: '提货券',
  csq: '测试券',
  czk: '储值卡',
  jhd: '机会点',
  hzhb: '合作伙伴',
  gtjh: '共拓计划',
  gwxs: '顾问销售',
  zjxs: '总经销商',
  yjxs: '云经销商',
  khjl: '客户经理',
  xmzy: '项目专员',
  dbc: '代表处',
  sfd: '申付单',
  dzd: '对账单',
  tzrw: '拓展任务',
  xxyq: '线下邀请',
  xsyq: '线上邀请',
};
const LATIN = /(?<![a-z0-9._/-])[a-z]{3,4}(?![a-z0-9._/-])/gi;

/** Writes out words given by their initials: "djq怎么回收" is 代金券怎么回收. */
export function spellOut(text: string): string {
  return text.replace(LATIN, (word) => INITIALS[word.toLowerCase()] ?? word);
}
