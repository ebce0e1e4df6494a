import { type ReactNode, useState } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { CorrectieDialog } from './correctie-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { Melding } from './melding.ts';
import { NieuweZaakDialog } from './nieuwe-zaak-dialog.tsx';
import { StapDialog } from './stap-dialog.tsx';
import { teksten } from './teksten.ts';

const stepActs = ['in-behandeling', 'ter-kennisneming', 'afgesloten', 'ingetrokken'] as const;
type StepAct = (typeof stepActs)[number];
type Act = StepAct | 'koppelen' | 'nieuwe-zaak' | 'corrigeren';

/** Which acts this user has now, as the server lists them; the first is the main one. */
function useActs({ magNu }: Melding): readonly Act[] {
  const mayOpenZaak = useMay('werkproces.behandelen');
  const order: readonly Act[] = [
    'in-behandeling',
    'koppelen',
    'nieuwe-zaak',
    'ter-kennisneming',
    'afgesloten',
    'corrigeren',
  ];
  return order.filter((act) =>
    act === 'nieuwe-zaak' ? mayOpenZaak && magNu.includes('koppelen') : magNu.includes(act),
  );
}

/** The top of a melding with its acts; each opens a window in which the act is completed. */
export function MeldingKop({
  melding,
  onReload,
  ...header
}: {
  readonly melding: Melding;
  readonly onReload: () => void;
  readonly back: ReactNode;
  readonly meta: ReactNode;
}) {
  const t = useTekst(teksten);
  const [act, setAct] = useState<Act | undefined>();
  const acts = useActs(melding);
  const main = acts.find((one) => one === 'in-behandeling') ?? acts.find((one) => one === 'afgesloten');
  const close = () => setAct(undefined);
  const step = stepActs.find((one) => one === act);
  const shared = { melding, onClose: close, onReload };
  return (
    <>
      <PageHeader
        {...header}
        title={t('melding.titel', { nummer: melding.nummer })}
        action={
          main && (
            <Button kind="primary" onClick={() => setAct(main)}>
              {t(`doe.${main}`)}
            </Button>
          )
        }
      />
      {acts.length > 1 && (
        <div className="schoolgang-acts schoolgang-acts--below" role="group" aria-label={t('doe.meer')}>
          {acts
            .filter((one) => one !== main)
            .map((one) => (
              <Button small key={one} onClick={() => setAct(one)}>
                {t(`doe.${one}`)}
              </Button>
            ))}
        </div>
      )}
      {step && <StapDialog naar={step} {...shared} />}
      {act === 'koppelen' && <LinkDialog {...shared} />}
      {act === 'nieuwe-zaak' && <NieuweZaakDialog {...shared} />}
      {act === 'corrigeren' && <CorrectieDialog {...shared} />}
    </>
  );
}
