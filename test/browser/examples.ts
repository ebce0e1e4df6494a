import { sql } from 'kysely';
import { OEFENREGIO } from '../../src/cli/oefenregio.ts';
import { dubbelen } from '../../src/domain/dubbel/index.ts';
import { verzuimcontrole } from '../../src/domain/verzuimsignaal/index.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { run } from '../../src/platform/db/tx.ts';
import type { Datum } from '../../src/regels/kalender/datum.ts';
import { json } from '../kantoor.ts';
import { ADMINISTRATIE, MANAGER, SCHOOL, type Wie, type World } from './world.ts';

export type WithJongere = { readonly jongere: { readonly jongereId: string; readonly naam: string } };

/** Someone at the API, beside the browser. */
export async function apiOf(world: World, wie: Wie) {
  const browser = world.server.browser();
  await (await browser.login(world.keuze(wie))).arrayBuffer();
  return browser;
}

/** The first of a list as this person sees it. */
export async function firstOf<T>(world: World, wie: Wie, path: string, name: string): Promise<T> {
  const browser = await apiOf(world, wie);
  const [first] = (await json<Record<string, T[]>>(await browser.api(path)))[name] ?? [];
  if (!first) throw new Error(`No ${name} at ${path} for ${wie.rol}`);
  return first;
}

/** Hours at the school of the portal, the first of which is taken. */
export async function openHours(world: World): Promise<void> {
  const { jongere } = await firstOf<WithJongere>(world, SCHOOL, '/meldingen?limiet=1', 'meldingen');
  const school = await apiOf(world, SCHOOL);
  const { school: eigen } = await json<{ school: { schoolId: string } }>(await school.api('/sessie'));
  const manager = await apiOf(world, MANAGER);
  // Several screens ask for it; the second time these hours are there already.
  const made = await manager.api('/spreekuren', 'POST', {
    schoolId: eigen.schoolId,
    dag: '2026-11-26',
    van: '10:00',
    tot: '11:00',
    minuten: 20,
    plaats: 'Kamer 12',
  });
  if (made.status !== 409) await json(made);
  const { plekken } = await json<{ plekken: { spreekuurplekId: string; gesprek: object | null }[] }>(
    await school.api('/spreekuurplekken?van=2026-11-26'),
  );
  const [eerste] = plekken;
  if (!eerste || eerste.gesprek) return;
  await school.api(`/spreekuurplekken/${eerste.spreekuurplekId}/_boeking`, 'POST', {
    jongereId: jongere.jongereId,
    aanleiding: 'te-laat',
    contact: 'M. Mentor',
  });
}

/** Six weeks of lessons missed, worked out by two nights, of which the school changed something between: signals of every standing. */
export async function miss({ db, clock, organisatieId }: World, jongereId: string): Promise<void> {
  const night = (dag: Datum) =>
    verzuimcontrole({ db, clock: fixedClock(dag) })({ organisatieId, code: OEFENREGIO });
  const write = (vanaf: Datum, totEnMet: Datum, minuten: number, oordeel: string) =>
    db.transact({ organisatieId, actor: 'test' }, (tx) =>
      run(
        tx,
        sql`insert into verzuim_les (organisatie_id, jongere_id, school_id, dag, lesuur, minuten, oordeel)
            select ${organisatieId}, ${jongereId}, s.school_id, d, l, ${minuten}::int, ${oordeel}
              from (select school_id from school where onderwijssoort = 'VO' order by school_id limit 1) s,
                   generate_series(${vanaf}::date, ${totEnMet}::date, '1 day') d, generate_series(1, 6) l
                on conflict (jongere_id, dag, lesuur, school_id)
                   do update set minuten = excluded.minuten, oordeel = excluded.oordeel`,
      ),
    );
  await write('2026-09-07', '2026-10-16', 60, 'ongeoorloofd');
  await write('2026-10-26', '2026-10-27', 10, 'te laat');
  await night(clock.vandaag());
  await write('2026-09-08', '2026-09-08', 0, 'ongeoorloofd');
  await write('2026-10-27', '2026-10-27', 0, 'te laat');
  await night(clock.vandaag());
}

/** The zomerproject of next year, started by the manager: two of its tasks. */
export async function startSummer(world: World): Promise<string> {
  const manager = await apiOf(world, MANAGER);
  const made = await manager.api('/draaiboeken/zomerproject/starten', 'POST', {
    versieVanaf: null,
    jaar: 2027,
    taken: [{ nummer: 1 }, { nummer: 4 }],
  });
  // Several files of one worker may ask for it.
  if (made.status !== 409) return (await json<{ draaiboekstartId: string }>(made)).draaiboekstartId;
  const { draaiboekstartId } = await firstOf<{ draaiboekstartId: string }>(
    world,
    MANAGER,
    '/draaiboeken',
    'gestart',
  );
  return draaiboekstartId;
}

/** A new report by the school about one of its pupils. */
export async function report(world: World): Promise<WithJongere & { readonly meldingId: string }> {
  const { jongere } = await firstOf<WithJongere>(world, SCHOOL, '/meldingen?limiet=1', 'meldingen');
  const school = await apiOf(world, SCHOOL);
  const made = await json<{ meldingId: string }>(
    await school.api('/meldingen', 'POST', {
      jongereId: jongere.jongereId,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-12',
      uren: 18,
    }),
  );
  return { ...made, jongere };
}

/** A figure that was kept, and a record of it corrected since. */
export async function freezeMeldingen(world: World): Promise<{ readonly momentopnameId: string }> {
  const manager = await apiOf(world, MANAGER);
  const made = await json<{ momentopnameId: string }>(
    await manager.api('/cijfers/meldingen/momentopnamen', 'POST', {
      schooljaar: '2025-2026',
      per: ['soort-verzuim'],
      toelichting: 'Antwoord op een raadsvraag',
    }),
  );
  const { organisatieId } = world;
  await world.db.transact({ organisatieId, actor: 'test' }, (tx) =>
    run(
      tx,
      sql`update melding set soort_verzuim = 'luxe' where melding_id = (
            select melding_id from melding
             where gemeld_op between '2025-08-01' and '2026-07-31' and soort_verzuim = 'wettelijk' limit 1)`,
    ),
  );
  return made;
}

/** A conversation in a zaak. */
export async function talk(world: World, werkprocesId: string, naam: string): Promise<string> {
  const manager = await apiOf(world, MANAGER);
  const { gesprekId } = await json<{ gesprekId: string }>(
    await manager.api(`/zaken/${werkprocesId}/gesprekken`, 'POST', {
      ...{
        vorm: 'gesprek',
        gehoudenOp: '2026-11-02',
        aanwezig: [{ naam, rol: 'jongere' }],
        verslag: 'Goed gesprek',
      },
      ...{ stemJongere: 'Ik wil best', oorzaken: ['motivatie'], volgendeOp: '2026-11-30', conceptVersie: 0 },
      afspraken: [{ wat: 'Op tijd komen', wie: naam, uiterlijk: '2026-11-09', naarSchool: true }],
    }),
  );
  return gesprekId;
}

/** Somebody who is there already, registered once more without a bsn, and the night that finds it. */
export async function registerTwice(world: World): Promise<WithJongere & { readonly dubbelId: string }> {
  const { jongere } = await firstOf<WithJongere>(world, SCHOOL, '/meldingen?limiet=1', 'meldingen');
  const { organisatieId } = world;
  await world.db.transact({ organisatieId, actor: 'test' }, (tx) =>
    run(
      tx,
      sql`insert into jongere (organisatie_id, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht)
          select organisatie_id, voornamen, voorvoegsel, achternaam || 's', geboortedatum, 'X'
            from jongere where jongere_id = ${jongere.jongereId}`,
    ),
  );
  await dubbelen(world)({ organisatieId });
  const { dubbelId } = await firstOf<{ dubbelId: string }>(
    world,
    ADMINISTRATIE,
    `/dubbele-dossiers?jongereId=${jongere.jongereId}`,
    'paren',
  );
  return { jongere, dubbelId };
}

const KOP =
  'gebeurtenis;bsn;geslachtsnaam;voornamen;geboortedatum;gemeentecode;inschrijvingnummer;schoolnaam;onderwijssoort;begindatum;einddatum';
const NIEUW =
  'inschrijving-toegevoegd;999990093;Nieuwkomer;Kim;2014-05-05;0281;77;Het Verzonnen College;VO;2026-10-26;';
/** A weekly file: somebody who is not known, and a word that nobody knows. */
export const weekbestand = (naam: string) => ({
  name: naam,
  mimeType: 'text/csv',
  buffer: Buffer.from([KOP, NIEUW, 'verzonnen;999990093;;;;;;;;;'].join('\n')),
});

/** The same, received already. */
export async function deliver(world: World): Promise<string> {
  const admin = await apiOf(world, ADMINISTRATIE);
  const { csrf } = await json<{ csrf: string }>(await admin.ask('/api/v1/sessie'));
  const { name, buffer } = weekbestand('20261023G0281.csv');
  const { leveringId } = await json<{ leveringId: string }>(
    await admin.ask(`/api/v1/leveringen/bestand/${name}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
      body: buffer.toString(),
    }),
  );
  return leveringId;
}

/** A mail of a parent that names no number, received already. */
export async function complain(world: World): Promise<string> {
  const administratie = await apiOf(world, ADMINISTRATIE);
  const { verzoekId } = await json<{ verzoekId: string }>(
    await administratie.api('/verzoeken', 'POST', {
      soort: 'klacht',
      ontvangenOp: '2026-10-19',
      indiener: 'M. Voorbeeld',
      straat: 'Verzonnenlaan 1',
      postcode: '4000 ZZ',
      plaats: 'Oefenstad',
      onderwerp: 'Ik werd niet teruggebeld',
      omschrijving: 'Drie keer is beloofd om te bellen.',
    }),
  );
  return verzoekId;
}

export async function mail(world: World): Promise<string> {
  const manager = await apiOf(world, MANAGER);
  const { csrf } = await json<{ csrf: string }>(await manager.ask('/api/v1/sessie'));
  const { poststukId } = await json<{ poststukId: string }>(
    await manager.ask('/api/v1/poststukken/bestanden/bericht.eml', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
      body: [
        'From: Een ouder <ouder@example.org>',
        'Subject: Verklaring van de arts',
        'Message-ID: <verklaring@example.org>',
        'Content-Type: multipart/mixed; boundary=grens',
        '',
        '--grens',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Beste mevrouw,',
        '',
        'Hierbij de verklaring. Mijn zoon is weer beter.',
        '--grens',
        'Content-Disposition: attachment; filename="verklaring.txt"',
        '',
        'Dit is een verklaring.',
        '--grens',
        'Content-Disposition: attachment; filename="filmpje.exe"',
        '',
        'MZ',
        '--grens--',
      ].join('\r\n'),
    }),
  );
  return poststukId;
}

/** A trainee under the manager, and what that trainee may not do alone. */
export async function prepare(world: World, jongereId: string): Promise<void> {
  const manager = await apiOf(world, MANAGER);
  const { naam: begeleider } = await json<{ naam: string }>(await manager.api('/sessie'));
  const naam = world.organisatie.medewerkers[1]?.naam ?? '';
  const { medewerkers } = await json<{ medewerkers: { naam: string; versie: number }[] }>(
    await manager.api(`/medewerkers?zoek=${encodeURIComponent(naam)}`),
  );
  const versie = medewerkers.find((een) => een.naam === naam)?.versie ?? 0;
  await json(
    await manager.api('/medewerkers', 'PUT', { naam, stageTotEnMet: '2027-01-29', begeleider, versie }),
  );
  const stagiair = await apiOf(world, { rol: 'leerplichtambtenaar', medewerker: 1 });
  await json(
    await stagiair.api('/zaken', 'POST', {
      jongereId,
      soort: 'relatief-verzuim',
      toelichting: 'School belde: drie weken niet gezien.',
    }),
    409,
  );
}
