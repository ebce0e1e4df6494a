import type { ResponseOf } from '../../../platform/endpoint.ts';
import { dagVan, formatDatum, formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  adoptVerslagEndpoint,
  publishVerslagEndpoint,
  readJaarverslagEndpoint,
  vastgesteldBestandPath,
  withdrawVerslagEndpoint,
  zVastgesteldBestand,
} from '../jaarverslag/jaarverslag.contract.ts';
import { useTeksten } from './teksten.ts';

type Antwoord = ResponseOf<typeof readJaarverslagEndpoint>;
type Vaststelling = Antwoord['vastgesteld'][number];
const soorten = zVastgesteldBestand.shape.soort.options;
const MOST = 20;

/** Adopting the report as it stands, and what was adopted before, with what would be otherwise now. */
export function Vaststellen({
  antwoord: { verslag, bevindingen, hash, vastgesteld },
  onReload,
}: {
  readonly antwoord: Antwoord;
  readonly onReload: () => void;
}) {
  const t = useTeksten();
  const toast = useToast();
  const may = useMay('verslag.vaststellen');
  const act = useAct(adoptVerslagEndpoint, {
    refreshes: [readJaarverslagEndpoint],
    onSuccess: () => toast(t('verslag.is-vastgesteld')),
  });
  const fouten = bevindingen.some(({ ernst }) => ernst === 'fout');
  const isSame = vastgesteld.some((een) => een.hash === hash);
  if (!may && vastgesteld.length === 0) return null;
  return (
    <Panel
      title={t('verslag.vastgesteld')}
      count={vastgesteld.length}
      action={
        may && (
          <Button
            small
            kind="primary"
            disabled={fouten || isSame}
            busy={act.isPending}
            onClick={() => act.mutate({ schooljaar: verslag.schooljaar, vorm: verslag.vorm, hash })}
          >
            {t('verslag.stel-vast')}
          </Button>
        )
      }
    >
      <ProblemAlert error={act.error} onReload={onReload} />
      <p className="schoolgang-muted">
        {t(
          fouten
            ? 'verslag.eerst-herstellen'
            : isSame
              ? 'verslag.al-vastgesteld'
              : 'verslag.vaststellen-uitleg',
        )}
      </p>
      <ul className="schoolgang-lines">
        {vastgesteld.map((een) => (
          <li key={een.vaststellingId}>
            <Vastgesteld een={een} />
            <Openbaar een={een} onReload={onReload} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** On the open web or not; taken back, it can be put there again. */
function Openbaar({
  een: { vaststellingId, adres },
  onReload,
}: {
  readonly een: Vaststelling;
  readonly onReload: () => void;
}) {
  const t = useTeksten();
  const toast = useToast();
  const may = useMay('verslag.vaststellen');
  const refreshes = [readJaarverslagEndpoint];
  const publish = useAct(publishVerslagEndpoint, {
    refreshes,
    onSuccess: () => toast(t('verslag.is-openbaar')),
  });
  const withdraw = useAct(withdrawVerslagEndpoint, {
    refreshes,
    onSuccess: () => toast(t('verslag.is-ingetrokken')),
  });
  return (
    <>
      <ProblemAlert error={publish.error ?? withdraw.error} onReload={onReload} />
      <p className="verslag-openbaar">
        {adres !== null && (
          <a className="utrecht-link" href={adres}>
            {t('verslag.openbare-pagina')}
          </a>
        )}
        {may && adres === null && (
          <Button small busy={publish.isPending} onClick={() => publish.mutate({ vaststellingId })}>
            {t('verslag.publiceer')}
          </Button>
        )}
        {may && adres !== null && (
          <Button
            small
            kind="subtle"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ vaststellingId })}
          >
            {t('verslag.trek-in')}
          </Button>
        )}
      </p>
    </>
  );
}

function Vastgesteld({ een }: { readonly een: Vaststelling }) {
  const t = useTeksten();
  const { vaststellingId, vastgesteldOp, vastgesteldDoor, hash, verschillen } = een;
  return (
    <>
      <p>
        <strong>{formatDatum(dagVan(vastgesteldOp))}</strong>, {vastgesteldDoor}.{' '}
        {soorten.map((soort) => (
          <a
            key={soort}
            className="utrecht-link verslag-soort"
            download
            href={`/api/v1${vastgesteldBestandPath.replace(':vaststellingId', vaststellingId).replace(':soort', soort)}`}
          >
            {soort}
          </a>
        ))}
      </p>
      <p className="schoolgang-muted schoolgang-small">
        {t('verslag.hash', { hash: hash.slice(0, 12) })}{' '}
        {verschillen.length === 0
          ? t('verslag.geen-verschil')
          : t('verslag.verschillen', { n: verschillen.length })}
      </p>
      {verschillen.length > 0 && (
        <details>
          <summary>{t('verslag.toon-verschillen')}</summary>
          <ul className="schoolgang-small" lang="nl">
            {verschillen.slice(0, MOST).map(({ cijfer, toen, nu }) => (
              <li key={cijfer}>
                {t('verslag.verschil', { cijfer, toen: formatGetal(toen), nu: formatGetal(nu) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
