import './partner.css';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  kanalenPartner,
  type RolPartner,
  rollenPartner,
  soortenPartner,
} from '../../../regels/mas/partners.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  changePartnerEndpoint,
  createPartnerEndpoint,
  listPartnersEndpoint,
  type Partner,
  readPartnerEndpoint,
} from '../partner.contract.ts';
import { teksten } from './teksten.ts';

type Gemeente = { readonly gemeentecode: string; readonly naam: string };
const body = bodyOf(changePartnerEndpoint);
const schema = body.omit({ versie: true, rollen: true, gemeenten: true });

/** A new partner, or what changed of one we know; what stood there stays to read. */
export function PartnerDialog({
  partner,
  gemeenten,
  onClose,
  onReload,
}: {
  readonly partner?: Partner;
  /** To choose from. */
  readonly gemeenten: readonly Gemeente[];
  readonly onClose: () => void;
  readonly onReload?: () => void;
}) {
  const t = useTekst(teksten);
  return (
    <Dialog open wide title={partner ? partner.naam : t('partners.nieuw')} onClose={onClose}>
      <PartnerForm
        partner={partner}
        // What it has stays to choose, also when it is none of ours any more.
        gemeenten={[
          ...gemeenten,
          ...(partner?.gemeenten ?? []).filter(
            (een) => !gemeenten.some(({ gemeentecode }) => gemeentecode === een.gemeentecode),
          ),
        ]}
        onClose={onClose}
        onReload={onReload}
      />
    </Dialog>
  );
}

function PartnerForm({
  partner,
  gemeenten,
  onClose,
  onReload,
}: {
  readonly partner: Partner | undefined;
  readonly gemeenten: readonly Gemeente[];
  readonly onClose: () => void;
  readonly onReload: (() => void) | undefined;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const navigate = useNavigate();
  const [rollen, setRollen] = useState<readonly RolPartner[]>(partner?.rollen ?? []);
  const [voor, setVoor] = useState<readonly string[]>(
    partner?.gemeenten.map(({ gemeentecode }) => gemeentecode) ?? [],
  );
  const [needsRol, setNeedsRol] = useState(false);
  const done = () => {
    f.done();
    toast(t('partner.bewaard'));
    onClose();
  };
  const refreshes = [listPartnersEndpoint, readPartnerEndpoint];
  const create = useAct(createPartnerEndpoint, {
    refreshes,
    onSuccess: ({ partnerId }) => {
      done();
      void navigate({ to: '/partners/$partnerId', params: { partnerId } });
    },
  });
  const change = useAct(changePartnerEndpoint, { refreshes, onSuccess: done });
  const f = useFormulier({
    schema,
    start: {
      naam: partner?.naam ?? '',
      soort: partner?.soort ?? '',
      mandaat: partner?.mandaat ?? '',
      kanaal: partner?.kanaal ?? 'beveiligde-mail',
      adres: partner?.adres ?? '',
      postadres: partner?.postadres ?? '',
      antwoordtermijnDagen: partner?.antwoordtermijnDagen ?? '',
      toelichting: partner?.toelichting ?? '',
      totEnMet: partner?.totEnMet ?? '',
    },
    concept: `partner-${partner ? `${partner.partnerId}-${partner.versie}` : 'nieuw'}`,
    error: create.error ?? change.error,
  });
  const save = f.submit(({ totEnMet, ...values }) => {
    setNeedsRol(rollen.length === 0);
    if (rollen.length === 0) return;
    const all = { ...values, rollen: [...rollen], gemeenten: [...voor] };
    if (!partner) return create.mutate(all);
    const { partnerId, versie } = partner;
    return change.mutate({ ...all, ...(totEnMet && { totEnMet }), partnerId, versie });
  });
  return (
    <form className="schoolgang-form" noValidate onSubmit={save}>
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={create.error ?? change.error} {...(onReload && { onReload })} />
      <TextField label={t('partner.naam')} {...f.veld('naam')} />
      <Select
        label={t('partner.soort')}
        options={soortenPartner
          .map((value) => ({ value, label: term('partner', value) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
        {...f.veld('soort')}
      />
      <fieldset
        className="utrecht-form-fieldset schoolgang-field"
        aria-describedby={needsRol ? 'rollen-fout' : undefined}
      >
        <legend className="utrecht-form-label schoolgang-legend">{t('partner.rollen')}</legend>
        {needsRol && (
          <p className="utrecht-form-field-error-message" id="rollen-fout" role="alert">
            {t('partner.rollen-nodig')}
          </p>
        )}
        <div className="partner-keuzes">
          {rollenPartner.map((rol) => (
            <Checkbox
              key={rol}
              id={`rol-${rol}`}
              label={term('partnerrol', rol)}
              checked={rollen.includes(rol)}
              onChange={({ target: { checked } }) =>
                setRollen(checked ? [...rollen, rol] : rollen.filter((een) => een !== rol))
              }
            />
          ))}
        </div>
      </fieldset>
      <Select
        label={t('partner.kanaal')}
        options={kanalenPartner.map((value) => ({ value, label: term('partnerkanaal', value) }))}
        {...f.veld('kanaal')}
      />
      <TextField label={t('partner.adres')} hint={t('partner.adres-hint')} {...f.veld('adres')} />
      <TextField
        label={t('partner.termijn')}
        hint={t('partner.termijn-hint')}
        optional
        short
        inputMode="numeric"
        {...f.veld('antwoordtermijnDagen', { getal: true })}
      />
      <TextArea
        label={t('partner.mandaat')}
        hint={t('partner.mandaat-hint')}
        optional
        {...f.veld('mandaat')}
      />
      {gemeenten.length > 0 && (
        <fieldset className="utrecht-form-fieldset schoolgang-field">
          <legend className="utrecht-form-label schoolgang-legend">{t('partner.gemeenten')}</legend>
          <p className="utrecht-form-field-description">{t('partner.gemeenten-hint')}</p>
          <div className="partner-keuzes">
            {gemeenten.map(({ gemeentecode, naam }) => (
              <Checkbox
                key={gemeentecode}
                id={`gemeente-${gemeentecode}`}
                label={naam}
                checked={voor.includes(gemeentecode)}
                onChange={({ target: { checked } }) =>
                  setVoor(checked ? [...voor, gemeentecode] : voor.filter((een) => een !== gemeentecode))
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextArea label={t('partner.postadres')} optional {...f.veld('postadres')} />
      <TextArea label={t('partner.toelichting')} optional {...f.veld('toelichting')} />
      {partner && (
        <DateField label={t('partner.tot')} hint={t('partner.tot-hint')} optional {...f.veld('totEnMet')} />
      )}
      <DialogFoot busy={create.isPending || change.isPending} onClose={onClose} />
    </form>
  );
}
