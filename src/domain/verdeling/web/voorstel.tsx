import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  applyVerdelingEndpoint,
  previewVerdelingEndpoint,
  readLastEndpoint,
  undoVerdelingEndpoint,
} from '../verdeling.contract.ts';
import { teksten } from './teksten.ts';

type Antwoord = ResponseOf<typeof previewVerdelingEndpoint>;
const AFTER = [previewVerdelingEndpoint, readLastEndpoint];
/** Above this the browser would only scroll; the numbers per person say what happens. */
const TOON = 200;

/** Preview, give, undo (CV-02). */
export function Voorstel() {
  const t = useTekst(teksten);
  const toast = useToast();
  const { data, error, refetch } = useRead(previewVerdelingEndpoint, {});
  const [anders, setAnders] = useState<Readonly<Record<string, string>>>({});
  const apply = useAct(applyVerdelingEndpoint, { refreshes: AFTER, onSuccess: () => setAnders({}) });
  const undo = useAct(undoVerdelingEndpoint, {
    refreshes: AFTER,
    onSuccess: ({ hersteld }) => {
      apply.reset();
      toast(t('klaar.hersteld', { n: hersteld }));
    },
  });
  const give = () =>
    apply.mutate({
      toewijzingen: (data?.toewijzingen ?? []).map(({ meldingId, naar, reden, waarom, versie }) => {
        const gekozen = anders[meldingId];
        return gekozen === undefined
          ? { meldingId, naar, reden, waarom, versie }
          : { meldingId, naar: gekozen, reden: 'hand', waarom: [], versie };
      }),
    });
  const aantal = data?.toewijzingen.length ?? 0;
  return (
    <Panel
      title={t('voorstel.titel')}
      count={aantal}
      action={
        aantal > 0 && (
          <Button kind="primary" busy={apply.isPending} onClick={give}>
            {t('voorstel.doe', { n: aantal })}
          </Button>
        )
      }
    >
      <p className="schoolgang-muted">
        {t('voorstel.uitleg')} <Link to="/toewijzing">{t('regels.link')}</Link>
      </p>
      <ProblemAlert error={error ?? apply.error ?? undo.error} onReload={() => void refetch()} />
      {apply.data && (
        <Alert kind="ok" title={t('klaar.titel', { n: apply.data.aantal })}>
          <p role="status">{t('klaar.uitleg')}</p>
          <Button
            small
            busy={undo.isPending}
            onClick={() => apply.data && undo.mutate({ verdelingId: apply.data.verdelingId })}
          >
            {t('klaar.ongedaan')}
          </Button>
        </Alert>
      )}
      {!data && !error && <Skeleton lines={5} />}
      {data && <Uitkomst {...data} anders={anders} onAnders={setAnders} />}
    </Panel>
  );
}

function Uitkomst({
  toewijzingen,
  aandelen,
  over,
  elders,
  zonderUren,
  afwezig,
  anders,
  onAnders,
}: Antwoord & {
  readonly anders: Readonly<Record<string, string>>;
  readonly onAnders: (anders: Readonly<Record<string, string>>) => void;
}) {
  const t = useTekst(teksten);
  const buiten = elders > 0 && <p>{t('voorstel.elders', { n: elders })}</p>;
  if (toewijzingen.length === 0) {
    return (
      <>
        <p className="schoolgang-empty">{t('voorstel.leeg')}</p>
        {buiten}
      </>
    );
  }
  return (
    <>
      {zonderUren.length > 0 && (
        <Alert kind="warning">
          <p>{t('voorstel.zonder-uren', { namen: zonderUren.join(', ') })}</p>
        </Alert>
      )}
      {afwezig.length > 0 && <p>{t('voorstel.afwezig', { namen: afwezig.join(', ') })}</p>}
      {buiten}
      {over > 0 && <p>{t('voorstel.over', { n: over })}</p>}
      <ShortTable
        titel={t('voorstel.titel')}
        rijen={aandelen}
        sleutel={({ naam }) => naam}
        kolommen={[
          { id: 'medewerker', kop: t('kolom.medewerker'), cel: ({ naam }) => naam },
          { id: 'uren', kop: t('kolom.uren'), getal: true, cel: ({ uren }) => formatGetal(uren) },
          { id: 'ditweek', kop: t('kolom.ditweek'), getal: true, cel: ({ ditWeek }) => formatGetal(ditWeek) },
          { id: 'vast', kop: t('kolom.vast'), getal: true, cel: ({ vast }) => formatGetal(vast) },
          { id: 'vrij', kop: t('kolom.vrij'), getal: true, cel: ({ vrij }) => formatGetal(vrij) },
          {
            id: 'aandeel',
            kop: t('kolom.aandeel'),
            getal: true,
            cel: ({ aandeel }) => formatGetal(Math.round(aandeel * 10) / 10),
          },
        ]}
      />
      <details className="schoolgang-more">
        <summary>{t('voorstel.regels')}</summary>
        <ShortTable
          titel={t('voorstel.regels')}
          rijen={toewijzingen.slice(0, TOON)}
          sleutel={({ meldingId }) => meldingId}
          kolommen={[
            {
              id: 'jongere',
              kop: t('kolom.jongere'),
              cel: ({ meldingId, jongere }) => (
                <Link to="/meldingen/$meldingId" params={{ meldingId }}>
                  {jongere}
                </Link>
              ),
            },
            { id: 'school', kop: t('kolom.school'), cel: ({ schoolnaam }) => schoolnaam ?? '–' },
            {
              id: 'waarom',
              kop: t('kolom.waarom'),
              cel: ({ meldingId, reden, waarom }) => {
                if (anders[meldingId] !== undefined) return t('reden.hand');
                if (reden !== 'regel') return t(`reden.${reden}`);
                return waarom.length === 0
                  ? t('reden.altijd')
                  : t('reden.regel', { waarop: waarom.map((een) => t(`waarop.${een}`)).join(', ') });
              },
            },
            {
              id: 'naar',
              kop: t('kolom.naar'),
              cel: ({ meldingId, naar, jongere }) => (
                <select
                  className="utrecht-select utrecht-select--html-select"
                  aria-label={t('voorstel.naar', { naam: jongere })}
                  value={anders[meldingId] ?? naar}
                  onChange={({ target: { value } }) => onAnders({ ...anders, [meldingId]: value })}
                >
                  {aandelen.map((een) => (
                    <option key={een.naam} value={een.naam}>
                      {een.naam}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
        />
      </details>
    </>
  );
}
