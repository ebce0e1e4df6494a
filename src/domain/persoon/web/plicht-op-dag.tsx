import { useState } from 'react';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { PlichtUitleg } from '../../../web/ui/plicht-chip.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readPlichtEndpoint } from '../persoon.contract.ts';
import { useTeksten } from './teksten.ts';

/** The duty of this jongere on a day of choice, under the text of that day. */
export function PlichtOpDag({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const [op, setOp] = useState('');
  const { data, error } = useRead(readPlichtEndpoint, { jongereId, op }, { enabled: op !== '', keep: false });
  return (
    <>
      <DateField
        id="plicht-op"
        label={t('plicht.andere-dag')}
        value={op}
        onChange={({ target }) => setOp(target.value)}
      />
      <div role="status">{op !== '' && data && <PlichtUitleg plicht={data} metSoort />}</div>
      <ProblemAlert error={error} />
    </>
  );
}
