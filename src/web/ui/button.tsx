import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger';
const KIND: Readonly<Record<ButtonKind, string>> = {
  primary: 'primary-action',
  secondary: 'secondary-action',
  subtle: 'subtle',
  danger: 'secondary-action',
};

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  /** The act is under way: a second press does nothing. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({
  kind = 'secondary',
  small,
  busy,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      aria-disabled={busy || undefined}
      className={classes(
        'utrecht-button',
        `utrecht-button--${KIND[kind]}`,
        kind === 'danger' && 'utrecht-button--danger',
        small && 'schoolgang-button--small',
        busy && 'schoolgang-button--busy',
        className,
      )}
    >
      {children}
    </button>
  );
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

function ButtonAnchor({
  kind = 'secondary',
  small,
  children,
  ...rest
}: AnchorProps & { readonly kind?: ButtonKind; readonly small?: boolean }) {
  return (
    <a
      {...rest}
      className={classes(
        'utrecht-button-link',
        `utrecht-button-link--${KIND[kind]}`,
        small && 'schoolgang-button--small',
      )}
    >
      {children}
    </a>
  );
}
function TextAnchor({ className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes('utrecht-link', className)}>
      {children}
    </a>
  );
}

/** A link to a screen that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
/** A link to a screen. */
export const Link = createLink(TextAnchor);
