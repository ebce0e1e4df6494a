import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  bekostigingen,
  createSituatieEndpoint,
  erkenningen,
  listSituatiesEndpoint,
  type Situatie,
  soortenSituatie,
  updateSituatieEndpoint,
  zSituatieGegevens,
} from '../../onderwijssituatie/onderwijssituatie.contract.ts';
import { readTijdlijnEndpoint } from '../persoon.contract.ts';
import { useTeksten } from './teksten.ts';

type Props = {
  readonly jongereId: string;
  /** Absent: a new one. */
  readonly situatie: Situatie | undefined;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

export function SituatieDialog(props: Props) {
  const t = useTeksten();
  return (
    <Dialog open wide title={t('situatie.titel')} onClose={props.onClose}>
      <SituatieForm {...props} />
    </Dialog>
  );
}

const LEEG = {
  soort: 'particulier',
  bekostiging: '',
  erkenning: '',
  naam: '',
  land: '',
  bewijs: '',
  bewijsGezienOp: '',
  vanaf: '',
  totEnMet: '',
  hercontroleOp: '',
  toelichting: '',
};

/** What the form begins with: what was recorded, with nothing as an empty field. */
const startOf = (situatie: Situatie) =>
  Object.fromEntries(
    Object.keys(LEEG).map((naam) => [naam, situatie[naam as keyof typeof LEEG] ?? '']),
  ) as typeof LEEG;

function SituatieForm({ jongereId, situatie, onClose, onReload }: Props) {
  const t = useTeksten();
  const toast = useToast();
  const { vandaag } = useSessie();
  const done = {
    refreshes: [listSituatiesEndpoint, readTijdlijnEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('situatie.bewaard'));
      onClose();
    },
  };
  const create = useAct(createSituatieEndpoint, done);
  const update = useAct(updateSituatieEndpoint, done);
  const error = create.error ?? update.error;
  const f = useFormulier({
    schema: zSituatieGegevens,
    start: situatie ? startOf(situatie) : { ...LEEG, bewijsGezienOp: vandaag },
    ...(!situatie && { concept: `situatie-${jongereId}` }),
    error,
  });
  const soort = f.value('soort') ?? 'particulier';
  const save = f.submit((values) => {
    for (const naam of NODIG[soort]) if (!values[naam]) return f.require(naam);
    if (!situatie) return create.mutate({ ...values, jongereId });
    const { onderwijssituatieId, versie } = situatie;
    update.mutate({ ...values, onderwijssituatieId, versie });
  });
  return (
    <form className="schoolgang-form" noValidate onSubmit={save}>
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={error} onReload={onReload} />
      <RadioGroup
        label={t('situatie.soort')}
        row
        options={soortenSituatie.map((value) => ({ value, label: t(`situatie.${value}`) }))}
        {...f.veld('soort')}
      />
      {soort !== 'thuisonderwijs' && <TextField label={t('situatie.naam')} {...f.veld('naam')} />}
      {soort === 'buitenland' && <TextField label={t('situatie.land')} {...f.veld('land')} />}
      {soort === 'particulier' && (
        <div className="schoolgang-form__row">
          <Select
            label={t('situatie.bekostiging')}
            options={bekostigingen.map((value) => ({ value, label: t(`situatie.${value}`) }))}
            {...f.veld('bekostiging')}
          />
          <Select
            label={t('situatie.erkenning')}
            hint={t('situatie.erkenning-hint')}
            options={erkenningen.map((value) => ({ value, label: t(`situatie.${value}`) }))}
            {...f.veld('erkenning')}
          />
        </div>
      )}
      <div className="schoolgang-form__row">
        <DateField label={t('situatie.vanaf')} {...f.veld('vanaf')} />
        <DateField label={t('situatie.tot')} hint={t('situatie.tot-hint')} optional {...f.veld('totEnMet')} />
      </div>
      <TextField label={t('situatie.bewijs')} hint={t('situatie.bewijs-hint')} {...f.veld('bewijs')} />
      <div className="schoolgang-form__row">
        <DateField label={t('situatie.gezien')} max={vandaag} {...f.veld('bewijsGezienOp')} />
        <DateField
          label={t('situatie.hercontrole')}
          hint={t('situatie.hercontrole-hint')}
          {...f.veld('hercontroleOp')}
        />
      </div>
      <TextArea label={t('situatie.toelichting')} optional {...f.veld('toelichting')} />
      <DialogFoot busy={create.isPending || update.isPending} onClose={onClose} />
    </form>
  );
}

/** What must be known of each kind. */
const NODIG = {
  particulier: ['naam', 'bekostiging', 'erkenning'],
  buitenland: ['naam', 'land'],
  thuisonderwijs: [],
} as const;
