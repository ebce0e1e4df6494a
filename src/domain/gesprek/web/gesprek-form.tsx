import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, describeIssue } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea } from '../../../web/ui/text-field.tsx';
import { useAct } from '../../../web/vraag.ts';
import { listBrievenEndpoint } from '../../brief/brief.contract.ts';
import { readKlokEndpoint } from '../../terugkoppeling/terugkoppeling.contract.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import { readBevindingEndpoint } from '../../werkproces/bevinding.contract.ts';
import { readPlanEndpoint } from '../../werkproces/plan.contract.ts';
import { readZaakEndpoint } from '../../werkproces/werkproces.contract.ts';
import {
  dropGesprekconceptEndpoint,
  type Gesprekconcept,
  readGesprekkenEndpoint,
  recordGesprekEndpoint,
  vormenGesprek,
} from '../gesprek.contract.ts';
import { Aanwezig } from './aanwezig.tsx';
import { Afspraken } from './afspraken.tsx';
import { type Bewaarstand, useGesprekconcept } from './concept.ts';
import type { Deel, Gesprekken } from './deel.ts';
import { Oorzaken } from './oorzaken.tsx';
import { teksten } from './teksten.ts';
import { Uitkomst } from './uitkomst.tsx';

const schema = bodyOf(recordGesprekEndpoint).omit({ conceptVersie: true });

const isLeeg = ({ wat, wie, uiterlijk }: Gesprekconcept['afspraken'][number]) => !wat && !wie && !uiterlijk;

/** What is typed as the act asks for it: empty lines and fields left out, names that were typed beside those of the file. */
function toInhoud({ anderen, ...d }: Gesprekconcept) {
  const typed = anderen.split(/[,\n]/).flatMap((naam) => (naam.trim() ? [naam.trim()] : []));
  const filled = Object.fromEntries(Object.entries(d).filter(([, value]) => value !== ''));
  return {
    ...filled,
    aanwezig: [...d.aanwezig, ...typed.map((naam) => ({ naam, rol: 'anders' }))],
    afspraken: d.afspraken.filter((een) => !isLeeg(een)),
  };
}

/** Fields that are wrong, by the name of their field on this screen. */
function check(d: Gesprekconcept, ask: { readonly stem: string }) {
  const parsed = schema.safeParse(toInhoud(d));
  const rows = d.afspraken.flatMap((een, index) => (isLeeg(een) ? [] : [index]));
  const fouten: Record<string, { type: string; message: string }> = {};
  for (const issue of parsed.error?.issues ?? ([] as z.core.$ZodIssue[])) {
    const [name, row, field] = issue.path;
    const key = name === 'afspraken' ? `afspraak-${rows[Number(row)]}-${String(field)}` : String(name);
    fouten[key] ??= { type: issue.code, message: describeIssue(issue) };
  }
  if (!d.stemJongere && !d.geenStem) fouten['stemJongere'] = { type: 'custom', message: ask.stem };
  return { fouten, inhoud: Object.keys(fouten).length === 0 ? parsed.data : undefined };
}

export function GesprekForm({
  werkprocesId,
  gesprekken,
  leeg,
  back,
  onDone,
  onReload,
}: {
  readonly werkprocesId: string;
  readonly gesprekken: Gesprekken;
  readonly leeg: Gesprekconcept;
  readonly back: ReactNode;
  readonly onDone: (gesprekId: string) => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const concept = useGesprekconcept(werkprocesId, gesprekken.concept, leeg);
  const { inhoud: d, change } = concept;
  const [tries, setTries] = useState(0);
  const [brief, setBrief] = useState(true);
  const refreshes = [
    ...[readGesprekkenEndpoint, readZaakEndpoint, readPlanEndpoint, readBevindingEndpoint],
    ...[readKlokEndpoint, readVandaagEndpoint, listBrievenEndpoint],
  ];
  const act = useAct(recordGesprekEndpoint, {
    refreshes,
    onSuccess: ({ gesprekId }) => {
      concept.done();
      onDone(gesprekId);
    },
  });
  const drop = useAct(dropGesprekconceptEndpoint, {
    refreshes: [readGesprekkenEndpoint],
    onSuccess: () => concept.done(),
  });
  const { fouten, inhoud } = check(d, { stem: t('stem.nodig') });
  const shown = tries > 0 ? fouten : {};
  const record = async () => {
    setTries((n) => n + 1);
    if (!inhoud || !(await concept.bewaar())) return;
    act.mutate({ ...inhoud, brief, werkprocesId, conceptVersie: concept.conceptVersie() });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void record();
  };
  const tekst = (naam: 'verslag' | 'stemJongere' | 'stemOuders' | 'geenStem') => ({
    id: `veld-${naam}`,
    value: d[naam],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ [naam]: event.target.value }),
    ...(shown[naam] && { fout: shown[naam].message }),
  });
  const deel: Deel = { d, change, fouten: shown };
  return (
    <>
      <PageHeader
        title={t('titel')}
        back={back}
        meta={
          <>
            <span className="schoolgang-strong">{gesprekken.zaak.jongere}</span>
            <Stand stand={concept.stand} door={gesprekken.concept?.door} />
          </>
        }
        action={
          <Button kind="primary" type="submit" form="gesprek" busy={act.isPending}>
            {t('vastleggen')}
          </Button>
        }
      />
      {concept.stand === 'gewijzigd' && (
        <Alert kind="warning" title={t('stand.gewijzigd')}>
          <p>{t('stand.gewijzigd-uitleg')}</p>
        </Alert>
      )}
      <FormErrors errors={shown} submitCount={tries} />
      <ProblemAlert error={act.error ?? drop.error} onReload={onReload} />
      <form id="gesprek" noValidate onSubmit={submit} className="schoolgang-columns-2">
        <div>
          <Panel title={t('wie.titel')}>
            <div className="schoolgang-form">
              <Agenda {...deel} gepland={gesprekken.gepland} />
              <Aanwezig {...deel} jongereId={gesprekken.zaak.jongereId} />
            </div>
          </Panel>
          <Panel title={t('verslag.titel')}>
            <div className="schoolgang-form">
              <TextArea label={t('verslag.feiten')} hint={t('verslag.hint')} rows={7} {...tekst('verslag')} />
              <TextArea label={t('stem.jongere')} hint={t('stem.hint')} {...tekst('stemJongere')} />
              {!d.stemJongere && <TextArea label={t('stem.geen')} optional rows={2} {...tekst('geenStem')} />}
              <TextArea label={t('stem.ouders')} optional {...tekst('stemOuders')} />
              <Oorzaken {...deel} />
            </div>
          </Panel>
          <Panel title={t('afspraken.titel')}>
            <Afspraken {...deel} school={gesprekken.school} />
          </Panel>
        </div>
        <div>
          <Uitkomst d={d} school={gesprekken.school} brief={brief} onBrief={setBrief} />
          <div className="schoolgang-form__actions gesprek-slot">
            <Button kind="primary" type="submit" busy={act.isPending}>
              {t('vastleggen')}
            </Button>
            {concept.stand !== 'leeg' && (
              <Button
                kind="danger"
                busy={drop.isPending}
                onClick={() => {
                  if (window.confirm(t('weg.vraag'))) drop.mutate({ werkprocesId });
                }}
              >
                {t('weg.doe')}
              </Button>
            )}
          </div>
        </div>
      </form>
    </>
  );
}

/** Day and kind of the talk; what was planned for this zaak fills it in. */
function Agenda({ d, change, fouten, gepland }: Deel & Pick<Gesprekken, 'gepland'>) {
  const t = useTekst(teksten);
  return (
    <div className="schoolgang-form__row">
      {gepland.length > 0 && (
        <Select
          id="veld-afspraakId"
          label={t('wie.afspraak')}
          empty={t('wie.geen-afspraak')}
          options={gepland.map(({ afspraakId, dag, vorm }) => ({
            value: afspraakId,
            label: `${formatDatum(dag)}, ${t(`vorm.${vorm}`)}`,
          }))}
          value={d.afspraakId}
          onChange={({ target: { value } }) => {
            const van = gepland.find(({ afspraakId }) => afspraakId === value);
            change({
              afspraakId: value,
              ...(van && { vorm: van.vorm, gehoudenOp: van.dag, aanwezig: van.aanwezig }),
            });
          }}
        />
      )}
      <DateField
        id="veld-gehoudenOp"
        label={t('wie.dag')}
        value={d.gehoudenOp}
        onChange={({ target: { value } }) => change({ gehoudenOp: value })}
        {...(fouten['gehoudenOp'] && { fout: fouten['gehoudenOp'].message })}
      />
      <Select
        id="veld-vorm"
        label={t('wie.vorm')}
        empty={false}
        options={vormenGesprek.map((vorm) => ({ value: vorm, label: t(`vorm.${vorm}`) }))}
        value={d.vorm}
        onChange={({ target: { value } }) => {
          const vorm = vormenGesprek.find((een) => een === value);
          if (vorm) change({ vorm });
        }}
      />
    </div>
  );
}

/** Whether what is typed is kept, in words; said to a screen reader only when it is not. */
function Stand({ stand, door }: { readonly stand: Bewaarstand; readonly door: string | undefined }) {
  const t = useTekst(teksten);
  const isWrong = ['geen-verbinding', 'gewijzigd', 'mislukt'].includes(stand);
  return (
    <span className={isWrong ? 'zaak-te-laat' : 'schoolgang-muted'} role={isWrong ? 'status' : undefined}>
      {t(`stand.${stand}`)} {stand === 'bewaard' && door ? t('stand.door', { naam: door }) : ''}
    </span>
  );
}
