import type { ResponseOf } from '../../../platform/endpoint.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readJaarverslagEndpoint, writeOpbouwEndpoint } from '../jaarverslag/jaarverslag.contract.ts';
import { Decimalen } from './decimalen.tsx';
import { useTeksten } from './teksten.ts';

type Opbouw = ResponseOf<typeof readJaarverslagEndpoint>['opbouw'];

/** The order of the parts and which are in: kept for this form, for every year. */
export function OpbouwPanel({
  vorm,
  verslag,
  opbouw: { delen, decimalen, versie },
  onReload,
}: {
  readonly vorm: string;
  readonly verslag: ResponseOf<typeof readJaarverslagEndpoint>['verslag'];
  readonly opbouw: Opbouw;
  readonly onReload: () => void;
}) {
  const t = useTeksten();
  const act = useAct(writeOpbouwEndpoint, { refreshes: [readJaarverslagEndpoint] });
  const save = (next: Opbouw['delen'], decimals = decimalen) =>
    act.mutate({
      vorm,
      delen: next.map(({ deel, aan }) => ({ deel, aan })),
      decimalen: decimals,
      ...(versie !== null && { versie }),
    });
  const move = (at: number, to: number) => {
    const next = [...delen];
    next.splice(to, 0, ...next.splice(at, 1));
    save(next);
  };
  return (
    <Panel title={t('verslag.opbouw')}>
      <details>
        <summary>{t('verslag.opbouw-uitleg')}</summary>
        <ProblemAlert error={act.error} onReload={onReload} />
        <ol className="verslag-opbouw" aria-busy={act.isPending}>
          {delen.map(({ deel, kop, aan }, at) => (
            <li key={deel}>
              <Checkbox
                id={`opbouw-${deel}`}
                label={kop}
                checked={aan}
                disabled={act.isPending}
                onChange={() =>
                  save(delen.map((een) => (een.deel === deel ? { ...een, aan: !een.aan } : een)))
                }
              />
              <span>
                <Button
                  small
                  kind="subtle"
                  disabled={at === 0}
                  busy={act.isPending}
                  aria-label={t('verslag.omhoog', { deel: kop })}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  small
                  kind="subtle"
                  disabled={at === delen.length - 1}
                  busy={act.isPending}
                  aria-label={t('verslag.omlaag', { deel: kop })}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </Button>
              </span>
            </li>
          ))}
        </ol>
        <Decimalen
          verslag={verslag}
          decimalen={decimalen}
          busy={act.isPending}
          onChange={(next) => save(delen, next)}
        />
      </details>
    </Panel>
  );
}
