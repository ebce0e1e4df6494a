import { useState } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listThemasEndpoint, type Thema } from '../advies.contract.ts';
import { teksten } from './teksten.ts';
import { ThemaDialog } from './thema-dialog.tsx';

/** Which themes there are, and who is specialist of what (CV-06). */
export function ThemasPage() {
  const t = useTekst(teksten);
  const mayManage = useMay('medewerker.beheren');
  const { data, error, refetch } = useRead(listThemasEndpoint, {});
  const [open, setOpen] = useState<Thema | 'nieuw'>();
  const reload = () => void refetch();
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          mayManage && (
            <Button kind="primary" onClick={() => setOpen('nieuw')}>
              {t('nieuw')}
            </Button>
          )
        }
      />
      <p className="schoolgang-muted">
        {t('uitleg')} <Link to="/medewerkers">{t('naar-medewerkers')}</Link>
      </p>
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={6} />}
      {data?.themas.length === 0 && (
        <EmptyState title={t('leeg')}>
          <p>{t('leeg-uitleg')}</p>
        </EmptyState>
      )}
      {data && data.themas.length > 0 && (
        <Panel title={t('lijst')} count={data.themas.length} flush>
          <ul className="schoolgang-lines">
            {data.themas.map((thema) => (
              <li key={thema.themaId}>
                <div className="schoolgang-lines__head">
                  <span className="schoolgang-strong">{thema.naam}</span>
                  {thema.gestoptOp && <StatusChip text={t('gestopt')} />}
                  {!thema.gestoptOp && thema.specialisten.length === 0 && (
                    <StatusChip tone="attention" text={t('niemand')} />
                  )}
                  <span className="schoolgang-lines__when">{t('zaken', { n: thema.zaken })}</span>
                </div>
                {thema.uitleg && <p>{thema.uitleg}</p>}
                <p className="schoolgang-muted">
                  {[
                    thema.specialisten.length > 0 &&
                      t('specialisten', { namen: thema.specialisten.map(({ naam }) => naam).join(', ') }),
                    thema.artikelen.length > 0 && t('vanzelf-bij', { artikelen: thema.artikelen.join(', ') }),
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </p>
                {mayManage && (
                  <Button
                    small
                    aria-label={t('wijzigen-van', { naam: thema.naam })}
                    onClick={() => setOpen(thema)}
                  >
                    {t('wijzigen')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {open && (
        <ThemaDialog
          {...(open !== 'nieuw' && { thema: open })}
          onClose={() => setOpen(undefined)}
          onReload={reload}
        />
      )}
    </>
  );
}
