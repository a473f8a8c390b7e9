import type { Json } from '../services/records.js';

/** C0 and C1 controls but tab and line feed, zero-width no-break space, bidirectional overrides, and halves of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/** Text from outside without what nobody can see: storage refuses some of it and a reader is misled by the rest. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNREADABLE, '');

/** Deeper JSON is no message of a chat; the bound keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 32;

/** The same for every text in a JSON value, keys included. What lies too deep, and what is no JSON, becomes null. */
export function cleanJson(value: unknown, depth = 0): Json {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [cleanText(key), cleanJson(item, depth + 1)]));
}
