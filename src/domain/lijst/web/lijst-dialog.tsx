import { useState } from 'react';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  createLijstEndpoint,
  type EigenLijst,
  lijstsoorten,
  listLijstenEndpoint,
  ritmes,
  updateLijstEndpoint,
  veldenVan,
} from '../lijst.contract.ts';
import { teksten } from './teksten.ts';

type Props = { readonly onClose: () => void; readonly onReload: () => void };

/** A new list, or an own one that changes. */
export function LijstDialog({
  lijst,
  ...rest
}: Props & { readonly lijst: EigenLijst | 'nieuw' | undefined }) {
  const t = useTekst(teksten);
  const known = lijst === 'nieuw' ? undefined : lijst;
  return (
    <Dialog
      open={lijst !== undefined}
      title={known ? t('doe-van', { doe: t('wijzigen'), naam: known.naam }) : t('nieuw')}
      onClose={rest.onClose}
    >
      {lijst !== undefined && <LijstForm key={known?.lijstId ?? 'nieuw'} lijst={known} {...rest} />}
    </Dialog>
  );
}

function LijstForm({ lijst, onClose, onReload }: Props & { readonly lijst: EigenLijst | undefined }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const [naam, setNaam] = useState(lijst?.naam ?? '');
  const [soort, setSoort] = useState(lijst?.soort ?? 'meldingen');
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>(lijst?.filters ?? {});
  const [gedeeld, setGedeeld] = useState(lijst?.gedeeld ?? false);
  const [ritme, setRitme] = useState(lijst?.ritme ?? null);
  const [vanaf, setVanaf] = useState(lijst?.ritmeVanaf ?? '');
  const options = {
    refreshes: [listLijstenEndpoint],
    onSuccess: () => {
      toast(t('bewaard'));
      onClose();
    },
  };
  const create = useAct(createLijstEndpoint, options);
  const update = useAct(updateLijstEndpoint, options);
  const set = (veld: string, waarde: string) => setFilters((now) => ({ ...now, [veld]: waarde }));
  const velden = veldenVan(soort);
  const submit = () => {
    const gekozen = velden.flatMap(({ naam: veld }) => {
      const waarde = filters[veld]?.trim();
      return waarde ? [[veld, waarde] as const] : [];
    });
    const inhoud = {
      naam,
      soort,
      filters: Object.fromEntries(gekozen),
      gedeeld,
      ritme,
      ...(ritme && vanaf ? { ritmeVanaf: vanaf } : {}),
    };
    if (lijst) update.mutate({ ...inhoud, lijstId: lijst.lijstId, versie: lijst.versie });
    else create.mutate(inhoud);
  };
  return (
    <form
      className="schoolgang-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemAlert
        error={create.error ?? update.error}
        onReload={() => {
          onClose();
          onReload();
        }}
      />
      <TextField
        id="lijst-naam"
        label={t('naam')}
        required
        maxLength={80}
        value={naam}
        onChange={({ target }) => setNaam(target.value)}
      />
      <Select
        id="lijst-soort"
        label={t('soort')}
        empty={false}
        value={soort}
        onChange={({ target }) => setSoort(lijstsoorten.find((een) => een === target.value) ?? 'meldingen')}
        options={lijstsoorten.map((een) => ({ value: een, label: t(`soort.${een}`) }))}
      />
      {velden.map(({ naam: veld, waarden }) =>
        waarden ? (
          <Select
            key={veld}
            id={`lijst-filter-${veld}`}
            label={term('filter', veld)}
            empty={t('alle-waarden')}
            value={filters[veld] ?? ''}
            onChange={({ target }) => set(veld, target.value)}
            options={waarden.map((waarde) => ({ value: waarde, label: term('waarde', waarde) }))}
          />
        ) : (
          <TextField
            key={veld}
            id={`lijst-filter-${veld}`}
            label={term('filter', veld)}
            optional
            maxLength={200}
            value={filters[veld] ?? ''}
            onChange={({ target }) => set(veld, target.value)}
          />
        ),
      )}
      <Checkbox
        id="lijst-delen"
        label={t('delen')}
        checked={gedeeld}
        onChange={({ target }) => setGedeeld(target.checked)}
      />
      <Select
        id="lijst-ritme"
        label={t('ritme')}
        hint={t('ritme-uitleg')}
        empty={t('ritme-nooit')}
        value={ritme ?? ''}
        onChange={({ target }) => setRitme(ritmes.find((een) => een === target.value) ?? null)}
        options={ritmes.map((een) => ({ value: een, label: t(`ritme.${een}`) }))}
      />
      {ritme && (
        <DateField
          id="lijst-vanaf"
          label={t('vanaf')}
          optional
          value={vanaf}
          onChange={({ target }) => setVanaf(target.value)}
        />
      )}
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={create.isPending || update.isPending}>
          {shared('actie.bewaren')}
        </Button>
        <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
      </div>
    </form>
  );
}
