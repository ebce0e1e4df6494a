import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type InvoerAntwoord,
  listInvoerEndpoint,
  readInvoerEndpoint,
  startInvoerEndpoint,
  undoInvoerEndpoint,
} from '../invoer.contract.ts';
import { InvoerResultaat } from './invoer-resultaat.tsx';
import { InvoerStatus } from './invoer-status.tsx';
import { InvoerVoortgang } from './invoer-voortgang.tsx';
import { teksten } from './teksten.ts';

const POLL_MS = 1000;
const KEY = 'schoolgang-upload';

/** One import: how far it is, then what it did, with what may follow: loading after a dry run, or undoing. */
export function InvoerDetailPage() {
  const t = useTekst(teksten);
  const { invoerId } = useParams({ from: '/invoer/$invoerId' });
  const { data, error, refetch } = useRead(readInvoerEndpoint, { invoerId }, { keep: false });
  const bezig = data?.status === 'bezig';
  useEffect(() => {
    if (!bezig) return undefined;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [bezig, refetch]);

  return (
    <>
      <PageHeader
        title={data ? t(data.droogloop ? 'soort.droogloop' : 'soort.laden') : t('titel')}
        back={<Link to="/invoer">{t('terug')}</Link>}
        meta={
          data && (
            <>
              <InvoerStatus status={data.status} /> {formatMoment(data.begonnenOp)}
            </>
          )
        }
        action={data && <NextAct invoer={data} />}
      />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data?.status === 'bezig' && <InvoerVoortgang voortgang={data.voortgang} />}
      {data?.status === 'mislukt' && (
        <Alert kind="error" title={t('mislukt')}>
          {t('mislukt-uitleg')}
        </Alert>
      )}
      {data?.status === 'teruggedraaid' && <Alert kind="info">{t('teruggedraaid')}</Alert>}
      {data?.status === 'klaar' && (
        <Alert kind={data.droogloop ? 'info' : 'ok'}>
          {t(data.droogloop ? 'droogloop-klaar' : 'laden-klaar')}
        </Alert>
      )}
      {data?.resultaat && (
        <InvoerResultaat invoer={data} weigeringen={data.weigeringen} resultaat={data.resultaat} />
      )}
    </>
  );
}

/** What may follow now; both ask back. */
function NextAct({ invoer }: { readonly invoer: InvoerAntwoord }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const may = useMay('invoer.uitvoeren');
  const [open, setOpen] = useState(false);
  const uploadId = sessionStorage.getItem(KEY) ?? '';
  const load = useAct(startInvoerEndpoint, {
    refreshes: [listInvoerEndpoint],
    onSuccess: ({ invoerId }) => {
      sessionStorage.removeItem(KEY);
      setOpen(false);
      void navigate({ to: '/invoer/$invoerId', params: { invoerId } });
    },
  });
  const undo = useAct(undoInvoerEndpoint, {
    refreshes: [readInvoerEndpoint, listInvoerEndpoint],
    onSuccess: (done) => {
      setOpen(false);
      toast(t('terug-klaar', done));
    },
  });
  if (!may || invoer.status !== 'klaar' || (invoer.droogloop && uploadId === '')) return null;
  const texts = invoer.droogloop
    ? { act: t('laden'), vraag: t('laden-vraag'), uitleg: t('laden-uitleg') }
    : { act: t('terugdraaien'), vraag: t('terugdraaien-vraag'), uitleg: t('terugdraaien-uitleg') };
  const busy = load.isPending || undo.isPending;
  return (
    <>
      <Button kind={invoer.droogloop ? 'primary' : 'danger'} onClick={() => setOpen(true)}>
        {texts.act}
      </Button>
      <Dialog open={open} title={texts.vraag} onClose={() => setOpen(false)}>
        <div className="schoolgang-stack">
          <p>{texts.uitleg}</p>
          <ProblemAlert error={load.error ?? undo.error} />
          <div className="schoolgang-row">
            <Button
              kind={invoer.droogloop ? 'primary' : 'danger'}
              busy={busy}
              onClick={() =>
                invoer.droogloop
                  ? load.mutate({ uploadId, droogloop: false })
                  : undo.mutate({ invoerId: invoer.invoerId })
              }
            >
              {texts.act}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('annuleren')}</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
