import { z } from 'zod';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import {
  fallBack,
  isInBox,
  listAfzenders,
  lockAangeboden,
  lockVolgendeBoxbrief,
  markAangeboden,
  markInBox,
  type WachtendeBoxbrief,
} from './berichtenbox.sql.ts';

/** Who sends: the number of the organisatie (OIN) and the kind of message it agreed with MijnOverheid. */
export type Boxafzender = { readonly oin: string; readonly berichttype: string };

/** A letter as MijnOverheid takes it in. `berichtId` is ours: offered twice, it is delivered once. */
export type Boxbericht = Boxafzender & {
  readonly berichtId: string;
  readonly aangemaaktOp: string;
  readonly bsn: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly referentie: string;
  readonly bijlage: { readonly omschrijving: string; readonly pdf: Buffer };
};

/** The codes of the Technische Aansluithandleiding MijnOverheid Berichtenbox (1.6.4), § 5.5. */
export const verwerkingscodes = [
  'Verwerkt',
  'TechnischProbleem',
  'NietActiefOfGeabonneerd',
  'BerichtTypeNietOndersteund',
  'PublicatieDatumLigtTeVerInDeToekomst',
  'AanmaakDatumLigtTeVerInHetVerleden',
  'BerichtBestaatAl',
  'BijlageTeGroot',
  'OinInCPAKomtNietOvereenMetOinInBericht',
  'XmlValidatieTegenXsdValtNegatiefUit',
] as const;
export type Boxresultaat = {
  readonly resultaatId: string;
  readonly berichtId: string;
  readonly code: (typeof verwerkingscodes)[number];
};

/** What this program needs of MijnOverheid; `src/integrations/berichtenbox` has it. */
export type Berichtenbox = {
  /** Whether this person switched the Berichtenbox on, and post of this sender in it. */
  isGeabonneerd(afzender: Boxafzender, bsn: string): Promise<boolean>;
  /** Hands a letter over; answers what proves that it was taken in. What became of it comes as a result. */
  offer(bericht: Boxbericht): Promise<string>;
  listResultaten(afzender: Boxafzender): Promise<readonly Boxresultaat[]>;
  /** The result is written down here: it need not be told again. */
  confirm(resultaatId: string): Promise<void>;
};

/** MijnOverheid answered, and the answer is no: this letter goes another way. */
export class Boxweigering extends Error {}

export const BERICHTENBOX_JOB = 'berichtenbox';
export const BERICHTENBOX_RONDE = 'berichtenbox-ronde';
/** What became of a letter is told later, so it is asked. */
export const BERICHTENBOX_CRON = { task: BERICHTENBOX_RONDE, match: '*/10 * * * *' } as const;

const ACTOR = 'berichtenbox';
const zPayload = z.object({ organisatieId: z.int() });
/** Of all attachments together, before they are encoded (§ 5.9). */
const MOST_BYTES = 500_000;
const MOST_ONDERWERP = 50;

export const planBerichtenbox =
  (db: Db): Task =>
  () =>
    db.transact({ organisatieId: null, actor: ACTOR }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) {
        await planJob(tx, BERICHTENBOX_JOB, String(organisatieId), { organisatieId });
      }
    });

type Werk = {
  readonly db: Db;
  readonly vault: BsnVault;
  /** Undefined: this installation has no connection; what waits goes by post. */
  readonly berichtenbox: Berichtenbox | undefined;
};

/**
 * Offers the letters of one organisatie to MijnOverheid and takes in what became of earlier ones, each in a transaction of its
 * own. Whoever switched nothing on gets the letter by post: so does a letter that was refused, with the reason beside it.
 */
export function boxpost({ db, vault, berichtenbox }: Werk): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    const scope = { organisatieId, actor: ACTOR };
    const next = () =>
      db.transact(scope, async (tx) => {
        const wacht = await lockVolgendeBoxbrief(tx);
        if (!wacht) return false;
        const geen = await offerTo(berichtenbox, wacht, vault, (bewijs) =>
          markAangeboden(tx, wacht.briefOntvangerId, bewijs),
        );
        if (geen) await fallBack(tx, wacht.briefOntvangerId, geen);
        return true;
      });
    while (await next());
    if (!berichtenbox || !(await db.transact(scope, isInBox))) return;
    for (const afzender of await db.transact(scope, listAfzenders)) {
      for (const resultaat of await berichtenbox.listResultaten(afzender)) {
        await db.transact(scope, (tx) => takeResultaat(tx, resultaat));
        await berichtenbox.confirm(resultaat.resultaatId);
      }
    }
  };
}

/** @returns why it cannot go there; nothing when it was taken in */
async function offerTo(
  berichtenbox: Berichtenbox | undefined,
  wacht: WachtendeBoxbrief,
  vault: BsnVault,
  mark: (bewijs: string) => Promise<unknown>,
): Promise<string | undefined> {
  const { oin, berichttype, bsnCipher, nummer } = wacht;
  if (!berichtenbox || !oin || !berichttype) return 'Er is geen aansluiting op de Berichtenbox.';
  if (!bsnCipher) return 'Wij hebben geen bsn van deze persoon.';
  const bsn = vault.decrypt(bsnCipher);
  const afzender = { oin, berichttype };
  if (!(await berichtenbox.isGeabonneerd(afzender, bsn))) return NIET_AAN;
  // A file that is kept: MijnOverheid asks PDF/A.
  const pdf = renderPdf(wacht.bron, 'a-2a', wacht.seconden);
  if (pdf.length > MOST_BYTES) return 'De brief is te groot voor de Berichtenbox.';
  const bericht = {
    ...afzender,
    berichtId: wacht.briefOntvangerId,
    aangemaaktOp: wacht.nu,
    bsn,
    onderwerp: wacht.onderwerp.length <= MOST_ONDERWERP ? wacht.onderwerp : `Brief ${nummer}`,
    tekst: `Beste lezer,\n\nIn de bijlage staat een brief van ${wacht.afzender}.\nNoem bij vragen ons kenmerk: ${nummer}\n\nVragen? Bel ${wacht.telefoon}.\n\n${wacht.afzender}`,
    referentie: nummer,
    bijlage: { omschrijving: `Brief ${nummer}`, pdf },
  };
  try {
    await mark(await berichtenbox.offer(bericht));
    return undefined;
  } catch (error) {
    if (error instanceof Boxweigering) return 'MijnOverheid nam de brief niet aan.';
    throw error;
  }
}

const NIET_AAN = 'Deze persoon heeft de Berichtenbox voor onze post niet aangezet.';

const REDENEN: Readonly<Partial<Record<Boxresultaat['code'], string>>> = {
  NietActiefOfGeabonneerd: NIET_AAN,
  BijlageTeGroot: 'De brief is te groot voor de Berichtenbox.',
};

async function takeResultaat(tx: Tx, { berichtId, code }: Boxresultaat): Promise<void> {
  // Also of a letter offered again after an answer that got lost: the first offer has an answer of its own.
  if (code === 'BerichtBestaatAl' || !(await lockAangeboden(tx, berichtId))) return;
  if (code === 'Verwerkt') await markInBox(tx, berichtId);
  else await fallBack(tx, berichtId, REDENEN[code] ?? `MijnOverheid nam de brief niet aan (${code}).`);
}
