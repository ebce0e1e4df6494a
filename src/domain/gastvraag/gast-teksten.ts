import type { Taal } from '../../platform/auth/page.ts';
import type { Gastfout, SoortGastvraag } from '../../regels/mas/gastvraag.ts';

type Woorden = {
  readonly titel: Readonly<Record<SoortGastvraag, string>>;
  readonly inleiding: (organisatie: string, aan: string) => string;
  readonly uitleg: Readonly<Record<SoortGastvraag, string>>;
  readonly vraag: string;
  /** As `soort.veld`, and for choices `soort.veld.keuze`. */
  readonly velden: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly tot: (dag: string) => string;
  readonly verstuur: string;
  readonly nietVerplicht: string;
  readonly fouten: Readonly<Record<Gastfout, string>>;
  readonly foutenTitel: string;
  readonly dank: string;
  readonly dankTekst: string;
  readonly dood: string;
  readonly doodTekst: string;
  readonly ander: string;
};

/** All that a guest reads, in both languages. */
export const gastteksten: Readonly<Record<Taal, Woorden>> = {
  nl: {
    titel: {
      belastbaarheid: 'Hoeveel school is mogelijk?',
      verwijzing: 'Neemt u deze verwijzing aan?',
      vraag: 'Een vraag aan u',
      evaluatie: 'Hoe ging het?',
    },
    inleiding: (organisatie, aan) =>
      `${organisatie} stelt deze vraag aan ${aan}. U heeft geen account nodig.`,
    uitleg: {
      belastbaarheid: 'Schrijf geen diagnose en geen medische gegevens. Wij willen alleen weten wat kan.',
      verwijzing: 'Schrijf geen medische gegevens.',
      vraag: 'Schrijf niet meer dan nodig is om de vraag te beantwoorden.',
      evaluatie: 'Dit kost twee minuten. Noem geen namen. Wij leren ervan voor een volgende keer.',
    },
    vraag: 'De vraag',
    velden: {
      'belastbaarheid.kan': 'Wat is nu mogelijk?',
      'belastbaarheid.kan.hele-dagen': 'Hele dagen naar school',
      'belastbaarheid.kan.minder-uren': 'Minder uren',
      'belastbaarheid.kan.niet': 'Nu niet naar school',
      'belastbaarheid.kan.nog-niet-te-zeggen': 'Dat kan ik nog niet zeggen',
      'belastbaarheid.uren': 'Hoeveel uur per week?',
      'belastbaarheid.helpt': 'Wat helpt op school?',
      'belastbaarheid.opnieuw': 'Wanneer kijkt u opnieuw?',
      'verwijzing.antwoord': 'Uw antwoord',
      'verwijzing.antwoord.aannemen': 'Wij nemen de verwijzing aan',
      'verwijzing.antwoord.begonnen': 'Wij zijn al begonnen',
      'verwijzing.antwoord.weigeren': 'Wij nemen de verwijzing niet aan',
      'verwijzing.begin': 'Wanneer begint u, of begon u?',
      'verwijzing.reden': 'Waarom niet?',
      'vraag.antwoord': 'Uw antwoord',
      'evaluatie.ging': 'Is het doel gehaald?',
      'evaluatie.ging.goed': 'Ja',
      'evaluatie.ging.deels': 'Voor een deel',
      'evaluatie.ging.niet': 'Nee',
      'evaluatie.contact': 'Hoorde u op tijd van ons hoe het stond?',
      'evaluatie.contact.ja': 'Ja',
      'evaluatie.contact.deels': 'Soms',
      'evaluatie.contact.nee': 'Nee',
      'evaluatie.goed': 'Wat ging goed?',
      'evaluatie.beter': 'Wat kan een volgende keer beter?',
    },
    hints: {
      'belastbaarheid.uren': 'Alleen bij minder uren. Een heel getal van 1 tot en met 40.',
      'verwijzing.begin': 'Nodig als u al begonnen bent.',
      'verwijzing.reden': 'Nodig als u de verwijzing niet aanneemt.',
    },
    tot: (dag) => `U kunt één keer antwoorden, tot en met ${dag}. Daarna werkt deze pagina niet meer.`,
    verstuur: 'Antwoord versturen',
    nietVerplicht: 'niet verplicht',
    fouten: {
      verplicht: 'Vul dit in.',
      kies: 'Kies een antwoord.',
      getal: 'Vul een heel getal in dat kan.',
      datum: 'Vul een dag in, zoals 2026-11-30.',
      'te-lang': 'Schrijf hooguit 2000 tekens.',
    },
    foutenTitel: 'Zet dit nog goed:',
    dank: 'Dank u wel',
    dankTekst: 'Uw antwoord is aangekomen. U kunt deze pagina sluiten; de link werkt niet meer.',
    dood: 'Deze link werkt niet meer',
    doodTekst: 'Er is al geantwoord, de link is verlopen of ingetrokken. Bel of mail wie u de link gaf.',
    ander: 'English',
  },
  en: {
    titel: {
      belastbaarheid: 'How much school is possible?',
      verwijzing: 'Do you accept this referral?',
      vraag: 'A question for you',
      evaluatie: 'How did it go?',
    },
    inleiding: (organisatie, aan) => `${organisatie} asks this of ${aan}. You need no account.`,
    uitleg: {
      belastbaarheid: 'Write no diagnosis and no medical data. We only want to know what is possible.',
      verwijzing: 'Write no medical data.',
      vraag: 'Write no more than is needed to answer the question.',
      evaluatie: 'This takes two minutes. Name nobody. We learn from it for a next time.',
    },
    vraag: 'The question',
    velden: {
      'belastbaarheid.kan': 'What is possible now?',
      'belastbaarheid.kan.hele-dagen': 'Whole days at school',
      'belastbaarheid.kan.minder-uren': 'Fewer hours',
      'belastbaarheid.kan.niet': 'No school now',
      'belastbaarheid.kan.nog-niet-te-zeggen': 'I cannot tell yet',
      'belastbaarheid.uren': 'How many hours a week?',
      'belastbaarheid.helpt': 'What helps at school?',
      'belastbaarheid.opnieuw': 'When will you look again?',
      'verwijzing.antwoord': 'Your answer',
      'verwijzing.antwoord.aannemen': 'We accept the referral',
      'verwijzing.antwoord.begonnen': 'We have started already',
      'verwijzing.antwoord.weigeren': 'We do not accept the referral',
      'verwijzing.begin': 'When do you start, or did you start?',
      'verwijzing.reden': 'Why not?',
      'vraag.antwoord': 'Your answer',
      'evaluatie.ging': 'Was the goal reached?',
      'evaluatie.ging.goed': 'Yes',
      'evaluatie.ging.deels': 'In part',
      'evaluatie.ging.niet': 'No',
      'evaluatie.contact': 'Did you hear from us in time how it stood?',
      'evaluatie.contact.ja': 'Yes',
      'evaluatie.contact.deels': 'Sometimes',
      'evaluatie.contact.nee': 'No',
      'evaluatie.goed': 'What went well?',
      'evaluatie.beter': 'What can be better next time?',
    },
    hints: {
      'belastbaarheid.uren': 'Only for fewer hours. A whole number from 1 to 40.',
      'verwijzing.begin': 'Needed when you have started already.',
      'verwijzing.reden': 'Needed when you do not accept the referral.',
    },
    tot: (dag) => `You can answer once, until ${dag}. After that this page no longer works.`,
    verstuur: 'Send the answer',
    nietVerplicht: 'optional',
    fouten: {
      verplicht: 'Fill this in.',
      kies: 'Choose an answer.',
      getal: 'Fill in a whole number that is possible.',
      datum: 'Fill in a day, such as 2026-11-30.',
      'te-lang': 'Write at most 2000 characters.',
    },
    foutenTitel: 'Put this right first:',
    dank: 'Thank you',
    dankTekst: 'Your answer has arrived. You can close this page; the link no longer works.',
    dood: 'This link no longer works',
    doodTekst: 'It was answered already, has expired or was withdrawn. Call or mail who gave you the link.',
    ander: 'Nederlands',
  },
};
