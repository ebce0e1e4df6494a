import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Afwezigheid,
  deleteAfwezigheidEndpoint,
  readMijnGegevensEndpoint,
  saveMijnGegevensEndpoint,
} from '../medewerker.contract.ts';
import { AfwezigDialog } from './afwezig-dialog.tsx';
import { teksten } from './teksten.ts';

type Mijn = ResponseOf<typeof readMijnGegevensEndpoint>;

/** What others read about me, and when I am away. */
export function MijnGegevensPage() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(readMijnGegevensEndpoint, {});
  return (
    <>
      <PageHeader title={t('mijn.titel')} meta={t('mijn.uitleg')} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="schoolgang-blocks">
          <Bereikbaar key={data.versie} mijn={data} onReload={() => void refetch()} />
          <Afwezig mijn={data} />
        </div>
      )}
    </>
  );
}

const schema = bodyOf(saveMijnGegevensEndpoint).omit({ versie: true });

function Bereikbaar({ mijn, onReload }: { readonly mijn: Mijn; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const act = useAct(saveMijnGegevensEndpoint, {
    refreshes: [readMijnGegevensEndpoint],
    onSuccess: () => toast(t('mijn.bewaard')),
  });
  const f = useFormulier({
    schema,
    start: { functie: mijn.functie ?? '', telefoon: mijn.telefoon ?? '', email: mijn.email ?? '' },
    error: act.error,
  });
  return (
    <Panel title={t('mijn.bereikbaar')}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => act.mutate({ ...values, versie: mijn.versie }))}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <TextField label={t('veld.functie')} optional {...f.veld('functie')} />
        <TextField
          label={t('veld.telefoon')}
          hint={t('veld.telefoon-hint')}
          optional
          type="tel"
          {...f.veld('telefoon')}
        />
        <TextField label={t('veld.email')} optional type="email" {...f.veld('email')} />
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {shared('actie.bewaren')}
          </Button>
        </div>
      </form>
      <DescriptionList
        compact
        items={[
          {
            term: t('mijn.uren'),
            value: mijn.urenPerWeek === null ? t('mijn.uren-hint') : formatGetal(mijn.urenPerWeek),
          },
          mijn.leidinggevende && { term: t('mijn.leidinggevende'), value: mijn.leidinggevende },
          mijn.stageTotEnMet && { term: t('mijn.stage'), value: formatDatum(mijn.stageTotEnMet) },
          mijn.themas.length > 0 && { term: t('mijn.themas'), value: mijn.themas.join(', ') },
        ]}
      />
    </Panel>
  );
}

function Afwezig({ mijn: { afwezigheden, collegas } }: { readonly mijn: Mijn }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [chosen, choose] = useState<Afwezigheid | 'nieuw'>();
  const remove = useAct(deleteAfwezigheidEndpoint, {
    refreshes: [readMijnGegevensEndpoint],
    onSuccess: () => toast(t('afwezig.verwijderd')),
  });
  return (
    <Panel
      title={t('afwezig.titel')}
      action={
        <Button small onClick={() => choose('nieuw')}>
          {t('afwezig.toevoegen')}
        </Button>
      }
    >
      <p className="schoolgang-muted">{t('afwezig.uitleg')}</p>
      <ProblemAlert error={remove.error} />
      {afwezigheden.length === 0 && <p className="schoolgang-empty">{t('afwezig.leeg')}</p>}
      <ul className="schoolgang-lines">
        {afwezigheden.map((een) => (
          <li key={een.afwezigheidId}>
            <p>
              {een.totEnMet
                ? t('afwezig.periode', { vanaf: formatDatum(een.vanaf), tot: formatDatum(een.totEnMet) })
                : t('afwezig.open', { vanaf: formatDatum(een.vanaf) })}
              <span className="schoolgang-muted">
                {' · '}
                {een.waarnemer ? t('afwezig.door', { naam: een.waarnemer }) : t('afwezig.zonder')}
              </span>
            </p>
            <div className="schoolgang-form__actions">
              <Button
                small
                aria-label={t('afwezig.van', { doe: t('afwezig.wijzigen'), dag: formatDatum(een.vanaf) })}
                onClick={() => choose(een)}
              >
                {t('afwezig.wijzigen')}
              </Button>
              <Button
                small
                kind="danger"
                busy={remove.isPending}
                aria-label={t('afwezig.van', { doe: t('afwezig.weg'), dag: formatDatum(een.vanaf) })}
                onClick={() => remove.mutate({ afwezigheidId: een.afwezigheidId })}
              >
                {t('afwezig.weg')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <AfwezigDialog
        afwezigheid={chosen === 'nieuw' ? undefined : chosen}
        open={chosen !== undefined}
        collegas={collegas}
        onClose={() => choose(undefined)}
      />
    </Panel>
  );
}
