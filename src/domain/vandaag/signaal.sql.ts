import { sql } from 'kysely';
import { maybe, one, preparedMaybe, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Mailritme, Signaalkeuze } from '../../regels/werk/signaal.ts';
import type { Blok } from './vandaag.contract.ts';

export type Keuze = Mailritme & {
  readonly keuzes: Readonly<Partial<Record<Blok, Signaalkeuze>>>;
  readonly versie: number;
};

const kolommen = sql`
  k.keuzes, to_char(k.mail_om, 'HH24:MI') as "mailOm", k.mail_dagen as "mailDagen",
  to_char(k.stil_van, 'HH24:MI') as "stilVan", to_char(k.stil_tot, 'HH24:MI') as "stilTot", k.versie`;

export const findKeuze = (tx: Tx, gebruikerId: string) =>
  preparedMaybe(
    tx,
    sql<Keuze>`select ${kolommen} from signaalkeuze k where k.gebruiker_id::text = ${gebruikerId}`,
  );

/** Writes the version that was seen (0: none yet); nothing comes back when another screen was first. */
export const writeKeuze = (tx: Tx, organisatieId: number, gebruikerId: string, k: Keuze) =>
  k.versie === 0
    ? maybe(
        tx,
        sql<{ versie: number }>`
          insert into signaalkeuze (organisatie_id, gebruiker_id, keuzes, mail_om, mail_dagen, stil_van, stil_tot)
          values (${organisatieId}, ${gebruikerId}, ${JSON.stringify(k.keuzes)}::jsonb, ${k.mailOm}, ${[...k.mailDagen]}::int[],
                  ${k.stilVan}, ${k.stilTot})
          on conflict on constraint signaalkeuze_sleutel do nothing returning versie`,
      )
    : maybe(
        tx,
        sql<{ versie: number }>`
          update signaalkeuze
             set keuzes = ${JSON.stringify(k.keuzes)}::jsonb, mail_om = ${k.mailOm}, mail_dagen = ${[...k.mailDagen]}::int[],
                 stil_van = ${k.stilVan}, stil_tot = ${k.stilTot}
           where gebruiker_id = ${gebruikerId} and versie = ${k.versie} returning versie`,
      );

/** Where this person's mail goes, whether the organisatie has a sender, and when the last one was made. */
export const findPost = (tx: Tx, gebruikerId: string, naam: string) =>
  one(
    tx,
    sql<{ email: string | null; kanMailen: boolean; laatsteMail: string | null }>`
      select (select email from medewerkerprofiel where naam = ${naam}) as email,
             exists (select from huisstijl where email <> '') as "kanMailen",
             (select max(gemaakt_op) from signaalmail where gebruiker_id::text = ${gebruikerId}) as "laatsteMail"`,
  );

export type Ontvanger = Keuze & {
  gebruikerId: string;
  naam: string;
  rol: string;
  taal: 'nl' | 'en';
  email: string;
  /** When the last mail was made, or else when this was chosen. */
  laatste: string;
};

/** Who wants a mail of something and can get one. */
export const listOntvangers = (tx: Tx) =>
  rows(
    tx,
    sql<Ontvanger>`
      select ${kolommen}, g.gebruiker_id as "gebruikerId", g.naam, g.rol, g.taal, p.email,
             coalesce((select max(m.gemaakt_op) from signaalmail m where m.gebruiker_id = g.gebruiker_id), k.vastgelegd_op)
               as laatste
        from signaalkeuze k
        join gebruiker g on g.gebruiker_id = k.gebruiker_id and g.gesloten_op is null
        join medewerkerprofiel p on p.naam = g.naam and p.email is not null
       where k.keuzes @? '$.* ? (@ == "mail")' and exists (select from huisstijl where email <> '')
       order by g.gebruiker_id`,
  );

/** Holds the choice of one person: two runs at once make one mail. */
export const lockLaatste = (tx: Tx, gebruikerId: string) =>
  maybe(
    tx,
    sql<{ laatste: string }>`
      select coalesce((select max(m.gemaakt_op) from signaalmail m where m.gebruiker_id = k.gebruiker_id), k.vastgelegd_op)
               as laatste
        from signaalkeuze k where k.gebruiker_id = ${gebruikerId} for update of k`,
  );

export const insertMail = (
  tx: Tx,
  m: {
    readonly organisatieId: number;
    readonly gebruikerId: string;
    readonly email: string;
    readonly onderwerp: string;
    readonly tekst: string;
    readonly op: Date;
  },
) =>
  run(
    tx,
    sql`insert into signaalmail (organisatie_id, gebruiker_id, email, onderwerp, tekst, gemaakt_op)
        values (${m.organisatieId}, ${m.gebruikerId}, ${m.email}, ${m.onderwerp}, ${m.tekst}, ${m.op})`,
  );

/** The next mail to hand over, held; nothing when none is left or others are at it. */
export const lockVolgendeMail = (tx: Tx) =>
  maybe(
    tx,
    sql<{ sleutel: string; van: string; aan: string; onderwerp: string; tekst: string }>`
      select m.signaalmail_id as sleutel, h.email as van, m.email as aan, m.onderwerp, m.tekst
        from signaalmail m
        join lateral (select email from huisstijl where email <> '' order by gemeentecode nulls first limit 1) h on true
       where m.verzonden_op is null order by m.signaalmail_id limit 1 for update of m skip locked`,
  );

export const markVerzonden = (tx: Tx, signaalmailId: string, bewijs: string) =>
  run(
    tx,
    sql`update signaalmail set verzonden_op = now(), bewijs = ${bewijs} where signaalmail_id = ${signaalmailId}`,
  );
