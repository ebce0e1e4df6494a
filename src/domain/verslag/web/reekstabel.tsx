import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatGetal } from '../../../web/datum.ts';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import type { compareCijfersEndpoint } from '../reeks.contract.ts';
import { Getal } from './getal.tsx';
import { openRij } from './rijen-vraag.ts';
import { useTeksten } from './teksten.ts';
import { useWoorden } from './woorden.ts';

export type Vergelijking = ResponseOf<typeof compareCijfersEndpoint>;
type Punt = Vergelijking['geheel'][number];

const decimalen = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A number in the measure asked: counts whole, percentages and ratios with two decimals. */
export const showUitkomst = (maat: Vergelijking['maat'], uitkomst: number | null): string => {
  if (uitkomst === null) return '–';
  if (maat === 'aantal') return formatGetal(uitkomst);
  return maat === 'procent' ? `${decimalen.format(uitkomst)}%` : decimalen.format(uitkomst);
};

/** The series as a table: a row per value, a column per school year, the whole below; a break stands in its heading. */
export function Reekstabel({ vergelijking }: { readonly vergelijking: Vergelijking }) {
  const t = useTeksten();
  const woorden = useWoorden();
  const { indicator, per, maat, schooljaren, reeksen, geheel, breuken } = vergelijking;
  const breekt = (jaar: string) => breuken.some(({ schooljaar }) => schooljaar === jaar);
  return (
    <ScrollFrame label={t('vergelijk.tabel')}>
      <table className="utrecht-table cijfers-tabel cijfers-tabel--kruis">
        <caption className="schoolgang-hidden">{t('vergelijk.tabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{per ? woorden.dimensie(per) : t('vergelijk.geheel')}</th>
            {schooljaren.map((jaar) => (
              <th key={jaar} scope="col" className="schoolgang-number">
                {jaar}
                {breekt(jaar) && <span className="cijfers-onder">{t('breuk.hier')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reeksen.map(({ naam, punten }) => (
            <tr key={naam}>
              <th scope="row" className="cijfers-rijnaam">
                {woorden.waarde(naam)}
              </th>
              {punten.map((punt) => (
                <td key={punt.schooljaar} className="schoolgang-number">
                  <Cel vergelijking={vergelijking} punt={punt} naam={naam} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot className="cijfers-voet">
          <tr>
            <th scope="row">{t('vergelijk.geheel')}</th>
            {geheel.map((punt) => (
              <td key={punt.schooljaar} className="schoolgang-number">
                <Cel vergelijking={vergelijking} punt={punt} naam={null} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {maat === 'aantal' && indicator === 'recidive' && (
        <p className="schoolgang-muted">{t('vergelijk.recidive')}</p>
      )}
    </ScrollFrame>
  );
}

function Cel({
  vergelijking: { indicator, per, maat },
  punt: { schooljaar, waarde, noemer, uitkomst },
  naam,
}: {
  readonly vergelijking: Vergelijking;
  readonly punt: Punt;
  readonly naam: string | null;
}) {
  const t = useTeksten();
  const woorden = useWoorden();
  const vraag = { indicator, jaar: schooljaar, per: [], waar: [], deelVan: undefined, vergelijk: false };
  const rij = { waarde, uniek: null, noemer: null, ...(per && naam !== null ? { [per]: naam } : {}) };
  const zoek = waarde ? openRij(vraag, per && naam !== null ? [per] : [], rij, waarde) : undefined;
  const wat = `${naam === null ? t('vergelijk.geheel') : woorden.waarde(naam)}, ${schooljaar}`;
  if (maat === 'aantal') return <Getal getal={waarde} zoek={zoek} wat={wat} />;
  return (
    <>
      {showUitkomst(maat, uitkomst)}
      <span className="cijfers-onder">
        <Getal getal={waarde} zoek={zoek} wat={wat} /> / {noemer === null ? '–' : formatGetal(noemer)}
      </span>
    </>
  );
}
