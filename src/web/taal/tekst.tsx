import { Fragment } from 'react';
import { glossOf } from './begrippen.ts';
import { type Catalogus, fill, type Vulling } from './catalogus.ts';
import { useTaal } from './taal.ts';

/** A text in which legal nouns, marked `*melding*` in English, carry their gloss. */
export function Tekst<K extends string>({
  uit,
  k,
  vul,
}: {
  readonly uit: Catalogus<K>;
  readonly k: K;
  readonly vul?: Vulling;
}) {
  const taal = useTaal();
  const parts = fill(uit[taal][k], vul).split('*');
  return parts.map((part, index) => {
    const gloss = index % 2 === 1 ? glossOf(part) : undefined;
    const key = `${index}-${part}`;
    if (!gloss) return <Fragment key={key}>{part}</Fragment>;
    return (
      <abbr key={key} lang="nl" title={gloss}>
        {part}
      </abbr>
    );
  });
}
