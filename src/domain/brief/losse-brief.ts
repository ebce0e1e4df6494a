import type { Tx } from '../../platform/db/tx.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { deriveBezwaarTot } from '../../regels/awb/bezwaar-tijdig.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { findBehandelaar } from '../medewerker/index.ts';
import { composeBrief } from './compose-brief.ts';
import { openBureau } from './compose-samenstel.ts';
import { secondsOf } from './fix-brief.ts';
import { labelOf } from './preview-brief.ts';
import { type Afzender, renderBrief } from './render-brief.ts';
import { hashOf } from './standaard-sjablonen.ts';
import { inText, schrijfDag, woorden } from './talen.ts';

export type LosseBrief = {
  readonly onderwerp: string;
  readonly bezwaarTot: Datum | null;
  readonly pdf: Buffer;
  readonly hash: string;
};
export type Losvraag = {
  readonly organisatieId: number;
  /** Of a template that is `aan: los`. */
  readonly sjabloon: string;
  /** Days as jjjj-mm-dd; they are written out. */
  readonly velden: Readonly<Record<string, string | undefined>>;
  readonly ontvanger: { readonly naam: string; readonly adres: readonly string[] };
  readonly kenmerk: string;
  readonly behandelaar: string;
  readonly dag: Datum;
  /** Who writes, when not the gemeente itself. */
  readonly afzender?: Afzender;
};

/**
 * A letter that belongs to no dossier, in the letterhead and the words of this organisatie: set once, for its slice to keep.
 * @returns what is missing, as people read it
 */
export async function composeLosseBrief(
  tx: Tx,
  { organisatieId, sjabloon: code, velden, ontvanger, kenmerk, behandelaar, dag, afzender }: Losvraag,
): Promise<LosseBrief | { readonly ontbreekt: string }> {
  const { boek, huisstijlen } = await openBureau(tx, organisatieId, dag);
  const sjabloon = boek.find(code);
  const huisstijl = afzender ?? huisstijlen.find(({ gemeentecode }) => gemeentecode === null);
  if (!sjabloon) throw new RangeError(`There is no template ${code}`);
  if (!huisstijl) return { ontbreekt: 'de huisstijl van de brieven (Brieven, Huisstijl)' };
  const bezwaarTot = sjabloon.soort === 'besluit' ? deriveBezwaarTot(await getSchoolkalender(), dag) : null;
  const wie = await findBehandelaar(tx, behandelaar);
  const telefoon = wie?.telefoon ?? huisstijl.telefoon;
  const typed = sjabloon.velden.map(({ naam, soort }) => {
    const waarde = velden[naam];
    return [naam, waarde && soort === 'datum' ? schrijfDag(waarde, 'nl') : waarde] as const;
  });
  const feiten = {
    ...Object.fromEntries(typed),
    gemeente: huisstijl.afzender,
    ontvanger: ontvanger.naam,
    kenmerk,
    behandelaar,
    telefoon,
    email: wie?.email ?? huisstijl.email,
    postadres: `${huisstijl.afzender}, ${huisstijl.straat}, ${huisstijl.postcode} ${huisstijl.plaats}`,
    datum: schrijfDag(dag, 'nl'),
    'bezwaar-tot': bezwaarTot ? schrijfDag(bezwaarTot, 'nl') : undefined,
  };
  const { ontbreekt, ...tekst } = composeBrief(sjabloon, feiten, boek.blok('nl'), inText('nl'));
  if (ontbreekt.length > 0) {
    return { ontbreekt: ontbreekt.map((naam) => labelOf(sjabloon, naam)).join('; ') };
  }
  const pdf = renderPdf(
    renderBrief({
      afzender: huisstijl,
      ontvanger,
      dag,
      kenmerk,
      artikel: sjabloon.artikel,
      behandelaar: { naam: behandelaar, telefoon },
      teksten: [
        {
          ...tekst,
          taal: 'nl',
          datum: schrijfDag(dag, 'nl'),
          aanhef: woorden.nl.aanhef(ontvanger.naam),
          nagekeken: null,
        },
      ],
      concept: false,
    }),
    'ua-1',
    secondsOf(dag),
  );
  return { onderwerp: tekst.onderwerp, bezwaarTot, pdf, hash: hashOf(pdf) };
}
