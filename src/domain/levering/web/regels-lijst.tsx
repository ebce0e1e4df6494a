import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDag } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  decideRegelEndpoint,
  type Keuze,
  keuzesBij,
  listLeveringregelsEndpoint,
  readLeveringEndpoint,
  type Stand,
  verschillen,
} from '../levering.contract.ts';
import type { LeveringDetail, Leveringregel } from './levering.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;
const TOON = {
  nieuw: 'ok',
  gewijzigd: 'info',
  weg: 'danger',
  signaal: 'attention',
  bericht: 'neutral',
  ongewijzigd: 'neutral',
  vervangen: 'neutral',
  'al-verwerkt': 'neutral',
} as const;

/** The lines themselves: what stands here, what it becomes, and the choice where there is doubt. */
export function RegelsLijst({ levering, may }: { readonly levering: LeveringDetail; readonly may: boolean }) {
  const t = useTekst(teksten);
  const { leveringId, twijfelOpen, aantallen } = levering;
  const search = useSearch({ from: '/leveringen/$leveringId' });
  const navigate = useNavigate({ from: '/leveringen/$leveringId' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const toon = search.toon ?? (twijfelOpen > 0 ? 'twijfel' : 'alles');
  const verschil = verschillen.find((een) => een === toon);
  const { data, error, isFetching, refetch } = useRead(listLeveringregelsEndpoint, {
    leveringId,
    ...(verschil && { verschil }),
    ...(toon === 'twijfel' && { alleenOpen: 'true' }),
    limiet: LIMIET,
    vanaf,
  });
  const decide = useAct(decideRegelEndpoint, {
    refreshes: [readLeveringEndpoint, listLeveringregelsEndpoint],
  });
  const aantal = (welk: string) =>
    aantallen.reduce((som, een) => som + (een.verschil === welk ? een.aantal : 0), 0);
  return (
    <Panel title={t('regels')}>
      <ProblemAlert error={error ?? decide.error} onReload={() => void refetch()} />
      <DataTable
        lijst="leveringregels"
        titel={t('regels')}
        kolommen={useKolommen(may, (regel, keuze) =>
          decide.mutate({ leveringRegelId: regel.leveringRegelId, keuze, versie: regel.versie }),
        )}
        rijen={data?.regels}
        sleutel={({ leveringRegelId }) => leveringRegelId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
            resetScroll: false,
          })
        }
        leeg={
          <EmptyState title={t('regels.leeg')}>
            <p>{t('regels.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="toon"
              label={t('toon')}
              empty={false}
              value={toon}
              onChange={(event) =>
                void navigate({ search: { toon: event.target.value }, replace: true, resetScroll: false })
              }
              options={[
                { value: 'twijfel', label: `${t('toon.twijfel')} (${twijfelOpen})` },
                ...verschillen
                  .filter((welk) => aantal(welk) > 0)
                  .map((welk) => ({ value: welk, label: `${t(`verschil.${welk}`)} (${aantal(welk)})` })),
                { value: 'alles', label: t('toon.alles') },
              ]}
            />
          </div>
        }
      />
    </Panel>
  );
}

function useKolommen(
  may: boolean,
  onKeuze: (regel: Leveringregel, keuze: Keuze) => void,
): readonly Kolom<Leveringregel>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'jongere',
      kop: t('jongere'),
      vast: true,
      cel: ({ jongere, wordt }) =>
        jongere ? (
          <Link to="/jongeren/$jongereId" params={{ jongereId: jongere.jongereId }}>
            {jongere.naam}
          </Link>
        ) : (
          <div>
            {wordt.naam ?? t('onbekend')}
            {wordt.geboortedatum && (
              <span className="schoolgang-muted">
                {' '}
                {t('geboren', { dag: formatDag(wordt.geboortedatum) })}
              </span>
            )}
          </div>
        ),
    },
    {
      id: 'regel',
      kop: t('regel'),
      getal: true,
      cel: ({ regel }) => (regel === 0 ? t('regel.niet') : regel),
    },
    { id: 'gebeurtenis', kop: t('gebeurtenis'), cel: ({ gebeurtenis }) => t(`gebeurtenis.${gebeurtenis}`) },
    {
      id: 'verschil',
      kop: t('verschil'),
      cel: ({ verschil }) => <StatusChip tone={TOON[verschil]} text={t(`verschil.${verschil}`)} />,
    },
    { id: 'was', kop: t('hier-staat'), cel: ({ was }) => (was ? <StandTekst stand={was} /> : '–') },
    {
      id: 'wordt',
      kop: t('wordt'),
      cel: ({ wordt, gebeurtenis }) =>
        gebeurtenis === 'inschrijving-verwijderd' || gebeurtenis === 'resultaat-verwijderd' ? (
          '–'
        ) : (
          <StandTekst stand={wordt} />
        ),
    },
    {
      id: 'beslis',
      kop: t('beslis'),
      vast: true,
      cel: (regel) => <Beslis regel={regel} may={may} onKeuze={onKeuze} />,
    },
  ];
}

function StandTekst({ stand }: { readonly stand: Stand }) {
  const t = useTekst(teksten);
  const { schoolnaam, onderwijssoort, vanaf, totEnMet, overig } = stand;
  const school = [schoolnaam, onderwijssoort].filter(Boolean).join(' · ');
  const periode =
    vanaf && totEnMet
      ? t('periode', { vanaf: formatDag(vanaf), tot: formatDag(totEnMet) })
      : vanaf && t('periode.open', { vanaf: formatDag(vanaf) });
  const parts = [school, periode, overig].filter(Boolean);
  if (parts.length === 0) return '–';
  // One box: on a phone the cell is a grid of name and value.
  return (
    <div>
      {parts.map((part) => (
        <span className="levering-regel" key={part}>
          {part}
        </span>
      ))}
    </div>
  );
}

function Beslis({
  regel,
  may,
  onKeuze,
}: {
  readonly regel: Leveringregel;
  readonly may: boolean;
  readonly onKeuze: (regel: Leveringregel, keuze: Keuze) => void;
}) {
  const t = useTekst(teksten);
  const { twijfel, keuze, gedaan } = regel;
  if (gedaan) return <StatusChip tone="ok" text={t('gedaan')} />;
  if (!twijfel) return '–';
  return (
    <div className="schoolgang-stack levering-beslis">
      <StatusChip
        tone={keuze ? 'neutral' : 'attention'}
        text={keuze ? t('keuze.gekozen', { keuze: t(`keuze.${keuze}`) }) : t(`twijfel.${twijfel}`)}
      >
        <p>{t(`twijfel.${twijfel}.uitleg`)}</p>
      </StatusChip>
      {may && (
        <div className="levering-knoppen">
          {keuzesBij(twijfel)
            .filter((een) => een !== keuze)
            .map((een) => (
              <Button
                key={een}
                small
                aria-label={t('keuze.van', { keuze: t(`keuze.${een}`), regel: regel.regel })}
                onClick={() => onKeuze(regel, een)}
              >
                {t(`keuze.${een}`)}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}
