// Words on the trial of an endpoint, in Spanish.
// Promise: as in trial-words.ts.
// Not here: what a phrase is for (trial-words.ts).

import type { TrialWords } from '../trial-words.ts';

export const trialSpanish: TrialWords = {
  title: 'Prueba',
  running: 'Consultando…',
  waiting: 'Al escribir una dirección, se prueba aquí.',
  locked: (host) => `El navegador aún no permite a Uptally consultar ${host}.`,
  allow: 'Permitir y probar',
  manual: (method) =>
    `${method} no se envía mientras se escribe. Al enviarlo una vez, el servidor hace lo que hace, y lo repite con cada comprobación.`,
  sendOnce: 'Enviar una vez',
  again: 'Probar otra vez',
  status: (status, took) => `${status} en ${took}`,
  cutSize: (size) => `más de ${size}`,
  from: (address) => `respondió ${address}`,
  noType: 'sin tipo de contenido',
  phases: {
    dns: (time) => `nombre ${time}`,
    connect: (time) => `conexión ${time}`,
    tls: (time) => `cifrado ${time}`,
    wait: (time) => `espera ${time}`,
    download: (time) => `descarga ${time}`,
  },
  body: 'Comienzo de la respuesta',
  noText: 'La respuesta no tiene texto que mostrar.',
  selectHint: 'Seleccionar un fragmento para exigirlo en adelante.',
  offers: 'Exigir en adelante',
  expectStatus: (status) => `código de estado ${status}`,
  expectText: (text) => `contiene «${text}»`,
  expectJson: (path, value) => `${path} es ${value}`,
  expectLatency: (limit) => `respuesta lenta a partir de ${limit}`,
};
