/** Nine digits; eight typed ones miss their leading zero. */
export const normaliseBsn = (bsn: string): string => bsn.trim().padStart(9, '0');

/** Whether these digits are a bsn: eight or nine of them, passing the elfproef (Wet algemene bepalingen bsn). */
export function isBsn(bsn: string): boolean {
  const text = bsn.trim();
  if (!/^\d{8,9}$/.test(text)) return false;
  const digits = normaliseBsn(text);
  const sum = [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce(
    (total, weight, i) => total + weight * Number(digits[i]),
    0,
  );
  return sum > 0 && sum % 11 === 0;
}
