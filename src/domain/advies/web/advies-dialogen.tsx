import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import {
  answerAdviesEndpoint,
  askAdviesEndpoint,
  type Collegavraag,
  readZaakAdviesEndpoint,
  setZaakThemasEndpoint,
} from '../advies.contract.ts';
import { teksten } from './teksten.ts';

const vraagSchema = bodyOf(askAdviesEndpoint).pick({ vraag: true, uiterlijk: true });
const antwoordSchema = bodyOf(answerAdviesEndpoint).pick({ antwoord: true });

/** What the zaak is about: themes of the list; those an exemption brings cannot be left out. */
export function ThemaKeuzeDialog({
  werkprocesId,
  keuze,
  gekozen,
  vanzelf,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly keuze: readonly { readonly themaId: string; readonly naam: string }[];
  readonly gekozen: readonly string[];
  readonly vanzelf: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const [themaIds, setThemaIds] = useState(gekozen);
  const act = useAct(setZaakThemasEndpoint, {
    refreshes: [readZaakAdviesEndpoint],
    onSuccess: () => {
      toast(t('zaak.bewaard'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('zaak.kies')} onClose={onClose}>
      <form
        className="schoolgang-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ werkprocesId, themaIds: themaIds.filter((id) => !vanzelf.includes(id)) });
        }}
      >
        <ProblemAlert error={act.error} />
        {keuze.length === 0 && <p>{t('zaak.lijst-leeg')}</p>}
        {keuze.map(({ themaId, naam }) => (
          <Checkbox
            key={themaId}
            id={`thema-${themaId}`}
            label={naam}
            checked={themaIds.includes(themaId)}
            disabled={vanzelf.includes(themaId)}
            onChange={({ target: { checked } }) =>
              setThemaIds(checked ? [...themaIds, themaId] : themaIds.filter((id) => id !== themaId))
            }
          />
        ))}
        <div className="schoolgang-form__actions">
          {keuze.length > 0 && (
            <Button kind="primary" type="submit" busy={act.isPending}>
              {shared('actie.bewaren')}
            </Button>
          )}
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function VraagDialog({
  werkprocesId,
  themaId,
  aan,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly themaId: string;
  readonly aan: string;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(askAdviesEndpoint, {
    refreshes: [readZaakAdviesEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('vraag.gesteld', { naam: aan }));
      onClose();
    },
  });
  const f = useFormulier({
    schema: vraagSchema,
    start: { vraag: '', uiterlijk: '' },
    concept: `advies-${werkprocesId}-${themaId}`,
    error: act.error,
  });
  return (
    <Dialog open title={t('vraag.aan', { naam: aan })} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, werkprocesId, themaId, aan }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        <TextArea label={t('vraag.vraag')} {...f.veld('vraag')} />
        <DateField
          label={t('vraag.uiterlijk')}
          hint={t('vraag.uiterlijk-hint')}
          optional
          {...f.veld('uiterlijk')}
        />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('vraag.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

export function AntwoordDialog({
  vraag: { collegavraagId, versie, vraag },
  onClose,
  onReload,
}: {
  readonly vraag: Collegavraag;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(answerAdviesEndpoint, {
    refreshes: [readZaakAdviesEndpoint, readVandaagEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('antwoord.gegeven'));
      onClose();
    },
  });
  const f = useFormulier({
    schema: antwoordSchema,
    start: { antwoord: '' },
    concept: `adviesantwoord-${collegavraagId}`,
    error: act.error,
  });
  return (
    <Dialog open title={t('antwoord.doe')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ antwoord }) => act.mutate({ antwoord, collegavraagId, versie }))}
      >
        <p className="schoolgang-quote">{vraag}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <TextArea label={t('antwoord.antwoord')} {...f.veld('antwoord')} />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('antwoord.bewaar')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
