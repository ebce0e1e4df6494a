import './melding.css';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { linkMeldingEndpoint, listMeldingenEndpoint, readMeldingEndpoint } from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';
import { intakeTeksten } from './teksten-intake.ts';

/** What an officer should know before doing anything with this report, each with the act that fits it. */
export function MeldingAandacht({
  melding,
  onVraag,
  onReload,
}: {
  readonly melding: Melding;
  readonly onVraag: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(intakeTeksten);
  const { laat, samenvoeging, toewijzing, opgave, magNu } = melding;
  const nodig = melding.ontbreekt.filter((een) => een.nodig);
  const andere = melding.ontbreekt.filter((een) => !een.nodig);
  const open = magNu.includes('vragen');
  const names = (wat: Melding['ontbreekt']) =>
    wat.map(({ onderdeel }) => t(`onderdeel.${onderdeel}`)).join(', ');
  return (
    <div className="melding-aandacht">
      {samenvoeging.in && (
        <Alert kind="info">
          <Link to="/meldingen/$meldingId" params={{ meldingId: samenvoeging.in.meldingId }}>
            {t('aandacht.samen-in', { nummer: samenvoeging.in.nummer })}
          </Link>{' '}
          {samenvoeging.in.reden}
        </Alert>
      )}
      {samenvoeging.bij.map(({ meldingId, nummer, reden }) => (
        <Alert kind="info" key={meldingId}>
          <Link to="/meldingen/$meldingId" params={{ meldingId }}>
            {t('aandacht.samen-bij', { nummer })}
          </Link>{' '}
          {reden}
        </Alert>
      ))}
      {laat.laat && (
        <Alert kind="warning">
          <p>{t('aandacht.laat', { dagen: melding.dagenTotMelding ?? 0, grens: laat.grensInDagen })}</p>
          <Link to="/late-meldingen" search={{}}>
            {t('aandacht.laat-lijst')}
          </Link>
        </Alert>
      )}
      {opgave?.zorgVermoed && open && <Alert kind="info">{t('aandacht.zorg')}</Alert>}
      {toewijzing?.andereUitvoerder && open && melding.behandelaar !== toewijzing.andereUitvoerder && (
        <Alert kind="warning">{t('aandacht.uitvoerder', { naam: toewijzing.andereUitvoerder })}</Alert>
      )}
      {melding.recidive && <Recidive melding={melding} recidive={melding.recidive} onReload={onReload} />}
      {open && nodig.length > 0 && (
        <Alert kind="warning">
          <p>
            {t('aandacht.ontbreekt')} <strong>{names(nodig)}</strong>.
            {andere.length > 0 && ` ${t('aandacht.ontbreekt-ook')} ${names(andere)}.`}
          </p>
          <Button small onClick={onVraag}>
            {t('aandacht.vraag')}
          </Button>
        </Alert>
      )}
    </div>
  );
}

/** One press puts the second report with what already runs (VI-06). */
function Recidive({
  melding,
  recidive,
  onReload,
}: {
  readonly melding: Melding;
  readonly recidive: NonNullable<Melding['recidive']>;
  readonly onReload: () => void;
}) {
  const t = useTekst(intakeTeksten);
  const melden = useTekst(teksten);
  const toast = useToast();
  const { werkprocesId, zaaknummer, nummer, dagen } = recidive;
  const act = useAct(linkMeldingEndpoint, {
    refreshes: [readMeldingEndpoint, listMeldingenEndpoint],
    onSuccess: () => toast(melden('koppel.gedaan')),
  });
  return (
    <Alert kind="info">
      <ProblemAlert error={act.error} onReload={onReload} />
      <p>{t('aandacht.recidive', { nummer, dagen })}</p>
      {werkprocesId && zaaknummer && melding.magNu.includes('koppelen') && (
        <Button
          small
          busy={act.isPending}
          onClick={() => act.mutate({ werkprocesId, meldingId: melding.meldingId, versie: melding.versie })}
        >
          {t('aandacht.recidive-zaak', { zaak: zaaknummer })}
        </Button>
      )}
    </Alert>
  );
}
