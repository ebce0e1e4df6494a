import { type ReactNode, useEffect, useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type BriefVeld, type Keuzes, previewBriefEndpoint, type SjabloonRegel } from '../brief.contract.ts';
import { Ontvangers } from './ontvangers.tsx';
import { teksten } from './teksten.ts';
import { Leesbaarheid, Voorbeeld } from './voorbeeld.tsx';
import './brief.css';

export type Inhoud = {
  readonly velden: Readonly<Record<string, string>>;
  readonly keuzes: Keuzes;
  readonly taal?: SjabloonRegel['vertalingen'][number]['taal'];
  readonly tekst?: string;
};
type Welke = { readonly sjabloon: string; readonly jongereId: string; readonly werkprocesId?: string };

/** What was typed a moment ago: one question to the server per pause. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 350);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The letter beside what it is made of: fields, language, words and recipients; each change shows on the paper. */
export function Werkplek({
  welke,
  vertalingen,
  inhoud,
  onChange,
  children,
}: {
  readonly welke: Welke;
  readonly vertalingen: SjabloonRegel['vertalingen'];
  readonly inhoud: Inhoud;
  readonly onChange: (inhoud: Inhoud) => void;
  /** Above the fields: what can be done. */
  readonly children: ReactNode;
}) {
  const t = useTekst(teksten);
  const [voor, setVoor] = useState<string>();
  const asked = useSettled(inhoud);
  const { data, error, isFetching, refetch } = useRead(previewBriefEndpoint, {
    ...welke,
    ...asked,
    ...(voor && { voor }),
  });
  const setVeld = (naam: string, waarde: string) =>
    onChange({ ...inhoud, velden: { ...inhoud.velden, [naam]: waarde } });
  return (
    <>
      {children}
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <div className="brief-werkplek">
        <div className="schoolgang-stack">
          {data && data.ontbreekt.length > 0 && (
            <Alert kind="warning" title={t('ontbreekt.titel')}>
              <p>{data.ontbreekt.map(({ label }) => label).join('; ')}</p>
            </Alert>
          )}
          <Panel title={t('invullen')}>
            {!data && !error && <Skeleton lines={6} />}
            {data?.velden.length === 0 && <p className="schoolgang-muted">{t('invullen.niets')}</p>}
            <div className="schoolgang-form">
              {data?.velden.map((veld) => (
                <Veldinvoer
                  key={veld.naam}
                  veld={veld}
                  waarde={inhoud.velden[veld.naam] ?? data.voorstel[veld.naam] ?? ''}
                  voorgesteld={inhoud.velden[veld.naam] === undefined && veld.naam in data.voorstel}
                  onChange={(waarde) => setVeld(veld.naam, waarde)}
                />
              ))}
            </div>
            {data?.bezwaarTot && <p>{t('bezwaar.tot', { dag: formatDatum(data.bezwaarTot) })}</p>}
          </Panel>
          {data && (
            <Ontvangers
              ontvangers={data.ontvangers}
              voor={data.voor}
              onVoor={setVoor}
              onKeuze={(sleutel, keuze) =>
                onChange({ ...inhoud, keuzes: { ...inhoud.keuzes, [sleutel]: keuze } })
              }
            />
          )}
          <Taalkeuze vertalingen={vertalingen} inhoud={inhoud} onChange={onChange} />
          <EigenTekst inhoud={inhoud} bron={data?.bron ?? ''} onChange={onChange} />
        </div>
        <div className="brief-werkplek__voorbeeld schoolgang-stack">
          <Voorbeeld titel={t('voorbeeld.titel')} svg={data?.svg} tekst={data?.tekst} busy={isFetching} />
          {data && <Leesbaarheid oordeel={data.taaloordeel} />}
        </div>
      </div>
    </>
  );
}

function Veldinvoer({
  veld: { naam, soort, label, voorbeeld, verplicht, keuzes },
  waarde,
  voorgesteld,
  onChange,
}: {
  readonly veld: BriefVeld;
  readonly waarde: string;
  readonly voorgesteld: boolean;
  readonly onChange: (waarde: string) => void;
}) {
  const t = useTekst(teksten);
  const hint = voorgesteld
    ? t('invullen.voorstel')
    : soort === 'tekst' || soort === 'lang'
      ? t('invullen.voorbeeld', { voorbeeld })
      : undefined;
  const props = {
    id: `veld-${naam}`,
    label,
    optional: !verplicht,
    value: waarde,
    ...(hint && { hint }),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (soort) {
    case 'datum':
      return <DateField {...props} />;
    case 'lang':
      return <TextArea {...props} rows={4} />;
    case 'keuze':
      return <Select {...props} options={keuzes.map((keuze) => ({ value: keuze, label: keuze }))} />;
    case 'getal':
      return <TextField {...props} inputMode="decimal" short />;
    case 'tekst':
      return <TextField {...props} />;
  }
}

function Taalkeuze({
  vertalingen,
  inhoud,
  onChange,
}: {
  readonly vertalingen: SjabloonRegel['vertalingen'];
  readonly inhoud: Inhoud;
  readonly onChange: (inhoud: Inhoud) => void;
}) {
  const t = useTekst(teksten);
  if (vertalingen.length === 0) return null;
  const gekozen = vertalingen.find(({ taal }) => taal === inhoud.taal);
  return (
    <Panel title={t('taal.titel')}>
      <Select
        id="vertaling"
        label={t('taal.bij')}
        empty={t('taal.alleen-nl')}
        value={inhoud.taal ?? ''}
        options={vertalingen.map(({ taal }) => ({ value: taal, label: t(`taal.${taal}`) }))}
        onChange={(event) => {
          const { taal: _, ...rest } = inhoud;
          const next = vertalingen.find(({ taal }) => taal === event.target.value)?.taal;
          onChange(next ? { ...rest, taal: next } : rest);
        }}
      />
      {gekozen && (
        <p role="status">
          {gekozen.nagekekenDoor && gekozen.nagekekenOp
            ? t('taal.nagekeken', { wie: gekozen.nagekekenDoor, dag: formatDatum(gekozen.nagekekenOp) })
            : t('taal.niet-nagekeken')}
        </p>
      )}
    </Panel>
  );
}

function EigenTekst({
  inhoud,
  bron,
  onChange,
}: {
  readonly inhoud: Inhoud;
  readonly bron: string;
  readonly onChange: (inhoud: Inhoud) => void;
}) {
  const t = useTekst(teksten);
  if (inhoud.tekst === undefined) {
    return (
      <Panel title={t('eigen.titel')}>
        <Button onClick={() => onChange({ ...inhoud, tekst: bron })}>{t('eigen.open')}</Button>
      </Panel>
    );
  }
  return (
    <Panel title={t('eigen.titel')}>
      <div className="brief-bron">
        <TextArea
          id="eigen-tekst"
          label={t('eigen.titel')}
          hint={t('eigen.uitleg')}
          rows={18}
          value={inhoud.tekst}
          onChange={(event) => onChange({ ...inhoud, tekst: event.target.value })}
        />
      </div>
      <Button
        onClick={() => {
          const { tekst: _, ...rest } = inhoud;
          onChange(rest);
        }}
      >
        {t('eigen.terug')}
      </Button>
    </Panel>
  );
}
