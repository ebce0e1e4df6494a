import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import type { InvoerAntwoord } from '../invoer.contract.ts';
import { teksten } from './teksten.ts';

/** How far a load is; leaving the page stops nothing. */
export function InvoerVoortgang({ voortgang }: Pick<InvoerAntwoord, 'voortgang'>) {
  const t = useTekst(teksten);
  const { bestand, fase, gelezen } = voortgang;
  return (
    <Panel title={bestand ? t('bezig', { bestand }) : t('wachten')}>
      <div className="schoolgang-stack" role="status">
        <progress aria-label={t('status.bezig')} />
        {fase && (
          <p>
            {t(`fase.${fase}`)} ·{' '}
            {t('rijen', { n: gelezen ?? 0 }).replace(String(gelezen), formatGetal(gelezen ?? 0))}
          </p>
        )}
        <p className="schoolgang-muted">{t('bezig-uitleg')}</p>
      </div>
    </Panel>
  );
}
