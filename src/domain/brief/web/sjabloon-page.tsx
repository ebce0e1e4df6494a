import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { dropConcept, readConcept, saveConcept } from '../../../web/concept.ts';
import { formatDag, formatDatum, formatMoment } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  approveVertalingEndpoint,
  lezers,
  listSjablonenEndpoint,
  previewSjabloonEndpoint,
  readSjabloonEndpoint,
  writeSjabloonEndpoint,
} from '../sjabloon.contract.ts';
import { teksten } from './teksten.ts';
import { compareTeksten } from './verschil.ts';
import { Leesbaarheid, Voorbeeld } from './voorbeeld.tsx';
import './brief.css';

type Sjabloon = ResponseOf<typeof readSjabloonEndpoint>;
type Tekst = Sjabloon['teksten'][number];

/** The words of one template: to read, and for who may to change from a day on (BH-03). */
export function SjabloonPage() {
  const t = useTekst(teksten);
  const { code } = useParams({ from: '/briefsjablonen/$code' });
  const search = useSearch({ from: '/briefsjablonen/$code' });
  const navigate = useNavigate({ from: '/briefsjablonen/$code' });
  const { data, error, refetch } = useRead(readSjabloonEndpoint, { code }, { keep: false });
  if (error && !data) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  const tekst = data.teksten.find(({ taal }) => taal === search.taal) ?? data.teksten[0];
  return (
    <>
      <PageHeader
        title={data.sjabloon?.naam ?? code.replace('blok-', '')}
        back={
          <Link to="/brieven" search={{ deel: 'sjablonen' }}>
            ← {t('deel.sjablonen')}
          </Link>
        }
        meta={<span>{data.sjabloon?.artikel}</span>}
      />
      {data.teksten.length > 1 && (
        <Select
          id="taal"
          label={t('taal.titel')}
          empty={false}
          value={tekst?.taal ?? 'nl'}
          options={data.teksten.map(({ taal }) => ({ value: taal, label: t(`taal.${taal}`) }))}
          onChange={(event) => void navigate({ search: { taal: event.target.value }, replace: true })}
        />
      )}
      {tekst && <Tekstwerk key={`${tekst.taal}-${tekst.tekst}`} sjabloon={data} tekst={tekst} />}
    </>
  );
}

function Tekstwerk({ sjabloon, tekst }: { readonly sjabloon: Sjabloon; readonly tekst: Tekst }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const mag = useMay('brief.beheren');
  const { code } = sjabloon;
  const { taal } = tekst;
  const key = `sjabloon-${code}-${taal}`;
  const [nu, setNu] = useState(() => readConcept<{ tekst: string }>(key)?.tekst ?? tekst.tekst);
  const [vanaf, setVanaf] = useState(vandaag);
  const [reden, setReden] = useState('');
  const [lezer, setLezer] = useState<(typeof lezers)[number]>('ouder');
  const [asked, setAsked] = useState(nu);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(nu), 350);
    return () => clearTimeout(timer);
  }, [nu]);
  const preview = useRead(previewSjabloonEndpoint, { code, tekst: asked, taal, lezer });
  const act = useAct(writeSjabloonEndpoint, {
    refreshes: [readSjabloonEndpoint, listSjablonenEndpoint],
    onSuccess: () => {
      dropConcept(key);
      toast(t('sjabloon.bewaard', { dag: formatDag(vanaf) }));
    },
  });
  const change = (next: string) => {
    setNu(next);
    saveConcept(key, { tekst: next });
  };
  const gewijzigd = nu !== tekst.tekst;
  return (
    <div className="brief-werkplek">
      <div className="schoolgang-stack">
        {preview.data && preview.data.onbekend.length > 0 && (
          <Alert kind="error">
            <p>{t('sjabloon.onbekend', { veld: preview.data.onbekend.join(', ') })}</p>
          </Alert>
        )}
        <ProblemAlert error={preview.error} />
        <Panel title={t('sjabloon.tekst')}>
          <div className="brief-bron">
            <TextArea
              id="sjabloon-tekst"
              label={t(`taal.${taal}`)}
              hint={t('sjabloon.tekst-hint')}
              rows={22}
              value={nu}
              readOnly={!mag}
              dir={taal === 'ar' ? 'rtl' : 'ltr'}
              lang={taal}
              onChange={(event) => change(event.target.value)}
            />
          </div>
          <details>
            <summary>{t('sjabloon.velden')}</summary>
            <p>
              {[...(sjabloon.sjabloon?.velden.map(({ naam }) => naam) ?? []), ...sjabloon.feiten].join(', ')}
            </p>
          </details>
          {mag && gewijzigd && (
            <form
              className="schoolgang-form"
              onSubmit={(event) => {
                event.preventDefault();
                act.mutate({ code, tekst: nu, taal, vanaf, reden });
              }}
            >
              <ProblemAlert error={act.error} />
              <DateField
                id="sjabloon-vanaf"
                label={t('sjabloon.vanaf')}
                min={vandaag}
                required
                value={vanaf}
                onChange={(event) => setVanaf(event.target.value)}
              />
              <TextField
                id="sjabloon-reden"
                label={t('sjabloon.reden')}
                required
                value={reden}
                onChange={(event) => setReden(event.target.value)}
              />
              <Button kind="primary" type="submit" busy={act.isPending}>
                {t('sjabloon.bewaar')}
              </Button>
            </form>
          )}
        </Panel>
        {taal !== 'nl' && <Vertaling code={code} taal={taal} sjabloon={sjabloon} />}
        {tekst.standaard !== null && <Verschil standaard={tekst.standaard} nu={nu} />}
        <Panel title={t('sjabloon.eerder')} flush={sjabloon.versies.length > 0}>
          {sjabloon.versies.length === 0 && <p className="schoolgang-muted">{t('sjabloon.eerder-geen')}</p>}
          <ul className="schoolgang-lines">
            {sjabloon.versies.map((versie) => (
              <li key={versie.briefsjabloonId}>
                <div className="schoolgang-lines__head">
                  <strong>{t('sjabloon.eigen', { dag: formatDag(versie.vanaf) })}</strong>
                  <span>{term('taal', versie.taal)}</span>
                  <span className="schoolgang-lines__when">
                    {formatMoment(versie.vastgelegdOp)}, {versie.vastgelegdDoor}
                  </span>
                </div>
                <p>{versie.reden}</p>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <div className="brief-werkplek__voorbeeld schoolgang-stack">
        <Select
          id="lezer"
          label={t('sjabloon.lezer')}
          empty={false}
          value={lezer}
          options={lezers.map((een) => ({ value: een, label: t(`sjabloon.${een}`) }))}
          onChange={(event) => setLezer(lezers.find((een) => een === event.target.value) ?? 'ouder')}
        />
        <Voorbeeld
          titel={t('sjabloon.verzonnen')}
          svg={preview.data?.svg}
          tekst={preview.data?.tekst}
          busy={preview.isFetching}
        />
        {preview.data?.taaloordeel && <Leesbaarheid oordeel={preview.data.taaloordeel} />}
      </div>
    </div>
  );
}

function Vertaling({
  code,
  taal,
  sjabloon,
}: {
  readonly code: string;
  readonly taal: Exclude<Tekst['taal'], 'nl'>;
  readonly sjabloon: Sjabloon;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const mag = useMay('brief.schrijven');
  const act = useAct(approveVertalingEndpoint, {
    refreshes: [readSjabloonEndpoint, listSjablonenEndpoint],
    onSuccess: () => toast(t('sjabloon.akkoord-gedaan')),
  });
  const deze = sjabloon.sjabloon?.vertalingen.find((een) => een.taal === taal);
  const wie = deze?.nagekekenDoor;
  if (!sjabloon.sjabloon) return null;
  return (
    <Alert kind={wie ? 'ok' : 'warning'}>
      <p>
        {wie && deze?.nagekekenOp
          ? t('taal.nagekeken', { wie, dag: formatDatum(deze.nagekekenOp) })
          : t('taal.niet-nagekeken')}
      </p>
      <ProblemAlert error={act.error} />
      {mag && !wie && (
        <Button busy={act.isPending} onClick={() => act.mutate({ code, taal })}>
          {t('sjabloon.akkoord')}
        </Button>
      )}
    </Alert>
  );
}

function Verschil({ standaard, nu }: { readonly standaard: string; readonly nu: string }) {
  const t = useTekst(teksten);
  const regels = compareTeksten(standaard, nu);
  if (regels.every(({ soort }) => soort === 'gelijk')) {
    return <p className="schoolgang-muted">{t('sjabloon.verschil-geen')}</p>;
  }
  return (
    <Panel title={t('sjabloon.verschil')}>
      <ul className="brief-verschil">
        {regels.map(({ soort, tekst }, index) => (
          // Lines may be equal; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew at every change
          <li key={index} className={soort === 'gelijk' ? undefined : `brief-verschil__${soort}`}>
            {soort !== 'gelijk' && (
              <>
                <span aria-hidden="true">{soort === 'erbij' ? '+ ' : '− '}</span>
                <span className="schoolgang-hidden">{t(`sjabloon.${soort}`)}: </span>
              </>
            )}
            {tekst || ' '}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
