import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Stepper } from '../../../web/ui/stepper.tsx';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

type Stap = Zaak['fasen'][number]['stappen'][number];

/** The five phases of the method with their numbered steps: done, current, to come, or passed by with the reason. */
export function ZaakFasen({ fasen }: Pick<Zaak, 'fasen'>) {
  const t = useTekst(teksten);
  const term = useTermen();
  const steps = fasen.map(({ fase, stand, stappen }) => ({
    id: fase,
    label: term('fase', fase),
    state: stand,
    children: stappen.length > 0 && (
      <ul className="zaak-stappen">
        {stappen.map((stap) => (
          <StapLijn key={stap.stap} {...stap} />
        ))}
      </ul>
    ),
  }));
  return <Stepper label={t('zaak.fasen')} steps={steps} />;
}

function StapLijn({ stap, nummer, stand, reden }: Stap) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const term = useTermen();
  return (
    <li data-stand={stand}>
      <span className="zaak-stappen__nummer">{stand === 'gedaan' ? '✓' : (nummer ?? '·')}</span>
      {term('stap', stap)}
      <span className="schoolgang-hidden"> ({shared(`stap.${stand}`)})</span>{' '}
      {stand === 'overgeslagen' && (
        <StatusChip tone="attention" text={t('zaak.overgeslagen')}>
          <p>{reden}</p>
        </StatusChip>
      )}
    </li>
  );
}
