import { json } from '../kantoor.ts';
import { SCHOOL, type Wie, type World } from './world.ts';

export type WithJongere = { readonly jongere: { readonly jongereId: string; readonly naam: string } };

/** Someone at the API, beside the browser. */
export async function apiOf(world: World, wie: Wie) {
  const browser = world.server.browser();
  await (await browser.login(world.keuze(wie))).arrayBuffer();
  return browser;
}

/** The first of a list as this person sees it. */
export async function firstOf<T>(world: World, wie: Wie, path: string, name: string): Promise<T> {
  const browser = await apiOf(world, wie);
  const [first] = (await json<Record<string, T[]>>(await browser.api(path)))[name] ?? [];
  if (!first) throw new Error(`No ${name} at ${path} for ${wie.rol}`);
  return first;
}

/** A new report by the school about one of its pupils. */
export async function report(world: World): Promise<WithJongere & { readonly meldingId: string }> {
  const { jongere } = await firstOf<WithJongere>(world, SCHOOL, '/meldingen?limiet=1', 'meldingen');
  const school = await apiOf(world, SCHOOL);
  const made = await json<{ meldingId: string }>(
    await school.api('/meldingen', 'POST', {
      jongereId: jongere.jongereId,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-12',
      uren: 18,
    }),
  );
  return { ...made, jongere };
}
