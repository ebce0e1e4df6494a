import { formatDag, formatMoment } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  listParametersEndpoint,
  type ParameterStand,
  withdrawParameterEndpoint,
} from '../parameter.contract.ts';
import { naamVan, teksten } from './teksten.ts';
import { readableWaarde } from './waarde.ts';

/** Everything that was chosen for one parameter and is to come; what has not begun can be withdrawn. */
export function ParameterKeuzen({
  parameter,
  mayWithdraw,
  onReload,
}: {
  readonly parameter: ParameterStand;
  readonly mayWithdraw: boolean;
  readonly onReload: () => void;
}) {
  const { naam, keuzen } = parameter;
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const withdraw = useAct(withdrawParameterEndpoint, {
    refreshes: [listParametersEndpoint],
    onSuccess: () => toast(t('ingetrokken')),
  });
  if (keuzen.length === 0) return null;
  return (
    <>
      <ProblemAlert error={withdraw.error} onReload={onReload} />
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <caption className="schoolgang-hidden">{t('keuzen', { naam: t(naamVan(naam)) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('vanaf')}</th>
              <th scope="col">{t('waarde')}</th>
              <th scope="col">{t('reden')}</th>
              <th scope="col">{t('door')}</th>
              {mayWithdraw && <th scope="col">{t('doen')}</th>}
            </tr>
          </thead>
          <tbody>
            {keuzen.map(({ vanaf, waarde, reden, vastgelegdDoor, vastgelegdOp, versie }) => (
              <tr key={vanaf}>
                <td data-kop={t('vanaf')}>{formatDag(vanaf)}</td>
                <td data-kop={t('waarde')}>
                  {waarde === null
                    ? t('weer-standaard')
                    : readableWaarde(parameter, waarde).tekst || t('geen')}
                </td>
                <td data-kop={t('reden')}>{reden}</td>
                <td data-kop={t('door')}>
                  {vastgelegdDoor}, {formatMoment(vastgelegdOp)}
                </td>
                {mayWithdraw && (
                  <td data-kop={t('doen')}>
                    {vanaf > vandaag ? (
                      <Button
                        small
                        kind="subtle"
                        busy={withdraw.isPending}
                        onClick={() => withdraw.mutate({ naam, vanaf, versie })}
                      >
                        {t('intrekken')}
                      </Button>
                    ) : (
                      '–'
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
