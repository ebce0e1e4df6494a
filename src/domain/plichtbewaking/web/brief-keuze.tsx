import { useState } from 'react';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listSjablonenEndpoint } from '../../brief/sjabloon.contract.ts';
import { teksten } from './teksten.ts';

type Keuze = ReturnType<typeof useBriefKeuze>;

/** Which letter goes with the writing to many, if one does; `mag`: whether who asks may make letters. */
export function useBriefKeuze(mag: boolean, eerste: string) {
  const [wil, setWil] = useState(true);
  const [sjabloon, setSjabloon] = useState(eerste);
  const [naam, setNaam] = useState<string>();
  const aan = mag && wil;
  return {
    mag,
    aan,
    setWil,
    sjabloon,
    setSjabloon,
    naam,
    setNaam,
    body: (voorstel: string) => (aan ? { brief: { sjabloon, naam: naam ?? voorstel } } : {}),
  };
}

/** The letter that is put ready as a batch, with a name to find it by. */
export function BriefKeuze({
  keuze,
  naam,
  vast = false,
}: {
  readonly keuze: Keuze;
  readonly naam: string;
  /** The letter is what it is all about: there is nothing to leave out. */
  readonly vast?: boolean;
}) {
  const t = useTekst(teksten);
  const { data, error } = useRead(listSjablonenEndpoint, {});
  if (!keuze.mag) return null;
  const gezin = (data?.sjablonen ?? []).filter(({ aan, groep }) => aan === 'gezin' && groep === 'verzuim');
  return (
    <div className="schoolgang-form">
      {!vast && (
        <Checkbox
          id="aanschrijven-brief"
          label={t('aanschrijven.brief')}
          checked={keuze.aan}
          onChange={(event) => keuze.setWil(event.target.checked)}
        />
      )}
      <ProblemAlert error={error} />
      {keuze.aan && (
        <>
          <Select
            id="aanschrijven-sjabloon"
            label={t('aanschrijven.sjabloon')}
            required
            value={keuze.sjabloon}
            options={gezin.map((een) => ({ value: een.code, label: een.naam }))}
            onChange={(event) => keuze.setSjabloon(event.target.value)}
          />
          <TextField
            id="aanschrijven-naam"
            label={t('aanschrijven.naam')}
            hint={t('aanschrijven.brief-uitleg')}
            required
            value={keuze.naam ?? naam}
            onChange={(event) => keuze.setNaam(event.target.value)}
          />
        </>
      )}
    </div>
  );
}
