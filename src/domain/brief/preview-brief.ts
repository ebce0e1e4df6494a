import type { Act, Actor } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { renderSvg } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Briefontvanger, previewBriefEndpoint } from './brief.contract.ts';
import { composeSamenstel, openBureau } from './compose-samenstel.ts';
import { findDossierfeiten, isZaakOf } from './feiten.sql.ts';
import type { Ontvanger } from './ontvangers.ts';
import { renderBrief } from './render-brief.ts';
import { type Sjabloon, SjabloonFout } from './sjabloon.ts';

/** What a field is called on the screen: the question of the template, or where the fact comes from. */
const NAMEN: Readonly<Record<string, string>> = {
  school: 'de school waar de jongere staat ingeschreven',
  'bezwaar-tot': 'de laatste dag voor bezwaar (feestdagen van dat jaar zijn nog niet bekend)',
  zaak: 'het nummer van de zaak',
  portaal: 'het adres van het portaal (Huisstijl)',
};
export const labelOf = (sjabloon: Sjabloon, naam: string): string =>
  sjabloon.velden.find((veld) => veld.naam === naam)?.label ?? NAMEN[naam] ?? naam;

/** A recipient as a screen may see it before anything was sent. */
export const toOpen = ({ email: _, schoolId: __, ...ontvanger }: Ontvanger): Briefontvanger => ({
  ...ontvanger,
  status: 'open',
  verzondenOp: null,
  bewijs: null,
  terugval: null,
  gelezenOp: null,
});

/** A letter of the opsporing is made and read by who may see that part (HH-04). */
export const isDicht = (actor: Actor, { deel }: Sjabloon): boolean =>
  deel === 'opsporing' && !may(actor, 'opsporing.lezen');
export const OPSPORING_NODIG =
  'Deze brief hoort bij de opsporing (Wet politiegegevens). Vraag een ambtenaar met die bevoegdheid om hem te maken.';

export const KENMERK_CONCEPT = 'volgt bij bewaren';

/** The letter as it will be for one recipient, from what is typed now; nothing is kept. */
export async function previewBrief(
  { tx, actor, vandaag, log }: Act,
  { jongereId, voor, ...vraag }: InputOf<typeof previewBriefEndpoint>,
) {
  const bureau = await openBureau(tx, actor.organisatieId, vandaag);
  const sjabloon = bureau.boek.find(vraag.sjabloon);
  const werkprocesId = vraag.werkprocesId ?? null;
  if (!sjabloon || sjabloon.aan === 'los') return refuse('sjabloon-onbekend');
  if (isDicht(actor, sjabloon)) return refuse('opsporing-nodig', OPSPORING_NODIG);
  if (werkprocesId && !(await isZaakOf(tx, werkprocesId, jongereId))) return refuse('zaak-onbekend');
  const feiten = await findDossierfeiten(tx, jongereId, werkprocesId, vandaag);
  const samenstel = await composeSamenstel(
    tx,
    bureau,
    {
      ...vraag,
      sjabloon,
      jongereId,
      werkprocesId,
      taal: vraag.taal ?? null,
      tekst: vraag.tekst ?? null,
      kenmerk: KENMERK_CONCEPT,
      behandelaar: feiten?.behandelaar ?? actor.naam,
    },
    vandaag,
  );
  if (samenstel === 'jongere-onbekend') return refuse('jongere-onbekend');
  if (samenstel === 'geen-huisstijl') return refuse('geen-huisstijl', GEEN_HUISSTIJL);
  log({ id: jongereId, jongereId });
  const { ontvangers } = samenstel;
  const ontvanger =
    ontvangers.find(({ sleutel }) => sleutel === voor) ?? ontvangers.find(({ mee }) => mee) ?? ontvangers[0];
  try {
    const vel = samenstel.papier(ontvanger, true);
    const taaloordeel = vel.taaloordeel();
    return ok({
      svg: renderSvg(renderBrief(vel.papier)),
      tekst: vel.tekst,
      bron: vraag.tekst ?? bureau.boek.text(sjabloon.code, 'nl')?.tekst ?? '',
      onderwerp: vel.onderwerp,
      velden: sjabloon.velden.map(({ keuzes, ...veld }) => ({ ...veld, keuzes: [...keuzes] })),
      voorstel: { ...samenstel.voorstel },
      voor: ontvanger?.sleutel ?? null,
      ontvangers: ontvangers.map(toOpen),
      ontbreekt: vel.ontbreekt.map((naam) => ({ naam, label: labelOf(sjabloon, naam) })),
      taaloordeel: { ...taaloordeel, bevindingen: [...taaloordeel.bevindingen] },
      bezwaarTot: samenstel.bezwaarTot,
    });
  } catch (error) {
    if (error instanceof SjabloonFout) return refuse('ongeldig-sjabloon', error.message);
    throw error;
  }
}

export const GEEN_HUISSTIJL =
  'Er is nog geen afzender vastgelegd. Vraag de beheerder de huisstijl in te vullen (Brieven, Huisstijl).';
