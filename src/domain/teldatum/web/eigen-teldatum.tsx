import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDag } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  answerEigenEndpoint,
  listEigenLeerlingenEndpoint,
  listEigenVragenEndpoint,
} from '../teldatum.contract.ts';
import { AntwoordForm } from './antwoord-form.tsx';
import { teksten } from './teksten.ts';

type Vraag = ResponseOf<typeof listEigenVragenEndpoint>['vragen'][number];
const LIMIET = 100;

/** For a school: the list the gemeente asks to check, and the answer. Nothing when nothing was asked. */
export function EigenTeldatum() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listEigenVragenEndpoint, {});
  const [vraag] = data?.vragen ?? [];
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  return vraag ? (
    <Panel title={t('eigen.titel')}>
      <EigenVraag key={vraag.versie} vraag={vraag} onReload={() => void refetch()} />
    </Panel>
  ) : null;
}

function EigenVraag({ vraag, onReload }: { readonly vraag: Vraag; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [open, setOpen] = useState<'lijst' | 'antwoord'>();
  const { teldatumvraagId, teldatum, uiterlijk, leerlingen, klopt, opmerking, versie } = vraag;
  const act = useAct(answerEigenEndpoint, {
    refreshes: [listEigenVragenEndpoint],
    onSuccess: () => {
      toast(t('bewaard'));
      setOpen(undefined);
    },
  });
  const close = () => setOpen(undefined);
  return (
    <>
      <p>
        {t('eigen.uitleg', {
          n: leerlingen,
          dag: formatDag(teldatum),
          uiterlijk: formatDag(uiterlijk),
        })}
      </p>
      {vraag.geleverdOp ? (
        <p className="schoolgang-strong">
          {t('eigen.gegeven', {
            dag: formatDag(vraag.geleverdOp),
            antwoord: opmerking ?? t(klopt ? 'klopt.ja' : 'klopt.nee'),
          })}
        </p>
      ) : (
        vraag.herinnerdOp && (
          <p className="schoolgang-strong">{t('eigen.herinnerd', { dag: formatDag(vraag.herinnerdOp) })}</p>
        )
      )}
      <div className="schoolgang-form__actions">
        <Button onClick={() => setOpen('antwoord')}>{t('eigen.antwoord')}</Button>
        <Button kind="subtle" onClick={() => setOpen('lijst')}>
          {t('eigen.lijst')}
        </Button>
      </div>
      <Dialog open={open === 'antwoord'} title={t('eigen.titel')} onClose={close}>
        {open === 'antwoord' && (
          <AntwoordForm
            concept={`teldatum-${teldatumvraagId}`}
            busy={act.isPending}
            error={act.error}
            onAnswer={(antwoord) => act.mutate({ teldatumvraagId, versie, ...antwoord })}
            onClose={close}
            onReload={onReload}
          />
        )}
      </Dialog>
      <Dialog open={open === 'lijst'} title={t('eigen.lijst')} onClose={close}>
        {open === 'lijst' && <Leerlingen teldatum={teldatum} />}
      </Dialog>
    </>
  );
}

function Leerlingen({ teldatum }: { readonly teldatum: string }) {
  const t = useTekst(teksten);
  const [vanaf, setVanaf] = useState(0);
  const { data, error } = useRead(listEigenLeerlingenEndpoint, { teldatum, limiet: LIMIET, vanaf });
  return (
    <>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      <ul className="utrecht-unordered-list">
        {data?.leerlingen.map(({ jongere: { jongereId, naam, geboortedatum }, vanaf }) => (
          <li key={jongereId}>
            {naam}{' '}
            <span className="schoolgang-muted">
              {t('geboren', { dag: formatDag(geboortedatum) })}, {t('sinds', { dag: formatDag(vanaf) })}
            </span>
          </li>
        ))}
      </ul>
      <Pagination totaal={data?.totaal} vanaf={vanaf} limiet={LIMIET} onVanaf={setVanaf} />
    </>
  );
}
