import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { OUDSTE_DAG } from '../../regels/regel.ts';
import { type BetrokkeneBereikRij, findBereik, type JongereBereikRij, listBereik } from './contact.sql.ts';
import { explainHoren } from './horen.ts';
import type { Aanschrijving, Geadresseerde, readAanschrijvingEndpoint } from './persoon.contract.ts';
import { findPlicht, refuseTooEarly } from './plicht.ts';

type Adresseren = Pick<Geadresseerde, 'adres' | 'adresVan' | 'adresGeheim' | 'geenAdres' | 'magAdresJongere'>;

const without = (
  geenAdres: NonNullable<Geadresseerde['geenAdres']>,
): Omit<Adresseren, 'magAdresJongere'> => ({
  adres: null,
  adresVan: null,
  adresGeheim: false,
  geenAdres,
});

/** Where the jongere lives on the day. A letter to the jongere may go to a secret address: it is the jongere's own. */
function adresOf({ verblijf, overleden, adresGeheim }: JongereBereikRij, dag: Datum) {
  if (overleden) return without('overleden');
  if (!verblijf || (verblijf.tot !== null && verblijf.tot <= dag)) {
    return without(verblijf ? 'vertrokken' : 'onbekend');
  }
  const { straat, postcode, woonplaats } = verblijf;
  if (!straat && !postcode) return without('onbekend');
  return {
    adres: { straat, postcode, woonplaats },
    adresVan: 'jongere',
    adresGeheim,
    geenAdres: null,
  } as const;
}

/**
 * Where a letter to somebody around the jongere goes (PB-11). Of whom it is not recorded that they live with the jongere,
 * the home of the jongere is taken, but never when that is secret: it would tell another party where the jongere lives.
 */
function adresFor(betrokkene: BetrokkeneBereikRij, jongere: JongereBereikRij, dag: Datum): Adresseren {
  const { woont, eigenAdres, eigenAdresGeheim } = betrokkene;
  const magAdresJongere = !jongere.adresGeheim || woont === 'bij-jongere';
  if (woont === 'elders') {
    const eigen = eigenAdres
      ? ({ adres: eigenAdres, adresVan: 'eigen', adresGeheim: eigenAdresGeheim, geenAdres: null } as const)
      : without('onbekend');
    return { ...eigen, magAdresJongere };
  }
  const thuis = adresOf(jongere, dag);
  if (woont === 'bij-jongere' || thuis.geenAdres !== null) return { ...thuis, magAdresJongere };
  return magAdresJongere
    ? { ...thuis, adresVan: 'aangenomen', magAdresJongere }
    : { ...without('geheim-adres'), magAdresJongere };
}

/**
 * Who may be invited, written to and summoned on a day, each with the reason, the address or why there is none, language,
 * interpreter and way of contact (PB-03, PB-10, PB-11). The one source for letters, invitations and hearings. An address that
 * is secret is given only to be printed on what goes to the person who lives there (`adresGeheim`).
 *
 * @returns nothing of who is unknown to whoever asks
 */
export async function readAanschrijving(
  tx: Tx,
  jongereId: string,
  dag: Datum,
): Promise<Aanschrijving | null> {
  const jongere = await findBereik(tx, jongereId, dag);
  const plicht = await findPlicht(tx, jongereId, dag);
  if (!jongere || !plicht) return null;
  const { geboortedatum, overleden, adresGeheim, tolkInDossier } = jongere;
  const gehoord = await explainHoren({ geboortedatum, plicht }, await listBereik(tx, jongereId, dag), dag);
  // An interpreter that the file asks for is needed by everyone, until it is recorded for whom.
  const reach = ({
    taal,
    tolk,
    telefoon,
    email,
    voorkeur,
    nietBenaderen,
    heeftBsn,
    contactVersie,
  }: Reach) => ({
    taal,
    tolk: tolk || tolkInDossier,
    kanaal: voorkeur ?? ('brief' as const),
    telefoon,
    email,
    nietBenaderen,
    heeftBsn,
    contactVersie,
  });
  return {
    jongereId,
    op: dag,
    overleden,
    adresGeheim,
    geadresseerden: [
      {
        wie: 'jongere',
        betrokkeneId: null,
        naam: jongere.naam,
        rol: null,
        gezag: null,
        gezagBron: null,
        horen: gehoord.horenZelf,
        ...adresOf(jongere, dag),
        magAdresJongere: true,
        ...reach(jongere),
      },
      ...gehoord.betrokkenen.map((betrokkene) => ({
        wie: 'betrokkene' as const,
        betrokkeneId: betrokkene.betrokkeneId,
        naam: betrokkene.naam,
        rol: betrokkene.rol,
        gezag: betrokkene.gezag,
        gezagBron: betrokkene.bron,
        horen: betrokkene.horen,
        ...adresFor(betrokkene, jongere, dag),
        ...reach(betrokkene),
      })),
    ],
  };
}

type Reach = Pick<
  JongereBereikRij,
  'taal' | 'tolk' | 'telefoon' | 'email' | 'voorkeur' | 'nietBenaderen' | 'heeftBsn' | 'contactVersie'
>;

/** The same for the screen: a secret address does not leave the database. */
export async function readAanschrijvingAct(
  { tx, vandaag, log }: Act,
  { jongereId, op = vandaag }: InputOf<typeof readAanschrijvingEndpoint>,
) {
  if (op < OUDSTE_DAG) return refuseTooEarly();
  const found = await readAanschrijving(tx, jongereId, op);
  if (!found) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  return ok({
    ...found,
    geadresseerden: found.geadresseerden.map((een) => (een.adresGeheim ? { ...een, adres: null } : een)),
  });
}
