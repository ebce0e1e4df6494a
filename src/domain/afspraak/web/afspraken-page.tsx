import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readZaakEndpoint } from '../../werkproces/werkproces.contract.ts';
import { type Afspraak, listAfsprakenEndpoint, type noShowAfspraakEndpoint } from '../afspraak.contract.ts';
import { useAfspraakKolommen } from './afspraak-kolommen.tsx';
import { AgendaPaneel } from './agenda-paneel.tsx';
import { NieuweAfspraakDialog } from './nieuwe-afspraak.tsx';
import { teksten } from './teksten.ts';
import { VerzetDialog } from './verzet-dialog.tsx';

const LIMIET = 50;
const WEEK = 7;

type Vervolg = ResponseOf<typeof noShowAfspraakEndpoint> & { readonly jongereId: string };

/** Appointments of mine or of the team; each outcome is one click. */
export function AfsprakenPage() {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const search = useSearch({ from: '/afspraken' });
  const navigate = useNavigate({ from: '/afspraken' });
  const mayChange = useMay('werkproces.behandelen');
  const hasOwn = useMay('medewerker.eigen');
  const [isNew, setNew] = useState(false);
  const [moving, move] = useState<Afspraak>();
  const [vervolg, setVervolg] = useState<Vervolg>();
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const voor = search.voor === 'team' ? 'team' : 'mij';
  const van = search.van ?? addDagen(vandaag, -WEEK);
  const { data, error, isFetching, refetch } = useRead(listAfsprakenEndpoint, {
    voor,
    van,
    limiet: LIMIET,
    vanaf,
  });
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });

  return (
    <>
      <PageHeader
        title={t('afspraken.titel')}
        meta={t('afspraken.uitleg')}
        action={
          mayChange && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('afspraken.nieuw')}
            </Button>
          )
        }
      />
      <TabLinks label={t('afspraken.van')}>
        {(['mij', 'team'] as const).map((wie) => (
          <li key={wie}>
            <Link
              to="/afspraken"
              search={{ ...search, voor: wie, vanaf: undefined }}
              replace
              aria-current={voor === wie ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`afspraken.${wie}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {vervolg && <VervolgAlert {...vervolg} />}
      <DataTable
        lijst="afspraken"
        titel={t('afspraken.titel')}
        kolommen={useAfspraakKolommen({
          mayChange,
          open: search.open,
          onMove: move,
          onNoShow: (answer, { jongereId }) => setVervolg({ ...answer, jongereId }),
        })}
        rijen={data?.afspraken}
        sleutel={({ afspraakId }) => afspraakId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) => go({ vanaf: next > 0 ? String(next) : undefined })}
        leeg={
          <EmptyState title={t('afspraken.leeg')}>
            <p>{t('afspraken.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <DateField
              id="filter-van"
              label={t('afspraken.vanaf-dag')}
              value={van}
              onChange={(event) => go({ van: event.target.value || undefined, vanaf: undefined })}
            />
          </div>
        }
      />
      {hasOwn && <AgendaPaneel />}
      <NieuweAfspraakDialog open={isNew} onClose={() => setNew(false)} />
      {search.zaak && mayChange && (
        <AfspraakBijZaak werkprocesId={search.zaak} onClose={() => go({ zaak: undefined })} />
      )}
      <VerzetDialog afspraak={moving} onClose={() => move(undefined)} onReload={() => void refetch()} />
    </>
  );
}

/** What one click planned, and the way to the letter. */
function VervolgAlert({ stap, afspraak, jongereId }: Vervolg) {
  const t = useTekst(teksten);
  const when = { dag: afspraak ? formatDatum(afspraak.dag) : '', tijd: afspraak?.tijd ?? '' };
  return (
    <Alert kind="ok" title={t('vervolg.titel')}>
      <p role="status">{t(`vervolg.${stap}`, when)}</p>
      <p>
        <Link to="/jongeren/$jongereId" params={{ jongereId }} search={{ tab: 'documenten' }}>
          {t('vervolg.naar-dossier')}
        </Link>
      </p>
    </Alert>
  );
}

/** Came here from a zaak: with whom is known already. */
function AfspraakBijZaak({
  werkprocesId,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly onClose: () => void;
}) {
  const { data, error } = useRead(readZaakEndpoint, { werkprocesId });
  if (!data) return <ProblemAlert error={error} />;
  const { jongereId, naam } = data.jongere;
  return <NieuweAfspraakDialog open onClose={onClose} zaak={{ werkprocesId, jongereId, naam }} />;
}
