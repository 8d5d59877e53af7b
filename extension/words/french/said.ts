// What shared code and the background say, in French.
// Promise: a phrase for each saying; a full stop is set where it ends a sentence.
// Not here: the sayings (sayings.ts and what it gathers), taking sentences apart (said.ts one folder up).

import type { SaidWords } from '../said-words.ts';
import type { Phrases } from '../sayings.ts';
import { closed, quoted } from './grammar.ts';

const COLON = '\u00a0:';
const SEMICOLON = '\u202f;';
const ASKED = '\u202f?';

const phrases: Phrases = {
  fault: {
    missing: 'l’indication manque',
    got: (value) => `il y a ${value}`,
    textEmpty: 'le texte est vide',
    tooLong: (length, most) => `${length} caractères sont de trop, ${most} au plus`,
    addressEmpty: 'l’adresse est vide',
    noAddress: (text) => `${text} n’est pas une adresse web`,
    noAddressBut: (text, address) =>
      `${text} n’est pas une adresse web${SEMICOLON} peut-être ${address}${ASKED}`,
    lacksScheme: (text, address) => `il manque à ${text} son schéma${SEMICOLON} peut-être ${address}${ASKED}`,
    otherScheme: (scheme) => `les adresses de schéma ${scheme} ne peuvent pas être surveillées`,
    loginInAddress: `l’adresse contient un nom d’utilisateur ou un mot de passe${SEMICOLON} les adresses sont affichées, exportées et journalisées, un secret n’y resterait pas secret${COLON} les retirer${SEMICOLON} une vérification peut l’envoyer comme secret dans un en-tête`,
    secretInAddress: 'une adresse est affichée, exportée et journalisée, un secret n’y resterait pas secret',
    noDuration: (text) => `${text} n’est pas une durée`,
    outOfRange: (text) => `${text} est hors des limites`,
    noWholeMs: (text) => `${text} n’est pas un nombre entier de millisecondes`,
    latencyAboveTimeout: (timeout) =>
      `la limite n’est pas inférieure au délai maximal (${timeout}\u00a0ms), rien ne serait donc jamais lent`,
    noHeaderName: (name) => `${name} n’est pas un nom d’en-tête (RFC\u00a09110)`,
    setBySender: (name) => `${name} est fixé par ce qui envoie la requête et ne se choisit pas`,
    nameReserved: 'aucun en-tête ne peut porter ce nom',
    headerLines: 'la valeur d’un en-tête tient sur une ligne',
    headerAscii: 'la valeur d’un en-tête n’a que de simples caractères ASCII',
    headerSpace: 'la valeur d’un en-tête n’a pas d’espace à ses extrémités',
    headerTwice: (name) => `${name} y est deux fois, avec d’autres majuscules`,
    manyHeaders: (most) => `plus de ${most} en-têtes`,
    manyRechecks: (most) => `plus de ${most} revérifications`,
    secretName: (example) =>
      `un secret se nomme avec des majuscules, des chiffres et des tirets bas, comme dans ${example}`,
    secretElsewhere: (name, origin) =>
      `le secret ${name} appartient à ${origin} et n’est envoyé nulle part ailleurs`,
    bodyTooLong: (most) => `le corps est trop long, ${most} caractères au plus`,
    noBody: (method) =>
      `${method} n’a pas de corps${COLON} les navigateurs refusent d’en envoyer un, et les serveurs de le lire`,
    headFindsNothing: (field) =>
      `la réponse à HEAD n’a pas de corps, expect.${field} n’y est donc jamais trouvé`,
    noStatus: (text) => `${text} n’est pas un code d’état`,
    noStatusRange: (text) => `${text} n’est pas une plage de codes d’état`,
    backwards: (text) => `${text} va à rebours`,
    noStatuses: 'la liste est vide, aucune réponse ne pourrait donc être bonne',
    patternEmpty: 'le motif est vide',
    patternTooLong: 'le motif est trop long',
    noPath: (text) => `${text} ne commence pas par $`,
    pathTooLong: 'le chemin est trop long',
    noJsonValue: 'JSON n’a pas de telle valeur',
    manyExpectations: (most) => `plus de ${most} conditions`,
    noTag: (text) => `${text} n’est pas une étiquette`,
    tagTooLong: 'l’étiquette est trop longue',
    manyTags: (most) => `plus de ${most} étiquettes`,
    noObjective: (text) => `${text} n’est pas un pourcentage entre 0 et 100`,
    noZone: (text) => `${text} n’est pas un fuseau horaire que cet appareil connaît`,
    daysTwice: (rule, day) =>
      `${rule} est la deuxième règle avec ${day}${SEMICOLON} les heures d’un jour vont dans une seule`,
    noTimes: (rule) => `${rule} n’a pas d’heures${SEMICOLON} un jour sans service est omis`,
    noDay: (text, days) => `${text} n’est pas un jour${SEMICOLON} les jours sont ${days}`,
    noTimeRange: (text) => `${text} n’est pas une plage d’heures`,
    noClock: (text) => `${text} contient une heure qu’aucune horloge n’affiche`,
    afterDay: (text) => `${text} commence quand le jour est fini`,
    endsAtBegin: (text) => `${text} finit là où il commence`,
    noInstant: (text) => `${text} n’est pas un instant avec son décalage, ou n’existe pas`,
    noStart: (text) => `${text} n’est pas une date avec une heure, ou n’existe pas`,
    endsTooEarly: 'la fin ne vient pas après le début',
    neverComes: (start) => `aucun jour après ${start} ne suit cette règle`,
    mixedPlan: (fields) => `from et to sont pour une seule fois, ${fields} pour ce qui se répète`,
    partTwice: (name) => `${name} y est deux fois`,
    partEmpty: (part) => `${part} n’a pas de valeur propre`,
    bySecond: `BYSECOND est plus fin que les plans${COLON} la seconde est celle du début`,
    noPart: (part) => `${part} n’est pas un élément de règle`,
    noPartBut: (part, name) => `${part} n’est pas un élément de règle${SEMICOLON} peut-être ${name}${ASKED}`,
    noFrequency: 'il manque FREQ, qui dit la fréquence',
    tooFrequent: (value) =>
      `FREQ=${value} est trop fréquent pour un temps prévu${SEMICOLON} plusieurs heures d’un jour sont FREQ=DAILY;BYHOUR=1,13`,
    noneOf: (name, value, known) => `${name}=${value} n’est aucun de ${known}`,
    noWhole: (part, text, from, to) =>
      `${part}${COLON} ${text} n’est pas un nombre entier de ${from} à ${to}`,
    noWholeEitherWay: (part, text, to, down) =>
      `${part}${COLON} ${text} n’est pas un nombre entier de 1 à ${to} ou de -1 à ${down}`,
    noUntil: (value) => `UNTIL=${value} n’est ni une date comme 20261231 ni une heure comme 20261231T220000Z`,
    noRuleDay: (text) =>
      `BYDAY${COLON} ${text} n’est pas un jour comme SU, 1SU (le premier dimanche) ou -1SU (le dernier)`,
    twoEnds: 'COUNT et UNTIL vont ensemble, alors qu’un seul met fin',
    yearlyOnly: (part, frequency) => `${part} demande FREQ=YEARLY, pas ${frequency}`,
    noMonthDays: 'BYMONTHDAY et FREQ=WEEKLY ne vont pas ensemble',
    longPeriodsOnly: (frequency) => `BYDAY avec un nombre demande FREQ=MONTHLY ou YEARLY, pas ${frequency}`,
    noWeekNumbers: 'BYDAY avec un nombre ne va pas avec BYWEEKNO',
    nothingToChoose: 'BYSETPOS n’a rien parmi quoi choisir',
    manyTimes: (most) => `BYHOUR et BYMINUTE font plus de ${most} heures par jour`,
  },
  wanted: {
    belowTimeout: 'moins que le délai maximal',
    eachOnce: 'chaque en-tête une fois',
    ownSecret: 'un secret propre à chaque origine',
    secretElsewhere: 'le secret dans un en-tête ou dans le corps',
    otherMethod: 'pas de corps, ou une autre méthode',
    get: (field) => `GET, ou pas de expect.${field}`,
    laterEnd: 'un instant après le début',
    soundRule: 'une règle qui se réalise',
    oneKind: 'l’un ou l’autre',
    pattern: 'un motif dans la syntaxe de RE2',
  },
  field: {
    name: 'un nom à lire',
    url: 'une adresse http ou https',
    group: 'le nom d’un groupe',
    interval: 'le temps entre les vérifications avec son unité, de 1s à 1d',
    timeout: 'l’attente la plus longue avec son unité, de 100ms à 2m',
    rechecks: 'combien de temps après le premier échec revérifier, au lieu de la liste pour tous',
    recheck: 'une durée avec son unité, de 1s à 10m',
    component: 'la partie du service dont il relève',
    tags: 'une liste d’étiquettes',
    tag: 'un ou quelques mots, sans virgule, 50 caractères au plus',
    headers: 'noms et valeurs d’en-têtes, 40 au plus',
    header: `un en-tête selon la RFC\u00a09110${SEMICOLON} un secret n’y est que par son nom`,
    body: `le texte à envoyer, 65536 caractères au plus${SEMICOLON} un secret n’y est que par son nom`,
    statuses: 'une liste de codes d’état et de plages admis',
    status: 'un code d’état de 100 à 599 ou une plage',
    latency: 'le temps à partir duquel une réponse est lente, avec son unité, de 1ms à 2m',
    text: 'un texte que la réponse doit contenir',
    pattern: 'un motif dans la syntaxe de RE2 qui corresponde à une partie de la réponse',
    json: 'une liste d’emplacements dans le JSON de la réponse, et ce qui doit s’y trouver',
    path: 'un chemin JSONPath selon la RFC\u00a09535, sans match() ni search()',
    equals: 'une valeur JSON que doit avoir chaque emplacement trouvé',
    objective: 'la disponibilité promise, en pour cent, entre 0 et 100 exclus',
    hours: 'les jours et heures où cela doit fonctionner, ou 24/7, au lieu des heures générales',
    plan: 'ce qui est fait, un texte',
    instant: 'un instant selon ISO\u00a08601 avec son décalage',
    starts: `quand cela commence pour la première fois${COLON} une date et une heure du fuseau, ou avec un décalage`,
    duration: 'combien dure chaque fois, avec son unité, de 1m à 31d',
    rule: 'une règle de répétition selon la RFC\u00a05545, de DAILY à YEARLY',
  },
  detail: {
    status: (status) => `La réponse avait le code d’état ${status}`,
    slow: (took, limit) => `La réponse a pris ${took}\u00a0ms, plus de ${limit}\u00a0ms`,
    noText: (text) => `${quoted(text)} n’est pas dans la réponse`,
    noMatch: (pattern) => `Rien dans la réponse ne correspond au motif ${quoted(pattern)}`,
    asFarAsRead: (missing) => `${missing}, pour autant qu’elle est lue${COLON} elle est plus longue`,
    isEmpty: 'elle est vide',
    begins: (text) => `elle commence par ${quoted(text)}`,
    patternUnreadable: (pattern, why) => `Le motif ${quoted(pattern)} est illisible${COLON} ${why}`,
    noJson: 'La réponse n’est pas du JSON',
    jsonCut: 'La réponse est plus longue que la partie lue, son JSON est donc illisible',
    jsonTooDeep: (path) => `Le JSON est imbriqué trop profondément pour y chercher ${path}`,
    pathUnreadable: (path, why) => `Le chemin JSON ${path} est illisible${COLON} ${why}`,
    nothingThere: (path) => `Le JSON n’a rien à ${path}${SEMICOLON} quelque chose était attendu`,
    valueMissing: (path, value) => `Le JSON n’a rien à ${path}${SEMICOLON} attendu${COLON} ${value}`,
    otherValue: (path, value) => `À ${path} le JSON n’est pas ${value}`,
    isOther: (value) => `il y a ${value}`,
    secretMissing: (name, origin) =>
      `Le secret ${name} pour ${origin} manque ici. Le saisir à nouveau${SEMICOLON} rien n’a été envoyé`,
    secretUnsound: (header, why) =>
      `Le secret de ${header} ne peut pas être envoyé${COLON} ${why}. Le saisir à nouveau`,
    notCarriedOn: (host) =>
      `${host} redirige. Cette requête contient un secret qui ne va à aucune autre adresse, la redirection n’a donc pas été suivie. Indiquer l’adresse où elle aboutit`,
    offline: 'Cet appareil est hors ligne',
    seemsOffline: `Rien n’a répondu hors de cet appareil${COLON} il semble hors ligne`,
    noNames: `Aucun nom n’a pu être résolu${COLON} le DNS de cet appareil ou de son réseau ne répond pas`,
    portal: `Le réseau a répondu à sa place${COLON} il demande d’abord une connexion`,
    switched: 'Le réseau de cet appareil a changé pendant qu’il attendait la réponse',
    asleep: 'Cet appareil était en veille pendant qu’il attendait la réponse',
    justWoken: 'Cet appareil sortait de veille et n’avait pas encore retrouvé le réseau',
  },
  pattern: {
    missingParen: (part) => `il manque la parenthèse fermante )${COLON} ${quoted(part)}`,
    missingBracket: (part) => `il manque le crochet fermant ]${COLON} ${quoted(part)}`,
    strayParen: (part) => `une parenthèse ) est de trop${COLON} ${quoted(part)}`,
    nestedRepeat: (part) => `une répétition en suit une autre${COLON} ${quoted(part)}`,
    nothingRepeated: (part) => `rien ne précède la répétition${COLON} ${quoted(part)}`,
    repeat: (part) => `impossible de répéter autant de fois${COLON} ${quoted(part)}`,
    range: (part) => `ce n’est pas une plage de caractères${COLON} ${quoted(part)}`,
    escape: (part) => `cela ne désigne aucun caractère${COLON} ${quoted(part)}`,
    name: (part) => `ce n’est pas un nom de groupe${COLON} ${quoted(part)}`,
    nameTwice: (part) => `un nom de groupe y est deux fois${COLON} ${quoted(part)}`,
    perl: (part) => `RE2 n’a pas cette syntaxe de Perl${COLON} ${quoted(part)}`,
    backslash: 'il finit par un \\ que rien ne suit',
  },
  path: {
    noFunction: (name, part, at) => `la fonction ${name} n’existe pas (${part}, position ${at})`,
    unread: (why, part, at) =>
      `le chemin est illisible à partir de la position ${at} (${part}${COLON} ${why})`,
  },
  seen: {
    offline: 'Cet ordinateur est hors ligne',
    timeout: (seconds) => `Pas de réponse complète en ${seconds}\u00a0s`,
    noAnswer: (host) =>
      `Pas de réponse de ${host}. Un navigateur ne dit pas si c’est le nom, la connexion ou le certificat qui a fait défaut`,
    leadsElsewhere: (host) =>
      `${host} redirige vers un hôte qui n’est pas autorisé${SEMICOLON} le navigateur ne dit pas lequel`,
    leadsNowhere: (host) =>
      `${host} redirige, et le navigateur n’est arrivé à aucune réponse${COLON} il abandonne après 20 redirections, ou rien ne répond au bout`,
    locked: (host) =>
      `Le navigateur ne laisse pas Uptally accéder à ${host}. Pour continuer, choisir ${quoted('Autoriser à nouveau')}`,
  },
  posted: {
    notAllowed: (host) =>
      `Le navigateur ne laisse pas Uptally envoyer à ${host}. Choisir ${quoted('Autoriser à nouveau')} dans les paramètres`,
    silent: (host) => `Personne ne répond à ${host}`,
    timeout: (host) => `${host} n’a pas répondu à temps`,
    missing: (name) => `Le secret ${name} manque. Il faut le saisir à nouveau`,
    elsewhere: (name, origin) =>
      `Le secret ${name} appartient à ${origin} et n’est envoyé nulle part ailleurs. Il faut le saisir à nouveau`,
    unfit: (settings) => `Les réglages ne peuvent pas être justes${COLON} ${settings}`,
    unable: `Un navigateur n’envoie pas de courriel${SEMICOLON} la sonde sur un serveur le fait`,
    gone: 'Ce canal n’existe plus',
  },
  channel: {
    answered: (who, status) => `${who} a répondu ${status}`,
    answeredElsewhere: (who, status) =>
      `${who} a répondu ${status}${COLON} cela mène ailleurs, et les redirections ne sont pas suivies${SEMICOLON} indiquer l’adresse où elles aboutissent`,
    answeredSecret: (who, status) =>
      `${who} a répondu ${status}${COLON} vérifier le secret et ce qui lui est permis`,
    answeredGone: (who, status) =>
      `${who} a répondu ${status}${COLON} il n’y a plus rien à cet endroit${SEMICOLON} en créer un nouveau et indiquer son adresse`,
    answeredOften: (who, status) => `${who} a répondu ${status}${COLON} trop de messages à la fois`,
    leadsElsewhere: (host) =>
      `${host} mène ailleurs, et les redirections ne sont pas suivies${SEMICOLON} indiquer l’adresse où elles aboutissent`,
    slackRefused: (why) => `Slack l’a refusé (${why})`,
    slackNotIn: (why) => `Slack l’a refusé (${why})${COLON} inviter le bot dans le canal`,
    slackNotFound: (why) =>
      `Slack l’a refusé (${why})${COLON} vérifier l’identifiant du canal et y inviter le bot`,
    slackArchived: (why) => `Slack l’a refusé (${why})${COLON} le canal est archivé`,
    slackToken: (why) => `Slack l’a refusé (${why})${COLON} vérifier le jeton`,
    slackRevoked: (why) =>
      `Slack l’a refusé (${why})${COLON} le jeton a été révoqué${SEMICOLON} en créer un nouveau`,
    slackRemoved: (why) => `Slack l’a refusé (${why})${COLON} le bot a été retiré`,
    slackScope: (why) => `Slack l’a refusé (${why})${COLON} le bot a besoin du droit chat:write`,
    discordGone: 'Discord n’a plus ce message',
    telegramMoved: (chat) => `Telegram a déplacé cette discussion${COLON} indiquer ${chat} comme discussion`,
    ended: 'Uptally s’est arrêté pendant l’envoi',
    triedForADay: (problem) => `${problem} L’envoi a été tenté pendant un jour`,
    noChannel: (name) => `La configuration n’a plus de canal ${name}`,
    brokeOff: (host) => `${host} a coupé la connexion`,
  },
  draft: {
    tooOften: (interval) => `${interval} est plus fréquent que les vérifications d’un navigateur`,
    atLeast: 'au moins 30s',
    dropped: (name) =>
      `un navigateur n’envoie pas de ${name} qu’il n’a pas choisi lui-même${COLON} il l’écarte sans rien dire`,
    notHere: `pas d’en-tête de ce nom${SEMICOLON} le prober sur un serveur peut en envoyer davantage`,
    openSecret: (name) =>
      `le contenu de ${name} est un secret et ne doit pas rester en clair dans la liste des adresses surveillées`,
    keptApart: 'un secret, conservé à part',
    movedSecret: (name, origin) => `le secret de ${name} n’est envoyé qu’à ${origin}`,
    newSecret: (origin) => `${quoted('Remplacer')}, et le secret pour ${origin} saisi`,
  },
  refused: {
    noAnswer: 'L’arrière-plan de Uptally n’a pas répondu. Réessayer',
    notWritten: (why) => `L’enregistrement a échoué${COLON} ${why}`,
    nothingChanged: (why) => `Rien n’a été modifié${COLON} ${why}`,
    importFailed: (why) => `Rien n’a été modifié. ${why}`,
    listUnreadable: (why) => `La liste des adresses surveillées est illisible. ${why}`,
    tooLate: 'Il est trop tard pour revenir en arrière. Ajouter l’adresse à nouveau',
    tooOften: 'Un navigateur vérifie au plus toutes les 30\u00a0s. Choisir une durée plus longue',
    fileGone: 'Le fichier n’est plus là. Le choisir à nouveau',
    stillWatched: 'Cet endpoint est surveillé, son historique reste donc. Le retirer d’abord',
    gone: 'Cet endpoint n’est plus surveillé. Ajouter son adresse à nouveau',
    changedMeanwhile:
      'Cet endpoint a été modifié entre-temps dans une autre fenêtre, et rien n’a été enregistré. Prendre l’autre version, ou enregistrer celle-ci à nouveau',
    noSidePanel: 'Ce navigateur n’a pas de panneau latéral',
  },
  store: {
    QuotaExceededError: (name, why) =>
      `Il n’y a plus de place pour l’historique. Libérer de l’espace sur le disque ou retirer des endpoints${SEMICOLON} ce qui était enregistré est conservé (${name}${COLON} ${why})`,
    VersionError: (name, why) =>
      `L’historique a été écrit par un Uptally plus récent. Mettre à jour cette extension${SEMICOLON} rien n’a été modifié (${name}${COLON} ${why})`,
    InvalidStateError: (name, why) =>
      `Le navigateur a fermé la base de données deux fois. Redémarrer le navigateur${SEMICOLON} ce qui était enregistré est conservé (${name}${COLON} ${why})`,
    AbortError: (name, why) =>
      `Le navigateur a interrompu l’écriture. Redémarrer le navigateur${SEMICOLON} ce qui était enregistré est conservé (${name}${COLON} ${why})`,
    UnknownError: (name, why) =>
      `Le navigateur ne peut pas lire la base de données. Redémarrer le navigateur et vérifier l’espace libre sur le disque (${name}${COLON} ${why})`,
    SecurityError: (name, why) =>
      `Le navigateur ne laisse pas les extensions enregistrer de données ici. Quitter la navigation privée ou autoriser l’enregistrement (${name}${COLON} ${why})`,
  },
  format: {
    unreadable:
      'L’élément qui indique le format de cet historique est illisible\u00a0: restaurer la base de données depuis une copie',
    newer: (format, known) =>
      `Cet historique a le format ${format}, et cet Uptally lit jusqu’au ${known}\u00a0: utiliser l’Uptally plus récent qui l’a écrit`,
  },
  backup: {
    noBackup: 'Ce fichier n’est pas une sauvegarde de Uptally',
    newer: (version, known) =>
      `Cette sauvegarde est de la version ${version}, et cet Uptally lit jusqu’à la ${known}${COLON} le mettre à jour d’abord`,
    empty: 'Le fichier est vide',
    cutShort: `Le fichier est tronqué${COLON} sa fin manque`,
    damaged: `Le fichier est endommagé${COLON} sa somme de contrôle est fausse`,
    noConfig: 'Le fichier n’a pas de configuration',
    tooLarge: (size) => `Le fichier dépasse ${size}\u00a0Mo`,
    notUnpacked: (why) => `Le fichier ne peut pas être décompressé (${why})`,
    moved: 'L’historique a été réorganisé pendant sa lecture. Réessayer',
  },
};

export const saidFrench: SaidWords = {
  phrases,
  closed,
  both: (first, second) => `${first}${SEMICOLON} ${second}`,
  wanted: (wrong, wanted) => `${wrong}${SEMICOLON} attendu${COLON} ${wanted}`,
};
