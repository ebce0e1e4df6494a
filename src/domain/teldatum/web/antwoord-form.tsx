import { z } from 'zod';
import type { ProblemError } from '../../../web/api.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { teksten } from './teksten.ts';

const schema = z.object({ klopt: z.enum(['ja', 'nee']), opmerking: z.string().max(4000).optional() });

/** Whether the list is right; the same for a school and for who records its answer. */
export function AntwoordForm({
  concept,
  busy,
  error,
  onAnswer,
  onClose,
  onReload,
}: {
  readonly concept: string;
  readonly busy: boolean;
  readonly error: ProblemError | null;
  readonly onAnswer: (antwoord: { klopt: boolean; opmerking?: string }) => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const f = useFormulier({ schema, start: { opmerking: '' }, concept, error });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit(({ klopt, opmerking }) => {
        if (klopt === 'nee' && !opmerking) f.require('opmerking');
        else onAnswer({ klopt: klopt === 'ja', ...(opmerking ? { opmerking } : {}) });
      })}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={error} onReload={onReload} />
      <RadioGroup
        label={t('klopt')}
        options={(['ja', 'nee'] as const).map((value) => ({ value, label: t(`klopt.${value}`) }))}
        {...f.veld('klopt')}
      />
      <TextArea
        label={t('opmerking')}
        hint={t('opmerking-hint')}
        optional={f.value('klopt') !== 'nee'}
        {...f.veld('opmerking')}
      />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={busy}>
          {t('bewaren')}
        </Button>
        <Button onClick={onClose}>{t('annuleren')}</Button>
      </div>
    </form>
  );
}
