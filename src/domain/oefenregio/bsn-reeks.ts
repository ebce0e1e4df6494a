/** Steps through a block out of order, so that brothers and sisters have no consecutive numbers. 55,001 is prime. */
const STEP = 55_001;
const FIRST_BLOCK = 999;

/** All numbers of one block of a million that pass the elfproef: 90,909 or so. */
function listBlock(block: number): Int32Array {
  const found = new Int32Array(100_000);
  let count = 0;
  const [a, b, c] = [Math.floor(block / 100), Math.floor(block / 10) % 10, block % 10] as const;
  const start = 9 * a + 8 * b + 7 * c;
  for (let rest = 0; rest < 100_000; rest++) {
    const sum =
      start +
      6 * Math.floor(rest / 10_000) +
      5 * (Math.floor(rest / 1000) % 10) +
      4 * (Math.floor(rest / 100) % 10) +
      3 * (Math.floor(rest / 10) % 10) +
      2 * (rest % 10);
    const last = sum % 11;
    if (last < 10) found[count++] = block * 1_000_000 + rest * 10 + last;
  }
  return found.subarray(0, count);
}

/**
 * Bsn's that pass the elfproef and that nobody has: first all of 999000000-999999999, which is kept free for invented
 * people, and for regions above some 90,900 people the blocks below it, 998, 997, …
 */
export function makeBsnReeks(): () => string {
  let block = FIRST_BLOCK;
  let numbers = listBlock(block);
  let given = 0;
  return () => {
    if (given === numbers.length) {
      block -= 1;
      if (block < 900) throw new RangeError('No bsn left for so many invented people');
      numbers = listBlock(block);
      given = 0;
    }
    const number = numbers[(given * STEP + 17) % numbers.length];
    given += 1;
    return String(number);
  };
}
