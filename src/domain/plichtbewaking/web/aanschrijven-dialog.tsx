import { useEffect, useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listZakenEndpoint } from '../../werkproces/werkproces.contract.ts';
import { type Absoluut, listAbsoluutEndpoint, writeAbsoluutEndpoint } from '../plichtbewaking.contract.ts';
import { teksten } from './teksten.ts';

type Props = {
  readonly rijen: readonly Absoluut[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** First who is kept out and why, then who is written to and until when; nothing happens before it is confirmed. */
export function AanschrijvenDialog({
  ids,
  ...rest
}: Props & { readonly ids: readonly string[] | undefined }) {
  const t = useTekst(teksten);
  return (
    <Dialog open={ids !== undefined} title={t('aanschrijven.titel')} onClose={rest.onClose} wide>
      {ids && <Voorbeeld ids={ids} {...rest} />}
    </Dialog>
  );
}

function Voorbeeld({ ids, rijen, onClose, onDone }: Props & { readonly ids: readonly string[] }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const look = useAct(writeAbsoluutEndpoint);
  const act = useAct(writeAbsoluutEndpoint, {
    refreshes: [listAbsoluutEndpoint, listZakenEndpoint],
    onSuccess: ({ aangeschreven, uitzonderingen }) => {
      if (uitzonderingen.length > 0) return;
      toast(t('aanschrijven.gedaan', { n: aangeschreven.length }));
      onDone();
    },
  });
  const { mutate } = look;
  useEffect(() => mutate({ ids: [...ids], alleenBekijken: true }), [mutate, ids]);
  // As they were when chosen: after the act the list is read anew, and they are no longer in it.
  const [names] = useState(
    () => new Map(rijen.map(({ absoluutVerzuimId, jongere }) => [absoluutVerzuimId, jongere.naam])),
  );
  const name = (id: string) => names.get(id) ?? '';
  // Who changed since the preview is told by name, and the window stays until that is read.
  const changed = act.data?.uitzonderingen ?? [];
  const shown = look.data;
  if (!shown) return look.error ? <ProblemAlert error={look.error} /> : <Skeleton lines={6} />;
  const { aangeschreven, uitzonderingen, termijnTot } = shown;
  const lijst = (uit: typeof uitzonderingen) => (
    <ul className="schoolgang-lines">
      {uit.map(({ absoluutVerzuimId, reden }) => (
        <li key={absoluutVerzuimId}>
          <span className="schoolgang-strong">{name(absoluutVerzuimId)}</span>: {t(`reden.${reden}`)}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="schoolgang-stack">
      <ProblemAlert error={act.error} />
      {changed.length > 0 ? (
        <Alert kind="warning" title={t('aanschrijven.veranderd', { n: changed.length })}>
          {lijst(changed)}
        </Alert>
      ) : (
        <>
          {uitzonderingen.length > 0 ? (
            <Alert kind="warning" title={t('aanschrijven.uitzonderingen', { n: uitzonderingen.length })}>
              {lijst(uitzonderingen)}
            </Alert>
          ) : (
            <p>{t('aanschrijven.geen-uitzonderingen')}</p>
          )}
          {aangeschreven.length > 0 ? (
            <>
              <h3 className="utrecht-heading-3">{t('aanschrijven.wel', { n: aangeschreven.length })}</h3>
              <p>
                {t('aanschrijven.termijn', { dag: formatDatum(termijnTot) })} {t('aanschrijven.brief')}
              </p>
              <p className="schoolgang-muted">{aangeschreven.map(name).join(', ')}</p>
            </>
          ) : (
            <p>{t('aanschrijven.niemand')}</p>
          )}
        </>
      )}
      <div className="schoolgang-form__actions">
        {aangeschreven.length > 0 && !act.data && (
          <Button
            kind="primary"
            busy={act.isPending}
            onClick={() => act.mutate({ ids: aangeschreven, alleenBekijken: false })}
          >
            {t('aanschrijven.doe')}
          </Button>
        )}
        <Button onClick={act.data ? onDone : onClose}>
          {shared(act.data ? 'actie.sluiten' : 'actie.annuleren')}
        </Button>
      </div>
    </div>
  );
}
