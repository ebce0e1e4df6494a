import './dossier.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Meelezers } from '../../../web/ui/meelezers.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { useScreenSubject } from '../../../web/ui/subject.tsx';
import { type Tab, Tabs } from '../../../web/ui/tabs.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readJongereEndpoint } from '../persoon.contract.ts';
import { BuitenBrp } from './buiten-brp.tsx';
import { DocumentenTab } from './documenten-tab.tsx';
import { DubbelMelding } from './dubbel-melding.tsx';
import { GeenDossier } from './geen-dossier.tsx';
import { GezinTab } from './gezin-tab.tsx';
import { InschrijvingenTab } from './inschrijvingen-tab.tsx';
import { InzageTab } from './inzage-tab.tsx';
import type { Jongere } from './jongere.ts';
import { JongereKop } from './jongere-kop.tsx';
import { focusNotitie, NotitiesTab } from './notities-tab.tsx';
import { useTeksten } from './teksten.ts';
import { TijdlijnTab } from './tijdlijn-tab.tsx';
import { ZakenTab } from './zaken-tab.tsx';

/** The dossier; who may read the logboek but no dossiers (the FG) sees only who saw it. */
export function JongerePage() {
  const t = useTeksten();
  const { jongereId } = useParams({ from: '/jongeren/$jongereId' });
  const mayRead = useMay('dossier.lezen');
  const maySeeInzage = useMay('logboek.lezen');
  if (mayRead || !maySeeInzage) return <ReadDossier jongereId={jongereId} />;
  return (
    <>
      <PageHeader title={t('dossier')} />
      <p className="schoolgang-muted">{t('dossier.alleen-inzage')}</p>
      <InzageTab jongereId={jongereId} />
    </>
  );
}

/** Who it is, what goes on, and everything that happened (PB-01). */
function ReadDossier({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const { data, error, refetch } = useRead(readJongereEndpoint, { jongereId }, { keep: false });
  if (data) return <Dossier key={jongereId} jongere={data} />;
  return (
    <>
      <PageHeader title={t('dossier')} back={<Link to="/jongeren">{t('dossier.terug')}</Link>} />
      {error ? (
        <GeenDossier jongereId={jongereId} error={error} onReload={() => void refetch()} />
      ) : (
        <Skeleton lines={12} />
      )}
    </>
  );
}

function Dossier({ jongere }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const { tab = 'tijdlijn' } = useSearch({ from: '/jongeren/$jongereId' });
  const navigate = useNavigate({ from: '/jongeren/$jongereId' });
  const [wantsNotitie, setWantsNotitie] = useState(false);
  const maySeeZaken = useMay('werkproces.lezen');
  const maySeeNotities = useMay('notitie.lezen');
  const maySeeDocumenten = useMay('bericht.lezen');
  const maySeeInzage = useMay('logboek.lezen');
  const { jongereId, geboortedatum, inschrijvingen, betrokkenen } = jongere;
  useScreenSubject(jongere);
  const tabs: (Tab | false)[] = [
    {
      id: 'tijdlijn',
      label: t('tab.tijdlijn'),
      content: () => <TijdlijnTab jongereId={jongereId} geboortedatum={geboortedatum} />,
    },
    maySeeZaken && { id: 'zaken', label: t('tab.zaken'), content: () => <ZakenTab jongereId={jongereId} /> },
    {
      id: 'gezin',
      label: t('tab.gezin'),
      count: betrokkenen.length,
      content: () => <GezinTab jongere={jongere} />,
    },
    {
      id: 'inschrijvingen',
      label: t('tab.inschrijvingen'),
      count: inschrijvingen.length,
      content: () => <InschrijvingenTab jongere={jongere} />,
    },
    maySeeNotities && {
      id: 'notities',
      label: t('tab.notities'),
      content: () => <NotitiesTab jongereId={jongereId} focus={wantsNotitie} />,
    },
    maySeeDocumenten && {
      id: 'documenten',
      label: t('tab.documenten'),
      content: () => <DocumentenTab jongereId={jongereId} />,
    },
    maySeeInzage && {
      id: 'inzage',
      label: t('tab.inzage'),
      content: () => <InzageTab jongereId={jongereId} />,
    },
  ];
  const toTab = (id: string) =>
    void navigate({
      search: (now) => ({ ...now, tab: id === 'tijdlijn' ? undefined : id }),
      replace: true,
      resetScroll: false,
    });
  const write = () => {
    setWantsNotitie(true);
    toTab('notities');
    focusNotitie();
  };
  return (
    <>
      <JongereKop jongere={jongere} onNotitie={maySeeNotities ? write : undefined} />
      <Meelezers soort="jongere" id={jongereId} />
      <DubbelMelding jongereId={jongereId} />
      {!jongere.bsn && <BuitenBrp jongereId={jongereId} />}
      <Tabs
        label={t('dossier.tabs')}
        tabs={tabs.filter((one) => one !== false)}
        selected={tab}
        onSelect={toTab}
      />
    </>
  );
}
