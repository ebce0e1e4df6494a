import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { type Absoluut, type Stand, uitkomsten } from '../plichtbewaking.contract.ts';
import { JongereLink } from './jongere-link.tsx';
import { teksten } from './teksten.ts';

type Keuze = { readonly chosen: ReadonlySet<string>; readonly toggle: (absoluutVerzuimId: string) => void };

/** What a list of the follow-up shows; `keuze`: with a box to choose each. */
export function useAbsoluutKolommen(stand: Stand, keuze: Keuze | undefined): readonly Kolom<Absoluut>[] {
  const t = useTekst(teksten);
  const opStand = useStandKolommen(stand);
  return [
    {
      id: 'jongere',
      kop: t('jongere'),
      vast: true,
      cel: ({ jongere }) => <JongereLink jongere={jongere} />,
    },
    ...(keuze
      ? [
          {
            id: 'kies',
            kop: t('kies.kop'),
            vast: true,
            cel: ({ absoluutVerzuimId, jongere: { naam } }: Absoluut) => (
              <input
                type="checkbox"
                className="utrecht-checkbox utrecht-checkbox--html-input absoluut-kies"
                aria-label={t('kies.jongere', { naam })}
                checked={keuze.chosen.has(absoluutVerzuimId)}
                onChange={() => keuze.toggle(absoluutVerzuimId)}
              />
            ),
          },
        ]
      : []),
    { id: 'gemeente', kop: t('gemeente'), cel: ({ jongere: { gemeente } }) => gemeente },
    { id: 'sinds', kop: t('sinds'), getal: true, cel: ({ sinds }) => formatDatum(sinds) },
    { id: 'weken', kop: t('weken'), getal: true, cel: ({ weken }) => weken },
    { id: 'plicht', kop: t('plicht'), cel: ({ plicht }) => t(`plicht.${plicht}`) },
    ...opStand,
  ];
}

/** What matters in one stand only. */
function useStandKolommen(stand: Stand): readonly Kolom<Absoluut>[] {
  const t = useTekst(teksten);
  const zaak: Kolom<Absoluut> = {
    id: 'zaak',
    kop: t('opvolging.zaak'),
    cel: ({ werkprocesId, jongere: { naam } }) =>
      werkprocesId && (
        <Link
          to="/zaken/$werkprocesId"
          params={{ werkprocesId }}
          aria-label={t('opvolging.zaak-van', { naam })}
        >
          {t('opvolging.zaak-open')}
        </Link>
      ),
  };
  const termijn: Kolom<Absoluut> = {
    id: 'termijn',
    kop: t('opvolging.termijn'),
    getal: true,
    cel: ({ termijnTot }) => termijnTot && formatDatum(termijnTot),
  };
  if (stand === 'gesloten')
    return [
      {
        id: 'gesloten-op',
        kop: t('opvolging.gesloten-op'),
        getal: true,
        cel: ({ geslotenOp }) => geslotenOp && formatDatum(geslotenOp),
      },
      {
        id: 'reden',
        kop: t('opvolging.reden'),
        cel: ({ geslotenReden }) => {
          const reden = uitkomsten.find((een) => een === geslotenReden);
          return reden ? t(`uitkomst.${reden}`) : geslotenReden;
        },
      },
      zaak,
    ];
  const letOp: Kolom<Absoluut> = {
    id: 'let-op',
    kop: t('opvolging.let-op'),
    cel: ({ geheimAdres, lopendeZaak, situatie }) => (
      <>
        {[geheimAdres && t('let-op.geheim-adres'), lopendeZaak && t('let-op.lopende-zaak')]
          .filter(Boolean)
          .join(', ')}{' '}
        {situatie && (
          <StatusChip tone="attention" text={t('let-op.situatie')}>
            <p>{situatie}</p>
          </StatusChip>
        )}
      </>
    ),
  };
  if (stand === 'te-onderzoeken' || stand === 'karenstijd') return [letOp];
  const status: Kolom<Absoluut> = {
    id: 'status',
    kop: t('opvolging.status'),
    cel: ({ tweedeBriefOp }) => (
      <>
        <StatusChip tone={stand === 'verlopen' ? 'danger' : 'info'} text={t(`stand.${stand}`)} />
        {tweedeBriefOp && (
          <span className="schoolgang-muted schoolgang-small">
            {' '}
            {t('tweede.op', { dag: formatDatum(tweedeBriefOp) })}
          </span>
        )}
      </>
    ),
  };
  const brief: Kolom<Absoluut> = {
    id: 'brief',
    kop: t('opvolging.brief'),
    cel: (een) => <Brief {...een} />,
  };
  return [status, termijn, brief, zaak];
}

/** The letter as it was sent; before that, how it stands in its batch. */
function Brief({ brief, reeks, jongere: { naam } }: Absoluut) {
  const t = useTekst(teksten);
  if (brief) {
    const { briefId, nummer, verzondenOp } = brief;
    return (
      <Link to="/brieven/$briefId" params={{ briefId }}>
        {verzondenOp ? t('brief.verzonden', { nummer, dag: formatDatum(verzondenOp) }) : nummer}
      </Link>
    );
  }
  if (!reeks) return t('brief.geen');
  const { briefreeksId, stand } = reeks;
  return (
    <Link
      to="/briefreeksen/$briefreeksId"
      params={{ briefreeksId }}
      aria-label={t('brief.reeks-van', { naam })}
    >
      {t(stand === 'apart' || stand === 'mislukt' ? 'brief.apart' : 'brief.wacht')}
    </Link>
  );
}
