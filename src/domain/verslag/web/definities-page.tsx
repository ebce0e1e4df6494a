import './cijfers.css';
import { useState } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listDefinitiesEndpoint } from '../reeks.contract.ts';
import { AanvullingDialog, type Definitieregel } from './aanvulling-dialog.tsx';
import { CijferTabs } from './cijfer-tabs.tsx';
import { Reeksbreuken } from './reeksbreuken.tsx';
import { useTeksten, useTermen } from './teksten.ts';
import { useWoorden } from './woorden.ts';

/** The register of definitions with its versions, and the breaks in series (RP-04, RP-07); prints as an appendix. */
export function DefinitiesPage() {
  const t = useTeksten();
  const woorden = useWoorden();
  const mag = useMay('definitie.beheren');
  const [zoek, setZoek] = useState('');
  const [chosen, choose] = useState<Definitieregel>();
  const { data, error, refetch } = useRead(listDefinitiesEndpoint, {});
  const wanted = zoek.trim().toLowerCase();
  const found = data?.definities.filter((een) =>
    `${woorden.indicator(een.indicator)} ${een.code} ${een.versies[0]?.tekst ?? ''}`
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <>
      <PageHeader
        title={t('definities.titel')}
        action={
          <Button small onClick={() => window.print()}>
            {t('vergelijk.druk-af')}
          </Button>
        }
      />
      <CijferTabs />
      <div className="schoolgang-stack">
        <p className="schoolgang-muted">{t('definities.uitleg')}</p>
        <Reeksbreuken />
        <div className="cijfers-zoek">
          <TextField
            id="definities-zoek"
            label={t('definities.zoek')}
            value={zoek}
            onChange={(event) => setZoek(event.target.value)}
          />
        </div>
        <ProblemAlert error={error} onReload={() => void refetch()} />
        {!data && !error && <Skeleton lines={10} />}
        {found?.length === 0 && (
          <EmptyState title={t('definities.leeg')}>
            <p>{t('definities.leeg-uitleg')}</p>
          </EmptyState>
        )}
        {found?.map((een) => (
          <DefinitiePanel key={een.indicator} definitie={een} onAdd={mag ? () => choose(een) : undefined} />
        ))}
      </div>
      <AanvullingDialog
        definitie={chosen}
        onClose={() => choose(undefined)}
        onReload={() => void refetch()}
      />
    </>
  );
}

function DefinitiePanel({
  definitie: { indicator, code, eenheid, telmoment, dimensies, versies },
  onAdd,
}: {
  readonly definitie: Definitieregel;
  readonly onAdd: (() => void) | undefined;
}) {
  const t = useTeksten();
  const term = useTermen();
  const woorden = useWoorden();
  return (
    <div id={indicator}>
      <Panel
        title={`${woorden.indicator(indicator)} (${code})`}
        action={
          onAdd && (
            <Button
              small
              onClick={onAdd}
              aria-label={t('definities.vul-aan-naam', { indicator: woorden.indicator(indicator) })}
            >
              {t('definities.vul-aan')}
            </Button>
          )
        }
      >
        {versies.map((een, at) => (
          <section key={een.versie} className="cijfers-versie">
            <p>
              <StatusChip
                tone={at === 0 ? 'info' : 'neutral'}
                text={t('definities.versie', { versie: een.versie })}
              />{' '}
              {een.vanafSchooljaar === null && een.totEnMetSchooljaar === null
                ? t('definities.altijd')
                : t('definities.geldig', {
                    van: een.vanafSchooljaar ?? t('definities.begin'),
                    tot: een.totEnMetSchooljaar ?? t('definities.nu'),
                  })}
              {' · '}
              {t('definities.eigenaar', { eigenaar: een.eigenaar })}
            </p>
            <p lang="nl">{een.tekst}</p>
          </section>
        ))}
        <DescriptionList
          compact
          items={[
            { term: t('definitie.eenheid'), value: term('eenheid', eenheid) },
            { term: t('definitie.telmoment'), value: <span lang="nl">{telmoment}</span> },
            { term: t('definities.dimensies'), value: dimensies.map(woorden.dimensie).join(', ') },
          ]}
        />
      </Panel>
    </div>
  );
}
