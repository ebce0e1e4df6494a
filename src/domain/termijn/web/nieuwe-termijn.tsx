import { useState } from 'react';
import { eenheden } from '../../../regels/kalender/termijnen.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereKeuze } from '../../../web/ui/jongere-keuze.tsx';
import type { Treffer } from '../../../web/ui/jongere-zoeker.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { createTermijnEndpoint, listTermijnenEndpoint, previewTermijnEndpoint } from '../termijn.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createTermijnEndpoint).omit({ jongereId: true, werkprocesId: true, voor: true });

/** A term of one's own, with the last day as it would be while one fills it in. */
export function NieuweTermijnDialog({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  return (
    <Dialog open={open} title={t('termijnen.nieuw')} onClose={onClose}>
      <NieuweTermijn onClose={onClose} />
    </Dialog>
  );
}

function NieuweTermijn({ onClose }: { readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const [jongere, setJongere] = useState<Treffer>();
  const [tried, setTried] = useState(false);
  const act = useAct(createTermijnEndpoint, {
    refreshes: [listTermijnenEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('klaar.nieuw'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      wat: '',
      gebeurtenis: '',
      grondslag: '',
      begin: vandaag,
      aantal: '',
      eenheid: 'schooldagen',
      richting: 'vooruit',
      wettelijk: false,
    },
    concept: 'nieuwe-termijn',
    error: act.error,
  });
  const fout = tried && !jongere ? t('kies-jongere') : undefined;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={(event) => {
        setTried(true);
        void f.submit((values) => jongere && act.mutate({ ...values, jongereId: jongere.jongereId }))(event);
      }}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <JongereKeuze
        id="termijn-jongere"
        label={t('veld.jongere')}
        placeholder={t('veld.jongere-hint')}
        fout={fout}
        jongere={jongere}
        ander={t('veld.andere')}
        onChoose={setJongere}
      />
      <TextField label={t('veld.wat')} {...f.veld('wat')} />
      <TextField label={t('veld.gebeurtenis')} hint={t('veld.gebeurtenis-hint')} {...f.veld('gebeurtenis')} />
      <DateField label={t('veld.begin')} hint={t('veld.begin-hint')} {...f.veld('begin')} />
      <div className="schoolgang-form__row">
        <TextField
          label={t('veld.aantal')}
          short
          inputMode="numeric"
          {...f.veld('aantal', { getal: true })}
        />
        <Select
          label={t('veld.eenheid')}
          empty={false}
          options={eenheden.map((een) => ({ value: een, label: t(`eenheid.${een}`) }))}
          {...f.veld('eenheid')}
        />
      </div>
      <RadioGroup
        label={t('veld.richting')}
        row
        options={(['vooruit', 'terug'] as const).map((een) => ({
          value: een,
          label: t(`veld.richting.${een}`),
        }))}
        {...f.veld('richting')}
      />
      <Checkbox label={t('veld.wettelijk')} {...f.veld('wettelijk')} />
      {f.value('wettelijk') && <TextField label={t('veld.grondslag')} optional {...f.veld('grondslag')} />}
      <Einddag
        begin={String(f.value('begin') ?? '')}
        aantal={Number(f.value('aantal'))}
        eenheid={f.value('eenheid') ?? 'dagen'}
        richting={f.value('richting') ?? 'vooruit'}
        wettelijk={f.value('wettelijk') ?? false}
        {...(jongere && { jongereId: jongere.jongereId })}
      />
      <DialogFoot busy={act.isPending} onClose={onClose} />
    </form>
  );
}

type Telling = Parameters<typeof useRead<typeof previewTermijnEndpoint>>[1];

/** The last day, worked out by the server: the browser has no calendar of holidays. */
function Einddag(telling: Telling) {
  const t = useTekst(teksten);
  const complete =
    /^\d{4}-\d\d-\d\d$/.test(telling.begin) && Number.isInteger(telling.aantal) && telling.aantal > 0;
  const { data } = useRead(previewTermijnEndpoint, telling, { enabled: complete });
  if (!complete || !data) return null;
  return data.uiterlijk ? (
    <Alert kind="info">
      <p>{t('veld.einddag', { dag: formatDatum(data.uiterlijk) })}</p>
    </Alert>
  ) : (
    <Alert kind="warning">
      <p>{t('veld.einddag-onbekend')}</p>
    </Alert>
  );
}
