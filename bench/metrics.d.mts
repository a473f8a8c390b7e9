export function areaUnderCurve(inScope: readonly number[], outOfScope: readonly number[]): number | null;
export function bestRefusalF1(inScope: readonly number[], outOfScope: readonly number[]): number | null;
export function percentile(values: readonly number[], percent: number): number | null;
export function retrievalOf(
  outcomes: readonly { readonly gold: string; readonly ranking: readonly string[] }[],
): { readonly judged: number; readonly hit1: number; readonly hit3: number; readonly mrr10: number } | null;
