// Words of channels in Spanish.
// Promise: as in channel-words.ts.
// Not here: what a phrase is for (channel-words.ts).

import type { ChannelWords } from '../channel-words.ts';

export const channelSpanish: ChannelWords = {
  title: 'Canales',
  about:
    'Dónde llegan los avisos además de la barra de herramientas: los envía este navegador mientras funciona, en inglés.',
  thisBrowser: 'Notificaciones de este navegador',
  takes: { all: 'todo', high: 'P1 y P2', first: 'solo P1' },
  taken: 'Enviar allí',
  takenNote:
    'De lo que elige «Notificaciones». Casi siempre P1 es algo crítico caído, P2 cualquier otra caída; P3 y P4 pueden esperar.',
  ownRules: 'lo que envían allí las reglas propias',
  byBot: (vendor) => `${vendor}, con un bot`,
  webhook: 'Webhook, cualquier dirección',
  email: 'Correo',
  hints: {
    slack:
      'En la app de Slack: «Incoming Webhooks» y después «Add New Webhook». La dirección entera es el secreto.',
    'slack-bot':
      'Una app de Slack cuyo bot tiene el permiso chat:write y está invitado al canal. El final de un aviso sustituye entonces su comienzo.',
    webhook: 'Cualquier dirección que acepte JSON por POST. La dirección entera se guarda como secreto.',
    pagerduty:
      'Una integración de un servicio, del tipo «Events API v2». Un aviso que termina resuelve su incidente.',
    sentry: 'El DSN de un proyecto, de sus claves de cliente. Una caída se convierte allí en una incidencia.',
    ntfy: 'Un tema es tan secreto como su nombre. Sin servidor propio es uno de ntfy.sh.',
    discord:
      'En los ajustes del canal: «Integraciones» y después «Webhooks». La dirección entera es el secreto.',
    teams:
      'En los «Flujos de trabajo» del canal: publicar en un canal cuando se recibe una solicitud de webhook. La dirección entera es el secreto.',
    telegram:
      'Pedir un bot a @BotFather y añadirlo al grupo. El número de un grupo empieza por un signo menos.',
    alertmanager: 'Su propia dirección, sin /api/v2. Sus rutas y silencios siguen en vigor.',
  },
  fields: {
    name: 'Nombre',
    url: 'Dirección',
    token: 'Token de acceso',
    channel: 'ID del canal',
    key: 'Clave de integración',
    region: 'Región',
    dsn: 'DSN del proyecto',
    environment: 'Entorno',
    topic: 'Tema',
    server: 'Servidor',
    chat: 'Conversación',
    thread: 'Tema en el grupo',
    authorization: 'Cabecera Authorization',
    body: 'Plantilla del cuerpo',
  },
  expected: {
    name: 'Se esperan de 1 a 40 letras minúsculas de la a a la z, cifras y guiones sueltos.',
    url: 'Se espera una dirección entera que empiece por https://.',
    token: 'Se espera el token tal como lo dio el proveedor.',
    channel: 'Se espera el ID de un canal, como C0123456789.',
    key: 'Se espera la clave de 32 letras y cifras.',
    region: 'Se espera la dirección de los eventos de PagerDuty.',
    dsn: 'Se espera el DSN entero, una dirección con una clave antes de la @.',
    environment: 'Se espera el nombre de un entorno, como production.',
    topic: 'Se esperan como mucho 64 letras, cifras, guiones y guiones bajos.',
    server: 'Se espera la dirección de un servidor, como https://ntfy.example.org.',
    chat: 'Se espera el número de un chat o el @nombre de un canal público.',
    thread: 'Se espera un número entero.',
    authorization: 'Se espera una línea de caracteres simples, como «Bearer» y un token.',
    body: 'Se espera una plantilla que dé JSON, con los huecos entre comillas: {"text": "{{title}}"}.',
  },
  optional: (field) => `${field} (opcional)`,
  nameTaken: 'Ya hay un canal con ese nombre.',
  kind: 'Tipo',
  add: 'Añadir un canal',
  addTitle: 'Un canal nuevo',
  willAsk: (host) =>
    `El navegador preguntará si Uptally puede acceder a ${host}: sin eso no se puede enviar nada allí.`,
  notAllowed: (host) =>
    `No se permitió a Uptally acceder a ${host}, y sin eso no se puede enviar nada allí. Para continuar, intentarlo de nuevo y elegir «Permitir».`,
  locked: (host) =>
    `El navegador no permite a Uptally enviar a ${host}. Lo que se avise mientras tanto espera un día.`,
  test: 'Enviar una prueba',
  editOf: (name) => `Editar ${name}`,
  sending: 'La prueba está en camino.',
  sent: 'Enviada: ya debería estar allí.',
  removed: (name) => `Ya no se envía nada a ${name}.`,
  missing: 'Su secreto no está en este navegador. Hay que escribirlo de nuevo.',
  elsewhere: 'Su secreto pertenece a otra dirección. Hay que escribirlo de nuevo.',
  unfit: 'Sus datos no pueden ser correctos. Hay que editarlos.',
  unable:
    'Ningún navegador envía correo; la sonda en un servidor sí. Aquí sus avisos aparecen como notificaciones.',
  failing: (since) => `falla desde ${since}`,
  unread: (problem) => `No se puede leer qué fue de los mensajes: ${problem}`,
};
