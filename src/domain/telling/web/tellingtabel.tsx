import { formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import type { Cel, Regeluitkomst, Telling } from '../telling.contract.ts';
import type { Invulregel } from './invul-dialog.tsx';
import { teksten } from './teksten.ts';

type Fill = ((regel: Invulregel) => void) | undefined;

/** The form as it will be sent, a table per rubriek; last year and the jaarverslag stand beside the totals. */
export function Tellingtabel({ telling, onFill }: { readonly telling: Telling; readonly onFill: Fill }) {
  const t = useTekst(teksten);
  const { kolommen, regels, vorigSchooljaar } = telling;
  const rubrieken = [...new Set(regels.map(({ rubriek }) => rubriek))];
  const metVerslag = regels.some(({ verslag }) => verslag !== null);
  return rubrieken.map((rubriek) => {
    const eigen = regels.filter((regel) => regel.rubriek === rubriek);
    const gesplitst = eigen.some(({ cellen }) => cellen.length > 0) ? kolommen : [];
    return (
      <ScrollFrame key={rubriek} lang="nl" label={rubriek}>
        <table className="utrecht-table schoolgang-table telling-tabel">
          <caption>{rubriek}</caption>
          <thead>
            <tr>
              <th scope="col">{t('regel')}</th>
              {gesplitst.map(({ code, kop }) => (
                <th scope="col" key={code} className="schoolgang-number">
                  {kop}
                </th>
              ))}
              <th scope="col" className="schoolgang-number">
                {t('totaal')}
              </th>
              <th scope="col">{t('eenheid')}</th>
              <th scope="col" className="schoolgang-number">
                {vorigSchooljaar}
              </th>
              {metVerslag && (
                <th scope="col" className="schoolgang-number">
                  {t('verslag')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {eigen.map((regel) => (
              <Rij
                key={regel.code}
                regel={regel}
                telling={telling}
                gesplitst={gesplitst}
                metVerslag={metVerslag}
                onFill={onFill}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    );
  });
}

function Rij({
  regel,
  telling,
  gesplitst,
  metVerslag,
  onFill,
}: {
  readonly regel: Regeluitkomst;
  readonly telling: Telling;
  readonly gesplitst: Telling['kolommen'];
  readonly metVerslag: boolean;
  readonly onFill: Fill;
}) {
  const t = useTekst(teksten);
  const { code, label, cellen, totaal, open, eenheid, vorig, verslag, soort, invulling } = regel;
  const { schooljaar, vorigSchooljaar, formulier } = telling;
  const doe = t(invulling ? 'verbeteren' : 'invullen');
  return (
    <tr>
      <th scope="row">
        {label}
        {invulling && (
          <span className="telling-herkomst">
            {t('ingevuld-door', { herkomst: invulling.herkomst, door: invulling.vastgelegdDoor })}
          </span>
        )}
      </th>
      {gesplitst.map((kolom) => {
        const cel = cellen.find((een) => een.kolom === kolom.code);
        return (
          <td key={kolom.code} data-kop={kolom.kop} className="schoolgang-number">
            <Getal
              waarde={cel?.waarde ?? null}
              open={cel?.open ?? null}
              schooljaar={schooljaar}
              wat={`${label}, ${kolom.kop}`}
            />
          </td>
        );
      })}
      <td data-kop={t('totaal')} className="schoolgang-number telling-totaal">
        <div>
          {soort === 'vsv' && eenheid !== '%' ? (
            <VsvGetal waarde={totaal} telling={telling} regel={code} wat={label} formulier={formulier.code} />
          ) : (
            <Getal waarde={totaal} open={open} schooljaar={schooljaar} wat={label} />
          )}
          {soort === 'handmatig' && onFill && (
            <>
              {' '}
              <Button
                small
                kind="subtle"
                aria-label={t('invullen-van', { doe, regel: label })}
                onClick={() =>
                  onFill({
                    code,
                    label,
                    waarde: totaal,
                    herkomst: invulling?.herkomst ?? '',
                    versie: invulling?.versie,
                  })
                }
              >
                {doe}
              </Button>
            </>
          )}
        </div>
      </td>
      <td data-kop={t('eenheid')}>{eenheid}</td>
      <td data-kop={vorigSchooljaar} className="schoolgang-number">
        <Getal waarde={vorig} open={open} schooljaar={vorigSchooljaar} wat={`${label}, ${vorigSchooljaar}`} />
      </td>
      {metVerslag && (
        <td data-kop={t('verslag')} className="schoolgang-number">
          {verslag === null ? '–' : formatGetal(verslag)}
        </td>
      )}
    </tr>
  );
}

/** A filter as the screen of rows reads it: `dimensie:waarde` with a semicolon between. */
const writeFilters = (waar: Cel['open']['waar']): string =>
  waar
    .map(({ dimensie, waarde }) => `${dimensie}:${waarde.replaceAll('%', '%25').replaceAll(';', '%3B')}`)
    .join(';');

function Getal({
  waarde,
  open,
  schooljaar,
  wat,
}: {
  readonly waarde: number | null;
  readonly open: Cel['open'] | null;
  readonly schooljaar: string;
  readonly wat: string;
}) {
  const t = useTekst(teksten);
  const mag = useMay('cijfers.rijen');
  if (waarde === null) return '–';
  const text = formatGetal(waarde);
  if (!mag || !open || waarde === 0) return text;
  return (
    <Link
      to="/cijfers/rijen"
      search={{
        indicator: open.indicator,
        jaar: schooljaar,
        rijen: writeFilters(open.waar),
        zegt: String(waarde),
      }}
      aria-label={t('open-getal', { n: text, wat })}
    >
      {text}
    </Link>
  );
}

function VsvGetal({
  waarde,
  telling: { schooljaar },
  formulier,
  regel,
  wat,
}: {
  readonly waarde: number | null;
  readonly telling: Telling;
  readonly formulier: string;
  readonly regel: string;
  readonly wat: string;
}) {
  const t = useTekst(teksten);
  const mag = useMay('cijfers.rijen');
  if (waarde === null) return '–';
  const text = formatGetal(waarde);
  if (!mag || waarde === 0) return text;
  return (
    <Link
      to="/telling/vsv"
      search={{ formulier, jaar: schooljaar, regel }}
      aria-label={t('open-getal', { n: text, wat })}
    >
      {text}
    </Link>
  );
}
