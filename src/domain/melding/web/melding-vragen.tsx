import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVragenEndpoint } from '../intake.contract.ts';
import { intakeTeksten } from './teksten-intake.ts';

/** What was asked of the school about this report, and what it answered. */
export function MeldingVragen({ meldingId }: { readonly meldingId: string }) {
  const t = useTekst(intakeTeksten);
  const { data, error } = useRead(listVragenEndpoint, { meldingId }, { keep: false });
  if (error) return <ProblemAlert error={error} />;
  if (!data || data.vragen.length === 0) return null;
  return (
    <Panel title={t('vragen.titel')} count={data.totaal} flush>
      <ul className="schoolgang-lines">
        {data.vragen.map(
          ({ vraagId, tekst, uiterlijkOp, gesteldDoor, antwoord, beantwoordDoor, beantwoordOp }) => (
            <li key={vraagId}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">{gesteldDoor}</span>
                {!beantwoordOp && (
                  <span className="schoolgang-lines__when">
                    {t('vragen.uiterlijk', { dag: formatDatum(uiterlijkOp) })}
                  </span>
                )}
              </div>
              <p className="schoolgang-preserve">{tekst}</p>
              {antwoord && beantwoordOp && (
                <>
                  <p className="schoolgang-muted">
                    {t('vragen.antwoord', { door: beantwoordDoor ?? '', dag: formatDatum(beantwoordOp) })}
                  </p>
                  <p className="schoolgang-quote schoolgang-preserve">{antwoord}</p>
                </>
              )}
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}
