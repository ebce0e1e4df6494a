import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { JongereZoeker, type Treffer } from '../../../web/ui/jongere-zoeker.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listZakenEndpoint } from '../../werkproces/werkproces.contract.ts';
import {
  linkPostEndpoint,
  listPostEndpoint,
  type Poststuk,
  readPostEndpoint,
  soortenPost,
} from '../post.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(linkPostEndpoint).pick({ soort: true, werkprocesId: true, opsporing: true });
type Wie = Pick<Treffer, 'jongereId' | 'naam' | 'geboortedatum'>;

/** Whose it is, with which zaak, and what it is. */
export function KoppelForm({ stuk, onReload }: { readonly stuk: Poststuk; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const magOpsporing = useMay('opsporing.lezen');
  const [wie, setWie] = useState<Wie>();
  const [tried, setTried] = useState(false);
  const act = useAct(linkPostEndpoint, {
    refreshes: [readPostEndpoint, listPostEndpoint],
    onSuccess: () => toast(t('koppel.gedaan')),
  });
  const { data: zaken } = useRead(
    listZakenEndpoint,
    { jongereId: wie?.jongereId ?? '', lopend: 'true', limiet: 50 },
    { enabled: wie !== undefined, keep: false },
  );
  const f = useFormulier({
    schema,
    start: { soort: stuk.soort ?? '', werkprocesId: '', opsporing: stuk.deel === 'opsporing' },
    error: act.error,
  });
  const { poststukId, versie } = stuk;
  return (
    <Panel title={t(stuk.jongereId ? 'koppel.verleg' : 'koppel.titel')}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={(event) => {
          setTried(true);
          void f.submit((inhoud) => {
            if (wie) act.mutate({ poststukId, versie, jongereId: wie.jongereId, ...inhoud });
          })(event);
        }}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        {wie ? (
          <p>
            <strong>{t('koppel.gekozen', { naam: wie.naam, dag: formatDag(wie.geboortedatum) })}</strong>{' '}
            <Button small kind="subtle" onClick={() => setWie(undefined)}>
              {t('koppel.ander')}
            </Button>
          </p>
        ) : (
          <JongereZoeker
            id="post-jongere"
            label={t('koppel.jongere')}
            labelShown
            {...(tried && { fout: t('koppel.nodig') })}
            onChoose={setWie}
          />
        )}
        {wie && zaken && zaken.zaken.length > 0 && (
          <Select
            label={t('koppel.zaak')}
            empty={t('koppel.geen-zaak')}
            options={zaken.zaken.map((zaak) => ({
              value: zaak.werkprocesId,
              label: `${zaak.nummer}: ${term('zaak', zaak.soort)}`,
            }))}
            {...f.veld('werkprocesId')}
          />
        )}
        <Select
          label={t('koppel.soort')}
          options={soortenPost.map((soort) => ({ value: soort, label: t(`soort.${soort}`) }))}
          {...f.veld('soort')}
        />
        {magOpsporing && <Checkbox label={t('koppel.opsporing')} {...f.veld('opsporing')} />}
        <div className="schoolgang-form__actions">
          <Button kind={stuk.jongereId ? 'secondary' : 'primary'} type="submit" busy={act.isPending}>
            {t('koppel.doe')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
