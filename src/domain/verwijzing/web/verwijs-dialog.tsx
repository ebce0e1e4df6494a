import { deelgronden, toestemmingsgevers } from '../../../regels/mas/verwijzing.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { DateField, Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listPartnersEndpoint, readPartnerEndpoint } from '../../partner/partner.contract.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { createVerwijzingEndpoint, readZaakverwijzingenEndpoint } from '../verwijzing.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(createVerwijzingEndpoint);
const ALLE = 200;
const ZESTIEN = 16;

/** Asks a partner to join: what is asked and shared, and on which ground that may be. */
export function VerwijsDialog({
  werkprocesId,
  leeftijd,
  termijnDagen,
  onClose,
}: {
  readonly werkprocesId: string;
  readonly leeftijd: number;
  readonly termijnDagen: number;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const { data: lijst, error } = useRead(listPartnersEndpoint, { rol: 'verwijzing', limiet: ALLE });
  const act = useAct(createVerwijzingEndpoint, {
    refreshes: [readZaakverwijzingenEndpoint, readKlokEndpoint],
    onSuccess: ({ nummer }) => {
      f.done();
      toast(t('nieuw.klaar', { nummer }));
      onClose();
    },
  });
  const f = useFormulier({
    schema,
    start: {
      partnerId: '',
      partnercontactId: '',
      vraag: '',
      gedeeld: '',
      grond: '',
      toestemmingVan: leeftijd < ZESTIEN ? 'ouders' : 'jongere',
      toestemmingOp: vandaag,
      verzondenOp: vandaag,
      antwoordUiterlijk: '',
    },
    concept: `verwijzen-${werkprocesId}`,
    error: act.error,
  });
  const partnerId = f.value('partnerId');
  const partner = lijst?.partners.find((een) => een.partnerId === partnerId);
  const { data: gekozen } = useRead(
    readPartnerEndpoint,
    { partnerId: partnerId ?? '' },
    { enabled: partner !== undefined, keep: false },
  );
  const vraagtToestemming = f.value('grond') === 'toestemming';
  return (
    <Dialog open wide title={t('nieuw.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit(({ toestemmingVan, toestemmingOp, partnercontactId, ...values }) =>
          act.mutate({
            ...values,
            // A contact of the partner that was chosen before does not go along.
            ...(gekozen?.contacten.some((een) => een.partnercontactId === partnercontactId) && {
              partnercontactId,
            }),
            ...(vraagtToestemming && { toestemmingVan, toestemmingOp }),
            werkprocesId,
          }),
        )}
      >
        <p>{t('nieuw.uitleg')}</p>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? error} />
        {lijst?.partners.length === 0 && <Alert kind="warning">{t('nieuw.geen-partner')}</Alert>}
        <Select
          label={t('nieuw.partner')}
          options={(lijst?.partners ?? []).map(({ partnerId: value, naam, soort }) => ({
            value,
            label: `${naam} (${term('partner', soort)})`,
          }))}
          {...f.veld('partnerId')}
        />
        {partner && (
          <Alert>
            {t('nieuw.kanaal', { kanaal: term('partnerkanaal', partner.kanaal), adres: partner.adres })}
          </Alert>
        )}
        {gekozen && gekozen.contacten.length > 0 && (
          <Select
            label={t('nieuw.contact')}
            optional
            options={gekozen.contacten
              .filter(({ totEnMet }) => totEnMet === null || totEnMet >= vandaag)
              .map(({ partnercontactId: value, naam, functie }) => ({
                value,
                label: functie ? `${naam}, ${functie}` : naam,
              }))}
            {...f.veld('partnercontactId')}
          />
        )}
        <TextArea label={t('nieuw.vraag')} {...f.veld('vraag')} />
        <TextArea label={t('nieuw.gedeeld')} hint={t('nieuw.gedeeld-hint')} rows={6} {...f.veld('gedeeld')} />
        <RadioGroup
          label={t('nieuw.grond')}
          options={deelgronden.map((value) => ({ value, label: t(`grond.${value}`) }))}
          {...f.veld('grond')}
        />
        {vraagtToestemming && (
          <>
            <Select
              label={t('nieuw.toestemming-van')}
              hint={t(leeftijd < ZESTIEN ? 'nieuw.toestemming-jong' : 'nieuw.toestemming-oud', {
                n: leeftijd,
              })}
              empty={false}
              options={toestemmingsgevers.map((value) => ({ value, label: t(`van.${value}`) }))}
              {...f.veld('toestemmingVan')}
            />
            <DateField label={t('nieuw.toestemming-op')} {...f.veld('toestemmingOp')} />
          </>
        )}
        <DateField label={t('nieuw.verzonden')} {...f.veld('verzondenOp')} />
        <DateField
          label={t('nieuw.uiterlijk')}
          hint={t('nieuw.uiterlijk-hint', { n: partner?.antwoordtermijnDagen ?? termijnDagen })}
          optional
          {...f.veld('antwoordUiterlijk')}
        />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('nieuw.bewaar')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
