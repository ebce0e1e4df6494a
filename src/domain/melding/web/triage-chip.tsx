import { useTekst } from '../../../web/taal/catalogus.ts';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import type { Melding } from './melding.ts';
import { intakeTeksten } from './teksten-intake.ts';

type Triage = NonNullable<Melding['triage']>;
const TONE: Readonly<Record<Triage['kleur'], Tone>> = { groen: 'ok', oranje: 'attention', rood: 'danger' };
type Feit = `feit.${string}` & keyof (typeof intakeTeksten)['nl'];

/** How urgent, by the officer's choice or by the rule; opens to the facts that led there (VI-07). */
export function TriageChip({ triage: { kleur, gewogen, keuze } }: { readonly triage: Triage }) {
  const t = useTekst(intakeTeksten);
  const shown = keuze?.kleur ?? kleur;
  return (
    <StatusChip tone={TONE[shown]} text={`${t('triage.kleur')}: ${t(`triage.${shown}`)}`}>
      {keuze && (
        <p>
          {t('triage.keuze', { door: keuze.door, kleur: t(`triage.${keuze.kleur}`), reden: keuze.reden })}
        </p>
      )}
      <p>{t(gewogen.length > 0 ? 'triage.regel' : 'triage.niets', { kleur: t(`triage.${kleur}`) })}</p>
      {gewogen.length > 0 && (
        <ul className="utrecht-unordered-list">
          {gewogen.map(({ feit, kleur: weegt }) => (
            <li key={feit}>
              {t(`feit.${feit}` as Feit)} ({t(`triage.${weegt}`)})
            </li>
          ))}
        </ul>
      )}
    </StatusChip>
  );
}
