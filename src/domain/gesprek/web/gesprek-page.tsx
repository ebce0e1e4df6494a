import './gesprek.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Gesprekconcept, readGesprekkenEndpoint } from '../gesprek.contract.ts';
import type { Gesprekken } from './deel.ts';
import { GesprekForm } from './gesprek-form.tsx';
import { teksten } from './teksten.ts';

/** One screen to note while people talk; what it leads to stands beside it (MW-10). */
export function GesprekPage() {
  const t = useTekst(teksten);
  const { werkprocesId } = useParams({ from: '/zaken/$werkprocesId/gesprek' });
  const { afspraak } = useSearch({ from: '/zaken/$werkprocesId/gesprek' });
  const navigate = useNavigate();
  const { vandaag } = useSessie();
  const mayAct = useMay('werkproces.behandelen');
  const { data, error, refetch } = useRead(readGesprekkenEndpoint, { werkprocesId }, { keep: false });

  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const naarZaak = (
    <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
      ← {t('terug', { nummer: data.zaak.nummer })}
    </Link>
  );
  if (!mayAct || data.zaak.gesloten) {
    return (
      <>
        <PageHeader title={t('titel')} back={naarZaak} />
        <Alert>
          <p>{t(data.zaak.gesloten ? 'is-gesloten' : 'mag-niet')}</p>
        </Alert>
      </>
    );
  }
  return (
    <GesprekForm
      werkprocesId={werkprocesId}
      gesprekken={data}
      leeg={beginVan(data, afspraak, vandaag)}
      back={naarZaak}
      onDone={(gesprekId) =>
        void navigate({
          to: '/zaken/$werkprocesId/gesprekken/$gesprekId',
          params: { werkprocesId, gesprekId },
        })
      }
      onReload={() => void refetch()}
    />
  );
}

/** An empty report; of the appointment that was chosen, else the last one without a report, it takes day and people. */
function beginVan({ gepland }: Gesprekken, afspraak: string | undefined, vandaag: string): Gesprekconcept {
  const van = gepland.find(({ afspraakId }) => afspraakId === afspraak) ?? gepland[0];
  return {
    afspraakId: van?.afspraakId ?? '',
    vorm: van?.vorm ?? 'gesprek',
    gehoudenOp: van?.dag ?? vandaag,
    aanwezig: van?.aanwezig ?? [],
    anderen: '',
    verslag: '',
    stemJongere: '',
    geenStem: '',
    stemOuders: '',
    oorzaken: [],
    afspraken: [{ wat: '', wie: '', uiterlijk: '', naarSchool: false }],
    volgendeOp: '',
  };
}
