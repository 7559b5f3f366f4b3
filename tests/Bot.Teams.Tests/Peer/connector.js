'use strict';
// The connector as Microsoft's own SDK serves it to skills: its routes, its reading of bodies, its answers.
const http = require('node:http');
const { ChannelServiceHandler, ChannelServiceRoutes } = require('botbuilder');
const { AuthenticationConfiguration, SimpleCredentialProvider } = require('botframework-connector');

const people = [
  { id: '29:jan', name: 'Jan', aadObjectId: '11111111-2222-3333-4444-555555555555' },
  { id: '29:els', name: 'Els', aadObjectId: '11111111-2222-3333-4444-666666666666' },
];

class Kept extends ChannelServiceHandler {
  received = [];

  constructor() {
    super(new SimpleCredentialProvider('', ''), new AuthenticationConfiguration());
  }

  async onSendToConversation(_, conversationId, activity) {
    return this.keep({ operation: 'send', conversationId, activity });
  }

  async onReplyToActivity(_, conversationId, activityId, activity) {
    return this.keep({ operation: 'reply', conversationId, activityId, activity });
  }

  async onUpdateActivity(_, conversationId, activityId, activity) {
    return this.keep({ operation: 'update', conversationId, activityId, activity });
  }

  async onDeleteActivity(_, conversationId, activityId) {
    this.keep({ operation: 'delete', conversationId, activityId });
  }

  async onCreateConversation(_, parameters) {
    this.keep({ operation: 'create', parameters });
    return { id: 'a:nieuw', activityId: parameters.activity ? 'a1' : undefined, serviceUrl: 'https://smba.trafficmanager.net/teams/' };
  }

  async onGetConversationPagedMembers(_, conversationId, pageSize, continuationToken) {
    this.keep({ operation: 'members', conversationId, pageSize, continuationToken });
    return continuationToken ? { members: [people[1]] } : { members: [people[0]], continuationToken: 'pagina 2&' };
  }

  async onGetConversationMember(_, memberId, conversationId) {
    this.keep({ operation: 'member', conversationId, memberId });
    return people.find(person => person.id === memberId);
  }

  keep(call) {
    this.received.push(call);
    return { id: `m${this.received.length}` };
  }
}

// As much of restify as the routes need.
class Routes {
  routes = [];
  post = (path, act) => this.add('POST', path, act);
  put = (path, act) => this.add('PUT', path, act);
  get = (path, act) => this.add('GET', path, act);
  del = (path, act) => this.add('DELETE', path, act);

  add(method, path, act) {
    this.routes.push({ method, pattern: new RegExp('^' + path.replace(/:(\w+)/g, '(?<$1>[^/]+)') + '$'), act });
  }

  handle(request, response) {
    const url = new URL(request.url, 'http://localhost');
    for (const { method, pattern, act } of this.routes) {
      const found = method === request.method && pattern.exec(url.pathname);
      if (!found) continue;
      request.params = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
      request.query = Object.fromEntries(url.searchParams);
      response.status = code => (response.statusCode = code);
      response.send = body => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.write(typeof body === 'string' ? body : JSON.stringify(body));
      };
      act(request, response, () => {});
      return;
    }

    response.writeHead(404).end();
  }
}

exports.start = () => new Promise(resolve => {
  const handler = new Kept();
  const routes = new Routes();
  new ChannelServiceRoutes(handler).register(routes, '/_connector');
  const server = http.createServer((request, response) => routes.handle(request, response));
  server.listen(0, '127.0.0.1', () => resolve({ handler, serviceUrl: `http://127.0.0.1:${server.address().port}/_connector` }));
});
