import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { insertJongere, json, openKantoor, uploads, vault } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows } from '../../platform/db/tx.ts';
import { startWorker } from '../../platform/jobs/index.ts';
import { createLog } from '../../platform/log.ts';
import type {
  Levering,
  Leveringontvangst,
  RegelGebeurtenis,
  Twijfel,
  Verschil,
} from './levering.contract.ts';
import { LEVERING_JOB, leveringOntvangen } from './ontvang-bestand.ts';

const kantoor = await openKantoor();
const admin = await kantoor.login({ rol: 'administratie' });

const KOP =
  'gebeurtenis;datum_gebeurtenis;bsn;geslachtsnaam;voornamen;geboortedatum;gemeentecode;postcode;huisnummer;inschrijvingnummer;brin;vestiging;schoolnaam;onderwijssoort;begindatum;einddatum;reden_einde;resultaatnummer;resultaat;datum_resultaat;datum_startkwalificatie';
type Cellen = Record<string, string>;
const line = (cellen: Cellen) =>
  KOP.split(';')
    .map((kolom) => cellen[kolom] ?? '')
    .join(';');
const file = (...regels: Cellen[]) => [KOP, ...regels.map(line)].join('\r\n');

async function put(by: Browser, naam: string, text: string) {
  const { csrf } = await json<{ csrf: string }>(await by.ask('/api/v1/sessie'));
  return by.ask(`/api/v1/leveringen/bestand/${naam}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
    body: text,
  });
}
type Detail = Levering & {
  aantallen: { gebeurtenis: RegelGebeurtenis; verschil: Verschil; aantal: number }[];
  twijfel: { twijfel: Twijfel; open: number }[];
  eersteFouten: { regel: number; kolom: string; reden: string }[];
};
type Regel = {
  leveringRegelId: string;
  regel: number;
  gebeurtenis: string;
  verschil: Verschil;
  twijfel: Twijfel | null;
  gedaan: boolean;
  was: { totEnMet: string | null } | null;
  wordt: { totEnMet: string | null };
  versie: number;
};
const receive = async (naam: string, text: string) =>
  json<{ leveringId: string; bestond: boolean }>(await put(admin, naam, text));
const read = async (id: string) => json<Detail>(await admin.api(`/leveringen/${id}`));
const regels = async (id: string, vraag = '') =>
  (await json<{ regels: Regel[] }>(await admin.api(`/leveringen/${id}/regels?limiet=200${vraag}`))).regels;
const apply = async (id: string) =>
  json<{ gedaan: number; twijfelOpen: number; intussenGewijzigd: number }>(
    await admin.api(`/leveringen/${id}/toepassing`, 'POST', { versie: (await read(id)).versie }),
  );
const decide = async (regel: Regel | undefined, keuze: string) =>
  admin.api(`/leveringregels/${regel?.leveringRegelId}/keuze`, 'PUT', { keuze, versie: regel?.versie });

const inOefenstad = <T>(query: ReturnType<typeof sql<T>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, query));
/** The record as a person would read it, without any query of the slice. */
const inschrijvingen = (jongereId: string) =>
  inOefenstad(sql<{ school: string; vanaf: string; tot: string | null }>`
    select schoolnaam as school, vanaf, tot_en_met as tot from inschrijving where jongere_id = ${jongereId}
     order by vanaf, schoolnaam`);
const countRecord = () =>
  inOefenstad(sql`
    select (select count(*)::int from inschrijving) as i, (select count(*)::int from diploma) as d,
           (select count(*)::int from jongere) as j, (select count(*)::int from taak) as t,
           (select count(*)::int from school) as s, (select count(*)::int from inschrijving_historie) as h`);

const BSN = { emma: '999990019', bram: '999990020', noor: '999990056', sem: '999990068', nieuw: '999990081' };
const noor = await insertJongere(kantoor.db, kantoor.oefenstad, BSN.noor, 'Noor', 'Dijk', '2010-01-01');
const sem = await insertJongere(kantoor.db, kantoor.oefenstad, BSN.sem, 'Sem', 'Bos', '2007-02-02');

const regenboog = { brin: '99AA', vestiging: '00', schoolnaam: 'De Regenboog', onderwijssoort: 'VO' };
const kompas = { brin: '99BB', vestiging: '00', schoolnaam: 'Het Kompas', onderwijssoort: 'VO' };

const WEEK = file(
  // Bram changes school: ended at one, begun at the other the day after.
  {
    gebeurtenis: 'Inschrijving ~',
    bsn: BSN.bram,
    ...kompas,
    begindatum: '2024-08-01',
    einddatum: '2026-09-30',
  },
  {
    gebeurtenis: 'Inschrijving +',
    bsn: BSN.bram,
    inschrijvingnummer: '7',
    ...regenboog,
    begindatum: '2026-10-01',
  },
  // Noor begins at a school that was not known, is corrected in the same file, and a wrong one is taken away again.
  {
    gebeurtenis: 'inschrijving-toegevoegd',
    bsn: BSN.noor,
    inschrijvingnummer: '8',
    brin: '99CC',
    schoolnaam: 'De Brug',
    onderwijssoort: 'VO',
    begindatum: '2026-09-01',
  },
  {
    gebeurtenis: 'inschrijving-gewijzigd',
    bsn: BSN.noor,
    inschrijvingnummer: '8',
    brin: '99CC',
    schoolnaam: 'De Brug',
    onderwijssoort: 'VO',
    begindatum: '2026-08-24',
  },
  {
    gebeurtenis: 'inschrijving-verwijderd',
    bsn: BSN.noor,
    inschrijvingnummer: '9',
    ...kompas,
    begindatum: '2020-08-01',
  },
  {
    gebeurtenis: 'resultaat-toegevoegd',
    bsn: BSN.sem,
    resultaatnummer: 'R1',
    resultaat: 'mbo-2',
    datum_resultaat: '2026-07-01',
  },
  { gebeurtenis: 'startkwalificatie-behaald', bsn: BSN.sem, datum_startkwalificatie: '2026-07-01' },
  { gebeurtenis: 'overleden', datum_gebeurtenis: '2026-10-20', bsn: BSN.sem },
  { gebeurtenis: '23-jaar-geworden', bsn: BSN.sem },
  { gebeurtenis: 'niet-meer-in-levering', bsn: '999990093' },
  // Faults: a word nobody knows, no begin, a bsn that fails its test.
  { gebeurtenis: 'verzonnen', bsn: BSN.emma },
  { gebeurtenis: 'inschrijving-toegevoegd', bsn: BSN.emma, ...kompas },
  { gebeurtenis: 'overleden', bsn: '123456789', datum_gebeurtenis: '2026-10-20' },
);

describe('[SR-02] the weekly file', () => {
  let leveringId = '';

  test('shows what it would do, and writes nothing yet', async () => {
    const before = await countRecord();
    ({ leveringId } = await receive('20261030G0281.csv', WEEK));
    expect(await countRecord()).toEqual(before);
    const levering = await read(leveringId);
    expect(levering).toMatchObject({
      soort: 'P',
      dag: '2026-10-30',
      gebied: 'G0281',
      gelezen: 13,
      fouten: 3,
    });
    expect(levering.twijfelOpen).toBe(0);
    const found = await regels(leveringId);
    expect(found.map(({ regel, verschil }) => [regel, verschil])).toEqual([
      [2, 'gewijzigd'],
      [3, 'nieuw'],
      [4, 'vervangen'],
      [5, 'nieuw'],
      [6, 'ongewijzigd'],
      [7, 'nieuw'],
      [8, 'nieuw'],
      [9, 'signaal'],
      [10, 'bericht'],
      [11, 'bericht'],
    ]);
    expect(found[0]).toMatchObject({ was: { totEnMet: null }, wordt: { totEnMet: '2026-09-30' } });
  });

  test('[KV-02] names each line that cannot be read, with its column and what to do', async () => {
    const { eersteFouten } = await read(leveringId);
    expect(eersteFouten.map(({ regel, kolom }) => [regel, kolom])).toEqual([
      [12, 'gebeurtenis'],
      [13, 'begindatum'],
      [14, 'bsn'],
    ]);
    expect(JSON.stringify(eersteFouten)).not.toContain('123456789');
  });

  test('adds, changes and takes away in one act, and a signal becomes a task', async () => {
    expect(await apply(leveringId)).toEqual({ gedaan: 6, twijfelOpen: 0, intussenGewijzigd: 0 });
    expect(await inschrijvingen(kantoor.bram)).toEqual([
      { school: 'Het Kompas', vanaf: '2024-08-01', tot: '2026-09-30' },
      { school: 'De Regenboog', vanaf: '2026-10-01', tot: null },
    ]);
    expect(await inschrijvingen(noor)).toEqual([{ school: 'De Brug', vanaf: '2026-08-24', tot: null }]);
    expect(
      await inOefenstad(sql`
        select j.startkwalificatie_op as op, d.soort, t.soort as taak, t.dag
          from jongere j join diploma d using (jongere_id) join taak t using (jongere_id)
         where j.jongere_id = ${sem}`),
    ).toEqual([{ op: '2026-07-01', soort: 'mbo-2', taak: 'overleden', dag: '2026-10-20' }]);
    expect(await inOefenstad(sql`select tot from verblijf where jongere_id = ${sem}`)).toEqual([
      { tot: null },
    ]);
  });

  test('again is the file that was there: nothing changes, also not under another name', async () => {
    const before = await countRecord();
    expect(await receive('20261030G0281.csv', WEEK)).toEqual({
      leveringId,
      bestond: true,
      ontvangstId: null,
    });
    const again = await admin.api(`/leveringen/${leveringId}/toepassing`, 'POST', {
      versie: (await read(leveringId)).versie,
    });
    expect(again.status).toBe(409);
    const { leveringId: copy } = await receive('20261031G0281.csv', WEEK);
    expect(
      (await read(copy)).aantallen.filter(({ verschil }) => ['nieuw', 'gewijzigd', 'weg'].includes(verschil)),
    ).toEqual([]);
    await apply(copy);
    expect(await countRecord()).toEqual(before);
  });

  test('corrected under its own name: only what is new in it is done', async () => {
    const extra = line({
      gebeurtenis: 'Inschrijving ~',
      bsn: BSN.bram,
      inschrijvingnummer: '7',
      ...regenboog,
      begindatum: '2026-10-02',
    });
    const { leveringId: version, bestond } = await receive('20261030G0281.csv', `${WEEK}\r\n${extra}`);
    expect(bestond).toBe(false);
    const verschillen = (await regels(version)).map(({ verschil }) => verschil);
    expect(verschillen.filter((een) => een === 'al-verwerkt')).toHaveLength(6);
    expect(verschillen.at(-1)).toBe('gewijzigd');
    expect((await apply(version)).gedaan).toBe(1);
    expect((await inschrijvingen(kantoor.bram)).at(-1)).toMatchObject({ vanaf: '2026-10-02' });
  });
});

describe('[SR-02] what somebody must look at', () => {
  test('an overlap, a gap, somebody unknown and an older file wait; the rest goes through', async () => {
    const { leveringId } = await receive(
      '20261025G0281.csv',
      file(
        {
          gebeurtenis: 'inschrijving-toegevoegd',
          bsn: BSN.emma,
          inschrijvingnummer: '1',
          ...kompas,
          begindatum: '2026-10-01',
        },
        {
          gebeurtenis: 'inschrijving-gewijzigd',
          bsn: BSN.noor,
          inschrijvingnummer: '8',
          brin: '99CC',
          schoolnaam: 'De Brug',
          onderwijssoort: 'VO',
          begindatum: '2026-08-24',
          einddatum: '2026-10-02',
        },
        {
          gebeurtenis: 'inschrijving-toegevoegd',
          bsn: BSN.nieuw,
          geslachtsnaam: 'Nieuw',
          voornamen: 'Kim',
          geboortedatum: '2014-05-05',
          gemeentecode: '281',
          inschrijvingnummer: '2',
          ...kompas,
          begindatum: '2026-08-01',
        },
        { gebeurtenis: '4-jaar-geworden', bsn: BSN.nieuw },
        {
          gebeurtenis: 'resultaat-gewijzigd',
          bsn: BSN.sem,
          resultaatnummer: 'R1',
          resultaat: 'mbo-3',
          datum_resultaat: '2026-07-01',
        },
      ),
    );
    const doubts = async () => (await regels(leveringId)).map(({ regel, twijfel }) => [regel, twijfel]);
    expect(await doubts()).toEqual([
      [2, 'overlap'],
      [3, 'nieuwer-bekend'],
      [4, 'onbekende-persoon'],
      [5, 'onbekende-persoon'],
      [6, 'nieuwer-bekend'],
    ]);
    expect(await apply(leveringId)).toMatchObject({ gedaan: 0, twijfelOpen: 5 });

    const [overlap, ouder, onbekend] = await regels(leveringId);
    expect((await decide(onbekend, 'vorige-beeindigen')).status).toBe(400);
    await json(await decide(overlap, 'vorige-beeindigen'));
    await json(await decide(ouder, 'overslaan'));
    await json(await decide(onbekend, 'toepassen'));
    expect((await decide(onbekend, 'overslaan')).status).toBe(409);
    // Both lines of the unknown person were decided upon at once.
    expect((await read(leveringId)).twijfelOpen).toBe(1);
    await json(
      await admin.api(`/leveringen/${leveringId}/keuzes`, 'PUT', {
        twijfel: 'nieuwer-bekend',
        keuze: 'toepassen',
      }),
    );
    expect(await apply(leveringId)).toMatchObject({ gedaan: 4, twijfelOpen: 0 });
    expect(await inschrijvingen(kantoor.emma)).toEqual([
      { school: 'De Regenboog', vanaf: '2024-08-01', tot: '2026-09-30' },
      { school: 'Het Kompas', vanaf: '2026-10-01', tot: null },
    ]);
    expect((await inschrijvingen(noor)).at(-1)).toMatchObject({ tot: null });
    const gevonden = await json<{ treffers: { naam: string; schoolnaam: string }[] }>(
      await admin.api('/jongeren/_zoek', 'POST', { vraag: BSN.nieuw }),
    );
    expect(gevonden.treffers).toMatchObject([
      { naam: 'Kim Nieuw', schoolnaam: 'Het Kompas', gemeente: 'Tiel' },
    ]);
    expect(await inOefenstad(sql`select soort from diploma where jongere_id = ${sem}`)).toEqual([
      { soort: 'mbo-3' },
    ]);
  });

  test('a disenrolment that leaves a child of school age without a school is a gap; with a next school it is not', async () => {
    const ended = {
      gebeurtenis: 'inschrijving-gewijzigd',
      bsn: BSN.noor,
      inschrijvingnummer: '8',
      brin: '99CC',
      schoolnaam: 'De Brug',
      onderwijssoort: 'VO',
      begindatum: '2026-08-24',
      einddatum: '2026-10-20',
    };
    const gap = await receive('20261101G0281.csv', file(ended));
    expect(await regels(gap.leveringId)).toMatchObject([{ twijfel: 'gat', verschil: 'gewijzigd' }]);
    const next = {
      gebeurtenis: 'inschrijving-toegevoegd',
      bsn: BSN.noor,
      inschrijvingnummer: '11',
      ...kompas,
      begindatum: '2026-10-26',
    };
    const change = await receive('20261102G0281.csv', file(ended, next));
    expect((await regels(change.leveringId)).map(({ twijfel }) => twijfel)).toEqual([null, null]);
    await apply(change.leveringId);

    // What was changed here after the first of the two was read is not written over by it.
    const [regel] = await regels(gap.leveringId);
    await json(await decide(regel, 'toepassen'));
    expect(await apply(gap.leveringId)).toEqual({ gedaan: 0, twijfelOpen: 1, intussenGewijzigd: 1 });
    expect((await json<{ leveringen: Levering[] }>(await admin.api('/leveringen'))).leveringen[0]?.dag).toBe(
      '2026-11-02',
    );
  });
});

describe('[SR-02] the full set', () => {
  const kop = 'BSN nummer;achternaam;geboren;school;vest;van;einddatum;volgnr';
  const stand = (...regels: string[]) => [kop, ...regels].join('\n');

  test('is read by the names this organisatie gave its columns', async () => {
    const naam = '20261102G0281.C.csv';
    const set = stand(`${BSN.emma};Jansen;2012-03-04;99BB;00;2026-10-01;;1`);
    const refused = await put(admin, naam, set);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('bsn of onderwijsnummer');
    const kolommen = {
      bsn: 'BSN nummer',
      geslachtsnaam: 'achternaam',
      geboortedatum: 'geboren',
      brin: 'school',
      vestiging: 'vest',
      begindatum: 'van',
      inschrijvingnummer: 'volgnr',
    };
    const save = (body: object) => admin.api('/leveringindelingen/C', 'PUT', body);
    expect((await save({ kolommen: { leeg: 'x' }, gebeurtenissen: {}, versie: 0 })).status).toBe(400);
    expect((await save({ kolommen: { bsn: 'x', brin: 'X' }, gebeurtenissen: {}, versie: 0 })).status).toBe(
      400,
    );
    await json(await save({ kolommen, gebeurtenissen: {}, versie: 0 }));
    expect((await save({ kolommen, gebeurtenissen: {}, versie: 0 })).status).toBe(409);

    const { leveringId } = await receive(naam, set);
    expect(await read(leveringId)).toMatchObject({ soort: 'C', fouten: 0 });
    // Emma is as here; of the others nothing stands in the set.
    const gone = await regels(leveringId, '&verschil=weg');
    expect(gone.map(({ regel, twijfel }) => [regel, twijfel])).toEqual([
      [0, 'ontbreekt'],
      [0, 'ontbreekt'],
      [0, 'ontbreekt'],
    ]);
    const before = await countRecord();
    expect((await apply(leveringId)).gedaan).toBe(0);
    expect(await countRecord()).toEqual(before);

    await json(await decide(gone[0], 'toepassen'));
    expect((await apply(leveringId)).gedaan).toBe(1);
    const ended = await inOefenstad<{ tot: string }>(
      sql`select tot_en_met as tot from inschrijving where tot_en_met = '2026-11-01'`,
    );
    expect(ended).toHaveLength(1);
  });

  test('a file of tomorrow, an empty one and one without einddatum are refused', async () => {
    const status = async (naam: string, text: string) => (await put(admin, naam, text)).status;
    expect(await status('20261103G0281.csv', WEEK)).toBe(409);
    expect(await status('20261101G0281.x.csv', '')).toBe(409);
    expect(await status('20261101G0281.y.csv', 'bsn;brin;begindatum\n999990019;99AA;2024-08-01')).toBe(409);
  });

  test('one that was not applied can be dropped, one that was stays', async () => {
    const { leveringId } = await receive(
      '20261028G0281.csv',
      file({ gebeurtenis: '4-jaar-geworden', bsn: BSN.emma }),
    );
    expect((await admin.api(`/leveringen/${leveringId}`, 'DELETE')).status).toBe(200);
    expect((await admin.api(`/leveringen/${leveringId}`)).status).toBe(404);
    const { leveringen } = await json<{ leveringen: Levering[] }>(await admin.api('/leveringen?limiet=200'));
    const applied = leveringen.find(({ status }) => status === 'toegepast');
    expect((await admin.api(`/leveringen/${applied?.leveringId}`, 'DELETE')).status).toBe(409);
  });
});

describe('a large file is read in the background', () => {
  const task = leveringOntvangen({ db: kantoor.db, vault, clock: fixedClock('2026-11-02'), uploads });
  /** More than a MiB: a column of no use to us, as wide as a cell may be. */
  const large = (kop: string) =>
    [
      `${kop};toelichting`,
      ...Array.from(
        { length: 120 },
        () => `${line({ gebeurtenis: '4-jaar-geworden', bsn: BSN.emma })};${'x'.repeat(9_900)}`,
      ),
    ].join('\n');
  const ontvangsten = async () =>
    (await json<{ ontvangsten: Leveringontvangst[] }>(await admin.api('/leveringontvangsten'))).ontvangsten;
  const hand = async (naam: string, text: string) =>
    json<{ leveringId: string | null; bestond: boolean; ontvangstId: string | null }>(
      await put(admin, naam, text),
    );
  const ended = (ontvangstId: string | null) =>
    expect
      .poll(async () => (await ontvangsten()).find((een) => een.ontvangstId === ontvangstId)?.status, {
        timeout: 20_000,
      })
      .not.toBe('bezig');

  test('waits, is read by the worker, and is then a levering like any other; refused with the same words', async () => {
    const eerst = await hand('20261029G0281.csv', large(KOP));
    expect(eerst).toMatchObject({ leveringId: null, bestond: false });
    expect(await ontvangsten()).toMatchObject([
      { status: 'bezig', fase: 'wachten', gelezen: 0, leveringId: null },
    ]);
    const slecht = await hand('20261030G0281.csv', large(KOP.replace('einddatum', 'eind')));

    const worker = await startWorker({
      url: kantoor.jobsUrl,
      tasks: { [LEVERING_JOB]: task },
      log: createLog('silent'),
      pollMs: 100,
    });
    try {
      await ended(eerst.ontvangstId);
      await ended(slecht.ontvangstId);
    } finally {
      await worker.stop();
    }
    const [geweigerd, klaar] = await ontvangsten();
    expect(geweigerd).toMatchObject({
      status: 'geweigerd',
      leveringId: null,
      reden: expect.stringContaining('einddatum'),
    });
    expect(klaar).toMatchObject({ status: 'klaar', gelezen: 120, fase: 'bewaren', bestond: false });
    expect(await read(klaar?.leveringId ?? '')).toMatchObject({ gelezen: 120, fouten: 0, status: 'bekeken' });

    // Run once more, as after a crash between its end and the note of it, it changes nothing.
    await task({
      organisatieId: kantoor.oefenstad,
      actor: 'test',
      ontvangstId: klaar?.ontvangstId ?? '',
      uploadId: '00000000-0000-4000-8000-000000000000',
    });
    expect((await ontvangsten())[1]).toEqual(klaar);
    expect(await hand('20261029G0281.csv', large(KOP))).toEqual({
      leveringId: klaar?.leveringId,
      bestond: true,
      ontvangstId: null,
    });

    // Whole under the same name, the refusal is over.
    await hand('20261030G0281.csv', file({ gebeurtenis: '4-jaar-geworden', bsn: BSN.emma }));
    expect(await ontvangsten()).toEqual([klaar]);
  });

  test('whose file is gone says what to do', async () => {
    const { ontvangstId } = await hand('20261031G0281.csv', large(KOP).replace('4-jaar', '23-jaar'));
    await task({
      organisatieId: kantoor.oefenstad,
      actor: 'test',
      ontvangstId: ontvangstId ?? '',
      uploadId: '00000000-0000-4000-8000-000000000000',
    });
    expect((await ontvangsten()).find((een) => een.ontvangstId === ontvangstId)).toMatchObject({
      status: 'mislukt',
      reden: 'Het bestand is er niet meer. Lees het opnieuw in.',
    });
  });
});

test('who may not: an officer, a coach, a beheerder and a school see no levering, a manager applies none', async () => {
  for (const rol of ['leerplichtambtenaar', 'doorstroomcoach', 'applicatiebeheerder']) {
    const other = await kantoor.login({ rol });
    expect((await other.api('/leveringen')).status).toBe(403);
    expect((await other.api('/leveringontvangsten')).status).toBe(403);
    expect((await put(other, '20261101G0281.z.csv', WEEK)).status).toBe(403);
  }
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api('/leveringen')).status).toBe(403);
  const manager = await kantoor.login({ rol: 'teammanager' });
  const { leveringen } = await json<{ leveringen: Levering[] }>(await manager.api('/leveringen'));
  const id = leveringen[0]?.leveringId;
  expect((await manager.api(`/leveringen/${id}/toepassing`, 'POST', { versie: 1 })).status).toBe(403);
  const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'administratie' });
  expect((await elders.api(`/leveringen/${id}`)).status).toBe(404);
  expect(await json(await elders.api('/leveringontvangsten'))).toEqual({ ontvangsten: [] });
});
