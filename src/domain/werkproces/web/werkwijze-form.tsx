import './werkwijze.css';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { type Aanpassing, deriveVerschillen, type MasStap } from '../../../regels/mas/stappen.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listSjablonenEndpoint } from '../../brief/sjabloon.contract.ts';
import { createWerkwijzeEndpoint, listWerkwijzenEndpoint, routesZaak } from '../werkproces.contract.ts';
import { teksten } from './teksten-werkwijze.ts';
import { geldendOp, Verschillen, type Werkwijzen } from './werkwijze-page.tsx';

/** Changes the method from a day on; beside it what changes, and what stays as it is for zaken that run. */
export function WerkwijzeForm() {
  const t = useTekst(teksten);
  const mag = useMay('parameter.beheren');
  const { data, error, refetch } = useRead(listWerkwijzenEndpoint, {}, { keep: false });
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  if (!mag) {
    return (
      <>
        <PageHeader title={t('wijzigen')} back={<Link to="/werkwijze">← {t('titel')}</Link>} />
        <Alert>
          <p>{t('mag-niet')}</p>
        </Alert>
      </>
    );
  }
  return <Formulier data={data} />;
}

type Velden = {
  readonly zonder: readonly MasStap[];
  readonly termijnen: Readonly<Record<string, string>>;
  readonly terugkoppelingDagen: Readonly<Record<string, string>>;
  readonly brieven: Readonly<Record<string, string>>;
};

const asText = (waarden: Readonly<Record<string, string | number>> = {}) =>
  Object.fromEntries(Object.entries(waarden).map(([naam, waarde]) => [naam, String(waarde)]));
/** Fields that are filled in, as numbers. */
const asDagen = (velden: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(velden).flatMap(([naam, tekst]) => (tekst.trim() === '' ? [] : [[naam, Number(tekst)]])),
  );

const toAanpassing = ({ zonder, termijnen, terugkoppelingDagen, brieven }: Velden): Required<Aanpassing> => ({
  zonder,
  termijnen: asDagen(termijnen),
  terugkoppelingDagen: asDagen(terugkoppelingDagen),
  brieven: Object.fromEntries(Object.entries(brieven).filter(([, code]) => code !== '')),
});

function Formulier({ data }: { readonly data: Werkwijzen }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const { vandaag } = useSessie();
  const nu: Aanpassing = geldendOp(data, '9999-12-31') ?? {};
  const [velden, setVelden] = useState<Velden>({
    zonder: nu.zonder ?? [],
    termijnen: asText(nu.termijnen),
    terugkoppelingDagen: asText(nu.terugkoppelingDagen),
    brieven: asText(nu.brieven),
  });
  const [vanaf, setVanaf] = useState(addDagen(vandaag, 1));
  const [reden, setReden] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(createWerkwijzeEndpoint, {
    refreshes: [listWerkwijzenEndpoint],
    onSuccess: () => {
      toast(t('bewaard', { dag: formatDatum(vanaf) }));
      void navigate({ to: '/werkwijze' });
    },
  });
  const aanpassing = toAanpassing(velden);
  const dagen = Object.values({ ...aanpassing.termijnen, ...aanpassing.terugkoppelingDagen });
  const wrongDagen = dagen.some((n) => !Number.isInteger(n) || n < 1 || n > 365);
  const verschillen = deriveVerschillen(nu, aanpassing);
  const lopend = data.lopendZonder + data.werkwijzen.reduce((som, een) => som + een.lopend, 0);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reden.trim() || wrongDagen || verschillen.length === 0 || !vanaf) return;
    act.mutate({
      vanaf,
      reden,
      zonder: [...aanpassing.zonder],
      termijnen: aanpassing.termijnen,
      terugkoppelingDagen: aanpassing.terugkoppelingDagen,
      brieven: aanpassing.brieven,
    });
  };
  return (
    <>
      <PageHeader
        title={t('wijzigen')}
        back={<Link to="/werkwijze">← {t('titel')}</Link>}
        action={
          <Button kind="primary" type="submit" form="werkwijze" busy={act.isPending}>
            {t('vaststellen')}
          </Button>
        }
      />
      <ProblemAlert error={act.error} />
      <form id="werkwijze" noValidate onSubmit={save} className="schoolgang-columns-2">
        <div>
          <Panel title={t('form.stappen')} flush>
            <StapVelden data={data} velden={velden} onChange={setVelden} />
          </Panel>
          <Panel title={t('form.school')}>
            <p className="schoolgang-muted">{t('form.school-uitleg', { n: data.terugkoppelDagen })}</p>
            <RouteVelden velden={velden} onChange={setVelden} />
          </Panel>
        </div>
        <div>
          <Panel title={t('form.ingang')}>
            <div className="schoolgang-form">
              <DateField
                id="veld-vanaf"
                label={t('form.vanaf')}
                min={vandaag}
                value={vanaf}
                onChange={({ target: { value } }) => setVanaf(value)}
                {...(tried && !vanaf && { fout: t('form.vanaf-nodig') })}
              />
              <TextArea
                id="veld-reden"
                label={t('form.reden')}
                maxLength={500}
                value={reden}
                onChange={({ target: { value } }) => setReden(value)}
                {...(tried && !reden.trim() && { fout: t('form.reden-nodig') })}
              />
            </div>
          </Panel>
          <Panel title={t('form.verschil')}>
            <Verschillen verschillen={verschillen} />
            {tried && verschillen.length === 0 && <p className="zaak-te-laat">{t('form.niets')}</p>}
            {wrongDagen && (
              <p className="zaak-te-laat" role="status">
                {t('form.dagen-fout')}
              </p>
            )}
          </Panel>
          <Panel title={t('form.geraakt')}>
            <p>{t('form.geraakt-uitleg', { n: lopend, dag: vanaf ? formatDatum(vanaf) : '…' })}</p>
          </Panel>
        </div>
      </form>
    </>
  );
}

type Deel = { readonly velden: Velden; readonly onChange: (velden: Velden) => void };

/** Of every step: whether it is left out, within how many days, and which letter. */
function StapVelden({ data, velden, onChange }: Deel & { readonly data: Werkwijzen }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { data: boek } = useRead(listSjablonenEndpoint, {});
  return (
    <div className="utrecht-table-container" role="region" aria-label={t('form.stappen')} tabIndex={0}>
      <table className="utrecht-table schoolgang-table werkwijze-tabel">
        <thead>
          <tr>
            <th scope="col">{t('stappen.stap')}</th>
            <th scope="col">{t('form.weglaten')}</th>
            <th scope="col">{t('form.termijn-dagen')}</th>
            <th scope="col">{t('stappen.brief')}</th>
          </tr>
        </thead>
        <tbody>
          {data.stappen.map(({ stap, termijnInDagen, weglaatbaar, brief }) => {
            const naam = term('stap', stap);
            const code = stap as MasStap;
            return (
              <tr key={stap}>
                <th scope="row">{naam}</th>
                <td data-kop={t('form.weglaten')}>
                  {weglaatbaar ? (
                    <input
                      type="checkbox"
                      className="utrecht-checkbox utrecht-checkbox--html-input"
                      aria-label={t('form.weglaten-van', { naam })}
                      checked={velden.zonder.includes(code)}
                      onChange={({ target: { checked } }) =>
                        onChange({
                          ...velden,
                          zonder: checked
                            ? [...velden.zonder, code]
                            : velden.zonder.filter((een) => een !== code),
                        })
                      }
                    />
                  ) : (
                    <span className="schoolgang-muted">{t('form.altijd')}</span>
                  )}
                </td>
                <td data-kop={t('form.termijn-dagen')}>
                  {stap === 'gesloten' ? (
                    '–'
                  ) : (
                    <input
                      className="utrecht-textbox werkwijze-dagen"
                      inputMode="numeric"
                      aria-label={t('form.termijn-van', { naam })}
                      placeholder={termijnInDagen === null ? '' : String(termijnInDagen)}
                      value={velden.termijnen[stap] ?? ''}
                      onChange={({ target: { value } }) =>
                        onChange({ ...velden, termijnen: { ...velden.termijnen, [stap]: value } })
                      }
                    />
                  )}
                </td>
                <td data-kop={t('stappen.brief')}>
                  <select
                    className="utrecht-select utrecht-select--html-select"
                    aria-label={t('form.brief-van', { naam })}
                    value={velden.brieven[stap] ?? ''}
                    onChange={({ target: { value } }) =>
                      onChange({ ...velden, brieven: { ...velden.brieven, [stap]: value } })
                    }
                  >
                    <option value="">
                      {brief === null
                        ? t('form.geen-brief')
                        : t('form.standaard', {
                            naam: boek?.sjablonen.find((een) => een.code === brief)?.naam ?? brief,
                          })}
                    </option>
                    {boek?.sjablonen.map((een) => (
                      <option key={een.code} value={een.code}>
                        {een.naam}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** On which routes a school hears more or less often than the setting for all. */
function RouteVelden({ velden, onChange }: Deel) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <div className="werkwijze-routes">
      {routesZaak.map((route) => (
        <label key={route} className="utrecht-form-label">
          {term('route', route)}
          <input
            className="utrecht-textbox werkwijze-dagen"
            inputMode="numeric"
            placeholder={t('form.dagen')}
            value={velden.terugkoppelingDagen[route] ?? ''}
            onChange={({ target: { value } }) =>
              onChange({
                ...velden,
                terugkoppelingDagen: { ...velden.terugkoppelingDagen, [route]: value },
              })
            }
          />
        </label>
      ))}
    </div>
  );
}
