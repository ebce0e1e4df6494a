import { createHash } from 'node:crypto';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { countPages, renderPdf } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { dagnummer } from '../../regels/kalender/datum.ts';
import { schrijfDag } from '../brief/index.ts';
import { markOpsporing } from '../handhaving/index.ts';
import {
  type createBundelEndpoint,
  type DoelBundel,
  delenVoorDoel,
  type listBundelsEndpoint,
} from './bundel.contract.ts';
import { findPersoon, insertBundel, listBundels } from './bundel.sql.ts';
import { collectStukken } from './collect-stukken.ts';
import { renderBundel } from './render-bundel.ts';

export async function readBundels({ tx, log }: Act, { jongereId }: InputOf<typeof listBundelsEndpoint>) {
  log({ id: jongereId, jongereId });
  return ok({ bundels: await listBundels(tx, jongereId) });
}

const DOEL: Readonly<Record<DoelBundel, string>> = {
  om: 'Stukken voor het Openbaar Ministerie',
  bezwaar: 'Stukken bij een bezwaar',
  inzage: 'Inzage in het dossier',
  overdracht: 'Overdracht van het dossier',
};
const GEEN_OPSPORING =
  'Stukken van een opsporingsonderzoek. Daarvoor geldt de Wet politiegegevens; inzage vraagt u apart (artikel 25).';
const DAG_SECONDEN = 86_400;

/** One PDF of the chosen parts, kept as it was handed out; the logboek says for whom and why it was made. */
export async function createBundel(
  { tx, actor, vandaag, log }: Act,
  { jongereId, doel, aan, delen, ...rest }: InputOf<typeof createBundelEndpoint>,
) {
  const { werkprocesId = null, vanaf = null, totEnMet = null } = rest;
  const verboden = delen.find((deel) => !delenVoorDoel[doel].mag.includes(deel));
  if (verboden) return refuse('deel-niet-toegestaan', `Bij dit doel horen geen ${verboden}.`);
  if (vanaf && totEnMet && vanaf > totEnMet)
    return refuse('ongeldige-periode', 'De eerste dag ligt na de laatste.');
  const omvang = { jongereId, werkprocesId, vanaf, totEnMet };
  const persoon = await findPersoon(tx, omvang, vandaag);
  if (!persoon) return refuse('jongere-onbekend');
  if (werkprocesId && !persoon.zaaknummer) return refuse('zaak-onbekend');
  const stukken = await collectStukken(tx, { omvang, doel, delen, persoon });
  if (stukken.length === 0) return refuse('niets-gevonden', 'In deze delen en deze tijd staat niets.');
  const deel = stukken.some((stuk) => stuk.deel === 'opsporing') ? 'opsporing' : 'toezicht';
  const dag = (d: string | null) => (d ? schrijfDag(d, 'nl') : '…');
  const { bron, files } = renderBundel(
    {
      titel: DOEL[doel],
      organisatie: persoon.organisatie,
      dag: vandaag,
      regels: [
        ['Over', `${persoon.naam}, geboren ${dag(persoon.geboortedatum)}`],
        ['Voor', aan],
        ['Van', `${persoon.organisatie}, ${actor.naam}`],
        ['Gemaakt op', dag(vandaag)],
        ['Wat erin staat', delen.join(', ')],
        // Always the same words: they do not tell whether there is any.
        ...(doel === 'om' ? [] : [['Niet erin', GEEN_OPSPORING] as const]),
        ...(persoon.zaaknummer ? [['Alleen zaak', persoon.zaaknummer] as const] : []),
        ...(vanaf || totEnMet ? [['Tijd', `${dag(vanaf)} tot en met ${dag(totEnMet)}`] as const] : []),
      ],
    },
    stukken,
  );
  const pdf = renderPdf(bron, 'a-2a', (dagnummer(vandaag) + 0.5) * DAG_SECONDEN, files);
  const bundel = await insertBundel(tx, {
    organisatieId: actor.organisatieId,
    ...omvang,
    doel,
    aan,
    delen,
    stukken: stukken.length,
    los: stukken.flatMap(({ inhoud }) => inhoud).filter(({ soort }) => soort === 'los').length,
    bladzijden: countPages(pdf),
    pdf,
    deel,
    hash: createHash('sha256').update(pdf).digest('hex'),
  });
  if (deel === 'opsporing') {
    const stuk = { soort: 'bundel', objectId: bundel.bundelId, jongereId, dag: vandaag } as const;
    await markOpsporing(tx, { organisatieId: actor.organisatieId, ...stuk });
  }
  log({ id: bundel.bundelId, jongereId });
  return ok(bundel);
}
