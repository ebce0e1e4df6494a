import { addDagen, type Datum } from '../kalender/datum.ts';

/** On what ground something is shared with a partner. */
export const deelgronden = [
  'toestemming',
  'publieke-taak',
  'wettelijke-plicht',
  'zonder-persoonsgegevens',
] as const;
export type Deelgrond = (typeof deelgronden)[number];

export const toestemmingsgevers = ['jongere', 'ouders', 'jongere-en-ouders'] as const;
export type Toestemmingsgever = (typeof toestemmingsgevers)[number];

/**
 * Whether consent of these people carries the sharing: until sixteen a legal representative consents, from sixteen the
 * jongere.
 *
 * @wet UAVG art. 5 lid 1
 * @uitleg 0240 who consents to sharing
 */
export const isToestemmingGenoeg = (van: Toestemmingsgever, leeftijd: number): boolean =>
  van === 'jongere-en-ouders' || (leeftijd < 16 ? van === 'ouders' : van === 'jongere');

/** What happened with a referral, each with the day on which it did. */
export type Verwijsfeiten = {
  readonly verzondenOp: Datum;
  readonly aanvaardOp: Datum | null;
  readonly geweigerdOp: Datum | null;
  readonly begonnenOp: Datum | null;
  readonly beeindigdOp: Datum | null;
  readonly ingetrokkenOp: Datum | null;
};

export const standenVerwijzing = [
  'verzonden',
  'aanvaard',
  'geweigerd',
  'loopt',
  'beeindigd',
  'ingetrokken',
] as const;
export type StandVerwijzing = (typeof standenVerwijzing)[number];

/** Where a referral stands; follows from its days alone. */
export function deriveVerwijsstand(feiten: Verwijsfeiten): StandVerwijzing {
  if (feiten.ingetrokkenOp) return 'ingetrokken';
  if (feiten.beeindigdOp) return 'beeindigd';
  if (feiten.begonnenOp) return 'loopt';
  if (feiten.geweigerdOp) return 'geweigerd';
  return feiten.aanvaardOp ? 'aanvaard' : 'verzonden';
}

export const actenVerwijzing = ['aanvaarden', 'weigeren', 'beginnen', 'beeindigen', 'intrekken'] as const;
export type ActVerwijzing = (typeof actenVerwijzing)[number];

/** What can be recorded next; who begins without having said yes, said yes by beginning. */
const volgende: Readonly<Record<StandVerwijzing, readonly ActVerwijzing[]>> = {
  verzonden: ['aanvaarden', 'weigeren', 'beginnen', 'intrekken'],
  aanvaard: ['beginnen', 'weigeren', 'intrekken'],
  loopt: ['beeindigen'],
  geweigerd: [],
  beeindigd: [],
  ingetrokken: [],
};
export const deriveVerwijsacten = (feiten: Verwijsfeiten): readonly ActVerwijzing[] =>
  volgende[deriveVerwijsstand(feiten)];

/** The last day on which something happened with it: nothing happens before that. */
export const lastDag = ({ verzondenOp, aanvaardOp, begonnenOp }: Verwijsfeiten): Datum =>
  [aanvaardOp, begonnenOp].reduce<Datum>(
    (laatste, dag) => (dag !== null && dag > laatste ? dag : laatste),
    verzondenOp,
  );

/** What was done because no answer came. */
export type Verwijsbewaking = {
  readonly antwoordUiterlijk: Datum;
  readonly herinnerdOp: Datum | null;
  readonly opgeschaaldOp: Datum | null;
};

/**
 * What a referral without an answer asks today (MW-13): a reminder once its term is over, and the manager when the
 * reminder brought nothing.
 */
export function deriveOpvolging(
  feiten: Verwijsfeiten,
  { antwoordUiterlijk, herinnerdOp, opgeschaaldOp }: Verwijsbewaking,
  vandaag: Datum,
  opschalingNaDagen: number,
): 'herinneren' | 'opschalen' | undefined {
  if (deriveVerwijsstand(feiten) !== 'verzonden') return undefined;
  if (herinnerdOp === null) return antwoordUiterlijk < vandaag ? 'herinneren' : undefined;
  return opgeschaaldOp === null && addDagen(herinnerdOp, opschalingNaDagen) < vandaag
    ? 'opschalen'
    : undefined;
}
