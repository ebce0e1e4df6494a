import './melding.css';
import { formatDatum } from '../../../web/datum.ts';
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
  const { laat, samenvoeging, opgave, magNu } = melding;
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
      <Toewijzing melding={melding} open={open} />
      {laat.laat && (
        <Alert kind="warning">
          <p>{t('aandacht.laat', { dagen: melding.dagenTotMelding ?? 0, grens: laat.grensInDagen })}</p>
          <Link to="/late-meldingen" search={{}}>
            {t('aandacht.laat-lijst')}
          </Link>
        </Alert>
      )}
      {opgave?.zorgVermoed && open && <Alert kind="info">{t('aandacht.zorg')}</Alert>}
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

/** Which organisatie has it, or should; and who of us by the rules, when nobody has it yet. */
function Toewijzing({ melding, open }: { readonly melding: Melding; readonly open: boolean }) {
  const t = useTekst(intakeTeksten);
  const { toewijzing, doorzending, behandelaar } = melding;
  const waarom = (redenen: readonly string[]) => {
    const bekend = redenen.filter((een): een is Reden => een in REDENEN);
    return bekend.length > 0
      ? ` ${t('aandacht.waarom', { waarop: bekend.map((een) => t(REDENEN[een])).join(', ') })}`
      : '';
  };
  if (doorzending) {
    const { richting, organisatie: naam, op } = doorzending;
    return (
      <Alert kind="info">
        {t(richting === 'naar' ? 'aandacht.elders' : 'aandacht.van', { naam, op: formatDatum(op) })}
        {waarom(doorzending.waarom)}
      </Alert>
    );
  }
  if (!open || !toewijzing) return null;
  if (toewijzing.andereUitvoerder && behandelaar !== toewijzing.andereUitvoerder) {
    return (
      <Alert kind="warning">
        {t('aandacht.uitvoerder', { naam: toewijzing.andereUitvoerder })}
        {waarom(toewijzing.waarom)}
      </Alert>
    );
  }
  return toewijzing.behandelaar && !behandelaar ? (
    <Alert kind="info">
      {t('aandacht.behandelaar', { naam: toewijzing.behandelaar })}
      {waarom(toewijzing.waarom)}
    </Alert>
  ) : null;
}

const REDENEN = {
  zaak: 'waarop.zaak',
  school: 'waarop.school',
  leeftijd: 'waarop.leeftijd',
  soort: 'waarop.soort',
  onderwijs: 'waarop.onderwijs',
  gemeente: 'waarop.gemeente',
} as const;
type Reden = keyof typeof REDENEN;

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
      <p>
        {t(dagen === 0 || dagen === 1 ? `aandacht.recidive.${dagen}` : 'aandacht.recidive', {
          nummer,
          dagen,
        })}
      </p>
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
