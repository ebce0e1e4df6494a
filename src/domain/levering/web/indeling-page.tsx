import './levering.css';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Gebeurtenis,
  gebeurtenissen,
  readIndelingenEndpoint,
  setIndelingEndpoint,
  soortenLevering,
} from '../levering.contract.ts';
import { teksten } from './teksten.ts';

type Een = ResponseOf<typeof readIndelingenEndpoint>['indelingen'][number];

/** Which column of the own files is which field; what is left empty has the name of the field. */
export function IndelingPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/leveringen/indeling' });
  const soort = soortenLevering.find((een) => een === search.soort) ?? 'P';
  const { data, error, refetch } = useRead(readIndelingenEndpoint, {});
  const indeling = data?.indelingen.find((een) => een.soort === soort);
  return (
    <>
      <PageHeader
        title={t('indeling.titel')}
        back={
          <Link to="/leveringen" search={{}}>
            ← {t('terug')}
          </Link>
        }
      />
      <p className="schoolgang-muted">{t('indeling.uitleg')}</p>
      <TabLinks label={t('soort')}>
        {soortenLevering.map((welke) => (
          <li key={welke}>
            <Link
              to="/leveringen/indeling"
              search={{ soort: welke }}
              aria-current={soort === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`soort.${welke}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {indeling ? (
        <Form key={`${soort}-${indeling.versie}`} indeling={indeling} onReload={() => void refetch()} />
      ) : (
        !error && <Skeleton lines={12} />
      )}
    </>
  );
}

const swap = (gegeven: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(gegeven).map(([naam, waarde]) => [waarde, naam]));
const filled = (gegeven: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(gegeven).flatMap(([naam, waarde]) => (waarde.trim() ? [[naam, waarde.trim()]] : [])),
  );

function Form({ indeling, onReload }: { readonly indeling: Een; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const may = useMay('levering.toepassen');
  const { soort, velden, versie } = indeling;
  const [kolommen, setKolommen] = useState<Readonly<Record<string, string>>>(indeling.kolommen);
  const [woorden, setWoorden] = useState<Readonly<Record<string, string>>>(() =>
    swap(indeling.gebeurtenissen),
  );
  const act = useAct(setIndelingEndpoint, {
    refreshes: [readIndelingenEndpoint],
    onSuccess: () => toast(t('indeling.bewaard')),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({
      soort,
      versie,
      kolommen: filled(kolommen),
      gebeurtenissen: swap(filled(woorden)) as Record<string, Gebeurtenis>,
    });
  };
  return (
    <form className="schoolgang-stack" noValidate onSubmit={save}>
      <ProblemAlert error={act.error} onReload={onReload} />
      <Panel title={t('indeling.velden')}>
        <div className="levering-velden">
          {velden.map(({ veld, verplicht }) => (
            <TextField
              key={veld}
              id={`veld-${veld}`}
              label={verplicht ? `${veld} (${t('indeling.verplicht')})` : veld}
              maxLength={200}
              readOnly={!may}
              placeholder={veld}
              value={kolommen[veld] ?? ''}
              onChange={({ target }) => setKolommen({ ...kolommen, [veld]: target.value })}
            />
          ))}
        </div>
      </Panel>
      {soort === 'P' && (
        <Panel title={t('indeling.woorden')}>
          <p className="schoolgang-muted">{t('indeling.woorden-uitleg')}</p>
          <div className="levering-velden">
            {gebeurtenissen.map((naam) => (
              <TextField
                key={naam}
                id={`woord-${naam}`}
                label={t(`gebeurtenis.${naam}`)}
                maxLength={200}
                readOnly={!may}
                placeholder={naam}
                value={woorden[naam] ?? ''}
                onChange={({ target }) => setWoorden({ ...woorden, [naam]: target.value })}
              />
            ))}
          </div>
        </Panel>
      )}
      {may && (
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('bewaren')}
          </Button>
        </div>
      )}
    </form>
  );
}
