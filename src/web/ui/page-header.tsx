import { type ReactNode, useEffect, useRef } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { heel } from './heel.ts';

/** Where the browser came in; there the skip link comes first, however often the screen is put up anew. */
const entrance = location.pathname;
let moved = false;

/**
 * The top of a screen: h1, what lies above it, and the one main action. Moves the focus to the h1 after
 * navigation (not at the first load, where the skip link comes first). `tabTitle` names the tab when `title`
 * holds a name: tabs are kept in the browser's history.
 */
export function PageHeader({
  title,
  tabTitle = title,
  back,
  meta,
  action,
}: {
  readonly title: string;
  readonly tabTitle?: string;
  readonly back?: ReactNode;
  readonly meta?: ReactNode;
  readonly action?: ReactNode;
}) {
  const t = useAlgemeen();
  const heading = useRef<HTMLHeadingElement>(null);
  const suffix = t('schoolgang');
  useEffect(() => {
    document.title = `${tabTitle} - ${suffix}`;
  }, [tabTitle, suffix]);
  useEffect(() => {
    moved ||= location.pathname !== entrance;
    // Not away from someone who is typing already.
    const isTyping = document.activeElement?.matches('input, textarea, select') ?? false;
    if (moved && !isTyping) heading.current?.focus();
  }, []);
  return (
    <header className="schoolgang-page-header">
      {back && <p className="schoolgang-back">{back}</p>}
      <div className="schoolgang-page-header__row">
        <h1 className="utrecht-heading-1" ref={heading} tabIndex={-1}>
          {heel(title)}
        </h1>
        {action && <div className="schoolgang-page-header__action">{action}</div>}
      </div>
      {meta && <div className="schoolgang-page-header__meta">{heel(meta)}</div>}
    </header>
  );
}
