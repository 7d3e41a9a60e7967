import type { Config } from 'payload'

const component = (name: string) => `/collections/InformationRequests/components/${name}#${name}`

/** What the information service has in the admin besides its lists: the registers, and the way to them. */
export const caseScreens = {
  afterNavLinks: [component('RegisterLink')],
  views: {
    caseRegister: { Component: component('RegisterView'), path: '/register', exact: true },
  },
} satisfies NonNullable<Config['admin']>['components']
