import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Huisstijl,
  listHuisstijlenEndpoint,
  standenVierOgen,
  writeHuisstijlEndpoint,
} from '../brief.contract.ts';
import { teksten } from './teksten.ts';

type Wijziging = { readonly nu?: Huisstijl; readonly erbij?: boolean };

/** Who sends, for each gemeente and for all others. */
export function Huisstijlen() {
  const t = useTekst(teksten);
  const mag = useMay('brief.beheren');
  const [wijziging, setWijziging] = useState<Wijziging>();
  const { data, error, refetch } = useRead(listHuisstijlenEndpoint, {});
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const alle = data.huisstijlen.find(({ gemeentecode }) => gemeentecode === null);
  const vrij = data.gemeenten.filter(
    ({ gemeentecode }) => !data.huisstijlen.some((een) => een.gemeentecode === gemeentecode),
  );
  return (
    <div className="schoolgang-stack">
      <p className="schoolgang-muted">{t('huisstijl.uitleg')}</p>
      {!alle && (
        <Alert kind="warning" title={t('huisstijl.alle')}>
          <p>{t('huisstijl.geen')}</p>
          {mag && <Button onClick={() => setWijziging({})}>{t('huisstijl.wijzig')}</Button>}
        </Alert>
      )}
      {data.huisstijlen.map((een) => (
        <Panel
          key={een.huisstijlId}
          title={een.gemeente ?? een.gemeentecode ?? t('huisstijl.alle')}
          action={
            mag && (
              <Button small onClick={() => setWijziging({ nu: een })}>
                {t('huisstijl.wijzig')}
              </Button>
            )
          }
        >
          <p>
            <strong>{een.afzender}</strong>
            {een.afdeling && `, ${een.afdeling}`}
            <br />
            {een.straat}, {een.postcode} {een.plaats}
            <br />
            {een.telefoon} · {een.email}
          </p>
          <p className="schoolgang-muted">
            {een.mandaat}
            <br />
            {t('huisstijl.vier-ogen')} {t(`vier-ogen.${een.vierOgen}`)}
          </p>
        </Panel>
      ))}
      {mag && vrij.length > 0 && (
        <p>
          <Button onClick={() => setWijziging({ erbij: true })}>{t('huisstijl.erbij')}</Button>
        </p>
      )}
      {wijziging && (
        <HuisstijlDialog wijziging={wijziging} gemeenten={vrij} onClose={() => setWijziging(undefined)} />
      )}
    </div>
  );
}

const schema = bodyOf(writeHuisstijlEndpoint).omit({ versie: true });

function HuisstijlDialog({
  wijziging: { nu, erbij },
  gemeenten,
  onClose,
}: {
  readonly wijziging: Wijziging;
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly naam: string }[];
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(writeHuisstijlEndpoint, {
    refreshes: [listHuisstijlenEndpoint],
    onSuccess: () => {
      toast(t('huisstijl.bewaard'));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      gemeentecode: nu?.gemeentecode ?? '',
      afzender: nu?.afzender ?? '',
      afdeling: nu?.afdeling ?? '',
      straat: nu?.straat ?? '',
      postcode: nu?.postcode ?? '',
      plaats: nu?.plaats ?? '',
      telefoon: nu?.telefoon ?? '',
      email: nu?.email ?? '',
      website: nu?.website ?? '',
      portaal: nu?.portaal ?? '',
      mandaat: nu?.mandaat ?? '',
      logo: nu?.logo ?? '',
      vierOgen: nu?.vierOgen ?? 'nee',
      oin: nu?.oin ?? '',
      berichttype: nu?.berichttype ?? '',
    },
    error: act.error,
  });
  return (
    <Dialog open wide title={nu?.gemeente ?? t('deel.huisstijl')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, versie: nu?.versie ?? 0 }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} />
        {erbij && (
          <Select
            label={t('huisstijl.gemeente')}
            {...f.veld('gemeentecode')}
            options={gemeenten.map(({ gemeentecode, naam }) => ({ value: gemeentecode, label: naam }))}
          />
        )}
        <TextField label={t('huisstijl.afzender')} {...f.veld('afzender')} />
        <TextField label={t('huisstijl.afdeling')} optional {...f.veld('afdeling')} />
        <TextField label={t('huisstijl.straat')} {...f.veld('straat')} />
        <TextField label={t('huisstijl.postcode')} short {...f.veld('postcode')} />
        <TextField label={t('huisstijl.plaats')} {...f.veld('plaats')} />
        <TextField label={t('huisstijl.telefoon')} {...f.veld('telefoon')} />
        <TextField label={t('huisstijl.email')} {...f.veld('email')} />
        <TextField label={t('huisstijl.website')} optional {...f.veld('website')} />
        <TextField
          label={t('huisstijl.portaal')}
          hint={t('huisstijl.portaal-hint')}
          optional
          {...f.veld('portaal')}
        />
        <TextField label={t('huisstijl.oin')} hint={t('huisstijl.oin-hint')} optional {...f.veld('oin')} />
        <TextField
          label={t('huisstijl.berichttype')}
          hint={t('huisstijl.berichttype-hint')}
          short
          optional
          {...f.veld('berichttype')}
        />
        <TextField label={t('huisstijl.mandaat')} hint={t('huisstijl.mandaat-hint')} {...f.veld('mandaat')} />
        <Select
          label={t('huisstijl.vier-ogen')}
          empty={false}
          {...f.veld('vierOgen')}
          options={standenVierOgen.map((een) => ({ value: een, label: t(`vier-ogen.${een}`) }))}
        />
        <TextArea label={t('huisstijl.logo')} hint={t('huisstijl.logo-hint')} optional {...f.veld('logo')} />
        <DialogFoot busy={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
