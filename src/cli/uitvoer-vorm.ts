import type { ExitShape } from '../platform/exit/exit-tables.ts';

/** What an exit must know of our tables. A new column of bytes is decided here (test/acceptatie/uitvoer.acceptance.test.ts). */
export const UITVOER_VORM: ExitShape = {
  stays: ['machine_client', 'agendasleutel'],
  ownNumbers: ['logboek.logboek_id'],
  setAside: ['invoer_vorige.rij', 'samenvoeging_rij.rij', 'samenvoeging.jongere', 'samenvoeging.blijft_was'],
  // A report of the register that could not be read.
  sealed: ['registerfout.inhoud'],
};
