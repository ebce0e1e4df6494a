import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type InvoerAntwoord, listInvoerEndpoint } from '../invoer.contract.ts';
import { InvoerStatus } from './invoer-status.tsx';
import { teksten } from './teksten.ts';

/** Earlier imports, newest first. */
export function InvoerPage() {
  const t = useTekst(teksten);
  const may = useMay('invoer.uitvoeren');
  const { data, error, refetch } = useRead(listInvoerEndpoint, {});
  const start = may ? (
    <ButtonLink kind="primary" to="/invoer/nieuw">
      {t('nieuw')}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader title={t('titel')} action={start} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data?.invoer.length === 0 && (
        <EmptyState title={t('leeg')}>
          <p>{t('leeg-uitleg')}</p>
        </EmptyState>
      )}
      {data && data.invoer.length > 0 && <InvoerTable invoer={data.invoer} />}
    </>
  );
}

function InvoerTable({ invoer }: { readonly invoer: readonly InvoerAntwoord[] }) {
  const t = useTekst(teksten);
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table">
        <thead>
          <tr>
            <th scope="col">{t('begonnen')}</th>
            <th scope="col">{t('soort')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col" className="schoolgang-number">
              {t('nieuwe')}
            </th>
            <th scope="col" className="schoolgang-number">
              {t('gewijzigd')}
            </th>
            <th scope="col" className="schoolgang-number">
              {t('geweigerd')}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoer.map((one) => (
            <tr key={one.invoerId}>
              <td data-kop={t('begonnen')}>
                <Link to="/invoer/$invoerId" params={{ invoerId: one.invoerId }}>
                  {formatMoment(one.begonnenOp)}
                </Link>
              </td>
              <td data-kop={t('soort')}>{t(one.droogloop ? 'soort.droogloop' : 'soort.laden')}</td>
              <td data-kop={t('status')}>
                <InvoerStatus status={one.status} />
              </td>
              <Sum invoer={one} kop={t('nieuwe')} of="nieuw" />
              <Sum invoer={one} kop={t('gewijzigd')} of="gewijzigd" />
              <Sum invoer={one} kop={t('geweigerd')} of="geweigerd" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sum({
  invoer,
  kop,
  of,
}: {
  readonly invoer: InvoerAntwoord;
  readonly kop: string;
  readonly of: 'nieuw' | 'gewijzigd' | 'geweigerd';
}) {
  const sum = invoer.resultaat?.bestanden.reduce((total, bestand) => total + bestand[of], 0);
  return (
    <td className="schoolgang-number" data-kop={kop}>
      {sum === undefined ? '' : formatGetal(sum)}
    </td>
  );
}
