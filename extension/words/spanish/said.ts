// What shared code and the background say, in Spanish.
// Promise: a phrase for each saying; a full stop is set where it ends a sentence.
// Not here: the sayings (sayings.ts and what it gathers), taking sentences apart (said.ts one folder up).

import type { SaidWords } from '../said-words.ts';
import type { Phrases } from '../sayings.ts';
import { closed } from './grammar.ts';

const phrases: Phrases = {
  fault: {
    missing: 'falta el dato',
    got: (value) => `aquí pone ${value}`,
    textEmpty: 'el texto está vacío',
    tooLong: (length, most) => `${length} caracteres son demasiados, ${most} como máximo`,
    addressEmpty: 'la dirección está vacía',
    noAddress: (text) => `${text} no es una dirección web`,
    noAddressBut: (text, address) => `${text} no es una dirección web; ¿tal vez ${address}?`,
    lacksScheme: (text, address) => `a ${text} le falta el esquema; ¿tal vez ${address}?`,
    otherScheme: (scheme) => `las direcciones con el esquema ${scheme} no se pueden supervisar`,
    loginInAddress:
      'la dirección lleva un nombre de usuario o una contraseña; las direcciones se muestran, se exportan y se registran, y un secreto en ellas dejaría de serlo: quitarlos; una comprobación puede enviarlo como secreto en un encabezado',
    secretInAddress:
      'una dirección se muestra, se exporta y se registra, y un secreto en ella dejaría de serlo',
    noDuration: (text) => `${text} no es una duración`,
    outOfRange: (text) => `${text} está fuera de los límites`,
    noWholeMs: (text) => `${text} no es un número entero de milisegundos`,
    latencyAboveTimeout: (timeout) =>
      `el límite no está por debajo del tiempo límite (${timeout}\u00a0ms), así que nada contaría nunca como lento`,
    noHeaderName: (name) => `${name} no es un nombre de encabezado (RFC\u00a09110)`,
    setBySender: (name) => `${name} lo pone quien envía la solicitud, y no se puede elegir`,
    nameReserved: 'ningún encabezado puede llamarse así',
    headerLines: 'el valor de un encabezado tiene una sola línea',
    headerAscii: 'el valor de un encabezado solo tiene caracteres ASCII sencillos',
    headerSpace: 'el valor de un encabezado no empieza ni termina con espacios',
    headerTwice: (name) => `${name} aparece dos veces, con otras mayúsculas`,
    manyHeaders: (most) => `más de ${most} encabezados`,
    manyRechecks: (most) => `más de ${most} repeticiones`,
    secretName: (example) =>
      `el nombre de un secreto lleva mayúsculas, cifras y guiones bajos, como en ${example}`,
    secretElsewhere: (name, origin) =>
      `el secreto ${name} pertenece a ${origin}, y no se envía a ningún otro sitio`,
    bodyTooLong: (most) => `el cuerpo es demasiado largo, ${most} caracteres como máximo`,
    noBody: (method) =>
      `${method} no tiene cuerpo: los navegadores se niegan a enviarlo, y los servidores a leerlo`,
    headFindsNothing: (field) =>
      `la respuesta a HEAD no tiene cuerpo, así que expect.${field} no se encuentra nunca`,
    noStatus: (text) => `${text} no es un código de estado`,
    noStatusRange: (text) => `${text} no es un intervalo de códigos de estado`,
    backwards: (text) => `${text} va hacia atrás`,
    noStatuses: 'la lista está vacía, así que ninguna respuesta podría ser correcta',
    patternEmpty: 'el patrón está vacío',
    patternTooLong: 'el patrón es demasiado largo',
    noPath: (text) => `${text} no empieza por $`,
    pathTooLong: 'la ruta es demasiado larga',
    noJsonValue: 'JSON no tiene tal valor',
    manyExpectations: (most) => `más de ${most} condiciones`,
    noTag: (text) => `${text} no es una etiqueta`,
    tagTooLong: 'la etiqueta es demasiado larga',
    manyTags: (most) => `más de ${most} etiquetas`,
    noObjective: (text) => `${text} no es un porcentaje entre 0 y 100`,
    noZone: (text) => `${text} no es una zona horaria que este equipo conozca`,
    daysTwice: (rule, day) => `${rule} es la segunda regla con ${day}; las horas de un día van en una sola`,
    noTimes: (rule) => `${rule} no tiene horas; un día sin servicio se omite`,
    noDay: (text, days) => `${text} no es un día; los días son ${days}`,
    noTimeRange: (text) => `${text} no es un intervalo de horas`,
    noClock: (text) => `${text} tiene una hora que ningún reloj muestra`,
    afterDay: (text) => `${text} empieza cuando el día ya ha terminado`,
    endsAtBegin: (text) => `${text} termina donde empieza`,
    noInstant: (text) => `${text} no es un instante con su diferencia horaria, o no existe`,
    noStart: (text) => `${text} no es una fecha con hora, o no existe`,
    endsTooEarly: 'el final no es posterior al principio',
    neverComes: (start) => `ningún día después de ${start} cumple esta regla`,
    mixedPlan: (fields) => `from y to son para una sola vez, ${fields} para lo que se repite`,
    partTwice: (name) => `${name} aparece dos veces`,
    partEmpty: (part) => `${part} no tiene un valor propio`,
    bySecond: 'BYSECOND es más fino que un plan: el segundo es el del comienzo',
    noPart: (part) => `${part} no es parte de una regla`,
    noPartBut: (part, name) => `${part} no es parte de una regla; ¿tal vez ${name}?`,
    noFrequency: 'falta FREQ, que dice cada cuánto',
    tooFrequent: (value) =>
      `FREQ=${value} es demasiado frecuente para un tiempo previsto; varias horas de un día son FREQ=DAILY;BYHOUR=1,13`,
    noneOf: (name, value, known) => `${name}=${value} no es ninguno de ${known}`,
    noWhole: (part, text, from, to) => `${part}: ${text} no es un número entero de ${from} a ${to}`,
    noWholeEitherWay: (part, text, to, down) =>
      `${part}: ${text} no es un número entero de 1 a ${to} o de -1 a ${down}`,
    noUntil: (value) => `UNTIL=${value} no es una fecha como 20261231 ni una hora como 20261231T220000Z`,
    noRuleDay: (text) => `BYDAY: ${text} no es un día como SU, 1SU (el primer domingo) o -1SU (el último)`,
    twoEnds: 'COUNT y UNTIL están juntos, donde basta con uno para terminar',
    yearlyOnly: (part, frequency) => `${part} requiere FREQ=YEARLY, no ${frequency}`,
    noMonthDays: 'BYMONTHDAY y FREQ=WEEKLY no van juntos',
    longPeriodsOnly: (frequency) => `BYDAY con un número requiere FREQ=MONTHLY o YEARLY, no ${frequency}`,
    noWeekNumbers: 'BYDAY con un número no va junto con BYWEEKNO',
    nothingToChoose: 'BYSETPOS no tiene de dónde elegir',
    manyTimes: (most) => `BYHOUR y BYMINUTE dan más de ${most} horas al día`,
  },
  wanted: {
    belowTimeout: 'menos que el tiempo límite',
    eachOnce: 'cada encabezado una vez',
    ownSecret: 'un secreto propio para cada origen',
    secretElsewhere: 'el secreto en un encabezado o en el cuerpo',
    otherMethod: 'ningún cuerpo, u otro método',
    get: (field) => `GET, o ningún expect.${field}`,
    laterEnd: 'un instante posterior al principio',
    soundRule: 'una regla que llegue a cumplirse',
    oneKind: 'lo uno o lo otro',
    pattern: 'un patrón con la sintaxis de RE2',
  },
  field: {
    name: 'un nombre para personas',
    url: 'una dirección http o https',
    group: 'el nombre de un grupo',
    interval: 'el tiempo entre comprobaciones con su unidad, de 1s a 1d',
    timeout: 'la espera más larga con su unidad, de 100ms a 2m',
    rechecks: 'cuánto después del primer fallo se vuelve a mirar, en lugar de la lista para todos',
    recheck: 'un tiempo con su unidad, de 1s a 10m',
    component: 'la parte del servicio a la que pertenece',
    tags: 'una lista de etiquetas',
    tag: 'una palabra o pocas, sin comas, de 50 caracteres como máximo',
    headers: 'nombres y valores de encabezados, 40 como máximo',
    header: 'un encabezado según RFC\u00a09110; un secreto en él, solo por su nombre',
    body: 'el texto que se envía, de 65536 caracteres como máximo; un secreto en él, solo por su nombre',
    statuses: 'una lista de códigos de estado e intervalos permitidos',
    status: 'un código de estado de 100 a 599 o un intervalo',
    latency: 'el tiempo a partir del cual una respuesta es lenta, con su unidad, de 1ms a 2m',
    text: 'un texto que la respuesta debe contener',
    pattern: 'un patrón con la sintaxis de RE2 que coincida con alguna parte de la respuesta',
    json: 'una lista de lugares en el JSON de la respuesta, y lo que debe haber en ellos',
    path: 'una ruta JSONPath según RFC\u00a09535, sin match() ni search()',
    equals: 'un valor JSON que deben tener todos los lugares encontrados',
    objective: 'la disponibilidad prometida, en porcentaje, mayor que 0 y menor que 100',
    hours: 'los días y horas en que debe funcionar, o 24/7, en lugar de los generales',
    plan: 'lo que se hace, un texto',
    instant: 'un instante según ISO\u00a08601 con su diferencia horaria',
    starts: 'cuándo empieza por primera vez: fecha y hora de la zona, o con diferencia horaria',
    duration: 'cuánto dura cada vez, con su unidad, de 1m a 31d',
    rule: 'una regla de repetición según RFC\u00a05545, de DAILY a YEARLY',
  },
  detail: {
    status: (status) => `La respuesta tuvo el estado ${status}`,
    slow: (took, limit) => `La respuesta tardó ${took}\u00a0ms, más de ${limit}\u00a0ms`,
    noText: (text) => `«${text}» no está en la respuesta`,
    noMatch: (pattern) => `Nada en la respuesta coincide con el patrón «${pattern}»`,
    asFarAsRead: (missing) => `${missing}, hasta donde se lee: es más larga`,
    isEmpty: 'está vacía',
    begins: (text) => `empieza por «${text}»`,
    patternUnreadable: (pattern, why) => `No se puede leer el patrón «${pattern}»: ${why}`,
    noJson: 'La respuesta no es JSON',
    jsonCut: 'La respuesta es más larga que la parte que se lee, así que no se puede leer su JSON',
    jsonTooDeep: (path) => `El JSON está anidado demasiado hondo para buscar ${path} en él`,
    pathUnreadable: (path, why) => `No se puede leer la ruta JSON ${path}: ${why}`,
    nothingThere: (path) => `El JSON no tiene nada en ${path}; se esperaba algo`,
    valueMissing: (path, value) => `El JSON no tiene nada en ${path}; se esperaba ${value}`,
    otherValue: (path, value) => `En ${path} el JSON no es ${value}`,
    isOther: (value) => `es ${value}`,
    secretMissing: (name, origin) =>
      `Aquí falta el secreto ${name} para ${origin}. Volver a introducirlo; no se envió nada`,
    secretUnsound: (header, why) =>
      `El secreto de ${header} no se puede enviar: ${why}. Volver a introducirlo`,
    notCarriedOn: (host) =>
      `${host} redirige. En esta solicitud hay un secreto que no va a ninguna otra dirección, por eso no se siguió la redirección. Indicar la dirección en la que termina`,
    offline: 'Este equipo no tiene conexión',
    seemsOffline: 'Nada fuera de este equipo respondió: parece que no tiene conexión',
    noNames: 'No se pudo resolver ningún nombre: el DNS de este equipo o de su red no responde',
    portal: 'La red respondió en su lugar: antes pide iniciar sesión',
    switched: 'La red de este equipo cambió mientras esperaba la respuesta',
    asleep: 'Este equipo estuvo en reposo mientras esperaba la respuesta',
    justWoken: 'Este equipo acababa de salir del reposo y aún no había recuperado la red',
  },
  pattern: {
    missingParen: (part) => `falta el paréntesis de cierre ): «${part}»`,
    missingBracket: (part) => `falta el corchete de cierre ]: «${part}»`,
    strayParen: (part) => `sobra un paréntesis ): «${part}»`,
    nestedRepeat: (part) => `una repetición sigue a otra: «${part}»`,
    nothingRepeated: (part) => `no hay nada antes de la repetición: «${part}»`,
    repeat: (part) => `no se puede repetir tantas veces: «${part}»`,
    range: (part) => `no es un intervalo de caracteres: «${part}»`,
    escape: (part) => `no representa ningún carácter: «${part}»`,
    name: (part) => `no es un nombre de grupo: «${part}»`,
    nameTwice: (part) => `un nombre de grupo aparece dos veces: «${part}»`,
    perl: (part) => `RE2 no tiene esta sintaxis de Perl: «${part}»`,
    backslash: 'termina con una \\ a la que no sigue nada',
  },
  path: {
    noFunction: (name, part, at) => `no existe la función ${name} (${part}, posición ${at})`,
    unread: (why, part, at) => `no se puede leer la ruta desde la posición ${at} (${part}: ${why})`,
  },
  seen: {
    offline: 'Este ordenador no tiene conexión',
    timeout: (seconds) => `Sin respuesta completa en ${seconds}\u00a0s`,
    noAnswer: (host) =>
      `Sin respuesta de ${host}. Un navegador no dice si falló el nombre, la conexión o el certificado`,
    leadsElsewhere: (host) => `${host} redirige a un host que no está permitido; el navegador no dice a cuál`,
    leadsNowhere: (host) =>
      `${host} redirige, y el navegador no llegó a ninguna respuesta: se rinde tras 20 redirecciones, o nada responde donde acaban`,
    locked: (host) =>
      `El navegador no permite a Uptally consultar ${host}. Para continuar, pulsar «Volver a permitir»`,
  },
  posted: {
    notAllowed: (host) =>
      `El navegador no permite a Uptally enviar a ${host}. En los ajustes, pulsar «Volver a permitir»`,
    silent: (host) => `Nadie responde en ${host}`,
    timeout: (host) => `${host} no respondió a tiempo`,
    missing: (name) => `Falta el secreto ${name}. Hay que escribirlo de nuevo`,
    elsewhere: (name, origin) =>
      `El secreto ${name} pertenece a ${origin} y no se envía a ningún otro sitio. Hay que escribirlo de nuevo`,
    unfit: (settings) => `Los datos no pueden ser correctos: ${settings}`,
    unable: 'Un navegador no envía correo; la sonda en un servidor sí',
    gone: 'Ese canal ya no existe',
  },
  channel: {
    answered: (who, status) => `${who} respondió ${status}`,
    answeredElsewhere: (who, status) =>
      `${who} respondió ${status}: lleva a otro sitio, y no se siguen redirecciones; hay que poner la dirección donde acaba`,
    answeredSecret: (who, status) =>
      `${who} respondió ${status}: hay que comprobar el secreto y lo que tiene permitido`,
    answeredGone: (who, status) =>
      `${who} respondió ${status}: ahí ya no hay nada; hay que crear uno nuevo y poner su dirección`,
    answeredOften: (who, status) => `${who} respondió ${status}: demasiados mensajes a la vez`,
    leadsElsewhere: (host) =>
      `${host} lleva a otro sitio, y no se siguen redirecciones; hay que poner la dirección donde acaba`,
    slackRefused: (why) => `Slack lo rechazó (${why})`,
    slackNotIn: (why) => `Slack lo rechazó (${why}): hay que invitar al bot al canal`,
    slackNotFound: (why) => `Slack lo rechazó (${why}): hay que comprobar el ID del canal e invitar al bot`,
    slackArchived: (why) => `Slack lo rechazó (${why}): el canal está archivado`,
    slackToken: (why) => `Slack lo rechazó (${why}): hay que comprobar el token`,
    slackRevoked: (why) => `Slack lo rechazó (${why}): el token fue revocado; hay que crear uno nuevo`,
    slackRemoved: (why) => `Slack lo rechazó (${why}): se quitó el bot`,
    slackScope: (why) => `Slack lo rechazó (${why}): al bot le falta el permiso chat:write`,
    discordGone: 'Discord ya no tiene ese mensaje',
    telegramMoved: (chat) => `Telegram trasladó este chat: hay que poner ${chat} como chat`,
    ended: 'Uptally se cerró mientras se enviaba',
    triedForADay: (problem) => `${problem} Se intentó durante un día`,
    noChannel: (name) => `La configuración ya no tiene el canal ${name}`,
    brokeOff: (host) => `${host} cortó la conexión`,
  },
  draft: {
    tooOften: (interval) => `${interval} es más a menudo de lo que comprueba un navegador`,
    atLeast: 'al menos 30s',
    dropped: (name) =>
      `un navegador no envía ningún ${name} que no haya elegido él mismo: lo descarta sin avisar`,
    notHere: 'ningún encabezado así; el prober en un servidor puede enviar más',
    openSecret: (name) =>
      `lo que hay en ${name} es un secreto, y no debe quedar a la vista en la lista de lo supervisado`,
    keptApart: 'un secreto, guardado aparte',
    movedSecret: (name, origin) => `el secreto de ${name} se envía solo a ${origin}`,
    newSecret: (origin) => `«Reemplazar», y escribir el secreto para ${origin}`,
  },
  refused: {
    noAnswer: 'El proceso de fondo de Uptally no respondió. Volver a intentarlo',
    notWritten: (why) => `No se pudo guardar: ${why}`,
    nothingChanged: (why) => `No se cambió nada: ${why}`,
    importFailed: (why) => `No se cambió nada. ${why}`,
    listUnreadable: (why) => `No se pudo leer la lista de lo supervisado. ${why}`,
    tooLate: 'Ya es tarde para deshacerlo. Volver a añadir la dirección',
    tooOften: 'Un navegador comprueba cada 30\u00a0s como mucho. Elegir un tiempo mayor',
    fileGone: 'El archivo ya no está. Volver a elegirlo',
    stillWatched: 'Este endpoint se supervisa, así que su historial se conserva. Quitarlo primero',
    gone: 'Este endpoint ya no se supervisa. Volver a añadir su dirección',
    changedMeanwhile:
      'Este endpoint se modificó entretanto en otra ventana, y no se guardó nada. Tomar lo que hay ahora, o volver a guardar lo de aquí',
    noSidePanel: 'Este navegador no tiene panel lateral',
  },
  store: {
    QuotaExceededError: (name, why) =>
      `No queda espacio para el historial. Liberar espacio en el disco o quitar endpoints; lo ya guardado se conserva (${name}: ${why})`,
    VersionError: (name, why) =>
      `El historial lo escribió un Uptally más nuevo. Actualizar esta extensión; no se cambió nada (${name}: ${why})`,
    InvalidStateError: (name, why) =>
      `El navegador cerró la base de datos dos veces. Reiniciar el navegador; lo ya guardado se conserva (${name}: ${why})`,
    AbortError: (name, why) =>
      `El navegador interrumpió la escritura. Reiniciar el navegador; lo ya guardado se conserva (${name}: ${why})`,
    UnknownError: (name, why) =>
      `El navegador no puede leer la base de datos. Reiniciar el navegador y ver si queda espacio en el disco (${name}: ${why})`,
    SecurityError: (name, why) =>
      `El navegador no permite a las extensiones guardar datos aquí. Salir de la navegación privada o permitir el almacenamiento (${name}: ${why})`,
  },
  format: {
    unreadable:
      'No se puede leer el registro que indica el formato de este historial: restaurar la base de datos desde una copia',
    newer: (format, known) =>
      `Este historial tiene el formato ${format}, y este Uptally lee hasta el ${known}: usar el Uptally más nuevo que lo escribió`,
  },
  backup: {
    noBackup: 'Este archivo no es una copia de seguridad de Uptally',
    newer: (version, known) =>
      `Esta copia tiene la versión ${version}, y este Uptally lee hasta la ${known}: actualizarlo primero`,
    empty: 'El archivo está vacío',
    cutShort: 'El archivo está cortado: falta el final',
    damaged: 'El archivo está dañado: su suma de comprobación no coincide',
    noConfig: 'El archivo no tiene configuración',
    tooLarge: (size) => `El archivo pasa de ${size}\u00a0MB`,
    notUnpacked: (why) => `No se puede descomprimir el archivo (${why})`,
    moved: 'El historial se reorganizó mientras se leía. Volver a intentarlo',
  },
};

export const saidSpanish: SaidWords = {
  phrases,
  closed,
  both: (first, second) => `${first}; ${second}`,
  wanted: (wrong, wanted) => `${wrong}; se espera: ${wanted}`,
};
