import type { Uitvoer } from './uitvoer.ts';

/**
 * The words of the invented organisatie. Not all of them are in termen.csv: 'Overleg samenwerkingsverband' (a soort) and
 * 'Afgesloten zonder vervolg' (an uitkomst) are left out on purpose, because every real organisatie has such words.
 */
export const soortZaak = {
  relatief: 'Relatief verzuim',
  signaal: 'Signaalverzuim',
  absoluut: 'Absoluut verzuim',
  luxe: 'Luxeverzuim',
  vrijstelling: 'Vrijstelling',
  zorg: 'Zorg en preventie',
  vervangend: 'Vervangende leerplicht',
  overleg: 'Overleg samenwerkingsverband',
} as const;
export type SoortZaak = keyof typeof soortZaak;

const termen: readonly (readonly [kolom: string, eigen: string, ons: string])[] = [
  ['werkprocessen.soort', soortZaak.relatief, 'relatief-verzuim'],
  ['werkprocessen.soort', soortZaak.signaal, 'relatief-verzuim'],
  ['werkprocessen.soort', soortZaak.absoluut, 'absoluut-verzuim'],
  ['werkprocessen.soort', soortZaak.luxe, 'luxe-verzuim'],
  ['werkprocessen.soort', soortZaak.vrijstelling, 'vrijstelling'],
  ['werkprocessen.soort', soortZaak.zorg, 'zorg-en-preventie'],
  ['werkprocessen.soort', soortZaak.vervangend, 'vervangende-leerplicht'],
  ['werkprocessen.uitkomst', 'Schoolgang hervat', 'schoolgang-hervat'],
  ['werkprocessen.uitkomst', 'Zorgtraject', 'zorg'],
  ['werkprocessen.uitkomst', 'Officiële waarschuwing', 'waarschuwing'],
  ['werkprocessen.uitkomst', 'Halt-afdoening', 'halt'],
  ['werkprocessen.uitkomst', 'Proces-verbaal', 'proces-verbaal'],
  ['werkprocessen.uitkomst', 'Ingeschreven', 'ingeschreven'],
  ['werkprocessen.uitkomst', 'Vrijstelling verleend', 'vrijstelling'],
  ['werkprocessen.uitkomst', 'Vrijstelling afgewezen', 'vrijstelling-afgewezen'],
  ['werkprocessen.uitkomst', 'Verhuisd', 'verhuisd'],
  ['werkprocessen.uitkomst', 'Achttien geworden', '18-geworden'],
  ['werkprocessen.uitkomst', 'Schoolverlater', 'vsv'],
  ['werkprocessen.route_mas', 'Vrijwillige hulp', 'vrijwilligehulp'],
  ['werkprocessen.route_mas', 'Halt', 'halt'],
  ['werkprocessen.route_mas', 'Civiel', 'dwangciviel'],
  ['werkprocessen.route_mas', 'Strafrecht', 'dwangstrafrecht'],
  ['werkprocessen.route_mas', 'Dwangsom', 'lastonderdwangsom'],
  ['werkprocessen.route_mas', 'Combinatie', 'combinatie'],
  ['processen_verbaal.afdoening', 'Bij OM', 'naar-om'],
  ['processen_verbaal.afdoening', 'Waarschuwing OM', 'officiele-waarschuwing'],
  ['processen_verbaal.afdoening', 'Sepot', 'sepot'],
  ['processen_verbaal.afdoening', 'Strafbeschikking', 'strafbeschikking'],
  ['processen_verbaal.afdoening', 'Vonnis', 'vonnis'],
  ['overige_interventies.soort', 'Melding Veilig Thuis', 'veilig-thuis'],
  ['overige_interventies.soort', 'Jeugdbeschermingstafel', 'beschermingstafel'],
  ['overige_interventies.soort', 'Complexe jeugdzaken', 'complexe-jeugdzaken'],
  ['overige_interventies.soort', 'Instemming vavo', 'vavo-instemming'],
];

export function writeTermen(uitvoer: Uitvoer): void {
  for (const term of termen) uitvoer.add('termen', term.join(';'));
}
