import { Bereiken } from './bereiken.tsx';
import { Bijzonderheden } from './bijzonderheden.tsx';
import { Gezinsleden } from './gezinsleden.tsx';
import type { Jongere } from './jongere.ts';

/** Who has authority and how to reach them, which other jongeren belong to them, and what to know beforehand. */
export function GezinTab({ jongere }: { readonly jongere: Jongere }) {
  return (
    <div className="schoolgang-stack">
      <Bereiken jongere={jongere} />
      <Gezinsleden jongere={jongere} />
      <Bijzonderheden jongere={jongere} />
    </div>
  );
}
