import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listStraksEndpoint } from '../plichtbewaking.contract.ts';
import { GemeenteKiezer } from './gemeente-kiezer.tsx';
import { JongereLink } from './jongere-link.tsx';
import { teksten } from './teksten.ts';
import { useZoek } from './zoek.ts';

const LIMIET = 50;

/** Who turns five soon or just did and is enrolled nowhere yet: to be asked before the duty begins (SR-05). */
export function StraksDeel() {
  const t = useTekst(teksten);
  const { search, vanaf, goTo } = useZoek();
  const { gemeente } = search;
  const { data, error, isFetching, refetch } = useRead(listStraksEndpoint, {
    ...(gemeente && { gemeente }),
    limiet: LIMIET,
    vanaf,
  });
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="straks-leerplichtig"
        titel={t('deel.straks')}
        kolommen={[
          {
            id: 'jongere',
            kop: t('jongere'),
            vast: true,
            cel: ({ jongere }) => <JongereLink jongere={jongere} />,
          },
          { id: 'gemeente', kop: t('gemeente'), cel: ({ jongere }) => jongere.gemeente },
          {
            id: 'vijf',
            kop: t('straks.vijf'),
            getal: true,
            cel: ({ wordtVijfOp }) => formatDatum(wordtVijfOp),
          },
          {
            id: 'leerplichtig',
            kop: t('straks.leerplichtig'),
            getal: true,
            cel: ({ leerplichtigVanaf }) => formatDatum(leerplichtigVanaf),
          },
        ]}
        rijen={data?.kinderen}
        sleutel={({ jongere }) => jongere.jongereId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={goTo}
        leeg={
          <EmptyState title={t('straks.leeg')}>
            <p>{t('straks.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="absoluut-filters">
            <GemeenteKiezer />
          </div>
        }
      />
    </>
  );
}
