import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WINDOW = { size: 60, step: 12 };

/** In the order in which they run. `smaller`: what failed at that set in time or memory is not tried at this one. */
const SETS = {
  'en-clinc10': { language: 'en', base: 'en-clinc10', queries: 'en-clinc' },
  'en-clinc': { language: 'en', base: 'en-clinc', queries: 'en-clinc' },
  'en-banking10': { language: 'en', base: 'en-banking10', queries: 'en-banking' },
  'en-banking': { language: 'en', base: 'en-banking', queries: 'en-banking' },
  'scale-1k': { language: 'zh', base: 'zh-passage', queries: 'zh-passage', windows: 1_000 },
  'zh-passage': { language: 'zh', base: 'zh-passage', queries: 'zh-passage', smaller: 'scale-1k' },
  'scale-10k': { language: 'zh', base: 'zh-passage', queries: 'zh-passage', windows: 10_000, smaller: 'scale-1k' },
  'scale-100k': { language: 'zh', base: 'zh-passage', queries: 'zh-passage', windows: 100_000, smaller: 'scale-10k' },
};

export const SET_NAMES = Object.keys(SETS);
export const languageOf = (name) => SETS[name].language;
export const smallerThan = (name) => SETS[name].smaller;
export const isScale = (name) => SETS[name].windows !== undefined;

/** The files of these sets that the folder lacks. */
export const missingFiles = (folder, names) => {
  const files = names.flatMap((name) => [`${SETS[name].base}.kb.jsonl`, `${SETS[name].queries}.q.jsonl`]);
  return [...new Set(files)].filter((file) => !existsSync(join(folder, file)));
};

const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch (cause) {
        throw new Error(`${file}:${i + 1} is not JSON (${cause.message}).`);
      }
    });

/**
 * Windows of 60 characters every 12 over the paragraphs in the order of the file, the last of a paragraph being the first that reaches its end.
 * Should all of them be fewer than asked for, the paragraphs are gone through again from character 6, then 3, then 9.
 */
export const windowsOf = (entries, count, { size, step } = WINDOW) => {
  const windows = [];
  for (const offset of [0, 6, 3, 9]) {
    for (const { id, answer } of entries) {
      const characters = [...answer];
      for (let start = offset; start < characters.length; start += step) {
        if (windows.length === count) return windows;
        windows.push({ id: `${id}#${start}`, question: '', alternates: [], answer: characters.slice(start, start + size).join('') });
        if (start + size >= characters.length) break;
      }
    }
  }
  throw new RangeError(`The paragraphs give ${windows.length} windows, not ${count}. Ask for fewer.`);
};

/** What a found entry counts as: a window stands for its paragraph. */
export const goldOf = (id) => id.split('#')[0];

/** Entries of a set. */
export const readEntries = (folder, name) => {
  const { base, windows } = SETS[name];
  const entries = readLines(join(folder, `${base}.kb.jsonl`));
  return windows === undefined ? entries : windowsOf(entries, windows);
};

/** Always the same order, unlike the file's, so that any first part of it is a fair sample (mulberry32 and Fisher–Yates). */
export const shuffled = (values, seed = 20_240_601) => {
  const result = [...values];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    const other = Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296) * (i + 1));
    [result[i], result[other]] = [result[other], result[i]];
  }
  return result;
};

/**
 * The queries of one split, shuffled; those to warm up with come from the other split where there is one. Queries whose gold is not among
 * the `known`, the knowledge base being cut, come last: they are timed and not judged.
 */
export const readQueries = (folder, name, split, known) => {
  const all = readLines(join(folder, `${SETS[name].queries}.q.jsonl`));
  const asked = shuffled(all.filter((query) => query.split === split));
  const others = shuffled(all.filter((query) => query.split !== split));
  const isForeign = ({ gold_id: gold }) => gold !== null && !known.has(gold);
  return {
    asked: [...asked.filter((query) => !isForeign(query)), ...asked.filter(isForeign)],
    warmUp: others.length > 0 ? others : asked,
  };
};
