import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { type Signaalkeuze, signaalkeuzen } from '../../../regels/werk/signaal.ts';
import { formatMoment } from '../../../web/datum.ts';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readSignalenEndpoint, saveSignalenEndpoint } from '../signaal.contract.ts';
import { blokken, readVandaagEndpoint } from '../vandaag.contract.ts';
import { teksten } from './teksten.ts';

type Signalen = ResponseOf<typeof readSignalenEndpoint>;
const DAGEN = [0, 1, 2, 3, 4, 5, 6] as const;

/** What I want to be told of each kind, and when I want to be left alone (AT-06). */
export function SignalenPage() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(readSignalenEndpoint, {});
  const reload = () => void refetch();
  return (
    <>
      <PageHeader title={t('signalen.titel')} back={<Link to="/">← {t('vandaag.titel')}</Link>} />
      <p className="schoolgang-muted">{t('signalen.uitleg')}</p>
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={12} />}
      {data && <Formulier key={data.versie} signalen={data} onReload={reload} />}
    </>
  );
}

function Formulier({ signalen, onReload }: { readonly signalen: Signalen; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const [keuzes, setKeuzes] = useState(signalen.keuzes);
  const [mailOm, setMailOm] = useState(signalen.mailOm);
  const [mailDagen, setMailDagen] = useState(signalen.mailDagen);
  const [stilVan, setStilVan] = useState(signalen.stilVan ?? '');
  const [stilTot, setStilTot] = useState(signalen.stilTot ?? '');
  const act = useAct(saveSignalenEndpoint, {
    refreshes: [readSignalenEndpoint, readVandaagEndpoint],
    onSuccess: () => toast(t('signalen.bewaard')),
  });
  const keuzeVan = (blok: (typeof blokken)[number]): Signaalkeuze => keuzes[blok] ?? 'scherm';
  const wantsMail = blokken.some((blok) => keuzeVan(blok) === 'mail');
  return (
    <form
      id="signalen"
      className="schoolgang-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          keuzes,
          mailOm,
          mailDagen,
          stilVan: stilVan || null,
          stilTot: stilTot || null,
          versie: signalen.versie,
        });
      }}
    >
      <ProblemAlert error={act.error} onReload={onReload} />
      <div className="schoolgang-columns-2">
        <Panel title={t('signalen.soorten')}>
          {blokken.map((blok) => (
            <RadioGroup
              key={blok}
              row
              id={`signaal-${blok}`}
              name={`signaal-${blok}`}
              label={t(`vandaag.blok.${blok}`)}
              options={signaalkeuzen.map((een) => ({ value: een, label: t(`signalen.keuze.${een}`) }))}
              checkedValue={keuzeVan(blok)}
              onChange={({ target: { value } }) => setKeuzes({ ...keuzes, [blok]: value as Signaalkeuze })}
            />
          ))}
        </Panel>
        <div className="schoolgang-stack">
          <Panel title={t('signalen.mail')}>
            <div className="schoolgang-form">
              {!signalen.kanMailen && (
                <Alert>
                  <p>{t('signalen.geen-afzender')}</p>
                </Alert>
              )}
              {wantsMail && !signalen.email && (
                <Alert>
                  <p>
                    {t('signalen.geen-email')} <Link to="/mijn-gegevens">{t('signalen.naar-gegevens')}</Link>
                  </p>
                </Alert>
              )}
              <p className="schoolgang-muted">
                {signalen.email ? t('signalen.naar', { email: signalen.email }) : ''} {t('signalen.inhoud')}
              </p>
              <TextField
                id="mail-om"
                type="time"
                short
                label={t('signalen.om')}
                value={mailOm}
                onChange={({ target: { value } }) => setMailOm(value || '08:30')}
              />
              <fieldset className="utrecht-form-fieldset schoolgang-field">
                <legend className="utrecht-form-label schoolgang-legend">{t('signalen.dagen')}</legend>
                <div className="schoolgang-row">
                  {DAGEN.map((dag) => (
                    <Checkbox
                      key={dag}
                      id={`mail-dag-${dag}`}
                      label={t(`signalen.dag.${dag}`)}
                      checked={mailDagen.includes(dag)}
                      onChange={({ target: { checked } }) =>
                        setMailDagen(checked ? [...mailDagen, dag] : mailDagen.filter((een) => een !== dag))
                      }
                    />
                  ))}
                </div>
              </fieldset>
              {signalen.laatsteMail && (
                <p className="schoolgang-muted">
                  {t('signalen.laatste', { moment: formatMoment(signalen.laatsteMail) })}
                </p>
              )}
            </div>
          </Panel>
          <Panel title={t('signalen.stil')}>
            <p className="schoolgang-muted">{t('signalen.stil-uitleg')}</p>
            <div className="schoolgang-form__row">
              <TextField
                id="stil-van"
                type="time"
                short
                optional
                label={t('signalen.stil-van')}
                value={stilVan}
                onChange={({ target: { value } }) => setStilVan(value)}
              />
              <TextField
                id="stil-tot"
                type="time"
                short
                optional
                label={t('signalen.stil-tot')}
                value={stilTot}
                onChange={({ target: { value } }) => setStilTot(value)}
              />
            </div>
          </Panel>
        </div>
      </div>
      <div className="schoolgang-form__actions">
        <Button kind="primary" type="submit" busy={act.isPending}>
          {shared('actie.bewaren')}
        </Button>
      </div>
    </form>
  );
}
