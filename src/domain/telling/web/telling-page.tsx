import './telling.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { fileAddress } from '../../../web/api.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import {
  listFormulierenEndpoint,
  readTellingEndpoint,
  soortenTellingbestand,
  type Telling,
  tellingBestandPath,
} from '../telling.contract.ts';
import { InvulDialog, type Invulregel } from './invul-dialog.tsx';
import { teksten } from './teksten.ts';
import { Tellingtabel } from './tellingtabel.tsx';

/** A form of a school year: what still disagrees, the form itself with numbers that open, and the files. */
export function TellingPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/telling' });
  const navigate = useNavigate({ from: '/telling' });
  const lijst = useRead(listFormulierenEndpoint, {});
  const code = search.formulier ?? lijst.data?.formulieren[0]?.code ?? '';
  const schooljaar = search.jaar ?? lijst.data?.schooljaren[1] ?? lijst.data?.schooljaren[0] ?? '';
  const { data, error, isFetching, refetch } = useRead(
    readTellingEndpoint,
    { code, schooljaar },
    { enabled: code !== '' && schooljaar !== '', keep: false },
  );
  const mag = useMay('verslag.schrijven');
  const [regel, kies] = useState<Invulregel>();
  const reload = () => void refetch();
  if (lijst.error) return <LoadProblem error={lijst.error} onReload={() => void lijst.refetch()} />;
  const formulieren = new Map(lijst.data?.formulieren.map((een) => [een.code, een.naam]));
  const choose = (change: { formulier?: string; jaar?: string }) =>
    void navigate({ search: { formulier: code, jaar: schooljaar, ...change }, replace: true });
  return (
    <>
      <PageHeader title={t('titel')} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <div className="telling-keuze">
        <Select
          id="telling-formulier"
          label={t('formulier')}
          empty={false}
          options={[...formulieren].map(([value, label]) => ({ value, label }))}
          value={code}
          onChange={({ target }) => choose({ formulier: target.value })}
        />
        <Select
          id="telling-jaar"
          label={t('jaar')}
          empty={false}
          options={(lijst.data?.schooljaren ?? [schooljaar]).map((jaar) => ({ value: jaar, label: jaar }))}
          value={schooljaar}
          onChange={({ target }) => choose({ jaar: target.value })}
        />
      </div>
      <ProblemAlert error={error} onReload={reload} />
      {!error && !data && isFetching && <Skeleton lines={14} />}
      {data && (
        <div className="schoolgang-stack">
          <Aansluiting telling={data} />
          <Tellingtabel telling={data} onFill={mag ? kies : undefined} />
          <p className="schoolgang-muted schoolgang-small">{t('versie', data.formulier)}</p>
          {data.vsvDefinitie && (
            <p className="schoolgang-muted schoolgang-small">{t('vsv-definitie', data.vsvDefinitie)}</p>
          )}
          <Bestanden code={code} schooljaar={schooljaar} />
        </div>
      )}
      <InvulDialog
        regel={regel}
        code={code}
        schooljaar={schooljaar}
        onClose={() => kies(undefined)}
        onReload={reload}
      />
    </>
  );
}

function Aansluiting({ telling: { bevindingen } }: { readonly telling: Telling }) {
  const t = useTekst(teksten);
  if (bevindingen.length === 0) {
    return (
      <Alert kind="ok" title={t('goed')}>
        <p>{t('goed-uitleg')}</p>
      </Alert>
    );
  }
  return (
    <Panel title={t('aansluiting')} count={bevindingen.length}>
      <ul className="schoolgang-lines" lang="nl">
        {bevindingen.map(({ ernst, uitleg }) => (
          <li key={uitleg}>
            <StatusChip tone={ernst === 'fout' ? 'danger' : 'attention'} text={t(ernst)} /> {uitleg}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Bestanden({ code, schooljaar }: { readonly code: string; readonly schooljaar: string }) {
  const t = useTekst(teksten);
  const adres = (soort: string) =>
    fileAddress(
      tellingBestandPath.replace(':code', code).replace(':schooljaar', schooljaar).replace(':soort', soort),
    );
  return (
    <Panel title={t('bestanden')}>
      <ul className="telling-bestanden">
        {soortenTellingbestand.map((soort) => (
          <li key={soort}>
            <a className="utrecht-link" download href={adres(soort)}>
              {t(`soort.${soort}`)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
