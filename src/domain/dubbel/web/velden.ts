import { dagVan, formatDag } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import type { Kant, Veld } from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';

/** One line of the comparison: what both say, and whether somebody must choose. */
export type VeldRegel = {
  readonly id: string;
  readonly label: string;
  readonly waarden: readonly [string, string];
  /** What is taken over when the other file is right; absent: both are kept. */
  readonly keuze?: Veld;
};

/** What tells two persons apart, line by line. */
export function useVelden() {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const naamVan = ({ voornamen, voorvoegsel, achternaam }: Kant) =>
    [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ');
  const adresVan = ({ adres, adresGeheim, adresVanaf }: Kant) =>
    [
      adresGeheim ? t('adres.geheim') : adres,
      adresVanaf && adresVanaf <= vandaag && t('adres.vanaf', { dag: formatDag(adresVanaf) }),
    ]
      .filter(Boolean)
      .join(', ');
  const lezers: readonly (readonly [string, (kant: Kant) => string | null, Veld?])[] = [
    ['naam', naamVan, 'naam'],
    ['geboortedatum', ({ geboortedatum }) => formatDag(geboortedatum), 'geboortedatum'],
    ['geslacht', ({ geslacht }) => geslacht && t(`geslacht.${geslacht}`), 'geslacht'],
    ['bsn', ({ bsn }) => bsn, 'bsn'],
    ['adres', adresVan, 'adres'],
    [
      'startkwalificatie',
      ({ startkwalificatieOp }) => startkwalificatieOp && formatDag(startkwalificatieOp),
      'startkwalificatie',
    ],
    ['ouders', ({ ouders }) => ouders.join(', ')],
    ['scholen', ({ scholen }) => scholen.join(', ')],
    ['werk', ({ laatsteWerk }) => laatsteWerk && formatDag(dagVan(laatsteWerk))],
  ];
  return (een: Kant, ander: Kant): readonly VeldRegel[] =>
    lezers.flatMap(([id, read, keuze]) => {
      const waarden = [read(een) ?? '', read(ander) ?? ''] as const;
      if (!waarden[0] && !waarden[1]) return [];
      // Of two that say the same, or of which one says nothing, nobody has to choose.
      const asks = keuze !== undefined && waarden[0] !== waarden[1] && waarden[0] !== '' && waarden[1] !== '';
      return [{ id, label: t(`veld.${id}` as 'veld.naam'), waarden, ...(asks && { keuze }) }];
    });
}
