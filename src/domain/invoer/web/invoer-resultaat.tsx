import { fileAddress } from '../../../web/api.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { type InvoerAntwoord, weigeringenPath, type zWeigering } from '../invoer.contract.ts';
import { teksten } from './teksten.ts';
import './invoer.css';

type Weigering = (typeof zWeigering)['_output'];
type Resultaat = NonNullable<InvoerAntwoord['resultaat']>;
const COUNTS = ['gelezen', 'nieuw', 'gewijzigd', 'ongewijzigd', 'geweigerd'] as const;

/** What a load did, or would do: counts per file, refused rows, own words, what to look at. */
export function InvoerResultaat({
  invoer,
  resultaat,
  weigeringen,
}: {
  readonly invoer: InvoerAntwoord;
  readonly resultaat: Resultaat;
  readonly weigeringen: readonly Weigering[];
}) {
  const t = useTekst(teksten);
  return (
    <>
      <Panel title={t('resultaat')} flush>
        <CountTable resultaat={resultaat} />
      </Panel>
      <Panel title={t('weigeringen')} count={resultaat.aantalGeweigerd} flush={weigeringen.length > 0}>
        {weigeringen.length === 0 ? (
          <p>{t('geen-weigeringen')}</p>
        ) : (
          <Refusals invoer={invoer} weigeringen={weigeringen} totaal={resultaat.aantalGeweigerd} />
        )}
      </Panel>
      {resultaat.onbekendeTermen.length > 0 && (
        <Panel title={t('termen')} count={resultaat.onbekendeTermen.length}>
          <p>{t('termen-uitleg')}</p>
          <ul className="schoolgang-lines">
            {resultaat.onbekendeTermen.map(({ kolom, term, aantal }) => (
              <li key={`${kolom} ${term}`}>
                {kolom}: {term} ({formatGetal(aantal)})
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {resultaat.waarschuwingen.map((text) => (
        <Alert key={text} kind="warning" title={t('waarschuwingen')}>
          {text}
        </Alert>
      ))}
    </>
  );
}

function CountTable({ resultaat }: { readonly resultaat: Resultaat }) {
  const t = useTekst(teksten);
  const heads = {
    gelezen: t('gelezen'),
    nieuw: t('nieuwe'),
    gewijzigd: t('gewijzigd'),
    ongewijzigd: t('ongewijzigd'),
    geweigerd: t('geweigerd'),
  };
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <thead>
          <tr>
            <th scope="col">{t('bestand')}</th>
            {COUNTS.map((name) => (
              <th key={name} scope="col" className="schoolgang-number">
                {heads[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resultaat.bestanden.map((bestand) => (
            <tr key={bestand.bestand}>
              <td data-kop={t('bestand')}>
                {bestand.bestand}
                {bestand.onbekendeKolommen.length > 0 && (
                  <span className="schoolgang-muted schoolgang-small schoolgang-invoer__apart">
                    {t('onbekendeKolommen', { namen: bestand.onbekendeKolommen.join(', ') })}
                  </span>
                )}
              </td>
              {COUNTS.map((name) => (
                <td key={name} className="schoolgang-number" data-kop={heads[name]}>
                  {formatGetal(bestand[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Refusals({
  invoer,
  weigeringen,
  totaal,
}: {
  readonly invoer: InvoerAntwoord;
  readonly weigeringen: readonly Weigering[];
  readonly totaal: number;
}) {
  const t = useTekst(teksten);
  return (
    <>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <thead>
            <tr>
              <th scope="col">{t('bestand')}</th>
              <th scope="col" className="schoolgang-number">
                {t('regel')}
              </th>
              <th scope="col">{t('kolom')}</th>
              <th scope="col">{t('reden')}</th>
            </tr>
          </thead>
          <tbody>
            {weigeringen.map(({ bestand, regel, kolom, reden }) => (
              <tr key={`${bestand} ${regel}`}>
                <td data-kop={t('bestand')}>{bestand}</td>
                <td className="schoolgang-number" data-kop={t('regel')}>
                  {formatGetal(regel)}
                </td>
                <td data-kop={t('kolom')}>{kolom}</td>
                <td data-kop={t('reden')}>{reden}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="schoolgang-invoer__voet">
        {totaal > weigeringen.length &&
          `${t('weigeringen-meer', { n: weigeringen.length, totaal: formatGetal(totaal) })} `}
        <a className="utrecht-link" href={fileAddress(weigeringenPath.replace(':invoerId', invoer.invoerId))}>
          {t('download')}
        </a>
      </p>
    </>
  );
}
