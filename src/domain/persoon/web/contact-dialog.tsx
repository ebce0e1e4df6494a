import { formatDag } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Contact,
  type Geadresseerde,
  kanalen,
  listContactEndpoint,
  readAanschrijvingEndpoint,
  readJongereEndpoint,
  setContactEndpoint,
  woonplekken,
} from '../persoon.contract.ts';
import { useTeksten } from './teksten.ts';

type Props = {
  readonly jongereId: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** How somebody is reached from a day on; what held stays in the history. */
export function ContactDialog({ wie, ...rest }: Props & { readonly wie: Geadresseerde | undefined }) {
  const t = useTeksten();
  const { jongereId, onClose } = rest;
  const { data, error } = useRead(
    listContactEndpoint,
    { jongereId },
    { enabled: wie !== undefined, keep: false },
  );
  if (!wie) return null;
  const alle = data?.contactgegevens.filter(({ betrokkeneId }) => betrokkeneId === wie.betrokkeneId);
  return (
    <Dialog open title={t('bereik.titel', { naam: wie.naam })} onClose={onClose}>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {alle && <ContactForm key={wie.betrokkeneId ?? 'zelf'} {...rest} wie={wie} alle={alle} />}
    </Dialog>
  );
}

const GEHEIM = ['bsn'] as const;
const schema = bodyOf(setContactEndpoint).omit({ versie: true, betrokkeneId: true });

function ContactForm({
  jongereId,
  wie,
  alle,
  onClose,
  onReload,
}: Props & { readonly wie: Geadresseerde; readonly alle: readonly Contact[] }) {
  const t = useTeksten();
  const toast = useToast();
  const { vandaag } = useSessie();
  const nu = alle.find(({ totEnMet }) => totEnMet === null);
  const act = useAct(setContactEndpoint, {
    refreshes: [readAanschrijvingEndpoint, listContactEndpoint, readJongereEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('bereik.bewaard'));
      onClose();
    },
  });
  const { betrokkeneId } = wie;
  const f = useFormulier({
    schema,
    start: { ...startOf(nu ?? wie), vanaf: vandaag },
    geheim: GEHEIM,
    concept: `contact-${jongereId}-${betrokkeneId ?? 'zelf'}`,
    error: act.error,
  });
  const isElders = f.value('woont') === 'elders';
  const check = (naam: 'tolk' | 'adresGeheim') => {
    const { fout: _, ...veld } = f.veld(naam);
    return veld;
  };
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) =>
        act.mutate({
          ...values,
          jongereId,
          versie: nu?.versie ?? 0,
          ...(betrokkeneId ? { betrokkeneId } : {}),
        }),
      )}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextField label={t('bereik.telefoon')} type="tel" optional {...f.veld('telefoon')} />
      <TextField label={t('bereik.email')} type="email" optional {...f.veld('email')} />
      <Select
        label={t('bereik.voorkeur')}
        empty={t('bereik.voorkeur-geen')}
        optional
        options={kanalen.map((value) => ({ value, label: t(`kanaal.${value}`) }))}
        {...f.veld('voorkeur')}
      />
      {betrokkeneId && f.value('voorkeur') === 'berichtenbox' && (
        <TextField
          label={t('bereik.bsn')}
          hint={t(nu?.heeftBsn ? 'bereik.bsn-blijft' : 'bereik.bsn-hint')}
          short
          optional={nu?.heeftBsn === true}
          inputMode="numeric"
          autoComplete="off"
          {...f.veld('bsn')}
        />
      )}
      <TextField label={t('gezin.taal')} optional {...f.veld('taal')} />
      <Checkbox label={t('bijzonder.tolk')} {...check('tolk')} />
      {betrokkeneId && (
        <RadioGroup
          label={t('bereik.woont')}
          options={woonplekken.map((value) => ({ value, label: t(`bereik.woont.${value}`) }))}
          {...f.veld('woont')}
        />
      )}
      {isElders && (
        <>
          <TextField label={t('bereik.straat')} optional {...f.veld('straatnaam')} />
          <TextField label={t('bereik.huisnummer')} short optional {...f.veld('huisnummer')} />
          <TextField label={t('bereik.postcode')} short optional {...f.veld('postcode')} />
          <TextField label={t('bereik.plaats')} optional {...f.veld('woonplaats')} />
          <Checkbox label={t('bereik.adres-geheim')} {...check('adresGeheim')} />
          {nu?.adresGeheim && <p className="schoolgang-muted">{t('bereik.adres-blijft')}</p>}
        </>
      )}
      <TextArea
        label={t('bereik.niet-reden')}
        hint={t('bereik.niet-hint')}
        optional
        {...f.veld('nietBenaderen')}
      />
      <TextField label={t('bereik.bron')} optional {...f.veld('bron')} />
      <DateField label={t('bereik.vanaf')} hint={t('bereik.vanaf-hint')} {...f.veld('vanaf')} />
      <DialogFoot busy={act.isPending} onClose={onClose} />
      <Eerder alle={alle} />
    </form>
  );
}

/** What the form begins with: what was recorded here, else what was delivered. */
const startOf = (gegevens: Contact | Geadresseerde) => ({
  telefoon: gegevens.telefoon ?? '',
  email: gegevens.email ?? '',
  taal: gegevens.taal ?? '',
  tolk: gegevens.tolk,
  nietBenaderen: gegevens.nietBenaderen ?? '',
  ...('woont' in gegevens
    ? {
        bsn: '',
        voorkeur: gegevens.voorkeur ?? '',
        woont: gegevens.woont ?? '',
        straatnaam: gegevens.straatnaam ?? '',
        huisnummer: gegevens.huisnummer ?? '',
        postcode: gegevens.postcode ?? '',
        woonplaats: gegevens.woonplaats ?? '',
        adresGeheim: gegevens.adresGeheim,
        bron: gegevens.bron ?? '',
      }
    : {
        bsn: '',
        voorkeur: '',
        woont: '',
        straatnaam: '',
        huisnummer: '',
        postcode: '',
        woonplaats: '',
        adresGeheim: false,
        bron: '',
      }),
});

function Eerder({ alle }: { readonly alle: readonly Contact[] }) {
  const t = useTeksten();
  if (alle.length === 0) return null;
  return (
    <details>
      <summary>{t('bereik.eerder', { n: alle.length })}</summary>
      <ul className="utrecht-unordered-list">
        {alle.map((een) => (
          <li key={een.contactgegevenId}>
            {een.totEnMet
              ? t('bereik.periode', { vanaf: formatDag(een.vanaf), tot: formatDag(een.totEnMet) })
              : t('bereik.periode-open', { vanaf: formatDag(een.vanaf) })}
            {': '}
            {[
              een.telefoon,
              een.email,
              een.voorkeur && t('bereik.liefst', { kanaal: t(`kanaal.${een.voorkeur}`) }),
              een.taal,
              een.tolk && t('gezin.tolk'),
              een.woont && t(`bereik.woont.${een.woont}`),
              een.nietBenaderen && t('bereik.niet'),
            ]
              .filter(Boolean)
              .join(', ') || '–'}{' '}
            <span className="schoolgang-muted">({een.vastgelegdDoor})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
