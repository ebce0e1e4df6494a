/** What MAS step 2 wants to know of a report; what a school can be asked for. */
export const onderdelen = [
  'actie-school',
  'gevraagde-actie',
  'omvang',
  'reden',
  'contactpersoon',
  'telefoon-gezin',
] as const;
export type Onderdeel = (typeof onderdelen)[number];

export type Meldingsfeiten = {
  readonly soortVerzuim: string;
  readonly schoolDeed: string | null;
  readonly schoolVraagt: string | null;
  readonly uren: number | null;
  readonly aantalDagen: number;
  readonly alleLessenGemist: boolean | null;
  readonly reden: string | null;
  readonly contactpersoon: string | null;
  readonly contactBereikbaar: boolean;
  readonly telefoonGezin: string | null;
};

const aanwezig: Readonly<Record<Onderdeel, (feiten: Meldingsfeiten) => boolean>> = {
  'actie-school': ({ schoolDeed }) => schoolDeed !== null,
  'gevraagde-actie': ({ schoolVraagt }) => schoolVraagt !== null,
  omvang: ({ uren, aantalDagen, alleLessenGemist }) =>
    uren !== null || aantalDagen > 0 || alleLessenGemist === true,
  reden: ({ reden }) => reden !== null,
  contactpersoon: ({ contactpersoon, contactBereikbaar }) => contactpersoon !== null || contactBereikbaar,
  'telefoon-gezin': ({ telefoonGezin }) => telefoonGezin !== null,
};

/** Without these an officer cannot start; the others are asked when somebody wants to know. */
const nodig: readonly Onderdeel[] = ['actie-school', 'omvang', 'contactpersoon'];
/** A school can do little before a holiday of which nobody told it. */
const nodigBijLuxe: readonly Onderdeel[] = ['omvang', 'reden', 'contactpersoon'];

/** What is missing of a report, and which of it the officer needs to start. */
export function assessVolledigheid(feiten: Meldingsfeiten) {
  const ontbreekt = onderdelen.filter((onderdeel) => !aanwezig[onderdeel](feiten));
  const vereist = feiten.soortVerzuim === 'luxe' ? nodigBijLuxe : nodig;
  return {
    volledig: !ontbreekt.some((onderdeel) => vereist.includes(onderdeel)),
    ontbreekt: ontbreekt.map((onderdeel) => ({ onderdeel, nodig: vereist.includes(onderdeel) })),
  };
}

const vragen: Readonly<Record<Onderdeel, string>> = {
  'actie-school': 'Wat heeft de school tot nu toe gedaan? Noem gesprekken, met wie en wanneer.',
  'gevraagde-actie': 'Wat verwacht u van ons?',
  omvang: 'Op welke dagen was de leerling afwezig, en hoeveel lesuren per dag?',
  reden: 'Wat is volgens de school de reden van het verzuim? Schrijf niets over ziekte of zorg.',
  contactpersoon: 'Wie kunnen wij bellen, en op welk nummer?',
  'telefoon-gezin': 'Op welk nummer bereikt u de ouders of de leerling?',
};

/** The question to the school, as it will read it. */
export const writeVraag = (gevraagd: readonly Onderdeel[], eigen?: string): string =>
  [
    gevraagd.length > 1
      ? 'Wij missen nog enkele gegevens bij uw melding.'
      : 'Wij missen nog iets bij uw melding.',
    ...onderdelen
      .filter((onderdeel) => gevraagd.includes(onderdeel))
      .map((onderdeel) => `- ${vragen[onderdeel]}`),
    ...(eigen?.trim() ? [eigen.trim()] : []),
  ].join('\n');
