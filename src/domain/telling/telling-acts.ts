import type { Act } from '../../platform/act.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { checkCijfervraag, listSchooljaren } from '../verslag/index.ts';
import { computeTelling } from './compute-telling.ts';
import type { Formulier } from './formulier.contract.ts';
import { FORMULIEREN } from './formulieren.ts';
import { hoortBij, readVsvJaar, staatOp, verdeelVsv } from './read-vsv.ts';
import { isTellingbestand, renderTelling, TELLINGBESTANDEN } from './render-telling.ts';
import {
  type listVsvEndpoint,
  type readTellingEndpoint,
  tellingBestandPath,
  type writeFormulierEndpoint,
  type writeInvullingEndpoint,
  zTellingbestand,
} from './telling.contract.ts';
import {
  listEigenFormulieren,
  lockFormulier,
  lockInvulling,
  writeFormulier,
  writeInvulling,
} from './telling.sql.ts';

export async function readFormulieren({ tx, actor: { organisatieId }, vandaag }: Act) {
  const eigen = await listEigenFormulieren(tx, organisatieId);
  const kort = ({ code, naam, versie, vanafSchooljaar }: Formulier) => ({
    code,
    naam,
    versie,
    vanafSchooljaar,
  });
  return ok({
    formulieren: [
      ...FORMULIEREN.map((een) => ({ ...kort(een), eigen: false, formulierVersie: null })),
      ...eigen.map(({ inhoud, versie }) => ({ ...kort(inhoud), eigen: true, formulierVersie: versie })),
    ],
    schooljaren: await listSchooljaren(tx, vandaag),
  });
}

/** The newest form that holds for a school year; one's own goes before that of everyone. */
export async function findFormulier(
  tx: Tx,
  organisatieId: number,
  code: string,
  schooljaar: string,
): Promise<Formulier | undefined> {
  const eigen = (await listEigenFormulieren(tx, organisatieId)).map(({ inhoud }) => inhoud);
  return [...FORMULIEREN, ...eigen].findLast(
    (een) =>
      een.code === code &&
      een.vanafSchooljaar <= schooljaar &&
      (een.totEnMetSchooljaar === null || schooljaar <= een.totEnMetSchooljaar),
  );
}

/** A form of one school year as it is now. */
export async function makeTelling(
  tx: Tx,
  organisatieId: number,
  vandaag: Datum,
  { code, schooljaar }: { readonly code: string; readonly schooljaar: string },
) {
  const formulier = await findFormulier(tx, organisatieId, code, schooljaar);
  if (!formulier) {
    return refuse('onbekend-formulier', `Er is geen formulier "${code}" voor ${schooljaar}.`);
  }
  return ok(await computeTelling(tx, { organisatieId, formulier, schooljaar, vandaag }));
}

export const readTelling = (
  { tx, actor: { organisatieId }, vandaag }: Act,
  vraag: InputOf<typeof readTellingEndpoint>,
) => makeTelling(tx, organisatieId, vandaag, vraag);

/** Keeps what the record cannot tell; a number that is counted is never typed. */
export async function fillRegel(
  { tx, actor: { organisatieId }, log }: Act,
  { code, schooljaar, regel, waarde, herkomst, versie }: InputOf<typeof writeInvullingEndpoint>,
) {
  const formulier = await findFormulier(tx, organisatieId, code, schooljaar);
  if (!formulier) return refuse('onbekend-formulier');
  const found = formulier.regels.find((een) => een.code === regel);
  if (!found) return refuse('onbekende-regel');
  if (found.bron.soort !== 'handmatig') {
    return refuse('wordt-geteld', 'Dit getal komt uit het dossier. Verbeter het daar.');
  }
  const plek = { organisatieId, code, schooljaar };
  const known = await lockInvulling(tx, plek, regel);
  if (known?.versie !== versie) return refuse('gewijzigd');
  const written = await writeInvulling(tx, plek, { regel, waarde, herkomst }, known === undefined);
  if (!written) return refuse('gewijzigd');
  log({ id: `${code} ${schooljaar} ${regel}` });
  return ok({ regel, versie: written.versie });
}

/** Takes a form of a new year: everything it asks must exist, so that no line can fail later. */
export async function loadFormulier(
  { tx, actor: { organisatieId }, log }: Act,
  { code, formulier, versie }: InputOf<typeof writeFormulierEndpoint>,
) {
  if (formulier.code !== code) return refuse('andere-code', 'De code in het formulier is een andere.');
  for (const { label, bron } of formulier.regels) {
    const wrong =
      bron.soort === 'cijfer'
        ? checkCijfervraag({ ...bron, schooljaar: formulier.vanafSchooljaar })
        : undefined;
    if (wrong !== undefined) return refuse('onbekend-cijfer', `${label}: ${wrong}`);
  }
  const known = await lockFormulier(tx, organisatieId, formulier);
  if (known?.versie !== versie) return refuse('gewijzigd');
  const written = await writeFormulier(tx, organisatieId, formulier, known === undefined);
  if (!written) return refuse('gewijzigd');
  log({ id: `${code} ${formulier.vanafSchooljaar}` });
  return ok({ code, versie: written.versie });
}

/** Exactly the jongeren on a line about vsv, of one school or gemeente when asked, and how they are spread over these. */
export async function readVsv(
  { tx, actor: { organisatieId }, vandaag, log }: Act,
  { schooljaar, formulier: code, regel, school, gemeente, limiet, vanaf }: InputOf<typeof listVsvEndpoint>,
) {
  const formulier = await findFormulier(tx, organisatieId, code, schooljaar);
  if (!formulier) return refuse('onbekend-formulier');
  const found = formulier.regels.find((een) => een.code === regel);
  if (found?.bron.soort !== 'vsv') return refuse('onbekende-regel');
  const { jongeren, definitie } = await readVsvJaar(tx, organisatieId, schooljaar, vandaag);
  const opRegel = jongeren.filter(staatOp(found.bron));
  const gekozen = opRegel.filter(hoortBij({ school, gemeente }));
  const page = gekozen.slice(vanaf, vanaf + limiet);
  const namen = new Map(
    (
      await findJongerenKort(
        tx,
        page.map(({ jongereId }) => jongereId),
        vandaag,
      )
    ).map((een) => [een.jongereId, een.naam]),
  );
  for (const { jongereId } of page) log({ jongereId });
  return ok({
    totaal: gekozen.length,
    perSchool: verdeelVsv(jongeren, opRegel, 'school'),
    perGemeente: verdeelVsv(jongeren, opRegel, 'gemeente'),
    label: found.label,
    definitie: { code: definitie.code, tekst: definitie.tekst },
    rijen: page.map(({ jongereId, onderwijssoort, ...een }) => ({
      jongereId,
      naam: namen.get(jongereId) ?? '',
      leeftijd: een.leeftijd,
      onderwijssoort: onderwijssoort ?? '',
      school: een.school,
      gemeente: een.gemeente,
      uitkomst: een.uitkomst,
      startkwalificatieOp: een.startkwalificatieOp,
    })),
  });
}

/** The form as a file. */
export const tellingFileRoutes = (db: Db, clock: Clock): FileRoute[] => [
  {
    method: 'GET',
    path: tellingBestandPath,
    operation: 'tellingBestandLezen',
    samenvatting: 'Een gevuld formulier als bestand: csv, json, ods of xlsx',
    toegang: 'cijfers.lezen',
    object: 'telling',
    type: 'application/octet-stream',
    params: zTellingbestand,
    refusals: { 'onbekend-formulier': 404 },
    async send({ organisatieId, id }, { code = '', schooljaar = '', soort = '' }) {
      if (!isTellingbestand(soort)) throw new Error(`The contract lets no ${soort} through`);
      const made = await db.transact({ organisatieId, actor: id }, (tx) =>
        makeTelling(tx, organisatieId, clock.vandaag(), { code, schooljaar }),
      );
      if (!made.ok) return made;
      return ok({
        naam: `${code}-${schooljaar}.${soort}`,
        type: TELLINGBESTANDEN[soort],
        inhoud: renderTelling(made.value, soort),
      });
    },
  },
];
