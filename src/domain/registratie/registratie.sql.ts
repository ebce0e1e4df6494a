import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { InputOf, ResponseOf } from '../../platform/endpoint.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { createJongereEndpoint, readRegistratieEndpoint } from './registratie.contract.ts';

type Nieuw = Omit<InputOf<typeof createJongereEndpoint>, 'vanaf' | 'tochNieuw'> & { readonly vanaf: Datum };
type BuitenBrp = ResponseOf<typeof readRegistratieEndpoint>['buitenBrp'][number];

/** Somebody born on the same day whose name sounds the same. */
export const hasNaamgenoot = async (
  tx: Tx,
  { geboortedatum, voornamen, achternaam }: Pick<Nieuw, 'geboortedatum' | 'voornamen' | 'achternaam'>,
): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from jongere
         where geboortedatum = ${geboortedatum} and naamklank(achternaam) = naamklank(${achternaam})
           and (${voornamen ?? null}::text is null or voornamen is null
                or split_part(naamklank(voornamen), ' ', 1) = split_part(naamklank(${voornamen ?? null}), ' ', 1)) limit 1`,
  )) !== undefined;

export const findGemeente = (tx: Tx, gemeentecode: string) =>
  maybe(tx, sql<{ naam: string }>`select naam from gemeente where gemeentecode = ${gemeentecode}`);

export async function insertJongere(tx: Tx, organisatieId: number, j: Nieuw, gemeente: string | null) {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into jongere (organisatie_id, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht)
      values (${organisatieId}, ${j.voornamen ?? null}, ${j.voorvoegsel ?? null}, ${j.achternaam}, ${j.geboortedatum},
              ${j.geslacht ?? null}) returning jongere_id as id`,
  );
  await run(
    tx,
    sql`insert into buiten_brp (organisatie_id, jongere_id, soort, kenmerk, verblijfplaats, toelichting, bron, vanaf)
        values (${organisatieId}, ${id}, ${j.soort}, ${j.kenmerk ?? null}, ${j.verblijfplaats ?? null},
                ${j.toelichting ?? null}, ${j.bron}, ${j.vanaf})`,
  );
  if (j.gemeentecode) {
    await run(
      tx,
      sql`insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
          values (${organisatieId}, ${id}, ${j.gemeentecode}, ${gemeente}, ${j.vanaf})`,
    );
  }
  return id;
}

export const findRegistratie = (tx: Tx, jongereId: string) =>
  maybe(
    tx,
    sql<{ heeftBsn: boolean; versie: number }>`
      select bsn_hash is not null as "heeftBsn", versie from jongere where jongere_id = ${jongereId}`,
  );

export const listBuitenBrp = (tx: Tx, jongereId: string): Promise<BuitenBrp[]> =>
  rows(
    tx,
    sql<BuitenBrp>`
      select soort, kenmerk, verblijfplaats, toelichting, bron, vanaf, tot_en_met as "totEnMet",
             ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor"
        from buiten_brp where jongere_id = ${jongereId} order by vanaf desc, buiten_brp_id desc`,
  );

export const lockJongere = (tx: Tx, jongereId: string) =>
  maybe(
    tx,
    sql<{ heeftBsn: boolean; versie: number }>`
      select bsn_hash is not null as "heeftBsn", versie from jongere where jongere_id = ${jongereId} for update`,
  );

/** Who has this bsn, also under the bsn of a file that was merged into another. */
export const findMetBsn = (tx: Tx, bsnHash: Buffer) =>
  maybe(
    tx,
    sql<{ id: string }>`
      select jongere_id as id from jongere where bsn_hash = ${bsnHash}
       union all
      select blijvend_dossier(s.verdwenen_id) from samenvoeging s
       where s.bsn_hash_oud = ${bsnHash} and s.ongedaan_op is null limit 1`,
  );

export async function setBsn(
  tx: Tx,
  jongereId: string,
  bsnHash: Buffer,
  bsnCipher: Buffer,
  vandaag: Datum,
): Promise<void> {
  await run(
    tx,
    sql`update jongere set bsn_hash = ${bsnHash}, bsn_cipher = ${bsnCipher} where jongere_id = ${jongereId}`,
  );
  await run(
    tx,
    sql`update buiten_brp set tot_en_met = greatest(vanaf, ${vandaag}::date)
         where jongere_id = ${jongereId} and tot_en_met is null`,
  );
}
