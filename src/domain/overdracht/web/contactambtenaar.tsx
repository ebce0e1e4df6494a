import { formatDag } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listEigenOverdrachtenEndpoint, readEigenOverdrachtEndpoint } from '../overdracht.contract.ts';
import { teksten } from './teksten.ts';

/** For a school: who its fixed officer is or will be, how to reach that person; nothing where there is none (CV-05). */
export function Contactambtenaar() {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const { data, error, refetch } = useRead(listEigenOverdrachtenEndpoint, {});
  const seen = useAct(readEigenOverdrachtEndpoint, { refreshes: [listEigenOverdrachtenEndpoint] });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data || data.kennismakingen.length === 0) return null;
  return (
    <Panel title={t('school.titel')} flush>
      <ProblemAlert error={seen.error} />
      <ul className="schoolgang-lines">
        {data.kennismakingen.map(({ overdrachtId, naam, van, vanaf, gelezenOp, ...bereik }) => (
          <li key={overdrachtId}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">
                {t(vanaf <= vandaag ? 'school.nu' : 'school.straks', { naam, dag: formatDag(vanaf) })}
              </span>
              {gelezenOp === null && (
                <>
                  <StatusChip tone="info" text={t('school.nieuw')} />
                  <Button
                    small
                    busy={seen.isPending}
                    aria-label={t('school.gelezen-van', { naam })}
                    onClick={() => seen.mutate({ overdrachtId })}
                  >
                    {t('school.gelezen')}
                  </Button>
                </>
              )}
            </div>
            <p>
              {[bereik.functie, bereik.telefoon ?? t('school.geen-telefoon'), bereik.email]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {van && <p className="schoolgang-muted">{t('school.van', { van })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
