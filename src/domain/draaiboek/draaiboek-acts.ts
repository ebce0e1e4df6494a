import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { deriveTaakdag, type Ijking } from '../../regels/werk/draaiboek.ts';
import { standaardDraaiboeken } from '../../regels/werk/standaard-draaiboeken.ts';
import { getSchoolkalender, getVakantieregio } from '../kalender/index.ts';
import { isMedewerker, listNamen } from '../medewerker/index.ts';
import { holdOpen } from '../werkproces/index.ts';
import type {
  Draaiboek,
  listDraaiboekenEndpoint,
  previewDraaiboekEndpoint,
  saveDraaiboekEndpoint,
  setDraaiboektaakEndpoint,
  startDraaiboekEndpoint,
  Taak,
} from './draaiboek.contract.ts';
import {
  countStarts,
  findGemeente,
  findStart,
  insertStart,
  insertTaken,
  insertVersie,
  isBegonnen,
  listStarts,
  listTaken,
  listVersies,
  lockStart,
  lockTaak,
  type NieuweTaak,
  updateTaak,
  type Versie,
  withdraw,
} from './draaiboek.sql.ts';

const toEigen = ({ reden: _reden, door: _door, ...versie }: Versie): Draaiboek => ({
  ...versie,
  eigen: true,
});

/** Each draaiboek as it is on a day: what the organisatie wrote last, else as it is shipped. */
function draaiboekenOp(versies: readonly Versie[], op: Datum): Draaiboek[] {
  const eigen = new Map<string, Draaiboek>();
  for (const versie of versies) {
    if (versie.vanaf <= op && !eigen.has(versie.code)) eigen.set(versie.code, toEigen(versie));
  }
  const shipped = standaardDraaiboeken.map(
    (een) =>
      eigen.get(een.code) ?? { ...een, taken: [...een.taken], gestopt: false, eigen: false, vanaf: null },
  );
  const codes = new Set(shipped.map(({ code }) => code));
  return [...shipped, ...[...eigen.values()].filter(({ code }) => !codes.has(code))];
}

const getRegio = async (act: Act) => getVakantieregio(await findGemeente(act.tx));

export async function readDraaiboeken(
  { tx, vandaag }: Act,
  { limiet, vanaf, ...filter }: InputOf<typeof listDraaiboekenEndpoint>,
) {
  return ok({
    draaiboeken: draaiboekenOp(await listVersies(tx), vandaag),
    gestart: await listStarts(tx, filter, { limiet, vanaf }, vandaag),
    totaal: await countStarts(tx, filter),
  });
}

export async function readDraaiboek(act: Act, { code }: { code: string }) {
  const versies = await listVersies(act.tx, code);
  const draaiboek = draaiboekenOp(versies, act.vandaag).find((een) => een.code === code) ?? null;
  if (!draaiboek && versies.length === 0) return refuse('niet-gevonden');
  return ok({
    draaiboek,
    regio: await getRegio(act),
    versies: versies.map((een) => ({ ...toEigen(een), reden: een.reden, door: een.door })),
  });
}

async function ijkingVan(
  act: Act,
  { jaar, begin, regio }: Pick<InputOf<typeof previewDraaiboekEndpoint>, 'jaar' | 'begin' | 'regio'>,
): Promise<Ijking> {
  return {
    kalender: await getSchoolkalender(),
    regio: regio ?? (await getRegio(act)),
    start: begin ?? act.vandaag,
    jaar: jaar ?? Number(act.vandaag.slice(0, 4)),
  };
}

export async function previewDraaiboek(act: Act, vraag: InputOf<typeof previewDraaiboekEndpoint>) {
  const ijking = await ijkingVan(act, vraag);
  return ok({ dagen: vraag.taken.map((taak) => deriveTaakdag(taak, ijking)) });
}

/** `Zomer 2027: bellen` becomes zomer-2027-bellen. */
const codeVan = (naam: string): string =>
  naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'draaiboek';

/** Lays a draaiboek down from a day on; what was started before stays as it is. */
export async function saveDraaiboek(
  { tx, actor, vandaag, log }: Act,
  { code: given, ...draaiboek }: InputOf<typeof saveDraaiboekEndpoint>,
) {
  if (draaiboek.vanaf < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  const zonderDag = draaiboek.taken.findIndex(({ anker, dag }) => anker === 'vaste-dag' && !dag);
  if (zonderDag >= 0) {
    return refuse(
      'vaste-dag-nodig',
      `Vul bij taak ${zonderDag + 1} de vaste dag in, of tel vanaf iets anders.`,
    );
  }
  const code = given ?? codeVan(draaiboek.naam);
  const isKnown =
    standaardDraaiboeken.some((een) => een.code === code) || (await listVersies(tx, code)).length > 0;
  if (given !== undefined && !isKnown) return refuse('niet-gevonden');
  if (given === undefined && isKnown) {
    return refuse('bestaat-al', 'Er is al een draaiboek met deze naam. Wijzig dat, of kies een andere naam.');
  }
  const made = await insertVersie(tx, actor.organisatieId, { ...draaiboek, code });
  if (!made) return refuse('bestaat-al', 'Voor die dag is al een versie vastgesteld. Kies een andere dag.');
  log({ id: made.id });
  return ok({ code });
}

/** The chosen tasks with their day and for whom; refuses what the draaiboek does not have or the calendar does not know. */
async function planTaken(
  act: Act,
  taken: readonly Taak[],
  gekozen: InputOf<typeof startDraaiboekEndpoint>['taken'],
  ijking: Ijking,
) {
  const namen = new Set(await listNamen(act.tx, act.vandaag));
  const gepland = new Map<number, NieuweTaak>();
  for (const { nummer, voor, rol } of gekozen) {
    const taak = taken[nummer - 1];
    if (!taak) return refuse('onbekende-taak', `Taak ${nummer} staat niet in dit draaiboek.`);
    if (voor && !namen.has(voor)) {
      return refuse('medewerker-onbekend', `Kies bij taak ${nummer} iemand die hier werkt, of een rol.`);
    }
    const uiterlijk = deriveTaakdag(taak, ijking);
    if (uiterlijk === null) {
      return refuse(
        'kalender-onbekend',
        `Van taak ${nummer} is de dag niet te bepalen: de vakanties of feestdagen van ${ijking.jaar} zijn nog niet bekend.`,
      );
    }
    gepland.set(nummer, { nummer, wat: taak.wat, rol: rol ?? taak.rol, voor: voor ?? null, uiterlijk });
  }
  return ok([...gepland.values()]);
}

/** Makes the tasks of a draaiboek in one act, from the version that was seen. */
export async function startDraaiboek(act: Act, input: InputOf<typeof startDraaiboekEndpoint>) {
  const { tx, actor, vandaag } = act;
  const { code, werkprocesId } = input;
  const draaiboek = draaiboekenOp(await listVersies(tx, code), vandaag).find((een) => een.code === code);
  if (!draaiboek) return refuse('niet-gevonden');
  if (draaiboek.vanaf !== input.versieVanaf) return refuse('gewijzigd');
  if (draaiboek.gestopt) return refuse('gestopt', 'Uw organisatie gebruikt dit draaiboek niet meer.');
  const isSeizoen = draaiboek.soort === 'seizoen';
  if (werkprocesId !== undefined && isSeizoen) {
    return refuse('zaak-bij-proces', 'Een draaiboek van een seizoen hoort niet bij een zaak.');
  }
  const zaak = werkprocesId === undefined ? undefined : await holdOpen(act, werkprocesId);
  if (zaak && !zaak.ok) {
    return zaak.code === 'zaak-gesloten'
      ? zaak
      : refuse('zaak-onbekend', 'Deze zaak bestaat niet of is niet van u.');
  }
  const ijking = await ijkingVan(act, input);
  const gepland = await planTaken(act, draaiboek.taken, input.taken, ijking);
  if (!gepland.ok) return gepland;
  const started = await insertStart(tx, actor.organisatieId, {
    code,
    naam: draaiboek.naam,
    soort: draaiboek.soort,
    jaar: isSeizoen ? ijking.jaar : null,
    begin: ijking.start,
    regio: ijking.regio,
    werkprocesId: werkprocesId ?? null,
    jongereId: zaak?.value.jongereId ?? null,
    op: vandaag,
  });
  if (!started) {
    return refuse(
      'al-gestart',
      isSeizoen
        ? `Dit draaiboek is voor ${ijking.jaar} al gestart. De taken staan bij Draaiboeken.`
        : 'Dit draaiboek is in deze zaak al gestart.',
    );
  }
  if (!zaak) act.log({ id: started.draaiboekstartId });
  return ok({
    ...started,
    taken: await insertTaken(tx, actor.organisatieId, started.draaiboekstartId, gepland.value),
  });
}

export async function readStart({ tx, vandaag }: Act, { draaiboekstartId }: { draaiboekstartId: string }) {
  const start = await findStart(tx, draaiboekstartId, vandaag);
  if (!start) return refuse('niet-gevonden');
  return ok({
    ...start,
    lijst: await listTaken(tx, draaiboekstartId),
    intrekbaar: start.gestartOp === vandaag && !(await isBegonnen(tx, draaiboekstartId)),
  });
}

/** As if it had not been started: on the same day, and while nobody worked on it. */
export async function withdrawStart(
  { tx, vandaag, log }: Act,
  { draaiboekstartId }: { draaiboekstartId: string },
) {
  const start = await lockStart(tx, draaiboekstartId);
  if (!start) return refuse('niet-gevonden');
  if (start.gestartOp !== vandaag) {
    return refuse('dag-voorbij', 'Terugdraaien kan alleen op de dag van starten. Rond af wat niet nodig is.');
  }
  if (await isBegonnen(tx, draaiboekstartId)) {
    return refuse('al-begonnen', 'Aan een taak is al gewerkt. Rond af wat niet nodig is.');
  }
  log({ id: draaiboekstartId, ...(start.jongereId && { jongereId: start.jongereId }) });
  return ok({ taken: await withdraw(tx, draaiboekstartId, vandaag) });
}

export async function setDraaiboektaak(
  { tx, vandaag, log }: Act,
  { draaiboektaakId, gedaan, voor, opmerking, versie }: InputOf<typeof setDraaiboektaakEndpoint>,
) {
  const taak = await lockTaak(tx, draaiboektaakId);
  if (!taak) return refuse('niet-gevonden');
  if (taak.versie !== versie) return refuse('gewijzigd');
  if (voor && !(await isMedewerker(tx, voor, vandaag))) return refuse('medewerker-onbekend');
  log({ id: draaiboektaakId, ...(taak.jongereId && { jongereId: taak.jongereId }) });
  return ok(
    await updateTaak(tx, draaiboektaakId, {
      gedaanOp: gedaan ? (taak.gedaanOp ?? vandaag) : null,
      voor: voor ?? null,
      opmerking: opmerking ?? null,
    }),
  );
}
