import './cijfers.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { compareCijfersEndpoint, MEESTE_JAREN, maten } from '../reeks.contract.ts';
import { listCijfersEndpoint } from '../verslag.contract.ts';
import { CijferTabs } from './cijfer-tabs.tsx';
import { Lijngrafiek } from './lijngrafiek.tsx';
import { Reekstabel } from './reekstabel.tsx';
import { useTeksten, useTermen } from './teksten.ts';
import { readVergelijkvraag, type Vergelijkvraag, writeVergelijkvraag } from './vergelijking-vraag.ts';
import type { IndicatorInfo } from './vraag.ts';
import { useWoorden } from './woorden.ts';

/** A figure over school years, per gemeente or another property, beside figures from outside (RP-06, RP-07). */
export function VergelijkingPage() {
  const t = useTeksten();
  const search = useSearch({ from: '/cijfers/vergelijking' });
  const navigate = useNavigate({ from: '/cijfers/vergelijking' });
  const { data, error, refetch } = useRead(listCijfersEndpoint, {});
  const header = (
    <PageHeader
      title={t('vergelijk.titel')}
      action={
        <Button small onClick={() => window.print()}>
          {t('vergelijk.druk-af')}
        </Button>
      }
    />
  );
  if (!data) {
    return (
      <>
        {header}
        {error ? <ProblemAlert error={error} onReload={() => void refetch()} /> : <Skeleton lines={10} />}
      </>
    );
  }
  const vraag = readVergelijkvraag(search, data.indicatoren, data.schooljaren);
  const ask = (next: Vergelijkvraag) =>
    void navigate({ search: writeVergelijkvraag(next), resetScroll: false });
  return (
    <>
      {header}
      <CijferTabs />
      <div className="schoolgang-stack">
        <Kiezer vraag={vraag} indicatoren={data.indicatoren} schooljaren={data.schooljaren} onVraag={ask} />
        <Antwoord vraag={vraag} onVraag={ask} />
      </div>
    </>
  );
}

function Kiezer({
  vraag,
  indicatoren,
  schooljaren,
  onVraag,
}: {
  readonly vraag: Vergelijkvraag;
  readonly indicatoren: readonly IndicatorInfo[];
  readonly schooljaren: readonly string[];
  readonly onVraag: (vraag: Vergelijkvraag) => void;
}) {
  const t = useTeksten();
  const woorden = useWoorden();
  const info = indicatoren.find(({ indicator }) => indicator === vraag.indicator);
  const dimensies = (info?.dimensies ?? []).filter((naam) => naam !== 'schooljaar');
  return (
    <Panel title={t('vraag.titel')}>
      <div className="cijfers-velden">
        <Select
          id="vergelijk-indicator"
          label={t('vraag.indicator')}
          empty={false}
          value={vraag.indicator}
          options={indicatoren
            .filter(({ indicator }) => indicator !== 'referentiecijfers')
            .map(({ indicator }) => ({ value: indicator, label: woorden.indicator(indicator) }))}
          onChange={({ target: { value } }) => onVraag({ ...vraag, indicator: value, per: '', waar: [] })}
        />
        <Select
          id="vergelijk-jaar"
          label={t('vergelijk.tot')}
          empty={false}
          value={vraag.jaar}
          options={schooljaren.map((value) => ({ value, label: value }))}
          onChange={({ target: { value } }) => onVraag({ ...vraag, jaar: value })}
        />
        <Select
          id="vergelijk-jaren"
          label={t('vergelijk.jaren')}
          empty={false}
          value={String(vraag.jaren)}
          options={Array.from({ length: MEESTE_JAREN }, (_, at) => String(at + 1)).map((value) => ({
            value,
            label: value,
          }))}
          onChange={({ target: { value } }) => onVraag({ ...vraag, jaren: Number(value) })}
        />
        <Select
          id="vergelijk-per"
          label={t('vergelijk.per')}
          empty={t('vergelijk.per-geen')}
          value={vraag.per}
          options={dimensies.map((value) => ({ value, label: woorden.dimensie(value) }))}
          onChange={({ target: { value } }) => onVraag({ ...vraag, per: value })}
        />
        <Select
          id="vergelijk-maat"
          label={t('vergelijk.maat')}
          empty={false}
          value={vraag.maat}
          options={maten.map((value) => ({ value, label: t(`maat.${value}`) }))}
          onChange={({ target: { value } }) =>
            onVraag({ ...vraag, maat: maten.find((maat) => maat === value) ?? 'aantal' })
          }
        />
      </div>
    </Panel>
  );
}

function Antwoord({
  vraag,
  onVraag,
}: {
  readonly vraag: Vergelijkvraag;
  readonly onVraag: (vraag: Vergelijkvraag) => void;
}) {
  const t = useTeksten();
  const term = useTermen();
  const woorden = useWoorden();
  const { data, error, refetch, isPlaceholderData } = useRead(compareCijfersEndpoint, {
    indicator: vraag.indicator,
    schooljaar: vraag.jaar,
    jaren: vraag.jaren,
    maat: vraag.maat,
    ...(vraag.per ? { per: vraag.per } : {}),
    waar: vraag.waar.map(({ dimensie, waarde }) => `${dimensie}:${waarde}`),
  });
  if (error?.code === 'eenheden-verschillen') {
    return (
      <Alert kind="error" title={t('eenheden.titel')}>
        <p>{t('vergelijk.andere-eenheid')}</p>
        <Button small onClick={() => onVraag({ ...vraag, maat: 'per-1000' })}>
          {t('vergelijk.per-1000')}
        </Button>
      </Alert>
    );
  }
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const naast = data.referenties.filter((een) => vraag.naast.includes(naamVan(een)));
  const toggle = (naam: string, on: boolean) =>
    onVraag({ ...vraag, naast: on ? [...vraag.naast, naam] : vraag.naast.filter((een) => een !== naam) });
  const leeg = data.geheel.every(({ waarde }) => !waarde);
  return (
    <div className={isPlaceholderData ? 'schoolgang-busy schoolgang-stack' : 'schoolgang-stack'}>
      <Panel
        title={t('vergelijk.uitkomst', {
          indicator: woorden.indicator(data.indicator),
          van: data.schooljaren[0] ?? '',
          tot: data.schooljaren.at(-1) ?? '',
        })}
        action={
          <Link to="/definities" hash={data.indicator}>
            {t('vergelijk.definitie')}
          </Link>
        }
      >
        <p className="schoolgang-muted">
          {data.noemer
            ? t('vergelijk.teller-noemer', {
                maat: t(`maat.${data.maat}`),
                teller: woorden.indicator(data.teller.indicator),
                teleenheid: term('eenheid', data.teller.eenheid),
                noemer: woorden.noemer(data.noemer.indicator),
                eenheid: term('eenheid', data.noemer.eenheid),
              })
            : t('vergelijk.teller', { eenheid: term('eenheid', data.teller.eenheid) })}
        </p>
        {data.waarschuwingen.length > 0 && (
          <Alert kind="warning" title={t('uitkomst.let-op')}>
            {data.waarschuwingen.map((text) => (
              <p key={text} lang="nl">
                {text}
              </p>
            ))}
          </Alert>
        )}
        {leeg ? (
          <EmptyState title={t('uitkomst.leeg')}>
            <p>{t('vergelijk.leeg')}</p>
          </EmptyState>
        ) : (
          <>
            <Lijngrafiek vergelijking={data} naast={naast} />
            <Reekstabel vergelijking={data} />
          </>
        )}
        {data.breuken.length > 0 && (
          <section aria-label={t('breuk.titel')}>
            <h3>{t('breuk.titel')}</h3>
            <ul>
              {data.breuken.map(({ schooljaar, vanaf, soort, toelichting }) => (
                <li key={`${vanaf} ${soort}`}>
                  <strong>{schooljaar}</strong> ({t(`breuk.soort.${soort}`)}):{' '}
                  <span lang="nl">{toelichting}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Panel>
      {data.referenties.length > 0 && (
        <Panel title={t('referentie.titel')}>
          <p className="schoolgang-muted">{t('referentie.uitleg')}</p>
          <ScrollFrame label={t('referentie.titel')}>
            <table className="utrecht-table cijfers-tabel">
              <thead>
                <tr>
                  <th scope="col">{t('referentie.kolom')}</th>
                  {data.schooljaren.map((jaar) => (
                    <th key={jaar} scope="col" className="schoolgang-number">
                      {jaar}
                    </th>
                  ))}
                  <th scope="col">{t('referentie.bron')}</th>
                </tr>
              </thead>
              <tbody>
                {data.referenties.map((een) => (
                  <tr key={`${naamVan(een)} ${een.bron}`}>
                    <th scope="row" className="cijfers-rijnaam">
                      <Checkbox
                        id={`naast-${naamVan(een)}`}
                        label={naamVan(een)}
                        checked={vraag.naast.includes(naamVan(een))}
                        onChange={(event) => toggle(naamVan(een), event.target.checked)}
                      />
                    </th>
                    {data.schooljaren.map((jaar) => (
                      <td key={jaar} className="schoolgang-number">
                        {getal
                          .format(
                            een.punten.find(({ schooljaar }) => schooljaar === jaar)?.waarde ?? Number.NaN,
                          )
                          .replace('NaN', '–')}
                      </td>
                    ))}
                    <td lang="nl">{een.bron || '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </Panel>
      )}
    </div>
  );
}

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 });
const naamVan = ({ gebied, indicator, eenheid }: { gebied: string; indicator: string; eenheid: string }) =>
  `${gebied}: ${indicator}${eenheid ? ` (${eenheid})` : ''}`;
