import { expect, test } from 'vitest';
import { MimeFout, parseMime } from './mime.ts';

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const two = (...parts: string[][]) =>
  mail(
    'From: =?utf-8?Q?Ren=C3=A9e_=22de=22_Vries?= <r@example.org>',
    'Subject: =?iso-8859-1?Q?Ma=EFs?=',
    '  =?utf-8?B?w6luIHJpanN0?= [B2026-000001]',
    'Message-ID: <een@example.org>',
    'Content-Type: multipart/mixed;',
    ' boundary="a b;c"',
    '',
    'For who cannot read this.',
    ...parts.flatMap((part) => ['--a b;c', ...part]),
    '--a b;c--',
    'What comes after the end is no part.',
  );

test('a message gives its words, whatever they were written in', () => {
  const read = parseMime(
    two(
      [
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Caf=E9 =',
        'open',
      ],
      [
        'Content-Type: application/pdf; name="x.pdf"',
        'Content-Disposition: attachment;',
        " filename*0*=utf-8''verklaring%20; filename*1*=ma%C3%AFs.pdf",
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERi0x',
        'LjcK',
      ],
    ),
  );
  expect(read).toMatchObject({
    kenmerk: '<een@example.org>',
    afzender: 'Renée "de" Vries <r@example.org>',
    onderwerp: 'Maïsén rijst [B2026-000001]',
    tekst: 'Café open',
  });
  expect(read.bijlagen.map(({ naam, inhoud }) => [naam, inhoud.toString()])).toEqual([
    ['verklaring maïs.pdf', '%PDF-1.7\n'],
  ]);
});

test('of a page only the words are kept, and only when there is no plain text', () => {
  const html = [
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>p{}</style><p>Beste&nbsp;gemeente,</p><script>alert(1)</script>Wij zijn <b>ziek</b> &amp; thuis.',
  ];
  expect(parseMime(two(html)).tekst).toBe('Beste gemeente,\nWij zijn ziek & thuis.');
  expect(parseMime(two(['Content-Type: text/plain', '', 'Kort'], html)).tekst).toBe('Kort');
});

test('what was made to do harm is refused', () => {
  expect(() => parseMime(Buffer.from('gewoon tekst'))).toThrow(MimeFout);
  expect(() => parseMime(two(...Array.from({ length: 101 }, () => ['', 'x'])))).toThrow('too many parts');
  const nested = (depth: number): string[] =>
    depth === 0
      ? ['', 'x']
      : [`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`, ...nested(depth - 1)];
  expect(() => parseMime(mail('From: a', ...nested(9)))).toThrow('too deep');
});
