import { formatDatum } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import type { Termijn } from '../termijn.contract.ts';
import { teksten } from './teksten.ts';
import type { Doe } from './termijn-dialog.tsx';

const TOON = {
  'te-laat': 'danger',
  vandaag: 'attention',
  loopt: 'info',
  stil: 'neutral',
  'kalender-onbekend': 'attention',
  geeindigd: 'ok',
} as const satisfies Record<string, Tone>;

function standVan({ stand, uiterlijk }: Termijn, vandaag: string): keyof typeof TOON {
  if (stand !== 'loopt' || uiterlijk === null) return stand;
  if (uiterlijk < vandaag) return 'te-laat';
  return uiterlijk === vandaag ? 'vandaag' : 'loopt';
}

export function useTermijnKolommen(
  mayChange: boolean,
  onChoose: (termijn: Termijn, doe: Doe) => void,
): readonly Kolom<Termijn>[] {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  return [
    { id: 'wat', kop: t('kolom.wat'), vast: true, breedte: 'breed', cel: ({ wat }) => wat },
    {
      id: 'jongere',
      kop: t('kolom.jongere'),
      cel: ({ jongereId, jongere, onderwerpSoort, onderwerpId }) => {
        if (!jongereId) return '–';
        return onderwerpSoort === 'zaak' && onderwerpId ? (
          <Link to="/zaken/$werkprocesId" params={{ werkprocesId: onderwerpId }}>
            {jongere}
          </Link>
        ) : (
          <Link to="/jongeren/$jongereId" params={{ jongereId }}>
            {jongere}
          </Link>
        );
      },
    },
    {
      id: 'uiterlijk',
      kop: t('kolom.uiterlijk'),
      vast: true,
      cel: (termijn) => {
        const stand = standVan(termijn, vandaag);
        return (
          <>
            {termijn.uiterlijk && <>{formatDatum(termijn.uiterlijk)} </>}
            <StatusChip tone={TOON[stand]} text={t(`stand.${stand}`)}>
              <Uitleg {...termijn} />
            </StatusChip>
          </>
        );
      },
    },
    { id: 'voor', kop: t('kolom.voor'), cel: ({ voor }) => voor ?? t('termijnen.team') },
    ...(mayChange
      ? [
          {
            id: 'doe',
            kop: t('kolom.doe'),
            vast: true,
            cel: (termijn: Termijn) => (
              <Acties termijn={termijn} onChoose={(doe) => onChoose(termijn, doe)} />
            ),
          },
        ]
      : []),
  ];
}

/** How the day was counted: from what, in which days, what stood still. */
function Uitleg({ aantal, eenheid, begin, gebeurtenis, richting, ...termijn }: Termijn) {
  const t = useTekst(teksten);
  const telling = { aantal, eenheid: t(`eenheid.${eenheid}`), begin: formatDatum(begin), gebeurtenis };
  return (
    <>
      <p>{t(richting === 'terug' ? 'uitleg.terug' : 'uitleg.telling', telling)}</p>
      {eenheid === 'schooldagen' && <p>{t('uitleg.regio', { regio: termijn.regio })}</p>}
      {termijn.wettelijk && <p>{[t('uitleg.wet'), termijn.grondslag].filter(Boolean).join(' · ')}</p>}
      {termijn.pauzes.map(({ vanaf, totEnMet, reden }) => (
        <p key={vanaf}>
          {totEnMet
            ? t('uitleg.pauze', { vanaf: formatDatum(vanaf), tot: formatDatum(totEnMet), reden })
            : t('uitleg.pauze-open', { vanaf: formatDatum(vanaf), reden })}
        </p>
      ))}
      {termijn.verlengingen.map((een) => (
        <p key={een.op + een.reden}>
          {t('uitleg.verlengd', { ...een, eenheid: t(`eenheid.${een.eenheid}`) })}
        </p>
      ))}
      {termijn.geeindigdOp && (
        <p>
          {t('uitleg.waardoor', { dag: formatDatum(termijn.geeindigdOp), waardoor: termijn.waardoor ?? '' })}
        </p>
      )}
    </>
  );
}

function Acties({ termijn, onChoose }: { readonly termijn: Termijn; readonly onChoose: (doe: Doe) => void }) {
  const t = useTekst(teksten);
  if (termijn.stand === 'geeindigd') return null;
  const acts: readonly Doe[] = [
    'einde',
    termijn.stand === 'stil' ? 'hervatting' : 'pauze',
    ...(termijn.richting === 'vooruit' && termijn.stand !== 'stil' ? (['verlenging'] as const) : []),
  ];
  return (
    <span className="schoolgang-form__actions">
      {acts.map((doe) => (
        <Button
          small
          key={doe}
          aria-label={t('doe.van', { doe: t(`doe.${doe}`), wat: termijn.wat })}
          onClick={() => onChoose(doe)}
        >
          {t(`doe.${doe}`)}
        </Button>
      ))}
    </span>
  );
}
