import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, useEffect, useState } from 'react';
import { formatDatum, formatDuur } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { useLabel } from './label.ts';
import { useTeksten } from './teksten.ts';
import { type Item, idOf, soortOf, toelichtingOf } from './tijdlijn.ts';

/** A link of the router inside a drawing. */
export const SvgLink = createLink(function SvgAnchor({
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest}>{children}</a>;
});

/** Which screen holds the record behind an item, if it has a screen. */
export function bronOf(item: Item): 'zaak' | 'melding' | undefined {
  const soort = soortOf(item);
  return soort === 'zaak' || soort === 'melding' ? soort : undefined;
}

/** Text that opens the source of an item: its own screen, or the details in a window. */
export function BronLink({
  item,
  onDetails,
  children,
}: {
  readonly item: Item;
  readonly onDetails: (item: Item) => void;
  readonly children: ReactNode;
}) {
  const bron = bronOf(item);
  if (bron === 'zaak') {
    return (
      <Link to="/zaken/$werkprocesId" params={{ werkprocesId: idOf(item) }}>
        {children}
      </Link>
    );
  }
  if (bron === 'melding') {
    return (
      <Link to="/meldingen/$meldingId" params={{ meldingId: idOf(item) }}>
        {children}
      </Link>
    );
  }
  return (
    <button type="button" className="dossier-tekstknop" onClick={() => onDetails(item)}>
      {children}
    </button>
  );
}

/** What is known of an item that has no screen of its own. */
export function BronDialog({
  item,
  onClose,
}: {
  readonly item: Item | undefined;
  readonly onClose: () => void;
}) {
  return item && <OpenDialog item={item} onClose={onClose} />;
}

function OpenDialog({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) {
  // Asked while drawing, before the window takes the focus; it goes back there afterwards.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    },
    [opener],
  );
  const t = useTeksten();
  const label = useLabel();
  const { vandaag } = useSessie();
  const tot = item.vorm === 'band' ? item.band.totEnMet : null;
  return (
    <Dialog open title={label(item)} onClose={onClose}>
      <DescriptionList
        items={[
          { term: t('tijdlijn.soort'), value: t(`soort.${soortOf(item)}`) },
          {
            term: t(item.vorm === 'band' ? 'tijdlijn.vanaf' : 'tijdlijn.datum'),
            value: formatDatum(item.vanaf),
          },
          item.vorm === 'band' && {
            term: t('tijdlijn.tot'),
            value: tot ? formatDatum(tot) : t('tijdlijn.heden'),
          },
          item.vorm === 'band' && {
            term: t('tijdlijn.duur'),
            value: formatDuur(item.vanaf, tot && tot < vandaag ? tot : vandaag),
          },
          { term: t('tijdlijn.toelichting'), value: toelichtingOf(item) },
        ]}
      />
    </Dialog>
  );
}
