import { formatMoment } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readTrechterEndpoint, uitkomsten } from '../plichtbewaking.contract.ts';
import { GemeenteKiezer } from './gemeente-kiezer.tsx';
import { KinderenLijst } from './kinderen-lijst.tsx';
import { teksten } from './teksten.ts';
import { Trechter } from './trechter.tsx';
import { useZoek } from './zoek.ts';

/** How everyone of the BRP divides over the stages on a day, and who is in the chosen one. */
export function TrechterDeel() {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const { search, change } = useZoek();
  const { op, gemeente } = search;
  const vraag = { ...(op && { op }), ...(gemeente && { gemeente }) };
  const { data, error, isFetching, refetch } = useRead(readTrechterEndpoint, vraag);
  const gekozen = uitkomsten.find((een) => een === search.uitkomst);
  return (
    <>
      <div className="absoluut-filters">
        <DateField
          id="filter-op"
          label={t('op')}
          defaultValue={op ?? vandaag}
          onChange={({ target: { value } }) => {
            // A year that is being typed is a day too, of long ago.
            if (value === '' || value >= '1900') change({ op: value || undefined });
          }}
        />
        <GemeenteKiezer />
      </div>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!gekozen && <p className="schoolgang-muted absoluut-uitleg">{t('kinderen.kies')}</p>}
      {!data && isFetching && <Skeleton lines={12} />}
      {data && !error && (
        <Panel title={t('trechter.titel')} flush>
          {data.uitkomsten.every(({ aantal }) => aantal === 0) ? (
            <EmptyState title={t('trechter.leeg')}>
              <p>{t('trechter.leeg-uitleg')}</p>
            </EmptyState>
          ) : (
            <Trechter uitkomsten={data.uitkomsten} gekozen={gekozen} busy={isFetching} />
          )}
        </Panel>
      )}
      {data && !error && (
        <p className="schoolgang-muted schoolgang-small absoluut-uitleg">
          {data.bijgewerktOp
            ? t('bijgewerkt', { moment: formatMoment(data.bijgewerktOp) })
            : t('nooit-bijgewerkt')}
        </p>
      )}
      {gekozen && <KinderenLijst uitkomst={gekozen} vraag={vraag} />}
    </>
  );
}
