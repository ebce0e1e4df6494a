import { birthday, dayOf, NEVER } from './dag.ts';
import type { Gemeenteplan } from './gemeenteplan.ts';
import type { Gezin, Jongere } from './jongere.ts';
import { type Herkomst, herkomsten, namen, voorvoegsels } from './namen.ts';
import { makeOuders } from './ouders.ts';
import { type Random, shares } from './random.ts';
import { makeHuisnummer, makePostcode, makeStraat } from './woonplaatsen.ts';

/** Ages of those who count as jongeren of the region on the peildatum: 4 up to and including 22. */
const JONGST = 4;
const OUDST = 22;

const kinderen = shares([
  [1, 38],
  [2, 42],
  [3, 15],
  [4, 5],
]);
const redenen = shares([
  ['verhuisd naar andere gemeente', 76],
  ['vertrokken naar buitenland', 20],
  ['vertrokken onbekend waarheen', 4],
]);
/** Most hardly ever miss a day, some much; the mean is 1. */
const neigingGezin = shares([
  [0.55, 80],
  [2.8, 20],
]);
const neigingKind = shares([
  [0.5, 75],
  [2.5, 25],
]);

/** The people of one address, children of the ages asked only; never more than `hoogstens`. */
export function makeGezin(
  plan: Gemeenteplan,
  peil: number,
  hoogstens: number,
  nextBsn: () => string,
  random: Random,
): Jongere[] {
  const herkomst = random.draw(herkomsten);
  const geboortedagen = drawGeboortedagen(peil, hoogstens, random);
  const oudste = Math.min(...geboortedagen);
  const jongste = Math.max(...geboortedagen);
  const woonplaats = random.pick(plan.woonplaatsen);
  const { families, buitenland } = namen[herkomst];
  const achternaam = random.pick(families);
  const familie = `${herkomst === 'nl' ? random.draw(voorvoegsels) : ''};${achternaam}`;

  const uitBuitenland = random.chance(buitenland);
  const vanaf = drawVestiging(herkomst, uitBuitenland, oudste, peil, random);
  const blijft = !random.chance(0.08);
  const vertrek = blijft ? NEVER : random.int(Math.max(dayOf(2018, 8, 1), vanaf, jongste) + 120, peil + 400);
  const vertrokken = vertrek !== NEVER && vertrek <= peil;
  const adres = `${makeStraat(random)};${makeHuisnummer(random)};${makePostcode(woonplaats.nummer, random)};${woonplaats.naam};${plan.gemeente.code};${plan.gemeente.naam}`;
  const gezin: Gezin = {
    plan,
    woonplaats,
    adres,
    vanaf,
    uitBuitenland,
    tot: vertrokken ? vertrek : NEVER,
    redenTot: vertrokken ? random.draw(redenen) : '',
    ouders: makeOuders(herkomst, familie, random),
    neiging: random.draw(neigingGezin),
    geheim: random.chance(0.004),
    veiligheid: random.chance(0.003),
  };
  return geboortedagen.map((geboren) =>
    makeJongere(gezin, geboren, herkomst, familie, peil, nextBsn, random),
  );
}

function drawGeboortedagen(peil: number, hoogstens: number, random: Random): number[] {
  const youngest = birthday(peil, -JONGST);
  const oldest = birthday(peil, -OUDST - 1) + 1;
  const days = [random.int(oldest, youngest)];
  const richting = random.chance(0.5) ? 1 : -1;
  let next = days[0] ?? youngest;
  for (let more = random.draw(kinderen) - 1; more > 0 && days.length < hoogstens; more--) {
    next += richting * random.int(420, 1500);
    if (next >= oldest && next <= youngest) days.push(next);
  }
  return days;
}

/** When the gezin came: before its first child, or when the children were there already. */
function drawVestiging(
  herkomst: Herkomst,
  buitenland: boolean,
  oudste: number,
  peil: number,
  random: Random,
): number {
  if (buitenland && herkomst === 'ua') {
    const oorlog = dayOf(2022, 3, 1);
    return oorlog < peil - 60
      ? Math.max(oudste + 60, random.int(oorlog, Math.min(peil - 30, oorlog + 1200)))
      : peil - 30;
  }
  if (buitenland || random.chance(0.28)) return random.int(oudste + 30, peil - 10);
  return oudste - random.int(30, 3000);
}

function makeJongere(
  gezin: Gezin,
  geboren: number,
  herkomst: Herkomst,
  familie: string,
  peil: number,
  nextBsn: () => string,
  random: Random,
): Jongere {
  const [voorvoegsel = '', achternaam = ''] = familie.split(';');
  const geslacht = random.chance(0.002) ? 'X' : random.chance(0.51) ? 'M' : 'V';
  const lijst = geslacht === 'V' ? namen[herkomst].meisjes : namen[herkomst].jongens;
  const eerste = random.pick(lijst);
  const tweede = random.chance(0.4) ? random.pick(lijst) : eerste;
  const vanaf = Math.max(geboren, gezin.vanaf);
  const uit = drawUitschrijving(gezin, geboren, vanaf, peil, random);
  return {
    bsn: nextBsn(),
    geboren,
    geslacht,
    voornamen: tweede === eerste ? eerste : `${eerste} ${tweede}`,
    voorvoegsel,
    achternaam,
    gezin,
    neiging: gezin.neiging * random.draw(neigingKind),
    vanaf,
    ...uit,
  };
}

/** With the gezin; alone, to live elsewhere from eighteen on; or, seldom, by death. */
function drawUitschrijving(gezin: Gezin, geboren: number, vanaf: number, peil: number, random: Random) {
  const meerderjarig = birthday(geboren, 18);
  const alleen = random.chance(0.35) ? meerderjarig + random.int(20, 2200) : NEVER;
  const overleden = random.chance(0.0006)
    ? random.int(Math.max(vanaf, dayOf(2018, 8, 1)) + 1, peil + 1)
    : NEVER;
  const mogelijk = [
    { tot: gezin.tot, redenTot: gezin.redenTot },
    { tot: alleen > vanaf ? alleen : NEVER, redenTot: 'verhuisd naar andere gemeente' },
    { tot: overleden > vanaf ? overleden : NEVER, redenTot: 'overleden' },
  ].filter(({ tot }) => tot !== NEVER && tot <= peil);
  mogelijk.sort((a, b) => a.tot - b.tot);
  return mogelijk[0] ?? { tot: NEVER, redenTot: '' };
}
