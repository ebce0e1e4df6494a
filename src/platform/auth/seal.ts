import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** A key for one purpose, made from the key of the installation; one purpose can never open another's. */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  if (secret.length !== 32) throw new Error('De sleutel van de installatie moet 32 bytes lang zijn');
  return Buffer.from(hkdfSync('sha256', secret, '', `schoolgang ${purpose}`, 32));
}

/** A value only we can read and make, for a cookie of the browser. */
export function seal(key: Buffer, value: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** What was sealed; undefined when it is not ours or was changed. */
export function unseal(key: Buffer, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return JSON.parse(decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8'));
  } catch {
    return undefined;
  }
}

export const newToken = (): string => randomBytes(32).toString('base64url');
/** Enough for random secrets of 32 bytes: there is nothing to guess, so nothing to slow down. */
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that does not tell where the first difference is. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}
