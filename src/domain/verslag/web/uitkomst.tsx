import { useMay } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { classes } from '../../../web/ui/classes.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readCijferEndpoint } from '../verslag.contract.ts';
import { CsvKnoppen } from './csv-knoppen.tsx';
import { EnkelCijfer } from './enkel-cijfer.tsx';
import { Kruistabel } from './kruistabel.tsx';
import { KruistabelDrie } from './kruistabel-drie.tsx';
import { Staafdiagram } from './staafdiagram.tsx';
import { Tabel } from './tabel.tsx';
import { useTeksten, useTermen } from './teksten.ts';
import { type IndicatorInfo, toInput, type Vraag, vorigSchooljaar } from './vraag.ts';
import { useWoorden } from './woorden.ts';

/** The answer: one number, a table with its chart, or a cross table. */
export function Uitkomst({
  vraag,
  indicatoren,
  onZonderDeel,
}: {
  readonly vraag: Vraag;
  readonly indicatoren: readonly IndicatorInfo[];
  readonly onZonderDeel: () => void;
}) {
  const t = useTeksten();
  const woorden = useWoorden();
  const mayOpen = useMay('cijfers.rijen');
  const { data, error, isPlaceholderData, refetch } = useRead(readCijferEndpoint, toInput(vraag), {
    enabled: vraag.indicator !== '',
  });
  const vorig = useRead(readCijferEndpoint, toInput({ ...vraag, jaar: vorigSchooljaar(vraag.jaar) }), {
    enabled: vraag.vergelijk && vraag.indicator !== '',
    keep: false,
  }).data;
  if (error?.code === 'eenheden-verschillen') {
    return <AndereEenheid vraag={vraag} indicatoren={indicatoren} onZonder={onZonderDeel} />;
  }
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;

  const { per, rijen, waarschuwingen, schooljaar } = data;
  const ander = vraag.vergelijk ? vorig : undefined;
  const titel = t('uitkomst.titel', { indicator: woorden.indicator(data.indicator), jaar: schooljaar });
  const props = { vraag, cijfer: data, vorig: ander, indicatoren };
  return (
    // The former answer stays while a new one is fetched, but its links no longer fit the question.
    <div
      className={classes('cijfers-uitkomst', isPlaceholderData && 'schoolgang-busy')}
      inert={isPlaceholderData}
    >
      <Panel title={titel} action={rijen.length > 0 && <CsvKnoppen {...props} />}>
        {vraag.waar.length > 0 && (
          // The question is not printed; what the number was narrowed to must be.
          <p className="cijfers-alleen">
            {t('uitkomst.alleen', { filters: vraag.waar.map(woorden.filter).join('; ') })}
          </p>
        )}
        {waarschuwingen.length > 0 && (
          <Alert kind="warning" title={t('uitkomst.let-op')}>
            {waarschuwingen.map((text) => (
              <p key={text} lang="nl">
                {text}
              </p>
            ))}
          </Alert>
        )}
        {rijen.length === 0 ? (
          <EmptyState title={t('uitkomst.leeg')}>
            <p>{t('uitkomst.leeg-uitleg')}</p>
          </EmptyState>
        ) : per.length === 0 ? (
          <EnkelCijfer {...props} />
        ) : per.length === 1 ? (
          <>
            <Staafdiagram {...props} />
            <Tabel {...props} />
          </>
        ) : per.length === 2 ? (
          <Kruistabel {...props} />
        ) : (
          <KruistabelDrie {...props} />
        )}
        {vraag.deelVan && rijen.length > 0 && (
          <p className="schoolgang-muted">
            {t('uitkomst.procent-uitleg', {
              teller: woorden.indicator(data.indicator),
              noemer: woorden.noemer(vraag.deelVan),
            })}
          </p>
        )}
        {!mayOpen && <p className="schoolgang-muted">{t('uitkomst.geen-rijen')}</p>}
      </Panel>
    </div>
  );
}

/** A percentage of something counted otherwise means nothing: says so, and how to go on. */
function AndereEenheid({
  vraag,
  indicatoren,
  onZonder,
}: {
  readonly vraag: Vraag;
  readonly indicatoren: readonly IndicatorInfo[];
  readonly onZonder: () => void;
}) {
  const t = useTeksten();
  const term = useTermen();
  const woorden = useWoorden();
  const eenheidVan = (naam: string) =>
    term('eenheid', indicatoren.find(({ indicator }) => indicator === naam)?.eenheid ?? '');
  const deel = vraag.deelVan ?? '';
  return (
    <Alert kind="error" title={t('eenheden.titel')}>
      <p>
        {t('eenheden.uitleg', {
          teller: woorden.indicator(vraag.indicator),
          een: eenheidVan(vraag.indicator),
          noemer: woorden.noemer(deel),
          ander: eenheidVan(deel),
        })}
      </p>
      <Button small onClick={onZonder}>
        {t('eenheden.zonder')}
      </Button>
    </Alert>
  );
}
