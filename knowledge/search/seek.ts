/** The first place in `[from, end)` of rising numbers that holds `wanted` or more, else `end`: in steps that double, then by halves. */
export function seek(numbers: Uint32Array, from: number, end: number, wanted: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < end && (numbers[high] ?? 0) < wanted) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > end) high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
