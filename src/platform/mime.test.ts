import { expect, test } from 'vitest';
import { MimeFout, parseMime } from './mime.ts';

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const two = (...parts: string[][]) => written('mixed', ...parts);
const written = (kind: 'mixed' | 'alternative', ...parts: string[][]) =>
  mail(
    'From: =?utf-8?Q?Ren=C3=A9e_=22de=22_Vries?= <r@example.org>',
    'Subject: =?iso-8859-1?Q?Ma=EFs?=',
    '  =?utf-8?B?w6luIHJpanN0?= [B2026-000001]',
    'Message-ID: <een@example.org>',
    `Content-Type: multipart/${kind};`,
    ' boundary="a b;c"',
    '',
    'For who cannot read this.',
    ...parts.flatMap((part) => ['--a b;c', ...part]),
    '--a b;c--',
    'What comes after the end is no part.',
  );

test('a message gives its words, whatever they were written in', async () => {
  const read = await parseMime(
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

test('of a page only the words are kept, and only when there is no plain text', async () => {
  const html = [
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>p{}</style><p>Beste&nbsp;gemeente,</p><script>alert(1)</script>Wij zijn <b>ziek</b> &amp; thuis.',
  ];
  expect((await parseMime(two(html))).tekst).toBe('Beste gemeente,\nWij zijn ziek & thuis.');
  const both = written('alternative', ['Content-Type: text/plain', '', 'Kort'], html);
  expect((await parseMime(both)).tekst).toBe('Kort');
});

test('a message that came along is a file, and is not read', async () => {
  const { tekst, bijlagen } = await parseMime(
    two(
      ['Content-Type: text/plain', '', 'Zie bijlage'],
      ['Content-Type: message/rfc822', '', 'Subject: x', '', 'Binnen'],
    ),
  );
  expect(tekst).toBe('Zie bijlage');
  expect(bijlagen.map(({ inhoud }) => inhoud.toString())).toEqual([expect.stringContaining('Binnen')]);
});

test('what was made to do harm is refused', async () => {
  await expect(parseMime(Buffer.from('gewoon tekst'))).rejects.toThrow(MimeFout);
  const files = Array.from({ length: 101 }, () => ['Content-Type: application/pdf', '', 'x']);
  await expect(parseMime(two(...files))).rejects.toThrow('too many files');
  const nested = (depth: number): string[] =>
    depth === 0
      ? ['', 'x']
      : [`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`, ...nested(depth - 1)];
  await expect(parseMime(mail('From: a', ...nested(9)))).rejects.toThrow(MimeFout);
});
