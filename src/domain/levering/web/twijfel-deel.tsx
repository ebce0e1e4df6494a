import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  decideAllEndpoint,
  keuzesBij,
  listLeveringregelsEndpoint,
  readLeveringEndpoint,
} from '../levering.contract.ts';
import type { LeveringDetail } from './levering.ts';
import { teksten } from './teksten.ts';

/** Each kind of doubt with what it is, how many are open, and a choice for all of them at once. */
export function TwijfelDeel({ levering, may }: { readonly levering: LeveringDetail; readonly may: boolean }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { leveringId, twijfel, twijfelOpen } = levering;
  const decide = useAct(decideAllEndpoint, {
    refreshes: [readLeveringEndpoint, listLeveringregelsEndpoint],
    onSuccess: ({ beslist }) => toast(t('keuze.beslist', { n: beslist })),
  });
  return (
    <Panel title={t('twijfel.titel')} count={twijfelOpen}>
      <ProblemAlert error={decide.error} />
      {twijfel.length === 0 && <p className="schoolgang-muted">{t('twijfel.geen')}</p>}
      {twijfel.map(({ twijfel: soort, open, gekozen }) => (
        <div className="levering-twijfel" key={soort}>
          <div className="levering-twijfel__wat">
            <StatusChip tone={open > 0 ? 'attention' : 'neutral'} text={t(`twijfel.${soort}`)} />{' '}
            <span className="schoolgang-muted">
              {[t('twijfel.open', { n: open }), t('twijfel.gekozen', { n: gekozen })].join(' · ')}
            </span>
            <p>{t(`twijfel.${soort}.uitleg`)}</p>
          </div>
          {may && open > 0 && (
            <div className="levering-knoppen">
              {keuzesBij(soort).map((keuze) => (
                <Button
                  key={keuze}
                  small
                  busy={decide.isPending}
                  onClick={() => decide.mutate({ leveringId, twijfel: soort, keuze })}
                >
                  {t('keuze.alle', { keuze: t(`keuze.${keuze}`) })}
                </Button>
              ))}
            </div>
          )}
        </div>
      ))}
    </Panel>
  );
}
