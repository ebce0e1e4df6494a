import './verslag.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useMay } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import {
  jaarverslagBestandPath,
  listVormenEndpoint,
  readJaarverslagEndpoint,
  zJaarverslagBestand,
} from '../jaarverslag/jaarverslag.contract.ts';
import { readTekst } from '../jaarverslag/verslagtekst.contract.ts';
import { OpbouwPanel } from './opbouw.tsx';
import { StukkenPanel } from './stukken.tsx';
import { useTeksten } from './teksten.ts';
import { Vaststellen } from './vaststellen.tsx';
import { VerslagBlok } from './verslag-blok.tsx';
import { type TeSchrijven, VerslagEditor } from './verslag-editor.tsx';
import { type Verslag, VerslagGetal } from './verslag-getal.tsx';

type Deel = Verslag['delen'][number];
/** Made from the figures alone. */
const ZONDER_TEKST = new Set(['begrippen', 'cijferoverzicht']);
const API = '/api/v1';
/** Of a finding about a whole column the first say enough. */
const MEESTE_CIJFERS = 4;
const soorten = zJaarverslagBestand.shape.soort.options;

/** The jaarverslag as it would be now: what to look at first, the report itself, and the files to keep. */
export function JaarverslagPage() {
  const t = useTeksten();
  const search = useSearch({ from: '/jaarverslag' });
  const navigate = useNavigate({ from: '/jaarverslag' });
  const vormen = useRead(listVormenEndpoint, {});
  const schooljaar = search.jaar ?? vormen.data?.schooljaren[1] ?? vormen.data?.schooljaren[0] ?? '';
  const vorm = search.vorm ?? 'raad';
  const { data, error, isFetching, refetch } = useRead(
    readJaarverslagEndpoint,
    { schooljaar, vorm },
    { enabled: schooljaar !== '', keep: false },
  );
  const mayWrite = useMay('verslag.schrijven');
  const [writing, write] = useState<TeSchrijven>();
  const [typed, type] = useState('');
  const reload = useCallback(() => void refetch(), [refetch]);
  if (vormen.error) return <LoadProblem error={vormen.error} onReload={() => void vormen.refetch()} />;
  const choose = (change: { jaar?: string; vorm?: string }) =>
    void navigate({ search: { jaar: schooljaar, vorm, ...change }, replace: true });
  const uitleg = vormen.data?.vormen.find((een) => een.vorm === vorm)?.uitleg;

  return (
    <>
      <PageHeader title={t('verslag.titel')} />
      <p className="schoolgang-muted">{t('verslag.uitleg')}</p>
      <div className="verslag-keuze">
        <Select
          id="verslag-jaar"
          label={t('vraag.jaar')}
          empty={false}
          options={(vormen.data?.schooljaren ?? [schooljaar]).map((jaar) => ({ value: jaar, label: jaar }))}
          value={schooljaar}
          onChange={({ target }) => choose({ jaar: target.value })}
        />
        <Select
          id="verslag-vorm"
          label={t('verslag.vorm')}
          {...(uitleg !== undefined && { hint: uitleg })}
          empty={false}
          options={(vormen.data?.vormen ?? []).map((een) => ({ value: een.vorm, label: een.naam }))}
          value={vorm}
          onChange={({ target }) => choose({ vorm: target.value })}
        />
      </div>
      <ProblemAlert error={error} onReload={reload} />
      {isFetching && !data && <Skeleton lines={12} />}
      {data && (
        <div className="schoolgang-stack">
          <Bevindingen bevindingen={data.bevindingen} cijfers={data.verslag.cijfers} />
          <Bestanden schooljaar={schooljaar} vorm={vorm} />
          <Vaststellen antwoord={data} onReload={reload} />
          {mayWrite && (
            <>
              <OpbouwPanel vorm={vorm} verslag={data.verslag} opbouw={data.opbouw} onReload={reload} />
              <StukkenPanel schooljaar={schooljaar} stukken={data.stukken} onReload={reload} />
            </>
          )}
          <div className={writing ? 'verslag-naast' : undefined}>
            {writing && (
              <VerslagEditor
                key={`${writing.soort}-${writing.deel}`}
                een={writing}
                bewaard={(writing.soort === 'jaar' ? data.teksten : data.vasteTeksten).find(
                  ({ deel }) => deel === writing.deel,
                )}
                schooljaar={schooljaar}
                onTyped={type}
                onClose={() => write(undefined)}
                onReload={reload}
              />
            )}
            <Voorbeeld
              verslag={writing ? withTyped(data.verslag, writing, typed) : data.verslag}
              onWrite={mayWrite ? write : undefined}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** The report with what is being typed in place of what was saved. */
function withTyped(verslag: Verslag, { deel: id, soort }: TeSchrijven, tekst: string): Verslag {
  return {
    ...verslag,
    delen: verslag.delen.map((deel) => {
      if (deel.id !== id) return deel;
      const isOwn = (blok: Deel['blokken'][number]) => 'eigen' in blok && blok.eigen === soort;
      const first = deel.blokken.findIndex(isOwn);
      const rest = deel.blokken.filter((blok) => !isOwn(blok));
      const at = first >= 0 ? first : soort === 'jaar' ? rest.length : 0;
      const own = readTekst(tekst).map((blok) => ({ ...blok, eigen: soort }));
      return { ...deel, blokken: [...rest.slice(0, at), ...own, ...rest.slice(at)] };
    }),
  };
}

/** Each finding leads to the part it is in, and to the records of the figures it is about. */
function Bevindingen({
  bevindingen,
  cijfers,
}: {
  readonly bevindingen: ResponseOf<typeof readJaarverslagEndpoint>['bevindingen'];
  readonly cijfers: Verslag['cijfers'];
}) {
  const t = useTeksten();
  if (bevindingen.length === 0) {
    return (
      <Alert kind="ok" title={t('verslag.goed')}>
        <p>{t('verslag.goed-uitleg')}</p>
      </Alert>
    );
  }
  return (
    <Panel title={t('verslag.bevindingen')} count={bevindingen.length}>
      <ul className="schoolgang-lines" lang="nl">
        {bevindingen.map(({ ernst, code, plaats, uitleg, deel, cijfers: sleutels }) => (
          <li key={`${code}-${plaats}-${uitleg}`}>
            <StatusChip tone={ernst === 'fout' ? 'danger' : 'attention'} text={t(`verslag.${ernst}`)} />{' '}
            <a className="utrecht-link" href={`#deel-${deel}`}>
              <strong>{plaats}</strong>
            </a>
            : {uitleg}{' '}
            {sleutels.slice(0, MEESTE_CIJFERS).map((sleutel) => (
              <span key={sleutel} className="verslag-bron">
                {sleutel}:{' '}
                <VerslagGetal
                  punt={{ cijfer: sleutel, waarde: cijfers[sleutel]?.waarde ?? 0 }}
                  wat={sleutel}
                  cijfers={cijfers}
                />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Bestanden({ schooljaar, vorm }: { readonly schooljaar: string; readonly vorm: string }) {
  const t = useTeksten();
  return (
    <Panel title={t('verslag.bestanden')}>
      <ul className="verslag-bestanden">
        {soorten.map((soort) => (
          <li key={soort}>
            <a
              className="utrecht-link"
              download
              href={
                API +
                jaarverslagBestandPath
                  .replace(':schooljaar', schooljaar)
                  .replace(':vorm', vorm)
                  .replace(':soort', soort)
              }
            >
              {t(`verslag.soort.${soort}`)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Voorbeeld({
  verslag: { titel, organisatie, delen, cijfers },
  onWrite,
}: {
  readonly verslag: Verslag;
  readonly onWrite: ((een: TeSchrijven) => void) | undefined;
}) {
  const t = useTeksten();
  return (
    <article className="verslag-voorbeeld" lang="nl" aria-label={t('verslag.voorbeeld')}>
      <header>
        <h2>{titel}</h2>
        <p>{organisatie.naam}</p>
      </header>
      {delen.map(({ id, kop, blokken }) => (
        <section key={id} aria-labelledby={`deel-${id}`}>
          <div className="verslag-deelkop">
            <h2 id={`deel-${id}`}>{kop}</h2>
            {onWrite && !ZONDER_TEKST.has(id) && (
              <span>
                {(['jaar', 'elk-jaar'] as const).map((soort) => (
                  <Button
                    key={soort}
                    small
                    kind="subtle"
                    aria-label={t(soort === 'jaar' ? 'verslag.schrijf-bij' : 'verslag.schrijf-vast-bij', {
                      deel: kop,
                    })}
                    onClick={() => onWrite({ deel: id, kop, soort })}
                  >
                    {t(soort === 'jaar' ? 'verslag.schrijf' : 'verslag.schrijf-vast')}
                  </Button>
                ))}
              </span>
            )}
          </div>
          {blokken.length === 0 && <p className="schoolgang-muted">{t('verslag.leeg')}</p>}
          {blokken.map((blok, at) => (
            <VerslagBlok key={'id' in blok ? blok.id : `${id}-${at}`} blok={blok} cijfers={cijfers} />
          ))}
        </section>
      ))}
    </article>
  );
}
