import { inOrganisatie } from '../../platform/db/in-organisatie.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { getOrganisatienaam } from '../organisatie/index.ts';
import type { NewBericht } from './bericht.sql.ts';
import {
  copyBerichten,
  copyVraag,
  listParen,
  readVracht,
  refreshMelding,
  takeStatus,
} from './doorzending.sql.ts';
import { insertStap } from './melding.sql.ts';
import { planRegisterstatus } from './registerstatus.sql.ts';

type Werk = { readonly tx: Tx; readonly organisatieId: number };

/** What became of these reports holds at the other side too, and for the register where it came from there. */
export async function shareStatus({ tx, organisatieId }: Werk, meldingIds: readonly string[]): Promise<void> {
  const paren = await listParen(tx, meldingIds);
  if (paren.length === 0) return;
  const eigenNaam = await getOrganisatienaam(tx, organisatieId);
  for (const andere of new Set(paren.map(({ andereOrganisatieId }) => andereOrganisatieId))) {
    const deel = paren.filter(({ andereOrganisatieId }) => andereOrganisatieId === andere);
    const redenen = new Map(deel.map((een) => [een.andereMeldingId, een.sluitreden]));
    await inOrganisatie(tx, andere, eigenNaam, async () => {
      for (const { meldingId, van, naar } of await takeStatus(tx, deel)) {
        const sluitreden = redenen.get(meldingId) ?? null;
        await insertStap(tx, {
          organisatieId: andere,
          meldingId,
          van,
          naar,
          reden: sluitreden ?? 'andere-organisatie',
          toelichting: null,
        });
        await planRegisterstatus(tx, {
          organisatieId: andere,
          meldingId,
          status: naar,
          sluitreden,
          behandelaar: eigenNaam,
        });
      }
    });
  }
}

/** What the school changed in these reports, for who executes them. */
export async function shareInhoud({ tx, organisatieId }: Werk, meldingIds: readonly string[]): Promise<void> {
  const paren = await listParen(tx, meldingIds, 'naar');
  if (paren.length === 0) return;
  const eigenNaam = await getOrganisatienaam(tx, organisatieId);
  for (const { meldingId, andereMeldingId, andereOrganisatieId, status } of paren) {
    const [vracht] = await readVracht(tx, [meldingId], andereOrganisatieId);
    if (!vracht) continue;
    await inOrganisatie(tx, andereOrganisatieId, eigenNaam, async () => {
      await refreshMelding(tx, andereMeldingId, vracht.inhoud);
      await insertStap(tx, {
        organisatieId: andereOrganisatieId,
        meldingId: andereMeldingId,
        van: status,
        naar: status,
        reden: 'wijziging-school',
        toelichting: null,
      });
    });
  }
}

/** A message of the executor reaches the school where it reports, with the name of who writes. */
export async function shareBerichten(
  tx: Tx,
  organisatieId: number,
  berichten: readonly Omit<NewBericht, 'organisatieId'>[],
): Promise<void> {
  const paren = await listParen(
    tx,
    berichten.map(({ meldingId }) => meldingId),
    'van',
  );
  if (paren.length === 0) return;
  const eigenNaam = await getOrganisatienaam(tx, organisatieId);
  const bij = new Map(paren.map((paar) => [paar.meldingId, paar]));
  for (const andere of new Set(paren.map(({ andereOrganisatieId }) => andereOrganisatieId))) {
    const kopieen = berichten.flatMap((bericht) => {
      const paar = bij.get(bericht.meldingId);
      return paar?.andereOrganisatieId === andere
        ? [
            {
              meldingId: paar.andereMeldingId,
              stap: bericht.stap,
              tekst: `${eigenNaam} behandelt uw melding.\n\n${bericht.tekst}`,
              behandelaar: bericht.behandelaar,
              verwachting: bericht.verwachting,
              volgendeDatum: bericht.volgendeDatum,
            },
          ]
        : [];
    });
    await inOrganisatie(tx, andere, eigenNaam, () => copyBerichten(tx, andere, kopieen));
  }
}

/** A question of the executor can be answered where the school reports. */
export async function shareVraag(
  tx: Tx,
  organisatieId: number,
  {
    meldingId,
    vraagId,
    ...vraag
  }: Omit<Parameters<typeof copyVraag>[2], 'andereVraagId'> & {
    readonly vraagId: string;
  },
): Promise<void> {
  const [paar] = await listParen(tx, [meldingId], 'van');
  if (!paar) return;
  const { andereOrganisatieId: naar, andereMeldingId } = paar;
  const eigenNaam = await getOrganisatienaam(tx, organisatieId);
  await inOrganisatie(tx, naar, eigenNaam, () =>
    copyVraag(tx, naar, { ...vraag, meldingId: andereMeldingId, andereVraagId: vraagId }),
  );
}

/** And its answer goes back to who asked. */
export async function shareAntwoord(
  tx: Tx,
  { meldingId, andereVraagId }: { readonly meldingId: string; readonly andereVraagId: string | null },
  give: (andere: { readonly vraagId: string; readonly meldingId: string }) => Promise<void>,
): Promise<void> {
  const [paar] = await listParen(tx, [meldingId], 'naar');
  if (!paar || andereVraagId === null) return;
  const { andereMeldingId, andereOrganisatieId } = paar;
  await inOrganisatie(tx, andereOrganisatieId, 'school', () =>
    give({ vraagId: andereVraagId, meldingId: andereMeldingId }),
  );
}
