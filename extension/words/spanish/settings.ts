// Words of the settings in Spanish.
// Promise: as in settings-words.ts.
// Not here: what a phrase is for (settings-words.ts).

import type { SettingsWords } from '../settings-words.ts';

export const settingsSpanish: SettingsWords = {
  letters: 'Las letras sueltas son órdenes',
  lettersHint: 'j y k bajan y suben, c comprueba, ? las muestra todas; / busca en cualquier caso.',
  permissions: 'Hosts permitidos',
  permissionsHint:
    'Sin permiso, un host no se puede comprobar: sus endpoints quedan en estado desconocido hasta que se vuelva a permitir.',
  noPermissions: 'Ninguno. Cada permiso se pide con el clic que lo necesita.',
  everyHost: 'todos los hosts',
  neededFor: (names) => `necesario para ${names}`,
  neededToAsk: 'necesario para reconocer una red que pide iniciar sesión',
  notNeeded: 'nada lo necesita aquí',
  giveBack: 'Retirar',
  giveBackHost: (host) => `Retirar el permiso de ${host}`,
  about: 'Acerca de',
  version: (version) =>
    `Uptally ${version}, licencia MIT. De este equipo no sale nada más que las propias comprobaciones y los avisos a canales propios.`,
  licences: 'Licencias de lo que contiene',
};
