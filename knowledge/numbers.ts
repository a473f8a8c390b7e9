/** A figure, with thousands commas and decimals, and the Chinese or English unit that multiplies it. Digits inside a code (`F12`, `CBC.0150`) count as they stand. */
const FIGURE = /(\d[\d,]*(?:\.\d+)?)\s*(万|亿|million\b|billion\b|k\b)?/gi;
const FACTOR: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, million: 1e6, billion: 1e9, k: 1e3 };

/** All numbers of a text, as plain figures: `1.2亿`, `120,000,000` and `120 million` are the same. */
export function numbersIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, digits = '', unit = ''] of text.matchAll(FIGURE)) {
    const value = Number(digits.replaceAll(',', ''));
    found.add(String(Math.round(value * (FACTOR[unit.toLowerCase()] ?? 1) * 1e6) / 1e6));
  }
  return found;
}
