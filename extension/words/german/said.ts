// What shared code and the background say, in German.
// Promise: a phrase for each saying; a full stop is set where it ends a sentence.
// Not here: the sayings (sayings.ts and what it gathers), taking sentences apart (said.ts one folder up).

import { closed } from '../../../shared/ui/languages/german.ts';
import type { SaidWords } from '../said-words.ts';
import type { Phrases } from '../sayings.ts';

const phrases: Phrases = {
  fault: {
    missing: 'die Angabe fehlt',
    got: (value) => `hier steht ${value}`,
    textEmpty: 'der Text ist leer',
    tooLong: (length, most) => `${length} Zeichen sind zu lang, höchstens ${most} sind möglich`,
    addressEmpty: 'die Adresse ist leer',
    noAddress: (text) => `${text} ist keine Webadresse`,
    noAddressBut: (text, address) => `${text} ist keine Webadresse; ist ${address} gemeint?`,
    lacksScheme: (text, address) => `${text} hat kein Schema; ist ${address} gemeint?`,
    otherScheme: (scheme) => `Adressen mit dem Schema ${scheme} lassen sich nicht überwachen`,
    loginInAddress:
      'die Adresse enthält einen Benutzernamen oder ein Passwort; Adressen werden gezeigt, exportiert und protokolliert, und ein Geheimnis darin bliebe keines: beides weglassen; eine Prüfung kann es als Geheimnis in einem Header senden',
    secretInAddress:
      'eine Adresse wird gezeigt, exportiert und protokolliert, und ein Geheimnis darin bliebe keines',
    noDuration: (text) => `${text} ist keine Dauer`,
    outOfRange: (text) => `${text} liegt außerhalb der Grenzen`,
    noWholeMs: (text) => `${text} ergibt keine ganze Zahl von Millisekunden`,
    latencyAboveTimeout: (timeout) =>
      `die Grenze liegt nicht unter dem Zeitlimit (${timeout}\u00a0ms), sodass nie etwas als langsam gilt`,
    noHeaderName: (name) => `${name} ist kein Name eines Headers (RFC\u00a09110)`,
    setBySender: (name) => `${name} setzt der Absender einer Anfrage selbst, wählen lässt es sich nicht`,
    nameReserved: 'so kann kein Header heißen',
    headerLines: 'der Wert eines Headers hat nur eine Zeile',
    headerAscii: 'der Wert eines Headers besteht nur aus einfachen ASCII-Zeichen',
    headerSpace: 'der Wert eines Headers hat kein Leerzeichen am Anfang oder Ende',
    headerTwice: (name) => `${name} kommt zweimal vor, mit anderer Groß- und Kleinschreibung`,
    manyHeaders: (most) => `mehr als ${most} Header`,
    manyRechecks: (most) => `mehr als ${most} Nachprüfungen`,
    secretName: (example) =>
      `ein Geheimnis heißt nach Großbuchstaben, Ziffern und Unterstrichen, wie in ${example}`,
    secretElsewhere: (name, origin) =>
      `das Geheimnis ${name} gehört zu ${origin} und wird nirgendwohin sonst gesendet`,
    bodyTooLong: (most) => `der Inhalt ist zu lang, höchstens ${most} Zeichen sind möglich`,
    noBody: (method) =>
      `${method} hat keinen Inhalt: Browser weigern sich, ihn zu senden, und Server, ihn zu lesen`,
    headFindsNothing: (field) =>
      `die Antwort auf HEAD hat keinen Inhalt, sodass expect.${field} nie gefunden wird`,
    noStatus: (text) => `${text} ist kein Statuscode`,
    noStatusRange: (text) => `${text} ist kein Bereich von Statuscodes`,
    backwards: (text) => `${text} läuft rückwärts`,
    noStatuses: 'die Liste ist leer, sodass keine Antwort je gut sein könnte',
    patternEmpty: 'das Muster ist leer',
    patternTooLong: 'das Muster ist zu lang',
    noPath: (text) => `${text} beginnt nicht mit $`,
    pathTooLong: 'der Pfad ist zu lang',
    noJsonValue: 'JSON kennt keinen solchen Wert',
    manyExpectations: (most) => `mehr als ${most} Erwartungen`,
    noTag: (text) => `${text} ist kein Tag`,
    tagTooLong: 'das Tag ist zu lang',
    manyTags: (most) => `mehr als ${most} Tags`,
    noObjective: (text) => `${text} ist kein Prozentsatz zwischen 0 und 100`,
    noZone: (text) => `${text} ist keine Zeitzone, die dieses Gerät kennt`,
    daysTwice: (rule, day) =>
      `${rule} ist die zweite Regel mit ${day}; die Zeiten eines Tages stehen in einer einzigen`,
    noTimes: (rule) => `${rule} hat keine Zeiten; ein Tag ohne Service wird weggelassen`,
    noDay: (text, days) => `${text} ist kein Tag; die Tage heißen ${days}`,
    noTimeRange: (text) => `${text} ist keine Zeitspanne`,
    noClock: (text) => `${text} enthält eine Zeit, die keine Uhr zeigt`,
    afterDay: (text) => `${text} beginnt, wenn der Tag vorbei ist`,
    endsAtBegin: (text) => `${text} endet, wo es beginnt`,
    noInstant: (text) => `${text} ist kein Zeitpunkt mit Zeitzone, oder es gibt ihn nicht`,
    noStart: (text) => `${text} ist kein Datum mit Uhrzeit, oder es gibt es nicht`,
    endsTooEarly: 'das Ende liegt nicht nach dem Anfang',
    neverComes: (start) => `kein Tag nach ${start} passt zu dieser Regel`,
    mixedPlan: (fields) => `from und to sind für einmal, ${fields} für eine Wiederholung`,
    partTwice: (name) => `${name} kommt zweimal vor`,
    partEmpty: (part) => `${part} hat keinen eigenen Wert`,
    bySecond: 'BYSECOND ist feiner als Pläne: Die Sekunde ist die des Beginns',
    noPart: (part) => `${part} ist kein Teil einer Regel`,
    noPartBut: (part, name) => `${part} ist kein Teil einer Regel; ist ${name} gemeint?`,
    noFrequency: 'FREQ fehlt, und damit, wie oft',
    tooFrequent: (value) =>
      `FREQ=${value} ist zu oft für geplante Zeit; mehrere Zeiten eines Tages sind FREQ=DAILY;BYHOUR=1,13`,
    noneOf: (name, value, known) => `${name}=${value} ist keines von ${known}`,
    noWhole: (part, text, from, to) => `${part}: ${text} ist keine ganze Zahl von ${from} bis ${to}`,
    noWholeEitherWay: (part, text, to, down) =>
      `${part}: ${text} ist keine ganze Zahl von 1 bis ${to} oder -1 bis ${down}`,
    noUntil: (value) => `UNTIL=${value} ist kein Datum wie 20261231 und keine Zeit wie 20261231T220000Z`,
    noRuleDay: (text) => `BYDAY: ${text} ist kein Tag wie SU, 1SU (der erste Sonntag) oder -1SU (der letzte)`,
    twoEnds: 'COUNT und UNTIL stehen zusammen, wo eines ein Ende setzt',
    yearlyOnly: (part, frequency) => `${part} verlangt FREQ=YEARLY, nicht ${frequency}`,
    noMonthDays: 'BYMONTHDAY und FREQ=WEEKLY passen nicht zusammen',
    longPeriodsOnly: (frequency) =>
      `BYDAY mit einer Zahl verlangt FREQ=MONTHLY oder YEARLY, nicht ${frequency}`,
    noWeekNumbers: 'BYDAY mit einer Zahl passt nicht zu BYWEEKNO',
    nothingToChoose: 'BYSETPOS hat nichts zur Auswahl',
    manyTimes: (most) => `BYHOUR und BYMINUTE ergeben mehr als ${most} Zeiten am Tag`,
  },
  wanted: {
    belowTimeout: 'weniger als das Zeitlimit',
    eachOnce: 'jeder Header einmal',
    ownSecret: 'ein eigenes Geheimnis für jede Herkunft',
    secretElsewhere: 'das Geheimnis in einem Header oder im Inhalt der Anfrage',
    otherMethod: 'kein Inhalt, oder eine andere Methode',
    get: (field) => `GET, oder kein expect.${field}`,
    laterEnd: 'ein späterer Zeitpunkt als der Anfang',
    soundRule: 'eine Regel, die je eintritt',
    oneKind: 'das eine oder das andere',
    pattern: 'ein Muster in der Syntax von RE2',
  },
  field: {
    name: 'ein Name für Menschen',
    url: 'eine Adresse mit http oder https',
    group: 'der Name einer Gruppe',
    interval: 'die Zeit zwischen Prüfungen mit ihrer Einheit, von 1s bis 1d',
    timeout: 'die längste Wartezeit mit ihrer Einheit, von 100ms bis 2m',
    rechecks: 'wie lange nach dem ersten Fehlschlag nachgeprüft wird, statt der Liste für alle',
    recheck: 'eine Zeit mit ihrer Einheit, von 1s bis 10m',
    component: 'der Teil des Dienstes, zu dem es gehört',
    tags: 'eine Liste von Tags',
    tag: 'ein Wort oder wenige, ohne Kommas, mit höchstens 50 Zeichen',
    headers: 'Namen und Werte von Headern, höchstens 40',
    header: 'ein Header nach RFC\u00a09110; ein Geheimnis darin nur mit seinem Namen',
    body: 'der Text, der gesendet wird, mit höchstens 65536 Zeichen; ein Geheimnis darin nur mit seinem Namen',
    statuses: 'eine Liste erlaubter Statuscodes und Bereiche',
    status: 'ein Statuscode von 100 bis 599 oder ein Bereich',
    latency: 'die Zeit, ab der eine Antwort als langsam gilt, mit ihrer Einheit, von 1ms bis 2m',
    text: 'ein Text, den die Antwort enthalten muss',
    pattern: 'ein Muster in der Syntax von RE2, das irgendwo auf die Antwort passen muss',
    json: 'eine Liste von Stellen im JSON der Antwort, und was dort stehen muss',
    path: 'ein JSONPath nach RFC\u00a09535, ohne match() und search()',
    equals: 'ein JSON-Wert, den jede gefundene Stelle haben muss',
    objective: 'die zugesagte Verfügbarkeit in Prozent, über 0 und unter 100',
    hours: 'die Tage und Zeiten, zu denen es funktionieren muss, oder 24/7, statt der allgemeinen',
    plan: 'was getan wird, als Text',
    instant: 'ein Zeitpunkt nach ISO\u00a08601 mit seiner Zeitzone',
    starts: 'wann es zum ersten Mal beginnt: Datum und Uhrzeit der Zeitzone, oder mit Abweichung von UTC',
    duration: 'wie lange jedes Mal dauert, mit Einheit, von 1m bis 31d',
    rule: 'eine Regel der Wiederholung nach RFC\u00a05545, von DAILY bis YEARLY',
  },
  detail: {
    status: (status) => `Die Antwort hatte den Status ${status}`,
    slow: (took, limit) => `Die Antwort brauchte ${took}\u00a0ms, mehr als ${limit}\u00a0ms`,
    noText: (text) => `„${text}“ steht nicht in der Antwort`,
    noMatch: (pattern) => `Nichts in der Antwort passt auf das Muster „${pattern}“`,
    asFarAsRead: (missing) => `${missing}, soweit sie gelesen wird: sie ist länger`,
    isEmpty: 'sie ist leer',
    begins: (text) => `sie beginnt mit „${text}“`,
    patternUnreadable: (pattern, why) => `Das Muster „${pattern}“ ist nicht lesbar: ${why}`,
    noJson: 'Die Antwort ist kein JSON',
    jsonCut: 'Die Antwort ist länger als der Teil, der gelesen wird, und ihr JSON deshalb nicht lesbar',
    jsonTooDeep: (path) => `Das JSON ist zu tief verschachtelt, um ${path} darin zu suchen`,
    pathUnreadable: (path, why) => `Der JSON-Pfad ${path} ist nicht lesbar: ${why}`,
    nothingThere: (path) => `Das JSON hat nichts bei ${path}; erwartet wurde irgendetwas`,
    valueMissing: (path, value) => `Das JSON hat nichts bei ${path}; erwartet wurde ${value}`,
    otherValue: (path, value) => `Bei ${path} ist das JSON nicht ${value}`,
    isOther: (value) => `dort steht ${value}`,
    secretMissing: (name, origin) =>
      `Das Geheimnis ${name} für ${origin} fehlt hier. Noch einmal eingeben; gesendet wurde nichts`,
    secretUnsound: (header, why) =>
      `Das Geheimnis in ${header} lässt sich nicht senden: ${why}. Noch einmal eingeben`,
    notCarriedOn: (host) =>
      `${host} leitet weiter. In dieser Anfrage ist ein Geheimnis, das an keine andere Adresse geht, deshalb wurde der Weiterleitung nicht gefolgt. Die Adresse angeben, an der sie endet`,
    offline: 'Dieses Gerät hat keine Verbindung zum Internet',
    seemsOffline: 'Nichts außerhalb dieses Geräts hat geantwortet: Es hat wohl keine Verbindung zum Internet',
    noNames: 'Kein Name ließ sich nachschlagen: Das DNS dieses Geräts oder seines Netzes antwortet nicht',
    portal: 'Das Netz hat an seiner Stelle geantwortet: Es verlangt erst eine Anmeldung',
    switched: 'Das Netz dieses Geräts wechselte, während es auf die Antwort wartete',
    asleep: 'Dieses Gerät war im Ruhezustand, während es auf die Antwort wartete',
    justWoken: 'Dieses Gerät war eben erst aufgewacht und sein Netz noch nicht wieder da',
  },
  pattern: {
    missingParen: (part) => `die schließende Klammer ) fehlt: „${part}“`,
    missingBracket: (part) => `die schließende Klammer ] fehlt: „${part}“`,
    strayParen: (part) => `eine Klammer ) ist zu viel: „${part}“`,
    nestedRepeat: (part) => `eine Wiederholung folgt auf eine andere: „${part}“`,
    nothingRepeated: (part) => `vor der Wiederholung steht nichts: „${part}“`,
    repeat: (part) => `so oft lässt sich nichts wiederholen: „${part}“`,
    range: (part) => `das ist kein Bereich von Zeichen: „${part}“`,
    escape: (part) => `das steht für kein Zeichen: „${part}“`,
    name: (part) => `das ist kein Name einer Gruppe: „${part}“`,
    nameTwice: (part) => `der Name einer Gruppe kommt zweimal vor: „${part}“`,
    perl: (part) => `diese Schreibweise von Perl gibt es in RE2 nicht: „${part}“`,
    backslash: 'am Ende steht ein \\, auf das nichts folgt',
  },
  path: {
    noFunction: (name, part, at) => `die Funktion ${name} gibt es nicht (${part}, Stelle ${at})`,
    unread: (why, part, at) => `der Pfad ist ab Stelle ${at} nicht lesbar (${part}: ${why})`,
  },
  seen: {
    offline: 'Dieser Computer hat keine Verbindung zum Internet',
    timeout: (seconds) => `Keine vollständige Antwort innerhalb von ${seconds}\u00a0s`,
    noAnswer: (host) =>
      `Keine Antwort von ${host}. Ein Browser verrät nicht, ob es am Namen, an der Verbindung oder am Zertifikat lag`,
    leadsElsewhere: (host) =>
      `${host} leitet auf einen Host weiter, der nicht zugelassen ist; der Browser verrät nicht, auf welchen`,
    leadsNowhere: (host) =>
      `${host} leitet weiter, und der Browser kam zu keiner Antwort: Nach 20 Weiterleitungen gibt er auf, oder an ihrem Ende antwortet nichts`,
    locked: (host) =>
      `Der Browser lässt Uptally nicht auf ${host} zugreifen. Mit „Wieder zulassen“ geht es weiter`,
  },
  posted: {
    notAllowed: (host) =>
      `Der Browser lässt Uptally nichts an ${host} senden. In den Einstellungen hilft „Wieder zulassen“`,
    silent: (host) => `Unter ${host} antwortet niemand`,
    timeout: (host) => `${host} hat nicht rechtzeitig geantwortet`,
    missing: (name) => `Das Geheimnis ${name} fehlt. Bitte neu eingeben`,
    elsewhere: (name, origin) =>
      `Das Geheimnis ${name} gehört zu ${origin} und wird sonst nirgends hin gesendet. Bitte neu eingeben`,
    unfit: (settings) => `Die Angaben können nicht stimmen: ${settings}`,
    unable: 'Ein Browser sendet keine E-Mail; der Prober auf einem Server tut es',
    gone: 'Diesen Kanal gibt es nicht mehr',
  },
  channel: {
    answered: (who, status) => `${who} antwortete mit ${status}`,
    answeredElsewhere: (who, status) =>
      `${who} antwortete mit ${status}: Das führt woandershin, und Weiterleitungen wird nicht gefolgt; einzutragen ist die Adresse, an der sie enden`,
    answeredSecret: (who, status) =>
      `${who} antwortete mit ${status}: Geheimnis und Berechtigungen sind zu prüfen`,
    answeredGone: (who, status) =>
      `${who} antwortete mit ${status}: Dort ist nichts mehr; bitte neu anlegen und die neue Adresse eintragen`,
    answeredOften: (who, status) => `${who} antwortete mit ${status}: zu viele Nachrichten auf einmal`,
    leadsElsewhere: (host) =>
      `${host} führt woandershin, und Weiterleitungen wird nicht gefolgt; einzutragen ist die Adresse, an der sie enden`,
    slackRefused: (why) => `Slack hat es abgelehnt (${why})`,
    slackNotIn: (why) => `Slack hat es abgelehnt (${why}): Der Bot muss in den Kanal eingeladen werden`,
    slackNotFound: (why) =>
      `Slack hat es abgelehnt (${why}): Bitte die ID des Kanals prüfen und den Bot dorthin einladen`,
    slackArchived: (why) => `Slack hat es abgelehnt (${why}): Der Kanal ist archiviert`,
    slackToken: (why) => `Slack hat es abgelehnt (${why}): Bitte das Token prüfen`,
    slackRevoked: (why) =>
      `Slack hat es abgelehnt (${why}): Das Token wurde widerrufen; bitte ein neues anlegen`,
    slackRemoved: (why) => `Slack hat es abgelehnt (${why}): Der Bot wurde entfernt`,
    slackScope: (why) => `Slack hat es abgelehnt (${why}): Dem Bot fehlt die Berechtigung chat:write`,
    discordGone: 'Discord hat diese Nachricht nicht mehr',
    telegramMoved: (chat) => `Telegram hat diesen Chat verschoben: Als Chat ist ${chat} einzutragen`,
    ended: 'Uptally wurde beendet, während es gesendet wurde',
    triedForADay: (problem) => `${problem} Es wurde einen Tag lang versucht`,
    noChannel: (name) => `Den Kanal ${name} gibt es in der Konfiguration nicht mehr`,
    brokeOff: (host) => `${host} hat abgebrochen`,
  },
  draft: {
    tooOften: (interval) => `${interval} ist öfter, als ein Browser prüft`,
    atLeast: 'mindestens 30s',
    dropped: (name) =>
      `ein Browser sendet kein ${name}, das er nicht selbst gewählt hat: er verwirft es stillschweigend`,
    notHere: 'kein solcher Header; der Prober auf einem Server kann mehr davon senden',
    openSecret: (name) =>
      `was in ${name} steht, ist ein Geheimnis und darf nicht offen in der Liste der Endpunkte liegen`,
    keptApart: 'ein Geheimnis, das getrennt aufbewahrt wird',
    movedSecret: (name, origin) => `das Geheimnis von ${name} wird nur an ${origin} gesendet`,
    newSecret: (origin) => `„Ersetzen“, und das Geheimnis für ${origin} eingegeben`,
  },
  refused: {
    noAnswer: 'Der Hintergrund von Uptally hat nicht geantwortet. Noch einmal versuchen',
    notWritten: (why) => `Es ließ sich nicht speichern: ${why}`,
    nothingChanged: (why) => `Geändert wurde nichts: ${why}`,
    importFailed: (why) => `Geändert wurde nichts. ${why}`,
    listUnreadable: (why) => `Die Liste der Endpunkte ließ sich nicht lesen. ${why}`,
    tooLate: 'Das lässt sich nicht mehr rückgängig machen. Die Adresse noch einmal hinzufügen',
    tooOften: 'Ein Browser prüft höchstens alle 30\u00a0s. Eine längere Zeit wählen',
    fileGone: 'Die Datei ist nicht mehr da. Noch einmal auswählen',
    stillWatched: 'Der Endpunkt wird überwacht, deshalb bleibt sein Verlauf. Erst entfernen',
    gone: 'Der Endpunkt wird nicht mehr überwacht. Seine Adresse noch einmal hinzufügen',
    changedMeanwhile:
      'Ein anderes Fenster hat den Endpunkt inzwischen geändert, und gespeichert wurde nichts. Die fremde Änderung nehmen oder die eigene noch einmal speichern',
    noSidePanel: 'Dieser Browser hat keine Seitenleiste',
  },
  store: {
    QuotaExceededError: (name, why) =>
      `Für den Verlauf ist kein Platz mehr. Speicherplatz schaffen oder Endpunkte entfernen; was schon gespeichert war, bleibt (${name}: ${why})`,
    VersionError: (name, why) =>
      `Den Verlauf hat ein neueres Uptally geschrieben. Diese Erweiterung aktualisieren; geändert wurde nichts (${name}: ${why})`,
    InvalidStateError: (name, why) =>
      `Der Browser hat die Datenbank zweimal geschlossen. Den Browser neu starten; was schon gespeichert war, bleibt (${name}: ${why})`,
    AbortError: (name, why) =>
      `Der Browser hat das Schreiben abgebrochen. Den Browser neu starten; was schon gespeichert war, bleibt (${name}: ${why})`,
    UnknownError: (name, why) =>
      `Der Browser kann die Datenbank nicht lesen. Den Browser neu starten und nachsehen, ob noch Speicherplatz frei ist (${name}: ${why})`,
    SecurityError: (name, why) =>
      `Der Browser lässt Erweiterungen hier nichts speichern. Den privaten Modus verlassen oder das Speichern zulassen (${name}: ${why})`,
  },
  format: {
    unreadable:
      'Der Eintrag, der das Format dieses Verlaufs nennt, ist nicht lesbar: die Datenbank aus einer Kopie wiederherstellen',
    newer: (format, known) =>
      `Dieser Verlauf hat das Format ${format}, und dieses Uptally liest sie bis ${known}: das neuere Uptally verwenden, das ihn geschrieben hat`,
  },
  backup: {
    noBackup: 'Diese Datei ist keine Sicherung von Uptally',
    newer: (version, known) =>
      `Diese Sicherung hat die Version ${version}, und dieses Uptally liest sie bis ${known}: zuerst aktualisieren`,
    empty: 'Die Datei ist leer',
    cutShort: 'Die Datei ist abgeschnitten: ihr Ende fehlt',
    damaged: 'Die Datei ist beschädigt: ihre Prüfsumme stimmt nicht',
    noConfig: 'Die Datei enthält keine Konfiguration',
    tooLarge: (size) => `Die Datei ist größer als ${size}\u00a0MB`,
    notUnpacked: (why) => `Die Datei lässt sich nicht entpacken (${why})`,
    moved: 'Der Verlauf wurde umgeordnet, während er gelesen wurde. Noch einmal versuchen',
  },
};

export const saidGerman: SaidWords = {
  phrases,
  closed,
  both: (first, second) => `${first}; ${second}`,
  wanted: (wrong, wanted) => `${wrong}; erwartet: ${wanted}`,
};
