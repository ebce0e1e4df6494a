import { addJaren, leesbaar } from '../../regels/kalender/datum.ts';
import type { Bewakingsuitkomst } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import type { KindRij } from './absoluut.sql.ts';

const day = (dag: string | null) => (dag === null ? 'onbekend' : leesbaar(dag));

const WAAROM: Readonly<Record<Bewakingsuitkomst, (kind: KindRij, schoolnaam: string | null) => string>> = {
  overleden: ({ woontTot }) => `Overleden op ${day(woontTot)}.`,
  'niet-ingezetene': ({ woontVanaf, woontTot }) =>
    woontTot === null
      ? `Woont hier pas vanaf ${day(woontVanaf)}.`
      : `Uitgeschreven uit de BRP op ${day(woontTot)}.`,
  'nog-niet-leerplichtig': ({ geboortedatum }) =>
    `Wordt vijf op ${leesbaar(addJaren(geboortedatum, 5))}; de leerplicht begint op de eerste schooldag van de maand erna.`,
  achttien: ({ geboortedatum }) => `Achttien sinds ${leesbaar(addJaren(geboortedatum, 18))}.`,
  startkwalificatie: ({ kwalificatieOp }) => `Startkwalificatie sinds ${day(kwalificatieOp)}.`,
  praktijkonderwijs: ({ kwalificatieOp }) =>
    `Diploma of verklaring praktijkonderwijs sinds ${day(kwalificatieOp)}.`,
  'vso-uitstroomprofiel': ({ kwalificatieOp }) =>
    `Begon op ${day(kwalificatieOp)} vso in de richting arbeidsmarkt of dagbesteding.`,
  ingeschreven: (_, schoolnaam) =>
    schoolnaam ? `Ingeschreven bij ${schoolnaam}.` : 'Ingeschreven bij een school.',
  vrijgesteld: ({ artikel }) => `Vrijgesteld${artikel ? ` op grond van artikel ${artikel}` : ''}.`,
  'absoluut-wachtlijst': ({ sinds }) => `Zonder school sinds ${day(sinds)}; staat op een wachtlijst.`,
  'absoluut-karenstijd': ({ sinds }) =>
    `Zonder school sinds ${day(sinds)}; de eerste schooldagen wachten we nog op de inschrijving.`,
  absoluut: ({ sinds }) => `Zonder school, vrijstelling of wachtlijst sinds ${day(sinds)}.`,
};

/** Why a child stands in its stage of the funnel, and what was recorded about where it is taught. */
export function explainKind(kind: KindRij, schoolnaam: string | null, situatie: string | undefined): string {
  const reden = WAAROM[kind.uitkomst as Bewakingsuitkomst](kind, schoolnaam);
  const matters = kind.uitkomst.startsWith('absoluut') || (kind.uitkomst === 'ingeschreven' && !schoolnaam);
  return situatie && matters ? `${reden} ${situatie}` : reden;
}
