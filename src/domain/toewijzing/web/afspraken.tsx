import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  acceptUitvoeringEndpoint,
  endUitvoeringEndpoint,
  listUitvoeringEndpoint,
  tryToewijzingEndpoint,
  type UitvoeringsafspraakRij,
  withdrawUitvoeringEndpoint,
} from '../toewijzing.contract.ts';
import { AfspraakDialog } from './afspraak-dialog.tsx';
import { teksten } from './teksten.ts';
import { useWanneer } from './voorwaarden.tsx';

const LIMIET = 50;
/** What an import writes when nobody said since when. */
const ALTIJD = '1900-01-01';

/** The first layer: which organisatie does which part of the work (BH-01). */
export function Afspraken() {
  const t = useTekst(teksten);
  const wanneer = useWanneer();
  const may = useMay('toewijzing.beheren');
  const [adding, setAdding] = useState(false);
  const [vanaf, setVanaf] = useState(0);
  const { data, error, refetch } = useRead(listUitvoeringEndpoint, { limiet: LIMIET, vanaf });
  return (
    <Panel
      title={t('organisatie.titel')}
      flush
      action={may && <Button onClick={() => setAdding(true)}>{t('organisatie.nieuw')}</Button>}
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.totaal === 0 && <p className="schoolgang-empty">{t('organisatie.leeg')}</p>}
      {data && data.totaal > 0 && (
        <ShortTable
          titel={t('organisatie.titel')}
          rijen={data.afspraken}
          sleutel={({ afspraakId }) => afspraakId}
          kolommen={[
            { id: 'wanneer', kop: t('voor.wanneer'), cel: wanneer },
            {
              id: 'wie',
              kop: t('organisatie.wie'),
              cel: ({ rol, opdrachtgever, uitvoerder }) =>
                rol === 'uitvoerder'
                  ? t('organisatie.voor', { naam: opdrachtgever })
                  : (uitvoerder ?? t('organisatie.zelf')),
            },
            { id: 'stand', kop: t('organisatie.stand'), cel: (een) => <Stand afspraak={een} /> },
            {
              id: 'vanaf',
              kop: t('voor.vanaf'),
              getal: true,
              cel: (een) => (een.vanaf === ALTIJD ? t('voor.altijd-al') : formatDatum(een.vanaf)),
            },
            {
              id: 'tot',
              kop: t('voor.tot'),
              getal: true,
              cel: ({ totEnMet }) => (totEnMet ? formatDatum(totEnMet) : '–'),
            },
            ...(may
              ? [
                  {
                    id: 'doe',
                    kop: t('voor.doe'),
                    cel: (een: UitvoeringsafspraakRij) => <Doe afspraak={een} wat={wanneer(een)} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {data && data.totaal > LIMIET && (
        <Pagination totaal={data.totaal} vanaf={vanaf} limiet={LIMIET} onVanaf={setVanaf} />
      )}
      {adding && <AfspraakDialog organisaties={data?.organisaties ?? []} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Stand({ afspraak }: { readonly afspraak: UitvoeringsafspraakRij }) {
  const t = useTekst(teksten);
  const { rol, uitvoerder, uitvoerderId, aanvaardOp } = afspraak;
  if (uitvoerderId === null) {
    return uitvoerder === null ? t('organisatie.geldt') : t('organisatie.overdragen');
  }
  if (aanvaardOp) return <StatusChip tone="ok" text={t('organisatie.geldt')} />;
  return (
    <StatusChip
      tone="attention"
      text={
        rol === 'uitvoerder' ? t('organisatie.gevraagd') : t('organisatie.wacht', { naam: uitvoerder ?? '' })
      }
    />
  );
}

/** The executor accepts or stops; who gave the work away ends it. */
function Doe({ afspraak, wat }: { readonly afspraak: UitvoeringsafspraakRij; readonly wat: string }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const { afspraakId, rol, aanvaardOp, totEnMet, versie, vanaf } = afspraak;
  const refreshes = [listUitvoeringEndpoint, tryToewijzingEndpoint];
  const accept = useAct(acceptUitvoeringEndpoint, {
    refreshes,
    onSuccess: () => toast(t('organisatie.aanvaard')),
  });
  const stop = useAct(withdrawUitvoeringEndpoint, {
    refreshes,
    onSuccess: () => toast(t('organisatie.opgezegd')),
  });
  const end = useAct(endUitvoeringEndpoint, { refreshes, onSuccess: () => toast(t('regel.beeindigd')) });
  const problem = <ProblemAlert error={accept.error ?? stop.error ?? end.error} />;
  if (rol === 'uitvoerder') {
    return (
      <>
        {problem}
        {aanvaardOp === null ? (
          <Button small kind="primary" busy={accept.isPending} onClick={() => accept.mutate({ afspraakId })}>
            {t('organisatie.aanvaarden')}
          </Button>
        ) : (
          <Button small busy={stop.isPending} onClick={() => stop.mutate({ afspraakId })}>
            {t('organisatie.opzeggen')}
          </Button>
        )}
      </>
    );
  }
  if (totEnMet !== null) return null;
  return (
    <>
      {problem}
      <Button
        small
        busy={end.isPending}
        aria-label={t('voor.beeindig-wat', { wat })}
        onClick={() =>
          end.mutate({ regelId: afspraakId, versie, totEnMet: vanaf > vandaag ? vanaf : vandaag })
        }
      >
        {t('voor.beeindigen')}
      </Button>
    </>
  );
}
