import type { Datum } from '../../../regels/kalender/datum.ts';
import { Button } from '../../../web/ui/button.tsx';
import { DateField, Select } from '../../../web/ui/text-field.tsx';
import { useTeksten } from './teksten.ts';

export type Vorm = 'as' | 'lijst';

/** How the timeline is seen: form, school year, zoom, and as known on which day. */
export function TijdlijnKnoppen({
  vorm,
  onVorm,
  jaren,
  jaar,
  onJaar,
  canZoomIn,
  canZoomOut,
  onZoom,
  bekendOp,
  vandaag,
  onBekendOp,
}: {
  readonly vorm: Vorm;
  readonly onVorm: (vorm: Vorm) => void;
  readonly jaren: readonly string[];
  readonly jaar: string | undefined;
  readonly onJaar: (jaar: string | undefined) => void;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly onZoom: (by: 1 | -1) => void;
  readonly bekendOp: Datum | undefined;
  readonly vandaag: Datum;
  readonly onBekendOp: (dag: Datum | undefined) => void;
}) {
  const t = useTeksten();
  const at = jaar ? jaren.indexOf(jaar) : jaren.length;
  const former = jaren[at - 1];
  const next = jaren[at + 1];
  return (
    <div className="dossier-knoppen">
      <fieldset className="dossier-keuze">
        <legend className="utrecht-form-label">{t('tijdlijn.vorm')}</legend>
        {(['as', 'lijst'] as const).map((value) => (
          <Button key={value} small aria-pressed={vorm === value} onClick={() => onVorm(value)}>
            {t(`tijdlijn.vorm.${value}`)}
          </Button>
        ))}
      </fieldset>
      <Select
        id="tijdlijn-jaar"
        label={t('tijdlijn.periode')}
        empty={t('tijdlijn.alles')}
        value={jaar ?? ''}
        options={jaren.toReversed().map((value) => ({ value, label: value }))}
        onChange={(event) => onJaar(event.target.value || undefined)}
      />
      <div className="dossier-knoppen__stappen">
        <Button
          small
          disabled={!former}
          aria-label={t('tijdlijn.vorig')}
          title={t('tijdlijn.vorig')}
          onClick={() => onJaar(former)}
        >
          ←
        </Button>
        <Button
          small
          disabled={!jaar || !next}
          aria-label={t('tijdlijn.volgend')}
          title={t('tijdlijn.volgend')}
          onClick={() => onJaar(next)}
        >
          →
        </Button>
        {vorm === 'as' && (
          <>
            <Button
              small
              disabled={!canZoomOut}
              aria-label={t('tijdlijn.kleiner')}
              title={t('tijdlijn.kleiner')}
              onClick={() => onZoom(-1)}
            >
              −
            </Button>
            <Button
              small
              disabled={!canZoomIn}
              aria-label={t('tijdlijn.groter')}
              title={t('tijdlijn.groter')}
              onClick={() => onZoom(1)}
            >
              +
            </Button>
          </>
        )}
      </div>
      <div className="dossier-knoppen__bekend">
        <DateField
          id="tijdlijn-bekend"
          label={t('tijdlijn.bekend')}
          max={vandaag}
          value={bekendOp ?? ''}
          onChange={(event) => onBekendOp(event.target.value || undefined)}
        />
        {bekendOp && (
          <Button small onClick={() => onBekendOp(undefined)}>
            {t('tijdlijn.bekend-nu')}
          </Button>
        )}
      </div>
    </div>
  );
}
