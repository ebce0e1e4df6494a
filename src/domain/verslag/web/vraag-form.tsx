import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Field } from '../../../web/ui/field.tsx';
import { FilterChips } from '../../../web/ui/filter-chips.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { FilterKiezer } from './filter-kiezer.tsx';
import { useTeksten } from './teksten.ts';
import { type IndicatorInfo, type Vraag, withIndicator } from './vraag.ts';
import { useWoorden } from './woorden.ts';

const GROEPEN = {
  leerlingen: ['leerlingen', 'vsv'],
  verzuim: [
    'meldingen',
    'jongeren-met-melding',
    'recidive',
    'absoluut',
    'thuiszitters',
    'kinderen-thuis',
    'preventieve-gesprekken',
    'gesproken-jongeren',
  ],
  zaken: ['zaken', 'uitstroom', 'doorlooptijd', 'reactietijd', 'tijd-tot-gesprek'],
  handhaving: ['waarschuwingen', 'halt', 'processen-verbaal', 'interventies'],
  vrijstelling: ['vrijstellingen', 'beroepen-op-vrijstelling', 'vrijgesteld', 'verlof', 'gedoog'],
  overig: ['medewerkers', 'referentiecijfers'],
} as const;
type Groep = keyof typeof GROEPEN;
const groepVan = (naam: string): Groep =>
  (Object.keys(GROEPEN) as Groep[]).find((groep) => (GROEPEN[groep] as readonly string[]).includes(naam)) ??
  'overig';

type Props = {
  readonly vraag: Vraag;
  readonly info: IndicatorInfo | undefined;
  readonly indicatoren: readonly IndicatorInfo[];
  readonly schooljaren: readonly string[];
  readonly onVraag: (vraag: Vraag) => void;
};

/** The question: every change asks at once. */
export function VraagForm({ vraag, info, indicatoren, schooljaren, onVraag }: Props) {
  const t = useTeksten();
  const woorden = useWoorden();
  const { jaar, per, waar, vergelijk } = vraag;
  const dimensies = (info?.dimensies ?? []).filter((naam) => naam !== 'schooljaar');
  const options = (...without: readonly string[]) =>
    dimensies
      .filter((naam) => !without.includes(naam))
      .map((value) => ({ value, label: woorden.dimensie(value) }));
  const [eerste, tweede, derde] = per;
  const others = (value: string) => per.slice(1).filter((naam) => naam !== value);
  const jaren = schooljaren.includes(jaar) || jaar === '' ? schooljaren : [jaar, ...schooljaren];
  return (
    <Panel title={t('vraag.titel')}>
      <div className="cijfers-velden">
        <IndicatorKiezer vraag={vraag} indicatoren={indicatoren} onVraag={onVraag} />
        <Select
          id="cijfer-jaar"
          label={t('vraag.jaar')}
          empty={false}
          value={jaar}
          options={jaren.map((value) => ({ value, label: value }))}
          onChange={(event) => onVraag({ ...vraag, jaar: event.target.value })}
        />
        <Select
          id="cijfer-per"
          label={t('vraag.per')}
          empty={t('vraag.per-geen')}
          value={eerste ?? ''}
          options={options()}
          onChange={({ target: { value } }) =>
            onVraag({ ...vraag, per: value ? [value, ...others(value)] : [] })
          }
        />
        {eerste && (
          <Select
            id="cijfer-per2"
            label={t('vraag.per2')}
            empty={t('vraag.per2-geen')}
            value={tweede ?? ''}
            options={options(eerste)}
            onChange={({ target: { value } }) =>
              onVraag({
                ...vraag,
                per: value ? [eerste, value, ...(derde && derde !== value ? [derde] : [])] : [eerste],
              })
            }
          />
        )}
        {eerste && tweede && (
          <Select
            id="cijfer-per3"
            label={t('vraag.per3')}
            empty={t('vraag.per3-geen')}
            value={derde ?? ''}
            options={options(eerste, tweede)}
            onChange={({ target: { value } }) =>
              onVraag({ ...vraag, per: value ? [eerste, tweede, value] : [eerste, tweede] })
            }
          />
        )}
        <DeelKiezer vraag={vraag} info={info} indicatoren={indicatoren} onVraag={onVraag} />
      </div>
      {eerste && tweede && (
        <Button small kind="subtle" onClick={() => onVraag({ ...vraag, per: [...per.slice(1), eerste] })}>
          {t(derde ? 'vraag.draai' : 'vraag.wissel')}
        </Button>
      )}
      <div className="cijfers-filters">
        <FilterKiezer
          vraag={vraag}
          dimensies={dimensies}
          onAdd={(filter) => onVraag({ ...vraag, waar: [...waar, filter] })}
        />
        <FilterChips
          chips={waar.map((filter) => ({
            id: `${filter.dimensie}:${filter.waarde}`,
            label: woorden.filter(filter),
            onRemove: () => onVraag({ ...vraag, waar: waar.filter((one) => one !== filter) }),
          }))}
        />
      </div>
      <Checkbox
        id="cijfer-vergelijk"
        label={t('vraag.vergelijk')}
        checked={vergelijk}
        onChange={(event) => onVraag({ ...vraag, vergelijk: event.target.checked })}
      />
    </Panel>
  );
}

function IndicatorKiezer({ vraag, indicatoren, onVraag }: Pick<Props, 'vraag' | 'indicatoren' | 'onVraag'>) {
  const t = useTeksten();
  const woorden = useWoorden();
  return (
    <Field id="cijfer-indicator" label={t('vraag.indicator')}>
      <select
        id="cijfer-indicator"
        className="utrecht-select utrecht-select--html-select"
        value={vraag.indicator}
        onChange={(event) => {
          const next = indicatoren.find(({ indicator }) => indicator === event.target.value);
          if (next) onVraag(withIndicator(vraag, next));
        }}
      >
        {(Object.keys(GROEPEN) as Groep[]).map((groep) => (
          <optgroup key={groep} label={t(`groep.${groep}`)}>
            {indicatoren
              .filter(({ indicator }) => groepVan(indicator) === groep)
              .map(({ indicator }) => (
                <option key={indicator} value={indicator}>
                  {woorden.indicator(indicator)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

/** Other units stand there too: who looks for them reads why they give no percentage. */
function DeelKiezer({
  vraag,
  info,
  indicatoren,
  onVraag,
}: Pick<Props, 'vraag' | 'info' | 'indicatoren' | 'onVraag'>) {
  const t = useTeksten();
  const woorden = useWoorden();
  const others = indicatoren.filter(({ indicator }) => indicator !== vraag.indicator);
  const group = (key: 'vraag.deel-zelfde' | 'vraag.deel-anders', isSame: boolean) => (
    <optgroup label={t(key)}>
      {others
        .filter(({ eenheid }) => (eenheid === info?.eenheid) === isSame)
        .map(({ indicator }) => (
          <option key={indicator} value={indicator}>
            {woorden.indicator(indicator)}
          </option>
        ))}
    </optgroup>
  );
  return (
    <Field id="cijfer-deel" label={t('vraag.deel')}>
      <select
        id="cijfer-deel"
        className="utrecht-select utrecht-select--html-select"
        value={vraag.deelVan ?? ''}
        onChange={(event) => onVraag({ ...vraag, deelVan: event.target.value || undefined })}
      >
        <option value="">{t('vraag.deel-geen')}</option>
        <option value="totaal">{t('vraag.deel-totaal')}</option>
        {group('vraag.deel-zelfde', true)}
        {group('vraag.deel-anders', false)}
      </select>
    </Field>
  );
}
