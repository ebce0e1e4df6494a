import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
for (const soortVerzuim of ['luxe', 'wettelijk', 'wettelijk']) {
  await json(
    await officer.api('/meldingen', 'POST', {
      jongereId: kantoor.emma,
      soortVerzuim,
      verzuimVanaf: '2026-10-01',
    }),
  );
}

type Cel = { waarde: number; cijfer: string };
type Antwoord = {
  verslag: {
    delen: { blokken: { soort: string; rijen?: { cellen: Cel[] }[]; totaal?: { cellen: Cel[] } | null }[] }[];
    cijfers: Record<
      string,
      { indicator: string; schooljaar: string; waar: Record<string, string>; waarde: number }
    >;
  };
  bevindingen: unknown[];
};
const read = async () => json<Antwoord>(await officer.api('/jaarverslagen/2026-2027/raad'));

describe('the jaarverslag over HTTP', () => {
  test('[RP-03] every number of every table opens exactly so many rows', async () => {
    const { verslag, bevindingen } = await read();
    expect(bevindingen).toEqual([]);
    const cellen = verslag.delen.flatMap(({ blokken }) =>
      blokken.flatMap(({ rijen = [], totaal }) =>
        [...rijen, ...(totaal ? [totaal] : [])].flatMap((rij) => rij.cellen),
      ),
    );
    const getallen = new Map(cellen.map(({ cijfer, waarde }) => [cijfer, waarde]));
    expect([...getallen.values()].filter((waarde) => waarde > 0).length).toBeGreaterThan(8);
    for (const [sleutel, waarde] of getallen) {
      const { indicator, schooljaar, waar } = verslag.cijfers[sleutel] ?? {
        indicator: '',
        schooljaar: '',
        waar: {},
      };
      const zoek = new URLSearchParams({ schooljaar });
      for (const [dimensie, van] of Object.entries(waar)) zoek.append('waar', `${dimensie}:${van}`);
      const { totaal, rijen } = await json<{ totaal: number; rijen: unknown[] }>(
        await officer.api(`/cijfers/${indicator}/rijen?${zoek.toString()}`),
      );
      expect([sleutel, totaal, rijen.length]).toEqual([sleutel, waarde, waarde]);
    }
  });

  test('comes as each kind of file, named, and read by no other organisatie', async () => {
    for (const [soort, type] of [
      ['pdf', 'application/pdf'],
      ['html', 'text/html'],
      ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ] as const) {
      const answer = await officer.api(`/jaarverslagen/2026-2027/compact/${soort}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(answer.headers.get('content-disposition')).toContain(`2026-2027-compact.${soort}"`);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    }
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    const other = await json<Antwoord>(await elders.api('/jaarverslagen/2026-2027/raad'));
    expect(other.verslag.cijfers['meldingen 2026-2027']?.waarde).toBe(0);
  });

  test('a form or year that does not exist is refused, and a school makes none', async () => {
    expect((await officer.api('/jaarverslagen/2026-2027/krant')).status).toBe(404);
    expect((await officer.api('/jaarverslagen/2026-2029/raad')).status).toBe(400);
    expect((await officer.api('/jaarverslagen/2026-2027/raad/exe')).status).toBe(400);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/jaarverslagen/2026-2027/raad')).status).toBe(403);
  });
});
