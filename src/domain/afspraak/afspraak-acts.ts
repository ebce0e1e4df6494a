import { randomInt } from 'node:crypto';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { deriveEinddag } from '../../regels/kalender/termijnen.ts';
import { deriveVervolgNietVerschenen, type Vervolg } from '../../regels/mas/niet-verschenen.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { readAanschrijving } from '../persoon/index.ts';
import { getRegio, planTermijn } from '../termijn/index.ts';
import type {
  closeAfspraakEndpoint,
  createAfspraakEndpoint,
  listAfsprakenEndpoint,
  moveAfspraakEndpoint,
  noShowAfspraakEndpoint,
} from './afspraak.contract.ts';
import {
  type AfspraakRij,
  copyGenodigden,
  countAfspraken,
  countNietVerschenen,
  type Genodigde,
  insertAfspraak,
  insertGenodigden,
  isZaakVan,
  listAfspraken,
  lockAfspraak,
  updateAfspraak,
} from './afspraak.sql.ts';

const VIER_WEKEN = 28;
/** Letters and digits that are not mistaken for each other when read aloud. */
const TEKENS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTE = 8;

const makeCode = (): string =>
  Array.from({ length: CODE_LENGTE }, () => TEKENS[randomInt(TEKENS.length)]).join('');

export async function readAfspraken(
  { tx, actor, vandaag }: Act,
  { voor, van = vandaag, tot, jongereId, ...page }: InputOf<typeof listAfsprakenEndpoint>,
) {
  const filter = {
    van,
    tot: tot ?? addDagen(van, VIER_WEKEN),
    jongereId,
    ...(voor === 'mij' && { voor: actor.naam }),
  };
  return ok({
    afspraken: await listAfspraken(tx, filter, page),
    totaal: await countAfspraken(tx, filter),
  });
}

/** Who is invited, as the file says; who may not be invited is refused with the reason of the rule (PB-03). */
async function chooseGenodigden(
  { tx, vandaag }: Act,
  { jongereId, metJongere, betrokkenen }: InputOf<typeof createAfspraakEndpoint>,
) {
  const found = await readAanschrijving(tx, jongereId, vandaag);
  if (!found) return refuse('jongere-onbekend');
  const chosen = found.geadresseerden.filter(({ wie, betrokkeneId }) =>
    wie === 'jongere' ? metJongere : betrokkeneId !== null && betrokkenen.includes(betrokkeneId),
  );
  if (chosen.filter(({ wie }) => wie === 'betrokkene').length < new Set(betrokkenen).size) {
    return refuse('betrokkene-onbekend');
  }
  const niet = chosen.find(({ wie, horen }) => wie === 'betrokkene' && horen.mag === 'nee');
  if (niet) return refuse('mag-niet-worden-uitgenodigd', niet.horen.uitleg);
  if (chosen.length === 0) return refuse('niemand-genodigd', 'Kies wie u uitnodigt.');
  return ok(
    chosen.map(
      ({ wie, betrokkeneId, naam, rol, taal, tolk }): Genodigde => ({
        betrokkeneId,
        naam,
        rol: wie === 'jongere' ? 'jongere' : (rol ?? 'betrokkene'),
        taal,
        tolk,
      }),
    ),
  );
}

export async function createAfspraak(act: Act, input: InputOf<typeof createAfspraakEndpoint>) {
  const { tx, actor, vandaag, log } = act;
  if (input.dag < vandaag) return refuse('dag-voorbij', 'Kies een dag die nog komt.');
  if (input.werkprocesId && !(await isZaakVan(tx, input.werkprocesId, input.jongereId))) {
    return refuse('zaak-onbekend');
  }
  const genodigden = await chooseGenodigden(act, input);
  if (!genodigden.ok) return genodigden;
  const tolk = [
    ...new Set(genodigden.value.filter((een) => een.tolk).map(({ taal }) => taal ?? 'taal onbekend')),
  ];
  const code = makeCode();
  const afspraakId = await insertAfspraak(tx, {
    organisatieId: actor.organisatieId,
    code,
    jongereId: input.jongereId,
    werkprocesId: input.werkprocesId ?? null,
    soort: input.soort,
    dag: input.dag,
    tijd: input.tijd,
    minuten: input.minuten,
    plaats: input.plaats ?? null,
    voor: input.voor ?? actor.naam,
    tolk,
    toelichting: input.toelichting ?? null,
    naAfspraakId: null,
  });
  await insertGenodigden(tx, actor.organisatieId, afspraakId, genodigden.value);
  log({ id: afspraakId, jongereId: input.jongereId });
  return ok({ afspraakId, code, tolk });
}

/** The appointment of this act, still to come or just been. */
async function claim({ tx, log }: Act, afspraakId: string, versie: number) {
  const afspraak = await lockAfspraak(tx, afspraakId);
  if (!afspraak) return refuse('niet-gevonden');
  log({ id: afspraakId, jongereId: afspraak.jongereId });
  if (afspraak.versie !== versie) return refuse('gewijzigd');
  return afspraak.status === 'gepland' ? ok(afspraak) : refuse('niet-meer-gepland');
}

export async function moveAfspraak(
  act: Act,
  { afspraakId, versie, dag, tijd, minuten, plaats }: InputOf<typeof moveAfspraakEndpoint>,
) {
  const claimed = await claim(act, afspraakId, versie);
  if (!claimed.ok) return claimed;
  if (dag < act.vandaag) return refuse('dag-voorbij', 'Kies een dag die nog komt.');
  return ok(await updateAfspraak(act.tx, afspraakId, { dag, tijd, minuten, plaats: plaats ?? null }));
}

export async function closeAfspraak(
  act: Act,
  { afspraakId, versie, afloop }: InputOf<typeof closeAfspraakEndpoint>,
) {
  const claimed = await claim(act, afspraakId, versie);
  if (!claimed.ok) return claimed;
  if (afloop === 'gehouden' && claimed.value.dag > act.vandaag) return refuse('nog-niet-geweest');
  return ok(await updateAfspraak(act.tx, afspraakId, { status: afloop }));
}

/** For who writes the report: this appointment of the zaak was held, today or before. */
export async function holdGehouden({ tx, vandaag }: Act, afspraakId: string, werkprocesId: string) {
  const afspraak = await lockAfspraak(tx, afspraakId);
  if (afspraak?.werkprocesId !== werkprocesId || afspraak.dag > vandaag) return refuse('afspraak-onbekend');
  if (afspraak.status === 'gepland') await updateAfspraak(tx, afspraakId, { status: 'gehouden' });
  else if (afspraak.status !== 'gehouden') return refuse('afspraak-onbekend');
  return ok(undefined);
}

/** One click: nobody came. The next step and its letter are planned in the same act (AT-04). */
export async function noShowAfspraak(
  act: Act,
  { afspraakId, versie }: InputOf<typeof noShowAfspraakEndpoint>,
) {
  const claimed = await claim(act, afspraakId, versie);
  if (!claimed.ok) return claimed;
  const afspraak = claimed.value;
  if (afspraak.dag > act.vandaag) return refuse('nog-niet-geweest', 'Deze afspraak moet nog komen.');
  const vervolg = deriveVervolgNietVerschenen(await countNietVerschenen(act.tx, afspraak));
  const changed = await updateAfspraak(act.tx, afspraakId, { status: 'niet-verschenen' });
  return ok({
    stap: vervolg.stap,
    brief: vervolg.brief,
    afspraak: vervolg.soort === null ? null : await planVervolg(act, afspraak, vervolg.soort, vervolg),
    termijnId: await planBrief(act, afspraak, vervolg),
    ...changed,
  });
}

/** The same people at the same time of the day, so many school days on. */
async function planVervolg(
  { tx, actor, vandaag }: Act,
  afspraak: AfspraakRij,
  soort: 'gesprek' | 'huisbezoek',
  { schooldagen }: Vervolg,
) {
  const duur = { aantal: schooldagen, eenheid: 'schooldagen' } as const;
  const regio = await getRegio(tx, afspraak.jongereId, vandaag);
  const { einddag } = deriveEinddag(await getSchoolkalender(), { begin: vandaag, duur, regio });
  const dag = einddag ?? addDagen(vandaag, schooldagen);
  const { tijd } = afspraak;
  const nieuw = await insertAfspraak(tx, {
    organisatieId: actor.organisatieId,
    code: makeCode(),
    jongereId: afspraak.jongereId,
    werkprocesId: afspraak.werkprocesId,
    soort,
    dag,
    tijd,
    minuten: afspraak.minuten,
    plaats: soort === 'huisbezoek' ? null : afspraak.plaats,
    voor: afspraak.voor,
    tolk: afspraak.tolk,
    toelichting: null,
    naAfspraakId: afspraak.afspraakId,
  });
  await copyGenodigden(tx, afspraak.afspraakId, nieuw);
  return { afspraakId: nieuw, dag, tijd };
}

const WAT: Readonly<Record<Vervolg['stap'], string>> = {
  'tweede-oproep': 'Verstuur de brief: tweede oproep',
  huisbezoek: 'Verstuur de brief: aankondiging van het huisbezoek',
  'gevolg-bepalen': 'Bepaal wat er volgt: drie keer niet verschenen',
};

async function planBrief({ tx, actor, vandaag }: Act, afspraak: AfspraakRij, { stap, brief }: Vervolg) {
  const { termijnId } = await planTermijn(tx, {
    organisatieId: actor.organisatieId,
    soort: brief,
    sleutel: afspraak.afspraakId,
    wat: WAT[stap],
    onderwerpSoort: afspraak.werkprocesId ? 'zaak' : 'jongere',
    ...(afspraak.werkprocesId && { onderwerpId: afspraak.werkprocesId }),
    jongereId: afspraak.jongereId,
    voor: afspraak.voor,
    begin: vandaag,
    gebeurtenis: 'Niet verschenen op de afspraak',
    duur: { aantal: 1, eenheid: 'werkdagen' },
  });
  return termijnId;
}
