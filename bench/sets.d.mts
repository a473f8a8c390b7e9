interface Entry {
  readonly id: string;
  readonly question: string;
  readonly alternates: readonly string[];
  readonly answer: string;
}
export function windowsOf(entries: readonly Pick<Entry, 'id' | 'answer'>[], count: number): Entry[];
export function shuffled<T>(values: readonly T[], seed?: number): T[];
export function goldOf(id: string): string;
