import './school.css';
import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Contacttaak,
  type Contactvoorstel,
  contacttaken,
  proposeContactEndpoint,
  readEigenSchoolEndpoint,
} from '../school.contract.ts';
import { Bereikbaar } from './bereikbaar.tsx';
import { ContactVelden } from './contact-velden.tsx';
import { teksten } from './teksten.ts';

/** For a school: whom the gemeente will call about what, and how to say that it has become somebody else. */
export function EigenContacten() {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const [taak, setTaak] = useState<Contacttaak>();
  const { data, error, refetch } = useRead(readEigenSchoolEndpoint, {});
  return (
    <Panel title={t('eigen.titel')}>
      <p className="schoolgang-muted">{t('eigen.uitleg')}</p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <div className="school-taken">
          {contacttaken.map((een) => {
            const nu = data.contacten.find(
              (contact) =>
                contact.taak === een &&
                contact.vanaf <= vandaag &&
                (contact.totEnMet === null || contact.totEnMet >= vandaag),
            );
            return (
              <section key={een} aria-labelledby={`taak-${een}`}>
                <h3 className="utrecht-heading-3" id={`taak-${een}`}>
                  {t(`taak.${een}`)}
                </h3>
                <p className="schoolgang-muted schoolgang-small">{t(`taak-gebruik.${een}`)}</p>
                {nu ? (
                  <>
                    <p>
                      <strong>{nu.naam}</strong>
                      {nu.functie && <span className="schoolgang-muted">, {nu.functie}</span>}
                    </p>
                    <Bereikbaar {...nu} />
                  </>
                ) : (
                  <StatusChip tone="attention" text={t('contact.niemand')} />
                )}
                <Voorstel voorstel={data.voorstellen.find((voorstel) => voorstel.taak === een)} />
                <Button
                  small
                  aria-label={t('contact.van', { doe: t('eigen.doorgeven'), taak: t(`taak.${een}`) })}
                  onClick={() => setTaak(een)}
                >
                  {t('eigen.doorgeven')}
                </Button>
              </section>
            );
          })}
        </div>
      )}
      {taak && (
        <Dialog
          open
          title={t('contact.van', { doe: t('eigen.doorgeven'), taak: t(`taak.${taak}`) })}
          onClose={() => setTaak(undefined)}
        >
          <VoorstelForm taak={taak} onClose={() => setTaak(undefined)} />
        </Dialog>
      )}
    </Panel>
  );
}

const TOON = { open: 'info', overgenomen: 'ok', afgewezen: 'attention' } as const;

/** The last proposal for a task and what became of it. */
function Voorstel({ voorstel }: { readonly voorstel: Contactvoorstel | undefined }) {
  const t = useTekst(teksten);
  if (!voorstel) return null;
  const { naam, vanaf, status, reden } = voorstel;
  return (
    <p className="schoolgang-small">
      <StatusChip tone={TOON[status]} text={t(`eigen.${status}`)} /> {naam},{' '}
      {t('contact.sinds', { dag: formatDag(vanaf) })}
      {reden && `: ${reden}`}
    </p>
  );
}

const schema = bodyOf(proposeContactEndpoint).omit({ taak: true });

function VoorstelForm({ taak, onClose }: { readonly taak: Contacttaak; readonly onClose: () => void }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(proposeContactEndpoint, {
    refreshes: [readEigenSchoolEndpoint],
    onSuccess: () => {
      f.done();
      toast(t('eigen.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: { naam: '', functie: '', telefoon: '', email: '', vanaf: vandaag },
    concept: `eigen-contact-${taak}`,
    error: act.error,
  });
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => act.mutate({ ...values, taak }))}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <ContactVelden veld={f.veld} />
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {t('eigen.doorgeven')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
