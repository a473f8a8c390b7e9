import type { Bilingual } from '../../../rules/finding.js';

/** One way a call can fail: its stable code, the HTTP status, what it says, and what else the caller should know. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly message: Bilingual;
  readonly field?: string;
  readonly rule?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type More = Pick<Problem, 'field' | 'rule' | 'headers'>;

/** What a code says, given its facts. */
export type Said = Omit<Problem, 'code' | 'status'>;

export const said = (zh: string, en: string, more: More = {}): Said => ({ message: { zh, en }, ...more });
export const error = <Facts extends unknown[]>(status: number, say: (...facts: Facts) => Said) => ({ status, say });

/** Names the field at fault, where there is one. */
export function fieldOf(field: string | null): More {
  return field === null || field === '' ? {} : { field };
}
