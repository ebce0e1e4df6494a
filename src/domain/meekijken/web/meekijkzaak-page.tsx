import { useParams } from '@tanstack/react-router';
import { formatDatum } from '../../../web/datum.ts';
import { ZaakNotities, ZaakVerloop } from '../../../web/panelen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Alert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readMeekijkenEndpoint } from '../meekijken.contract.ts';
import { teksten } from './teksten.ts';

/** A zaak of another organisatie, to read: what was done and noted, until when, and that it is logged there. */
export function MeekijkzaakPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { meekijkrechtId } = useParams({ from: '/meekijken/$meekijkrechtId' });
  const { data, error, refetch } = useRead(readMeekijkenEndpoint, { meekijkrechtId }, { keep: false });
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const { recht, zaak } = data;
  return (
    <>
      <PageHeader
        title={t('zaak', { nummer: zaak.nummer })}
        back={<Link to="/meekijken">← {t('titel')}</Link>}
        meta={
          <>
            <StatusChip tone="info" text={term('stap', zaak.stap)} />
            <span className="schoolgang-strong">
              {zaak.jongere.naam} ({zaak.jongere.leeftijd})
            </span>
            <span>{recht.organisatie}</span>
          </>
        }
      />
      <Alert kind="info">
        <p>
          {t('gelogd', {
            organisatie: recht.organisatie,
            dag: formatDatum(recht.totEnMet),
            wie: recht.gegevenDoor,
          })}{' '}
          {t('vraag', { reden: recht.reden })}
        </p>
      </Alert>
      <div className="schoolgang-columns-2">
        <div className="schoolgang-stack">
          <ZaakNotities notities={zaak.notities} onNote={undefined} />
          <ZaakVerloop verloop={zaak.verloop} />
        </div>
        <Panel title={t('gegevens')}>
          <DescriptionList
            items={[
              { term: t('soort-zaak'), value: term('zaak', zaak.soort) },
              { term: t('behandelaar'), value: zaak.behandelaar },
              { term: t('school'), value: zaak.school },
              { term: t('vanaf'), value: formatDatum(zaak.vanaf) },
              zaak.totEnMet && { term: t('gesloten'), value: formatDatum(zaak.totEnMet) },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
