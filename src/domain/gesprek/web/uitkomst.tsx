import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import type { Gesprekconcept } from '../gesprek.contract.ts';
import type { Gesprekken } from './deel.ts';
import { teksten } from './teksten.ts';

/** What saving leads to, as it stands now: the letter, the tasks, and word for word what the school reads. */
export function Uitkomst({
  d,
  school,
  brief,
  onBrief,
}: Pick<Gesprekken, 'school'> & {
  readonly d: Gesprekconcept;
  readonly brief: boolean;
  readonly onBrief: (brief: boolean) => void;
}) {
  const t = useTekst(teksten);
  const afspraken = d.afspraken.filter(({ wat }) => wat !== '');
  const regels = (lijst: typeof afspraken) => (
    <ul className="utrecht-unordered-list">
      {lijst.map(({ wat, wie, uiterlijk }, index) => (
        <li key={index}>
          {wie || '…'}: {wat} ({uiterlijk ? formatDatum(uiterlijk) : '…'})
        </li>
      ))}
    </ul>
  );
  const voorSchool = afspraken.filter(({ naarSchool }) => naarSchool);
  return (
    <Panel title={t('uitkomst.titel')}>
      <h3 className="utrecht-heading-3">{t('uitkomst.verslag')}</h3>
      <p>{t('uitkomst.verslag-uitleg')}</p>
      <h3 className="utrecht-heading-3">{t('uitkomst.brief')}</h3>
      <Checkbox
        id="veld-brief"
        label={t('uitkomst.brief-keuze')}
        checked={brief && afspraken.length > 0}
        disabled={afspraken.length === 0}
        onChange={({ target: { checked } }) => onBrief(checked)}
      />
      <p className="schoolgang-muted">{t('uitkomst.brief-uitleg')}</p>
      <h3 className="utrecht-heading-3">{t('uitkomst.taken', { n: afspraken.length })}</h3>
      {afspraken.length === 0 ? (
        <p className="schoolgang-muted">{t('uitkomst.geen-taken')}</p>
      ) : (
        regels(afspraken)
      )}
      <h3 className="utrecht-heading-3">{t('uitkomst.school')}</h3>
      {school.naam === null ? (
        <p className="schoolgang-muted">{t('uitkomst.geen-school')}</p>
      ) : school.besloten ? (
        <p className="schoolgang-muted">{t('uitkomst.besloten', { school: school.naam })}</p>
      ) : voorSchool.length === 0 ? (
        <p className="schoolgang-muted">{t('uitkomst.niets-school', { school: school.naam })}</p>
      ) : (
        <>
          <p>{t('uitkomst.school-leest', { school: school.naam })}</p>
          {regels(voorSchool)}
        </>
      )}
    </Panel>
  );
}
