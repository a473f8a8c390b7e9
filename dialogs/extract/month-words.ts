/** March, May, June, April and the short forms are words or names too: they need "in", "by", a year or a day. */
export function mayBeAWord(match: RegExpExecArray): boolean {
  if (/^(?:january|february|july|september|october|november|december)/.test(match[2] ?? '')) return false;
  const behind = match.input.slice(match.index + match[0].length);
  if (/^[ ]?(?:下单|采购|签|买)/.test(behind)) return false;
  // Asked for a date, "March" is one.
  if (match.input.trim() === match[0].trim()) return false;
  if (
    /(?:slip|mov|push|postpon|delay|shift|defer|brought)[a-z]*(?: [a-z]+){0,2} to[ ]?$/.test(
      match.input.slice(Math.max(0, match.index - 40), match.index),
    )
  )
    return false;
  return !/(?:^|[ ,(:-])(?:in|by|until|till|before|around|of|for|this|next|during|after|from|date:?|timeline:?|timing:?|when:?|order:?|purchase:?|about|开|在|:)[ ]?$/.test(
    match.input.slice(Math.max(0, match.index - 10), match.index),
  );
}
