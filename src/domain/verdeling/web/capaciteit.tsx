import { useState } from 'react';
import { deriveCapaciteit, type Capaciteit as Uitkomst } from '../../../regels/werk/capaciteit.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Capaciteitsantwoord, readCapaciteitEndpoint } from '../verdeling.contract.ts';
import { teksten } from './teksten.ts';

const INVOER = [
  'leerplichtigen',
  'kwalificatieplichtigen',
  'teamUren',
  'leerplichtigenPerFte',
  'kwalificatieplichtigenPerFte',
  'urenPerFte',
] as const;
type Invoer = Readonly<Record<(typeof INVOER)[number], number | undefined>>;

/** What the team needs, has, and would need if something were different: the same rule as the server's (CV-08). */
export function Capaciteit() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(readCapaciteitEndpoint, {});
  return (
    <Panel title={t('capaciteit.titel')}>
      <p className="schoolgang-muted">
        {t('capaciteit.uitleg')} {t('capaciteit.norm')}{' '}
        <Link to="/instellingen">{t('capaciteit.instellingen')}</Link>
      </p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <Rekenblad antwoord={data} />}
    </Panel>
  );
}

function Rekenblad({ antwoord }: { readonly antwoord: Capaciteitsantwoord }) {
  const t = useTekst(teksten);
  const [getypt, setGetypt] = useState<Readonly<Record<string, string>>>({});
  const nu: Invoer = {
    leerplichtigen: antwoord.geteld?.leerplichtigen,
    kwalificatieplichtigen: antwoord.geteld?.kwalificatieplichtigen,
    teamUren: antwoord.teamUren,
    ...antwoord.norm,
  };
  const anders = Object.fromEntries(
    INVOER.map((naam) => [naam, getypt[naam] === undefined ? nu[naam] : toGetal(getypt[naam])]),
  ) as Invoer;
  const straks = compute(anders);
  const zonderUren = antwoord.team.filter(({ uren }) => uren === null).map(({ naam }) => naam);
  const invoer = INVOER.map((naam) => ({ id: naam, nu: nu[naam], straks: undefined }));
  const uitkomst = (
    [
      ['nodig', 'nodigFte'],
      ['aanwezig', 'aanwezigFte'],
      ['verschil', 'verschilFte'],
      ['verschil-uren', 'verschilUren'],
    ] as const
  ).map(([id, veld]) => ({ id, nu: antwoord.nu?.[veld], straks: straks?.[veld] }));
  return (
    <>
      {!antwoord.geteld && (
        <Alert>
          <p>{t('capaciteit.ongeteld')}</p>
        </Alert>
      )}
      {zonderUren.length > 0 && (
        <Alert kind="warning">
          <p>{t('capaciteit.zonder-uren', { namen: zonderUren.join(', ') })}</p>
        </Alert>
      )}
      <ShortTable
        titel={t('capaciteit.titel')}
        rijen={[...invoer, ...uitkomst]}
        sleutel={({ id }) => id}
        kolommen={[
          { id: 'wat', kop: t('capaciteit.wat'), cel: ({ id }) => t(`capaciteit.${id}`) },
          {
            id: 'nu',
            kop: t('capaciteit.nu'),
            getal: true,
            cel: (rij) => (rij.nu === undefined ? '–' : formatGetal(rij.nu)),
          },
          {
            id: 'anders',
            kop: t('capaciteit.anders'),
            getal: true,
            cel: ({ id, straks: waarde }) =>
              isInvoer(id) ? (
                <input
                  className="utrecht-textbox schoolgang-textbox--short schoolgang-number"
                  inputMode="decimal"
                  aria-label={`${t('capaciteit.anders')}: ${t(`capaciteit.${id}`)}`}
                  value={getypt[id] ?? String(nu[id] ?? '').replace('.', ',')}
                  onChange={({ target: { value } }) => setGetypt({ ...getypt, [id]: value })}
                />
              ) : (
                <strong>{waarde === undefined ? '–' : formatGetal(waarde)}</strong>
              ),
          },
        ]}
      />
      {!straks && (
        <p className="schoolgang-muted" role="status">
          {t('capaciteit.fout')}
        </p>
      )}
    </>
  );
}

const isInvoer = (id: string): id is (typeof INVOER)[number] => INVOER.some((naam) => naam === id);

/** `1,5` is 1.5; what is no number, or below zero, is nothing. */
function toGetal(getypt: string | undefined): number | undefined {
  const text = (getypt ?? '').trim().replaceAll('.', '').replace(',', '.');
  const getal = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(getal) && getal >= 0 ? getal : undefined;
}

function compute(invoer: Invoer): Uitkomst | undefined {
  const { leerplichtigen, kwalificatieplichtigen, teamUren } = invoer;
  const { leerplichtigenPerFte = 0, kwalificatieplichtigenPerFte = 0, urenPerFte = 0 } = invoer;
  if (leerplichtigen === undefined || kwalificatieplichtigen === undefined || teamUren === undefined) {
    return undefined;
  }
  if (Math.min(leerplichtigenPerFte, kwalificatieplichtigenPerFte, urenPerFte) < 1) return undefined;
  return deriveCapaciteit(
    { leerplichtigen, kwalificatieplichtigen, teamUren },
    { leerplichtigenPerFte, kwalificatieplichtigenPerFte, urenPerFte },
  );
}
