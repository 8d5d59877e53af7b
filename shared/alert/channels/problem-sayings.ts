// Why a message was not taken, as clauses: with a full stop a sentence.
// Promise: what is said by these templates, screens understand and say in the reader's language.
// Not here: which one is said when (answer.ts, the channels, delivery.ts), other languages (extension/words).

export const PROBLEMS = {
  /** Of a channel by its name for people; then the status, and what the vendor says. */
  answered: '{} answered {}',
  answeredElsewhere:
    '{} answered {}: it leads elsewhere, and redirects are not followed; set the address where it ends',
  answeredSecret: '{} answered {}: check its secret and what it is allowed to',
  answeredGone: '{} answered {}: nothing is there any more; make a new one and set its address',
  answeredOften: '{} answered {}: too many messages at once',
  leadsElsewhere: '{} leads elsewhere, and redirects are not followed; set the address where it ends',
  slackRefused: 'Slack refused it ({})',
  slackNotIn: 'Slack refused it ({}): invite the bot to the channel',
  slackNotFound: 'Slack refused it ({}): check the ID of the channel, and invite the bot to it',
  slackArchived: 'Slack refused it ({}): the channel is archived',
  slackToken: 'Slack refused it ({}): check the token',
  slackRevoked: 'Slack refused it ({}): the token was revoked; make a new one',
  slackRemoved: 'Slack refused it ({}): the bot was removed',
  slackScope: 'Slack refused it ({}): the bot needs the scope chat:write',
  discordGone: 'Discord has no such message any more',
  telegramMoved: 'Telegram moved this chat: set chat to {}',
  ended: 'Uptally was ended while it was being sent',
  triedForADay: '{} It was tried for a day',
  noChannel: 'The config has no channel {} any more',
  brokeOff: '{} broke off',
} as const;

/** The titles of notices that speak for a channel: its name, and the title of the message. */
export const NOTICES = {
  late: '{} has not got this yet: {}',
  lost: '{} did not get this: {}',
  doubtful: '{} may not have got this: {}',
} as const;
