'use strict';
// Activities as Microsoft's own SDK makes them.
const { ActivityTypes, CardFactory, DeliveryModes, MessageFactory, TurnContext } = require('botbuilder');

const reference = serviceUrl => ({
  activityId: `uit-de-sdk-${Math.random()}`,
  user: { id: '29:jan', name: 'Jan', aadObjectId: '11111111-2222-3333-4444-555555555555' },
  bot: { id: '28:bot', name: 'Mag dit?' },
  conversation: { id: 'a:peer', conversationType: 'personal', tenantId: 'tenant', isGroup: false, name: 'gesprek' },
  channelId: 'msteams',
  locale: 'nl-NL',
  serviceUrl,
});

const invoke = (name, value) => ({ type: ActivityTypes.Invoke, name, value });

const kinds = {
  text: () => MessageFactory.text('Mag dit “écht”? 🙂'),
  mention: () => ({
    ...MessageFactory.text('<at>Mag dit?</at> hoi'),
    entities: [{ type: 'mention', text: '<at>Mag dit?</at>', mentioned: { id: '28:bot', name: 'Mag dit?' } }],
  }),
  attachment: () => MessageFactory.attachment(CardFactory.heroCard('Titel', ['https://school.example/foto.png'], ['Ja'])),
  submit: () => ({ type: ActivityTypes.Message, value: { knop: 1 }, replyToId: 'm1' }),
  expectReplies: () => ({ ...MessageFactory.text('hoi'), deliveryMode: DeliveryModes.ExpectReplies }),
  typing: () => ({ type: ActivityTypes.Typing }),
  members: () => ({ type: ActivityTypes.ConversationUpdate, membersAdded: [{ id: '28:bot', name: 'Mag dit?' }] }),
  endOfConversation: () => ({ type: ActivityTypes.EndOfConversation, code: 'completedSuccessfully' }),
  execute: () => invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'press', data: { a: '1' } }, trigger: 'manual' }),
  search: () => invoke('composeExtension/query', { commandId: 'zoek', parameters: [{ name: 'q', value: 'foto' }], queryOptions: { skip: 0, count: 25 } }),
  fetchTask: () => invoke('composeExtension/fetchTask', { commandId: 'check', commandContext: 'compose' }),
  feedback: () => invoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"top"}' } }),
  unknownInvoke: () => invoke('tab/fetch', {}),
};

exports.make = (kind, serviceUrl) => TurnContext.applyConversationReference({ ...kinds[kind](), timestamp: new Date() }, reference(serviceUrl), true);
