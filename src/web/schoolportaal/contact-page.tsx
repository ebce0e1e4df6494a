import { listMeldingenEndpoint, type MeldingRegel } from '../../domain/melding/melding.contract.ts';
import { EigenContacten } from '../../domain/school/web/eigen-contacten.tsx';
import { type Datum, dagenTussen } from '../../regels/kalender/datum.ts';
import { formatDatum } from '../datum.ts';
import { useSessie } from '../sessie.tsx';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { Link } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { EmptyState, Skeleton } from '../ui/waiting.tsx';
import { useRead } from '../vraag.ts';
import { isOpen } from './melding.ts';
import { teksten } from './teksten.ts';

/** Newest reports looked at to see who works with this school. */
const LIMIET = 200;
const YEAR = 365;

type Contact = { readonly naam: string; readonly open: MeldingRegel[]; readonly laatst: Datum };

/** Officers who have, or in the last year had, reports of this school; those with running ones first. */
function contactsOf(meldingen: readonly MeldingRegel[], vandaag: Datum): Contact[] {
  const contacts = new Map<string, Contact>();
  for (const melding of meldingen) {
    if (!melding.behandelaar) continue;
    const contact = contacts.get(melding.behandelaar) ?? {
      naam: melding.behandelaar,
      open: [],
      laatst: melding.gemeldOp,
    };
    if (isOpen(melding.status)) contact.open.push(melding);
    contacts.set(contact.naam, contact);
  }
  return [...contacts.values()]
    .filter(({ open, laatst }) => open.length > 0 || dagenTussen(laatst, vandaag) <= YEAR)
    .toSorted((a, b) => b.open.length - a.open.length);
}

/** Who to call, about which pupil. */
export function ContactPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { organisatie, vandaag } = useSessie();
  const { data, error, refetch } = useRead(listMeldingenEndpoint, { limiet: LIMIET });
  const contacts = data && contactsOf(data.meldingen, vandaag);
  return (
    <>
      <PageHeader title={t('contact.titel')} />
      <Panel title={organisatie.naam}>
        <p>{t('contact.uitleg')}</p>
      </Panel>
      <EigenContacten />
      <Panel flush title={t('contact.personen')}>
        <ProblemAlert error={error} onReload={() => void refetch()} />
        {!contacts && !error && <Skeleton lines={4} />}
        {contacts?.length === 0 && (
          <EmptyState title={t('contact.leeg')}>
            <p>{t('contact.leeg-uitleg')}</p>
          </EmptyState>
        )}
        <ul className="schoolgang-lines">
          {contacts?.map(({ naam, open, laatst }) => (
            <li key={naam}>
              <div className="schoolgang-lines__head">
                <strong>{naam}</strong>
                <span className="schoolgang-muted">{t('contact.lopend', { n: open.length })}</span>
                <span className="schoolgang-lines__when">
                  {t('contact.laatst', { dag: formatDatum(laatst) })}
                </span>
              </div>
              {open.length > 0 && (
                <p className="schoolgang-row">
                  {open.slice(0, 10).map(({ meldingId, jongere, soortVerzuim }) => (
                    <Link key={meldingId} to="/meldingen/$meldingId" params={{ meldingId }}>
                      {jongere.naam}, {term('verzuim-kort', soortVerzuim)}
                    </Link>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
