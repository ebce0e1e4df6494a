import type { Act, Actor } from '../../platform/act.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok } from '../../platform/result.ts';
import { schooljaarVan } from '../../regels/kalender/schooljaar.ts';
import { findOrganisatieVan, listSchooljaren } from '../verslag/index.ts';
import type { Blad } from './blad.contract.ts';
import { composeRaadsblad } from './raadsblad.ts';
import { renderBlad } from './render-blad.ts';
import { composeSchoolblad } from './schoolblad.ts';
import {
  ALLE_GEMEENTEN,
  raadsbladBestandPath,
  type readRaadsbladEndpoint,
  type readSchoolbladEndpoint,
  schoolbladBestandPath,
  zRaadsbladBestand,
  zSchoolbladBestand,
} from './stuurinformatie.contract.ts';

export async function readSchoolblad(
  { tx, actor: { organisatieId }, vandaag }: Act,
  { schoolId, schooljaar = schooljaarVan(vandaag) }: InputOf<typeof readSchoolbladEndpoint>,
) {
  const made = await composeSchoolblad(tx, { organisatieId, schoolId, schooljaar, vandaag });
  if (!made.ok) return made;
  return ok({ ...made.value, schooljaar, schooljaren: await listSchooljaren(tx, vandaag) });
}

export async function readRaadsblad(
  { tx, actor: { organisatieId }, vandaag }: Act,
  vraag: InputOf<typeof readRaadsbladEndpoint>,
) {
  const schooljaren = await listSchooljaren(tx, vandaag);
  const schooljaar = vraag.schooljaar ?? schooljaren[1] ?? schooljaarVan(vandaag);
  const made = await composeRaadsblad(tx, { organisatieId, vandaag, schooljaar, gemeente: vraag.gemeente });
  if (!made.ok) return made;
  return ok({ ...made.value, schooljaar, schooljaren });
}

/** Both pages as PDF: what is handed over. */
export const bladFileRoutes = (db: Db, clock: Clock): FileRoute[] => {
  const send = (
    { organisatieId, id }: Actor,
    naam: string,
    compose: (
      tx: Parameters<Parameters<Db['transact']>[1]>[0],
    ) => Promise<
      Awaited<ReturnType<typeof composeSchoolblad>> | Awaited<ReturnType<typeof composeRaadsblad>>
    >,
  ) =>
    db.transact({ organisatieId, actor: id }, async (tx) => {
      const made = await compose(tx);
      if (!made.ok) return made;
      const blad: Blad = made.value.blad;
      const { naam: organisatie } = await findOrganisatieVan(tx, organisatieId);
      return ok({ naam, inhoud: renderBlad(blad, organisatie, Math.floor(clock.now().getTime() / 1000)) });
    });
  const shared = { method: 'GET', type: 'application/pdf' } as const;
  return [
    {
      ...shared,
      path: schoolbladBestandPath,
      operation: 'schoolbladBestandLezen',
      samenvatting: 'Het blad voor een schoolgesprek als PDF',
      toegang: 'school.lezen',
      params: zSchoolbladBestand,
      refusals: { 'niet-gevonden': 404 },
      send: (actor, { schoolId = '', schooljaar = '' }) =>
        send(actor, `schoolgesprek-${schooljaar}.pdf`, (tx) =>
          composeSchoolblad(tx, {
            organisatieId: actor.organisatieId,
            schoolId,
            schooljaar,
            vandaag: clock.vandaag(),
          }),
        ),
    },
    {
      ...shared,
      path: raadsbladBestandPath,
      operation: 'raadsbladBestandLezen',
      samenvatting: 'Het blad voor wethouder en raad als PDF',
      toegang: 'cijfers.lezen',
      params: zRaadsbladBestand,
      refusals: { 'onbekende-gemeente': 404 },
      send: (actor, { schooljaar = '', gemeente = ALLE_GEMEENTEN }) =>
        send(actor, `leerplicht-in-het-kort-${schooljaar}.pdf`, (tx) =>
          composeRaadsblad(tx, {
            organisatieId: actor.organisatieId,
            schooljaar,
            vandaag: clock.vandaag(),
            gemeente: gemeente === ALLE_GEMEENTEN ? undefined : gemeente,
          }),
        ),
    },
  ];
};
