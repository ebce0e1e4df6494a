/** Phone and e-mail, each to press. */
export function Bereikbaar({
  telefoon,
  email,
}: {
  readonly telefoon: string | null;
  readonly email: string | null;
}) {
  if (!telefoon && !email) return null;
  return (
    <p className="schoolgang-row">
      {telefoon && (
        <a className="utrecht-link" href={`tel:${telefoon.replaceAll(/[^+\d]/g, '')}`}>
          {telefoon}
        </a>
      )}
      {email && (
        <a className="utrecht-link" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </p>
  );
}
