import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();

test('[AT-02] Vandaag shows a new report, and that a taken one still waits for contact', async () => {
  const made = await json<{ meldingId: string; versie: number }>(
    await officer.api('/meldingen', 'POST', {
      jongereId: kantoor.bram,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-26',
    }),
  );
  const block = async (naam: string) => {
    const today = await json<{ blokken: { blok: string; regels: { id: string }[] }[] }>(
      await officer.api('/vandaag'),
    );
    const found = today.blokken.find(({ blok }) => blok === naam);
    return found?.regels.map(({ id }) => id) ?? [];
  };
  expect(await block('nieuwe-meldingen')).toContain(made.meldingId);
  await json(
    await officer.api(`/meldingen/${made.meldingId}/stappen`, 'POST', {
      naar: 'in-behandeling',
      versie: made.versie,
    }),
  );
  expect(await block('nieuwe-meldingen')).not.toContain(made.meldingId);
  expect(await block('contact-met-school')).toContain(made.meldingId);
});
