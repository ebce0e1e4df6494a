/** Causes of absence per life area, several at once (MW-09). */
export const oorzaken = {
  jongere: [
    'angst',
    'gamen',
    'middelen',
    'motivatie',
    'lichamelijke-klachten',
    'overprikkeling',
    'slaapritme',
  ],
  gezin: ['mantelzorg', 'scheiding', 'geldzorgen', 'opvoeding', 'ziekte-in-gezin', 'veiligheid-thuis'],
  school: ['pesten', 'schoolkeuze', 'leerachterstand', 'conflict-op-school', 'geen-passend-aanbod'],
  omgeving: ['vrienden', 'reisafstand', 'werk', 'verhuizing'],
} as const;
export type Leefgebied = keyof typeof oorzaken;
export const leefgebieden = Object.keys(oorzaken) as Leefgebied[];
export type Oorzaak = (typeof oorzaken)[Leefgebied][number];
export const oorzaakCodes = leefgebieden.flatMap((gebied): readonly Oorzaak[] => oorzaken[gebied]) as [
  Oorzaak,
  ...Oorzaak[],
];
