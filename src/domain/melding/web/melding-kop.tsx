import type { ReactNode } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { CorrectieDialog } from './correctie-dialog.tsx';
import { OverdrachtDialog, SamenvoegDialog, TriageDialog } from './intake-dialogs.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { Melding } from './melding.ts';
import { NieuweZaakDialog } from './nieuwe-zaak-dialog.tsx';
import { StapDialog } from './stap-dialog.tsx';
import { teksten } from './teksten.ts';
import { intakeTeksten } from './teksten-intake.ts';
import { VraagDialog } from './vraag-dialog.tsx';

const stepActs = ['in-behandeling', 'ter-kennisneming', 'afgesloten', 'ingetrokken'] as const;
type StepAct = (typeof stepActs)[number];
const intakeActs = ['vragen', 'triage', 'samenvoegen', 'overdragen'] as const;
export type MeldingAct = StepAct | 'koppelen' | 'nieuwe-zaak' | 'corrigeren' | (typeof intakeActs)[number];

const isIntakeAct = (act: MeldingAct): act is (typeof intakeActs)[number] =>
  intakeActs.some((een) => een === act);

/** Which acts this user has now, as the server lists them; the first is the main one. */
function useActs({ magNu }: Melding): readonly MeldingAct[] {
  const mayOpenZaak = useMay('werkproces.behandelen');
  const order: readonly MeldingAct[] = [
    'in-behandeling',
    'koppelen',
    'nieuwe-zaak',
    'ter-kennisneming',
    'afgesloten',
    'vragen',
    'triage',
    'corrigeren',
    'samenvoegen',
    'overdragen',
  ];
  return order.filter((act) =>
    act === 'nieuwe-zaak' ? mayOpenZaak && magNu.includes('koppelen') : magNu.includes(act),
  );
}

/** The top of a melding with its acts; each opens a window in which the act is completed. */
export function MeldingKop({
  melding,
  act,
  onAct,
  onReload,
  ...header
}: {
  /** The window that is open. */
  readonly act: MeldingAct | undefined;
  readonly onAct: (act: MeldingAct | undefined) => void;
  readonly melding: Melding;
  readonly onReload: () => void;
  readonly back: ReactNode;
  readonly meta: ReactNode;
}) {
  const t = useTekst(teksten);
  const intake = useTekst(intakeTeksten);
  const label = (een: MeldingAct) => (isIntakeAct(een) ? intake(`doe.${een}`) : t(`doe.${een}`));
  const acts = useActs(melding);
  const main = acts.find((one) => one === 'in-behandeling') ?? acts.find((one) => one === 'afgesloten');
  const close = () => onAct(undefined);
  const step = stepActs.find((one) => one === act);
  const shared = { melding, onClose: close, onReload };
  return (
    <>
      <PageHeader
        {...header}
        title={t('melding.titel', { nummer: melding.nummer })}
        action={
          main && (
            <Button kind="primary" onClick={() => onAct(main)}>
              {label(main)}
            </Button>
          )
        }
      />
      {acts.length > 1 && (
        <div className="schoolgang-acts schoolgang-acts--below" role="group" aria-label={t('doe.meer')}>
          {acts
            .filter((one) => one !== main)
            .map((one) => (
              <Button small key={one} onClick={() => onAct(one)}>
                {label(one)}
              </Button>
            ))}
        </div>
      )}
      {step && <StapDialog naar={step} {...shared} />}
      {act === 'vragen' && <VraagDialog {...shared} />}
      {act === 'triage' && <TriageDialog {...shared} />}
      {act === 'samenvoegen' && <SamenvoegDialog {...shared} />}
      {act === 'overdragen' && <OverdrachtDialog {...shared} />}
      {act === 'koppelen' && <LinkDialog {...shared} />}
      {act === 'nieuwe-zaak' && <NieuweZaakDialog {...shared} />}
      {act === 'corrigeren' && <CorrectieDialog {...shared} />}
    </>
  );
}
