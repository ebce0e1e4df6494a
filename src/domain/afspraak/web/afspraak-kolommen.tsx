import './afspraak.css';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  type Afspraak,
  closeAfspraakEndpoint,
  listAfsprakenEndpoint,
  noShowAfspraakEndpoint,
} from '../afspraak.contract.ts';
import { teksten } from './teksten.ts';

const TOON = {
  gepland: 'info',
  gehouden: 'ok',
  afgezegd: 'neutral',
  'niet-verschenen': 'attention',
} as const satisfies Record<Afspraak['status'], Tone>;

type Doen = {
  readonly mayChange: boolean;
  /** The appointment somebody came here for. */
  readonly open: string | undefined;
  readonly onMove: (afspraak: Afspraak) => void;
  readonly onNoShow: (answer: ResponseOf<typeof noShowAfspraakEndpoint>, afspraak: Afspraak) => void;
};

export function useAfspraakKolommen({ mayChange, open, ...doen }: Doen): readonly Kolom<Afspraak>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'jongere',
      kop: t('kolom.jongere'),
      vast: true,
      cel: ({ jongereId, jongere, afspraakId }) => (
        <Link
          to="/jongeren/$jongereId"
          params={{ jongereId }}
          className={afspraakId === open ? 'schoolgang-strong' : undefined}
        >
          {jongere}
        </Link>
      ),
    },
    {
      id: 'wanneer',
      kop: t('kolom.wanneer'),
      vast: true,
      cel: ({ dag, tijd }) => `${formatDatum(dag)} ${tijd}`,
    },
    {
      id: 'soort',
      kop: t('kolom.soort'),
      cel: ({ soort, plaats }) => (
        <>
          {t(`soort.${soort}`)}
          {plaats && <div className="schoolgang-muted">{plaats}</div>}
        </>
      ),
    },
    {
      id: 'met',
      kop: t('kolom.met'),
      cel: ({ genodigden, tolk }) => (
        <>
          {genodigden.map(({ naam }) => naam).join(', ') || '–'}{' '}
          {tolk.map((taal) => (
            <StatusChip key={taal} tone="attention" text={t('tolk', { taal })} />
          ))}
        </>
      ),
    },
    { id: 'voor', kop: t('kolom.voor'), verborgen: true, cel: ({ voor }) => voor },
    // Who may say how it went sees that instead of the word for it.
    ...(mayChange
      ? [
          {
            id: 'doe',
            kop: t('kolom.afloop'),
            vast: true,
            breedte: 'breed' as const,
            cel: (afspraak: Afspraak) => <Acties afspraak={afspraak} {...doen} />,
          },
        ]
      : [
          {
            id: 'stand',
            kop: t('kolom.stand'),
            cel: ({ status }: Afspraak) => <Stand status={status} />,
          },
        ]),
  ];
}

function Stand({ status }: Pick<Afspraak, 'status'>) {
  const t = useTekst(teksten);
  return <StatusChip tone={TOON[status]} text={t(`status.${status}`)} />;
}

/** One click for each outcome; what has not been can only be moved or cancelled. */
function Acties({
  afspraak,
  onMove,
  onNoShow,
}: Pick<Doen, 'onMove' | 'onNoShow'> & { readonly afspraak: Afspraak }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const { afspraakId, versie, status, dag } = afspraak;
  const close = useAct(closeAfspraakEndpoint, { refreshes: [listAfsprakenEndpoint] });
  const noShow = useAct(noShowAfspraakEndpoint, {
    refreshes: [listAfsprakenEndpoint],
    onSuccess: (answer) => onNoShow(answer, afspraak),
  });
  if (status === 'gehouden' && afspraak.werkprocesId !== null && afspraak.soort !== 'verhoor') {
    return (
      <>
        <Stand status={status} />{' '}
        <Link
          to="/zaken/$werkprocesId/gesprek"
          params={{ werkprocesId: afspraak.werkprocesId }}
          search={{ afspraak: afspraakId }}
          aria-label={t('doe.van', { doe: t('doe.verslag'), naam: afspraak.jongere, dag: formatDatum(dag) })}
        >
          {t('doe.verslag')}
        </Link>
      </>
    );
  }
  if (status !== 'gepland') return <Stand status={status} />;
  const finish = (afloop: 'gehouden' | 'afgezegd') =>
    close.mutate({ afspraakId, versie, afloop }, { onSuccess: () => toast(t(`klaar.${afloop}`)) });
  const acts = [
    ...(dag <= vandaag
      ? ([
          ['gehouden', () => finish('gehouden')],
          ['niet-verschenen', () => noShow.mutate({ afspraakId, versie })],
        ] as const)
      : ([['verzetten', () => onMove(afspraak)]] as const)),
    ['afgezegd', () => finish('afgezegd')] as const,
  ];
  return (
    <>
      <ProblemAlert error={close.error ?? noShow.error} />
      <span className="schoolgang-form__actions afspraak-afloop">
        {acts.map(([doe, run]) => (
          <Button
            small
            key={doe}
            busy={close.isPending || noShow.isPending}
            aria-label={t('doe.van', {
              doe: t(`doe.${doe}`),
              naam: afspraak.jongere,
              dag: formatDatum(dag),
            })}
            onClick={run}
          >
            {t(`doe.${doe}`)}
          </Button>
        ))}
      </span>
    </>
  );
}
