import { useState } from 'react';
import { schooljaarVan } from '../../../regels/kalender/schooljaar.ts';
import { formatDatum } from '../../../web/datum.ts';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DraftNote } from '../../../web/ui/draft-note.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { DateField, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Kennismaking,
  listKennismakingenEndpoint,
  recordKennismakingEndpoint,
} from '../kennismaking.contract.ts';
import { listScholenEndpoint } from '../school.contract.ts';
import { teksten } from './teksten.ts';

/** Step 0 with this school: what was agreed and wished, per schooljaar; whether this year is still to be done (MW-06). */
export function Kennismakingen({ schoolId }: { readonly schoolId: string }) {
  const t = useTekst(teksten);
  const mag = useMay('school.beheren');
  const { data, error, refetch } = useRead(listKennismakingenEndpoint, { schoolId });
  const [writing, setWriting] = useState(false);
  const now = data?.kennismakingen.find(({ schooljaar }) => schooljaar === data.schooljaar);
  return (
    <Panel
      title={t('kennismaking.titel')}
      action={
        mag &&
        data && (
          <Button small onClick={() => setWriting(true)}>
            {t(now ? 'kennismaking.wijzig' : 'kennismaking.leg-vast')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data && !now && (
        <p>
          <StatusChip tone="attention" text={t('kennismaking.open', { jaar: data.schooljaar })} />
        </p>
      )}
      {data?.kennismakingen.map((een) => (
        <details key={een.schooljaar} open={een.schooljaar === data.schooljaar || undefined}>
          <summary>
            {t('kennismaking.jaar', {
              jaar: een.schooljaar,
              dag: formatDatum(een.gevoerdOp),
              naam: een.door,
            })}
          </summary>
          <DescriptionList
            items={[
              { term: t('kennismaking.met'), value: een.met },
              {
                term: t('kennismaking.afspraken'),
                value: <span className="schoolgang-preserve">{een.afspraken}</span>,
              },
              een.wensen && {
                term: t('kennismaking.wensen'),
                value: <span className="schoolgang-preserve">{een.wensen}</span>,
              },
            ]}
          />
        </details>
      ))}
      {data && writing && (
        <KennismakingDialog
          schoolId={schoolId}
          kennismakingen={data.kennismakingen}
          nu={now}
          onClose={() => setWriting(false)}
          onReload={() => void refetch()}
        />
      )}
    </Panel>
  );
}

function KennismakingDialog({
  schoolId,
  kennismakingen,
  nu,
  onClose,
  onReload,
}: {
  readonly schoolId: string;
  readonly kennismakingen: readonly Kennismaking[];
  readonly nu: Kennismaking | undefined;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const toast = useToast();
  const { vandaag } = useSessie();
  const act = useAct(recordKennismakingEndpoint, {
    refreshes: [listKennismakingenEndpoint, listScholenEndpoint],
    onSuccess: ({ schooljaar }) => {
      f.done();
      toast(t('kennismaking.bewaard', { jaar: schooljaar }));
      onClose();
    },
  });
  const f = useFormulier({
    schema: bodyOf(recordKennismakingEndpoint).omit({ versie: true }),
    start: {
      gevoerdOp: nu?.gevoerdOp ?? vandaag,
      met: nu?.met ?? '',
      afspraken: nu?.afspraken ?? '',
      wensen: nu?.wensen ?? '',
    },
    concept: `kennismaking-${schoolId}-${nu?.versie ?? 0}`,
    error: act.error,
  });
  return (
    <Dialog open wide title={t('kennismaking.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={f.submit((values) => {
          const jaar = schooljaarVan(values.gevoerdOp);
          const versie = kennismakingen.find(({ schooljaar }) => schooljaar === jaar)?.versie ?? 0;
          act.mutate({ ...values, schoolId, versie });
        })}
      >
        <DraftNote form={f} />
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error} onReload={onReload} />
        <DateField label={t('kennismaking.dag')} {...f.veld('gevoerdOp')} />
        <TextField label={t('kennismaking.met')} hint={t('kennismaking.met-hint')} {...f.veld('met')} />
        <TextArea
          label={t('kennismaking.afspraken')}
          hint={t('kennismaking.afspraken-hint')}
          rows={5}
          {...f.veld('afspraken')}
        />
        <TextArea label={t('kennismaking.wensen')} optional {...f.veld('wensen')} />
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={act.isPending}>
            {shared('actie.bewaren')}
          </Button>
          <Button onClick={onClose}>{shared('actie.annuleren')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
