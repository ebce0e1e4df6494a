import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import type { readVandaagEndpoint } from '../vandaag.contract.ts';
import { teksten } from './teksten.ts';

type Props = NonNullable<ResponseOf<typeof readVandaagEndpoint>['terug']>;

/** Back from an absence: what others did in one's work, for a week (AT-07). */
export function Terug({ vanaf, totEnMet, aantal, gebeurd }: Props) {
  const t = useTekst(teksten);
  const rest = aantal - gebeurd.length;
  return (
    <Panel title={t('terug.titel')} count={aantal}>
      <p className="schoolgang-muted">
        {t('terug.periode', { vanaf: formatDatum(vanaf), tot: formatDatum(totEnMet) })}
      </p>
      <ul>
        {gebeurd.map(({ soort, wat, jongereId, jongere, op, door }, at) => (
          // Two acts may be the same in all that is shown.
          <li key={`${op}-${at}`}>
            {formatDatum(op)} · {door} · {t(`terug.${soort}`, { wat })}
            {jongereId && (
              <>
                {' · '}
                <Link to="/jongeren/$jongereId" params={{ jongereId }}>
                  {jongere}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="schoolgang-muted">{t('terug.meer', { n: rest })}</p>}
    </Panel>
  );
}
