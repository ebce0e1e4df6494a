import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  addStukEndpoint,
  readJaarverslagEndpoint,
  removeStukEndpoint,
  writeStukEndpoint,
} from '../jaarverslag/jaarverslag.contract.ts';
import { useTeksten } from './teksten.ts';

type Stuk = ResponseOf<typeof readJaarverslagEndpoint>['stukken'][number];
type Soort = Stuk['soort'];
const soorten = ['casus', 'citaat', 'speerpunt'] as const;
const schema = bodyOf(addStukEndpoint).omit({ soort: true });
const refreshes = [readJaarverslagEndpoint];

/** Stories, quotes and plans: with what each needs before the report may be adopted. */
export function StukkenPanel({
  schooljaar,
  stukken,
  onReload,
}: {
  readonly schooljaar: string;
  readonly stukken: readonly Stuk[];
  readonly onReload: () => void;
}) {
  const t = useTeksten();
  const [open, choose] = useState<{ soort: Soort; stuk: Stuk | undefined }>();
  return (
    <Panel title={t('verslag.stukken')} count={stukken.length}>
      {stukken.length === 0 && <p className="schoolgang-muted">{t('verslag.stukken-leeg')}</p>}
      <ul className="schoolgang-lines">
        {stukken.map((stuk) => (
          <li key={stuk.stukId}>
            <Button small kind="subtle" onClick={() => choose({ soort: stuk.soort, stuk })}>
              {t(`verslag.stuk.${stuk.soort}`)}: {stuk.kop ?? stuk.tekst.slice(0, 60)}
            </Button>{' '}
            <Stand stuk={stuk} schooljaar={schooljaar} />
          </li>
        ))}
      </ul>
      <div className="schoolgang-form__actions">
        {soorten.map((soort) => (
          <Button key={soort} small onClick={() => choose({ soort, stuk: undefined })}>
            {t(`verslag.nieuw.${soort}`)}
          </Button>
        ))}
      </div>
      <Dialog
        open={open !== undefined}
        wide
        title={open ? t(`verslag.stuk.${open.soort}`) : ''}
        onClose={() => choose(undefined)}
      >
        {open && (
          <StukForm {...open} schooljaar={schooljaar} onClose={() => choose(undefined)} onReload={onReload} />
        )}
      </Dialog>
    </Panel>
  );
}

/** What is still missing, or what became of it. */
function Stand({ stuk, schooljaar }: { readonly stuk: Stuk; readonly schooljaar: string }) {
  const t = useTeksten();
  const { soort, grond, akkoordOp, wie, resultaat } = stuk;
  if (soort === 'casus' && !grond) return <StatusChip tone="danger" text={t('verslag.zonder-grond')} />;
  if (soort === 'citaat' && (!akkoordOp || !wie))
    return <StatusChip tone="danger" text={t('verslag.zonder-akkoord')} />;
  if (soort === 'speerpunt' && stuk.schooljaar !== schooljaar) {
    return !resultaat ? (
      <StatusChip tone="attention" text={t('verslag.zonder-oordeel')} />
    ) : (
      <StatusChip tone="ok" text={t(`verslag.resultaat.${resultaat}`)} />
    );
  }
  return null;
}

function StukForm({
  soort,
  stuk,
  schooljaar,
  onClose,
  onReload,
}: {
  readonly soort: Soort;
  readonly stuk: Stuk | undefined;
  readonly schooljaar: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTeksten();
  const shared = useAlgemeen();
  const toast = useToast();
  const done = {
    refreshes,
    onSuccess: () => {
      f.done();
      toast(t('verslag.stuk-bewaard'));
      onClose();
    },
  };
  const add = useAct(addStukEndpoint, done);
  const change = useAct(writeStukEndpoint, done);
  const remove = useAct(removeStukEndpoint, {
    refreshes,
    onSuccess: () => {
      toast(t('verslag.stuk-weg'));
      onClose();
    },
  });
  const error = add.error ?? change.error ?? remove.error;
  const { kop, tekst, wie, functie, akkoordOp, grond, resultaat, toelichting } = stuk ?? {};
  const f = useFormulier({
    schema,
    start: { kop, tekst, wie, functie, akkoordOp, grond, resultaat, toelichting },
    concept: `verslagstuk-${schooljaar}-${stuk?.stukId ?? soort}`,
    error,
  });
  const isOud = stuk !== undefined && stuk.schooljaar !== schooljaar;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => {
        if (stuk) change.mutate({ ...values, soort, stukId: stuk.stukId, versie: stuk.versie });
        else add.mutate({ ...values, soort, schooljaar });
      })}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={error} onReload={onReload} />
      {soort === 'casus' && <TextField label={t('verslag.veld.kop')} optional {...f.veld('kop')} />}
      <TextArea
        label={t(`verslag.veld.${soort}`)}
        hint={t(`verslag.hint.${soort}`)}
        rows={soort === 'casus' ? 10 : 4}
        {...f.veld('tekst')}
      />
      {soort === 'casus' && (
        <Select
          label={t('verslag.veld.grond')}
          optional
          options={(['toestemming', 'samengesteld'] as const).map((value) => ({
            value,
            label: t(`verslag.grond.${value}`),
          }))}
          {...f.veld('grond')}
        />
      )}
      {soort === 'citaat' && (
        <>
          <TextField label={t('verslag.veld.wie')} optional {...f.veld('wie')} />
          <TextField label={t('verslag.veld.functie')} optional {...f.veld('functie')} />
          <DateField label={t('verslag.veld.akkoord')} optional {...f.veld('akkoordOp')} />
        </>
      )}
      {isOud && (
        <>
          <Select
            label={t('verslag.veld.resultaat')}
            optional
            options={(['gerealiseerd', 'deels', 'niet'] as const).map((value) => ({
              value,
              label: t(`verslag.resultaat.${value}`),
            }))}
            {...f.veld('resultaat')}
          />
          <TextArea label={t('verslag.veld.toelichting')} optional {...f.veld('toelichting')} />
        </>
      )}
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={add.isPending || change.isPending}>
          {shared('actie.bewaren')}
        </Button>
        {stuk && (
          <Button
            kind="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate({ stukId: stuk.stukId, versie: stuk.versie })}
          >
            {t('verslag.stuk-verwijderen')}
          </Button>
        )}
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
