import type { Act } from '../../platform/act.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Datum, dagnummer } from '../../regels/kalender/datum.ts';
import { type BriefRij, fixBrief, insertOntvanger, type Stuk } from './brief.sql.ts';
import { type Bureau, composeSamenstel, type Samenstel } from './compose-samenstel.ts';
import { findDossierfeiten } from './feiten.sql.ts';
import { GEEN_HUISSTIJL, labelOf } from './preview-brief.ts';
import { renderBrief } from './render-brief.ts';
import type { Sjabloon } from './sjabloon.ts';
import { hashOf } from './standaard-sjablonen.ts';
import type { Vertaaltaal } from './talen.ts';

const DAG_SECONDEN = 86_400;
/** Noon of that day: the same letter of the same day gives the same bytes. */
export const secondsOf = (dag: Datum): number => (dagnummer(dag) + 0.5) * DAG_SECONDEN;

/**
 * Makes a letter definite: set for each recipient, kept byte for byte, and from now on locked. A besluit gets the last
 * day for bezwaar, counted from the day on it, which is the day it must be sent (uitleg 0060).
 */
export async function makeDefinite(
  { tx, actor, vandaag }: Pick<Act, 'tx' | 'actor' | 'vandaag'>,
  bureau: Bureau,
  brief: BriefRij,
  akkoordDoor: string | null,
  known?: Samenstel,
) {
  const sjabloon = bureau.boek.find(brief.sjabloon);
  if (!sjabloon) return refuse('stap-niet-mogelijk', 'Dit sjabloon bestaat niet meer.');
  const samenstel = known ?? (await compose());
  if (samenstel === 'jongere-onbekend') return refuse('niet-gevonden');
  if (samenstel === 'geen-huisstijl') return refuse('geen-huisstijl', GEEN_HUISSTIJL);
  if (sjabloon.soort === 'besluit' && samenstel.bezwaarTot === null) {
    return refuse(
      'termijn-onbekend',
      'De feestdagen rond het einde van de bezwaartermijn zijn nog niet bekend.',
    );
  }
  const mee = samenstel.ontvangers.filter((een) => een.mee);
  if (mee.length === 0)
    return refuse('geen-ontvanger', 'Niemand krijgt deze brief. Kijk bij de ontvangers waarom.');
  const vellen = mee.map((ontvanger) => samenstel.papier(ontvanger, false));
  const ontbreekt = [...new Set(vellen.flatMap((vel) => vel.ontbreekt))];
  if (ontbreekt.length > 0) {
    const namen = ontbreekt.map((naam) => labelOf(sjabloon, naam)).join('; ');
    return refuse('gegevens-ontbreken', `Vul eerst in: ${namen}.`);
  }
  const stukken = vellen.map(({ papier, tekst }): Stuk => {
    const bron = renderBrief(papier);
    const pdf = renderPdf(bron, 'ua-1', secondsOf(vandaag));
    return { bron, tekst, pdf, hash: hashOf(pdf) };
  });
  const { versie } = await fixBrief(tx, brief.briefId, {
    hash: hashOf(stukken.map(({ hash }) => hash).join('\n')),
    dagtekening: vandaag,
    bezwaarTot: samenstel.bezwaarTot,
    sjabloonVersie: samenstel.versie,
    onderwerp: vellen[0]?.onderwerp ?? brief.onderwerp,
    velden: filled(samenstel, brief),
    akkoordDoor,
  });
  for (const [index, ontvanger] of mee.entries()) {
    const stuk = stukken[index];
    if (stuk)
      await insertOntvanger(
        tx,
        { organisatieId: actor.organisatieId, briefId: brief.briefId },
        ontvanger,
        stuk,
      );
  }
  return ok({ status: 'definitief' as const, versie });

  async function compose() {
    const feiten = await findDossierfeiten(tx, brief.jongereId, brief.werkprocesId, vandaag);
    return composeSamenstel(
      tx,
      bureau,
      {
        ...brief,
        sjabloon: sjabloon as Sjabloon,
        taal: brief.taal as Vertaaltaal | null,
        kenmerk: brief.nummer,
        behandelaar: feiten?.behandelaar ?? actor.naam,
      },
      vandaag,
    );
  }
}

/** What the record proposed and nobody changed is written down with the letter. */
const filled = ({ voorstel }: Samenstel, { velden }: BriefRij) => ({ ...voorstel, ...velden });
