/**
 * Every address of Payload's REST, by the operations the oracle judges it under. A route that stands in no line fails
 * the run: whoever adds one says first in oracle.csv who may use it.
 */
export const routesOfAll: Record<string, readonly string[]> = {
  'get /': ['list', 'read'],
  'get /count': ['count'],
  'get /:id': ['read'],
  'get /versions': ['readVersions'],
  'get /versions/:id': ['readVersions'],
  'post /versions/:id': ['restore'],
  'post /': ['create'],
  'patch /': ['bulk_update'],
  'patch /:id': ['update'],
  'delete /': ['bulk_delete'],
  'delete /:id': ['delete'],
  'post /:id/duplicate': ['duplicate'],
  // what one may do with a document, told without the document
  'post /access/:id?': ['read', 'update'],
}

export const routesOf: Record<string, Record<string, readonly string[]>> = {
  'press-releases': {
    'get /:id/steps': ['steps', 'history'],
    'get /:id/steps/:entry': ['history'],
    'post /:id/steps': ['step'],
    'get /:id/presented': ['presented'],
    'post /:id/preview-links': ['preview_link'],
    'get /:id/early-readings': ['early_readings'],
  },
  assets: {
    'get /:id/steps': ['steps', 'history'],
    'get /:id/steps/:entry': ['history'],
    'post /:id/steps': ['step'],
    'get /file/:filename': ['file', 'rendition'],
    'get /paste-url/:id?': ['paste'],
  },
  applicants: { 'post /:id/reveal': ['reveal'] },
  disclosures: {
    'get /:id/steps': ['steps', 'history'],
    'get /:id/steps/:entry': ['history'],
    'post /:id/steps': ['step'],
  },
  'stand-ins': {
    'get /:id/steps': ['steps', 'history'],
    'get /:id/steps/:entry': ['history'],
    'post /:id/steps': ['step'],
  },
  users: {
    'post /login': ['sign_in'],
    'post /logout': ['sign_in'],
    'post /forgot-password': ['sign_in'],
    'post /reset-password': ['sign_in'],
    'post /refresh-token': ['sign_in'],
    'get /me': ['sign_in'],
    'get /init': ['sign_in'],
    'post /first-register': ['first_register'],
    'post /verify/:id': ['verify'],
    'post /unlock': ['unlock'],
    'post /:id/suspend': ['suspend'],
    'post /:id/reinstate': ['reinstate'],
    'get /single-sign-on': ['sign_in'],
    'get /single-sign-on/callback': ['sign_in'],
    'get /:id/single-sign-on': ['link_read'],
    'post /:id/single-sign-on/unlink': ['link_cut'],
    'get /second-factor/sign-in': ['sign_in'],
    'post /second-factor/sign-in/cancel': ['sign_in'],
    'post /second-factor/sign-in/passkey': ['sign_in'],
    'post /second-factor/sign-in/prove': ['sign_in'],
    'post /second-factor/sign-in/totp': ['sign_in'],
    'post /second-factor/sign-in/new-passkey': ['sign_in'],
    'post /second-factor/sign-in/enrol': ['sign_in'],
    'get /second-factor': ['own_factor'],
    'post /second-factor/passkey': ['own_factor'],
    'post /second-factor/prove': ['own_factor'],
    'post /second-factor/totp': ['own_factor'],
    'post /second-factor/new-passkey': ['own_factor'],
    'post /second-factor/enrol': ['own_factor'],
    'post /second-factor/recovery-codes': ['own_factor'],
    'post /second-factor/remove': ['own_factor'],
    'post /present-password': ['own_password'],
    'get /:id/second-factor': ['factor_read'],
    'post /:id/second-factor/reset': ['factor_reset'],
    'get /:id/sessions': ['sessions_read'],
    'post /:id/sessions/end': ['sessions_end'],
    'post /invitations/open': ['invitation_use'],
    'post /invitations/accept': ['invitation_use'],
    'get /:id/invitation': ['invitation_read'],
    'post /:id/invitation': ['invitation_send'],
    'post /:id/invitation/revoke': ['invitation_revoke'],
  },
  outlets: { 'post /:id/resend': ['resend'] },
  'webhook-endpoints': {
    'post /:id/secret': ['secret'],
    'get /:id/deliveries': ['deliveries'],
    'post /:id/resend': ['resend'],
  },
  'api-keys': { 'post /:id/rotate': ['rotate'], 'get /:id/usage': ['usage'] },
  'payload-preferences': { 'get /:key': ['by_key'], 'post /:key': ['by_key'], 'delete /:key': ['by_key'] },
}

/** Addresses of Payload that hang on no collection. */
export const rootRoutes = ['get /access']

/** Every server function of the admin, by the operations the oracle judges it under. */
export const operationsOf: Record<string, readonly string[]> = {
  'table-state': ['list', 'read'],
  'render-list': ['list', 'read'],
  'render-document': ['read'],
  'render-document-slots': ['slots'],
  'form-state': ['read'],
  'render-field': ['draw'],
  'render-widget': ['draw'],
  'get-default-layout': ['draw'],
  slugify: ['slugs'],
  'schedule-publish': ['schedule'],
  'get-upcoming-scheduled-publish': ['schedule'],
  'copy-data-from-locale': ['languages'],
  'get-folder-results-component-and-data': ['folders'],
}

/** Every address of the public side, by the operations the oracle judges it under. */
export const publicRoutes: Record<string, readonly string[]> = {
  '/v1/releases': ['public_list'],
  '/v1/releases/*key': ['public_item', 'public_tombstone'],
  '/v1/changes': ['public_list'],
  '/v1/assets/:id': ['public_item'],
  '/v1/assets/:id/renditions/:name': ['public_item'],
  '/v1/units': ['public_list'],
  '/v1/units/:code': ['public_item'],
  '/v1/key': ['public_frame'],
  // without a key that is trusted nothing but a refusal; embargo.int.test.ts walks every door with each kind of key
  '/v1/embargoed': ['public_frame'],
  '/v1/embargoed/terms': ['public_frame'],
  '/v1/embargoed/:id': ['public_frame'],
  '/v1/embargoed/:id/assets/:asset/renditions/:name': ['public_frame'],
  '/v1/openapi.json': ['public_frame'],
  '/docs': ['public_frame'],
  '/feeds/releases.:format': ['public_list'],
  '/sitemap-news.xml': ['public_list'],
  '/oai': ['public_list'],
  '/': ['public_list'],
  '/rilis/:slug': ['public_item', 'public_tombstone'],
  '/surat/:token': ['public_frame'],
  // takes down who wants a feed; what he is brought is the feed itself
  '/websub': ['public_frame'],
  // whoever holds a link reads one version by it; without one there is nothing
  '/pratinjau/:token': ['public_frame'],
  '/pratinjau/:token/assets/:asset/renditions/:name': ['public_frame'],
  '/favicon.svg': ['public_frame'],
  '/robots.txt': ['public_frame'],
}
