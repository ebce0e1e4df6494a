import './draaiboek.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { eenheden } from '../../../regels/kalender/termijnen.ts';
import { ankers } from '../../../regels/werk/draaiboek.ts';
import { taakrollen } from '../../../regels/werk/standaard-draaiboeken.ts';
import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  listDraaiboekenEndpoint,
  previewDraaiboekEndpoint,
  readDraaiboekEndpoint,
  saveDraaiboekEndpoint,
  type Taak,
} from '../draaiboek.contract.ts';
import { teksten } from './teksten.ts';

type Inhoud = {
  readonly naam: string;
  readonly uitleg: string;
  readonly soort: 'seizoen' | 'proces';
  readonly gestopt: boolean;
  readonly taken: readonly Taak[];
};
const LEEG: Taak = {
  wat: '',
  rol: 'leerplichtambtenaar',
  anker: 'start',
  aantal: 1,
  eenheid: 'weken',
  richting: 'vooruit',
};

/** A draaiboek of one's own. */
export function NieuwDraaiboekPage() {
  return <Formulier start={{ naam: '', uitleg: '', soort: 'proces', gestopt: false, taken: [LEEG] }} />;
}

/** The next version of one, from a day on; what was started keeps its tasks. */
export function WijzigDraaiboekPage() {
  const { code } = useParams({ from: '/draaiboeken/$code/wijzigen' });
  const { data, error, refetch } = useRead(readDraaiboekEndpoint, { code }, { keep: false });
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  const last = data.versies[0] ?? data.draaiboek;
  return last && <Formulier code={code} start={last} />;
}

function Formulier({ code, start }: { readonly code?: string; readonly start: Inhoud }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const mag = useMay('parameter.beheren');
  const { vandaag } = useSessie();
  const [inhoud, setInhoud] = useState<Inhoud>(start);
  const [vanaf, setVanaf] = useState(code ? addDagen(vandaag, 1) : vandaag);
  const [reden, setReden] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(saveDraaiboekEndpoint, {
    refreshes: [listDraaiboekenEndpoint, readDraaiboekEndpoint],
    onSuccess: (made) => {
      toast(t('form.bewaard', { dag: formatDatum(vanaf) }));
      void navigate({ to: '/draaiboeken/$code', params: { code: made.code }, search: {} });
    },
  });
  const taken = inhoud.taken.filter(({ wat }) => wat.trim() !== '');
  const preview = useRead(previewDraaiboekEndpoint, { taken: [...taken] }, { enabled: taken.length > 0 });
  const dagVan = (taak: Taak) => preview.data?.dagen[taken.indexOf(taak)];
  const back = code ? (
    <Link to="/draaiboeken/$code" params={{ code }} search={{}}>
      ← {start.naam}
    </Link>
  ) : (
    <Link to="/draaiboeken">← {t('titel')}</Link>
  );
  const title = t(code ? 'form.wijzigen' : 'nieuw');
  if (!mag) {
    return (
      <>
        <PageHeader title={title} back={back} />
        <Alert>
          <p>{t('form.mag-niet')}</p>
        </Alert>
      </>
    );
  }
  const change = (to: Partial<Inhoud>) => setInhoud({ ...inhoud, ...to });
  const nodig = (tekst: string) => (tried && !tekst.trim() ? { fout: t('form.nodig') } : {});
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!inhoud.naam.trim() || !inhoud.uitleg.trim() || !reden.trim() || !vanaf || taken.length === 0) return;
    const { naam, uitleg, soort, gestopt } = inhoud;
    act.mutate({ ...(code && { code }), naam, uitleg, soort, gestopt, taken: [...taken], vanaf, reden });
  };
  return (
    <>
      <PageHeader
        title={title}
        back={back}
        action={
          <Button kind="primary" type="submit" form="draaiboek" busy={act.isPending}>
            {t('form.vaststellen')}
          </Button>
        }
      />
      <ProblemAlert error={act.error ?? preview.error} />
      <form id="draaiboek" noValidate onSubmit={save}>
        <Panel title={t('form.wat')}>
          <div className="schoolgang-form">
            <TextField
              id="veld-naam"
              label={t('form.naam')}
              maxLength={80}
              value={inhoud.naam}
              onChange={({ target: { value } }) => change({ naam: value })}
              {...nodig(inhoud.naam)}
            />
            <TextArea
              id="veld-uitleg"
              label={t('form.uitleg')}
              maxLength={400}
              value={inhoud.uitleg}
              onChange={({ target: { value } }) => change({ uitleg: value })}
              {...nodig(inhoud.uitleg)}
            />
            <RadioGroup
              id="veld-soort"
              name="soort"
              label={t('form.soort')}
              row
              options={(['seizoen', 'proces'] as const).map((een) => ({
                value: een,
                label: t(`soort.${een}`),
              }))}
              checkedValue={inhoud.soort}
              onChange={({ target: { value } }) =>
                change({ soort: value === 'seizoen' ? 'seizoen' : 'proces' })
              }
            />
            <DateField
              id="veld-vanaf"
              label={t('form.vanaf')}
              min={vandaag}
              value={vanaf}
              onChange={({ target: { value } }) => setVanaf(value)}
              {...nodig(vanaf)}
            />
            <TextArea
              id="veld-reden"
              label={t('form.reden')}
              maxLength={500}
              value={reden}
              onChange={({ target: { value } }) => setReden(value)}
              {...nodig(reden)}
            />
            {code && (
              <Checkbox
                id="veld-gestopt"
                label={t('form.gestopt')}
                checked={inhoud.gestopt}
                onChange={({ target: { checked } }) => change({ gestopt: checked })}
              />
            )}
          </div>
        </Panel>
        <Panel
          title={t('taken-titel')}
          count={inhoud.taken.length}
          action={
            <Button small onClick={() => change({ taken: [...inhoud.taken, LEEG] })}>
              {t('form.taak-erbij')}
            </Button>
          }
        >
          {tried && taken.length === 0 && <p role="alert">{t('form.taken-nodig')}</p>}
          <ol className="draaiboek-velden">
            {inhoud.taken.map((taak, at) => {
              const dag = dagVan(taak);
              return (
                // A line has no name of its own before it is saved.
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the line is
                <li key={at}>
                  <TaakVelden
                    nummer={at + 1}
                    taak={taak}
                    onChange={(to) =>
                      change({
                        taken: inhoud.taken.map((een, plek) => (plek === at ? { ...een, ...to } : een)),
                      })
                    }
                  />
                  <div className="schoolgang-row">
                    <span className="schoolgang-muted">
                      {dag ? t('form.zou-zijn', { dag: formatDag(dag) }) : ''}
                    </span>
                    {inhoud.taken.length > 1 && (
                      <Button
                        small
                        kind="subtle"
                        aria-label={t('form.taak-weg-van', { n: at + 1 })}
                        onClick={() => change({ taken: inhoud.taken.filter((_, plek) => plek !== at) })}
                      >
                        {t('form.taak-weg')}
                      </Button>
                    )}
                  </div>
                </li>
              );
            })}
          </ol>
        </Panel>
      </form>
    </>
  );
}

function TaakVelden({
  nummer,
  taak,
  onChange,
}: {
  readonly nummer: number;
  readonly taak: Taak;
  readonly onChange: (to: Partial<Taak>) => void;
}) {
  const t = useTekst(teksten);
  const id = (veld: string) => `taak-${nummer}-${veld}`;
  const [maand = '', dag = ''] = (taak.dag ?? '').split('-');
  return (
    <fieldset className="utrecht-form-fieldset schoolgang-field">
      <legend className="schoolgang-hidden">{t('form.taak', { n: nummer })}</legend>
      <TextField
        id={id('wat')}
        label={t('kop.wat')}
        maxLength={200}
        value={taak.wat}
        onChange={({ target: { value } }) => onChange({ wat: value })}
      />
      <div className="schoolgang-form__row">
        <Select
          id={id('rol')}
          label={t('kop.wie')}
          empty={false}
          value={taak.rol}
          options={taakrollen.map((een) => ({ value: een, label: t(`rol.${een}`) }))}
          onChange={({ target: { value } }) => onChange({ rol: value as Taak['rol'] })}
        />
        <TextField
          id={id('aantal')}
          label={t('form.aantal')}
          short
          inputMode="numeric"
          value={String(taak.aantal)}
          onChange={({ target: { value } }) =>
            onChange({ aantal: Math.min(366, Number(value.replaceAll(/\D/g, ''))) })
          }
        />
        <Select
          id={id('eenheid')}
          label={t('form.eenheid')}
          empty={false}
          value={taak.eenheid}
          options={eenheden.map((een) => ({ value: een, label: t(`eenheid.${een}`) }))}
          onChange={({ target: { value } }) => onChange({ eenheid: value as Taak['eenheid'] })}
        />
        <Select
          id={id('richting')}
          label={t('form.richting')}
          empty={false}
          value={taak.richting}
          options={(['vooruit', 'terug'] as const).map((een) => ({
            value: een,
            label: t(`richting.${een}`),
          }))}
          onChange={({ target: { value } }) => onChange({ richting: value as Taak['richting'] })}
        />
        <Select
          id={id('anker')}
          label={t('form.anker')}
          empty={false}
          value={taak.anker}
          options={ankers.map((een) => ({ value: een, label: t(`anker.${een}`) }))}
          onChange={({ target: { value } }) =>
            onChange({
              anker: value as Taak['anker'],
              ...(value === 'vaste-dag' ? { dag: taak.dag ?? '09-01' } : {}),
            })
          }
        />
        {taak.anker === 'vaste-dag' && (
          <TextField
            id={id('dag')}
            label={t('form.dag')}
            type="date"
            short
            value={maand && dag ? `2000-${maand}-${dag}` : ''}
            onChange={({ target: { value } }) => onChange({ dag: value.slice(5) || '09-01' })}
          />
        )}
      </div>
    </fieldset>
  );
}
