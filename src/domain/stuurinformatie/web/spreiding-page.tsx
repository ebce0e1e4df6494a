import './stuur.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDag, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { DateField, Select } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readSpreidingEndpoint } from '../stuurinformatie.contract.ts';
import { teksten } from './teksten.ts';

type Spreiding = ResponseOf<typeof readSpreidingEndpoint>;
type Groep = Spreiding['groepen'][number];
const PER = ['medewerker', 'gemeente', 'school'] as const;
const SOORTEN = ['wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] as const;
const ZAKEN = [
  'relatief-verzuim',
  'absoluut-verzuim',
  'luxe-verzuim',
  'vrijstelling',
  'zorg-en-preventie',
  'vervangende-leerplicht',
] as const;
const ONDERWIJS = ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO'];

/** Whether like cases are treated alike: spread per officer, gemeente or school, with the same filters for all. */
export function SpreidingPage() {
  const t = useTekst(teksten);
  const zoek = useSearch({ from: '/team/spreiding' });
  const navigate = useNavigate({ from: '/team/spreiding' });
  const per = PER.find((een) => een === zoek.per) ?? 'medewerker';
  const { data, error, isFetching, refetch } = useRead(readSpreidingEndpoint, {
    ...withoutUndefined(zoek),
    per,
  });
  const filter = (change: Partial<typeof zoek>) =>
    void navigate({ search: withoutUndefined({ ...zoek, ...change }), replace: true });
  const dag = (naam: 'vanaf' | 'totEnMet') => (
    <DateField
      id={`filter-${naam}`}
      label={t(`filter.${naam}`)}
      value={zoek[naam] ?? data?.[naam] ?? ''}
      onChange={({ target }) => filter({ [naam]: target.value || undefined })}
    />
  );
  return (
    <>
      <PageHeader title={t('spreiding.titel')} back={<Link to="/team">← {t('rijen.terug')}</Link>} />
      <p className="schoolgang-muted stuur-uitleg">{t('spreiding.uitleg')}</p>
      <div className="schoolgang-filterbar">
        <Select
          id="filter-per"
          label={t('spreiding.per')}
          empty={false}
          value={per}
          onChange={({ target }) => filter({ per: target.value })}
          options={PER.map((een) => ({ value: een, label: t(`per.${een}`) }))}
        />
        {dag('vanaf')}
        {dag('totEnMet')}
        <Select
          id="filter-soort"
          label={t('spreiding.soort')}
          empty={t('filter.alle')}
          value={zoek.soortVerzuim ?? ''}
          onChange={({ target }) => filter({ soortVerzuim: target.value || undefined })}
          options={SOORTEN.map((een) => ({ value: een, label: t(`soort.${een}`) }))}
        />
        <Select
          id="filter-onderwijs"
          label={t('spreiding.onderwijs')}
          empty={t('filter.alle')}
          value={zoek.onderwijssoort ?? ''}
          onChange={({ target }) => filter({ onderwijssoort: target.value || undefined })}
          options={ONDERWIJS.map((een) => ({ value: een, label: een }))}
        />
        <Select
          id="filter-zaak"
          label={t('spreiding.zaak')}
          empty={t('filter.alle')}
          value={zoek.soortZaak ?? ''}
          onChange={({ target }) => filter({ soortZaak: target.value || undefined })}
          options={ZAKEN.map((een) => ({ value: een, label: t(`soort.${een}`) }))}
        />
      </div>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && isFetching && <Skeleton lines={10} />}
      {data && (
        <div className="schoolgang-stack">
          <p className="schoolgang-muted">
            {t('team.periode', { vanaf: formatDag(data.vanaf), tot: formatDag(data.totEnMet) })}.{' '}
            {data.teKlein > 0 && t('spreiding.te-klein', { n: data.teKlein })}
          </p>
          <Contact spreiding={data} />
          <Routes spreiding={data} />
        </div>
      )}
    </>
  );
}

const metAlle = ({ alle, groepen }: Spreiding, naam: string): readonly Groep[] => [
  { naam, ...alle },
  ...groepen,
];

/** A band from a quarter to three quarters, with a mark at the half; the numbers stand beside it. */
function Contact({ spreiding }: { readonly spreiding: Spreiding }) {
  const t = useTekst(teksten);
  const groepen = metAlle(spreiding, t('spreiding.alle')).filter(({ contact }) => contact !== null);
  if (groepen.length === 0) return <EmptyState title={t('spreiding.leeg-contact')} />;
  const most = Math.max(1, ...groepen.map(({ contact }) => contact?.driekwart ?? 0));
  const dagen = (aantal: number | null | undefined) =>
    typeof aantal === 'number' ? formatGetal(aantal) : '–';
  const koppen = ['meldingen', 'kwart', 'helft', 'driekwart', 'zonder'] as const;
  return (
    <Panel title={t('spreiding.contact')}>
      <p className="schoolgang-muted stuur-uitleg">{t('spreiding.contact-uitleg')}</p>
      <ScrollFrame className="stuur-blad__tabel" label={t('spreiding.contact')}>
        <table className="stuur-tabel">
          <caption className="schoolgang-hidden">{t('spreiding.contact')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`per.${spreiding.per as 'school'}`)}</th>
              {koppen.map((kop) => (
                <th scope="col" className="schoolgang-number" key={kop}>
                  {t(`spreiding.${kop}`)}
                </th>
              ))}
              <th aria-hidden="true" className="stuur-tabel__band" />
            </tr>
          </thead>
          <tbody>
            {groepen.map(({ naam, contact }) => (
              <tr key={naam}>
                <th scope="row">{naam}</th>
                <td className="schoolgang-number">{dagen(contact?.meldingen)}</td>
                <td className="schoolgang-number">{dagen(contact?.kwart)}</td>
                <td className="schoolgang-number">{dagen(contact?.helft)}</td>
                <td className="schoolgang-number">{dagen(contact?.driekwart)}</td>
                <td className="schoolgang-number">
                  {contact?.zonderAntwoord === null
                    ? t('spreiding.verborgen')
                    : dagen(contact?.zonderAntwoord)}
                </td>
                <td aria-hidden="true" className="stuur-tabel__band">
                  {contact && contact.kwart !== null && contact.driekwart !== null && (
                    <svg width="100%" height="12" focusable="false">
                      <rect
                        className="stuur-band"
                        x={`${(98 * contact.kwart) / most}%`}
                        width={`${Math.max(1, (98 * (contact.driekwart - contact.kwart)) / most)}%`}
                        height="12"
                      />
                      <rect
                        className="stuur-staaf"
                        x={`${(98 * (contact.helft ?? 0)) / most}%`}
                        width="3"
                        height="12"
                      />
                    </svg>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Panel>
  );
}

function Routes({ spreiding }: { readonly spreiding: Spreiding }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const groepen = metAlle(spreiding, t('spreiding.alle')).filter(({ routes }) => routes !== null);
  if (groepen.length === 0) return <EmptyState title={t('spreiding.leeg-routes')} />;
  const routes = [
    ...new Set(groepen.flatMap((groep) => groep.routes?.verdeling.map(({ route }) => route) ?? [])),
  ].sort();
  const cel = ({ routes: van }: Groep, route: string) => {
    const found = van?.verdeling.find((een) => een.route === route);
    if (!found || !van) return '0';
    if (found.zaken === null) return t('spreiding.verborgen');
    return `${formatGetal(found.zaken)} (${Math.round((100 * found.zaken) / van.zaken)}%)`;
  };
  return (
    <Panel title={t('spreiding.routes')}>
      <p className="schoolgang-muted stuur-uitleg">{t('spreiding.routes-uitleg')}</p>
      <ScrollFrame className="stuur-blad__tabel" label={t('spreiding.routes')}>
        <table className="stuur-tabel">
          <caption className="schoolgang-hidden">{t('spreiding.routes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`per.${spreiding.per as 'school'}`)}</th>
              <th scope="col" className="schoolgang-number">
                {t('team.zaken')}
              </th>
              {routes.map((route) => (
                <th scope="col" className="schoolgang-number" key={route}>
                  {term('route', route)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groepen.map((groep) => (
              <tr key={groep.naam}>
                <th scope="row">{groep.naam}</th>
                <td className="schoolgang-number">{formatGetal(groep.routes?.zaken ?? 0)}</td>
                {routes.map((route) => (
                  <td className="schoolgang-number" key={route}>
                    {cel(groep, route)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Panel>
  );
}
