import { birthday, cell, NEVER, workday } from './dag.ts';
import type { Aanleiding, Context, Dossier, Zaak } from './dossier.ts';
import { type Handhaving, writeHandhaving } from './handhaving.ts';
import { shares } from './random.ts';
import { type SoortZaak, soortZaak } from './termen.ts';

/** Days a zaak of a kind lasts, on average. */
const DUUR: Readonly<Record<SoortZaak, number>> = {
  relatief: 75,
  signaal: 50,
  absoluut: 55,
  luxe: 45,
  vrijstelling: 30,
  zorg: 120,
  vervangend: 40,
  overleg: 60,
};
const uitkomsten = shares([
  ['Schoolgang hervat', 62],
  ['Zorgtraject', 26],
  ['Schoolverlater', 4],
  ['Afgesloten zonder vervolg', 8],
]);
const bijAbsoluut = shares([
  ['Ingeschreven', 82],
  ['Zorgtraject', 10],
  ['Afgesloten zonder vervolg', 8],
]);

/** Number of the zaak that runs on a day, or ''. */
export const runningZaak = ({ zaak }: Dossier, dag: number): string =>
  zaak && zaak.vanaf <= dag && dag <= zaak.totEnMet ? zaak.nummer : '';

/** Opens a zaak some days after its cause and writes how it went; '' when it would begin after the peildatum. */
export function openZaak(context: Context, dossier: Dossier, aanleiding: Aanleiding): string {
  const { peil, random, uitvoer, medewerkers } = context;
  const { jongere } = dossier;
  const vanaf = workday(aanleiding.dag + random.int(0, 8));
  if (vanaf > peil || (jongere.tot !== NEVER && vanaf >= jongere.tot)) return '';

  const nummer = uitvoer.number('werkprocessen', 'W');
  const gepland = workday(vanaf + 7 + random.days(DUUR[aanleiding.soort]));
  const zaak: Zaak = { nummer, vanaf, totEnMet: gepland };
  const handhaving = writeHandhaving(context, dossier, aanleiding, zaak);
  const { totEnMet, uitkomst } = closeZaak(context, dossier, aanleiding, zaak, handhaving);
  dossier.zaak = { nummer, vanaf, totEnMet };

  const loopt = totEnMet > peil;
  const route = drawRoute(context, aanleiding, handhaving, loopt ? '' : uitkomst);
  const behandelaar = medewerkers.behandelaarOn(
    Number(jongere.gezin.plan.gemeente.code) + jongere.geboren,
    vanaf,
  );
  uitvoer.add(
    'werkprocessen',
    `${nummer};${jongere.bsn};${soortZaak[aanleiding.soort]};${cell(vanaf)};${loopt ? '' : cell(totEnMet)};${loopt ? '' : uitkomst};${route};${aanleiding.onderwijssoort};${behandelaar}`,
  );
  return nummer;
}

function closeZaak(
  { peil, random }: Context,
  { jongere }: Dossier,
  { soort }: Aanleiding,
  { vanaf, totEnMet }: Zaak,
  handhaving: Handhaving,
): { totEnMet: number; uitkomst: string } {
  if (jongere.tot !== NEVER && totEnMet >= jongere.tot && jongere.tot <= peil) {
    return { totEnMet: jongere.tot, uitkomst: 'Verhuisd' };
  }
  const achttien = birthday(jongere.geboren, 18);
  if (vanaf < achttien && achttien <= totEnMet && random.chance(0.6)) {
    return { totEnMet: achttien, uitkomst: 'Achttien geworden' };
  }
  if (handhaving !== '') return { totEnMet, uitkomst: handhaving };
  return { totEnMet, uitkomst: random.draw(soort === 'absoluut' ? bijAbsoluut : uitkomsten) };
}

/** Light where possible: most zaken end before a route is chosen (mas.md § 2, step 6). */
function drawRoute(
  { random }: Context,
  { soort }: Aanleiding,
  handhaving: Handhaving,
  uitkomst: string,
): string {
  if (handhaving === 'Proces-verbaal') return random.chance(0.08) ? 'Combinatie' : 'Strafrecht';
  if (handhaving === 'Halt-afdoening') return 'Halt';
  if (uitkomst === 'Zorgtraject') return random.chance(0.1) ? 'Civiel' : 'Vrijwillige hulp';
  if (soort === 'absoluut') return random.chance(0.03) ? 'Dwangsom' : '';
  return random.chance(0.06)
    ? random.pick(['Vrijwillige hulp', 'Vrijwillige hulp', 'Civiel', 'Combinatie'])
    : '';
}

/** A zaak of which all dates are known beforehand: the request for a vrijstelling. */
export function writeAanvraagzaak(
  { peil, uitvoer, medewerkers }: Context,
  { jongere }: Dossier,
  zaak: { soort: SoortZaak; vanaf: number; totEnMet: number; uitkomst: string; onderwijssoort: string },
): string {
  const nummer = uitvoer.number('werkprocessen', 'W');
  const loopt = zaak.totEnMet > peil;
  const behandelaar = medewerkers.behandelaarOn(jongere.geboren, zaak.vanaf);
  uitvoer.add(
    'werkprocessen',
    `${nummer};${jongere.bsn};${soortZaak[zaak.soort]};${cell(zaak.vanaf)};${loopt ? '' : cell(zaak.totEnMet)};${loopt ? '' : zaak.uitkomst};;${zaak.onderwijssoort};${behandelaar}`,
  );
  return nummer;
}
