import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Stepper } from '../../../web/ui/stepper.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listInvoerEndpoint, readUploadEndpoint, startInvoerEndpoint } from '../invoer.contract.ts';
import { ChooseFiles } from './choose-files.tsx';
import { teksten } from './teksten.ts';
import { WaitingFile } from './waiting-file.tsx';

const KEY = 'schoolgang-upload';

/** Files in, columns checked, then a dry run; the load itself starts from the dry run's result. */
export function NewInvoerPage() {
  const t = useTekst(teksten);
  const navigate = useNavigate();
  const [uploadId, setUploadId] = useState(() => sessionStorage.getItem(KEY) ?? '');
  const upload = useRead(readUploadEndpoint, { uploadId }, { enabled: uploadId !== '', keep: false });
  const start = useAct(startInvoerEndpoint, {
    refreshes: [listInvoerEndpoint],
    onSuccess: ({ invoerId }) => void navigate({ to: '/invoer/$invoerId', params: { invoerId } }),
  });
  const bestanden = uploadId === '' ? [] : (upload.data?.bestanden ?? []);
  const ready = bestanden.length > 0;

  return (
    <>
      <PageHeader
        title={t('nieuw')}
        back={<Link to="/invoer">{t('terug')}</Link>}
        action={
          ready ? (
            <Button
              kind="primary"
              busy={start.isPending}
              onClick={() => start.mutate({ uploadId, droogloop: true })}
            >
              {t('proberen')}
            </Button>
          ) : undefined
        }
      />
      <Stepper
        label={t('stappen')}
        steps={[
          { id: 'kiezen', label: t('stap.kiezen'), state: ready ? 'gedaan' : 'nu' },
          { id: 'controleren', label: t('stap.controleren'), state: ready ? 'nu' : 'straks' },
          { id: 'proberen', label: t('stap.proberen'), state: 'straks' },
          { id: 'laden', label: t('stap.laden'), state: 'straks' },
        ]}
      />
      <ProblemAlert error={start.error} />
      {upload.error?.code !== 'niet-gevonden' && (
        <ProblemAlert error={upload.error} onReload={() => void upload.refetch()} />
      )}
      <Panel title={t('stap.kiezen')}>
        <ChooseFiles
          uploadId={upload.error ? '' : uploadId}
          onPlaced={(id) => {
            sessionStorage.setItem(KEY, id);
            setUploadId(id);
            void upload.refetch();
          }}
        />
      </Panel>
      {!ready && !upload.isFetching && (
        <EmptyState title={t('geen-bestanden')}>
          <p>{t('geen-bestanden-uitleg')}</p>
        </EmptyState>
      )}
      {bestanden.map((bestand) => (
        <WaitingFile key={bestand.bestand} uploadId={uploadId} bestand={bestand} />
      ))}
    </>
  );
}
