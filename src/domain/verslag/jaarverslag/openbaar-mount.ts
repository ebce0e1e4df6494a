import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Db } from '../../../platform/db/pool.ts';
import { findOpenbaar } from './openbaar.sql.ts';
import { STIJL } from './render-html.ts';
import { renderOpenbaar } from './render-openbaar.ts';

const KWARTIER = 'public, max-age=900';
const ADRES = /^\/openbaar\/verslag\/([a-z0-9-]{1,60})\/(\d{4}-\d{4})(?:\/([a-z0-9-]{1,80}))?$/;
const CSS = `${STIJL}
body { max-width: none; margin: 0; padding: 0; }
.overslaan { position: absolute; left: -999px; }
.overslaan:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem 1rem; }
.kop { background: var(--blauw); color: #fff; padding: 1.5rem clamp(1rem, 4vw, 3rem); }
.kop h1 { color: #fff; margin: 0; }
.kop p { margin: .25rem 0 0; }
.blad { display: grid; grid-template-columns: 16rem minmax(0, 52rem); gap: 3rem; padding: 1.5rem clamp(1rem, 4vw, 3rem); }
.blad nav h2 { font-size: 1rem; border: 0; margin: 1rem 0 .25rem; }
.blad nav ul { list-style: none; margin: 0; padding: 0; }
.blad nav a { display: block; padding: .4rem .6rem; color: var(--blauw); }
.blad nav a[aria-current] { background: #e8eef5; border-left: 4px solid var(--blauw); font-weight: bold; text-decoration: none; }
.blad main h2 { margin-top: 0; }
footer { padding: 1rem clamp(1rem, 4vw, 3rem) 3rem; font-size: .875rem; color: #444; }
.hash { overflow-wrap: anywhere; }
@media (max-width: 48rem) { .blad { grid-template-columns: minmax(0, 1fr); gap: 1rem; } .blad nav ul { columns: 2; } }
`;

/** The published reports on the open web: read without a login, without a script, without a cookie. */
export const openbaarVerslag = (db: Db) => ({
  prefix: '/openbaar',
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [pad = ''] = (request.url ?? '').split('?');
    const send = (status: number, type: string, inhoud: string) => {
      response.setHeader('content-type', `${type}; charset=utf-8`);
      if (status === 200) response.setHeader('cache-control', KWARTIER);
      response.writeHead(status).end(inhoud);
    };
    if (pad === '/openbaar/verslag.css') return send(200, 'text/css', CSS);
    const [, code = '', schooljaar = '', blad] = ADRES.exec(pad) ?? [];
    const found =
      code === ''
        ? undefined
        : await db.transact({ organisatieId: null, actor: 'openbaar' }, (tx) =>
            findOpenbaar(tx, code, schooljaar),
          );
    const html = found ? renderOpenbaar(found, blad) : null;
    return html === null
      ? send(404, 'text/plain', 'Deze pagina is er niet, of niet meer.')
      : send(200, 'text/html', html);
  },
});
