import type { Page } from 'playwright-core';
import {
  complain,
  deliver,
  firstOf,
  freezeMeldingen,
  mail,
  miss,
  openHours,
  prepare,
  registerTwice,
  report,
  startSummer,
  talk,
  type WithJongere,
} from './examples.ts';
import { ADMINISTRATIE, MANAGER, type World } from './world.ts';

export type Screen = {
  readonly name: string;
  readonly path: string;
  /** What is done on the screen before it is looked at; a window that it opens is closed again with Escape. */
  readonly act?: (page: Page) => Promise<void>;
};

const TABS = ['tijdlijn', 'zaken', 'gezin', 'inschrijvingen', 'notities', 'documenten', 'inzage'];
const mainAct = (page: Page) => page.locator('.schoolgang-page-header__action button').first().click();

/** Every screen of the kantoor, on records of the oefenregio. */
export async function kantoorScreens(world: World): Promise<Screen[]> {
  const zaak = await firstOf<WithJongere & { werkprocesId: string }>(
    world,
    MANAGER,
    '/zaken?limiet=1',
    'zaken',
  );
  const { meldingId } = await report(world);
  const school = await firstOf<{ schoolId: string }>(world, MANAGER, '/scholen?limiet=1', 'scholen');
  const { dubbelId } = await registerTwice(world);
  const { momentopnameId } = await freezeMeldingen(world);
  const poststukId = await mail(world);
  const verzoekId = await complain(world);
  await openHours(world);
  const gesprekId = await talk(world, zaak.werkprocesId, zaak.jongere.naam);
  const partner = await firstOf<{ partnerId: string }>(world, MANAGER, '/partners?limiet=1', 'partners');
  await prepare(world, zaak.jongere.jongereId);
  await miss(world, zaak.jongere.jongereId);
  const draaiboekstartId = await startSummer(world);
  const dossier = `/jongeren/${zaak.jongere.jongereId}`;
  return [
    { name: 'Vandaag', path: '/' },
    { name: 'Signalen', path: '/signalen' },
    { name: 'Meldingen', path: '/meldingen' },
    { name: 'melding', path: `/meldingen/${meldingId}` },
    { name: 'melding, in behandeling nemen', path: `/meldingen/${meldingId}`, act: mainAct },
    {
      name: 'melding, vraag aan de school',
      path: `/meldingen/${meldingId}`,
      act: (page) =>
        page
          .getByRole('button', { name: /^(Vraag aan de school|Ask the school)$/ })
          .first()
          .click(),
    },
    { name: 'Late meldingen', path: '/late-meldingen' },
    { name: 'Verzuimregister', path: '/verzuimregister' },
    { name: 'fouten van het register', path: '/verzuimregister?deel=fouten' },
    { name: 'statussen voor het register', path: '/verzuimregister?deel=statussen' },
    { name: 'Toewijzing', path: '/toewijzing' },
    {
      name: 'toewijzing, uitgeprobeerd',
      path: '/toewijzing',
      act: (page) => page.locator('main form button[type=submit]').click(),
    },
    {
      name: 'toewijzing, nieuwe afspraak',
      path: '/toewijzing',
      act: (page) => page.locator('.schoolgang-panel__head button').first().click(),
    },
    {
      name: 'toewijzing, nieuwe regel',
      path: '/toewijzing',
      act: (page) => page.locator('.schoolgang-panel__head button').last().click(),
    },
    { name: 'nieuwe melding', path: '/meldingen/nieuw' },
    { name: 'Zaken', path: '/zaken' },
    { name: 'toetsen', path: '/zaken', act: (page) => page.keyboard.press('?') },
    {
      name: 'kolommen',
      path: '/zaken',
      act: (page) => page.locator('.schoolgang-lijst__tools button').last().click(),
    },
    { name: 'zaak', path: `/zaken/${zaak.werkprocesId}` },
    { name: 'gesprek vastleggen', path: `/zaken/${zaak.werkprocesId}/gesprek` },
    { name: 'gesprek', path: `/zaken/${zaak.werkprocesId}/gesprekken/${gesprekId}` },
    { name: 'Werkwijze', path: '/werkwijze' },
    { name: 'werkwijze wijzigen', path: '/werkwijze/wijzigen' },
    { name: 'Signalering', path: '/werkwijze/signalering' },
    { name: 'weging wijzigen', path: '/werkwijze/signalering/wijzigen' },
    {
      name: 'zaak, andere tak',
      path: `/zaken/${zaak.werkprocesId}`,
      act: (page) => page.getByRole('button', { name: /^(Andere tak|Choose the other)/ }).click(),
    },
    ...(
      [
        ['Onderzoek schrijven', 'Write the investigation'],
        ['Beantwoord de vragen', 'Answer the questions'],
        ['Doel of afspraak', 'Goal or agreement'],
        ['Plan schrijven', 'Write the plan'],
        ['Regie overdragen', 'Hand over the lead'],
        ['Verwijzen', 'Refer'],
        ['Thema kiezen', 'Choose themes'],
        ['Laat meekijken', 'Let look along'],
        ['Vraag per link', 'Ask by link'],
        ['Laat de school weten', 'Tell the school'],
      ] as const
    ).map(([nl, en]) => ({
      name: `zaak, ${nl}`,
      path: `/zaken/${zaak.werkprocesId}`,
      act: (page: Page) =>
        page
          .getByRole('button', { name: new RegExp(`^(${nl}|${en})`) })
          .first()
          .click(),
    })),
    { name: 'Afwijkingen', path: '/afwijkingen' },
    { name: 'Terugkoppeling', path: '/terugkoppelingen' },
    { name: 'Terugkoppeling, alle zaken', path: '/terugkoppelingen?teLaat=false' },
    { name: 'Taken', path: '/taken' },
    { name: 'Meekijken', path: '/meekijken' },
    { name: 'Draaiboeken', path: '/draaiboeken' },
    { name: 'draaiboek, taken maken', path: '/draaiboeken/zomerproject' },
    { name: 'draaiboek wijzigen', path: '/draaiboeken/zomerproject/wijzigen' },
    { name: 'nieuw draaiboek', path: '/draaiboeken/nieuw' },
    { name: 'gestart draaiboek', path: `/draaiboekstarts/${draaiboekstartId}` },
    {
      name: 'draaiboektaak afronden',
      path: `/draaiboekstarts/${draaiboekstartId}`,
      act: (page) =>
        page
          .getByRole('button', { name: /^(Afronden|Finish)/ })
          .first()
          .click(),
    },
    { name: 'Afspraken', path: '/afspraken?voor=team' },
    { name: 'nieuwe afspraak', path: '/afspraken', act: mainAct },
    { name: 'Spreekuur', path: '/spreekuur?voor=team' },
    { name: 'nieuw spreekuur', path: '/spreekuur', act: mainAct },
    {
      name: 'plek laten vervallen',
      path: '/spreekuur?voor=team',
      act: (page) =>
        page
          .getByRole('button', { name: /^(Laten vervallen|Drop), / })
          .first()
          .click(),
    },
    { name: 'Termijnen', path: '/termijnen?voor=team' },
    { name: 'nieuwe termijn', path: '/termijnen', act: mainAct },
    { name: 'Mijn gegevens', path: '/mijn-gegevens' },
    {
      name: 'afwezigheid toevoegen',
      path: '/mijn-gegevens',
      act: (page) => page.locator('.schoolgang-panel__head button').click(),
    },
    { name: 'Verdeling', path: '/verdeling' },
    {
      name: 'verdeling per melding',
      path: '/verdeling',
      act: (page) => page.locator('details.schoolgang-more summary').first().click(),
    },
    { name: 'Medewerkers', path: '/medewerkers' },
    {
      name: 'medewerker wijzigen',
      path: '/medewerkers',
      act: (page) => page.locator('main table td button').first().click(),
    },
    { name: 'Thema’s', path: '/themas' },
    { name: 'nieuw thema', path: '/themas', act: mainAct },
    { name: 'Vrijgave', path: '/vrijgaven' },
    {
      name: 'vrijgave, terugsturen',
      path: '/vrijgaven',
      act: (page) =>
        page
          .getByRole('button', { name: /^(Terugsturen|Send back)$/ })
          .first()
          .click(),
    },
    { name: 'Brieven', path: '/brieven' },
    { name: 'een brief kiezen', path: '/brieven/nieuw' },
    {
      name: 'nieuwe brief',
      path: `/brieven/nieuw?sjabloon=uitnodiging-gesprek&jongereId=${zaak.jongere.jongereId}`,
    },
    { name: 'briefreeksen', path: '/brieven?deel=reeksen' },
    { name: 'printen', path: '/brieven?deel=uitgang' },
    { name: 'sjablonen', path: '/brieven?deel=sjablonen' },
    { name: 'een sjabloon', path: '/briefsjablonen/absoluut-1' },
    { name: 'huisstijl', path: '/brieven?deel=huisstijl' },
    {
      name: 'huisstijl wijzigen',
      path: '/brieven?deel=huisstijl',
      act: (page) => page.locator('.schoolgang-panel__head button').first().click(),
    },
    { name: 'post', path: '/post' },
    { name: 'poststuk', path: `/post/${poststukId}` },
    {
      name: 'post, hoort niet bij ons',
      path: `/post/${poststukId}`,
      act: (page) => page.locator('.schoolgang-acts button').first().click(),
    },
    { name: 'Klachten en verzoeken', path: '/verzoeken' },
    { name: 'klacht vastleggen', path: '/verzoeken/nieuw' },
    { name: 'verzoek', path: `/verzoeken/${verzoekId}` },
    {
      name: 'verzoek, behandelaar kiezen',
      path: `/verzoeken/${verzoekId}`,
      act: (page) => page.locator('.schoolgang-acts button').first().click(),
    },
    { name: 'Scholen', path: '/scholen' },
    { name: 'school', path: `/scholen/${school.schoolId}` },
    {
      name: 'contact van een school',
      path: `/scholen/${school.schoolId}`,
      act: (page) => page.locator('.school-taken button').first().click(),
    },
    { name: 'Partners', path: '/partners' },
    { name: 'Verwijzingen', path: '/verwijzingen?deel=alle' },
    { name: 'Lessen', path: '/lessen' },
    { name: 'nieuwe partner', path: '/partners', act: mainAct },
    { name: 'partner', path: `/partners/${partner.partnerId}` },
    { name: 'partner wijzigen', path: `/partners/${partner.partnerId}`, act: mainAct },
    {
      name: 'contact van een partner',
      path: `/partners/${partner.partnerId}`,
      act: (page) => page.locator('.schoolgang-panel__head button').first().click(),
    },
    { name: 'overdracht van een school', path: `/scholen/${school.schoolId}/overdracht` },
    {
      name: 'school overdragen',
      path: `/scholen/${school.schoolId}/overdracht`,
      act: (page) => page.locator('.schoolgang-page-header__action button').last().click(),
    },
    { name: 'Schorsingen', path: '/schorsingen' },
    { name: 'schorsing melden', path: '/schorsingen/nieuw' },
    {
      name: 'onderwijs buiten registers',
      path: `${dossier}?tab=inschrijvingen`,
      act: (page) => page.locator('.schoolgang-panel button').last().click(),
    },
    {
      name: 'bijzonderheid vastleggen',
      path: `${dossier}?tab=gezin`,
      act: (page) => page.locator('.schoolgang-panel button').last().click(),
    },
    {
      name: 'contactgegevens',
      path: `${dossier}?tab=gezin`,
      act: (page) => page.locator('.schoolgang-panel table button').first().click(),
    },
    { name: 'dossier als PDF', path: `${dossier}/bundels` },
    { name: 'Dubbele dossiers', path: '/dubbele-dossiers' },
    { name: 'samengevoegd', path: '/dubbele-dossiers?stand=samengevoegd' },
    { name: 'twee dossiers naast elkaar', path: `/dubbele-dossiers/${dubbelId}` },
    {
      name: 'samenvoegen',
      path: `/dubbele-dossiers/${dubbelId}`,
      act: (page) => page.locator('main > .schoolgang-form__actions button').first().click(),
    },
    { name: 'Jaarverslag', path: '/jaarverslag' },
    { name: 'Regels', path: '/regels' },
    { name: 'een regel', path: '/regels/lpw-3-leerplichtig' },
    { name: 'Instellingen', path: '/instellingen' },
    {
      name: 'instelling wijzigen',
      path: '/instellingen',
      act: (page) => page.locator('.schoolgang-panel button').first().click(),
    },
    { name: 'Absoluut verzuim', path: '/absoluut-verzuim' },
    { name: 'jongeren in een trede', path: '/absoluut-verzuim?uitkomst=absoluut' },
    {
      name: 'Opvolging, aanschrijven',
      path: '/absoluut-verzuim?deel=opvolging',
      act: async (page) => {
        await page.locator('.absoluut-kies').first().check();
        await page.getByRole('button', { name: /^(Aanschrijven|Write to them)/ }).click();
        await page.locator('dialog .schoolgang-form__actions').waitFor();
      },
    },
    { name: 'Wachtlijst', path: '/absoluut-verzuim?deel=wachtlijst' },
    { name: 'bijna vijf', path: '/absoluut-verzuim?deel=straks' },
    { name: 'Jongeren', path: '/jongeren' },
    { name: 'jongere zonder bsn vastleggen', path: '/jongeren/nieuw' },
    ...TABS.map((tab) => ({ name: `dossier, ${tab}`, path: `${dossier}?tab=${tab}` })),
    { name: 'Team', path: '/team?vanaf=2026-01-01' },
    { name: 'spreiding', path: '/team/spreiding?vanaf=2025-08-01' },
    { name: 'rijen van het team', path: '/team/open-meldingen' },
    { name: 'blad voor een schoolgesprek', path: `/scholen/${school.schoolId}/gesprek` },
    { name: 'In het kort', path: '/in-het-kort' },
    { name: 'Lijsten', path: '/lijsten' },
    { name: 'nieuwe lijst', path: '/lijsten', act: mainAct },
    { name: 'leerplichttelling', path: '/telling' },
    {
      name: 'telling invullen',
      path: '/telling',
      act: (page) => page.locator('.telling-totaal button').first().click(),
    },
    {
      name: 'vsv achter een getal',
      path: '/telling/vsv?formulier=effectrapportage&jaar=2024-2025&regel=vsv-totaal',
    },
    { name: 'Cijfers', path: '/cijfers' },
    { name: 'kruistabel', path: '/cijfers?indicator=meldingen&per=soort-verzuim,onderwijssoort' },
    {
      name: 'kruistabel van drie',
      path: '/cijfers?indicator=meldingen&per=soort-verzuim,leeftijdsgroep,onderwijssoort',
    },
    { name: 'momentopnamen', path: '/momentopnamen' },
    { name: 'momentopname', path: `/momentopnamen/${momentopnameId}` },
    {
      name: 'cijfers vergelijken',
      path: '/cijfers/vergelijking?indicator=zaken&per=gemeente&maat=per-1000',
    },
    { name: 'definities', path: '/definities' },
    {
      name: 'cijfer als bestand',
      path: '/cijfers?indicator=meldingen&per=soort-verzuim',
      act: (page) => page.locator('.cijfers-csv button').last().click(),
    },
    { name: 'rijen achter een cijfer', path: '/cijfers/rijen?indicator=meldingen&jaar=2025-2026' },
    { name: 'Invoer', path: '/invoer' },
    { name: 'Teldatum', path: '/teldatum' },
    { name: 'Leveringen', path: '/leveringen' },
    { name: 'indeling van een levering', path: '/leveringen/indeling' },
    { name: 'onbekende pagina', path: '/bestaat-niet' },
  ];
}

/** What those who load data see. */
export async function invoerScreens(world: World): Promise<Screen[]> {
  const { invoerId } = await firstOf<{ invoerId: string }>(world, ADMINISTRATIE, '/invoer', 'invoer');
  const levering = `/leveringen/${await deliver(world)}`;
  return [
    { name: 'nieuwe invoer', path: '/invoer/nieuw' },
    { name: 'invoer', path: `/invoer/${invoerId}` },
    { name: 'koppelbestand', path: '/leveringen/koppelbestand' },
    { name: 'levering', path: levering },
    { name: 'levering toepassen', path: levering, act: mainAct },
  ];
}

/** Every screen of the schoolportaal, on a report of that school. */
export async function schoolScreens(world: World): Promise<Screen[]> {
  await openHours(world);
  const { meldingId } = await report(world);
  return [
    { name: 'Start', path: '/' },
    {
      name: 'Start met een bericht open',
      path: '/',
      act: async (page) => {
        const bericht = page.locator('.schoolgang-bericht').first();
        if ((await bericht.getAttribute('open')) === null) await bericht.locator('summary').click();
      },
    },
    { name: 'Meldingen', path: '/meldingen' },
    { name: 'melding', path: `/meldingen/${meldingId}` },
    { name: 'melding intrekken', path: `/meldingen/${meldingId}`, act: mainAct },
    { name: 'nieuwe melding', path: '/meldingen/nieuw' },
    {
      name: 'nieuwe melding met fouten',
      path: '/meldingen/nieuw',
      act: async (page) => {
        await page.locator('main form button[type=submit]').click();
        await page.locator('.schoolgang-form-errors').waitFor();
      },
    },
    { name: 'Spreekuur', path: '/spreekuur' },
    {
      name: 'leerling aanmelden voor het spreekuur',
      path: '/spreekuur',
      act: (page) => page.locator('.spreekuur-plek button').first().click(),
    },
    { name: 'Brieven', path: '/brieven' },
    { name: 'Contact', path: '/contact' },
    {
      name: 'contactpersoon doorgeven',
      path: '/contact',
      act: (page) => page.locator('.school-taken button').first().click(),
    },
    { name: 'Schorsingen', path: '/schorsingen' },
    {
      name: 'schorsing melden met fouten',
      path: '/schorsingen/nieuw',
      act: async (page) => {
        await page.locator('main form button[type=submit]').click();
        await page.locator('.schoolgang-form-errors').waitFor();
      },
    },
    { name: 'onbekende pagina', path: '/bestaat-niet' },
  ];
}
