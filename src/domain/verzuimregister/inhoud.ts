import type { BsnVault } from '../../platform/bsn-vault.ts';

/** A report that could not be read, to be kept: it may hold a bsn, so it is encrypted like one. Hex, for JSON. */
export const seal = (vault: BsnVault, inhoud: unknown): string =>
  // The vault keeps bytes, not letters: what is no ASCII goes as base64.
  vault.encrypt(Buffer.from(JSON.stringify(inhoud) ?? 'null', 'utf8').toString('base64')).toString('hex');

export const unseal = (vault: BsnVault, bewaard: Uint8Array): unknown =>
  JSON.parse(Buffer.from(vault.decrypt(bewaard), 'base64').toString('utf8'));
