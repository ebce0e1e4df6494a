import { useState } from 'react';
import { formatDag, formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import {
  type Contactvoorstel,
  decideVoorstelEndpoint,
  readSchoolEndpoint,
  type School,
} from '../school.contract.ts';
import { Bereikbaar } from './bereikbaar.tsx';
import { teksten } from './teksten.ts';

/** What the school says its contacts have become: taken over, or not and then why. */
export function Voorstellen({
  school,
  onReload,
}: {
  readonly school: School;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const open = school.voorstellen.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  return (
    <Panel title={t('voorstel.titel')} count={open.length} flush>
      <ul className="schoolgang-lines">
        {open.map((voorstel) => (
          <Voorstel key={voorstel.contactvoorstelId} voorstel={voorstel} onReload={onReload} />
        ))}
      </ul>
    </Panel>
  );
}

function Voorstel({
  voorstel,
  onReload,
}: {
  readonly voorstel: Contactvoorstel;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [reden, setReden] = useState('');
  const { contactvoorstelId, taak, naam, functie, telefoon, email, vanaf, voorgesteldOp, versie } = voorstel;
  const act = useAct(decideVoorstelEndpoint, {
    refreshes: [readSchoolEndpoint],
    onSuccess: ({ schoolcontactId }) =>
      toast(t(schoolcontactId ? 'voorstel.overgenomen' : 'voorstel.afgewezen')),
  });
  return (
    <li>
      <div className="schoolgang-lines__head">
        <strong>{naam}</strong>
        <span>{[t(`taak.${taak}`), functie].filter(Boolean).join(', ')}</span>
        <span>{t('contact.sinds', { dag: formatDag(vanaf) })}</span>
        <span className="schoolgang-lines__when">{formatMoment(voorgesteldOp)}</span>
      </div>
      <Bereikbaar telefoon={telefoon} email={email} />
      <ProblemAlert error={act.error} onReload={onReload} />
      <div className="schoolgang-row">
        <Button
          small
          kind="primary"
          busy={act.isPending}
          aria-label={t('voorstel.van', { doe: t('voorstel.overnemen'), naam })}
          onClick={() => act.mutate({ contactvoorstelId, overnemen: true, versie })}
        >
          {t('voorstel.overnemen')}
        </Button>
        <TextField
          id={`reden-${contactvoorstelId}`}
          label={t('voorstel.reden')}
          value={reden}
          onChange={(event) => setReden(event.target.value)}
        />
        <Button
          small
          busy={act.isPending}
          aria-label={t('voorstel.van', { doe: t('voorstel.afwijzen'), naam })}
          onClick={() =>
            act.mutate({
              contactvoorstelId,
              overnemen: false,
              versie,
              ...(reden.trim() && { reden: reden.trim() }),
            })
          }
        >
          {t('voorstel.afwijzen')}
        </Button>
      </div>
    </li>
  );
}
