'use strict';
// Holds a card against Microsoft's own renderer, as schema 1.5 allows it.
globalThis.self = globalThis;
const AC = require('adaptivecards/dist/adaptivecards.js');

// What an element reads itself instead of naming it in its schema, and what only Teams reads.
const readByHand = new Set(['type', '$schema', 'body', 'items', 'columns', 'inlines', 'actions', 'fallback', 'msteams']);

let unknown = [];
const parse = AC.SerializableObject.prototype.internalParse;
AC.SerializableObject.prototype.internalParse = function (source, context) {
  const schema = this.getSchema();
  const names = new Set();
  for (let i = 0; i < schema.getCount(); i++) names.add(schema.getItemAt(i).name);
  for (const name of Object.keys(source ?? {}))
    if (!names.has(name) && !readByHand.has(name)) unknown.push(`${source.type ?? this.constructor.name} has no property "${name}"`);
  return parse.call(this, source, context);
};

// The renderer looks at a fallback only when it needs it.
const fallbacks = value =>
  value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([name, inner]) => (name === 'fallback' && typeof inner === 'object' ? [inner] : fallbacks(inner)));

exports.problemsOf = source => {
  unknown = source.version === '1.5' ? [] : [`Version ${source.version}`];
  const problems = [];
  const card = new AC.AdaptiveCard();
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  card.parse(source, context);
  for (const action of fallbacks(source)) new AC.AdaptiveCard().parse({ type: 'AdaptiveCard', version: '1.5', actions: [action] }, context);
  for (let i = 0; i < context.eventCount; i++) problems.push(context.getEventAt(i).message);
  for (const event of card.validateProperties().validationEvents) problems.push(event.message);
  return { problems: [...problems, ...unknown], inputs: card.getAllInputs().map(input => input.id) };
};
