import { createHash, randomBytes } from 'node:crypto';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { deriveLinkstand } from '../../regels/mas/gastvraag.ts';
import { findBegeleider } from '../medewerker/index.ts';
import { getOrganisatienaam } from '../organisatie/index.ts';
import { getParameters } from '../parameter/index.ts';
import { describeGastpagina, type Gastpagina } from './gast-pagina.ts';
import type {
  createGastvraagEndpoint,
  previewGastvraagEndpoint,
  seeGastvraagEndpoint,
  withdrawGastvraagEndpoint,
} from './gastvraag.contract.ts';
import {
  findZaak,
  insertGastvraag,
  isVerwijzingVan,
  listGastvragen,
  lockGastvraag,
  markGezien,
  withdraw,
} from './gastvraag.sql.ts';

/** Where the page of a guest stands. */
export const GAST_PAD = '/gast';
const SLEUTEL_BYTES = 32;

export const hashOf = (sleutel: string): Uint8Array => createHash('sha256').update(sleutel).digest();

const getLinkDagen = async ({ tx, actor, vandaag }: Act): Promise<number> =>
  (await getParameters(tx, actor.organisatieId, vandaag, ['gastlinkDagen'])).gastlinkDagen;

export async function readGastvragen(act: Act, { werkprocesId }: { werkprocesId: string }) {
  const zaak = await findZaak(act.tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  act.log({ id: werkprocesId, jongereId: zaak.jongereId });
  const found = await listGastvragen(act.tx, werkprocesId);
  return ok({
    gastvragen: found.map(({ ingetrokkenOp, ...een }) => ({
      ...een,
      stand: deriveLinkstand(
        {
          geldigTotEnMet: een.geldigTotEnMet,
          isBeantwoord: een.beantwoordOp !== null,
          isIngetrokken: ingetrokkenOp !== null,
        },
        act.vandaag,
      ),
    })),
    linkDagen: await getLinkDagen(act),
    gesloten: zaak.totEnMet !== null,
  });
}

type Vraag = Omit<InputOf<typeof createGastvraagEndpoint>, 'bekeken'>;

/** Whether this may be asked of this zaak: a question while it runs, looking back when it is closed. */
async function openVraag(act: Act, vraag: Vraag) {
  const zaak = await findZaak(act.tx, vraag.werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  if (vraag.soort === 'evaluatie') {
    if (zaak.totEnMet === null) return refuse('zaak-loopt', 'Terugkijken kan als de zaak is gesloten.');
    if (!vraag.voor) return refuse('voor-nodig', 'Kies wie er terugkijkt.');
  } else if (zaak.totEnMet !== null) {
    return refuse('zaak-gesloten', 'Deze zaak is gesloten.');
  }
  if (vraag.soort === 'verwijzing') {
    const known =
      vraag.verwijzingId !== undefined &&
      (await isVerwijzingVan(act.tx, vraag.verwijzingId, vraag.werkprocesId));
    if (!known) return refuse('verwijzing-onbekend', 'Kies een verwijzing van deze zaak.');
  }
  act.log({ id: vraag.werkprocesId, jongereId: zaak.jongereId });
  const pagina: Gastpagina = {
    soort: vraag.soort,
    organisatie: await getOrganisatienaam(act.tx, act.actor.organisatieId),
    aan: vraag.aan,
    vraag: vraag.vraag,
    geldigTotEnMet: addDagen(act.vandaag, await getLinkDagen(act)),
  };
  return ok({ jongereId: zaak.jongereId, pagina });
}

export async function previewGastvraag(
  act: Act,
  { taal, ...vraag }: InputOf<typeof previewGastvraagEndpoint>,
) {
  const opened = await openVraag(act, vraag);
  if (!opened.ok) return opened;
  const { pagina } = opened.value;
  return ok({ ...describeGastpagina(pagina, taal), geldigTotEnMet: pagina.geldigTotEnMet });
}

/** Makes a link; it is told once, and only its hash is kept. */
export async function createGastvraag(
  act: Act,
  { bekeken: _, ...vraag }: InputOf<typeof createGastvraagEndpoint>,
) {
  const opened = await openVraag(act, vraag);
  if (!opened.ok) return opened;
  const { jongereId, pagina } = opened.value;
  // A link is shown once, to who makes it: it cannot wait for somebody else to release it.
  const begeleider = await findBegeleider(act.tx, act.actor.naam, act.vandaag);
  if (begeleider) return refuse('begeleider-maakt-link', `Vraag ${begeleider} om deze link te maken.`);
  const sleutel = randomBytes(SLEUTEL_BYTES).toString('base64url');
  const { organisatieId } = act.actor;
  const made = await insertGastvraag(act.tx, {
    organisatieId,
    jongereId,
    werkprocesId: vraag.werkprocesId,
    verwijzingId: vraag.soort === 'verwijzing' ? (vraag.verwijzingId ?? null) : null,
    soort: vraag.soort,
    voor: vraag.soort === 'evaluatie' ? (vraag.voor ?? null) : null,
    aan: vraag.aan,
    vraag: vraag.vraag,
    sleutelHash: hashOf(sleutel),
    geldigTotEnMet: pagina.geldigTotEnMet,
  });
  return ok({
    ...made,
    pad: `${GAST_PAD}/${organisatieId}.${sleutel}`,
    geldigTotEnMet: pagina.geldigTotEnMet,
  });
}

async function hold(act: Act, { gastvraagId, versie }: InputOf<typeof withdrawGastvraagEndpoint>) {
  const found = await lockGastvraag(act.tx, gastvraagId);
  if (!found) return refuse('niet-gevonden');
  if (found.versie !== versie) return refuse('gewijzigd');
  act.log({ id: gastvraagId, jongereId: found.jongereId });
  return ok(found);
}

export async function withdrawGastvraag(act: Act, input: InputOf<typeof withdrawGastvraagEndpoint>) {
  const held = await hold(act, input);
  if (!held.ok) return held;
  if (held.value.isBeantwoord || held.value.isIngetrokken) return refuse('stap-niet-mogelijk');
  return ok(await withdraw(act.tx, input.gastvraagId));
}

export async function seeGastantwoord(act: Act, input: InputOf<typeof seeGastvraagEndpoint>) {
  const held = await hold(act, input);
  if (!held.ok) return held;
  if (!held.value.isBeantwoord || held.value.gezienOp !== null) return refuse('stap-niet-mogelijk');
  return ok(await markGezien(act.tx, input.gastvraagId));
}
