/** Punctuation says nothing, but inside a number and as a percent sign it does: 1.5 is not 15. */
const SAYS_NOTHING = /[\p{Z}\p{C}]|(?<!\p{N})(?!%)\p{P}|(?!%)\p{P}(?!\p{N})/gu;

/** The key under which two askers' texts are one question: width, case, spaces and punctuation are taken away. */
export function questionKey(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  // A text of punctuation alone keeps it: an empty key would make all such texts one question.
  return folded.replace(SAYS_NOTHING, '') || folded.trim();
}
