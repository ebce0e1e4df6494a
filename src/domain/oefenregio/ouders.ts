import { cell } from './dag.ts';
import type { Jongere, Ouder } from './jongere.ts';
import { type Herkomst, namen } from './namen.ts';
import { type Random, shares } from './random.ts';
import type { Uitvoer } from './uitvoer.ts';

const gezagTweede = shares([
  ['ja', 78],
  ['nee', 16],
  ['onbekend', 6],
] as const);

/** Two parents mostly; one in seven children has one, one in a hundred and fifty a voogd or somebody else who cares. */
export function makeOuders(herkomst: Herkomst, familie: string, random: Random): Ouder[] {
  const { taal, tolk, jongens, meisjes, families } = namen[herkomst];
  const needsTolk = random.chance(tolk);
  const make = (moeder: boolean, naam: string, rol: string, gezag: string): Ouder => {
    const voornaam = random.pick(moeder ? meisjes : jongens);
    // Numbers and addresses that reach nobody: 06-000…, and the domain kept free for examples.
    const telefoon = `06-000${String(random.int(0, 99_999)).padStart(5, '0')}`;
    const email = random.chance(0.7) ? `ouder${random.int(10_000, 99_999)}@voorbeeld.example` : '';
    return {
      naam: `${voornaam};${naam}`,
      rol,
      gezag,
      tolk: needsTolk,
      bereik: `${taal};${needsTolk ? 'ja' : 'nee'};${telefoon};${email}`,
    };
  };
  if (random.chance(0.007)) return [make(random.chance(0.6), `;${random.pick(families)}`, 'voogd', 'ja')];
  const moeder = make(true, `;${random.pick(families)}`, 'ouder', 'ja');
  if (random.chance(0.14)) {
    return random.chance(0.08)
      ? [moeder, make(true, `;${random.pick(families)}`, 'verzorger', 'nee')]
      : [moeder];
  }
  const gezag = random.chance(0.18) ? random.draw(gezagTweede) : 'ja';
  return [moeder, make(random.chance(0.04), familie, 'ouder', gezag)];
}

export function writeGezin(uitvoer: Uitvoer, jongere: Jongere): void {
  for (const { naam, rol, gezag, bereik } of jongere.gezin.ouders) {
    const bron = gezag === 'onbekend' ? 'ouder zelf' : 'BRP';
    const nummer = uitvoer.number('gezin', 'B');
    uitvoer.add(
      'gezin',
      `${nummer};${jongere.bsn};${rol};${naam};${gezag};${bereik};${cell(jongere.vanaf)};${bron}`,
    );
  }
}

export function writeBijzonderheden(uitvoer: Uitvoer, jongere: Jongere): void {
  const { gezin, bsn } = jongere;
  const add = (soort: string, toelichting: string) =>
    uitvoer.add('bijzonderheden', `${bsn};${soort};${cell(jongere.vanaf)};${toelichting}`);
  if (gezin.geheim) add('geheim-adres', 'Geheimhouding in de BRP. Geef het adres aan niemand.');
  if (gezin.ouders.some(({ tolk }) => tolk)) add('tolk', 'Ouders spreken weinig Nederlands. Regel een tolk.');
  if (gezin.veiligheid) add('veiligheid', 'Ga niet alleen op huisbezoek. Overleg eerst met de teammanager.');
}
