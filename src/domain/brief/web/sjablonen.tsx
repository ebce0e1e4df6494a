import { formatDag } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { groepen, listSjablonenEndpoint } from '../sjabloon.contract.ts';
import { teksten } from './teksten.ts';

/** Every template and shared block, and whether its text is our own. */
export function Sjablonen() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listSjablonenEndpoint, {});
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  const versie = ({ eigen, versie: dag }: { eigen: boolean; versie: string }) =>
    eigen ? t('sjabloon.eigen', { dag: formatDag(dag) }) : t('sjabloon.standaard');
  return (
    <div className="schoolgang-stack">
      {groepen.map((groep) => (
        <Panel key={groep} title={t(`groep.${groep}`)} flush>
          <ul className="schoolgang-lines">
            {data.sjablonen
              .filter((een) => een.groep === groep)
              .map((een) => (
                <li key={een.code}>
                  <div className="schoolgang-lines__head">
                    <Link to="/briefsjablonen/$code" params={{ code: een.code }}>
                      {een.naam}
                    </Link>
                    <span className="schoolgang-muted">
                      {t(`soort.${een.soort}`)} · {een.artikel}
                    </span>
                    <span className="schoolgang-lines__when">
                      {[versie(een), een.vertalingen.map(({ taal }) => taal).join(' ')]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </div>
                </li>
              ))}
          </ul>
        </Panel>
      ))}
      <Panel title={t('sjabloon.blokken')} flush>
        <ul className="schoolgang-lines">
          {data.blokken.map((blok) => (
            <li key={blok.code}>
              <div className="schoolgang-lines__head">
                <Link to="/briefsjablonen/$code" params={{ code: blok.code }}>
                  {blok.code.replace('blok-', '')}
                </Link>
                <span className="schoolgang-lines__when">{versie(blok)}</span>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
