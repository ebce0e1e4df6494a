import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openDemoLogin } from './index.ts';
import { choosePersona } from './personas.ts';
import { rolePage } from './role-page.ts';

const none = async () => [];
const oidc = {
  issuer: 'https://sso.example',
  clientId: 'schoolgang',
  clientSecret: undefined,
  claimRol: 'rol',
  claimOrganisatie: 'organisatie',
};

describe('the login of the demo', () => {
  test('[PA-11] refuses to exist in production, or beside a real identity provider', () => {
    expect(() => openDemoLogin({ productie: true, oidc: undefined }, none)).toThrow('productie');
    expect(() => openDemoLogin({ productie: false, oidc }, none)).toThrow('OIDC_ISSUER');
    expect(() => openDemoLogin({ productie: false, oidc: undefined }, none)).not.toThrow();
  });

  test('its provider starts without a word on the console', { timeout: 30_000 }, async () => {
    const program = `const { makeKeys, makeProvider } = await import(${JSON.stringify(new URL('./provider.ts', import.meta.url).href)});
      makeProvider('http://localhost:3000', await makeKeys(), new Map()).callback();`;
    const words = ['--import', 'tsx', '--input-type=module', '--eval', program];
    expect(await promisify(execFile)(process.execPath, words)).toEqual({ stdout: '', stderr: '' });
  });

  const oefenstad = {
    code: 'oefenstad',
    naam: 'Oefenstad <b>',
    medewerkers: [{ nummer: 'M1', naam: 'A. Verzonnen' }],
    scholen: [{ id: 's1', naam: 'De "Proef"' }],
  };

  test('the page of roles is safe HTML with a label for every choice and no script', () => {
    const page = rolePage('/demo-login/keuze/x', [oefenstad]);
    expect(page).toContain('Oefenstad &lt;b&gt;');
    expect(page).toContain('De &quot;Proef&quot;');
    expect(page).not.toMatch(/<script|style=/);
    for (const [, id] of page.matchAll(/<select[^>]* id="([^"]+)"/g)) expect(page).toContain(`for="${id}"`);
  });

  test('only what is on the page can be chosen', () => {
    const choose = (form: Record<string, string>) =>
      choosePersona([oefenstad], { organisatie: 'oefenstad', ...form });
    expect(choose({ rol: 'fg' })).toMatchObject({ sub: 'demo/oefenstad/fg', rol: 'fg' });
    expect(choose({ rol: 'leerplichtambtenaar', medewerker: 'M1' })).toMatchObject({ name: 'A. Verzonnen' });
    expect(choose({ rol: 'school', school: 's1' })).toMatchObject({ school: 's1' });
    expect(choose({ rol: 'school', school: 's2' })).toBeUndefined();
    expect(choose({ rol: 'machine' })).toBeUndefined();
    expect(choose({ rol: 'fg', organisatie: 'anderstad' })).toBeUndefined();
  });
});
