'use strict';
// Answers questions, one JSON line each, about what the other implementation makes of a message. Ends when nobody asks any more.
const readline = require('node:readline');
const { ActivityTypes, TextFormatTypes, TurnContext } = require('botbuilder');
const { BotFrameworkAuthenticationFactory, ServiceClientCredentialsFactory } = require('botframework-connector');
const { assertActivity, isAttachment, isEntity } = require('botframework-schema');
const { problemsOf } = require('./cards');
const { make } = require('./activities');
const connector = require('./connector');

class NoCredentials extends ServiceClientCredentialsFactory {
  isValidAppId = async () => true;
  isAuthenticationDisabled = async () => true;
  createCredentials = async () => ({ signRequest: async request => request });
}

const client = BotFrameworkAuthenticationFactory.create('', false, '', '', '', '', '', '', '', new NoCredentials(), undefined, undefined, {}).createBotFrameworkClient();

// What the service itself adds before anybody receives the activity, and what the SDK's schema wants beside it.
const added = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/', channelId: 'msteams', localTimezone: '', callerId: '', label: '', valueType: '', text: '',
  from: { id: '28:bot', name: 'Mag dit?' }, recipient: { id: '29:jan', name: 'Jan' },
  conversation: { id: 'a:1', conversationType: 'personal', isGroup: false, name: '' },
};

const tasks = {
  start: async () => {
    const started = await connector.start();
    tasks.received = () => started.handler.received;
    return { serviceUrl: started.serviceUrl };
  },
  card: ({ card }) => problemsOf(card),
  activity: ({ activity }) => {
    const received = { ...added, ...activity };
    assertActivity(received);
    if (!Object.values(ActivityTypes).includes(activity.type)) throw new Error(`No type '${activity.type}'.`);
    if (activity.textFormat && !Object.values(TextFormatTypes).includes(activity.textFormat)) throw new Error(`No text format '${activity.textFormat}'.`);
    if (!(activity.attachments ?? []).every(isAttachment) || !(activity.entities ?? []).every(isEntity)) throw new Error('An attachment or entity is none.');
    const mentions = TurnContext.getMentions(received);
    for (const { mentioned } of mentions) TurnContext.removeMentionText(received, mentioned.id);
    return { mentions: mentions.map(mention => mention.mentioned.id), without: received.text };
  },
  post: async ({ kind, url, serviceUrl }) => {
    const activity = make(kind, serviceUrl);
    return client.postActivity('', '', url, serviceUrl, activity.conversation.id, activity);
  },
};

readline.createInterface({ input: process.stdin }).on('line', async line => {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = { answer: (await tasks[question.task](question)) ?? null };
  } catch (failure) {
    answer = { failure: String(failure?.message ?? failure) };
  }

  process.stdout.write(JSON.stringify(answer) + '\n');
}).on('close', () => process.exit(0));
