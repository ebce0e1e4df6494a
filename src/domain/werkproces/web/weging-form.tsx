import './werkwijze.css';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen } from '../../../regels/kalender/datum.ts';
import {
  adviezen,
  deriveWegingsverschillen,
  type EigenVraag,
  type Signaleringsvraag,
  signaleringsvragen,
  vraagCodes,
  type Weegschaal,
  type Weging,
  wegingVan,
  ZWAARST,
} from '../../../regels/mas/signalering.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { createWegingEndpoint, listWegingenEndpoint, previewWegingEndpoint } from '../weging.contract.ts';
import { EigenVragen, isOnvolledig } from './eigen-vragen.tsx';
import { teksten } from './teksten-weging.ts';
import { Gewichten, Wegingsverschillen, weegschaalOp } from './weging-page.tsx';

/** Other weights from a day on: beside them what changes, and what it would mean for the zaken that run. */
export function WegingForm() {
  const t = useTekst(teksten);
  const mag = useMay('parameter.beheren');
  const { data, error, refetch } = useRead(listWegingenEndpoint, {}, { keep: false });
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  if (!mag) {
    return (
      <>
        <PageHeader title={t('wijzigen')} back={<Link to="/werkwijze/signalering">← {t('titel')}</Link>} />
        <Alert>
          <p>{t('mag-niet')}</p>
        </Alert>
      </>
    );
  }
  return <Formulier nu={weegschaalOp(data.wegingen, '9999-12-31')} />;
}

/** What was typed per field; a field is a question, an answer and an advice. */
type Velden = Readonly<Record<string, string>>;
const veldVan = (vraag: string, antwoord: string, advies: string) => `${vraag} ${antwoord} ${advies}`;

const startVelden = (nu: Weegschaal): Velden =>
  Object.fromEntries(
    vraagCodes.flatMap((vraag) =>
      Object.keys(signaleringsvragen[vraag]).flatMap((antwoord) =>
        adviezen.map((advies) => [
          veldVan(vraag, antwoord, advies),
          String(wegingVan(vraag, antwoord, nu)?.[advies] || ''),
        ]),
      ),
    ),
  );

const asGewicht = (tekst: string): number => (tekst.trim() === '' ? 0 : Number(tekst));
const isGewicht = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= ZWAARST;

/** Only the answers that weigh otherwise than for everyone. */
function toWeegschaal(
  velden: Velden,
  zonder: readonly Signaleringsvraag[],
  eigen: readonly EigenVraag[],
): Weegschaal {
  const gewichten: Partial<Record<Signaleringsvraag, Record<string, Weging>>> = {};
  for (const vraag of vraagCodes) {
    for (const antwoord of Object.keys(signaleringsvragen[vraag])) {
      const waarden = adviezen.map(
        (advies) => [advies, asGewicht(velden[veldVan(vraag, antwoord, advies)] ?? '')] as const,
      );
      const standaard = wegingVan(vraag, antwoord);
      if (waarden.every(([advies, gewicht]) => gewicht === (standaard?.[advies] ?? 0))) continue;
      gewichten[vraag] = {
        ...gewichten[vraag],
        [antwoord]: Object.fromEntries(waarden.filter(([, gewicht]) => gewicht !== 0)),
      };
    }
  }
  return { zonder, gewichten, eigen };
}

function Formulier({ nu }: { readonly nu: Weegschaal }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const { vandaag } = useSessie();
  const [velden, setVelden] = useState<Velden>(() => startVelden(nu));
  const [zonder, setZonder] = useState<readonly Signaleringsvraag[]>(nu.zonder);
  const [eigen, setEigen] = useState<readonly EigenVraag[]>(nu.eigen);
  const [vanaf, setVanaf] = useState(addDagen(vandaag, 1));
  const [reden, setReden] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useAct(previewWegingEndpoint);
  const act = useAct(createWegingEndpoint, {
    refreshes: [listWegingenEndpoint],
    onSuccess: () => {
      toast(t('bewaard', { dag: formatDatum(vanaf) }));
      void navigate({ to: '/werkwijze/signalering' });
    },
  });
  const fout = Object.values(velden).some((tekst) => !isGewicht(asGewicht(tekst)));
  const nieuw = toWeegschaal(velden, zonder, eigen);
  const onvolledig = eigen.some(isOnvolledig);
  const verschillen = fout ? [] : deriveWegingsverschillen(nu, nieuw);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reden.trim() || fout || onvolledig || verschillen.length === 0 || !vanaf) return;
    act.mutate({ ...nieuw, vanaf, reden });
  };
  const change = (to: { readonly velden?: Velden; readonly zonder?: readonly Signaleringsvraag[] }) => {
    if (to.velden) setVelden(to.velden);
    if (to.zonder) setZonder(to.zonder);
    // What was looked at is of other weights now.
    preview.reset();
  };
  return (
    <>
      <PageHeader
        title={t('wijzigen')}
        back={<Link to="/werkwijze/signalering">← {t('titel')}</Link>}
        action={
          <Button kind="primary" type="submit" form="weging" busy={act.isPending}>
            {t('vaststellen')}
          </Button>
        }
      />
      <ProblemAlert error={act.error ?? preview.error} />
      <form id="weging" noValidate onSubmit={save} className="schoolgang-columns-2">
        <div className="schoolgang-stack">
          {vraagCodes.map((vraag) => (
            <VraagVelden key={vraag} vraag={vraag} velden={velden} zonder={zonder} onChange={change} />
          ))}
          <EigenVragen
            eigen={eigen}
            fout={tried && onvolledig}
            onChange={(to) => {
              setEigen(to);
              preview.reset();
            }}
          />
        </div>
        <div className="schoolgang-stack">
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
            {fout ? (
              <p className="zaak-te-laat" role="status">
                {t('form.fout', { n: ZWAARST })}
              </p>
            ) : (
              <Wegingsverschillen verschillen={verschillen} />
            )}
            {tried && !fout && verschillen.length === 0 && <p className="zaak-te-laat">{t('form.niets')}</p>}
          </Panel>
          <Panel
            title={t('form.gevolg')}
            action={
              <Button
                small
                busy={preview.isPending}
                disabled={fout || onvolledig || verschillen.length === 0}
                onClick={() => preview.mutate(nieuw)}
              >
                {t('form.bekijk')}
              </Button>
            }
          >
            {preview.data ? (
              <Gevolg {...preview.data} />
            ) : (
              <p className="schoolgang-muted">{t('verschil.geen')}</p>
            )}
          </Panel>
        </div>
      </form>
    </>
  );
}

/** How many running zaken would have which advice; of nobody in particular, and kept nowhere. */
function Gevolg({ ingevuld, anders, adviezen: regels }: ResponseOf<typeof previewWegingEndpoint>) {
  const t = useTekst(teksten);
  const term = useTermen();
  if (ingevuld === 0) return <p role="status">{t('form.gevolg-leeg')}</p>;
  return (
    <div role="status">
      <p>{t('form.gevolg-uitleg', { n: ingevuld, anders })}</p>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <caption className="schoolgang-hidden">{t('form.gevolg-tabel')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('form.gevolg-kop')}</th>
              <th scope="col" className="schoolgang-number">
                {t('form.nu')}
              </th>
              <th scope="col" className="schoolgang-number">
                {t('form.straks')}
              </th>
            </tr>
          </thead>
          <tbody>
            {regels.map(({ advies, nu, straks }) => (
              <tr key={advies ?? ''}>
                <th scope="row">{advies ? term('route', advies) : t('form.geen-advies')}</th>
                <td data-kop={t('form.nu')} className="schoolgang-number">
                  {formatGetal(nu)}
                </td>
                <td data-kop={t('form.straks')} className="schoolgang-number">
                  {formatGetal(straks)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Of one question: whether it is asked, and a weight per answer and advice. */
function VraagVelden({
  vraag,
  velden,
  zonder,
  onChange,
}: {
  readonly vraag: Signaleringsvraag;
  readonly velden: Velden;
  readonly zonder: readonly Signaleringsvraag[];
  readonly onChange: (to: { velden?: Velden; zonder?: readonly Signaleringsvraag[] }) => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const naam = term('vraag', vraag);
  const asked = !zonder.includes(vraag);
  return (
    <Panel title={naam}>
      <Checkbox
        id={`vraag-${vraag}`}
        label={t('form.vraag')}
        checked={asked}
        onChange={() =>
          onChange({ zonder: asked ? [...zonder, vraag] : zonder.filter((een) => een !== vraag) })
        }
      />
      {asked && (
        <Gewichten naam={t('vraag.tabel', { vraag: naam })}>
          {Object.keys(signaleringsvragen[vraag]).map((antwoord) => {
            const wat = term('antwoord', `${vraag}.${antwoord}`);
            return (
              <tr key={antwoord}>
                <th scope="row">{wat}</th>
                {adviezen.map((advies) => {
                  const veld = veldVan(vraag, antwoord, advies);
                  return (
                    <td key={advies} data-kop={term('route', advies)} className="schoolgang-number">
                      <input
                        className="utrecht-textbox weging-gewicht"
                        inputMode="numeric"
                        aria-label={t('form.gewicht', { antwoord: wat, advies: term('route', advies) })}
                        value={velden[veld] ?? ''}
                        onChange={({ target: { value } }) =>
                          onChange({ velden: { ...velden, [veld]: value } })
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </Gewichten>
      )}
    </Panel>
  );
}
