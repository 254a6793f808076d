/** The little of oidc-provider that the journeys use; the package ships no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Interaction = {
    prompt: { name: 'login' | 'consent' }
    params: Record<string, unknown>
    session?: { accountId: string }
  }
  type Result = { login: { accountId: string } } | { consent: { grantId: string } } | { error: string }

  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: Result): Promise<void>
    AccessToken: { find(token: string): Promise<{ destroy(): Promise<void> } | undefined> }
    Grant: new (of: { accountId: string | undefined; clientId: string }) => {
      addOIDCScope(scope: string): void
      save(): Promise<string>
    }
  }
}
