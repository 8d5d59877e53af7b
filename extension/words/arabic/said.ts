// What shared code and the background say, in Arabic.
// Promise: a phrase for each saying; a full stop is set where it ends a sentence.
// Not here: the sayings (sayings.ts and what it gathers), taking sentences apart (said.ts one folder up).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { SaidWords } from '../said-words.ts';
import type { Phrases } from '../sayings.ts';
import { screenArabic } from './screen.ts';

const phrases: Phrases = {
  fault: {
    missing: 'القيمة ناقصة',
    got: (value) => `المكتوب هنا ${isolated(value)}`,
    textEmpty: 'النص فارغ',
    tooLong: (length, most) => `عدد الأحرف ${length} يتجاوز الحد، وهو ${most}`,
    addressEmpty: 'العنوان فارغ',
    noAddress: (text) => `${isolated(text)} ليس عنوان ويب`,
    noAddressBut: (text, address) => `${isolated(text)} ليس عنوان ويب؛ هل المقصود ${isolated(address)}؟`,
    lacksScheme: (text, address) => `ينقص ${isolated(text)} المخطط؛ هل المقصود ${isolated(address)}؟`,
    otherScheme: (scheme) => `لا تمكن مراقبة العناوين ذات المخطط ${isolated(scheme)}`,
    loginInAddress:
      'يحتوي العنوان على اسم مستخدم أو كلمة مرور؛ والعناوين تُعرض وتُصدَّر وتُسجَّل، فلا يبقى السر فيها سرًا: احذفه؛ ويمكن للفحص أن يرسله بيانات سرية في ترويسة',
    secretInAddress: 'العنوان يُعرض ويُصدَّر ويُسجَّل، فلا يبقى السر فيه سرًا',
    noDuration: (text) => `${isolated(text)} ليست مدة`,
    outOfRange: (text) => `${isolated(text)} خارج الحدود`,
    noWholeMs: (text) => `${isolated(text)} ليست عددًا صحيحًا من أجزاء الألف من الثانية`,
    latencyAboveTimeout: (timeout) =>
      `الحد ليس أقل من المهلة (${isolated(`${timeout} ms`)})، فلن يُعد شيء بطيئًا أبدًا`,
    noHeaderName: (name) => `${isolated(name)} ليس اسم ترويسة (${isolated('RFC 9110')})`,
    setBySender: (name) => `${isolated(name)} يضبطها مرسل الطلب ولا يمكن اختيارها`,
    nameReserved: 'لا يمكن أن تحمل ترويسة هذا الاسم',
    headerLines: 'قيمة الترويسة سطر واحد',
    headerAscii: 'قيمة الترويسة أحرف ASCII بسيطة فقط',
    headerSpace: 'لا مسافة في طرفي قيمة الترويسة',
    headerTwice: (name) => `${isolated(name)} مكررة بأحرف كبيرة وصغيرة مختلفة`,
    manyHeaders: (most) => `عدد الترويسات أكثر من ${most}`,
    manyRechecks: (most) => `عدد إعادات الفحص أكثر من ${most}`,
    secretName: (example) =>
      `اسم البيانات السرية أحرف كبيرة وأرقام وشرطات سفلية، كما في ${isolated(example)}`,
    secretElsewhere: (name, origin) =>
      `البيانات السرية ${isolated(name)} تخص ${isolated(origin)} ولا تُرسَل إلى غيره`,
    bodyTooLong: (most) => `المحتوى أطول من اللازم، والحد ${most} من الأحرف`,
    noBody: (method) => `${isolated(method)} بلا محتوى: ترفض المتصفحات إرساله والخوادم قراءته`,
    headFindsNothing: (field) =>
      `الاستجابة لـ ${isolated('HEAD')} بلا محتوى، فلن يُعثر على ${isolated(`expect.${field}`)} أبدًا`,
    noStatus: (text) => `${isolated(text)} ليس رمز حالة`,
    noStatusRange: (text) => `${isolated(text)} ليس نطاقًا من رموز الحالة`,
    backwards: (text) => `${isolated(text)} بترتيب معكوس`,
    noStatuses: 'القائمة فارغة، فلن تكون أي استجابة سليمة',
    patternEmpty: 'النمط فارغ',
    patternTooLong: 'النمط أطول من اللازم',
    noPath: (text) => `${isolated(text)} لا يبدأ بـ ${isolated('$')}`,
    pathTooLong: 'المسار أطول من اللازم',
    noJsonValue: 'لا توجد قيمة كهذه في JSON',
    manyExpectations: (most) => `عدد الشروط أكثر من ${most}`,
    noTag: (text) => `${isolated(text)} ليس وسمًا`,
    tagTooLong: 'الوسم أطول من اللازم',
    manyTags: (most) => `عدد الوسوم أكثر من ${most}`,
    noObjective: (text) => `${isolated(text)} ليست نسبة مئوية بين 0 و100`,
    noZone: (text) => `${isolated(text)} ليست منطقة زمنية يعرفها هذا الجهاز`,
    daysTwice: (rule, day) =>
      `${isolated(rule)} هي القاعدة الثانية ليوم ${isolated(day)}؛ تُكتب أوقات اليوم في قاعدة واحدة`,
    noTimes: (rule) => `${isolated(rule)} بلا أوقات؛ يُحذف اليوم الذي لا عمل فيه`,
    noDay: (text, days) => `${isolated(text)} ليس يومًا؛ الأيام هي ${isolated(days)}`,
    noTimeRange: (text) => `${isolated(text)} ليس نطاقًا من الأوقات`,
    noClock: (text) => `في ${isolated(text)} وقت لا تعرضه أي ساعة`,
    afterDay: (text) => `${isolated(text)} يبدأ بعد انتهاء اليوم`,
    endsAtBegin: (text) => `${isolated(text)} ينتهي حيث يبدأ`,
    noInstant: (text) => `${isolated(text)} ليس وقتًا بفارقه الزمني، أو لا وجود له`,
    noStart: (text) => `${isolated(text)} ليس تاريخًا بوقت، أو لا وجود له`,
    endsTooEarly: 'النهاية ليست بعد البداية',
    neverComes: (start) => `لا يوم بعد ${isolated(start)} يوافق هذه القاعدة`,
    mixedPlan: (fields) =>
      `${isolated('from')} و${isolated('to')} لموعد واحد، و${isolated(fields)} لموعد متكرر`,
    partTwice: (name) => `${isolated(name)} مكرر`,
    partEmpty: (part) => `${isolated(part)} بلا قيمة`,
    bySecond: `${isolated('BYSECOND')} أدق من المواعيد: الثانية هي ثانية البداية`,
    noPart: (part) => `${isolated(part)} ليس جزءًا من قاعدة`,
    noPartBut: (part, name) => `${isolated(part)} ليس جزءًا من قاعدة؛ هل المقصود ${isolated(name)}؟`,
    noFrequency: `ينقص ${isolated('FREQ')} الذي يحدد التكرار`,
    tooFrequent: (value) =>
      `${isolated(`FREQ=${value}`)} أكثر تكرارًا من أن يكون موعدًا مخططًا؛ عدة أوقات في اليوم تُكتب ${isolated('FREQ=DAILY;BYHOUR=1,13')}`,
    noneOf: (name, value, known) => `${isolated(`${name}=${value}`)} ليس من ${isolated(known)}`,
    noWhole: (part, text, from, to) =>
      `${isolated(part)}: ${isolated(text)} ليس عددًا صحيحًا من ${from} إلى ${to}`,
    noWholeEitherWay: (part, text, to, down) =>
      `${isolated(part)}: ${isolated(text)} ليس عددًا صحيحًا من 1 إلى ${to} أو من ${isolated('-1')} إلى ${isolated(down)}`,
    noUntil: (value) =>
      `${isolated(`UNTIL=${value}`)} ليس تاريخًا مثل ${isolated('20261231')} ولا وقتًا مثل ${isolated('20261231T220000Z')}`,
    noRuleDay: (text) =>
      `${isolated('BYDAY')}: ${isolated(text)} ليس يومًا مثل ${isolated('SU')} أو ${isolated('1SU')} (الأحد الأول) أو ${isolated('-1SU')} (الأحد الأخير)`,
    twoEnds: `${isolated('COUNT')} و${isolated('UNTIL')} معًا، وأحدهما يكفي للنهاية`,
    yearlyOnly: (part, frequency) =>
      `${isolated(part)} يتطلب ${isolated('FREQ=YEARLY')} لا ${isolated(frequency)}`,
    noMonthDays: `${isolated('BYMONTHDAY')} و${isolated('FREQ=WEEKLY')} لا يجتمعان`,
    longPeriodsOnly: (frequency) =>
      `${isolated('BYDAY')} مع رقم يتطلب ${isolated('FREQ=MONTHLY')} أو ${isolated('YEARLY')} لا ${isolated(frequency)}`,
    noWeekNumbers: `${isolated('BYDAY')} مع رقم لا يجتمع مع ${isolated('BYWEEKNO')}`,
    nothingToChoose: `ليس أمام ${isolated('BYSETPOS')} ما يُختار منه`,
    manyTimes: (most) =>
      `${isolated('BYHOUR')} و${isolated('BYMINUTE')} معًا أكثر من ${most} من الأوقات في اليوم`,
  },
  wanted: {
    belowTimeout: 'أقل من المهلة',
    eachOnce: 'كل ترويسة مرة واحدة',
    ownSecret: 'بيانات سرية خاصة بكل مصدر',
    secretElsewhere: 'السر في ترويسة أو في المحتوى',
    otherMethod: 'بلا محتوى، أو طريقة أخرى',
    get: (field) => `${isolated('GET')}، أو بلا ${isolated(`expect.${field}`)}`,
    laterEnd: 'وقت بعد البداية',
    soundRule: 'قاعدة تتحقق',
    oneKind: 'أحد الأمرين',
    pattern: 'نمط بصياغة RE2',
  },
  field: {
    name: 'اسم يقرؤه الناس',
    url: `عنوان ${isolated('http')} أو ${isolated('https')}`,
    group: 'اسم مجموعة',
    interval: `المدة بين الفحوص مع وحدتها، من ${isolated('1s')} إلى ${isolated('1d')}`,
    timeout: `أطول انتظار مع وحدته، من ${isolated('100ms')} إلى ${isolated('2m')}`,
    rechecks: 'كم بعد أول فشل يُعاد الفحص، بدلًا من القائمة المشتركة',
    recheck: `مدة مع وحدتها، من ${isolated('1s')} إلى ${isolated('10m')}`,
    component: 'الجزء من الخدمة الذي تنتمي إليه',
    tags: 'قائمة وسوم',
    tag: 'كلمة أو بضع كلمات بلا فواصل، 50 حرفًا على الأكثر',
    headers: 'أسماء ترويسات وقيمها، 40 على الأكثر',
    header: `ترويسة وفق ${isolated('RFC 9110')}؛ والسر فيها باسمه فقط`,
    body: 'النص المرسل، 65536 حرفًا على الأكثر؛ والسر فيه باسمه فقط',
    statuses: 'قائمة برموز الحالة والنطاقات المقبولة',
    status: 'رمز حالة من 100 إلى 599 أو نطاق',
    latency: `الوقت الذي تُعد الاستجابة بعده بطيئة مع وحدته، من ${isolated('1ms')} إلى ${isolated('2m')}`,
    text: 'نص يجب أن تحتوي عليه الاستجابة',
    pattern: 'نمط بصياغة RE2 يجب أن يطابق جزءًا من الاستجابة',
    json: 'قائمة بمواضع في JSON الاستجابة وما يجب أن يكون فيها',
    path: `مسار JSONPath وفق ${isolated('RFC 9535')}، بلا ${isolated('match()')} و${isolated('search()')}`,
    equals: 'قيمة JSON يجب أن تكون في كل موضع يُعثر عليه',
    objective: 'نسبة التوفر الموعودة بالمئة، أكبر من 0 وأقل من 100',
    hours: `الأيام والأوقات المطلوب العمل فيها، أو ${isolated('24/7')}، بدلًا من العامة`,
    plan: 'العمل المخطط، نص',
    instant: `وقت وفق ${isolated('ISO 8601')} بفارقه الزمني`,
    starts: 'موعد البداية الأولى: تاريخ ووقت بتوقيت المنطقة، أو بفارق زمني',
    duration: `مدة كل مرة مع وحدتها، من ${isolated('1m')} إلى ${isolated('31d')}`,
    rule: `قاعدة تكرار وفق ${isolated('RFC 5545')}، من ${isolated('DAILY')} إلى ${isolated('YEARLY')}`,
  },
  detail: {
    status: (status) => `كانت حالة الاستجابة ${isolated(status)}`,
    slow: (took, limit) => `استغرقت الاستجابة ${isolated(`${took} ms`)}، أكثر من ${isolated(`${limit} ms`)}`,
    noText: (text) => `«${isolated(text)}» ليس في الاستجابة`,
    noMatch: (pattern) => `لا شيء في الاستجابة يطابق النمط «${isolated(pattern)}»`,
    asFarAsRead: (missing) => `${missing}، فيما قُرئ منها: فهي أطول من ذلك`,
    isEmpty: 'وهي فارغة',
    begins: (text) => `وتبدأ بـ «${isolated(text)}»`,
    patternUnreadable: (pattern, why) => `تعذّرت قراءة النمط «${isolated(pattern)}»: ${isolated(why)}`,
    noJson: 'الاستجابة ليست JSON',
    jsonCut: 'الاستجابة أطول من الجزء الذي يُقرأ منها، فتعذّرت قراءة JSON فيها',
    jsonTooDeep: (path) => `بنية JSON أعمق من أن يُبحث فيها عن ${isolated(path)}`,
    pathUnreadable: (path, why) => `تعذّرت قراءة المسار ${isolated(path)}: ${isolated(why)}`,
    nothingThere: (path) => `لا شيء في JSON عند ${isolated(path)}؛ والمتوقع وجود قيمة`,
    valueMissing: (path, value) => `لا شيء في JSON عند ${isolated(path)}؛ والمتوقع ${isolated(value)}`,
    otherValue: (path, value) => `القيمة في JSON عند ${isolated(path)} ليست ${isolated(value)}`,
    isOther: (value) => `بل هي ${isolated(value)}`,
    secretMissing: (name, origin) =>
      `البيانات السرية ${isolated(name)} لـ ${isolated(origin)} غير موجودة هنا. أدخلها من جديد؛ لم يُرسَل شيء`,
    secretUnsound: (header, why) =>
      `لا يمكن إرسال البيانات السرية في ${isolated(header)}: ${why}. أدخلها من جديد`,
    notCarriedOn: (host) =>
      `يعيد ${isolated(host)} التوجيه. في هذا الطلب بيانات سرية لا تذهب إلى عنوان آخر، فلم تُتَّبع إعادة التوجيه. أدخل العنوان الذي تنتهي إليه`,
    offline: 'هذا الجهاز غير متصل بالشبكة',
    seemsOffline: 'لم يستجب شيء خارج هذا الجهاز: يبدو أنه غير متصل بالشبكة',
    noNames: 'تعذّر البحث عن أي اسم: خدمة DNS في هذا الجهاز أو في شبكته لا تستجيب',
    portal: 'استجابت الشبكة بدلًا منه: تطلب تسجيل الدخول أولًا',
    switched: 'تغيّرت شبكة هذا الجهاز وهو ينتظر الاستجابة',
    asleep: 'كان هذا الجهاز في وضع السكون وهو ينتظر الاستجابة',
    justWoken: 'كان هذا الجهاز قد خرج لتوه من وضع السكون ولم تعد شبكته بعد',
  },
  pattern: {
    missingParen: (part) => `ينقص القوس الختامي ${isolated(')')}: «${isolated(part)}»`,
    missingBracket: (part) => `ينقص القوس الختامي ${isolated(']')}: «${isolated(part)}»`,
    strayParen: (part) => `القوس ${isolated(')')} زائد: «${isolated(part)}»`,
    nestedRepeat: (part) => `تكرار يلي تكرارًا آخر: «${isolated(part)}»`,
    nothingRepeated: (part) => `لا شيء قبل التكرار: «${isolated(part)}»`,
    repeat: (part) => `لا يمكن التكرار بهذا العدد: «${isolated(part)}»`,
    range: (part) => `ليس نطاقًا من الأحرف: «${isolated(part)}»`,
    escape: (part) => `لا يدل على أي حرف: «${isolated(part)}»`,
    name: (part) => `ليس اسم مجموعة: «${isolated(part)}»`,
    nameTwice: (part) => `اسم مجموعة مكرر: «${isolated(part)}»`,
    perl: (part) => `لا توجد صياغة Perl هذه في RE2: «${isolated(part)}»`,
    backslash: `ينتهي بعلامة ${isolated('\\')} لا يليها شيء`,
  },
  path: {
    noFunction: (name, part, at) => `لا توجد دالة ${isolated(name)} (${isolated(part)}، الموضع ${at})`,
    unread: (why, part, at) => `تعذّرت قراءة المسار من الموضع ${at} (${isolated(`${part}: ${why}`)})`,
  },
  seen: {
    offline: 'هذا الكمبيوتر غير متصل بالشبكة',
    timeout: (seconds) => `لا استجابة كاملة خلال ${isolated(seconds)} ثانية`,
    noAnswer: (host) =>
      `لا استجابة من ${isolated(host)}. لا يكشف المتصفح هل الخلل في الاسم أو الاتصال أو الشهادة`,
    leadsElsewhere: (host) =>
      `يعيد ${isolated(host)} التوجيه إلى مضيف لم تسمح به؛ ولا يكشف المتصفح أيّ مضيف هو`,
    leadsNowhere: (host) =>
      `يعيد ${isolated(host)} التوجيه، ولم يصل المتصفح إلى استجابة: فهو يتوقف بعد 20 إعادة توجيه، أو لا شيء يستجيب في نهايتها`,
    locked: (host) =>
      `لا يسمح المتصفح لـ Uptally بالوصول إلى ${isolated(host)}. للمتابعة، اختر «السماح مجددًا»`,
  },
  posted: {
    notAllowed: (host) =>
      `لا يسمح المتصفح لـ Uptally بالإرسال إلى ${isolated(host)}. اختر «السماح مجددًا» في الإعدادات`,
    silent: (host) => `لا أحد يستجيب عند ${isolated(host)}`,
    timeout: (host) => `لم يستجب ${isolated(host)} في الوقت المحدد`,
    missing: (name) => `السر ${isolated(name)} غير موجود. أدخله من جديد`,
    elsewhere: (name, origin) =>
      `السر ${isolated(name)} يخص ${isolated(origin)} ولا يُرسل إلى غيره. أدخله من جديد`,
    unfit: (settings) => `لا يمكن أن تكون البيانات صحيحة: ${isolated(settings)}`,
    unable: 'لا يرسل المتصفح بريدًا إلكترونيًا؛ يرسله الفاحص على خادم',
    gone: 'لم تعد هذه القناة موجودة',
  },
  channel: {
    answered: (who, status) => `استجاب ${isolated(who)} بـ ${isolated(status)}`,
    answeredElsewhere: (who, status) =>
      `استجاب ${isolated(who)} بـ ${isolated(status)}: يقود إلى مكان آخر، ولا تُتبع إعادات التوجيه؛ أدخل العنوان الذي تنتهي إليه`,
    answeredSecret: (who, status) =>
      `استجاب ${isolated(who)} بـ ${isolated(status)}: تحقق من السر ومما هو مسموح له`,
    answeredGone: (who, status) =>
      `استجاب ${isolated(who)} بـ ${isolated(status)}: لم يعد هناك شيء؛ أنشئ جديدًا وأدخل عنوانه`,
    answeredOften: (who, status) => `استجاب ${isolated(who)} بـ ${isolated(status)}: رسائل كثيرة في وقت واحد`,
    leadsElsewhere: (host) =>
      `يقود ${isolated(host)} إلى مكان آخر، ولا تُتبع إعادات التوجيه؛ أدخل العنوان الذي تنتهي إليه`,
    slackRefused: (why) => `رفضه Slack (${isolated(why)})`,
    slackNotIn: (why) => `رفضه Slack (${isolated(why)}): ادعُ البوت إلى القناة`,
    slackNotFound: (why) => `رفضه Slack (${isolated(why)}): تحقق من معرّف القناة وادعُ البوت إليها`,
    slackArchived: (why) => `رفضه Slack (${isolated(why)}): القناة مؤرشفة`,
    slackToken: (why) => `رفضه Slack (${isolated(why)}): تحقق من الرمز المميز`,
    slackRevoked: (why) => `رفضه Slack (${isolated(why)}): أُلغي الرمز المميز؛ أنشئ رمزًا جديدًا`,
    slackRemoved: (why) => `رفضه Slack (${isolated(why)}): أُزيل البوت`,
    slackScope: (why) => `رفضه Slack (${isolated(why)}): يحتاج البوت إلى الصلاحية ${isolated('chat:write')}`,
    discordGone: 'لم تعد هذه الرسالة لدى Discord',
    telegramMoved: (chat) => `نقل Telegram هذه المحادثة: أدخل ${isolated(chat)} بوصفها المحادثة`,
    ended: 'أُنهي Uptally أثناء الإرسال',
    triedForADay: (problem) => `${problem} جرت المحاولة طوال يوم`,
    noChannel: (name) => `لم تعد القناة ${isolated(name)} في الإعدادات`,
    brokeOff: (host) => `قطع ${isolated(host)} الاتصال`,
  },
  draft: {
    tooOften: (interval) => `${isolated(interval)} أقصر مما يفحص به المتصفح`,
    atLeast: `${isolated('30s')} على الأقل`,
    dropped: (name) => `لا يرسل المتصفح ${isolated(name)} إلا ما اختاره بنفسه: ويسقط ما تكتبه بصمت`,
    notHere: 'بلا ترويسة كهذه هنا؛ يمكن للفاحص المستقل على خادم أن يرسل المزيد منها',
    openSecret: (name) => `محتوى ${isolated(name)} سر، ولا يجوز أن يبقى مكشوفًا في قائمة المراقبة`,
    keptApart: 'بيانات سرية تُحفظ على حدة',
    movedSecret: (name, origin) => `البيانات السرية في ${isolated(name)} تُرسَل إلى ${isolated(origin)} فقط`,
    newSecret: (origin) => `«استبدال»، وإدخال البيانات السرية لـ ${isolated(origin)}`,
  },
  refused: {
    noAnswer: 'لم تستجب خلفية Uptally. أعد المحاولة',
    notWritten: (why) => `تعذّر الحفظ: ${why}`,
    nothingChanged: (why) => `لم يتغير شيء: ${why}`,
    importFailed: (why) => `لم يتغير شيء. ${why}`,
    listUnreadable: (why) => `تعذّرت قراءة قائمة المراقبة. ${why}`,
    tooLate: 'فات أوان التراجع. أضف العنوان من جديد',
    tooOften: 'يفحص المتصفح كل 30 ثانية على الأكثر. اختر مدة أطول',
    fileGone: 'لم يعد الملف موجودًا. اختره من جديد',
    stillWatched: 'نقطة النهاية قيد المراقبة، فيبقى سجلها التاريخي. أزلها أولًا',
    gone: 'لم تعد نقطة النهاية مراقَبة. أضف عنوانها من جديد',
    changedMeanwhile:
      'تغيّرت نقطة النهاية في نافذة أخرى أثناء ذلك، ولم يُحفظ شيء. خذ ما هو موجود الآن، أو احفظ تعديلك من جديد',
    noSidePanel: 'ليس في هذا المتصفح لوحة جانبية',
  },
  store: {
    QuotaExceededError: (name, why) =>
      `لم تبق مساحة للسجل التاريخي. أفرغ مساحة على القرص أو أزل نقاط نهاية؛ وما حُفظ من قبل باقٍ (${isolated(`${name}: ${why}`)})`,
    VersionError: (name, why) =>
      `كتب السجلَّ التاريخي إصدارٌ أحدث من Uptally. حدّث هذه الإضافة؛ لم يتغير شيء (${isolated(`${name}: ${why}`)})`,
    InvalidStateError: (name, why) =>
      `أغلق المتصفح قاعدة البيانات مرتين. أعد تشغيل المتصفح؛ وما حُفظ من قبل باقٍ (${isolated(`${name}: ${why}`)})`,
    AbortError: (name, why) =>
      `قطع المتصفح الكتابة. أعد تشغيل المتصفح؛ وما حُفظ من قبل باقٍ (${isolated(`${name}: ${why}`)})`,
    UnknownError: (name, why) =>
      `لا يستطيع المتصفح قراءة قاعدة البيانات. أعد تشغيل المتصفح وتحقق من المساحة على القرص (${isolated(`${name}: ${why}`)})`,
    SecurityError: (name, why) =>
      `لا يسمح المتصفح للإضافات بحفظ البيانات هنا. اخرج من التصفح الخاص أو اسمح بالتخزين (${isolated(`${name}: ${why}`)})`,
  },
  format: {
    unreadable: 'تعذّرت قراءة القيد الذي يحدد صيغة هذا السجل التاريخي: استعد قاعدة البيانات من نسخة',
    newer: (format, known) =>
      `صيغة هذا السجل التاريخي ${format}، ويقرأ هذا الإصدار من Uptally حتى ${known}: استخدم الإصدار الأحدث الذي كتبه`,
  },
  backup: {
    noBackup: 'هذا الملف ليس نسخة احتياطية من Uptally',
    newer: (version, known) =>
      `إصدار هذه النسخة الاحتياطية ${version}، ويقرأ هذا الإصدار من Uptally حتى ${known}: حدّثه أولًا`,
    empty: 'الملف فارغ',
    cutShort: 'الملف مبتور: تنقصه نهايته',
    damaged: 'الملف تالف: مجموعه الاختباري خاطئ',
    noConfig: 'لا إعدادات في الملف',
    tooLarge: (size) => `الملف أكبر من ${size} ميغابايت`,
    notUnpacked: (why) => `تعذّر فك ضغط الملف (${isolated(why)})`,
    moved: 'أُعيد ترتيب السجل التاريخي أثناء قراءته. أعد المحاولة',
  },
};

export const saidArabic: SaidWords = {
  phrases,
  closed: screenArabic.closed,
  both: (first, second) => `${first}؛ ${second}`,
  wanted: (wrong, wanted) => `${wrong}؛ المطلوب: ${wanted}`,
};
