import type { BsnVault } from '../../platform/bsn-vault.ts';
import { addJaren, type Datum } from '../../regels/kalender/datum.ts';
import type { Schoolkalender } from '../../regels/kalender/schooldag.ts';
import { einddagVan } from '../../regels/kalender/termijn.ts';
import { deriveMeldvorm, meldvormen } from '../../regels/mas/meldvorm.ts';
import type { Meldingrij, NieuwePersoon } from './levering.sql.ts';
import { bijzondereRedenVan, lesurenOp, type Registermelding, urenVan } from './registermelding.ts';

export type Persoon = { readonly jongereId: string; readonly geboortedatum: Datum };

/** BROD art. 46: one working day after it was recorded. */
const VERSTREKKEN_IN_DAGEN = 1;

const empty = (tekst: string | null | undefined): string | null => tekst || null;

/** Age on a day, in whole years. */
function leeftijdOp(geboortedatum: Datum, dag: Datum): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return addJaren(geboortedatum, jaren) <= dag ? jaren : jaren - 1;
}

export function toPersoon(hash: string, melding: Registermelding, vault: BsnVault): NieuwePersoon {
  return {
    hash,
    cipher: vault.encrypt(melding.persoonsgebondenNummer).toString('hex'),
    voornamen: empty(melding.voornamen),
    voorvoegsel: empty(melding.voorvoegsel),
    achternaam: melding.geslachtsnaam,
    geboortedatum: melding.geboortedatum,
    geslacht: melding.geslacht ?? null,
    straatnaam: empty(melding.straatnaam),
    huisnummer: empty(melding.huisnummer),
    postcode: empty(melding.postcode),
    woonplaats: empty(melding.woonplaats),
  };
}

/** A report of the register as our tables hold it. */
export function toRij({
  melding,
  persoon,
  schoolId,
  vandaag,
  opgenomenOp,
  kalender,
}: {
  readonly melding: Registermelding;
  readonly persoon: Persoon;
  readonly schoolId: string;
  readonly vandaag: Datum;
  readonly opgenomenOp: Datum;
  readonly kalender: Schoolkalender;
}): Meldingrij {
  const bijzondereReden = bijzondereRedenVan(melding);
  const vorm = deriveMeldvorm({
    registersoort: melding.vermoedelijkeSoort,
    leeftijd: leeftijdOp(persoon.geboortedatum, melding.datumBegin),
    ziekte: bijzondereReden === 'ziekte',
  });
  return {
    nummer: melding.meldingsnummer,
    jongereId: persoon.jongereId,
    schoolId,
    vandaag,
    gemeldOp: opgenomenOp,
    mutatie: melding.laatsteMutatie,
    soortVerzuim: meldvormen[vorm].soortVerzuim,
    vanaf: melding.datumBegin,
    totEnMet: melding.datumEinde ?? null,
    uren: urenVan(melding),
    // Kept apart when it is one of the three that need a ground of their own.
    toelichting: bijzondereReden ? null : empty(melding.vermoedelijkeReden),
    schoolDeed: empty(melding.actieSchool),
    schoolVraagt: empty(melding.toelichtingActie),
    contactpersoon: empty(melding.contactNaam),
    behandelaar: null,
    vorm,
    registersoort: melding.vermoedelijkeSoort,
    bijzondereReden,
    alleLessenGemist: melding.alleLessenGemist ?? null,
    actieGewenst: melding.actieGemeenteGewenst ?? null,
    prioriteit: melding.prioriteit ?? null,
    leslocatie: empty(melding.naamLeslocatie),
    contactFunctie: empty(melding.contactFunctie),
    contactTelefoon: empty(melding.contactTelefoon),
    contactEmail: empty(melding.contactEmail),
    telefoonGezin: empty(melding.telefoonGezin),
    startkwalificatie: melding.startkwalificatie ?? null,
    opgenomenOp,
    uiterlijkOp: einddagVan(kalender, opgenomenOp, VERSTREKKEN_IN_DAGEN),
    dagen: melding.specificatie.map((dag) => ({
      dag: dag.datum,
      heleDag: dag.heleDag,
      lesuren: dag.lesuren,
      aantal: lesurenOp(dag),
    })),
  };
}
