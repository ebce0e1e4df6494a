import { fileAddress } from '../../../web/api.ts';
import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { createPrintbestandEndpoint, listPrintbestandenEndpoint } from '../uitgang.contract.ts';
import { teksten } from './teksten.ts';
import './brief.css';

/** What waits for the printer, and the files that were made of it. */
export function Uitgang() {
  const t = useTekst(teksten);
  const toast = useToast();
  const { data, error, refetch } = useRead(listPrintbestandenEndpoint, { limiet: 50 });
  const act = useAct(createPrintbestandEndpoint, {
    refreshes: [listPrintbestandenEndpoint],
    onSuccess: ({ brieven }) => toast(t('uitgang.gemaakt', { n: brieven })),
  });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <dl className="schoolgang-figures">
        <div>
          <dt>{t('uitgang.wacht')}</dt>
          <dd>{formatGetal(data.wachtPost)}</dd>
        </div>
        <div>
          <dt>{t('uitgang.email')}</dt>
          <dd>{formatGetal(data.wachtEmail)}</dd>
        </div>
        <div>
          <dt>{t('uitgang.berichtenbox')}</dt>
          <dd>{formatGetal(data.wachtBerichtenbox)}</dd>
        </div>
      </dl>
      <ProblemAlert error={act.error} />
      <p className="schoolgang-muted">{t('uitgang.uitleg')}</p>
      <p className="brief-doe">
        <Button
          kind="primary"
          busy={act.isPending}
          disabled={data.wachtPost === 0}
          onClick={() => act.mutate({})}
        >
          {t('uitgang.maak')}
        </Button>
      </p>
      <Panel title={t('deel.uitgang')} count={data.totaal} flush={data.printbestanden.length > 0}>
        {data.printbestanden.length === 0 ? (
          <EmptyState title={t('uitgang.leeg')}>
            <p>{t('uitgang.leeg-uitleg')}</p>
          </EmptyState>
        ) : (
          <div className="utrecht-table-container">
            <table className="utrecht-table schoolgang-table">
              <caption className="schoolgang-hidden">{t('deel.uitgang')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('uitgang.bestand')}</th>
                  <th scope="col" className="schoolgang-number">
                    {t('uitgang.brieven')}
                  </th>
                  <th scope="col" className="schoolgang-number">
                    {t('uitgang.bladzijden')}
                  </th>
                  <th scope="col">{t('uitgang.door')}</th>
                </tr>
              </thead>
              <tbody>
                {data.printbestanden.map((een) => (
                  <tr key={een.printbestandId}>
                    <td data-kop={t('uitgang.bestand')}>
                      <a
                        className="utrecht-link"
                        href={fileAddress(`/printbestanden/${een.printbestandId}/pdf`)}
                        download
                      >
                        {t('uitgang.open', { dag: formatMoment(een.gemaaktOp) })}
                      </a>
                    </td>
                    <td data-kop={t('uitgang.brieven')} className="schoolgang-number">
                      {formatGetal(een.brieven)}
                    </td>
                    <td data-kop={t('uitgang.bladzijden')} className="schoolgang-number">
                      {formatGetal(een.bladzijden)}
                    </td>
                    <td data-kop={t('uitgang.door')}>{een.gemaaktDoor}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  );
}
