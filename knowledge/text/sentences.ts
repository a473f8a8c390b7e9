const ENDS = /(?<=[。!?！？;；])|(?<=\.) /u;

/** The sentences of a text, in order; what holds no letter is left out. */
export function sentencesOf(text: string): string[] {
  return text.split(ENDS).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
