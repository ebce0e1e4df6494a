import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Deel, PostRegel, Poststuk, StandPost } from './post.contract.ts';

export type Postfilter = {
  readonly status?: StandPost | undefined;
  readonly ongezien?: boolean | undefined;
  readonly jongereId?: string | undefined;
  readonly werkprocesId?: string | undefined;
};

function where({ status, ongezien, jongereId, werkprocesId }: Postfilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (status) parts.push(sql`p.status = ${status}`);
  if (ongezien) parts.push(sql`p.status = 'gekoppeld' and p.gezien_op is null`);
  if (jongereId) parts.push(sql`p.jongere_id = ${jongereId}`);
  if (werkprocesId) parts.push(sql`p.werkproces_id = ${werkprocesId}`);
  return sql.join(parts, sql` and `);
}

const regel = sql`
  p.poststuk_id as "poststukId", p.nummer, p.kanaal, p.afzender, p.onderwerp, p.ontvangen_op as "ontvangenOp", p.status,
  p.jongere_id as "jongereId",
  (select volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) from jongere j where j.jongere_id = p.jongere_id)
    as jongere,
  p.werkproces_id as "werkprocesId",
  (select w.nummer from werkproces w where w.werkproces_id = p.werkproces_id) as zaaknummer, p.soort, p.deel,
  p.reden,
  p.gezien_op as "gezienOp", ${actorNaam(sql`p.gezien_door`)} as "gezienDoor", p.versie`;

export const listPost = (
  tx: Tx,
  filter: Postfilter,
  page: { readonly limiet: number; readonly vanaf: number },
): Promise<PostRegel[]> =>
  rows(
    tx,
    sql<PostRegel>`
      select ${regel},
             (select count(*)::int from post_bestand f where f.poststuk_id = p.poststuk_id) as bestanden,
             (select count(*)::int from post_bestand f where f.poststuk_id = p.poststuk_id and f.geweigerd is not null)
               as geweigerd
        from (select * from poststuk p where ${where(filter)} order by p.poststuk_id desc
               limit ${page.limiet} offset ${page.vanaf}) p
       order by p.poststuk_id desc`,
  );

/** Beyond this a list says "more than". */
const COUNT_LIMIT = 1_000;
const count = (filter: Postfilter) =>
  sql`(select count(*)::int from (select 1 from poststuk p where ${where(filter)} limit ${COUNT_LIMIT + 1}) geteld)`;

export const countPost = (tx: Tx, filter: Postfilter) =>
  one(
    tx,
    sql<{ totaal: number; teKoppelen: number; ongezien: number }>`
      select ${count(filter)} as totaal, ${count({ status: 'te-koppelen' })} as "teKoppelen",
             ${count({ ongezien: true })} as ongezien`,
  );

export type PostRij = Omit<Poststuk, 'bestanden' | 'magNu'>;

export const findPost = (tx: Tx, poststukId: string): Promise<PostRij | undefined> =>
  maybe(tx, sql<PostRij>`select ${regel}, p.tekst from poststuk p where p.poststuk_id = ${poststukId}`);

export const lockPost = (tx: Tx, poststukId: string): Promise<PostRij | undefined> =>
  maybe(
    tx,
    sql<PostRij>`select ${regel}, p.tekst from poststuk p where p.poststuk_id = ${poststukId} for update`,
  );

export const listBestanden = (tx: Tx, poststukId: string): Promise<Poststuk['bestanden']> =>
  rows(
    tx,
    sql<Poststuk['bestanden'][number]>`
      select post_bestand_id as "postBestandId", naam, type, bytes, geweigerd
        from post_bestand where poststuk_id = ${poststukId} order by volgnummer`,
  );

export type Postbestand = {
  poststukId: string;
  jongereId: string | null;
  nummer: string;
  volgnummer: number;
  type: string;
  inhoud: Buffer;
};

export const findBestand = (tx: Tx, postBestandId: string): Promise<Postbestand | undefined> =>
  maybe(
    tx,
    sql<Postbestand>`
      select p.poststuk_id as "poststukId", p.jongere_id as "jongereId", p.nummer, f.volgnummer, f.type, f.inhoud
        from post_bestand f join poststuk p using (poststuk_id)
       where f.post_bestand_id = ${postBestandId} and f.inhoud is not null`,
  );

export type Kenmerk = { nummer: string; jongereId: string; werkprocesId: string | null; deel: Deel };

/** Whose file the numbers lead to: of a letter, a zaak or a melding. */
export const findByNummers = (tx: Tx, nummers: readonly string[]): Promise<Kenmerk[]> =>
  rows(
    tx,
    sql<Kenmerk>`
      select nummer, jongere_id as "jongereId", werkproces_id as "werkprocesId", deel from (
        select nummer, jongere_id, werkproces_id, deel from brief where nummer = any(${nummers})
        union all select nummer, jongere_id, werkproces_id, 'toezicht' from werkproces where nummer = any(${nummers})
        union all select nummer, jongere_id, werkproces_id, 'toezicht' from melding where nummer = any(${nummers})
      ) gevonden
       where jongere_id is not null
       order by werkproces_id nulls last`,
  );

type Nieuw = {
  readonly organisatieId: number;
  readonly kanaal: PostRegel['kanaal'];
  readonly sleutel: string | null;
  readonly afzender: string | null;
  readonly onderwerp: string;
  readonly tekst: string | null;
  readonly jongereId: string | null;
  readonly werkprocesId: string | null;
  readonly soort: string | null;
  readonly deel: Deel;
  readonly reden: string | null;
};
export type Ontvangen = { poststukId: string; nummer: string; status: StandPost; versie: number };

const ontvangen = sql`poststuk_id as "poststukId", nummer, status, versie`;

/** Nothing when a message under this key is there already. */
export const insertPost = (tx: Tx, p: Nieuw): Promise<Ontvangen | undefined> =>
  maybe(
    tx,
    sql<Ontvangen>`
      insert into poststuk (organisatie_id, kanaal, sleutel, afzender, onderwerp, tekst, status, jongere_id, werkproces_id,
                            soort, deel, reden)
      values (${p.organisatieId}, ${p.kanaal}, ${p.sleutel}, ${p.afzender}, ${p.onderwerp}, ${p.tekst},
              ${p.jongereId ? 'gekoppeld' : 'te-koppelen'}, ${p.jongereId}, ${p.werkprocesId}, ${p.soort}, ${p.deel}, ${p.reden})
      on conflict (organisatie_id, sleutel) where sleutel is not null do nothing
      returning ${ontvangen}`,
  );

export const getPostBySleutel = (tx: Tx, sleutel: string): Promise<Ontvangen> =>
  one(tx, sql<Ontvangen>`select ${ontvangen} from poststuk where sleutel = ${sleutel}`);

export type NieuwBestand = {
  readonly naam: string;
  readonly type: string | null;
  readonly bytes: number;
  readonly hash: string;
  readonly inhoud: Buffer | null;
  readonly geweigerd: string | null;
};

export async function insertBestanden(
  tx: Tx,
  { organisatieId, poststukId }: { readonly organisatieId: number; readonly poststukId: string },
  bestanden: readonly NieuwBestand[],
): Promise<void> {
  for (const [index, b] of bestanden.entries()) {
    await run(
      tx,
      sql`insert into post_bestand (organisatie_id, poststuk_id, volgnummer, naam, type, bytes, hash, inhoud, geweigerd)
          values (${organisatieId}, ${poststukId}, ${index + 1}, ${b.naam}, ${b.type}, ${b.bytes}, ${b.hash}, ${b.inhoud},
                  ${b.geweigerd})`,
    );
  }
}

/** Who puts it in a file has seen it. */
export const linkPost = (
  tx: Tx,
  poststukId: string,
  k: {
    readonly jongereId: string;
    readonly werkprocesId: string | null;
    readonly soort: string;
    readonly deel: Deel;
  },
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update poststuk set status = 'gekoppeld', jongere_id = ${k.jongereId}, werkproces_id = ${k.werkprocesId},
                          soort = ${k.soort}, deel = ${k.deel}, reden = null, gezien_op = now(), gezien_door = huidige_actor()
       where poststuk_id = ${poststukId} returning versie`,
  );

export const markGezien = (tx: Tx, poststukId: string) =>
  one(
    tx,
    sql<{ versie: number }>`
      update poststuk set gezien_op = now(), gezien_door = huidige_actor() where poststuk_id = ${poststukId} returning versie`,
  );

/** Out of the file it was in, if it was in one. */
export const unlinkPost = (tx: Tx, poststukId: string, status: 'te-koppelen' | 'afgewezen', reden: string) =>
  one(
    tx,
    sql<{ versie: number }>`
      update poststuk set status = ${status}, jongere_id = null, werkproces_id = null, soort = null, reden = ${reden},
                          gezien_op = null, gezien_door = null
       where poststuk_id = ${poststukId} returning versie`,
  );

export const isZaakOf = async (tx: Tx, werkprocesId: string, jongereId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from werkproces where werkproces_id = ${werkprocesId} and jongere_id = ${jongereId}`,
  )) !== undefined;
