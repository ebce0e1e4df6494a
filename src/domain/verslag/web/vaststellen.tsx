import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { dagVan, formatDatum, formatGetal } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  adoptVerslagEndpoint,
  offerVerslagEndpoint,
  publishVerslagEndpoint,
  readJaarverslagEndpoint,
  returnVerslagEndpoint,
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
  antwoord,
  onReload,
}: {
  readonly antwoord: Antwoord;
  readonly onReload: () => void;
}) {
  const { verslag, bevindingen, hash, vastgesteld, aanbieding } = antwoord;
  const t = useTeksten();
  const toast = useToast();
  const may = useMay('verslag.vaststellen');
  const act = useAct(adoptVerslagEndpoint, {
    refreshes: [readJaarverslagEndpoint],
    onSuccess: () => toast(t('verslag.is-vastgesteld')),
  });
  const isOffered = aanbieding?.status === 'ter-vaststelling' && aanbieding.hash === hash;
  const fouten = bevindingen.some(({ ernst }) => ernst === 'fout');
  const isSame = vastgesteld.some((een) => een.hash === hash);
  return (
    <Panel
      title={t('verslag.vastgesteld')}
      count={vastgesteld.length}
      action={
        may && (
          <Button
            small
            kind="primary"
            disabled={fouten || isSame || !isOffered}
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
              : isOffered
                ? 'verslag.vaststellen-uitleg'
                : 'verslag.eerst-aanbieden',
        )}
      </p>
      <Aanbieden antwoord={antwoord} isOffered={isOffered} onReload={onReload} />
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

/** Where it stands between the team and the manager, and what each may do now. */
function Aanbieden({
  antwoord: { verslag, bevindingen, hash, aanbieding },
  isOffered,
  onReload,
}: {
  readonly antwoord: Antwoord;
  readonly isOffered: boolean;
  readonly onReload: () => void;
}) {
  const t = useTeksten();
  const toast = useToast();
  const mayWrite = useMay('verslag.schrijven');
  const mayAdopt = useMay('verslag.vaststellen');
  const { schooljaar, vorm } = verslag;
  const offer = useAct(offerVerslagEndpoint, {
    refreshes: [readJaarverslagEndpoint],
    onSuccess: () => toast(t('verslag.is-aangeboden')),
  });
  const giveBack = useAct(returnVerslagEndpoint, {
    refreshes: [readJaarverslagEndpoint],
    onSuccess: () => toast(t('verslag.is-teruggegeven')),
  });
  const f = useFormulier({
    schema: bodyOf(returnVerslagEndpoint),
    start: {},
    concept: `verslag-terug-${schooljaar}-${vorm}`,
    error: giveBack.error,
  });
  const stand = isOffered
    ? 'verslag.stand.aangeboden'
    : aanbieding?.status === 'ter-vaststelling'
      ? 'verslag.stand.veranderd'
      : aanbieding?.status === 'teruggegeven'
        ? 'verslag.stand.teruggegeven'
        : 'verslag.stand.concept';
  return (
    <>
      <p>
        <StatusChip tone={isOffered ? 'ok' : 'attention'} text={t(stand)} /> {aanbieding?.toelichting}
      </p>
      <ProblemAlert error={offer.error ?? giveBack.error} onReload={onReload} />
      {mayWrite && !isOffered && (
        <Button
          small
          busy={offer.isPending}
          disabled={bevindingen.some(({ ernst }) => ernst === 'fout')}
          onClick={() => offer.mutate({ schooljaar, vorm, hash })}
        >
          {t('verslag.bied-aan')}
        </Button>
      )}
      {mayAdopt && isOffered && (
        <form
          className="schoolgang-form"
          noValidate
          onSubmit={f.submit((values) => {
            giveBack.mutate({ ...values, schooljaar, vorm });
            f.done();
          })}
        >
          <TextArea label={t('verslag.terug-waarom')} rows={2} {...f.veld('toelichting')} />
          <div className="schoolgang-form__actions">
            <Button small type="submit" busy={giveBack.isPending}>
              {t('verslag.geef-terug')}
            </Button>
          </div>
        </form>
      )}
    </>
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
            {verschillen.slice(0, MOST).map(({ cijfer, toen, nu, momentopnameId }) => (
              <li key={cijfer}>
                {t('verslag.verschil', { cijfer, toen: formatGetal(toen), nu: formatGetal(nu) })}
                {momentopnameId !== null && (
                  <>
                    {' '}
                    <Link to="/momentopnamen/$momentopnameId" params={{ momentopnameId }}>
                      {t('verslag.welke-records')}
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
