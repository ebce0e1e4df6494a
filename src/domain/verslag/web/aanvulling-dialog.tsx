import { z } from 'zod';
import { type ResponseOf, zTekst } from '../../../platform/endpoint.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  compareCijfersEndpoint,
  listDefinitiesEndpoint,
  writeAanvullingEndpoint,
} from '../reeks.contract.ts';
import { readCijferEndpoint } from '../verslag.contract.ts';
import { useTeksten } from './teksten.ts';
import { useWoorden } from './woorden.ts';

export type Definitieregel = ResponseOf<typeof listDefinitiesEndpoint>['definities'][number];
type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** What the team adds to a definition, from a school year on. */
export function AanvullingDialog({
  definitie,
  ...rest
}: Props & { readonly definitie: Definitieregel | undefined }) {
  const t = useTeksten();
  const woorden = useWoorden();
  return (
    <Dialog
      open={definitie !== undefined}
      onClose={rest.onClose}
      title={t('definities.vul-aan-naam', { indicator: woorden.indicator(definitie?.indicator ?? '') })}
    >
      {definitie && <AanvullingForm definitie={definitie} {...rest} />}
    </Dialog>
  );
}

function AanvullingForm({ definitie, onClose, onReload }: Props & { readonly definitie: Definitieregel }) {
  const t = useTeksten();
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(writeAanvullingEndpoint, {
    refreshes: [listDefinitiesEndpoint, readCijferEndpoint, compareCijfersEndpoint],
    onSuccess: () => {
      toast(t('definities.bewaard'));
      onClose();
    },
  });
  const nu = definitie.versies[0];
  const jaar = Number(vandaag.slice(0, 4)) - (vandaag.slice(5) < '08-01' ? 1 : 0);
  const f = useFormulier({
    schema,
    start: { vanafSchooljaar: `${jaar}-${jaar + 1}`, tekst: nu?.aanvulling ?? '', eigenaar: '' },
    error: act.error,
  });
  const versieVan = (schooljaar: string) =>
    definitie.versies.find((een) => een.vanafSchooljaar === schooljaar)?.volgnummer ?? undefined;
  return (
    <form
      className="schoolgang-form"
      noValidate
      onSubmit={f.submit((values) => {
        const versie = versieVan(values.vanafSchooljaar);
        act.mutate({
          ...values,
          indicator: definitie.indicator,
          ...(versie !== undefined && { versie }),
        });
      })}
    >
      <FormErrors errors={f.errors} submitCount={f.submitCount} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <TextField
        label={t('definities.vanaf')}
        hint={t('definities.vanaf-hint')}
        short
        {...f.veld('vanafSchooljaar')}
      />
      <TextArea label={t('definities.tekst')} hint={t('definities.tekst-hint')} {...f.veld('tekst')} />
      <TextField label={t('definities.wie')} hint={t('definities.wie-hint')} {...f.veld('eigenaar')} />
      <div className="schoolgang-row">
        <Button type="submit" kind="primary" disabled={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}

const schema = z.object({
  vanafSchooljaar: z.string().regex(/^\d{4}-\d{4}$/),
  tekst: zTekst(1000),
  eigenaar: zTekst(200),
});
