// The echo bot of botbuilder's own documentation. Two things differ, both in its favour: Node's own server stands in for restify, and
// the token for the connector is at hand instead of fetched, because there is no login.microsoftonline.com on this computer.
import { createServer } from 'node:http';
import botbuilder from 'botbuilder';
import connector from 'botframework-connector';

const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
const { AppCredentials, ServiceClientCredentialsFactory } = connector;
const { PORT, APP_ID, CHANNEL_METADATA } = process.env;

class TokenAtHand extends AppCredentials {
  async refreshToken() {
    return { accessToken: 'a-token-for-the-connector', expiresOn: new Date(Date.now() + 86_400_000) };
  }
}

class CredentialsAtHand extends ServiceClientCredentialsFactory {
  #credentials = new TokenAtHand(APP_ID);
  async isValidAppId(appId) { return appId === APP_ID; }
  async isAuthenticationDisabled() { return false; }
  async createCredentials() { return this.#credentials; }
}

// Its own values for the public cloud, but for the address of the channel's keys.
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: CHANNEL_METADATA,
    ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  },
  new CredentialsAtHand(),
);

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const adapter = new CloudAdapter(authentication);
const bot = new Echo();

const server = createServer((request, response) => {
  if (request.method !== 'POST') return response.end('ok');
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    response.status = (code) => { response.statusCode = code; return response; };
    response.send = (body) => { response.write(typeof body === 'string' ? body : JSON.stringify(body)); return response; };
    response.header = (name, value) => { response.setHeader(name, value); return response; };
    adapter.process(request, response, (context) => bot.run(context));
  });
});

// Node closes an idle connection after 5 seconds; the one who uses it at that moment would take it for a failure.
server.keepAliveTimeout = 600_000;
server.listen(Number(PORT), '127.0.0.1');
