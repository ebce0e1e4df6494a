import { formatGetal } from '../../../web/datum.ts';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { formatProcent, formatVerschil, Getal } from './getal.tsx';
import { openNoemer, openRij } from './rijen-vraag.ts';
import { useTeksten } from './teksten.ts';
import type { UitkomstProps } from './vergelijking.ts';
import { getalVan, procentVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

/** One number, large, with what it is made of. */
export function EnkelCijfer({ vraag, cijfer, vorig, indicatoren }: UitkomstProps) {
  const t = useTeksten();
  const woorden = useWoorden();
  const [rij] = cijfer.rijen;
  if (!rij) return null;
  const waarde = getalVan(rij, 'waarde');
  const uniek = getalVan(rij, 'uniek');
  const noemer = getalVan(rij, 'noemer');
  const procent = procentVan(rij);
  const naam = woorden.getal(cijfer);
  const former = vorig?.rijen[0] ? getalVan(vorig.rijen[0], 'waarde') : null;
  return (
    <>
      <p className="cijfers-groot">
        <Getal getal={waarde} zoek={openRij(vraag, [], rij, waarde)} wat={naam} />{' '}
        <span className="cijfers-groot__wat">{naam}</span>
      </p>
      <DescriptionList
        compact
        items={[
          uniek !== null &&
            cijfer.definitie.eenheid !== 'jongere' && {
              term: t('uitkomst.uniek'),
              value: formatGetal(uniek),
            },
          procent !== null &&
            noemer !== null &&
            vraag.deelVan !== undefined && {
              term: t('uitkomst.procent'),
              value: (
                <>
                  {formatProcent(procent)} · {t('uitkomst.noemer', { noemer: woorden.noemer(vraag.deelVan) })}{' '}
                  <Getal
                    getal={noemer}
                    zoek={openNoemer(vraag, [], rij, noemer, indicatoren)}
                    wat={woorden.noemer(vraag.deelVan)}
                  />
                </>
              ),
            },
          former !== null &&
            vorig !== undefined && {
              term: vorig.schooljaar,
              value: (
                <>
                  <Getal
                    getal={former}
                    zoek={openRij({ ...vraag, jaar: vorig.schooljaar }, [], rij, former)}
                    wat={`${naam}, ${vorig.schooljaar}`}
                  />{' '}
                  ({t('uitkomst.verschil').toLowerCase()} {formatVerschil((waarde ?? 0) - former)})
                </>
              ),
            },
        ]}
      />
    </>
  );
}
