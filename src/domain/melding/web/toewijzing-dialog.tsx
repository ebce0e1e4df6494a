import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listScholenEndpoint } from '../../school/school.contract.ts';
import { listToewijzingenEndpoint, setToewijzingEndpoint } from '../intake.contract.ts';
import { onderwijssoorten, soortenVerzuim } from '../melding.contract.ts';
import { intakeTeksten } from './teksten-intake.ts';

/** One of each at most; the contract knows lists, which an import or another program may give. */
const schema = bodyOf(setToewijzingEndpoint).omit({ onderwijssoorten: true, soorten: true }).partial({
  schoolId: true,
  gemeentecode: true,
  leeftijdVanaf: true,
  leeftijdTotEnMet: true,
  behandelaar: true,
  andereUitvoerder: true,
  totEnMet: true,
});

const ZOEK_VANAF = 2;

/** The contract asks a list, or nothing for all. */
function chosen<W extends string>(bekend: readonly W[], gekozen: string): W[] | null {
  const found = bekend.filter((een) => een === gekozen);
  return found.length > 0 ? found : null;
}

/** A new rule; what is left open holds for all. */
export function ToewijzingDialog({
  behandelaars,
  onClose,
}: {
  readonly behandelaars: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useTekst(intakeTeksten);
  const term = useTermen();
  const shared = useAlgemeen();
  const toast = useToast();
  const { gemeenten, vandaag } = useSessie();
  const [zoek, setZoek] = useState('');
  const [onderwijs, setOnderwijs] = useState('');
  const [soort, setSoort] = useState('');
  const scholen = useRead(listScholenEndpoint, { zoek, limiet: 20 }, { enabled: zoek.length >= ZOEK_VANAF });
  const act = useAct(setToewijzingEndpoint, {
    refreshes: [listToewijzingenEndpoint],
    onSuccess: () => {
      toast(t('toewijzing.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      schoolId: '',
      gemeentecode: '',
      leeftijdVanaf: '',
      leeftijdTotEnMet: '',
      behandelaar: '',
      andereUitvoerder: '',
      vanaf: vandaag,
    },
    error: act.error,
  });
  return (
    <Dialog open wide title={t('toewijzing.nieuw')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((regel) =>
          act.mutate({
            schoolId: regel.schoolId ?? null,
            gemeentecode: regel.gemeentecode ?? null,
            leeftijdVanaf: regel.leeftijdVanaf ?? null,
            leeftijdTotEnMet: regel.leeftijdTotEnMet ?? null,
            behandelaar: regel.behandelaar ?? null,
            andereUitvoerder: regel.andereUitvoerder ?? null,
            totEnMet: null,
            vanaf: regel.vanaf,
            onderwijssoorten: chosen(onderwijssoorten, onderwijs),
            soorten: chosen(soortenVerzuim, soort),
          }),
        )}
      >
        <p className="schoolgang-muted">{t('toewijzing.leeg-is-alle')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? scholen.error} />
        <div className="schoolgang-form__row">
          <TextField
            id="zoek-school"
            label={t('toewijzing.zoek-school')}
            optional
            value={zoek}
            onChange={({ target }) => setZoek(target.value)}
          />
          <Select
            label={t('laat.school')}
            optional
            options={(scholen.data?.scholen ?? []).map(({ schoolId, naam, plaats }) => ({
              value: schoolId,
              label: [naam, plaats].filter(Boolean).join(', '),
            }))}
            {...f.veld('schoolId')}
          />
        </div>
        <div className="schoolgang-form__row">
          <Select
            label={t('toewijzing.gemeente')}
            optional
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
            {...f.veld('gemeentecode')}
          />
          <TextField
            label={t('toewijzing.leeftijd-van')}
            short
            optional
            inputMode="numeric"
            {...f.veld('leeftijdVanaf', { getal: true })}
          />
          <TextField
            label={t('toewijzing.leeftijd-tot')}
            short
            optional
            inputMode="numeric"
            {...f.veld('leeftijdTotEnMet', { getal: true })}
          />
        </div>
        <div className="schoolgang-form__row">
          <Select
            id="kies-onderwijs"
            label={t('toewijzing.onderwijs')}
            optional
            value={onderwijs}
            onChange={({ target }) => setOnderwijs(target.value)}
            options={onderwijssoorten.map((een) => ({ value: een, label: term('onderwijs', een) }))}
          />
          <Select
            id="kies-soort"
            label={t('toewijzing.soort')}
            optional
            value={soort}
            onChange={({ target }) => setSoort(target.value)}
            options={soortenVerzuim.map((een) => ({ value: een, label: term('verzuim', een) }))}
          />
        </div>
        <div className="schoolgang-form__row">
          <Select
            label={t('toewijzing.wie')}
            optional
            options={behandelaars.map((naam) => ({ value: naam, label: naam }))}
            {...f.veld('behandelaar')}
          />
          <TextField label={t('toewijzing.andere-uitvoerder')} optional {...f.veld('andereUitvoerder')} />
          <DateField label={t('toewijzing.vanaf')} {...f.veld('vanaf')} />
        </div>
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {t('toewijzing.opslaan')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
