import { Refusal } from '../http/refusal.js';

/** Where a client wants to read on; nothing or `-` is the beginning. */
export function watermarkOf(query: URLSearchParams): number {
  const given = query.get('watermark') ?? '';
  if (given === '' || given === '-') return 0;
  const watermark = Number(given);
  if (/^\d{1,15}$/.test(given)) return watermark;
  throw new Refusal('input.invalid', '"watermark" must be one that the desk gave out, or empty for the beginning.');
}
