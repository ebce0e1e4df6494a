import type { BsnVault } from '../../platform/bsn-vault.ts';
import { dagVan, isLater } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Schoolkalender } from '../../regels/kalender/schooldag.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import {
  behandelaarVan,
  forwardMeldingen,
  insertOntvangsten,
  shareInhoud,
  shareStatus,
  zendingVan,
} from '../melding/index.ts';
import { deriveToewijzingen } from '../toewijzing/index.ts';
import { seal } from './inhoud.ts';
import {
  type Aantallen,
  type BekendeMelding,
  findJongerenByHash,
  holdLevering,
  insertFouten,
  insertJongeren,
  insertLevering,
  insertMeldingen,
  insertStappen,
  lockMeldingen,
  solveFouten,
  takeScholen,
  updateMeldingen,
  withdrawMeldingen,
} from './levering.sql.ts';
import { type Persoon, toPersoon, toRij } from './melding-rij.ts';
import { type Gelezen, parseRegistermelding, type Registermelding } from './registermelding.ts';

export type Ontvangst = {
  readonly tx: Tx;
  readonly organisatieId: number;
  readonly vandaag: Datum;
  readonly vault: BsnVault;
};
type Herkomst = { readonly kanaal: 'koppeling' | 'bestand'; readonly bestand: string | null };
type Fout = { nummer: string | null; code: string; bericht: string; inhoud: string };
export type Leveringuitkomst = Aantallen & { readonly leveringId: string };

/**
 * Takes in what the register delivered (VI-01): set by set, all in one transaction. A report is known by its number; an older
 * change never overwrites a newer one; the school gets its receipt in the same act. What cannot be read is kept, with why.
 */
export async function takeLevering(
  ontvangst: Ontvangst,
  berichten: readonly unknown[],
  herkomst: Herkomst,
): Promise<Leveringuitkomst> {
  const { tx, organisatieId, vandaag, vault } = ontvangst;
  await holdLevering(tx, organisatieId);
  const { goed, fouten, dubbel } = read(berichten, vault);
  const bekend = new Map((await lockMeldingen(tx, [...goed.keys()])).map((een) => [een.nummer, een]));
  const personen = await takePersonen(ontvangst, [...goed.values()], bekend);

  const sorted = sort(goed, bekend, personen);
  for (const melding of sorted.vreemd) {
    fouten.push({
      nummer: melding.meldingsnummer,
      code: 'andere-persoon',
      bericht: 'Onder dit meldingsnummer staat bij ons een ander persoon. Vraag DUO of het nummer klopt.',
      inhoud: seal(vault, melding),
    });
  }
  const { nieuw, gewijzigd, ingetrokken, ongewijzigd } = sorted;
  const rijen = await toRijen(ontvangst, [...nieuw, ...gewijzigd], personen);
  const rijenVan = (meldingen: readonly Registermelding[]) =>
    meldingen.flatMap(({ meldingsnummer }) => rijen.get(meldingsnummer) ?? []);

  const nieuweRijen = rijenVan(nieuw);
  const toewijzingen = await deriveToewijzingen(
    tx,
    organisatieId,
    nieuweRijen.map(({ nummer, jongereId, schoolId, soortVerzuim }) => ({
      sleutel: nummer,
      jongereId,
      schoolId,
      soortVerzuim,
    })),
    vandaag,
  );
  const ingevoegd = await insertMeldingen(
    tx,
    organisatieId,
    nieuweRijen.map((rij) => ({ ...rij, behandelaar: behandelaarVan(toewijzingen.get(rij.nummer)) })),
  );
  const zendingen = ingevoegd.flatMap(({ meldingId, nummer }) => {
    const zending = zendingVan(toewijzingen.get(nummer));
    return zending ? [{ meldingId, ...zending }] : [];
  });
  const elders = new Set(zendingen.map(({ meldingId }) => meldingId));
  await forwardMeldingen(ontvangst, zendingen);
  await insertOntvangsten(
    ontvangst,
    ingevoegd.filter(({ meldingId }) => !elders.has(meldingId)),
  );
  await updateMeldingen(tx, organisatieId, rijenVan(gewijzigd));
  await shareInhoud(
    ontvangst,
    gewijzigd.flatMap(({ meldingsnummer }) => bekend.get(meldingsnummer)?.meldingId ?? []),
  );
  const weg = ingetrokken.map(({ melding, bij }) => ({ melding, bij, naar: afterWithdrawal(bij.status) }));
  await withdrawMeldingen(
    tx,
    weg.map(({ melding, bij, naar }) => ({
      meldingId: bij.meldingId,
      mutatie: melding.laatsteMutatie,
      status: naar,
    })),
  );
  await shareStatus(
    ontvangst,
    weg.map(({ bij }) => bij.meldingId),
  );
  await insertStappen(tx, organisatieId, [
    ...gewijzigd.flatMap(({ meldingsnummer }) => {
      const bij = bekend.get(meldingsnummer);
      return bij
        ? [{ meldingId: bij.meldingId, van: bij.status, naar: bij.status, reden: 'wijziging-school' }]
        : [];
    }),
    ...weg.map(({ bij, naar }) => ({
      meldingId: bij.meldingId,
      van: bij.status,
      naar,
      reden: 'ingetrokken-school',
    })),
  ]);

  const gelukt = [...nieuw, ...gewijzigd, ...ongewijzigd, ...ingetrokken.map(({ melding }) => melding)];
  if (gelukt.length > 0) {
    await solveFouten(
      tx,
      gelukt.map(({ meldingsnummer }) => meldingsnummer),
    );
  }
  const aantallen: Aantallen = {
    aantal: berichten.length,
    nieuw: nieuw.length,
    gewijzigd: gewijzigd.length,
    ingetrokken: ingetrokken.length,
    ongewijzigd: ongewijzigd.length + dubbel,
    fout: fouten.length,
    teLaat: rijenVan(nieuw).filter(({ uiterlijkOp }) => uiterlijkOp !== null && vandaag > uiterlijkOp).length,
  };
  const leveringId = await insertLevering(tx, organisatieId, herkomst, aantallen);
  if (fouten.length > 0) await insertFouten(tx, organisatieId, leveringId, fouten);
  return { ...aantallen, leveringId };
}

/** Of more reports with one number the one that changed last counts. */
function read(berichten: readonly unknown[], vault: BsnVault) {
  const goed = new Map<string, Registermelding>();
  const fouten: Fout[] = [];
  let dubbel = 0;
  for (const ruw of berichten) {
    const gelezen: Gelezen = parseRegistermelding(ruw);
    if (gelezen.soort === 'fout') {
      const { nummer, code, bericht } = gelezen;
      fouten.push({ nummer, code, bericht, inhoud: seal(vault, ruw) });
      continue;
    }
    const { melding } = gelezen;
    const eerder = goed.get(melding.meldingsnummer);
    if (eerder) dubbel += 1;
    if (!eerder || isLater(melding.laatsteMutatie, eerder.laatsteMutatie)) {
      goed.set(melding.meldingsnummer, melding);
    }
  }
  return { goed, fouten, dubbel };
}

/** Everybody in these reports: who we know, and a new file for who is in no register of ours yet. */
async function takePersonen(
  { tx, organisatieId, vault }: Ontvangst,
  meldingen: readonly Registermelding[],
  bekend: ReadonlyMap<string, BekendeMelding>,
): Promise<ReadonlyMap<string, Persoon>> {
  const hashes = new Map(
    meldingen.map((melding) => [
      melding.meldingsnummer,
      vault.hash(melding.persoonsgebondenNummer).toString('hex'),
    ]),
  );
  const gevonden = new Map(
    (await findJongerenByHash(tx, [...new Set(hashes.values())])).map((een) => [een.hash, een]),
  );
  const ontbreekt = new Map(
    meldingen
      .filter(({ meldingsnummer, stand }) => stand === 'geregistreerd' && !bekend.has(meldingsnummer))
      .map((melding) => [hashes.get(melding.meldingsnummer) ?? '', melding] as const)
      .filter(([hash]) => !gevonden.has(hash)),
  );
  const nieuw = [...ontbreekt].map(([hash, melding]) => toPersoon(hash, melding, vault));
  for (const een of await insertJongeren(tx, organisatieId, nieuw)) gevonden.set(een.hash, een);
  return new Map(
    [...hashes].flatMap(([nummer, hash]) => {
      const persoon = gevonden.get(hash);
      return persoon ? [[nummer, persoon] as const] : [];
    }),
  );
}

/** What each report is to us. A report that was withdrawn before we ever saw it is nothing. */
function sort(
  goed: ReadonlyMap<string, Registermelding>,
  bekend: ReadonlyMap<string, BekendeMelding>,
  personen: ReadonlyMap<string, Persoon>,
) {
  const nieuw: Registermelding[] = [];
  const gewijzigd: Registermelding[] = [];
  const ongewijzigd: Registermelding[] = [];
  const vreemd: Registermelding[] = [];
  const ingetrokken: { melding: Registermelding; bij: BekendeMelding }[] = [];
  for (const [nummer, melding] of goed) {
    const bij = bekend.get(nummer);
    if (!bij) (melding.stand === 'ingetrokken' ? ongewijzigd : nieuw).push(melding);
    else if (bij.mutatie && !isLater(melding.laatsteMutatie, bij.mutatie)) ongewijzigd.push(melding);
    else if (personen.get(nummer)?.jongereId !== bij.jongereId) vreemd.push(melding);
    else if (melding.stand === 'ingetrokken') ingetrokken.push({ melding, bij });
    else gewijzigd.push(melding);
  }
  return { nieuw, gewijzigd, ongewijzigd, vreemd, ingetrokken };
}

async function toRijen(
  { tx, organisatieId, vandaag }: Ontvangst,
  meldingen: readonly Registermelding[],
  personen: ReadonlyMap<string, Persoon>,
) {
  const kalender: Schoolkalender = await getSchoolkalender();
  const sleutel = ({ brin, vestiging }: { brin: string; vestiging: string }) => `${brin}${vestiging}`;
  const namen = new Map(
    meldingen.map((melding) => [
      sleutel(melding),
      { brin: melding.brin, vestiging: melding.vestiging, naam: melding.naamLeslocatie || sleutel(melding) },
    ]),
  );
  const scholen = new Map(
    (await takeScholen(tx, organisatieId, [...namen.values()])).map((school) => [
      sleutel(school),
      school.schoolId,
    ]),
  );
  return new Map(
    meldingen.flatMap((melding) => {
      const persoon = personen.get(melding.meldingsnummer);
      const schoolId = scholen.get(sleutel(melding));
      if (!persoon || !schoolId) return [];
      const opgenomenOp = dagVan(melding.opgenomenOp);
      return [
        [
          melding.meldingsnummer,
          toRij({ melding, persoon, schoolId, vandaag, opgenomenOp, kalender }),
        ] as const,
      ];
    }),
  );
}

/** What we closed stays closed (U25); what was open is withdrawn. */
const afterWithdrawal = (status: string) =>
  status === 'nieuw' || status === 'in-behandeling' ? 'ingetrokken' : status;
