import { useState } from 'react';
import { z } from 'zod';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useFormulier } from '../../../web/formulier.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { onderwijssoorten, soortenVerzuim } from '../../melding/melding.contract.ts';
import { tryToewijzingEndpoint } from '../toewijzing.contract.ts';
import { teksten } from './teksten.ts';
import { SchoolVelden } from './voorwaarden.tsx';

const schema = z.object({
  schoolId: z.uuid().optional(),
  gemeentecode: z.string().optional(),
  leeftijd: z.int().min(0).max(30),
  onderwijssoort: z.enum(onderwijssoorten).optional(),
  soortVerzuim: z.enum(soortenVerzuim),
});
type Vraag = z.output<typeof schema>;

/** Where a report with these features would end up today, and why: what a new rule does is seen at once. */
export function Proef() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { gemeenten } = useSessie();
  const [vraag, setVraag] = useState<Vraag>();
  const f = useFormulier({
    schema,
    start: {
      schoolId: '',
      gemeentecode: gemeenten[0]?.code ?? '',
      leeftijd: '15',
      onderwijssoort: '',
      soortVerzuim: 'wettelijk',
    },
  });
  return (
    <Panel title={t('proef.titel')}>
      <form className="schoolgang-form" noValidate onSubmit={f.submit(setVraag)}>
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <SchoolVelden id="proef-school" veld={f.veld('schoolId')} />
        <div className="schoolgang-form__row">
          <Select
            label={t('voor.gemeente')}
            optional
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
            {...f.veld('gemeentecode')}
          />
          <TextField
            label={t('proef.leeftijd')}
            short
            inputMode="numeric"
            {...f.veld('leeftijd', { getal: true })}
          />
          <Select
            label={t('voor.onderwijs')}
            optional
            options={onderwijssoorten.map((een) => ({ value: een, label: term('onderwijs', een) }))}
            {...f.veld('onderwijssoort')}
          />
          <Select
            label={t('voor.soort')}
            empty={false}
            options={soortenVerzuim.map((een) => ({ value: een, label: term('verzuim', een) }))}
            {...f.veld('soortVerzuim')}
          />
        </div>
        <div className="schoolgang-form__actions">
          <Button type="submit">{t('proef.vraag')}</Button>
        </div>
      </form>
      {vraag && <Antwoord vraag={vraag} />}
    </Panel>
  );
}

function Antwoord({ vraag }: { readonly vraag: Vraag }) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(tryToewijzingEndpoint, vraag);
  return (
    <div role="status">
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={2} />}
      {data && (
        <>
          <p>
            <strong>
              <Uitslag {...data} />
            </strong>
          </p>
          <Waarom {...data} />
          {data.afwezig.length > 0 && <p>{t('proef.afwezig', { namen: data.afwezig.join(', ') })}</p>}
        </>
      )}
    </div>
  );
}

type Uitkomst = ResponseOf<typeof tryToewijzingEndpoint>;

function Uitslag({ uitvoerder, doorgezonden, behandelaar }: Uitkomst) {
  const t = useTekst(teksten);
  if (uitvoerder !== null) return t(doorgezonden ? 'proef.gaat' : 'proef.hand', { naam: uitvoerder });
  return behandelaar === null ? t('proef.uren') : t('proef.behandelt', { naam: behandelaar });
}

function Waarom({ uitvoerder, behandelaar, waaromUitvoerder, waarom }: Uitkomst) {
  const t = useTekst(teksten);
  if (uitvoerder === null && behandelaar === null) return null;
  const redenen = uitvoerder === null ? waarom : waaromUitvoerder;
  return (
    <p>
      {redenen.length === 0
        ? t('proef.algemeen')
        : t('proef.waarom', { waarop: redenen.map((een) => t(`waarop.${een}`)).join(', ') })}
    </p>
  );
}
