import type { Act, Actor } from '../../../platform/act.ts';
import { may } from '../../../platform/bevoegdheid.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/pool.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { InputOf } from '../../../platform/endpoint.ts';
import type { FileRoute } from '../../../platform/file-route.ts';
import { ok, refuse } from '../../../platform/result.ts';
import { listVanVerslagen } from '../momentopname.sql.ts';
import { parseJaar } from '../schooljaar-in-cijfers.ts';
import { findEigenOrganisatie, listSchooljaren } from '../schooljaren.sql.ts';
import { checkVerslag } from './check-verslag.ts';
import { composeMetOpbouw } from './compose-jaarverslag.ts';
import { freezeVerslag } from './freeze-verslag.ts';
import { schrijfDelen, schrijfZin } from './getal.ts';
import { beschrijfGrafiek, tekenGrafiek } from './grafiek.ts';
import { findVerschillen, hashVerslag } from './hash-verslag.ts';
import { findAanbieding, writeAanbieding } from './inrichting.sql.ts';
import {
  type adoptVerslagEndpoint,
  jaarverslagBestandPath,
  type offerVerslagEndpoint,
  type readJaarverslagEndpoint,
  type returnVerslagEndpoint,
  vastgesteldBestandPath,
  type writeTekstEndpoint,
  zJaarverslagBestand,
  zVastgesteldBestand,
} from './jaarverslag.contract.ts';
import { reeks } from './jaren.ts';
import type { Blok, Jaarverslag, Zin } from './model.ts';
import { listOpenbaar } from './openbaar.sql.ts';
import { openbaarAdres } from './publish-verslag.ts';
import { BESTANDSSOORTEN, isBestandssoort, renderVerslag } from './render.ts';
import { listStukken } from './stukken.sql.ts';
import { listTeksten, lockTekst, writeTekst } from './teksten.sql.ts';
import { findVaststelling, insertVaststelling, listVaststellingen } from './vaststelling.sql.ts';
import { DELEN, isVorm, vormen, vormNamen } from './vormen.ts';

export async function readVormen({ tx, vandaag }: Act) {
  return ok({
    vormen: vormNamen.map((vorm) => ({ vorm, naam: vormen[vorm].naam, uitleg: vormen[vorm].uitleg })),
    schooljaren: await listSchooljaren(tx, vandaag),
  });
}

/** The report as it would be now, counted anew, with what is to be looked at before it is published (RP-05). */
export async function readJaarverslag(
  { tx, actor, vandaag }: Act,
  vraag: InputOf<typeof readJaarverslagEndpoint>,
) {
  const made = await makeOwn(tx, actor, vraag);
  if (!made.ok) return made;
  const { organisatieId } = actor;
  const { verslag, opbouw } = made.value;
  const { schooljaar } = vraag;
  const { delen, ...rest } = verslag;
  return ok({
    verslag: { ...rest, delen: delen.map((deel) => ({ ...deel, blokken: deel.blokken.map(toScreen) })) },
    bevindingen: await checkVerslag(tx, organisatieId, verslag, vandaag),
    teksten: await listTeksten(tx, organisatieId, schooljaar),
    vasteTeksten: await listTeksten(tx, organisatieId, null),
    stukken: (await listStukken(tx, organisatieId, reeks(schooljaar, 2))).filter(
      (stuk) => stuk.schooljaar === schooljaar || stuk.soort === 'speerpunt',
    ),
    opbouw,
    aanbieding: (await findAanbieding(tx, { organisatieId, ...vraag })) ?? null,
    hash: hashVerslag(verslag),
    vastgesteld: await readVaststellingen(tx, actor, verslag),
  });
}

async function readVaststellingen(tx: Tx, { organisatieId }: Actor, nu: Jaarverslag) {
  const found = await listVaststellingen(tx, organisatieId, nu.schooljaar);
  const openbaar = new Set(
    (await listOpenbaar(tx, organisatieId, nu.schooljaar)).map(({ vaststellingId }) => vaststellingId),
  );
  const eigen = found.filter(({ vorm }) => vorm === nu.vorm);
  const kept = new Map(
    (
      await listVanVerslagen(
        tx,
        eigen.map(({ vaststellingId }) => vaststellingId),
      )
    ).map((een) => [`${een.vaststellingId} ${een.indicator} ${een.schooljaar}`, een.momentopnameId]),
  );
  return eigen.map(({ verslag, ...een }) => ({
    ...een,
    adres: openbaar.has(een.vaststellingId) ? openbaarAdres(verslag.organisatie.code, nu.schooljaar) : null,
    verschillen: findVerschillen(verslag, nu).map((verschil) => {
      const { indicator, schooljaar } = verslag.cijfers[verschil.cijfer] ?? {};
      const momentopnameId = kept.get(`${een.vaststellingId} ${indicator} ${schooljaar}`) ?? null;
      return { ...verschil, momentopnameId };
    }),
  }));
}

/** The report as it was seen, if it still is that and the checks find no mistake in it. */
async function seenAndRight(
  { tx, actor, vandaag }: Act,
  { hash, ...vraag }: InputOf<typeof adoptVerslagEndpoint>,
) {
  const made = await makeOwn(tx, actor, vraag);
  if (!made.ok) return made;
  const { verslag } = made.value;
  if (hashVerslag(verslag) !== hash) return refuse('gewijzigd');
  const bevindingen = await checkVerslag(tx, actor.organisatieId, verslag, vandaag);
  const fouten = bevindingen.filter(({ ernst }) => ernst === 'fout').length;
  return fouten === 0
    ? ok(verslag)
    : refuse(
        'nog-fouten',
        `De controles vinden ${fouten} ${fouten === 1 ? 'fout' : 'fouten'}. Herstel die eerst.`,
      );
}

/** The team is done: a manager is asked to adopt the report exactly as it is now. */
export async function offerVerslag(act: Act, vraag: InputOf<typeof offerVerslagEndpoint>) {
  const seen = await seenAndRight(act, vraag);
  if (!seen.ok) return seen;
  const { tx, actor, log } = act;
  const written = await writeAanbieding(
    tx,
    { organisatieId: actor.organisatieId, ...vraag },
    { status: 'ter-vaststelling', hash: vraag.hash, toelichting: null },
  );
  log({ id: `${vraag.schooljaar} ${vraag.vorm}` });
  return ok({ versie: written.versie });
}

export async function returnVerslag(
  { tx, actor: { organisatieId }, log }: Act,
  { toelichting, ...vraag }: InputOf<typeof returnVerslagEndpoint>,
) {
  const known = await findAanbieding(tx, { organisatieId, ...vraag });
  if (known?.status !== 'ter-vaststelling') return refuse('niet-aangeboden');
  const written = await writeAanbieding(
    tx,
    { organisatieId, ...vraag },
    { status: 'teruggegeven', hash: known.hash, toelichting },
  );
  log({ id: `${vraag.schooljaar} ${vraag.vorm}` });
  return ok({ versie: written.versie });
}

/** Keeps the report for good, exactly as it was handed over and seen; mistakes must be mended first (RP-05). */
export async function adoptVerslag(act: Act, vraag: InputOf<typeof adoptVerslagEndpoint>) {
  const seen = await seenAndRight(act, vraag);
  if (!seen.ok) return seen;
  const { tx, actor, log } = act;
  const { hash } = vraag;
  const offered = await findAanbieding(tx, { organisatieId: actor.organisatieId, ...vraag });
  if (offered?.status !== 'ter-vaststelling' || offered.hash !== hash) return refuse('niet-aangeboden');
  const { vaststellingId } = await insertVaststelling(tx, actor.organisatieId, seen.value, hash);
  await freezeVerslag(tx, actor.organisatieId, seen.value, vaststellingId);
  log({ id: vaststellingId });
  return ok({ vaststellingId, hash });
}

/** Keeps a text of the team; the figures in the report stay those of the record. */
export async function writeVerslagtekst(
  { tx, actor: { organisatieId }, log }: Act,
  { schooljaar, deel, tekst, versie }: InputOf<typeof writeTekstEndpoint>,
) {
  if (!DELEN.has(deel)) return refuse('onbekend-deel', `Er zijn: ${[...DELEN].join(', ')}.`);
  const sleutel = { organisatieId, schooljaar: schooljaar === 'elk-jaar' ? null : schooljaar, deel };
  const known = await lockTekst(tx, sleutel);
  if (known?.versie !== versie) return refuse('gewijzigd');
  const written = await writeTekst(tx, sleutel, tekst, known === undefined);
  if (written === undefined) return refuse('gewijzigd');
  log({ id: `${schooljaar} ${deel}` });
  return ok({ deel, versie: written });
}

/** Whether a sentence holds a number that was counted. */
const telt = (zin: Zin): boolean => zin.some((deel) => typeof deel !== 'string');

/** A block as a screen shows it: sentences as text, and in pieces where a number can be opened; a chart as drawing. */
function toScreen(blok: Blok) {
  switch (blok.soort) {
    case 'alinea':
      return {
        soort: blok.soort,
        tekst: blok.zinnen.map(schrijfZin).join(' '),
        ...(blok.zinnen.some(telt) ? { zinnen: blok.zinnen.map(schrijfDelen) } : {}),
        eigen: blok.eigen,
      };
    case 'lijst':
      return {
        soort: blok.soort,
        punten: blok.punten.map(schrijfZin),
        ...(blok.punten.some(telt) ? { zinnen: blok.punten.map(schrijfDelen) } : {}),
        eigen: blok.eigen,
      };
    case 'grafiek':
      return { ...blok, svg: tekenGrafiek(blok), beschrijving: beschrijfGrafiek(blok) };
    default:
      return blok;
  }
}

async function makeOwn(
  tx: Tx,
  { organisatieId }: Actor,
  { schooljaar, vorm }: { readonly schooljaar: string; readonly vorm: string },
) {
  if (!parseJaar(schooljaar)) {
    return refuse('ongeldig-schooljaar', `"${schooljaar}" is geen schooljaar. Schrijf het als 2023-2024.`);
  }
  if (!isVorm(vorm)) return refuse('onbekende-vorm', `Er zijn: ${vormNamen.join(', ')}.`);
  const organisatie = await findEigenOrganisatie(tx, organisatieId);
  return ok(await composeMetOpbouw(tx, { organisatie, schooljaar, vorm }));
}

/**
 * The same report as a file. On the web page of a concept numbers lead to their rows, for who may see those; what is
 * adopted is for others to read and leads nowhere.
 */
export const jaarverslagFileRoutes = (db: Db, clock: Clock, kantoor?: string): FileRoute[] => [
  {
    method: 'GET',
    path: jaarverslagBestandPath,
    operation: 'jaarverslagBestandLezen',
    samenvatting: 'Het jaarverslag als bestand: json, html, pdf, docx, ods of xlsx',
    toegang: 'cijfers.lezen',
    object: 'jaarverslag',
    type: 'application/octet-stream',
    params: zJaarverslagBestand,
    refusals: { 'ongeldig-schooljaar': 400, 'onbekende-vorm': 404 },
    async send(actor, { schooljaar = '', vorm = '', soort = '' }) {
      if (!isBestandssoort(soort)) throw new Error(`The contract lets no ${soort} through`);
      const { organisatieId, id } = actor;
      const made = await db.transact({ organisatieId, actor: id }, (tx) =>
        makeOwn(tx, actor, { schooljaar, vorm }),
      );
      if (!made.ok) return made;
      return ok({
        naam: `jaarverslag-${made.value.verslag.organisatie.code}-${schooljaar}-${vorm}.${soort}`,
        type: BESTANDSSOORTEN[soort],
        inhoud: renderVerslag(
          made.value.verslag,
          soort,
          Math.floor(clock.now().getTime() / 1000),
          may(actor, 'cijfers.rijen') ? kantoor : undefined,
        ),
      });
    },
  },
  {
    method: 'GET',
    path: vastgesteldBestandPath,
    operation: 'vastgesteldVerslagLezen',
    samenvatting: 'Een vastgesteld jaarverslag als bestand, zoals het was',
    toegang: 'cijfers.lezen',
    object: 'jaarverslag',
    type: 'application/octet-stream',
    params: zVastgesteldBestand,
    refusals: { 'niet-gevonden': 404 },
    async send({ organisatieId, id }, { vaststellingId = '', soort = '' }) {
      if (!isBestandssoort(soort)) throw new Error(`The contract lets no ${soort} through`);
      const found = await db.transact({ organisatieId, actor: id }, (tx) =>
        findVaststelling(tx, vaststellingId),
      );
      if (!found) return refuse('niet-gevonden');
      const { verslag, seconden } = found;
      return ok({
        naam: `jaarverslag-${verslag.organisatie.code}-${verslag.schooljaar}-vastgesteld.${soort}`,
        type: BESTANDSSOORTEN[soort],
        inhoud: renderVerslag(verslag, soort, seconden),
      });
    },
  },
];
