import { type ChangeEvent, useRef, useState } from 'react';
import { fileAddress, type ProblemError, sendFile } from '../../../web/api.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Gekoppeld, koppelbestandPath, listKoppelbestandenEndpoint } from '../koppelbestand.contract.ts';
import { teksten } from './teksten.ts';

const addressOf = (naam: string) => koppelbestandPath.replace(':naam', encodeURIComponent(naam));

/** Who has a bsn and no onderwijsnummer: out to DUO, and the answers back (PB-08). */
export function KoppelbestandPage() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listKoppelbestandenEndpoint, {});
  const [gekoppeld, setGekoppeld] = useState<Gekoppeld>();
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setRefused(null);
    setGekoppeld(undefined);
    setBusy(true);
    try {
      setGekoppeld(await sendFile<Gekoppeld>(addressOf(file.name), file));
      void refetch();
    } catch (problem) {
      setRefused(problem as ProblemError);
    } finally {
      setBusy(false);
      target.value = '';
    }
  };
  return (
    <>
      <PageHeader
        title={t('koppel.titel')}
        back={
          <Link to="/leveringen" search={{}}>
            ← {t('terug')}
          </Link>
        }
        action={
          <>
            <input
              ref={field}
              type="file"
              accept=".xlsx,.xls,.csv"
              hidden
              aria-label={t('koppel.terug')}
              onChange={send}
            />
            <Button kind="primary" busy={busy} onClick={() => field.current?.click()}>
              {t('koppel.terug')}
            </Button>
          </>
        }
      />
      <div className="schoolgang-stack">
        <p className="schoolgang-muted">{t('koppel.uitleg')}</p>
        <div role="status">{busy && <Alert>{t('koppel.bezig')}</Alert>}</div>
        <ProblemAlert error={refused} />
        <ProblemAlert error={error} onReload={() => void refetch()} />
        {gekoppeld && <Uitkomst gekoppeld={gekoppeld} />}
        {!data && !error && <Skeleton lines={4} />}
        {data?.koppelbestanden.length === 0 && (
          <EmptyState title={t('koppel.leeg')}>
            <p>{t('koppel.leeg-uitleg')}</p>
          </EmptyState>
        )}
        {data && data.koppelbestanden.length > 0 && (
          <div className="utrecht-table-container">
            <table className="utrecht-table schoolgang-table">
              <caption className="schoolgang-hidden">{t('koppel.titel')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('koppel.gemeente')}</th>
                  <th scope="col" className="schoolgang-number">
                    {t('koppel.zonder')}
                  </th>
                  <th scope="col" className="schoolgang-number">
                    {t('koppel.met')}
                  </th>
                  <th scope="col">{t('koppel.bestand')}</th>
                </tr>
              </thead>
              <tbody>
                {data.koppelbestanden.map(({ gebied, gemeente, naam, zonderNummer, metNummer }) => (
                  <tr key={gebied}>
                    <td data-kop={t('koppel.gemeente')}>{gemeente ?? gebied}</td>
                    <td className="schoolgang-number" data-kop={t('koppel.zonder')}>
                      {formatGetal(zonderNummer)}
                    </td>
                    <td className="schoolgang-number" data-kop={t('koppel.met')}>
                      {formatGetal(metNummer)}
                    </td>
                    <td data-kop={t('koppel.bestand')}>
                      <a
                        className="utrecht-link"
                        href={fileAddress(addressOf(naam))}
                        download={naam}
                        aria-label={t('koppel.ophalen-van', { gemeente: gemeente ?? gebied })}
                      >
                        {naam}
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </>
  );
}

function Uitkomst({ gekoppeld }: { readonly gekoppeld: Gekoppeld }) {
  const t = useTekst(teksten);
  const { fouten, zonderAntwoord, ...aantallen } = gekoppeld;
  const tekst = t('koppel.klaar', {
    gekoppeld: formatGetal(aantallen.gekoppeld),
    gelezen: formatGetal(aantallen.gelezen),
    bekend: formatGetal(aantallen.bekend),
    zonder: formatGetal(zonderAntwoord),
  });
  return (
    <div role="status">
      <Alert kind={fouten.length > 0 ? 'warning' : 'ok'}>
        <p>{tekst}</p>
        {fouten.length > 0 && (
          <>
            <p className="schoolgang-strong">{t('koppel.fouten')}</p>
            <ul className="utrecht-unordered-list">
              {fouten.map(({ regel, reden }) => (
                <li key={regel}>
                  {t('regel')} {regel}: {reden}
                </li>
              ))}
            </ul>
          </>
        )}
      </Alert>
    </div>
  );
}
