import type { ReactNode } from 'react';
import { formatGetal } from '../../../web/datum.ts';
import { formatProcent, formatVerschil, Getal } from './getal.tsx';
import { openNoemer, openRij, openTotaal } from './rijen-vraag.ts';
import { useTeksten } from './teksten.ts';
import { joinJaren, type UitkomstProps } from './vergelijking.ts';
import { type Cijferrij, getalVan, procentVan, vorigSchooljaar, waardeVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

const Cel = ({ children }: { readonly children: ReactNode }) => (
  <td className="utrecht-table__cell schoolgang-number">{children}</td>
);
const Kop = ({ children }: { readonly children: ReactNode }) => (
  <th scope="col" className="utrecht-table__header-cell schoolgang-number">
    {children}
  </th>
);

/** A figure split by one dimension: numbers at the right, sum and distinct jongeren below. */
export function Tabel({ vraag, cijfer, vorig, indicatoren }: UitkomstProps) {
  const t = useTeksten();
  const woorden = useWoorden();
  const { per, definitie } = cijfer;
  const [dimensie = ''] = per;
  const withUniek = cijfer.uniek !== null && definitie.eenheid !== 'jongere';
  const withNoemer = vraag.deelVan !== undefined;
  const noemerNaam = vraag.deelVan ? woorden.noemer(vraag.deelVan) : '';
  const getalNaam = woorden.getal(cijfer);
  const former = { ...vraag, jaar: vorigSchooljaar(vraag.jaar) };
  const rijen = joinJaren(cijfer, vorig);

  const renderRij = (rij: Cijferrij, vorige: number | null) => {
    const naam = woorden.waarde(waardeVan(rij, dimensie));
    const waarde = getalVan(rij, 'waarde');
    const uniek = getalVan(rij, 'uniek');
    const noemer = getalVan(rij, 'noemer');
    const procent = procentVan(rij);
    return (
      <tr key={naam} className="utrecht-table__row">
        <th scope="row" className="utrecht-table__cell cijfers-rijnaam">
          {naam}
        </th>
        <Cel>
          <Getal getal={waarde} zoek={waarde ? openRij(vraag, per, rij, waarde) : undefined} wat={naam} />
        </Cel>
        {withUniek && <Cel>{uniek === null ? '–' : formatGetal(uniek)}</Cel>}
        {withNoemer && (
          <>
            <Cel>
              <Getal
                getal={noemer}
                zoek={noemer ? openNoemer(vraag, per, rij, noemer, indicatoren) : undefined}
                wat={`${naam}, ${noemerNaam}`}
              />
            </Cel>
            <Cel>{procent === null ? '–' : formatProcent(procent)}</Cel>
          </>
        )}
        {vorig && (
          <>
            <Cel>
              <Getal
                getal={vorige}
                zoek={vorige ? openRij(former, per, rij, vorige) : undefined}
                wat={`${naam}, ${vorig.schooljaar}`}
              />
            </Cel>
            <Cel>{vorige === null || waarde === null ? '–' : formatVerschil(waarde - vorige)}</Cel>
          </>
        )}
      </tr>
    );
  };

  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table cijfers-tabel">
        <caption className="schoolgang-hidden">
          {t('grafiek.titel', {
            indicator: woorden.indicator(cijfer.indicator),
            dimensie: woorden.dimensie(dimensie),
          })}
        </caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            <th scope="col" className="utrecht-table__header-cell">
              {woorden.dimensie(dimensie)}
            </th>
            <Kop>{getalNaam}</Kop>
            {withUniek && <Kop>{t('uitkomst.uniek')}</Kop>}
            {withNoemer && (
              <>
                <Kop>{t('uitkomst.noemer', { noemer: noemerNaam })}</Kop>
                <Kop>{t('uitkomst.procent')}</Kop>
              </>
            )}
            {vorig && (
              <>
                <Kop>{vorig.schooljaar}</Kop>
                <Kop>{t('uitkomst.verschil')}</Kop>
              </>
            )}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rijen.map(({ rij, vorige }) => renderRij(rij, vorige))}
        </tbody>
        <Voet vraag={vraag} cijfer={cijfer} vorig={vorig} indicatoren={indicatoren} withUniek={withUniek} />
      </table>
    </div>
  );
}

/** Denominators of rows may overlap as well: there is no sum of them to show. */
const GeenDeel = () => (
  <>
    <Cel>–</Cel>
    <Cel>–</Cel>
  </>
);

/** Sum and distinct apart: a jongere may stand in more than one row. */
function Voet({ vraag, cijfer, vorig, withUniek }: UitkomstProps & { readonly withUniek: boolean }) {
  const t = useTeksten();
  const { totaal, uniek, definitie } = cijfer;
  if (totaal === null) return null;
  const opens = openTotaal(vraag, cijfer);
  const isJongere = definitie.eenheid === 'jongere';
  const isDeel = vraag.deelVan !== undefined;
  const former = vorig?.totaal ?? null;
  const formerOpens = vorig && openTotaal({ ...vraag, jaar: vorig.schooljaar }, vorig);
  const formerZoek = (soort: 'totaal' | 'uniek') =>
    formerOpens?.soort === soort ? formerOpens.zoek : undefined;
  const zoekOf = (soort: 'totaal' | 'uniek') => (opens?.soort === soort ? opens.zoek : undefined);
  return (
    <tfoot className="cijfers-voet">
      <tr>
        <th scope="row">{t(isJongere ? 'uitkomst.som' : 'uitkomst.totaal')}</th>
        <Cel>
          <Getal getal={totaal} zoek={zoekOf('totaal')} wat={t('uitkomst.totaal')} />
        </Cel>
        {withUniek && <Cel>{uniek === null ? '–' : formatGetal(uniek)}</Cel>}
        {isDeel && <GeenDeel />}
        {vorig && (
          <>
            <Cel>
              <Getal
                getal={former}
                zoek={formerZoek('totaal')}
                wat={`${t('uitkomst.totaal')}, ${vorig.schooljaar}`}
              />
            </Cel>
            <Cel>{former === null ? '–' : formatVerschil(totaal - former)}</Cel>
          </>
        )}
      </tr>
      {isJongere && uniek !== null && (
        <tr>
          <th scope="row">{t('uitkomst.uniek')}</th>
          <Cel>
            <Getal getal={uniek} zoek={zoekOf('uniek')} wat={t('uitkomst.uniek')} />
          </Cel>
          {isDeel && <GeenDeel />}
          {vorig && (
            <>
              <Cel>
                <Getal
                  getal={vorig.uniek}
                  zoek={formerZoek('uniek')}
                  wat={`${t('uitkomst.uniek')}, ${vorig.schooljaar}`}
                />
              </Cel>
              <Cel>{vorig.uniek === null ? '–' : formatVerschil(uniek - vorig.uniek)}</Cel>
            </>
          )}
        </tr>
      )}
    </tfoot>
  );
}
