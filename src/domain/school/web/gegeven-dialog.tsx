import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  readSchoolEndpoint,
  type School,
  type SoortVerband,
  setAdresEndpoint,
  setVerbandEndpoint,
} from '../school.contract.ts';
import { teksten } from './teksten.ts';

export type SoortGegeven = 'adres' | SoortVerband;
type Props = { readonly school: School; readonly onClose: () => void; readonly onReload: () => void };

/** Another address, bestuur or samenwerkingsverband from a day on. */
export function GegevenDialog({ soort, ...rest }: Props & { readonly soort: SoortGegeven | undefined }) {
  const t = useTekst(teksten);
  if (!soort) return null;
  return (
    <Dialog open title={t('gegeven.wijzig-van', { wat: t(`gegeven.${soort}`) })} onClose={rest.onClose}>
      <p className="schoolgang-muted">{t('gegeven.uitleg')}</p>
      {soort === 'adres' ? <AdresForm {...rest} /> : <VerbandForm {...rest} soort={soort} />}
    </Dialog>
  );
}

function useDone(onClose: () => void) {
  const t = useTekst(teksten);
  const toast = useToast();
  return () => {
    toast(t('gegeven.bewaard'));
    onClose();
  };
}

function AdresForm({ school, onClose, onReload }: Props) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const act = useAct(setAdresEndpoint, { refreshes: [readSchoolEndpoint], onSuccess: useDone(onClose) });
  const nu = school.adressen.find(({ totEnMet }) => totEnMet === null);
  const f = useFormulier({
    schema: bodyOf(setAdresEndpoint),
    start: {
      straatnaam: nu?.straatnaam ?? '',
      huisnummer: nu?.huisnummer ?? '',
      postcode: nu?.postcode ?? '',
      plaats: nu?.plaats ?? '',
      gemeentecode: nu?.gemeentecode ?? '',
      telefoon: nu?.telefoon ?? '',
      vanaf: vandaag,
    },
    error: act.error,
  });
  const { schoolId } = school;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, schoolId }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextField label={t('veld.straat')} optional {...f.veld('straatnaam')} />
      <TextField label={t('veld.huisnummer')} short optional {...f.veld('huisnummer')} />
      <TextField label={t('veld.postcode')} short optional {...f.veld('postcode')} />
      <TextField label={t('veld.plaats')} {...f.veld('plaats')} />
      <TextField
        label={t('veld.gemeentecode')}
        hint={t('veld.gemeentecode-hint')}
        short
        inputMode="numeric"
        {...f.veld('gemeentecode')}
      />
      <TextField
        label={t('veld.telefoon')}
        hint={t('veld.telefoon-hint')}
        optional
        type="tel"
        {...f.veld('telefoon')}
      />
      <DateField label={t('veld.vanaf')} {...f.veld('vanaf')} />
      <Actions busy={act.isPending} onClose={onClose} />
    </form>
  );
}

const verbandSchema = bodyOf(setVerbandEndpoint).omit({ soort: true });

function VerbandForm({ school, soort, onClose, onReload }: Props & { readonly soort: SoortVerband }) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const act = useAct(setVerbandEndpoint, { refreshes: [readSchoolEndpoint], onSuccess: useDone(onClose) });
  const f = useFormulier({
    schema: verbandSchema,
    start: { naam: '', nummer: '', vanaf: vandaag },
    error: act.error,
  });
  const { schoolId } = school;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, schoolId, soort }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextField label={t(`verband.${soort}`)} {...f.veld('naam')} />
      <TextField label={t('veld.nummer')} short optional {...f.veld('nummer')} />
      <DateField label={t('veld.vanaf')} {...f.veld('vanaf')} />
      <Actions busy={act.isPending} onClose={onClose} />
    </form>
  );
}

function Actions({ busy, onClose }: { readonly busy: boolean; readonly onClose: () => void }) {
  const shared = useAlgemeen();
  return (
    <div className="schoolgang-form__actions">
      <Button kind="primary" type="submit" busy={busy}>
        {shared('actie.bewaren')}
      </Button>
      <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
    </div>
  );
}
