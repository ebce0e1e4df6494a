/** Values with how often each comes, as bounds on a draw of 32 bits. */
export type Shares<T> = { readonly values: readonly T[]; readonly bounds: readonly number[] };

const FULL = 2 ** 32;

export function shares<T>(pairs: readonly (readonly [value: T, weight: number])[]): Shares<T> {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  const bounds = pairs.map(([, weight]) => {
    sum += weight;
    return (sum / total) * FULL;
  });
  return { values: pairs.map(([value]) => value), bounds };
}

/** Quantiles of a skewed duration in parts of its mean; a table, so that no logarithm can differ between machines. */
const SKEWED = [0.08, 0.14, 0.21, 0.29, 0.38, 0.48, 0.6, 0.74, 0.92, 1.15, 1.5, 2.1, 4.4];

const mix = (value: number) => {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
};

/**
 * sfc32: a stream of 32-bit numbers over integers alone, so the same on every machine. A stream is opened anew for
 * each gezin and each jongere, so that nobody's life hangs on how much was drawn for somebody else.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 1;

  /** Opens the stream of a seed, a kind of thing and its number. */
  open(seed: number, kind: number, number: number): this {
    this.a = mix(seed | 0);
    this.b = mix((number | 0) ^ this.a) ^ Math.floor(seed / FULL);
    this.c = mix(Math.imul(kind, 0x9e3779b9) ^ this.b);
    this.d = 1;
    for (let i = 0; i < 8; i++) this.next();
    return this;
  }

  next(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  chance(part: number): boolean {
    return this.next() < part * FULL;
  }

  /** A whole number, both ends included. */
  int(lowest: number, highest: number): number {
    return lowest + Math.floor((this.next() / FULL) * (highest - lowest + 1));
  }

  pick<T>(list: readonly T[]): T {
    const value = list[Math.floor((this.next() / FULL) * list.length)];
    if (value === undefined) throw new RangeError('Nothing to pick from');
    return value;
  }

  draw<T>({ values, bounds }: Shares<T>): T {
    const drawn = this.next();
    let at = 0;
    while (at < values.length - 1 && drawn >= (bounds[at] ?? FULL)) at++;
    const value = values[at];
    if (value === undefined) throw new RangeError('Nothing to draw from');
    return value;
  }

  /** A skewed number of days around a mean: many short ones, a few of several times the mean. */
  days(mean: number): number {
    return Math.max(1, Math.round(this.pick(SKEWED) * mean * (0.8 + (this.next() / FULL) * 0.4)));
  }
}
