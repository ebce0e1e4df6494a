import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();

type Partner = {
  partnerId: string;
  naam: string;
  soort: string;
  rollen: string[];
  kanaal: string;
  adres: string;
  mandaat: string | null;
  antwoordtermijnDagen: number | null;
  gemeenten: { gemeentecode: string; naam: string }[];
  contacten: {
    partnercontactId: string;
    naam: string;
    functie: string;
    totEnMet: string | null;
    versie: number;
  }[];
  eerder: { versie: number; adres: string; mandaat: string | null; vastgelegdDoor: string }[];
  versie: number;
};
const read = async (id: string) => json<Partner>(await officer.api(`/partners/${id}`));
const create = async (body: object) =>
  (
    await json<{ partnerId: string }>(
      await officer.api('/partners', 'POST', {
        soort: 'wijkteam',
        rollen: ['verwijzing'],
        kanaal: 'beveiligde-mail',
        adres: 'veilig@partner.example',
        ...body,
      }),
    )
  ).partnerId;

/**
 * The actors of section B of the requirements that stand outside the team and the family, per source, with the person one
 * speaks there. Who works in the team (officers, administratie, stagiair) is a medewerker, jongere and parents are a dossier.
 */
const ACTOREN = `
wethouder Onderwijs | gemeente | overleg | wethouder
schoolbestuur | onderwijs | overleg | bestuurder
wijkteam, Sociaal Team | wijkteam | verwijzing regie | jeugdconsulent
gemeentelijke jeugdhulp | jeugdhulp | verwijzing | casusregisseur
GGD, JGZ | jeugdgezondheidszorg | verwijzing advies | jeugdarts
Bureau Halt | halt | verwijzing | medewerker Halt
OM | openbaar-ministerie | justitie | parketsecretaris
Raad voor de Kinderbescherming | raad-voor-de-kinderbescherming | bescherming advies | raadsonderzoeker
Ingrado | kennis | dienst | adviseur
Veilig Thuis | veilig-thuis | bescherming advies | vertrouwensarts
samenwerkingsverband vo | samenwerkingsverband | verwijzing advies | coördinator thuiszitters
Bureau Leerplicht Nijmegen | gemeente | overleg | leerplichtambtenaar
jongerenwerk | jongerenwerk | verwijzing | jongerenwerker
BMC | kennis | dienst | onderzoeker
ministerie van OCW | rijk | toezicht | beleidsmedewerker
RMC regio 40 | doorstroompunt | verwijzing | RMC-coördinator
schoolleider en zorgcoördinator | onderwijs | overleg | zorgcoördinator
schoolmaatschappelijk werk | schoolmaatschappelijk-werk | verwijzing | maatschappelijk werker
huisarts | huisarts | advies | huisarts
CJG | wijkteam | verwijzing | jeugd- en gezinscoach
jeugdbescherming | gecertificeerde-instelling | regie bescherming | gezinsvoogd
politie | politie | overleg | wijkagent
rechtbank | rechtspraak | justitie | griffier
Jeugdbeschermingstafel | jeugdbeschermingstafel | overleg bescherming | voorzitter
functionaris met doorzettingsmacht | gemeente | regie | functionaris met doorzettingsmacht
VNG | kennis | dienst | adviseur
Inspectie van het Onderwijs | inspectie | toezicht | inspecteur
PwC, KBA en Regioplan | kennis | dienst | onderzoeker
team Inburgering | gemeente | verwijzing | klantmanager
Werkzaak | werk | verwijzing | jongerenconsulent
leerbedrijf | werk | overleg | werkgever
ROC Rivor Loopbaancentrum | onderwijs | verwijzing | loopbaanbegeleider
OPDC | onderwijs | verwijzing | coördinator
gemeente Buren | gemeente | overleg | adviseur sociaal domein
Veiligheidshuis | veiligheidshuis | overleg | procesregisseur
speltherapeut en orthopedagoog | jeugdhulp | verwijzing | orthopedagoog
decaan van het mbo | onderwijs | overleg | decaan
college en raad | gemeente | toezicht | griffier
juridische zaken | juridische-zaken | advies | jurist
POH-jeugd | praktijkondersteuner | verwijzing advies | praktijkondersteuner
jeugd-GGZ | jeugd-ggz | verwijzing | regiebehandelaar
Berséba | samenwerkingsverband | advies | adviseur
tolkendienst | tolk | dienst | tolk
netwerkpartner | overig | overleg | coördinator`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((deel) => deel.trim()) as [string, string, string, string]);
const KANALEN = ['beveiligde-mail', 'ketenportaal', 'post', 'telefoon'] as const;

test('[KI-01] each partner that the reports name is recorded with role, mandate, term, contact and channel', async () => {
  const made: string[] = [];
  for (const [index, [naam, soort, rollen, functie]] of ACTOREN.entries()) {
    const kanaal = KANALEN[index % KANALEN.length] ?? 'post';
    const partnerId = await create({
      naam,
      soort,
      rollen: rollen.split(' '),
      mandaat: `Beslist zelf over ${naam}`,
      kanaal,
      adres: kanaal === 'beveiligde-mail' ? `p${index}@partner.example` : `bus ${index}`,
      antwoordtermijnDagen: 5 + index,
    });
    await json(
      await officer.api(`/partners/${partnerId}/contacten`, 'POST', {
        naam: `P. Verzonnen-${index}`,
        functie,
        telefoon: '06-00012345',
      }),
    );
    made.push(partnerId);
  }
  for (const [index, [naam, soort, rollen, functie]] of ACTOREN.entries()) {
    expect(await read(made[index] ?? '')).toMatchObject({
      naam,
      soort,
      rollen: rollen.split(' '),
      mandaat: `Beslist zelf over ${naam}`,
      kanaal: KANALEN[index % KANALEN.length],
      adres: expect.stringMatching(/^(p\d+@partner\.example|bus \d+)$/),
      antwoordtermijnDagen: 5 + index,
      contacten: [expect.objectContaining({ naam: `P. Verzonnen-${index}`, functie })],
    });
  }
  const list = await json<{ partners: Partner[]; totaal: number }>(
    await officer.api('/partners?rol=verwijzing&limiet=200'),
  );
  expect(list.totaal).toBe(ACTOREN.filter(([, , rollen]) => rollen.includes('verwijzing')).length);
  expect(list.partners.map(({ naam }) => naam)).toContain('POH-jeugd');
});

test('what stood there before stays to read, and an older screen overwrites nothing', async () => {
  const partnerId = await create({ naam: 'Wijkteam Oost', mandaat: 'Tot 10 gesprekken' });
  const body = {
    naam: 'Wijkteam Oost',
    soort: 'wijkteam',
    rollen: ['verwijzing', 'regie'],
    kanaal: 'beveiligde-mail',
    adres: 'nieuw@partner.example',
    mandaat: 'Tot 20 gesprekken',
  };
  await json(await officer.api(`/partners/${partnerId}`, 'PUT', { ...body, versie: 1 }));
  const now = await read(partnerId);
  expect(now).toMatchObject({ versie: 2, adres: 'nieuw@partner.example', mandaat: 'Tot 20 gesprekken' });
  expect(now.eerder).toEqual([
    expect.objectContaining({
      versie: 1,
      adres: 'veilig@partner.example',
      mandaat: 'Tot 10 gesprekken',
      vastgelegdDoor: 'A. Verzonnen',
    }),
  ]);
  const late = await officer.api(`/partners/${partnerId}`, 'PUT', { ...body, versie: 1 });
  expect(await json(late, 409)).toMatchObject({ type: '/problemen/gewijzigd' });
  // No longer a partner: out of the list, its name free.
  await json(await officer.api(`/partners/${partnerId}`, 'PUT', { ...body, totEnMet: VANDAAG, versie: 2 }));
  await create({ naam: 'Wijkteam Oost' });
});

test('a contact that leaves keeps its days; somebody nobody can reach is refused', async () => {
  const partnerId = await create({ naam: 'Jeugdhulp Noord', soort: 'jeugdhulp' });
  const contacten = `/partners/${partnerId}/contacten`;
  expect(await json(await officer.api(contacten, 'POST', { naam: 'Q. Bedacht' }), 400)).toMatchObject({
    type: '/problemen/bereikbaar-nodig',
  });
  const { partnercontactId } = await json<{ partnercontactId: string }>(
    await officer.api(contacten, 'POST', {
      naam: 'Q. Bedacht',
      email: 'q@partner.example',
      vanaf: '2026-01-01',
    }),
  );
  await json(
    await officer.api(`/partnercontacten/${partnercontactId}`, 'PUT', {
      naam: 'Q. Bedacht',
      email: 'q@partner.example',
      totEnMet: '2026-10-31',
      versie: 1,
    }),
  );
  expect((await read(partnerId)).contacten).toEqual([
    expect.objectContaining({ naam: 'Q. Bedacht', vanaf: '2026-01-01', totEnMet: '2026-10-31' }),
  ]);
  const list = await json<{ partners: { naam: string; contacten: number }[] }>(
    await officer.api('/partners?zoek=noord'),
  );
  expect(list.partners).toEqual([expect.objectContaining({ naam: 'Jeugdhulp Noord', contacten: 0 })]);
});

test('a partner works for the gemeenten it is given, or for all', async () => {
  await create({ naam: 'Overal', gemeenten: [] });
  await create({ naam: 'Alleen Tiel', gemeenten: ['0281'] });
  const namen = async (gemeente: string) =>
    (
      await json<{ partners: { naam: string }[] }>(
        await officer.api(`/partners?gemeente=${gemeente}&soort=wijkteam&limiet=200`),
      )
    ).partners.map(({ naam }) => naam);
  expect(await namen('0281')).toEqual(expect.arrayContaining(['Overal', 'Alleen Tiel']));
  expect(await namen('0214')).toContain('Overal');
  expect(await namen('0214')).not.toContain('Alleen Tiel');
});

test.each([
  [{ adres: 'geen adres' }, 'adres-ongeldig', 400],
  [{ gemeenten: ['0000'] }, 'gemeente-onbekend', 400],
  [{ naam: 'WIJKTEAM, sociaal team' }, 'bestaat-al', 409],
])('%o is refused: %s', async (body, code, status) => {
  const answer = await officer.api('/partners', 'POST', {
    naam: 'Iets nieuws',
    soort: 'wijkteam',
    rollen: ['verwijzing'],
    kanaal: 'beveiligde-mail',
    adres: 'veilig@partner.example',
    ...body,
  });
  expect(await json(answer, status)).toMatchObject({ type: `/problemen/${code}` });
});

test('another organisatie and a school see none of it', async () => {
  const partnerId = await create({ naam: 'Alleen van ons' });
  const ander = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
  expect((await ander.api(`/partners/${partnerId}`)).status).toBe(404);
  expect(await json(await ander.api('/partners'))).toMatchObject({ partners: [], totaal: 0 });
  const school = await kantoor.login({ rol: 'school', school: kantoor.school });
  expect((await school.api('/partners')).status).toBe(403);
});
