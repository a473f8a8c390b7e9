/** 97.5 % point of the normal distribution: an interval of twice this covers 95 %. */
const Z = 1.959964;

/** The 95 % interval of a share, `[low, high]` (Wilson 1927): unlike p ± 2s it stays within 0 and 1 and holds for few and for extreme cases. */
export const wilson = (hits, n) => {
  if (n === 0) return [0, 1];
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
};

/** How likely at least so uneven a division into better and worse is by chance: the exact two-sided sign test. Ties are left out before. */
export const signTest = (better, worse) => {
  const n = better + worse;
  let ways = -n * Math.LN2; // the logarithm of C(n, k) / 2^n, which would underflow by itself
  let tail = 0;
  for (let k = 0; k <= Math.min(better, worse); k++) {
    tail += Math.exp(ways);
    ways += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
};
