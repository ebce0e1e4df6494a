import type { Datum } from '../../../regels/kalender/datum.ts';
import { formatDatum } from '../../../web/datum.ts';
import { BronLink } from './bron.tsx';
import { useLabel } from './label.ts';
import { MerkTeken } from './merk.tsx';
import { useTeksten } from './teksten.ts';
import { type Item, leeftijdOp, schooljaarVan, soortOf, toelichtingOf, vensterVan } from './tijdlijn.ts';

type Regel = {
  readonly sleutel: string;
  readonly dag: Datum;
  readonly item: Item;
  readonly wat: 'begin' | 'einde' | 'dag';
};

/** A period gives two lines, its begin and its end; newest first. */
function regelsOf(items: readonly Item[], heden: Datum): Regel[] {
  const regels = items.flatMap((item): Regel[] => {
    const { sleutel, vanaf } = item;
    if (item.vorm === 'moment') return [{ sleutel, dag: vanaf, item, wat: 'dag' }];
    const tot = item.band.totEnMet;
    const begin: Regel = { sleutel: `${sleutel}-begin`, dag: vanaf, item, wat: 'begin' };
    return tot && tot <= heden
      ? [begin, { sleutel: `${sleutel}-einde`, dag: tot, item, wat: 'einde' }]
      : [begin];
  });
  return regels.toSorted((a, b) => b.dag.localeCompare(a.dag));
}

/** The timeline for a small screen: per school year what began, happened and ended. */
export function TijdlijnLijst({
  items,
  geboortedatum,
  heden,
  jaar,
  onDetails,
}: {
  readonly items: readonly Item[];
  readonly geboortedatum: Datum;
  readonly heden: Datum;
  /** Only this school year. */
  readonly jaar: string | undefined;
  readonly onDetails: (item: Item) => void;
}) {
  const t = useTeksten();
  const label = useLabel();
  const regels = regelsOf(items, heden);
  const jaren = jaar ? [jaar] : [...new Set(regels.map(({ dag }) => schooljaarVan(dag)))];
  return jaren.map((schooljaar) => {
    const own = regels.filter(({ dag }) => schooljaarVan(dag) === schooljaar);
    const { vanaf, totEnMet } = vensterVan(schooljaar);
    return (
      <section key={schooljaar} className="dossier-jaarlijst">
        <h2 className="utrecht-heading-3">
          {schooljaar}{' '}
          <span className="schoolgang-muted">
            {t('tijdlijn.jaar-leeftijd', {
              van: leeftijdOp(geboortedatum, vanaf),
              tot: leeftijdOp(geboortedatum, totEnMet),
            })}
          </span>
        </h2>
        {own.length === 0 && <p className="schoolgang-muted">{t('tijdlijn.jaar-leeg')}</p>}
        <ul>
          {own.map(({ sleutel, dag, item, wat }) => (
            <li key={sleutel}>
              <span className="dossier-jaarlijst__dag">{formatDatum(dag)}</span>
              <span className={`dossier-jaarlijst__teken dossier-band--${soortOf(item)}`} aria-hidden="true">
                {item.vorm === 'moment' && <MerkTeken soort={item.moment.soort} />}
              </span>
              <span>
                {wat !== 'dag' && (
                  <span className="schoolgang-muted">{`${t(`soort.${soortOf(item)}`)}, ${t(`tijdlijn.${wat}`)}: `}</span>
                )}
                <BronLink item={item} onDetails={onDetails}>
                  {label(item)}
                </BronLink>
                {toelichtingOf(item) && (
                  <span className="schoolgang-muted schoolgang-small"> {toelichtingOf(item)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
