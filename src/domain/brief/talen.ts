import { type Datum, dagnummer } from '../../regels/kalender/datum.ts';

/** Languages a courtesy translation can stand in, beside the Dutch that counts (TT-03). */
export const vertaaltalen = ['en', 'uk', 'ar', 'pl', 'tr'] as const;
export type Vertaaltaal = (typeof vertaaltalen)[number];
export type Taal = 'nl' | Vertaaltaal;

/** The words around the text of a letter. */
export type Briefwoorden = {
  readonly naam: string;
  readonly rtl: boolean;
  readonly kenmerk: string;
  readonly datum: string;
  readonly behandeldDoor: string;
  readonly grondslag: string;
  readonly over: string;
  readonly bladzijde: string;
  readonly groet: string;
  /** Above a translation: what it is worth, and whether somebody read it. */
  readonly vertaling: string;
  readonly nietNagekeken: string;
  readonly nagekeken: (wie: string, dag: string) => string;
  readonly aanhef: (naam: string) => string;
  /** To a school or another organisatie. */
  readonly aanhefZakelijk: string;
  readonly aanhefJongere: (voornaam: string) => string;
};

const DAG_MS = 86_400_000;
/** A day as people write it in this language, with the digits that are used here. */
export const schrijfDag = (dag: Datum, taal: Taal): string =>
  new Intl.DateTimeFormat(`${taal === 'en' ? 'en-GB' : taal}-u-nu-latn`, {
    timeZone: 'UTC',
    dateStyle: 'long',
  })
    .format(dagnummer(dag) * DAG_MS)
    // Written out: a sentence that ends with a day would end with two full stops.
    .replace(/\sр\.$/, ' року');

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/**
 * A value inside a text that runs from right to left keeps its own direction: a phone number or a Dutch sentence is
 * otherwise read group by group from the wrong side.
 */
export const inText =
  (taal: Taal) =>
  (waarde: string): string =>
    woorden[taal].rtl ? `${FIRST_STRONG_ISOLATE}${waarde}${POP_ISOLATE}` : waarde;

export const woorden: Readonly<Record<Taal, Briefwoorden>> = {
  nl: {
    naam: 'Nederlands',
    rtl: false,
    kenmerk: 'Ons kenmerk',
    datum: 'Datum',
    behandeldDoor: 'Behandeld door',
    grondslag: 'Wet',
    over: 'Over',
    bladzijde: 'Bladzijde',
    groet: 'Met vriendelijke groet,',
    vertaling: '',
    nietNagekeken: '',
    nagekeken: () => '',
    aanhef: (naam) => `Beste ${naam},`,
    aanhefZakelijk: 'Geachte heer of mevrouw,',
    aanhefJongere: (voornaam) => `Beste ${voornaam},`,
  },
  en: {
    naam: 'English',
    rtl: false,
    kenmerk: 'Our reference',
    datum: 'Date',
    behandeldDoor: 'Handled by',
    grondslag: 'Law',
    over: 'About',
    bladzijde: 'Page',
    groet: 'Kind regards,',
    vertaling: 'This is a translation to help you. Only the Dutch letter has legal force.',
    nietNagekeken: 'Nobody has checked this translation yet.',
    nagekeken: (wie, dag) => `Checked by ${wie} on ${dag}.`,
    aanhef: (naam) => `Dear ${naam},`,
    aanhefZakelijk: 'Dear Sir or Madam,',
    aanhefJongere: (voornaam) => `Dear ${voornaam},`,
  },
  uk: {
    naam: 'Українська',
    rtl: false,
    kenmerk: 'Наш номер',
    datum: 'Дата',
    behandeldDoor: 'Відповідальна особа',
    grondslag: 'Закон',
    over: 'Стосовно',
    bladzijde: 'Сторінка',
    groet: 'З повагою,',
    vertaling: 'Це переклад, щоб допомогти вам. Юридичну силу має лише лист нідерландською мовою.',
    nietNagekeken: 'Цей переклад ще ніхто не перевірив.',
    nagekeken: (wie, dag) => `Переклад перевірено: ${wie}, ${dag}.`,
    aanhef: (naam) => `Шановний(а) ${naam}!`,
    aanhefZakelijk: 'Шановні пані та панове!',
    aanhefJongere: (voornaam) => `Привіт, ${voornaam}!`,
  },
  ar: {
    naam: 'العربية',
    rtl: true,
    kenmerk: 'رقمنا المرجعي',
    datum: 'التاريخ',
    behandeldDoor: 'الموظف المسؤول',
    grondslag: 'القانون',
    over: 'بخصوص',
    bladzijde: 'صفحة',
    groet: 'مع أطيب التحيات،',
    vertaling: 'هذه ترجمة لمساعدتك. الرسالة الهولندية وحدها لها قوة قانونية.',
    nietNagekeken: 'لم يراجع أحد هذه الترجمة بعد.',
    nagekeken: (wie, dag) => `راجع الترجمة: ${wie}، ${dag}.`,
    aanhef: (naam) => `السيد/السيدة ${naam}،`,
    aanhefZakelijk: 'السادة الكرام،',
    aanhefJongere: (voornaam) => `مرحبًا ${voornaam}،`,
  },
  pl: {
    naam: 'Polski',
    rtl: false,
    kenmerk: 'Nasz numer',
    datum: 'Data',
    behandeldDoor: 'Sprawę prowadzi',
    grondslag: 'Ustawa',
    over: 'Dotyczy',
    bladzijde: 'Strona',
    groet: 'Z poważaniem',
    vertaling: 'To tłumaczenie ma Państwu pomóc. Moc prawną ma tylko list w języku niderlandzkim.',
    nietNagekeken: 'Nikt jeszcze nie sprawdził tego tłumaczenia.',
    nagekeken: (wie, dag) => `Tłumaczenie sprawdzone: ${wie}, ${dag}.`,
    aanhef: (naam) => `Szanowni Państwo, ${naam},`,
    aanhefZakelijk: 'Szanowni Państwo,',
    aanhefJongere: (voornaam) => `Cześć ${voornaam},`,
  },
  tr: {
    naam: 'Türkçe',
    rtl: false,
    kenmerk: 'Referansımız',
    datum: 'Tarih',
    behandeldDoor: 'İlgilenen kişi',
    grondslag: 'Yasa',
    over: 'Konu',
    bladzijde: 'Sayfa',
    groet: 'Saygılarımızla,',
    vertaling:
      'Bu, size yardımcı olmak için yapılmış bir çeviridir. Yalnızca Hollandaca mektup yasal olarak geçerlidir.',
    nietNagekeken: 'Bu çeviriyi henüz kimse kontrol etmedi.',
    nagekeken: (wie, dag) => `Çeviriyi kontrol eden: ${wie}, ${dag}.`,
    aanhef: (naam) => `Sayın ${naam},`,
    aanhefZakelijk: 'Sayın yetkili,',
    aanhefJongere: (voornaam) => `Merhaba ${voornaam},`,
  },
};
