import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { NO_PDFTOTEXT, readPdfText } from '../../../test/pdf.ts';
import { one } from '../../platform/db/tx.ts';
import type { Brief } from './brief.contract.ts';
import { lakBrief } from './lak-brief.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
const WEG = 'Emma vertelde over "thuis" & oma.';

let briefId = '';
let stukId = '';
const pdfOf = async (id: string) =>
  Buffer.from(await (await officer.api(`/briefstukken/${id}/pdf`)).arrayBuffer());
const lak = (body: object, by = officer) => by.api(`/briefstukken/${stukId}/gelakt`, 'POST', body);
const hashOf = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');

beforeAll(async () => {
  await giveHuisstijl(beheer);
  const made = await json<{ briefId: string; versie: number }>(
    await officer.api('/brieven', 'POST', {
      sjabloon: 'uitnodiging-gesprek',
      jongereId: kantoor.emma,
      velden: {
        dag: '2026-11-12',
        tijd: '10.30 uur',
        plaats: 'Kamer 2',
        waarom: `Wij spraken. ${WEG} Dank.`,
      },
    }),
  );
  ({ briefId } = made);
  await json(
    await officer.api(`/brieven/${briefId}/stappen`, 'POST', { act: 'vaststellen', versie: made.versie }),
  );
  stukId = (await json<Brief>(await officer.api(`/brieven/${briefId}`))).stukken[0]?.briefStukId ?? '';
});

describe('[BD-08] a copy for inzage with words taken out', () => {
  test('no longer holds the words anywhere, and the original is byte for byte what it was', async (context) => {
    const before = await pdfOf(stukId);
    const { briefStukId } = await json<{ briefStukId: string }>(
      await lak({ weg: [WEG, 'Kamer 2'], reden: 'Gaat over een ander' }),
    );
    const after = await pdfOf(stukId);
    const { stukken } = await json<Brief>(await officer.api(`/brieven/${briefId}`));
    expect(hashOf(after)).toBe(hashOf(before));
    expect(stukken.find((een) => een.briefStukId === stukId)?.hash).toBe(hashOf(before));
    expect(stukken.find((een) => een.briefStukId === briefStukId)).toMatchObject({
      soort: 'gelakt',
      reden: 'Gaat over een ander',
    });
    const kept = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      one(
        tx,
        sql<{
          alles: string;
        }>`select bron || tekst as alles from brief_stuk where brief_stuk_id = ${briefStukId}`,
      ),
    );
    for (const woord of ['vertelde', 'oma', 'Kamer 2']) expect(kept.alles).not.toContain(woord);
    expect(kept.alles).toContain('[gelakt]');
    const words = await readPdfText(await pdfOf(briefStukId));
    if (words === null) return context.skip(NO_PDFTOTEXT);
    expect(words).toContain('Wij spraken. [gelakt] Dank.');
    expect(words).not.toContain('oma');
    expect(words).not.toContain('Kamer 2');
  });

  test('is refused when a line does not stand in the letter, or runs over what is set apart', async () => {
    expect(await json(await lak({ weg: ['Kamer 2', 'staat er niet'], reden: 'x' }), 409)).toMatchObject({
      type: '/problemen/staat-er-niet',
      detail: 'Regel 2 staat niet zo in de brief.',
    });
    expect(await json(await lak({ weg: ['Plaats: Kamer 2'], reden: 'x' }), 409)).toMatchObject({
      type: '/problemen/loopt-over-opmaak',
    });
    expect((await lak({ weg: ['Kamer 2'], reden: 'x' }, beheer)).status).toBe(403);
  });
});

test('only words go: never what makes the document', () => {
  const bron = '#set text(lang: "nl")\n#text("nl is niet nl") #image(bytes("nl"), alt: "nl")';
  expect(lakBrief({ bron, tekst: 'nl is niet nl' }, ['nl'])).toEqual({
    bron: '#set text(lang: "nl")\n#text("[gelakt] is niet [gelakt]") #image(bytes("nl"), alt: "[gelakt]")',
    tekst: '[gelakt] is niet [gelakt]',
  });
});
