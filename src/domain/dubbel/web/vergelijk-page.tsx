import './dubbel.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readDubbelEndpoint, type Veld, type Vergelijking } from '../dubbel.contract.ts';
import { Inhoud } from './inhoud.tsx';
import { Kenmerken } from './kenmerken.tsx';
import { KiesTabel } from './kies-tabel.tsx';
import { SamenvoegenDialog } from './samenvoegen-dialog.tsx';
import { teksten } from './teksten.ts';
import { WeigerenDialog } from './weigeren-dialog.tsx';

/** Two files side by side: one person or two. */
export function VergelijkPage() {
  const t = useTekst(teksten);
  const { dubbelId } = useParams({ from: '/dubbele-dossiers/$dubbelId' });
  const { data, error, refetch } = useRead(readDubbelEndpoint, { dubbelId }, { keep: false });
  return (
    <>
      <PageHeader
        title={t('vergelijk.titel')}
        back={
          <Link to="/dubbele-dossiers" search={{}}>
            ← {t('terug')}
          </Link>
        }
      />
      {data ? (
        <Vergelijk key={data.versie} paar={data} onReload={() => void refetch()} />
      ) : error ? (
        <ProblemAlert error={error} onReload={() => void refetch()} />
      ) : (
        <Skeleton lines={12} />
      )}
    </>
  );
}

/** The file that is known to the registers stays, or else the one with the most in it. */
function pickBlijft({ een, ander }: Vergelijking): string {
  if (Boolean(een.bsn) !== Boolean(ander.bsn)) return een.bsn ? een.jongereId : ander.jongereId;
  const som = ({ aantallen }: Vergelijking['een']) => aantallen.reduce((sum, { aantal }) => sum + aantal, 0);
  return som(ander) > som(een) ? ander.jongereId : een.jongereId;
}

function Vergelijk({ paar, onReload }: { readonly paar: Vergelijking; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const may = useMay('dubbel.samenvoegen') && paar.status === 'open';
  const [blijft, setBlijft] = useState(() => pickBlijft(paar));
  const [overnemen, setOvernemen] = useState<readonly Veld[]>([]);
  const [dialog, setDialog] = useState<'samenvoegen' | 'weigeren'>();
  const close = () => setDialog(undefined);
  return (
    <>
      <p>
        <Kenmerken {...paar} />
      </p>
      {paar.status === 'open' ? (
        <p className="schoolgang-muted">{t(may ? 'vergelijk.uitleg' : 'vergelijk.lezen')}</p>
      ) : (
        <Alert kind="info">
          {paar.status === 'geweigerd'
            ? t('vergelijk.geweigerd', { reden: paar.reden ?? '' })
            : t('vergelijk.samengevoegd')}
        </Alert>
      )}
      <Panel title={t('gegevens')} flush>
        <KiesTabel
          paar={paar}
          may={may}
          blijft={blijft}
          overnemen={overnemen}
          onBlijft={(id) => {
            setBlijft(id);
            setOvernemen([]);
          }}
          onOvernemen={setOvernemen}
        />
      </Panel>
      <Inhoud paar={paar} />
      {may && (
        <div className="schoolgang-form__actions schoolgang-vergelijk__acties">
          <Button kind="primary" onClick={() => setDialog('samenvoegen')}>
            {t('doe.samenvoegen')}
          </Button>
          <Button onClick={() => setDialog('weigeren')}>{t('doe.weigeren')}</Button>
        </div>
      )}
      <SamenvoegenDialog
        open={dialog === 'samenvoegen'}
        keuze={{ paar, blijft, overnemen }}
        onClose={close}
        onReload={onReload}
      />
      <WeigerenDialog open={dialog === 'weigeren'} paar={paar} onClose={close} onReload={onReload} />
    </>
  );
}
