import { useState } from 'react';
import { type Onderdeel, onderdelen, writeVraag } from '../../../regels/mas/volledigheid.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { askSchoolEndpoint, listVragenEndpoint } from '../intake.contract.ts';
import { readMeldingEndpoint } from '../melding.contract.ts';
import type { Melding } from './melding.ts';
import { intakeTeksten } from './teksten-intake.ts';

/** Asks the school what is missing: that is chosen already, and the text stands beside it as the school will read it (VI-05). */
export function VraagDialog({
  melding,
  onClose,
  onReload,
}: {
  readonly melding: Melding;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(intakeTeksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const [gekozen, setGekozen] = useState<readonly Onderdeel[]>(
    melding.ontbreekt.filter(({ nodig }) => nodig).map(({ onderdeel }) => onderdeel),
  );
  const [eigen, setEigen] = useState('');
  const act = useAct(askSchoolEndpoint, {
    refreshes: [readMeldingEndpoint, listVragenEndpoint],
    onSuccess: () => {
      toast(t('vraag.gedaan'));
      onClose();
    },
  });
  const leeg = gekozen.length === 0 && eigen.trim() === '';
  return (
    <Dialog open wide title={t('doe.vragen')} onClose={onClose}>
      <form
        className="schoolgang-columns-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (leeg) return;
          act.mutate({
            meldingId: melding.meldingId,
            onderdelen: [...gekozen],
            ...(eigen.trim() ? { eigenVraag: eigen } : {}),
          });
        }}
      >
        <div className="schoolgang-form">
          <ProblemAlert error={act.error} onReload={onReload} />
          <fieldset className="utrecht-form-fieldset schoolgang-field">
            <legend className="utrecht-form-label schoolgang-legend">{t('vraag.wat')}</legend>
            {onderdelen.map((onderdeel) => (
              <Checkbox
                key={onderdeel}
                id={`vraag-${onderdeel}`}
                label={t(`onderdeel.${onderdeel}`)}
                checked={gekozen.includes(onderdeel)}
                onChange={({ target }) =>
                  setGekozen(
                    target.checked ? [...gekozen, onderdeel] : gekozen.filter((een) => een !== onderdeel),
                  )
                }
              />
            ))}
          </fieldset>
          <TextArea
            id="vraag-eigen"
            label={t('vraag.eigen')}
            hint={t('vraag.eigen-hint')}
            optional
            maxLength={1000}
            value={eigen}
            onChange={({ target }) => setEigen(target.value)}
          />
        </div>
        <section aria-label={t('vraag.voorbeeld')} aria-live="polite">
          <h3 className="utrecht-heading-3">{t('vraag.voorbeeld')}</h3>
          <p className="schoolgang-quote schoolgang-preserve">
            {leeg ? t('vraag.leeg') : writeVraag(gekozen, eigen)}
          </p>
        </section>
        <div className="schoolgang-form__actions schoolgang-columns-2__all">
          <Button kind="primary" type="submit" busy={act.isPending} disabled={leeg}>
            {t('vraag.stuur')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
