import './dossier.css';
import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDag } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { PlichtCel, usePlichten } from '../../../web/ui/plicht-kolom.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Plicht, searchJongerenEndpoint } from '../persoon.contract.ts';
import { useSettledVraag } from './gezochte-vraag.ts';
import { useTeksten } from './teksten.ts';

type Treffer = ResponseOf<typeof searchJongerenEndpoint>['treffers'][number];
const LIMIET = 50;

/** Find a jongere. A name may not stand in an address, so the question lives in this screen's history entry. */
export function ZoekenPage() {
  const t = useTeksten();
  const may = useMay('jongere.vastleggen');
  const { vraag, ask } = useSettledVraag();
  const [text, setText] = useState(vraag);
  const isAsked = vraag.length >= 2;
  const { data, error, isFetching, refetch } = useRead(
    searchJongerenEndpoint,
    { vraag, limiet: LIMIET },
    { enabled: isAsked, keep: false },
  );
  const treffers = isAsked ? data?.treffers : undefined;
  const tooShort = text.trim().length === 1;

  return (
    <>
      <PageHeader
        title={t('zoeken.titel')}
        action={may && <ButtonLink to="/jongeren/nieuw">{t('zoeken.vastleggen')}</ButtonLink>}
      />
      <p className="schoolgang-muted">{t('zoeken.uitleg')}</p>
      <search>
        <form
          className="dossier-zoek"
          onSubmit={(event) => {
            event.preventDefault();
            ask(text.trim());
          }}
        >
          <TextField
            id="zoek-vraag"
            label={t('zoeken.veld')}
            hint={t('zoeken.hint')}
            type="search"
            spellCheck={false}
            value={text}
            {...(tooShort && vraag === text.trim() ? { fout: t('zoeken.kort') } : {})}
            onChange={(event) => setText(event.target.value)}
          />
          <Button kind="primary" type="submit" busy={isFetching}>
            {t('zoeken.knop')}
          </Button>
        </form>
      </search>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <p role="status" className="dossier-zoek__aantal">
        {treffers && treffers.length > 0 ? t('zoeken.treffers', { n: treffers.length }) : ''}
      </p>
      {isAsked && !treffers && !error && <Skeleton lines={6} />}
      {!isAsked && (
        <EmptyState title={t('zoeken.begin')}>
          <p>{t('zoeken.begin-uitleg')}</p>
        </EmptyState>
      )}
      {treffers?.length === 0 && (
        <EmptyState title={t('zoeken.geen')}>
          <p>{t('zoeken.geen-uitleg')}</p>
        </EmptyState>
      )}
      {treffers && treffers.length > 0 && <Treffers treffers={treffers} />}
      {treffers?.length === LIMIET && <p className="schoolgang-muted">{t('zoeken.meer', { n: LIMIET })}</p>}
    </>
  );
}

function Treffers({ treffers }: { readonly treffers: readonly Treffer[] }) {
  const t = useTeksten();
  const plichten = usePlichten(treffers.map(({ jongereId }) => jongereId));
  const kolommen = [
    'naam',
    'geboren',
    'leeftijd',
    'plicht',
    'woonplaats',
    'school',
    'zaken',
    'gevonden',
  ] as const;
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <caption className="schoolgang-hidden">{t('zoeken.titel')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {kolommen.map((kolom) => (
              <th
                key={kolom}
                scope="col"
                className={`utrecht-table__header-cell${kolom === 'leeftijd' || kolom === 'zaken' ? ' schoolgang-number' : ''}`}
              >
                {t(`kolom.${kolom}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {treffers.map((treffer) => (
            <TrefferRij
              key={`${treffer.jongereId}-${treffer.gevondenOp}`}
              treffer={treffer}
              plicht={plichten.get(treffer.jongereId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TrefferRij({ treffer, plicht }: { readonly treffer: Treffer; readonly plicht: Plicht | undefined }) {
  const t = useTeksten();
  const { jongereId, naam, geboortedatum, leeftijd, woonplaats, gemeente, schoolnaam, onderwijssoort } =
    treffer;
  const { lopendeZaken, gevondenOp, gelijkenis, zaakId, meldingId } = treffer;
  const procent = Math.round(gelijkenis * 100);
  const how = procent >= 100 ? t('zoeken.exact') : t('zoeken.lijkt', { n: procent });
  const found = t(`zoeken.op.${gevondenOp}`);
  return (
    <tr className="utrecht-table__row">
      <td className="utrecht-table__cell" data-kop={t('kolom.naam')} data-hoofd="">
        <Link to="/jongeren/$jongereId" params={{ jongereId }}>
          {naam}
        </Link>
      </td>
      <td className="utrecht-table__cell dossier-dag" data-kop={t('kolom.geboren')}>
        {formatDag(geboortedatum)}
      </td>
      <td className="utrecht-table__cell schoolgang-number" data-kop={t('kolom.leeftijd')}>
        {leeftijd}
      </td>
      <td className="utrecht-table__cell" data-kop={t('kolom.plicht')}>
        <PlichtCel plicht={plicht} />
      </td>
      <td className="utrecht-table__cell" data-kop={t('kolom.woonplaats')}>
        {[...new Set([woonplaats, gemeente])].filter(Boolean).join(', ')}
      </td>
      <td className="utrecht-table__cell" data-kop={t('kolom.school')}>
        {schoolnaam ? [schoolnaam, onderwijssoort].filter(Boolean).join(' · ') : t('dossier.geen-school')}
      </td>
      <td className="utrecht-table__cell schoolgang-number" data-kop={t('kolom.zaken')}>
        {lopendeZaken}
      </td>
      <td className="utrecht-table__cell" data-kop={t('kolom.gevonden')}>
        <span>
          {gevondenOp === 'zaak' && zaakId ? (
            <Link to="/zaken/$werkprocesId" params={{ werkprocesId: zaakId }}>
              {found}
            </Link>
          ) : gevondenOp === 'melding' && meldingId ? (
            <Link to="/meldingen/$meldingId" params={{ meldingId }}>
              {found}
            </Link>
          ) : (
            found
          )}
          <span className="schoolgang-muted">, {how}</span>
        </span>
      </td>
    </tr>
  );
}
