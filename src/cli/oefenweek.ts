import { createAfspraakEndpoint } from '../domain/afspraak/afspraak.contract.ts';
import { createBriefEndpoint, sendBriefEndpoint, stepBriefEndpoint } from '../domain/brief/brief.contract.ts';
import { askSchoolEndpoint } from '../domain/melding/intake.contract.ts';
import { createMeldingEndpoint, listMeldingenEndpoint } from '../domain/melding/melding.contract.ts';
import { findOrganisatie } from '../domain/organisatie/index.ts';
import { createPartnercontactEndpoint, createPartnerEndpoint } from '../domain/partner/partner.contract.ts';
import { createTermijnEndpoint } from '../domain/termijn/termijn.contract.ts';
import {
  listKlokkenEndpoint,
  sendTerugkoppelingEndpoint,
} from '../domain/terugkoppeling/terugkoppeling.contract.ts';
import {
  createVerwijzingEndpoint,
  stepVerwijzingEndpoint,
} from '../domain/verwijzing/verwijzing.contract.ts';
import { saveOnderzoekEndpoint, saveSignaleringEndpoint } from '../domain/werkproces/bevinding.contract.ts';
import { createActieEndpoint, savePlanEndpoint } from '../domain/werkproces/plan.contract.ts';
import {
  createNotitieEndpoint,
  listZakenEndpoint,
  readZaakEndpoint,
  stepZaakEndpoint,
} from '../domain/werkproces/werkproces.contract.ts';
import type { Actor } from '../platform/act.ts';
import { upsertGebruiker } from '../platform/auth/index.ts';
import { may } from '../platform/bevoegdheid.ts';
import type { Endpoint, ResponseOf } from '../platform/endpoint.ts';
import { perform, type Route } from '../platform/serve.ts';
import { addDagen, type Datum } from '../regels/kalender/datum.ts';
import { weekdag } from '../regels/kalender/schooldag.ts';
import { listDemoPersonas } from './demo.ts';
import type { Program } from './program.ts';
import { allRoutes } from './routes.ts';

const ZAKEN_PER_MEDEWERKER = 6;
const SCHOLEN = 2;

type Doe = <E extends Endpoint>(
  endpoint: E,
  input: Readonly<Record<string, unknown>>,
) => Promise<ResponseOf<E>>;
type Zaak = ResponseOf<typeof listZakenEndpoint>['zaken'][number];

/**
 * A week of work in the demo: files of the import hold what was done, but no appointments, letters, terms or answers to
 * schools, and a screen without them shows little. Every act goes by the endpoint that people use, as one of them.
 */
export async function playOefenweek(
  program: Pick<Program, 'db' | 'clock' | 'vault' | 'uploads' | 'registers'>,
  code: string,
): Promise<void> {
  const found = await program.db.transact({ organisatieId: null, actor: 'demo' }, (tx) =>
    findOrganisatie(tx, code),
  );
  const persona = (await listDemoPersonas(program.db)).find((one) => one.code === code);
  if (!found || !persona) return;
  const { organisatieId } = found;
  const { medewerkers, scholen } = persona;
  const routes = allRoutes(program.vault, program.uploads, program.registers);
  const vandaag = program.clock.vandaag();
  /** With the name and subject that the demo's login gives them, so that their work is theirs when they log in. */
  const as = async ({ subject, ...who }: Pick<Actor, 'naam' | 'rol' | 'schoolId'> & { subject: string }) => {
    const { gebruikerId } = await program.db.transact(
      { organisatieId: null, actor: 'demo', aanmelding: true },
      (tx) => upsertGebruiker(tx, { ...who, organisatieId, subject }),
    );
    return actAs(program, routes, { ...who, id: gebruikerId, organisatieId });
  };

  for (const school of scholen.slice(0, SCHOLEN)) {
    const subject = `demo/${code}/school/${school.id}`;
    await playSchool(await as({ subject, naam: school.naam, rol: 'school', schoolId: school.id }), vandaag);
  }
  const work: { readonly doe: Doe; readonly zaak: Zaak }[] = [];
  const officer = async ({ nummer, naam }: (typeof medewerkers)[number]) => {
    const subject = `demo/${code}/leerplichtambtenaar/${nummer}`;
    return as({ subject, naam, rol: 'leerplichtambtenaar', schoolId: null });
  };
  const [eerste] = medewerkers;
  if (!eerste) return;
  const reader = await officer(eerste);
  for (const wie of medewerkers) {
    const { zaken } = await reader(listZakenEndpoint, {
      behandelaar: wie.naam,
      limiet: ZAKEN_PER_MEDEWERKER,
    });
    // Only who has work already: whoever is a leerplichtambtenaar here gets a share of what is new.
    if (zaken.length === 0) continue;
    const doe = await officer(wie);
    work.push(...zaken.map((zaak) => ({ doe, zaak })));
  }
  const [first] = work;
  if (!first) return;
  const [wijkteam, jeugdarts] = await recordPartners(first.doe);
  for (let turn = 0; turn < Math.max(PLAYS.length, work.length); turn++) {
    const { doe, zaak } = work[turn % work.length] ?? first;
    await PLAYS[turn % PLAYS.length]?.(doe, zaak, vandaag);
  }
  if (wijkteam && jeugdarts) await referZaken(work, { wijkteam, jeugdarts }, vandaag);
  await askAboutReport(first.doe);
}

/** Acts as one person by way of the endpoints; what is refused ends the week, for then it no longer fits the product. */
function actAs(program: Pick<Program, 'db' | 'clock'>, routes: readonly Route[], actor: Actor): Doe {
  return async (endpoint, input) => {
    const route = routes.find((one) => one.endpoint.operation === endpoint.operation);
    if (!route || !may(actor, endpoint.toegang))
      throw new Error(`${actor.rol} may not ${endpoint.operation}`);
    const parsed: Record<string, unknown> = {};
    for (const part of [endpoint.params, endpoint.query, endpoint.body]) {
      if (part) Object.assign(parsed, part.parse(input));
    }
    const origin = { herkomst: 'oefenweek', traceId: '0'.repeat(32) };
    const result = await perform(program, route, { actor, origin }, parsed);
    if (!result.ok) throw new Error(`${endpoint.operation}: ${result.code} ${result.detail ?? ''}`);
    return result.value as ResponseOf<typeof endpoint>;
  };
}

/** With whom this region works: invented, one of each kind that a zaak needs. */
const PARTNERS = [
  {
    naam: 'Wijkteam Oefenstad',
    soort: 'wijkteam',
    rollen: ['verwijzing', 'regie', 'overleg'],
    mandaat: 'Beslist zelf over ambulante hulp tot twintig gesprekken.',
    antwoordtermijnDagen: 7,
    contact: { naam: 'F. Hulpmans', functie: 'jeugdconsulent', telefoon: '06-00054321' },
  },
  {
    naam: 'GGD Oefenregio, team Jeugd',
    soort: 'jeugdgezondheidszorg',
    rollen: ['verwijzing', 'advies'],
    mandaat: 'Geeft advies over belastbaarheid; deelt geen diagnose.',
    antwoordtermijnDagen: 10,
    contact: { naam: 'dr. G. Consultus', functie: 'jeugdarts', telefoon: '06-00054322' },
  },
  {
    naam: 'Samenwerkingsverband Oefenregio vo',
    soort: 'samenwerkingsverband',
    rollen: ['verwijzing', 'advies', 'overleg'],
    mandaat: 'Beslist over toelaatbaarheid en over plaatsen op het OPDC.',
    antwoordtermijnDagen: 14,
    contact: { naam: 'H. Verbinder', functie: 'coördinator thuiszitters', telefoon: '06-00054323' },
  },
  {
    naam: 'Halt Oefenregio',
    soort: 'halt',
    rollen: ['verwijzing', 'justitie'],
    kanaal: 'ketenportaal',
    adres: 'Ketenportaal Halt',
    contact: { naam: 'I. Afdoening', functie: 'medewerker Halt', telefoon: '06-00054324' },
  },
  {
    naam: 'Jongerenwerk De Springplank',
    soort: 'jongerenwerk',
    rollen: ['verwijzing'],
    antwoordtermijnDagen: 5,
    contact: { naam: 'J. Straatman', functie: 'jongerenwerker', telefoon: '06-00054325' },
  },
] as const;

async function recordPartners(doe: Doe): Promise<string[]> {
  const made: string[] = [];
  for (const [index, { contact, ...partner }] of PARTNERS.entries()) {
    const { partnerId } = await doe(createPartnerEndpoint, {
      kanaal: 'beveiligde-mail',
      adres: `veilig-${index + 1}@partner.example`,
      postadres: 'Postbus 1\n4000 AA Oefenstad',
      ...partner,
    });
    await doe(createPartnercontactEndpoint, { partnerId, ...contact });
    made.push(partnerId);
  }
  return made;
}

/** One referral whose help runs, and one whose answer is late. */
async function referZaken(
  work: readonly { readonly doe: Doe; readonly zaak: Zaak }[],
  { wijkteam, jeugdarts }: { readonly wijkteam: string; readonly jeugdarts: string },
  vandaag: Datum,
): Promise<void> {
  const [een, ander = een] = work;
  if (!een || !ander) return;
  const { verwijzingId } = await een.doe(createVerwijzingEndpoint, {
    werkprocesId: een.zaak.werkprocesId,
    partnerId: wijkteam,
    vraag: 'Kunt u met het gezin kijken welke hulp thuis past?',
    gedeeld: 'Naam en telefoonnummer, en dat de leerling in vier weken 22 lesuren niet op school was.',
    grond: 'publieke-taak',
    verzondenOp: addDagen(vandaag, -12),
  });
  await een.doe(stepVerwijzingEndpoint, {
    verwijzingId,
    act: 'beginnen',
    op: addDagen(vandaag, -3),
    versie: 1,
  });
  await ander.doe(createVerwijzingEndpoint, {
    werkprocesId: ander.zaak.werkprocesId,
    partnerId: jeugdarts,
    vraag: 'Hoeveel uur school per dag kan deze leerling nu aan?',
    gedeeld: 'Naam, geboortedatum en het overzicht van het verzuim van de laatste acht weken.',
    grond: 'publieke-taak',
    verzondenOp: addDagen(vandaag, -15),
  });
}

/** A new report with its days, and one that still lacks what the school did. */
async function playSchool(doe: Doe, vandaag: Datum): Promise<void> {
  const { meldingen } = await doe(listMeldingenEndpoint, { limiet: 2 });
  const [eerste, tweede] = meldingen.map(({ jongere }) => jongere.jongereId);
  const maandag = addDagen(vandaag, -7 - weekdag(vandaag));
  if (eerste) {
    await doe(createMeldingEndpoint, {
      jongereId: eerste,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: maandag,
      dagen: [0, 1, 2, 3].map((dag) => ({
        dag: addDagen(maandag, dag),
        heleDag: dag < 2,
        lesuren: dag < 2 ? [1, 2, 3, 4, 5, 6] : [1, 2, 3],
      })),
      schoolDeed: 'Twee keer gebeld met een ouder en een gesprek met de mentor gehad.',
      schoolVraagt: 'Wilt u met ons in gesprek gaan met de ouders?',
      contactpersoon: 'Verzuimcoördinator',
      contactTelefoon: '06-00012345',
    });
  }
  if (tweede) {
    await doe(createMeldingEndpoint, {
      jongereId: tweede,
      soortVerzuim: 'overig',
      verzuimVanaf: addDagen(vandaag, -10),
      uren: 9,
    });
  }
}

/** Asks a school what its report lacks. */
async function askAboutReport(doe: Doe): Promise<void> {
  const { meldingen } = await doe(listMeldingenEndpoint, { status: 'nieuw', limiet: 10 });
  const melding = meldingen.find(({ schoolnaam }) => schoolnaam !== null);
  if (!melding) return;
  await doe(askSchoolEndpoint, { meldingId: melding.meldingId, onderdelen: ['actie-school'] });
}

/** One step of the method, as it advises. */
async function stepOn(doe: Doe, { werkprocesId }: Zaak, naar: string): Promise<void> {
  const { magNu, versie } = await doe(readZaakEndpoint, { werkprocesId });
  if (magNu.includes(naar)) await doe(stepZaakEndpoint, { werkprocesId, naar, versie });
}

const PLAYS: readonly ((doe: Doe, zaak: Zaak, vandaag: Datum) => Promise<void>)[] = [
  async function conversationToday(doe, { werkprocesId, jongere }, vandaag) {
    await doe(createNotitieEndpoint, {
      jongereId: jongere.jongereId,
      werkprocesId,
      soort: 'telefoon',
      met: 'moeder',
      resultaat: 'afspraak-gemaakt',
      tekst: 'Moeder vertelt dat het thuis rustiger is. Wij spreken elkaar deze week met haar kind erbij.',
    });
    await doe(createAfspraakEndpoint, {
      jongereId: jongere.jongereId,
      werkprocesId,
      soort: 'gesprek',
      dag: vandaag,
      tijd: '10:30',
      plaats: 'Gemeentehuis, kamer 2',
      toelichting: 'Hoe gaat het op school, en wat is nodig?',
    });
  },
  async function invitedByLetter(doe, { werkprocesId, jongere }, vandaag) {
    const dag = addDagen(vandaag, 9);
    await doe(createAfspraakEndpoint, {
      jongereId: jongere.jongereId,
      werkprocesId,
      soort: 'gesprek',
      dag,
      tijd: '14:00',
      plaats: 'Gemeentehuis, kamer 2',
    });
    const { briefId, versie } = await doe(createBriefEndpoint, {
      sjabloon: 'uitnodiging-gesprek',
      jongereId: jongere.jongereId,
      werkprocesId,
      velden: {
        dag,
        tijd: '14.00 uur',
        plaats: 'Gemeentehuis, kamer 2',
        waarom: 'De school maakt zich zorgen, omdat je de laatste weken vaak niet op school was.',
      },
    });
    const fixed = await doe(stepBriefEndpoint, { briefId, act: 'vaststellen', versie });
    await doe(sendBriefEndpoint, { briefId, versie: fixed.versie });
  },
  async function investigated(doe, zaak, vandaag) {
    const { werkprocesId } = zaak;
    await stepOn(doe, zaak, 'inventarisatie');
    await doe(saveOnderzoekEndpoint, {
      werkprocesId,
      feiten: 'In vier weken 22 lesuren afwezig, vooral op maandag en dinsdag.',
      schoolZegt: 'Op school gaat het goed als de leerling er is. De mentor mist contact met thuis.',
      jongereZegt: 'Ik slaap slecht en dan kom ik mijn bed niet uit.',
      oorzaken: ['slaapritme', 'motivatie'],
      beschermend: 'Een tante die helpt, en een vaste plek bij de sport.',
      versie: 0,
    });
    await doe(saveSignaleringEndpoint, {
      werkprocesId,
      antwoorden: {
        'soort-verzuim': 'te-laat-of-spijbelen',
        omvang: '16-tot-60-uur',
        eerder: 'nooit',
        verwijtbaar: 'deels',
        problemen: 'licht',
        medewerking: 'ja',
      },
      versie: 0,
    });
    await doe(createActieEndpoint, {
      werkprocesId,
      soort: 'doel',
      wat: 'Vier weken lang elke dag het eerste uur op school',
      wie: 'jongere',
      uiterlijk: addDagen(vandaag, 28),
    });
    await doe(createActieEndpoint, {
      werkprocesId,
      soort: 'afspraak',
      wat: 'De mentor belt elke vrijdag met thuis',
      wie: 'mentor',
      uiterlijk: addDagen(vandaag, 7),
    });
    await doe(savePlanEndpoint, {
      werkprocesId,
      stemJongere: 'Ik wil het proberen als ik op maandag een uur later mag beginnen.',
      definitief: true,
      versie: 0,
    });
  },
  async function schoolTold(doe, { werkprocesId, behandelaar }, vandaag) {
    // On some days the turn comes to somebody without a school: then there is nobody to tell.
    const { klokken } = await doe(listKlokkenEndpoint, { behandelaar: behandelaar ?? '', limiet: 200 });
    if (!klokken.some((klok) => klok.werkprocesId === werkprocesId)) return;
    await doe(sendTerugkoppelingEndpoint, {
      werkprocesId,
      verwachting: 'contact',
      volgendeDatum: addDagen(vandaag, 14),
    });
  },
  async function waitsForAnswer(doe, { werkprocesId, jongere }, vandaag) {
    await doe(createTermijnEndpoint, {
      jongereId: jongere.jongereId,
      werkprocesId,
      wat: 'Bewijs van inschrijving van de ouders',
      gebeurtenis: 'Gevraagd per telefoon',
      begin: addDagen(vandaag, -10),
      aantal: 10,
      eenheid: 'werkdagen',
    });
  },
  async function visitAndDraft(doe, { werkprocesId, jongere }, vandaag) {
    await doe(createAfspraakEndpoint, {
      jongereId: jongere.jongereId,
      werkprocesId,
      soort: 'huisbezoek',
      dag: addDagen(vandaag, 2),
      tijd: '16:00',
    });
    await doe(createBriefEndpoint, {
      sjabloon: 'uitnodiging-gesprek',
      jongereId: jongere.jongereId,
      werkprocesId,
      velden: { plaats: 'Bij het gezin thuis' },
    });
  },
];
