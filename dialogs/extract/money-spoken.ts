import { numeralAt } from './numerals.js';

/** A sum as it is spoken, in yuan. */
interface SpokenSum {
  readonly lo: number;
  readonly hi: number;
  readonly end: number;
}

/** Words for money straight before the number, with what may stand between. */
const ABOUT_MONEY =
  /(?:预算|经费|投资|投入|资金|收入|营收|消费|消耗|用量|能拿出|能[出给花]|批了|拨了|云(?:服务)?的?(?:这块|那块|部分|这部分)|budget|revenue)(?:[ ]?(?:[是为约有在到就也只可能会做给带来给:,]|大概|大约|差不多|估计|预计|预估|不超过|至少|最多|顶多|每年|一年|华为|about|around|is|of)){0,6}[ ]?$/;
/** 2kw预算: the word for money follows. */
const MONEY_BEHIND = /[ ]?的?(?:预算|经费|投资)/y;
/** Nothing is counted behind it: the words end, or only hedge. */
const CLOSES = /(?:左右|上下|的?样子|以内|以上|往上|吧|呢|了)*[ ]?(?=[,，。;!?\n)]|$|[ ])/y;
const PIECES = /[ ]?个/y;
const TEN_MILLIONS = /[ ]?kw(?![a-z0-9])/y;

/** 两百个 (200万), 2kw (2,000万) and 一百六 (160万) where the text speaks of money; null elsewhere, for they may count anything. */
export function spokenSumAt(text: string, at: number): SpokenSum | null {
  const number = numeralAt(text, at);
  const unit = number && unitBehind(text, at, number.end);
  if (!unit) return null;
  const isMoney = ABOUT_MONEY.test(text.slice(Math.max(0, at - 24), at)) && matchAt(CLOSES, text, unit.end) !== null;
  if (!isMoney && !matchAt(MONEY_BEHIND, text, unit.end)) return null;
  return { lo: Math.round(number.lo * unit.scale), hi: Math.round(number.hi * unit.scale), end: unit.end };
}

function unitBehind(text: string, at: number, end: number): { scale: number; end: number } | null {
  const pieces = matchAt(PIECES, text, end);
  if (pieces) return { scale: 1e4, end: end + pieces[0].length };
  const millions = matchAt(TEN_MILLIONS, text, end);
  if (millions) return { scale: 1e7, end: end + millions[0].length };
  // 一百六 leaves its last unit out; 八百 may be eight hundred yuan.
  return /^[一二两三四五六七八九]百[一二三四五六七八九]$/.test(text.slice(at, end)) ? { scale: 1e4, end } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
