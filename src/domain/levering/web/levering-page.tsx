import './levering.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDag, formatGetal, formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  applyLeveringEndpoint,
  dropLeveringEndpoint,
  listLeveringenEndpoint,
  listLeveringregelsEndpoint,
  readLeveringEndpoint,
} from '../levering.contract.ts';
import { BevestigDialog } from './bevestig-dialog.tsx';
import type { LeveringDetail } from './levering.ts';
import { LeveringStand, useGebied } from './levering-stand.tsx';
import { RegelsLijst } from './regels-lijst.tsx';
import { teksten } from './teksten.ts';
import { TwijfelDeel } from './twijfel-deel.tsx';
import { VerschilTabel } from './verschil-tabel.tsx';

/** The difference of one delivery: what it would do, what to decide, and then: apply. */
export function LeveringPage() {
  const t = useTekst(teksten);
  const { leveringId } = useParams({ from: '/leveringen/$leveringId' });
  const { data, error, refetch } = useRead(readLeveringEndpoint, { leveringId }, { keep: false });
  if (data) return <Levering levering={data} onReload={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t('titel')} back={<Terug />} />
      {error ? <ProblemAlert error={error} onReload={() => void refetch()} /> : <Skeleton lines={12} />}
    </>
  );
}

function Terug() {
  const t = useTekst(teksten);
  return (
    <Link to="/leveringen" search={{}}>
      ← {t('terug')}
    </Link>
  );
}

function Levering({
  levering,
  onReload,
}: {
  readonly levering: LeveringDetail;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const may = useMay('levering.toepassen');
  const [dialog, setDialog] = useState<'toepassen' | 'weghalen'>();
  const gebiedOf = useGebied();
  const { leveringId, soort, dag, status, teVerwerken, twijfelOpen, versie } = levering;
  const apply = useAct(applyLeveringEndpoint, {
    refreshes: [readLeveringEndpoint, listLeveringregelsEndpoint, listLeveringenEndpoint],
    onSuccess: ({ gedaan, intussenGewijzigd }) => {
      setDialog(undefined);
      toast(
        [
          t('toepassen.klaar', { n: gedaan }),
          intussenGewijzigd > 0 && t('toepassen.intussen', { n: intussenGewijzigd }),
        ]
          .filter(Boolean)
          .join(' '),
      );
    },
  });
  const drop = useAct(dropLeveringEndpoint, {
    refreshes: [listLeveringenEndpoint],
    onSuccess: () => {
      toast(t('weghalen.klaar'));
      void navigate({ to: '/leveringen', search: {} });
    },
  });
  const isOpen = status === 'bekeken' || teVerwerken > 0;
  return (
    <>
      <PageHeader
        title={t('van', { soort, dag: formatDag(dag) })}
        back={<Terug />}
        meta={
          <>
            <LeveringStand {...levering} /> <span>{gebiedOf(levering.gebied)}</span>
            <span className="schoolgang-muted">
              {levering.bestandsnaam} · {t('ontvangen')} {formatMoment(levering.ontvangenOp)},{' '}
              {levering.ontvangenDoor}
              {levering.toegepastOp &&
                ` · ${t('toegepast')} ${formatMoment(levering.toegepastOp)}, ${levering.toegepastDoor ?? ''}`}
            </span>
          </>
        }
        action={
          may && isOpen ? (
            <Button kind="primary" onClick={() => setDialog('toepassen')}>
              {t('toepassen')}
            </Button>
          ) : undefined
        }
      />
      <div className="schoolgang-stack">
        <Panel title={t('verschil')} flush>
          <VerschilTabel aantallen={levering.aantallen} />
        </Panel>
        <TwijfelDeel levering={levering} may={may} />
        <RegelsLijst levering={levering} may={may} />
        {levering.fouten > 0 && <Fouten levering={levering} />}
        {may && status === 'bekeken' && (
          <div>
            <Button kind="danger" onClick={() => setDialog('weghalen')}>
              {t('weghalen')}
            </Button>
          </div>
        )}
      </div>
      <BevestigDialog
        open={dialog === 'toepassen'}
        title={t('toepassen.titel')}
        doe={t('toepassen')}
        busy={apply.isPending}
        error={apply.error}
        onDo={() => apply.mutate({ leveringId, versie })}
        onClose={() => setDialog(undefined)}
        onReload={onReload}
      >
        <p>{teVerwerken > 0 ? t('toepassen.zeker', { n: teVerwerken }) : t('toepassen.niets')}</p>
        {twijfelOpen > 0 && <p>{t('toepassen.open', { n: twijfelOpen })}</p>}
      </BevestigDialog>
      <BevestigDialog
        open={dialog === 'weghalen'}
        title={t('weghalen.titel')}
        doe={t('weghalen')}
        busy={drop.isPending}
        error={drop.error}
        onDo={() => drop.mutate({ leveringId })}
        onClose={() => setDialog(undefined)}
        onReload={onReload}
      >
        <p>{t('weghalen.uitleg')}</p>
      </BevestigDialog>
    </>
  );
}

function Fouten({ levering: { eersteFouten, fouten } }: { readonly levering: LeveringDetail }) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('fouten.titel')} count={fouten}>
      <p className="schoolgang-muted">
        {fouten > eersteFouten.length
          ? t('fouten.meer', { n: formatGetal(eersteFouten.length), totaal: formatGetal(fouten) })
          : t('fouten.uitleg')}
      </p>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <thead>
            <tr>
              <th scope="col" className="schoolgang-number">
                {t('regel')}
              </th>
              <th scope="col">{t('kolom')}</th>
              <th scope="col">{t('reden')}</th>
            </tr>
          </thead>
          <tbody>
            {eersteFouten.map(({ regel, kolom, reden }) => (
              <tr key={`${regel}-${kolom}`}>
                <td className="schoolgang-number" data-kop={t('regel')}>
                  {regel}
                </td>
                <td data-kop={t('kolom')}>{kolom}</td>
                <td data-kop={t('reden')}>{reden}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
