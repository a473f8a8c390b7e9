import { latinWords } from './characters.js';

/** Every syllable of standard Chinese without its tone, as initial:finals. */
const SYLLABLE_TABLE = [
  '-:a,ai,an,ang,ao,e,ei,en,er,o,ou',
  'b:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,u',
  'p:a,ai,an,ang,ao,ei,en,eng,i,ian,iao,ie,in,ing,o,ou,u',
  'm:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iao,ie,in,ing,iu,o,ou,u',
  'f:a,an,ang,ei,en,eng,o,ou,u',
  'd:a,ai,an,ang,ao,e,ei,en,eng,i,ia,ian,iao,ie,ing,iu,ong,ou,u,uan,ui,un,uo',
  't:a,ai,an,ang,ao,e,eng,i,ian,iao,ie,ing,ong,ou,u,uan,ui,un,uo',
  'n:a,ai,an,ang,ao,e,ei,en,eng,i,ian,iang,iao,ie,in,ing,iu,ong,ou,u,uan,uo,v,ve',
  'l:a,ai,an,ang,ao,e,ei,eng,i,ia,ian,iang,iao,ie,in,ing,iu,ong,ou,u,uan,un,uo,v,ve',
  'g:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'k:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'h:a,ai,an,ang,ao,e,ei,en,eng,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'j:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un',
  'q:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un',
  'x:i,ia,ian,iang,iao,ie,in,ing,iong,iu,u,uan,ue,un',
  'zh:a,ai,an,ang,ao,e,ei,en,eng,i,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'ch:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,ua,uai,uan,uang,ui,un,uo',
  'sh:a,ai,an,ang,ao,e,ei,en,eng,i,ou,u,ua,uai,uan,uang,ui,un,uo',
  'r:an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo',
  'z:a,ai,an,ang,ao,e,ei,en,eng,i,ong,ou,u,uan,ui,un,uo',
  'c:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo',
  's:a,ai,an,ang,ao,e,en,eng,i,ong,ou,u,uan,ui,un,uo',
  'y:a,an,ang,ao,e,i,in,ing,o,ong,ou,u,uan,ue,un',
  'w:a,ai,an,ang,ei,en,eng,o,u',
];

/** Syllables by their spelling. */
const SYLLABLES: ReadonlySet<string> = new Set(
  SYLLABLE_TABLE.flatMap((row) => {
    const [initial = '', finals = ''] = row.split(':');
    return finals.split(',').map((final) => (initial === '-' ? final : initial + final));
  }),
);
export const LONGEST_SYLLABLE = 6;

/**
 * English words that also read as pinyin, so that "change my guide" stays English. Collected by running the segmentation
 * over ordinary English; a word that is missing here costs one odd reading of a message that has no other English in it.
 */
const ENGLISH_TOO = new Set(
  (
    'a age agenda ai along an anyone are aren ate awaiting aware bake balance ban banana bang base baseline beijing ben bike bin binding buying cache cake ' +
    'came can cancan canceling candidate care case chance change chase cheque china chinese damage dan data database date decide deciding delegate delete ' +
    'deleting demo depositing dice die dining editing ending engage ensure entire face fake fan fare future game gate guidance guide guideline gun hai ' +
    'handing hang he here hong house huge human june la lake lane language late lei licence license like limiting line long lu ma machine made mailing make ' +
    'male man manage me medicine memo men menu mere mine mining minute mo mobile mode module more name nature nice nine nuance one open ou outage pace page ' +
    'pan panda paying pen pending pie piece pin ping police polite pure ran range re rebate rebinding reduce refuse relate relating remaining reminding ' +
    'remote rename renting rerun resale residence resume ride rise route routing rule run running sade sale same sang saying se secure sending sense share ' +
    'she shine si side site size song suite sun sure take taken tale tie time timeline timing tune waiting wake wanting wo woman women ya yo you yuan'
  ).split(' '),
);

/** Whether a Latin word can be read as whole pinyin syllables. Inside a word a syllable that starts with a vowel is not taken. */
export function isPinyinWord(word: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= word.length; end++) {
    reachable[end] = false;
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end && !reachable[end]; start++) {
      if (reachable[start] && isSyllableAt(word, start, end)) reachable[end] = true;
    }
  }
  return word.length > 0 && reachable[word.length] === true;
}

/** Whether `word[start..end)` is a syllable that may stand there. */
export function isSyllableAt(word: string, start: number, end: number): boolean {
  const syllable = word.slice(start, end);
  return SYLLABLES.has(syllable) && (start === 0 || !'aeo'.includes(syllable.charAt(0)));
}

/** Words written in capitals are names (PO, MA, PCE), never pinyin. */
function isAcronym(word: string): boolean {
  return word.length <= 5 && word === word.toUpperCase();
}

/** The names that are also written in small letters in the middle of pinyin. */
const NAMES = new Set([
  'po',
  'ho',
  'fh',
  'pce',
  'bant',
  'api',
  'pdm',
  'psm',
  'bd',
  'iam',
  'bss',
  'cbc',
  'hcpn',
  'offering',
  'ei',
  'ma',
  'sla',
]);

/** Whether a Latin word of a pinyin message is itself pinyin. */
export function readsAsPinyin(word: string): boolean {
  return !isAcronym(word) && !(NAMES.has(word.toLowerCase()) && word !== 'ma') && isPinyinWord(word.toLowerCase());
}

/** Whether a message without Han characters is Chinese typed as pinyin ("pce shi shenme yisi", "daijinquan"). */
export function looksLikePinyin(text: string): boolean {
  const words = latinWords(text).filter((word) => !isAcronym(word) && !NAMES.has(word.toLowerCase()));
  let certain = 0;
  let readable = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (!isPinyinWord(lower)) continue;
    readable++;
    if (lower.length >= 2 && !ENGLISH_TOO.has(lower)) certain++;
  }
  return certain > 0 && readable >= 0.75 * words.length && (certain >= 2 || certain * 2 >= words.length);
}
