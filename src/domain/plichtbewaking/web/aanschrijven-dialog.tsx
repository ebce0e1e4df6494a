import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listReeksenEndpoint } from '../../brief/reeks.contract.ts';
import { listZakenEndpoint } from '../../werkproces/werkproces.contract.ts';
import {
  type Absoluut,
  listAbsoluutEndpoint,
  writeAbsoluutEndpoint,
  writeTweedeBriefEndpoint,
} from '../plichtbewaking.contract.ts';
import { BriefKeuze, useBriefKeuze } from './brief-keuze.tsx';
import { teksten } from './teksten.ts';

/** Who are written to: these, or everybody in the list. */
export type Wie =
  | { readonly ids: string[] }
  | { readonly selectie: { readonly gemeente?: string | undefined } };
type Props = {
  /** Whether it is the second letter, to who has one already. */
  readonly tweede: boolean;
  readonly rijen: readonly Absoluut[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Names beyond this say nothing any more. */
const NAMEN = 12;

/** First who is kept out and why, then who is written to and until when; nothing happens before it is confirmed. */
export function AanschrijvenDialog({ wie, ...rest }: Props & { readonly wie: Wie | undefined }) {
  const t = useTekst(teksten);
  return (
    <Dialog
      open={wie !== undefined}
      title={t(rest.tweede ? 'tweede.titel' : 'aanschrijven.titel')}
      onClose={rest.onClose}
      wide
    >
      {wie && <Voorbeeld wie={wie} {...rest} />}
    </Dialog>
  );
}

function Voorbeeld({ wie, rijen, tweede, onClose, onDone }: Props & { readonly wie: Wie }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const navigate = useNavigate();
  const endpoint = tweede ? writeTweedeBriefEndpoint : writeAbsoluutEndpoint;
  const look = useAct(endpoint);
  const shown = look.data;
  const brief = useBriefKeuze(useMay('brief.schrijven'), tweede ? 'absoluut-2' : 'absoluut-1');
  const act = useAct(endpoint, {
    refreshes: [listAbsoluutEndpoint, listZakenEndpoint, listReeksenEndpoint],
    onSuccess: ({ aangeschreven, uitzonderingen, briefreeksId }) => {
      if (uitzonderingen.length > 0) return;
      toast(t('aanschrijven.gedaan', { n: aangeschreven.length }));
      onDone();
      if (briefreeksId) void navigate({ to: '/briefreeksen/$briefreeksId', params: { briefreeksId } });
    },
  });
  const { mutate } = look;
  useEffect(() => mutate({ ...wie, alleenBekijken: true }), [mutate, wie]);
  // As they were when chosen: after the act the list is read anew, and they are no longer in it.
  const [names] = useState(
    () => new Map(rijen.map(({ absoluutVerzuimId, jongere }) => [absoluutVerzuimId, jongere.naam])),
  );
  // Who changed since the preview is told by name, and the window stays until that is read.
  const changed = act.data?.uitzonderingen ?? [];
  if (!shown) return look.error ? <ProblemAlert error={look.error} /> : <Skeleton lines={6} />;
  const { aangeschreven, uitzonderingen, termijnTot } = shown;
  const bekend = aangeschreven
    .flatMap((id) => names.get(id) ?? [])
    .slice(0, aangeschreven.length <= NAMEN ? NAMEN : NAMEN - 2);
  const naam = t(tweede ? 'tweede.reeksnaam' : 'aanschrijven.reeksnaam', {
    dag: formatDatum(termijnTot),
  });
  const lijst = (uit: typeof uitzonderingen) => (
    <ul className="schoolgang-lines">
      {uit.map(({ absoluutVerzuimId, naam: wieNiet, reden }) => (
        <li key={absoluutVerzuimId}>
          <span className="schoolgang-strong">{wieNiet ?? ''}</span>: {t(`reden.${reden}`)}
        </li>
      ))}
    </ul>
  );
  return (
    <form
      className="schoolgang-stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ids: aangeschreven, alleenBekijken: false, ...brief.body(naam) });
      }}
    >
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
              <p>{t(tweede ? 'tweede.termijn' : 'aanschrijven.termijn', { dag: formatDatum(termijnTot) })}</p>
              <p className="schoolgang-muted">
                {bekend.join(', ')}
                {aangeschreven.length > bekend.length &&
                  ` ${t('aanschrijven.en-nog', { n: aangeschreven.length - bekend.length })}`}
              </p>
              <BriefKeuze keuze={brief} naam={naam} vast={tweede} />
            </>
          ) : (
            <p>{t('aanschrijven.niemand')}</p>
          )}
        </>
      )}
      <div className="schoolgang-form__actions">
        {aangeschreven.length > 0 && !act.data && (
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t(tweede ? 'tweede.doe' : brief.aan ? 'aanschrijven.doe-met-brief' : 'aanschrijven.doe')}
          </Button>
        )}
        {act.data?.briefreeksId && (
          <Link to="/briefreeksen/$briefreeksId" params={{ briefreeksId: act.data.briefreeksId }}>
            {t('aanschrijven.naar-reeks')}
          </Link>
        )}
        <Button onClick={act.data ? onDone : onClose}>
          {shared(act.data ? 'actie.sluiten' : 'actie.annuleren')}
        </Button>
      </div>
    </form>
  );
}
