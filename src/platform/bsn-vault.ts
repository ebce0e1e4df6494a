import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync } from 'node:crypto';

/** Keeps bsn's: encrypted to show to who may, and as a keyed hash to find a jongere by. */
export type BsnVault = {
  /** 16 bytes: equal for equal bsn's, worthless without the key. */
  hash(bsn: string): Buffer;
  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. */
  encrypt(bsn: string): Buffer;
  decrypt(cipher: Uint8Array): string;
};

const NONCE = 12;
const TAG = 16;

/** @param key 32 secret bytes; losing it loses every bsn, so it is backed up apart from the data */
export function openBsnVault(key: Uint8Array): BsnVault {
  if (key.length !== 32) throw new Error('De bsn-sleutel moet 32 bytes lang zijn');
  const hashKey = Buffer.from(hkdfSync('sha256', key, '', 'schoolgang bsn hash', 32));
  const cipherKey = Buffer.from(hkdfSync('sha256', key, '', 'schoolgang bsn cipher', 32));

  // Random bytes are fetched in bulk: a system call per bsn would dominate a load of millions.
  const nonces = Buffer.alloc(NONCE * 1024);
  let next = nonces.length;
  const freshNonce = () => {
    if (next === nonces.length) {
      randomFillSync(nonces);
      next = 0;
    }
    next += NONCE;
    return nonces.subarray(next - NONCE, next);
  };

  return {
    hash: (bsn) => createHmac('sha256', hashKey).update(bsn).digest().subarray(0, 16),
    encrypt(bsn) {
      const nonce = freshNonce();
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
      const text = Buffer.concat([cipher.update(bsn, 'latin1'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    decrypt(bytes) {
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, NONCE));
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'latin1') + decipher.final('latin1');
    },
  };
}
