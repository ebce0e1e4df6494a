import { useState } from 'react';
import { z } from 'zod';
import { zDatum } from '../../../platform/endpoint.ts';
import type { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import { useRead } from '../../../web/vraag.ts';
import { onderwijssoorten, soortenVerzuim } from '../../melding/melding.contract.ts';
import { listScholenEndpoint } from '../../school/school.contract.ts';
import type { ToewijzingsregelRij } from '../toewijzing.contract.ts';
import { teksten } from './teksten.ts';

/** One kind of each at most; the contract knows lists, which an import or another program may give. */
export const zVelden = z.object({
  schoolId: z.uuid().optional(),
  gemeentecode: z.string().optional(),
  leeftijdVanaf: z.int().min(0).max(30).optional(),
  leeftijdTotEnMet: z.int().min(0).max(30).optional(),
  onderwijssoort: z.enum(onderwijssoorten).optional(),
  soort: z.enum(soortenVerzuim).optional(),
  vanaf: zDatum,
});

export const emptyVelden = (vandaag: string) => ({
  schoolId: '',
  gemeentecode: '',
  leeftijdVanaf: '',
  leeftijdTotEnMet: '',
  onderwijssoort: '',
  soort: '',
  vanaf: vandaag,
});

/** What a form holds, as the contract asks it. */
export const toVoorwaarden = (velden: z.output<typeof zVelden>) => ({
  schoolId: velden.schoolId ?? null,
  gemeentecode: velden.gemeentecode ?? null,
  leeftijdVanaf: velden.leeftijdVanaf ?? null,
  leeftijdTotEnMet: velden.leeftijdTotEnMet ?? null,
  onderwijssoorten: velden.onderwijssoort ? [velden.onderwijssoort] : null,
  soorten: velden.soort ? [velden.soort] : null,
  vanaf: velden.vanaf,
  totEnMet: null,
});

const ZOEK_VANAF = 2;

type Eigen = ReturnType<typeof useFormulier<typeof zVelden>>['veld'];
/** Also of a form that asks more. */
type Veld = (
  naam: keyof z.output<typeof zVelden>,
  soort?: { readonly getal?: boolean },
) => Omit<ReturnType<Eigen>, 'name'> & { readonly name: string };

/** On what a rule or an agreement looks: the same questions for both. */
export function VoorwaardenVelden({ veld }: { readonly veld: Veld }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { gemeenten } = useSessie();
  return (
    <>
      <p className="schoolgang-muted">{t('voor.leeg-is-alle')}</p>
      <SchoolVelden id="zoek-school" veld={veld('schoolId')} />
      <div className="schoolgang-form__row">
        <Select
          label={t('voor.gemeente')}
          optional
          options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          {...veld('gemeentecode')}
        />
        <TextField
          label={t('voor.leeftijd-van')}
          short
          optional
          inputMode="numeric"
          {...veld('leeftijdVanaf', { getal: true })}
        />
        <TextField
          label={t('voor.leeftijd-tot')}
          short
          optional
          inputMode="numeric"
          {...veld('leeftijdTotEnMet', { getal: true })}
        />
      </div>
      <div className="schoolgang-form__row">
        <Select
          label={t('voor.onderwijs')}
          optional
          options={onderwijssoorten.map((een) => ({ value: een, label: term('onderwijs', een) }))}
          {...veld('onderwijssoort')}
        />
        <Select
          label={t('voor.soort')}
          optional
          options={soortenVerzuim.map((een) => ({ value: een, label: term('verzuim', een) }))}
          {...veld('soort')}
        />
        <DateField label={t('voor.vanaf')} {...veld('vanaf')} />
      </div>
    </>
  );
}

/** A school, by part of its name. */
export function SchoolVelden({ id, veld }: { readonly id: string; readonly veld: ReturnType<Veld> }) {
  const t = useTekst(teksten);
  const [zoek, setZoek] = useState('');
  const scholen = useRead(listScholenEndpoint, { zoek, limiet: 20 }, { enabled: zoek.length >= ZOEK_VANAF });
  return (
    <>
      <ProblemAlert error={scholen.error} />
      <div className="schoolgang-form__row">
        <TextField
          id={id}
          label={t('voor.zoek-school')}
          optional
          value={zoek}
          onChange={({ target }) => setZoek(target.value)}
        />
        <Select
          label={t('voor.school')}
          optional
          options={(scholen.data?.scholen ?? []).map(({ schoolId, naam, plaats }) => ({
            value: schoolId,
            label: [naam, plaats].filter(Boolean).join(', '),
          }))}
          {...veld}
        />
      </div>
    </>
  );
}

type Getoond = Pick<
  ToewijzingsregelRij,
  | 'schoolnaam'
  | 'gemeente'
  | 'gemeentecode'
  | 'leeftijdVanaf'
  | 'leeftijdTotEnMet'
  | 'onderwijssoorten'
  | 'soorten'
>;

/** The conditions in words. */
export function useWanneer(): (regel: Getoond) => string {
  const t = useTekst(teksten);
  const term = useTermen();
  const leeftijden = ({ leeftijdVanaf: van, leeftijdTotEnMet: tot }: Getoond) => {
    if (van === null) return tot === null ? undefined : t('voor.leeftijd-hooguit', { tot });
    return tot === null ? t('voor.leeftijd-minstens', { van }) : t('voor.leeftijden', { van, tot });
  };
  return (regel) =>
    [
      regel.schoolnaam,
      regel.gemeente ?? regel.gemeentecode,
      leeftijden(regel),
      regel.onderwijssoorten?.map((een) => term('onderwijs', een)).join(', '),
      regel.soorten?.map((soort) => term('verzuim-kort', soort)).join(', '),
    ]
      .filter(Boolean)
      .join(' · ') || t('voor.altijd');
}
