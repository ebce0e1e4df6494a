import type { Act } from '../../platform/act.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { composeLosseBrief } from '../brief/index.ts';
import { insertVerzoekBrief, type SoortBrief, type VerzoekRij } from './verzoek.sql.ts';

const SJABLOON = {
  ontvangst: () => 'verzoek-ontvangst',
  verdaging: () => 'verzoek-verdaging',
  afdoening: ({ soort }: VerzoekRij) =>
    soort === 'klacht' ? 'klacht-afdoening' : soort === 'bezwaar' ? 'bezwaar-beslissing' : 'verzoek-besluit',
} as const satisfies Record<SoortBrief, (verzoek: VerzoekRij) => string>;

export const adresOf = ({ straat, postcode, plaats }: VerzoekRij): string[] =>
  [straat, [postcode, plaats].filter(Boolean).join('  ')].filter((regel): regel is string => Boolean(regel));

/** Sets a letter to who brought it and keeps it with the matter. */
export async function writeVerzoekBrief(
  { tx, actor, vandaag }: Act,
  verzoek: VerzoekRij,
  soort: SoortBrief,
  velden: { readonly uiterlijk?: Datum | null; readonly uitkomst?: string; readonly uitleg?: string } = {},
) {
  const made = await composeLosseBrief(tx, {
    organisatieId: actor.organisatieId,
    sjabloon: SJABLOON[soort](verzoek),
    velden: {
      soort: verzoek.soort,
      'ontvangen-op': verzoek.ontvangenOp,
      onderwerp: verzoek.onderwerp,
      'besluit-op': verzoek.besluitOp ?? undefined,
      uiterlijk: velden.uiterlijk ?? undefined,
      uitkomst: velden.uitkomst,
      uitleg: velden.uitleg,
    },
    ontvanger: { naam: verzoek.indiener, adres: adresOf(verzoek) },
    kenmerk: verzoek.nummer,
    behandelaar: verzoek.behandelaar ?? actor.naam,
    dag: vandaag,
  });
  if ('ontbreekt' in made) return refuse('brief-onvolledig', `Dit ontbreekt nog: ${made.ontbreekt}.`);
  const verzoekBriefId = await insertVerzoekBrief(tx, {
    organisatieId: actor.organisatieId,
    verzoekId: verzoek.verzoekId,
    soort,
    dagtekening: vandaag,
    ...made,
  });
  return ok(verzoekBriefId);
}
