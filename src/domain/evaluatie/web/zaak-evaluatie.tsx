import { useState } from 'react';
import { formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Evaluatie, type Les, readEvaluatiesEndpoint } from '../evaluatie.contract.ts';
import { LesDialog } from './les-dialog.tsx';
import { teksten } from './teksten.ts';

/** While a zaak runs: what was learned from others like it. Once it is closed: how people look back, and the lesson of it. */
export function ZaakEvaluatie({ werkprocesId }: { readonly werkprocesId: string }) {
  const t = useTekst(teksten);
  const mag = useMay('werkproces.behandelen');
  const { data, error, refetch } = useRead(readEvaluatiesEndpoint, { werkprocesId });
  const [writing, setWriting] = useState(false);
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {data?.gesloten && (
        <Panel
          title={t('zaak.titel')}
          count={data.evaluaties.length}
          flush
          action={
            mag && (
              <Button small onClick={() => setWriting(true)}>
                {t('zaak.les')}
              </Button>
            )
          }
        >
          {data.evaluaties.length === 0 ? (
            <p className="schoolgang-empty">{t('zaak.leeg')}</p>
          ) : (
            <ul className="schoolgang-lines">
              {data.evaluaties.map((een) => (
                <Terugblik key={een.evaluatieId} evaluatie={een} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      {data && data.lessen.length > 0 && (
        <Panel title={t('lessen.titel')} count={data.lessen.length} flush>
          <ul className="schoolgang-lines">
            {data.lessen.map((les) => (
              <LesLijn key={les.lesId} les={les} zelfde={les.zelfde} />
            ))}
          </ul>
        </Panel>
      )}
      {writing && <LesDialog werkprocesId={werkprocesId} onClose={() => setWriting(false)} />}
    </>
  );
}

function Terugblik({ evaluatie: e }: { readonly evaluatie: Evaluatie }) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{t(`voor.${e.voor}`)}</span>
        <span className="schoolgang-lines__when">{formatMoment(e.beantwoordOp)}</span>
      </div>
      <DescriptionList
        compact
        items={[
          { term: t('kort.ging'), value: term('ging', e.ging) },
          { term: t('kort.contact'), value: term('contact', e.contact) },
          e.goed && { term: t('kort.goed'), value: <span className="schoolgang-preserve">{e.goed}</span> },
          e.beter && { term: t('kort.beter'), value: <span className="schoolgang-preserve">{e.beter}</span> },
        ]}
      />
    </li>
  );
}

function LesLijn({
  les,
  zelfde,
}: {
  readonly les: Pick<Les, 'tekst'>;
  readonly zelfde: readonly ('soort' | 'route' | 'oorzaak')[];
}) {
  const t = useTekst(teksten);
  return (
    <li>
      <p className="schoolgang-preserve">{les.tekst}</p>
      <div className="schoolgang-lines__head">
        {zelfde.map((wat) => (
          <StatusChip key={wat} text={t(`zelfde.${wat}`)} />
        ))}
      </div>
    </li>
  );
}
