import { createRequire } from 'node:module';
import type * as pinyinPro from 'pinyin-pro';
import { isHanCode } from './characters.js';
import { eachConcept } from './concepts.js';
import { isSyllableAt, LONGEST_SYLLABLE, looksLikePinyin, readsAsPinyin } from './pinyin-input.js';
import { cutWords } from './segment.js';

/** What the repair knows of the language: how often characters, and pairs of them, stand in the entries. */
export interface CharacterModel {
  /** All characters of the entries. */
  characters(): Iterable<number>;
  count(character: number): number;
  countPair(first: number, second: number): number;
}

/** Numbers of the repair. Logs of probabilities; a higher penalty repairs less. */
const REPAIR = {
  /** Cost of reading a character as one that sounds the same. */
  samePenalty: 4.5,
  /** Cost of one that sounds almost the same (zh and z, ing and in). */
  nearPenalty: 6.5,
  /** Share of the pair's frequency against the character's own. */
  pairShare: 0.85,
  /** A repaired character must stand at least this often beside its neighbour in the entries. */
  leastPairs: 2,
  /** Readings of one syllable that are followed, the most frequent characters first. */
  readings: 24,
} as const;

/** Characters that look alike and are typed for each other though they sound different. */
const LOOK_ALIKE: ReadonlyMap<number, readonly number[]> = lookAlikes(
  '券卷 拨拔 货贷 未末 候侯 折拆 已己 析折 帐账 按接 待侍 限很 拒柜 核该 报服 认队 审宙 消清',
);

function lookAlikes(pairs: string): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const pair of pairs.split(' ')) {
    const [one = 0, other = 0] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    map.set(one, [...(map.get(one) ?? []), other]);
    map.set(other, [...(map.get(other) ?? []), one]);
  }
  return map;
}

/** Sounds that typists confuse, folded into one. */
function nearSound(syllable: string): string {
  return syllable.replace(/^(z|c|s)h/, '$1').replace(/(a|e|i)ng$/, '$1n');
}

interface Sounds {
  readonly of: (character: number) => readonly string[];
  readonly same: ReadonlyMap<string, readonly number[]>;
  readonly near: ReadonlyMap<string, readonly number[]>;
}

/** Repairs spelling by sound: pinyin typed for characters, and characters typed for others that sound like them. */
export interface Repair {
  /** The text with what could be repaired; unchanged where nothing speaks for a change. Takes text in its written case (capitals are names). */
  apply(text: string): string;
}

const load = createRequire(import.meta.url);

/** Makes a repair over the characters of the entries. The table of sounds is made at the first need. */
export function createRepair(model: CharacterModel): Repair {
  let sounds: Sounds | undefined;
  let total = 0;
  const ready = (): Sounds => {
    if (sounds === undefined) {
      sounds = soundsOf(model);
      for (const character of model.characters()) total += model.count(character);
    }
    return sounds;
  };
  /** Log probability of a character after another (0 where none stands before). */
  const logProbability = (before: number, character: number): number => {
    const own = (model.count(character) + 0.5) / (total + 1);
    const pairs = before === 0 ? 0 : model.countPair(before, character) / (model.count(before) + 1);
    return Math.log(REPAIR.pairShare * pairs + (1 - REPAIR.pairShare) * own);
  };

  return {
    apply(text) {
      const spelt = looksLikePinyin(text) ? decodePinyin(text, ready(), logProbability) : text;
      return mendHan(spelt, model, ready, logProbability);
    },
  };
}

function soundsOf(model: CharacterModel): Sounds {
  const { pinyin } = load('pinyin-pro') as typeof pinyinPro;
  const cache = new Map<number, readonly string[]>();
  const of = (character: number): readonly string[] => {
    let readings = cache.get(character);
    if (readings === undefined) {
      readings = [...new Set(pinyin(String.fromCharCode(character), { toneType: 'none', type: 'array', multiple: true, v: true }))];
      if (cache.size < 20_000) cache.set(character, readings);
    }
    return readings;
  };
  const same = new Map<string, number[]>();
  const near = new Map<string, number[]>();
  for (const character of [...model.characters()].sort((a, b) => model.count(b) - model.count(a) || a - b)) {
    for (const sound of of(character)) {
      push(same, sound, character);
      push(near, nearSound(sound), character);
    }
  }
  return { of, same, near };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

type LogProbability = (before: number, character: number) => number;

/** One way to have read a text up to some place: the best one that ends in its character. */
interface Path {
  readonly character: number;
  readonly score: number;
  readonly before: Path | undefined;
}

const PIECE = /[a-z]+|[^a-z]+/gi;

/** Reads the pinyin words of a text as characters, the likeliest of all ways to cut and to read them. Names in between (PO, PCE) stay. */
function decodePinyin(text: string, sounds: Sounds, logProbability: LogProbability): string {
  let out = '';
  let run = '';
  const flush = (): void => {
    if (run !== '') out += decodeRun(run, sounds, logProbability);
    run = '';
  };
  for (const [piece] of text.matchAll(PIECE)) {
    if (readsAsPinyin(piece)) run += `${run === '' ? '' : ' '}${piece.toLowerCase()}`;
    else if (piece.trim() !== '') {
      flush();
      out += piece;
    }
  }
  flush();
  return out;
}

function decodeRun(run: string, sounds: Sounds, logProbability: LogProbability): string {
  const ends: Path[][] = [[{ character: 0, score: 0, before: undefined }]];
  for (let end = 1; end <= run.length; end++) {
    const paths: Path[] = [];
    if (run.charAt(end - 1) === ' ') paths.push(...(ends[end - 1] ?? []));
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const befores = ends[start] ?? [];
      const wordStart = run.lastIndexOf(' ', end - 1) + 1;
      if (befores.length === 0 || start < wordStart || !isSyllableAt(run.slice(wordStart, end), start - wordStart, end - wordStart))
        continue;
      for (const character of (sounds.same.get(run.slice(start, end)) ?? []).slice(0, REPAIR.readings))
        paths.push(bestPath(befores, character, 0, logProbability));
    }
    ends[end] = paths.sort((a, b) => b.score - a.score).slice(0, REPAIR.readings);
  }
  const last = ends[run.length]?.[0];
  return last === undefined ? ` ${run} ` : spell(last);
}

function bestPath(befores: readonly Path[], character: number, cost: number, logProbability: LogProbability): Path {
  let best: Path | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const before of befores) {
    const score = before.score + logProbability(before.character, character) - cost;
    if (score > bestScore) {
      bestScore = score;
      best = before;
    }
  }
  return { character, score: bestScore, before: best };
}

function spell(path: Path): string {
  const codes: number[] = [];
  for (let at: Path | undefined = path; at !== undefined && at.character !== 0; at = at.before) codes.push(at.character);
  return codes
    .reverse()
    .map((code) => String.fromCharCode(code))
    .join('');
}

/** Mends characters that are no word where they stand, when one of the same sound makes a pair that the entries know. */
function mendHan(text: string, model: CharacterModel, ready: () => Sounds, logProbability: LogProbability): string {
  const open = openPlaces(text, model);
  if (open.size === 0) return text;
  const sounds = ready();
  let paths: Path[] = [{ character: 0, score: 0, before: undefined }];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const choices: [number, number][] = [[code, 0]];
    if (open.has(i)) {
      for (const other of LOOK_ALIKE.get(code) ?? []) choices.push([other, REPAIR.samePenalty]);
      for (const sound of sounds.of(code)) {
        for (const other of (sounds.same.get(sound) ?? []).slice(0, REPAIR.readings))
          if (other !== code) choices.push([other, REPAIR.samePenalty]);
        for (const other of (sounds.near.get(nearSound(sound)) ?? []).slice(0, REPAIR.readings)) {
          if (other !== code && !choices.some(([known]) => known === other)) choices.push([other, REPAIR.nearPenalty]);
        }
      }
    }
    const befores = paths;
    paths = choices
      .filter(([other]) => other === code || couldStand(text, i, other, model))
      .map(([other, cost]) => (isHanCode(other) ? bestPath(befores, other, cost, logProbability) : passOver(befores, other)));
  }
  return spell(paths.reduce((a, b) => (b.score > a.score ? b : a)));
}

/** What is not Chinese costs nothing and remembers no neighbour. */
function passOver(befores: readonly Path[], character: number): Path {
  const best = befores.reduce((a, b) => (b.score > a.score ? b : a));
  return { character, score: best.score, before: best };
}

/** Whether a character makes a known pair with one of its written neighbours. */
function couldStand(text: string, at: number, character: number, model: CharacterModel): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return model.countPair(before, character) >= REPAIR.leastPairs || model.countPair(character, after) >= REPAIR.leastPairs;
}

/** What a sentence ends with is meant as it stands: 呢 in "那接受呢" is no misspelt 哪. */
const CLOSING = /^[呢吗吧啊嘛]\P{L}*$/u;

/** Places that may be mended: single characters between words, with a neighbour that the entries never have beside them. */
function openPlaces(text: string, model: CharacterModel): Set<number> {
  const open = new Set<number>();
  let at = 0;
  for (const word of cutWords(text)) {
    const code = word.charCodeAt(0);
    if (word.length === 1 && isHanCode(code) && !CLOSING.test(text.slice(at))) {
      const before = at > 0 ? text.charCodeAt(at - 1) : 0;
      const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const strangeBefore = isHanCode(before) && model.countPair(before, code) === 0;
      const strangeAfter = isHanCode(after) && model.countPair(code, after) === 0;
      if (strangeBefore || strangeAfter) open.add(at);
    }
    at += word.length;
  }
  // What names a concept is written as it is meant, and no entry may have it: 年假, 谷歌云.
  if (open.size > 0)
    eachConcept(text.toLowerCase(), (_, from, length) => {
      for (let i = from; i < from + length; i++) open.delete(i);
    });
  return open;
}
