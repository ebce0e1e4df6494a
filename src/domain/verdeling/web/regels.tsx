import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint } from '../../medewerker/medewerker.contract.ts';
import { listScholenEndpoint } from '../../school/school.contract.ts';
import {
  deleteVerdeelregelEndpoint,
  listVerdeelregelsEndpoint,
  previewVerdelingEndpoint,
  setVerdeelregelEndpoint,
  soortenVerdeelregel,
} from '../verdeling.contract.ts';
import { teksten } from './teksten.ts';

const AFTER = [listVerdeelregelsEndpoint, previewVerdelingEndpoint];
const ALLEN = 200;
const VERZUIM = ['absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] as const;

/** Who always gets the reports of a school, gemeente, kind or age. */
export function Regels({ mayChange }: { readonly mayChange: boolean }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { data, error } = useRead(listVerdeelregelsEndpoint, {});
  const remove = useAct(deleteVerdeelregelEndpoint, { refreshes: AFTER });
  return (
    <Panel title={t('regels.titel')}>
      <ProblemAlert error={error ?? remove.error} />
      {!data && !error && <Skeleton lines={3} />}
      {data?.regels.length === 0 && <p className="schoolgang-empty">{t('regels.leeg')}</p>}
      {data && data.regels.length > 0 && (
        <ShortTable
          titel={t('regels.titel')}
          rijen={data.regels}
          sleutel={({ verdeelregelId }) => verdeelregelId}
          kolommen={[
            {
              id: 'waarde',
              kop: t('regels.waarde'),
              cel: ({ soort, label }) => (soort === 'soort-verzuim' ? term('verzuim', label) : label),
            },
            { id: 'soort', kop: t('regels.soort'), cel: ({ soort }) => t(`regels.soort.${soort}`) },
            { id: 'medewerker', kop: t('regels.medewerker'), cel: ({ medewerker }) => medewerker },
            ...(mayChange
              ? [
                  {
                    id: 'weg',
                    kop: t('regels.weg'),
                    cel: ({ verdeelregelId, label }: { verdeelregelId: string; label: string }) => (
                      <Button
                        small
                        kind="danger"
                        aria-label={t('regels.weg-van', { wat: label })}
                        onClick={() => remove.mutate({ verdeelregelId })}
                      >
                        {t('regels.weg')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayChange && <NieuweRegel />}
    </Panel>
  );
}

function NieuweRegel() {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const act = useAct(setVerdeelregelEndpoint, {
    refreshes: AFTER,
    onSuccess: () => {
      f.done();
      toast(t('regels.bewaard'));
    },
  });
  const f = useFormulier({
    schema: bodyOf(setVerdeelregelEndpoint),
    start: { soort: 'school', waarde: '', medewerker: '' },
    error: act.error,
  });
  const soort = f.value('soort') ?? 'school';
  const scholen = useRead(listScholenEndpoint, { limiet: ALLEN, vanaf: 0 });
  const mensen = useRead(listMedewerkersEndpoint, { limiet: ALLEN, vanaf: 0 });
  const keuzes =
    soort === 'school'
      ? (scholen.data?.scholen ?? []).map(({ schoolId, naam }) => ({ value: schoolId, label: naam }))
      : soort === 'soort-verzuim'
        ? VERZUIM.map((een) => ({ value: een, label: term('verzuim', een) }))
        : undefined;
  return (
    <form className="schoolgang-form" noValidate onSubmit={f.submit((values) => act.mutate(values))}>
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} />
      <div className="schoolgang-form__row">
        <Select
          label={t('regels.soort')}
          empty={false}
          options={soortenVerdeelregel.map((een) => ({ value: een, label: t(`regels.soort.${een}`) }))}
          {...f.veld('soort')}
        />
        {keuzes ? (
          <Select label={t('regels.waarde')} options={keuzes} {...f.veld('waarde')} />
        ) : (
          <TextField
            label={t('regels.waarde')}
            hint={t(soort === 'gemeente' ? 'regels.waarde-hint.gemeente' : 'regels.waarde-hint.leeftijd')}
            {...f.veld('waarde')}
          />
        )}
        <Select
          label={t('regels.medewerker')}
          options={(mensen.data?.medewerkers ?? []).map(({ naam }) => ({ value: naam, label: naam }))}
          {...f.veld('medewerker')}
        />
      </div>
      <div className="schoolgang-form__actions">
        <Button type="submit" busy={act.isPending}>
          {t('regels.voeg-toe')}
        </Button>
      </div>
    </form>
  );
}
