import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { classes } from '../../../web/ui/classes.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import type { previewBriefEndpoint } from '../brief.contract.ts';
import { teksten } from './teksten.ts';

type Taaloordeel = ResponseOf<typeof previewBriefEndpoint>['taaloordeel'];

/** The letter as it will be: the very pages of the PDF, or its text. */
export function Voorbeeld({
  titel,
  svg,
  tekst,
  busy,
}: {
  readonly titel: string;
  readonly svg: string | undefined;
  readonly tekst: string | undefined;
  readonly busy: boolean;
}) {
  const t = useTekst(teksten);
  const [als, setAls] = useState<'pagina' | 'tekst'>('pagina');
  return (
    <Panel title={titel}>
      <div className="schoolgang-acts" role="group" aria-label={t('voorbeeld.als')}>
        {(['pagina', 'tekst'] as const).map((vorm) => (
          <Button
            key={vorm}
            small
            kind={als === vorm ? 'primary' : 'secondary'}
            aria-pressed={als === vorm}
            onClick={() => setAls(vorm)}
          >
            {t(`voorbeeld.${vorm}`)}
          </Button>
        ))}
      </div>
      <p className="schoolgang-hidden" role="status">
        {busy ? t('voorbeeld.bezig') : ''}
      </p>
      {svg === undefined ? (
        <Skeleton lines={14} />
      ) : (
        <div className={classes('brief-blad', busy && 'schoolgang-busy')}>
          {als === 'tekst' ? (
            <pre className="brief-blad__tekst">{tekst}</pre>
          ) : (
            <img
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
              alt={t('voorbeeld.alt')}
            />
          )}
        </div>
      )}
    </Panel>
  );
}

/** Whether it can be read, and if not which sentences to change (BD-09). */
export function Leesbaarheid({ oordeel }: { readonly oordeel: Taaloordeel }) {
  const t = useTekst(teksten);
  const fouten = oordeel.bevindingen.filter(({ ernst }) => ernst === 'fout');
  return (
    <div>
      <p role="status">
        {fouten.length === 0
          ? t('taaloordeel.goed', { n: formatGetal(oordeel.woordenPerZin) })
          : t('taaloordeel.fout', { n: fouten.length })}
      </p>
      {oordeel.bevindingen.length > 0 && (
        <ul className="schoolgang-lines">
          {oordeel.bevindingen.map(({ soort, zin, woord, alternatief }) => (
            <li key={`${soort}-${zin}-${woord}`}>
              <q>{zin}</q>{' '}
              <strong>
                {t(`bevinding.${soort}`, { woord: woord ?? '', alternatief: alternatief ?? '' })}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
