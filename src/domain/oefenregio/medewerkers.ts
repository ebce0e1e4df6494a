import { cell, dayOf } from './dag.ts';
import { namen } from './namen.ts';
import { Random } from './random.ts';
import type { Uitvoer } from './uitvoer.ts';

const KLEINSTE_TEAM = 6;
const JONGEREN_PER_BEHANDELAAR = 2500;
const ANDEREN = ['administratief medewerker', 'teammanager', 'doorstroomcoach', 'applicatiebeheerder'];
const FUNCTIES = [
  'leerplichtambtenaar',
  'leerplichtambtenaar',
  'leerplichtambtenaar (boa)',
  'kwalificatieplichtambtenaar (boa)',
];
const BEGIN = dayOf(2017, 1, 1);

type Medewerker = {
  readonly naam: string;
  readonly functie: string;
  readonly vanaf: number;
  readonly totEnMet: number;
};

export type Medewerkers = {
  /** Who had the zaken of a gemeente on a day; `nummer` spreads them over the people. */
  behandelaarOn(nummer: number, dag: number): string;
  write(uitvoer: Uitvoer): void;
};

/**
 * The people of the office: behandelaars, each with a place of their own, and the others. One in five places changed
 * hands during the years, so there are people who left.
 */
export function makeMedewerkers(jongeren: number, zaad: number, peil: number): Medewerkers {
  const random = new Random().open(zaad, 2, 0);
  const used = new Set<string>();
  const newNaam = (): string => {
    const { jongens, meisjes, families } =
      namen[random.chance(0.75) ? 'nl' : random.pick(['tr', 'ma', 'sr', 'pl'] as const)];
    const naam = `${random.pick(random.chance(0.7) ? meisjes : jongens)} ${random.pick(families)}`;
    if (used.has(naam)) return newNaam();
    used.add(naam);
    return naam;
  };
  const hired = () => BEGIN + random.int(0, 600);
  const aantal = Math.max(KLEINSTE_TEAM, Math.round(jongeren / JONGEREN_PER_BEHANDELAAR));
  const places = Array.from({ length: aantal }, (_, at): Medewerker[] => {
    const functie = FUNCTIES[at % FUNCTIES.length] ?? '';
    const eerste = { naam: newNaam(), functie, vanaf: hired(), totEnMet: 0 };
    const wissel = BEGIN + random.int(800, 2600);
    if (at % 5 !== 1 || wissel >= peil - 200) return [eerste];
    return [
      { ...eerste, totEnMet: wissel },
      { naam: newNaam(), functie, vanaf: wissel + 1, totEnMet: 0 },
    ];
  });
  const anderen = ANDEREN.map((functie) => ({ naam: newNaam(), functie, vanaf: hired(), totEnMet: 0 }));

  return {
    behandelaarOn(nummer, dag) {
      const place = places[nummer % places.length] ?? [];
      const inDienst = place.find(({ totEnMet }) => totEnMet === 0 || dag <= totEnMet);
      return inDienst?.naam ?? '';
    },
    write(uitvoer) {
      for (const { naam, functie, vanaf, totEnMet } of [...places.flat(), ...anderen]) {
        const code = uitvoer.number('medewerkers', 'MW');
        uitvoer.add('medewerkers', `${code};${naam};${functie};${cell(vanaf)};${cell(totEnMet)}`);
      }
    },
  };
}
