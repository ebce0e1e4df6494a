import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { readJaarverslagEndpoint } from '../jaarverslag/jaarverslag.contract.ts';
import { filtersVan, ZONDER_RIJEN } from '../rijen-adres.contract.ts';
import { Getal } from './getal.tsx';
import { openRij } from './rijen-vraag.ts';

export type Verslag = ResponseOf<typeof readJaarverslagEndpoint>['verslag'];
export type Blok = Verslag['delen'][number]['blokken'][number];

/** A number of the report that opens exactly the records it counts (RP-03). */
export function VerslagGetal({
  punt: { waarde, cijfer, decimalen },
  wat,
  tekst,
  cijfers,
}: {
  readonly punt: {
    readonly waarde: number;
    readonly cijfer: string;
    readonly decimalen?: number | undefined;
  };
  readonly wat: string;
  /** How it is written in a sentence; a percentage opens the records it is a part of. */
  readonly tekst?: string;
  readonly cijfers: Verslag['cijfers'];
}) {
  const bron = cijfers[cijfer];
  if (!bron || waarde === 0) return tekst ?? '–';
  const { indicator, schooljaar } = bron;
  const vraag = {
    indicator,
    jaar: schooljaar,
    per: [],
    waar: filtersVan(bron),
    deelVan: undefined,
    vergelijk: false,
  };
  const zoek = ZONDER_RIJEN.has(indicator)
    ? undefined
    : openRij(vraag, [], { waarde, uniek: null, noemer: null }, waarde);
  const geschreven = tekst ?? (decimalen === undefined ? undefined : formatDecimalen(waarde, decimalen));
  return <Getal getal={waarde} tekst={geschreven} zoek={zoek} wat={wat} />;
}

const formatDecimalen = (getal: number, decimalen: number): string =>
  getal.toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });
