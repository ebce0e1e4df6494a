import { refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { BrpDatum, BrpPersoon } from './brpgebeurtenis.contract.ts';

/** What the record holds of somebody, as far as the event tells it; the columns of personen.csv. */
export type Stand = {
  readonly jongere: {
    readonly voornamen?: string | null;
    readonly voorvoegsel?: string | null;
    readonly achternaam?: string | null;
    readonly geboortedatum?: Datum;
    readonly geslacht?: 'M' | 'V' | 'X';
  };
  readonly verblijf: {
    readonly straatnaam?: string | null;
    readonly huisnummer?: string | null;
    readonly postcode?: string | null;
    readonly woonplaats?: string | null;
    readonly gemeentecode?: string | null;
    readonly gemeente?: string | null;
    readonly vanaf?: Datum;
    readonly tot?: Datum | null;
    readonly reden_uitschrijving?: string | null;
  };
  readonly geheim: boolean;
};

/** In words the file uses too: from these the task is derived. Code M and R: still in the Netherlands, not in a gemeente. */
const REDENEN = {
  O: 'overleden',
  E: 'emigratie',
  M: 'ministerieel besluit',
  R: 'registratie niet-ingezetenen',
  F: 'fout',
} as const;
const ONBEKEND_WAARHEEN = 'vertrokken onbekend waarheen';

/**
 * Reads the person of an event as the record keeps it.
 * @returns a refusal when a date that decides something is not whole, lies after today, or ends before it began
 */
export function readStand(persoon: BrpPersoon, vandaag: Datum) {
  const { naam, geboorte, geslacht, gemeenteVanInschrijving: gemeente } = persoon;
  const dagen = {
    'geboorte.datum': whole(geboorte?.datum),
    datumInschrijvingInGemeente: whole(persoon.datumInschrijvingInGemeente),
    'verblijfplaats.datumVan': whole(persoon.verblijfplaats?.datumVan),
    'opschortingBijhouding.datum': whole(persoon.opschortingBijhouding?.datum ?? persoon.overlijden?.datum),
  };
  for (const [veld, dag] of Object.entries(dagen)) {
    if (dag !== undefined && dag !== 'onvolledig' && dag > vandaag)
      return refuse('datum-in-de-toekomst', `${veld} ligt na vandaag. Controleer de datum in de bron.`);
  }
  if (dagen['geboorte.datum'] === 'onvolledig')
    return refuse(
      'datum-onvolledig',
      'geboorte.datum is niet volledig. De leerplicht hangt eraan: leg deze persoon met de hand vast.',
    );
  const tot = readTot(persoon, dagen['opschortingBijhouding.datum']);
  if (tot === 'onvolledig')
    return refuse(
      'datum-onvolledig',
      'opschortingBijhouding.datum ontbreekt of is niet volledig. Zonder die dag is niet bekend tot wanneer iemand hier woonde.',
    );
  // The day on which somebody came to this gemeente, else the day of the address; half a date says nothing.
  const vanaf = [dagen.datumInschrijvingInGemeente, dagen['verblijfplaats.datumVan']].find(
    (dag) => dag !== undefined && dag !== 'onvolledig',
  );
  if (tot.tot && vanaf && tot.tot < vanaf)
    return refuse('periode-onmogelijk', 'De opschorting ligt voor de inschrijving in de gemeente.');
  const stand: Stand = {
    jongere: {
      ...(naam && {
        voornamen: naam.voornamen ?? null,
        voorvoegsel: naam.voorvoegsel ?? null,
        achternaam: naam.geslachtsnaam ?? null,
      }),
      ...(dagen['geboorte.datum'] && { geboortedatum: dagen['geboorte.datum'] }),
      ...(geslacht && { geslacht: geslacht.code === 'O' ? 'X' : geslacht.code }),
    },
    verblijf: {
      ...readAdres(persoon),
      ...(gemeente && { gemeentecode: gemeente.code, gemeente: gemeente.omschrijving ?? null }),
      ...(vanaf && { vanaf }),
      ...(gemeente || persoon.opschortingBijhouding ? tot : {}),
    },
    geheim: persoon.geheimhoudingPersoonsgegevens,
  };
  return { ok: true as const, value: stand };
}

function whole(datum: BrpDatum | undefined): Datum | 'onvolledig' | undefined {
  if (!datum) return undefined;
  return datum.type === 'Datum' ? datum.datum : 'onvolledig';
}

/** Until when somebody lived here and why it ended; both empty as long as the BRP keeps this person up. */
function readTot(
  { opschortingBijhouding, verblijfplaats }: BrpPersoon,
  dag: Datum | 'onvolledig' | undefined,
) {
  if (!opschortingBijhouding) return { tot: null, reden_uitschrijving: null };
  if (dag === undefined || dag === 'onvolledig') return 'onvolledig';
  const { code } = opschortingBijhouding.reden;
  const onbekend = code === 'E' && verblijfplaats?.type === 'VerblijfplaatsOnbekend';
  return { tot: dag, reden_uitschrijving: onbekend ? ONBEKEND_WAARHEEN : REDENEN[code] };
}

/** Of who left, the last address here stays: that is where somebody lived. */
function readAdres({ verblijfplaats }: BrpPersoon): Stand['verblijf'] {
  if (verblijfplaats?.type === 'Locatie') {
    const straatnaam = verblijfplaats.verblijfadres?.locatiebeschrijving ?? null;
    return { straatnaam, huisnummer: null, postcode: null, woonplaats: null };
  }
  if (verblijfplaats?.type !== 'Adres') return {};
  const { verblijfadres: adres = {} } = verblijfplaats;
  const nummer = [`${adres.huisnummer ?? ''}${adres.huisletter ?? ''}`, adres.huisnummertoevoeging].filter(
    Boolean,
  );
  return {
    straatnaam: adres.officieleStraatnaam ?? adres.korteStraatnaam ?? null,
    huisnummer: nummer.join('-') || null,
    postcode: adres.postcode?.replace(' ', '') ?? null,
    woonplaats: adres.woonplaats ?? null,
  };
}
