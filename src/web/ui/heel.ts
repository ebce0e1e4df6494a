import { createElement, Fragment, type ReactNode } from 'react';

/**
 * A date with its weekday, or the number of a record: `ma 16-11-2026`, `SG2026-000005`. A comma behind it goes along, for a line
 * could otherwise begin with it.
 */
const GEHEEL = /((?:(?:\b[A-Za-z]{2,3} )?\d\d-\d\d-\d{4}|[A-Z]{1,3}\d{4}-\d{6})[,.;:)]?)/;

/**
 * A text in which no date and no number is cut in two, for browsers break lines after a hyphen. What is no text is
 * returned as it is.
 */
export function heel(inhoud: ReactNode): ReactNode {
  if (typeof inhoud !== 'string') return inhoud;
  const delen = inhoud.split(GEHEEL);
  if (delen.length === 1) return inhoud;
  // As children of their own, which need no key: the parts of a text have no other order.
  return createElement(
    Fragment,
    null,
    ...delen.map((deel, index) =>
      index % 2 === 0 ? deel : createElement('span', { className: 'schoolgang-heel' }, deel),
    ),
  );
}
