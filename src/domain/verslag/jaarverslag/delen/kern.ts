import type { Cel, Tabel, Waar } from '../model.ts';
import { deel, type MaakDeel } from './deel.ts';

/** What people ask first; each counts in its own unit, so nothing here adds up. */
const KERN: readonly { readonly kop: string; readonly indicator: string; readonly waar?: Waar }[] = [
  { kop: 'Leerlingen op 1 oktober', indicator: 'leerlingen' },
  { kop: 'Meldingen van verzuim', indicator: 'meldingen' },
  { kop: 'Jongeren met een melding', indicator: 'jongeren-met-melding' },
  { kop: 'Begonnen werkprocessen', indicator: 'zaken' },
  { kop: 'Thuiszitters aan het einde', indicator: 'thuiszitters', waar: { stand: 'eind' } },
  { kop: 'Verleende vrijstellingen', indicator: 'vrijstellingen' },
  { kop: 'Verwijzingen naar Halt', indicator: 'halt' },
  { kop: 'Processen-verbaal', indicator: 'processen-verbaal' },
];
export const KERN_ID = 'kerncijfers';

/** The year at a glance, beside the year before. */
export const kerncijfers: MaakDeel = async ({ bron, vorig, schooljaar, jaren }) => {
  const tweeJaren = jaren.includes(vorig) ? [vorig, schooljaar] : [schooljaar];
  const rijen: { kop: string; cellen: Cel[] }[] = [];
  for (const { kop, indicator, waar } of KERN) {
    const cellen: Cel[] = [];
    for (const jaar of tweeJaren) cellen.push(await bron.een(indicator, jaar, waar));
    rijen.push({ kop, cellen });
  }
  const tabel: Tabel = {
    soort: 'tabel',
    id: KERN_ID,
    titel: 'Het schooljaar in het kort',
    eenheid: 'aantallen',
    kop: 'Wat',
    kolommen: tweeJaren.map((jaar) => ({ kop: jaar, schooljaar: jaar, telOp: false })),
    rijen,
    totaal: null,
    noten: [],
  };
  return deel(KERN_ID, 'In het kort', [tabel]);
};
