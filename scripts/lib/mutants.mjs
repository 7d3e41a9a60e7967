/*
 * list: the mutants, one per rule.
 */

/**
 * Ways to loosen who may do what, one at a time. `from` stands once in `file`; `tests` are the files nearest to the
 * rule, the cheapest first; `migrates`: the text is in a migration. A change of a rule changes its mutant, too.
 * @typedef {{ what: string, file: string, from: string, to: string, tests: string[], migrates?: boolean }} Mutant
 */

const rulesTest = 'src/access/rules.test.ts'
const offered = 'src/access/offered.int.test.ts'
const statedTest = 'src/access/stated.test.ts'
const releases = 'src/collections/PressReleases/pressReleases.int.test.ts'
const clearance = 'src/collections/PressReleases/clearance.int.test.ts'
const history = 'src/collections/PressReleases/history.int.test.ts'
const assets = 'src/collections/Assets/assets.int.test.ts'
const applicants = 'src/collections/Applicants/applicants.int.test.ts'
const disclosures = 'src/collections/Disclosures/disclosures.int.test.ts'
const reach = 'src/collections/Users/reach.int.test.ts'
const units = 'src/collections/Units/importUnits.int.test.ts'
const paths = 'src/plugins/limited-queries/strayPaths.int.test.ts'
const owner = 'src/plugins/owning-unit/whoseIsIt.int.test.ts'
const invitations = 'src/plugins/invitations/invitations.int.test.ts'
const doors = 'src/access/doors.int.test.ts'
const many = 'src/access/many.int.test.ts'
const sessions = 'src/collections/Users/sessions.int.test.ts'
const presentPassword = 'src/plugins/present-password/presentPassword.int.test.ts'
const standIns = 'src/collections/StandIns/standIns.int.test.ts'
const suspension = 'src/collections/Users/suspension.int.test.ts'
const secondFactor = 'src/plugins/second-factor/secondFactor.int.test.ts'
const distribution = 'src/plugins/media-hub/distribution.int.test.ts'
const hub = 'src/plugins/media-hub/index.int.test.ts'
const keys = 'src/plugins/media-hub/keys.int.test.ts'
const requests = 'src/collections/InformationRequests/informationRequests.int.test.ts'
const keberatan = 'src/collections/Keberatan/keberatan.int.test.ts'
const dispositions = 'src/collections/Dispositions/dispositions.int.test.ts'
const recalls = 'src/plugins/media-hub/recalls.int.test.ts'

const calendarRule = 'src/access/calendars.test.ts'
const clock = 'src/plugins/legal-clock/legalClock.int.test.ts'

const policy = 'src/access/policy.ts'
const rules = 'src/access/rules.ts'
const accessTo = 'src/access/accessTo.ts'
const workflow = 'src/domain/workflow.ts'
const offeredRule = 'src/domain/offered.ts'
const ofReleases = 'src/collections/PressReleases'

/** @type {Mutant[]} */
export const mutants = [
  // the policy table
  {
    what: 'releases and assets are read in the whole tree, not in one’s reach',
    file: policy,
    from: "roles: ['operator', 'editor', 'approver', 'auditor', 'admin'],\n      relations: reached,",
    to: "roles: ['operator', 'editor', 'approver', 'auditor', 'admin'],\n      relations: wholeTree,",
    tests: [releases],
  },
  {
    what: 'releases and assets are changed in the whole tree',
    file: policy,
    from: "update: [{ roles: ['operator', 'editor', 'approver'], relations: reached, because: scope",
    to: "update: [{ roles: ['operator', 'editor', 'approver'], relations: wholeTree, because: scope",
    tests: [doors],
  },
  {
    what: 'auditors change releases and assets',
    file: policy,
    from: "update: [{ roles: ['operator', 'editor', 'approver'], relations: reached, because: scope",
    to: "update: [{ roles: ['operator', 'editor', 'approver', 'auditor'], relations: reached, because: scope",
    tests: [doors],
  },
  {
    what: 'releases and assets are deleted by who writes them',
    file: policy,
    from: 'delete: nobody,\n  readVersions: nobody,\n  unlock: nobody,\n} as const\n\nconst offer',
    to: "delete: [{ roles: ['operator'], relations: reached, because: scope }],\n  readVersions: nobody,\n  unlock: nobody,\n} as const\n\nconst offer",
    tests: [doors],
  },
  {
    what: 'earlier versions of releases are read (readVersions forgotten)',
    file: policy,
    from: 'delete: nobody,\n  readVersions: nobody,\n  unlock: nobody,\n} as const\n\nconst offer',
    to: "delete: nobody,\n  readVersions: [{ roles: ['operator'], relations: reached, because: scope }],\n  unlock: nobody,\n} as const\n\nconst offer",
    tests: [doors],
  },
  {
    what: 'operators offer what is not theirs to offer',
    file: policy,
    from: "write: ['editor', 'approver'],",
    to: "write: ['operator', 'editor', 'approver'],",
    tests: [offered],
  },
  {
    what: 'approvers create releases',
    file: policy,
    from: "create: [{ roles: ['operator', 'editor'], relations: reached,",
    to: "create: [{ roles: ['operator', 'editor', 'approver', 'auditor', 'admin'], relations: reached,",
    tests: [doors],
  },
  {
    what: 'the system’s fields are written by everybody who edits',
    file: rules,
    from: 'onlyTheSystem: FieldAccess = () => false',
    to: 'onlyTheSystem: FieldAccess = () => true',
    tests: [rulesTest, releases],
  },
  {
    what: 'everybody of the tree reads the list of people',
    file: policy,
    from: "roles: ['admin', 'auditor'],\n        relations: reached,\n        because: because(\n          'Mengangkat",
    to: "roles,\n        relations: wholeTree,\n        because: because(\n          'Mengangkat",
    tests: [doors],
  },
  {
    what: 'a person gives himself posts',
    file: policy,
    from: "posts: { write: ['admin'],",
    to: 'posts: { write: roles,',
    tests: [doors],
  },
  {
    what: 'everybody unlocks accounts',
    file: policy,
    from: "unlock: [{ roles: ['admin'], relations: reached,",
    to: 'unlock: [{ roles, relations: wholeTree,',
    tests: [doors],
  },
  {
    what: 'administrators read applicants',
    file: policy,
    from: "read: [\n      {\n        roles: ['ppid_officer', 'ppid_superior'],\n        relations: reached,\n        because: because(\n          'Daftar hanya memuat inisial",
    to: "read: [\n      {\n        roles: ['ppid_officer', 'ppid_superior', 'admin'],\n        relations: reached,\n        because: because(\n          'Daftar hanya memuat inisial",
    tests: [applicants],
  },
  {
    what: 'audit entries are read by every role',
    file: policy,
    from: "roles: ['auditor', 'admin'],\n        relations: reached,\n        because: because('Pengawasan",
    to: "roles,\n        relations: reached,\n        because: because('Pengawasan",
    tests: [doors],
  },
  {
    what: 'audit entries are changed by administrators',
    file: policy,
    from: "update: nobody,\n    delete: nobody,\n    readVersions: nobody,\n    unlock: nobody,\n  },\n  'trust-decisions'",
    to: "update: [{ roles: ['admin'], relations: reached, because: scope }],\n    delete: nobody,\n    readVersions: nobody,\n    unlock: nobody,\n  },\n  'trust-decisions'",
    tests: [doors],
  },
  {
    what: 'outlets are read and changed in the whole tree',
    file: policy,
    from: "update: [{ roles: ['editor', 'approver', 'admin'], relations: reached,",
    to: "update: [{ roles: ['editor', 'approver', 'admin'], relations: wholeTree,",
    tests: [offered],
  },
  // the rules it is made of
  {
    what: 'a post reaches everything',
    file: rules,
    from: 'inReach(currentPosts(req).filter(isOneOf(roles)))',
    to: 'currentPosts(req).some(isOneOf(roles))',
    tests: [rulesTest, releases],
  },
  {
    what: 'a post at any depth reaches from the root',
    file: rules,
    from: '[`scope.${scopeKey(reach.depth)}`]: { equals: reach.unit }',
    to: "'scope.u1': { equals: reach.root ?? reach.unit }",
    tests: [rulesTest, releases],
  },
  {
    what: 'police and regency see each other’s units',
    file: rules,
    from: "eitherOf(rootsOf(req, roles).map((root) => ({ 'scope.u1': { equals: root } })))",
    to: 'currentPosts(req).some(isOneOf(roles))',
    tests: [rulesTest, doors],
  },
  {
    what: 'what is offered is read in every tree',
    file: rules,
    from: "eitherOf(rootsOf(req, roles).map((root) => ({ 'scope.offered': { equals: root } })))",
    to: "rootsOf(req, roles).length > 0 ? { 'scope.offered': { exists: true } } : false",
    tests: [rulesTest, offered],
  },
  {
    what: 'roles play no part',
    file: rules,
    from: 'roles.length === 0 || roles.includes(post.role)',
    to: 'roles.length >= 0 || roles.includes(post.role)',
    tests: [rulesTest, applicants],
  },
  {
    what: 'one’s own account is everybody’s',
    file: rules,
    from: 'return person ? belongingTo(person) : false',
    to: 'return person !== null',
    tests: [rulesTest, doors],
  },
  {
    what: 'refused sign-ins are shown to every auditor, not only at the root',
    file: rules,
    from: 'roles.includes(role) && reach?.depth === 1',
    to: 'roles.includes(role) && reach !== null',
    tests: [reach],
  },
  {
    what: 'create answers with a filter, which lets everything in',
    file: accessTo,
    from: "if (operation === 'create') return whoeverIs(...grant.roles)",
    to: "if (operation === 'create') return () => ({ id: { exists: false } })",
    tests: [doors],
  },
  {
    what: 'a field’s own rule is asked of the person, not of the document',
    file: accessTo,
    from: 'doc ? rolesAt(req, doc).some((role) => roles.includes(role)) : whoeverIs',
    to: 'whoeverIs',
    tests: [doors],
  },
  {
    what: 'Payload’s own collections stay open',
    file: 'src/access/stated.ts',
    from: 'Object.assign(collection.access, accessTo(collection.slug))',
    to: 'void accessTo',
    tests: [statedTest, doors],
  },
  {
    what: 'rules may be left unsaid',
    file: 'src/access/stated.ts',
    from: "typeof collection.access?.[key] !== 'function'",
    to: "typeof collection.access?.[key] === 'number'",
    tests: [statedTest],
  },
  {
    what: 'a post goes on after its end',
    file: 'src/domain/posts.ts',
    from: 'return !post.to || new Date(post.to) >= at',
    to: 'return true',
    tests: ['src/domain/posts.test.ts', releases],
  },
  {
    what: 'a post counts over documents it does not reach',
    file: 'src/domain/posts.ts',
    from: '.filter((post) => reaches(post, scope))',
    to: '.filter((post) => reaches(post, scope) || true)',
    tests: ['src/domain/posts.test.ts', releases],
  },
  {
    what: 'lists and documents are open to posts that have ended',
    file: 'src/access/person.ts',
    from: 'postsInForce(personOf(req)?.posts, new Date())',
    to: 'postsInForce(personOf(req)?.posts, new Date(0))',
    tests: [sessions],
  },
  {
    what: 'a step is taken by the role of a post that has ended',
    file: 'src/access/person.ts',
    from: 'rolesOver(personOf(req)?.posts, doc.scope, new Date())',
    to: 'rolesOver(personOf(req)?.posts, doc.scope, new Date(0))',
    tests: [releases],
  },
  {
    what: 'a post reaches what stands above it',
    file: 'src/domain/posts.ts',
    from: 'return scope[scopeKey(post.reach.depth)] === post.reach.unit',
    to: 'return (scope[scopeKey(post.reach.depth)] ?? post.reach.unit) === post.reach.unit',
    tests: ['src/domain/posts.test.ts'],
  },
  {
    what: 'every post reaches the parent of its unit (the satker and the satwil confused)',
    file: 'src/plugins/unit-scope/hooks/stampPosts.ts',
    from: 'unit?.servesParent && unit.parent ?',
    to: 'unit?.parent ?',
    tests: [reach],
  },
  {
    what: 'files are read by who may not read their asset',
    file: rules,
    from: "    if (args.id || args.isReadingStaticFile || asked === 'named')",
    to: "    if (args.isReadingStaticFile) return true\n    if (args.id || asked === 'named')",
    tests: [assets],
  },
  // hooks at the doors
  {
    what: 'documents are created in units of others',
    file: 'src/hooks/refuseForeignUnit.ts',
    from: 'if (!canActIn(person.posts, data.scope as Scope, roles)) {',
    to: 'if (!canActIn && roles) {',
    tests: [releases, offered],
  },
  {
    what: 'a release carries assets its writer cannot read',
    file: `${ofReleases}/hooks/refuseForeignAssets.ts`,
    from: 'overrideAccess: false,',
    to: 'overrideAccess: true,',
    tests: [releases],
  },
  {
    what: 'an endpoint is hung on an outlet of others',
    file: 'src/hooks/followOutlet.ts',
    from: 'overrideAccess: !personOf(req) || !isNew,',
    to: 'overrideAccess: Boolean(!personOf(req) || isNew || true),',
    tests: [offered, doors],
  },
  {
    what: 'a unit’s administrator gives posts above himself (guardPosts off)',
    file: 'src/collections/Users/hooks/guardPosts.ts',
    from: 'if (!person || (!changed && !moved)) return data',
    to: 'if (!person || (!changed && !moved) || originalDoc?.id !== person.id) return data',
    tests: [doors],
  },
  {
    what: 'an administrator gives himself posts',
    file: 'src/collections/Users/hooks/guardPosts.ts',
    from: 'if (originalDoc?.id === person.id)',
    to: 'if (!originalDoc)',
    tests: [doors],
  },
  {
    what: 'an administrator sets the password of somebody above him (guardCredentials off)',
    file: 'src/collections/Users/hooks/guardCredentials.ts',
    from: 'if (credentialsIn(data, originalDoc).length === 0) return data',
    to: 'if (credentialsIn(data, originalDoc).length >= 0) return data',
    tests: [reach],
  },
  {
    what: 'a unit climbs in the tree (guardPlace off)',
    file: 'src/collections/Units/hooks/guardPlace.ts',
    from: 'if (!person || (!placed && !begins)) return data',
    to: 'if (!person || placed || begins) return data',
    tests: [reach],
  },
  {
    what: 'an administrator ends sessions of people beyond his reach',
    file: 'src/collections/Users/accountToManage.ts',
    from: 'person.id === user.id || (await administers(req, user))',
    to: 'true',
    tests: [suspension],
  },
  {
    what: 'a scope that is handed in wins over that of the unit',
    file: 'src/plugins/unit-scope/hooks/stampScope.ts',
    from: 'delete data.scope',
    to: 'if (data.scope?.u1) return data',
    tests: [doors],
  },
  {
    what: 'documents stay behind in the reach of the old unit when theirs moves',
    file: 'src/plugins/unit-scope/hooks/moveSubtree.ts',
    from: "await db.execute(sql.raw(restampRows(table(slug), 'unit_id', columns, unitTable, doc.id)))",
    to: 'void restampRows',
    tests: [units],
  },
  {
    what: 'the unit of any document is told to every tree',
    file: 'src/access/person.ts',
    from: 'currentPosts(req).some(({ reach }) => Boolean(reach?.root) && reach?.root === doc.scope?.u1)',
    to: 'currentPosts(req).some(({ reach }) => Boolean(reach?.root) || doc.scope)',
    tests: [rulesTest, owner],
  },
  {
    what: 'questions go through other documents',
    file: 'src/plugins/limited-queries/rules/strayPath.ts',
    from: 'return follow.includes(name) && rest.length === 1 ? undefined : name',
    to: 'return follow.includes(name) && rest.length === 1 ? undefined : undefined',
    tests: ['src/plugins/limited-queries/rules/strayPath.test.ts', paths],
  },
  {
    what: 'an invitation is sent by who is no administrator of the account',
    file: 'payload.config.ts',
    from: "mayInvite: (req, account) => rolesAt(req, account).includes('admin')",
    to: 'mayInvite: (req, account) => rolesAt(req, account).length >= 0',
    tests: [invitations],
  },
  {
    what: 'many releases are changed at once',
    file: 'src/plugins/approval-workflow/index.ts',
    from: 'disableBulkEdit: true,',
    to: 'disableBulkEdit: false,',
    tests: [many],
  },
  {
    what: 'many accounts are changed at once',
    file: 'src/collections/Users/index.ts',
    from: 'disableBulkEdit: true,',
    to: 'disableBulkEdit: false,',
    tests: [many],
  },
  {
    what: 'accounts are duplicated, posts and all',
    file: 'src/collections/Users/index.ts',
    from: 'disableDuplicate: true,',
    to: 'disableDuplicate: false,',
    tests: [many],
  },
  {
    what: 'the secret of an endpoint is read',
    file: 'src/plugins/media-hub/collections/webhookEndpoints.ts',
    from: "{ name: 'secretSealed', type: 'text', hidden: true, access: never,",
    to: "{ name: 'secretSealed', type: 'text', access: { ...never, read: () => true },",
    tests: [hub],
  },
  {
    what: 'a product of others is hung on one’s own key',
    file: 'src/hooks/refuseForeignProducts.ts',
    from: 'overrideAccess: false,',
    to: 'overrideAccess: true,',
    tests: [keys],
  },
  {
    what: 'a new key is handed to who only reads it',
    file: 'src/plugins/media-hub/endpoints/rotateKey.ts',
    from: 'overrideAccess: false,',
    to: 'overrideAccess: true,',
    tests: [keys],
  },
  {
    what: 'a revoked key goes on opening',
    file: 'src/plugins/media-hub/migrations/20261124_9_media_hub_keys.ts',
    from: "k.state = 'active' and o.verification",
    to: 'o.verification',
    tests: [keys],
    migrates: true,
  },
  {
    what: 'the key of a suspended outlet goes on opening',
    file: 'src/plugins/media-hub/migrations/20261124_9_media_hub_keys.ts',
    from: " and o.verification <> 'suspended'",
    to: '',
    tests: [keys],
    migrates: true,
  },
  {
    what: 'a new secret is handed to who only reads the endpoint',
    file: 'src/plugins/media-hub/endpoints/newSecret.ts',
    from: 'overrideAccess: false,',
    to: 'overrideAccess: true,',
    tests: [distribution],
  },
  {
    what: 'the public login reads deliveries (role grants)',
    file: 'src/plugins/media-hub/migrations/20261123_1_media_hub.ts',
    from: 'grant select on media_hub_counter, media_hub_items, media_hub_assets to hub_public;',
    to: 'grant select on media_hub_counter, media_hub_items, media_hub_assets, media_hub_deliveries to hub_public;',
    tests: ['src/plugins/media-hub/http.int.test.ts'],
    migrates: true,
  },
  // sessions and accounts
  {
    what: 'a session never ends by itself',
    file: 'src/collections/Users/index.ts',
    from: 'tokenExpiration: 8 * 60 * 60,',
    to: 'tokenExpiration: 8 * 60 * 60 * 1000,',
    tests: [sessions],
  },
  {
    what: 'sessions are not kept, so none can be ended',
    file: 'src/collections/Users/index.ts',
    from: 'useSessions: true,',
    to: 'useSessions: false,',
    tests: [sessions],
  },
  {
    what: 'passwords are tried without end',
    file: 'src/collections/Users/triesAllowed.ts',
    from: 'addressAndAccount: { tries: 10, within',
    to: 'addressAndAccount: { tries: 10_000, within',
    tests: [doors],
  },
  {
    what: 'a suspended person goes on with his session and his key',
    file: 'src/plugins/session-list/hooks/watchSessions.ts',
    from: 'if (isClosed(answer.user)) return { ...answer, user: null }',
    to: '',
    tests: [suspension],
  },
  {
    what: 'an administrator suspends people beyond his reach',
    file: 'src/collections/Users/endpoints/suspend.ts',
    from: 'if (!(await administers(req, user))) throw refuse.foreign()',
    to: '',
    tests: [suspension],
  },
  {
    what: 'an open session alone changes the password of its account',
    file: 'src/plugins/present-password/hooks/demandPresentPassword.ts',
    from: 'if (!(await wasGiven(req, actor._sid))) throw presentPasswordNeeded()',
    to: '',
    tests: [presentPassword],
  },
  {
    what: 'a key changes the password of its account',
    file: 'src/plugins/present-password/hooks/demandPresentPassword.ts',
    from: 'if (!actor._sid) throw keysOpenNothing()',
    to: 'if (!actor._sid) return data',
    tests: [presentPassword],
  },
  {
    what: 'the present password given in one session opens all',
    file: 'src/plugins/present-password/store/given.ts',
    from: 'where session = ${session} and good_until',
    to: 'where good_until',
    tests: [presentPassword],
  },
  {
    what: 'a unit’s own administrator names who acts as its approver',
    file: 'src/collections/StandIns/disposes.ts',
    from: 'if (await disposes(req, post)) return',
    to: 'return',
    tests: [standIns],
  },
  {
    what: 'a stand-in is ended by whoever administers the unit',
    file: 'src/collections/StandIns/steps.ts',
    from: '(await disposes(req, doc)) ? roles : []',
    to: 'roles',
    tests: [standIns],
  },
  {
    what: 'an administrator names himself as a stand-in',
    file: 'src/collections/StandIns/hooks/appoint.ts',
    from: "if (person?.id === standIn) throw standInRefused('stand_in.oneself')",
    to: '',
    tests: [standIns],
  },
  {
    what: 'a password that is easy to guess will do',
    file: 'src/collections/Users/hooks/demandStrongPassword.ts',
    from: 'if (weakness) throw refusal(weakness)',
    to: '',
    tests: ['src/collections/Users/hooks/demandStrongPassword.int.test.ts'],
  },
  {
    what: 'a password alone opens an account that has a second factor',
    file: 'src/plugins/second-factor/hooks/holdBack.ts',
    from: 'if (!(await needsFactor(req, account, options))) return user',
    to: 'if (!(await needsFactor(req, account, options)) || account.id) return user',
    tests: [secondFactor],
  },
  {
    what: 'anybody takes a second factor off',
    file: 'payload.config.ts',
    from: 'mayReset: administers,',
    to: 'mayReset: async () => administers.length > 0,',
    tests: [secondFactor],
  },
  // the procedure
  {
    what: 'any role takes any step',
    file: workflow,
    from: 'if (!asking.system && !step.by.some((role) => asking.roles.includes(role))) {',
    to: 'if (!asking.system && asking.roles.length === 0) {',
    tests: ['src/domain/workflow.test.ts', releases],
  },
  {
    what: 'an author approves his own text (four eyes skipped)',
    file: workflow,
    from: 'if (step.fourEyes && asking.contributed)',
    to: 'if (step.fourEyes && asking.contributed && asking.system)',
    tests: ['src/domain/workflow.test.ts', releases],
  },
  {
    what: 'who edited the text is no author of it',
    file: 'src/plugins/approval-workflow/steps/history.ts',
    from: "and (action = 'created' or (action = 'edited' and id >",
    to: "and (action = 'created' or (action = 'nothing' and id >",
    tests: [releases],
  },
  {
    what: 'a text with a child goes out with one approval (second approver skipped)',
    file: workflow,
    from: 'if (guarded && !approvesItself && new Set(approvers).size < 2)',
    to: 'if (guarded && !approvesItself && new Set(approvers).size < 1)',
    tests: ['src/domain/workflow.test.ts', clearance],
  },
  {
    what: 'one approver approves twice',
    file: workflow,
    from: 'if (again && person && approvers.includes(person))',
    to: 'if (again && person && approvers.includes(person) && escalates)',
    tests: ['src/domain/workflow.test.ts', clearance],
  },
  {
    what: 'two approvals of one person with two posts let a guarded text out',
    file: workflow,
    from: 'new Set(approvers).size < 2',
    to: 'approvers.length < 2',
    tests: ['src/domain/workflow.test.ts'],
  },
  {
    what: 'the second approver is of the same unit',
    file: workflow,
    from: "if (again && !fromAbove) return { code: 'workflow.second_from_above', kind: 'forbidden' }",
    to: '',
    tests: ['src/domain/workflow.test.ts', clearance],
  },
  {
    what: 'a unit that must escalate publishes by itself',
    file: workflow,
    from: 'if (escalates && !fromAbove && !system)',
    to: 'if (escalates && !fromAbove && !system && again)',
    tests: ['src/domain/workflow.test.ts', clearance],
  },
  {
    what: 'every superior of the tree counts as above',
    file: 'src/hooks/fromAbove.ts',
    from: 'roles.includes(post.role) && reaches(post, scope) && (post.reach?.depth ?? Infinity) <= lowest,',
    to: 'roles.includes(post.role) && reaches(post, scope) && lowest > 0,',
    tests: [clearance],
  },
  {
    what: 'a post at the unit itself counts as above it',
    file: 'src/hooks/fromAbove.ts',
    from: 'Math.max(1, command - 1) : command - 1',
    to: 'Math.max(1, command) : command',
    tests: [clearance],
  },
  {
    what: 'flags of the pictures are not looked at',
    file: `${ofReleases}/clearance.ts`,
    from: 'guarded: isGuarded(doc.flags) || seen.guarded,',
    to: 'guarded: isGuarded(doc.flags),',
    tests: [clearance],
  },
  {
    what: 'who brought a guarded picture approves the text with it',
    file: `${ofReleases}/clearance.ts`,
    from: 'alsoWrote: seen.written || standsInForAWriter',
    to: 'alsoWrote: standsInForAWriter',
    tests: [clearance],
  },
  {
    what: 'a unit decides about its own trust',
    file: 'src/collections/TrustDecisions/hooks/decideFromAbove.ts',
    from: "if (person && !(await holdsFromAbove(req, asked, rolesFor('trust-decisions', 'create'))))",
    to: "if (!person && !(await holdsFromAbove(req, asked, rolesFor('trust-decisions', 'create'))))",
    tests: [clearance],
  },
  {
    what: 'a correction that changes nothing goes out as a new version',
    file: workflow,
    from: 'step.needsChange && asking.changed === false',
    to: 'step.needsChange && asking.changed === null',
    tests: ['src/domain/workflow.test.ts'],
  },
  {
    what: 'the stage is written by a save',
    file: 'src/plugins/approval-workflow/hooks/guardStage.ts',
    from: 'return { ...data, stage }\n',
    to: 'return { stage, ...data }\n',
    tests: [releases],
  },
  {
    what: 'a text that is closed at its stage is changed',
    file: 'src/plugins/approval-workflow/hooks/guardStage.ts',
    from: 'if (!isBeside && !mayEdit(table, stage, rolesAt(req, originalDoc))) {',
    to: 'if (!isBeside && !mayEdit && rolesAt(req, originalDoc)) {',
    tests: [releases],
  },
  {
    what: 'an old version is restored past the procedure',
    file: 'src/plugins/approval-workflow/hooks/lockRow.ts',
    from: "if ((operation as string) === 'restoreVersion') {",
    to: "if ((operation as string) === 'restoredVersion') {",
    tests: [releases],
  },
  {
    what: 'the history is shown to who only reads what is offered',
    file: 'src/plugins/approval-workflow/endpoints/stepEndpoints.ts',
    from: 'const isOpen = entry !== null && isHistoryOpen(req, collection, optionsOf(req).rolesAt(req, doc))',
    to: 'const isOpen = entry !== null && Boolean(optionsOf(req) && isHistoryOpen)',
    tests: [offered, history],
  },
  {
    what: 'the words under a public photo are changed without an approval',
    file: 'src/collections/Assets/hooks/keepCarriedWords.ts',
    from: '!mayEdit(pressReleaseTable, stage, rolesAt(req, { scope }))',
    to: '!mayEdit && pressReleaseTable && rolesAt(req, { scope }) && !stage',
    tests: [assets],
  },
  // material offered for reuse
  {
    what: 'what is offered is open while its embargo lasts',
    file: offeredRule,
    from: '(!release.embargoUntil || new Date(release.embargoUntil) <= now)',
    to: '(!release.embargoUntil || now.getTime() > 0)',
    tests: ['src/domain/offered.test.ts', offered],
  },
  {
    what: 'what is offered is open before it is published',
    file: offeredRule,
    from: "release.stage === 'published' &&",
    to: 'Boolean(release.stage) &&',
    tests: ['src/domain/offered.test.ts', offered],
  },
  {
    what: 'what is offered is open with edits nobody approved',
    file: offeredRule,
    from: '!release.amended &&',
    to: '',
    tests: ['src/domain/offered.test.ts', offered],
  },
  {
    what: 'exempt releases are offered',
    file: offeredRule,
    from: "release.classification !== 'dikecualikan' &&",
    to: '',
    tests: ['src/domain/offered.test.ts'],
  },
  {
    what: 'pictures of people to protect are offered',
    file: offeredRule,
    from: '!guardedFlags.some((flag) => flags?.includes(flag))',
    to: '(!flags || guardedFlags.length > 0)',
    tests: ['src/domain/offered.test.ts'],
  },
  // recalls
  {
    what: 'an operator sees the recall desk',
    file: 'payload.config.ts',
    from: "seesRecalls: holdsAt('editor',",
    to: "seesRecalls: holdsAt('operator', 'editor',",
    tests: [recalls],
  },
  {
    what: 'an auditor writes down that an outlet confirmed',
    file: 'payload.config.ts',
    from: "followsRecalls: holdsAt('editor',",
    to: "followsRecalls: holdsAt('auditor', 'editor',",
    tests: [recalls],
  },
  {
    what: 'the contact of an outlet of another body is given away',
    file: 'payload.config.ts',
    from: 'mayCall: servesTreeOf,',
    to: 'mayCall: () => true,',
    tests: [recalls],
  },
  {
    what: 'a confirmation lands on whatever was called back last',
    file: 'src/plugins/media-hub/endpoints/recallOrders.ts',
    from: ' || recall.seq !== order.data.seq',
    to: '',
    tests: [recalls],
  },
  // guarded identities
  {
    what: 'an identity is read without a record',
    file: 'src/plugins/guarded-reading/endpoints/reveal.ts',
    from: 'await options.onRead(req, {',
    to: 'void ({',
    tests: [applicants],
  },
  {
    what: 'an identity is read without a reason',
    file: 'src/plugins/guarded-reading/endpoints/readReason.ts',
    from: 'if (words.length < letters.least || words.length > letters.most)',
    to: 'if (words.length > letters.most)',
    tests: [applicants],
  },
  {
    what: 'anybody signed in reads an identity',
    file: 'src/access/guarded.ts',
    from: "if (holdsOneOf(collection, 'read')) return {}",
    to: "if (holdsOneOf(collection, 'read') || person) return {}",
    tests: [applicants],
  },
  {
    what: 'an opening does not end',
    file: 'src/domain/disclosure.ts',
    from: 'new Date(disclosure.openUntil ?? 0) > now',
    to: 'now.getTime() > 0',
    tests: ['src/domain/disclosure.test.ts', disclosures],
  },
  {
    what: 'an opening is for everybody who could ask',
    file: 'src/domain/disclosure.ts',
    from: 'disclosure.askedBy === person &&',
    to: 'Boolean(person) &&',
    tests: ['src/domain/disclosure.test.ts'],
  },
  {
    what: 'the second person is one whom the asker has made',
    file: 'src/collections/Disclosures/refuseOwnMaking.ts',
    from: 'if (opener && rows.length === 0) return',
    to: 'if (opener && rows.length >= 0) return',
    tests: [disclosures],
  },
  {
    what: 'the asker opens his own request',
    file: 'src/collections/Disclosures/workflow.ts',
    from: 'fourEyes: true,',
    to: 'fourEyes: false,',
    tests: [disclosures],
  },

  // calendars: who proposes, who confirms, and by whom a date moves
  {
    what: 'the desk that answers requests confirms a calendar',
    file: 'src/access/calendars.ts',
    from: "reaches(req, unit, ['ppid_superior', 'admin'])",
    to: "reaches(req, unit, ['ppid_officer', 'ppid_superior', 'admin'])",
    tests: [calendarRule],
  },
  {
    what: 'everybody’s calendar is proposed from any unit',
    file: 'src/access/calendars.ts',
    from: 'roles.includes(role) && reach?.depth === 1',
    to: 'roles.includes(role) && Boolean(reach)',
    tests: [calendarRule],
  },
  {
    what: 'who proposed a calendar confirms it',
    file: 'src/plugins/legal-clock/versions/confirm.ts',
    from: 'calendar.proposedBy === String(req.user.id)',
    to: 'calendar.proposedBy === null',
    tests: [clock],
  },
  {
    what: 'a calendar is confirmed otherwise than it was shown',
    file: 'src/plugins/legal-clock/versions/confirm.ts',
    from: 'if (preview.hash !== hash)',
    to: 'if (!preview.hash)',
    tests: [clock],
  },
  {
    what: 'whoever has a session says that an applicant was told',
    file: 'src/plugins/legal-clock/endpoints/notices.ts',
    from: '!subjects[held.collection]?.mayTell?.(req, doc)',
    to: '!subjects[held.collection]',
    tests: [clock],
  },
  {
    what: 'who signed the decision decides the objection to it',
    file: 'src/collections/Keberatan/steps.ts',
    from: 'const isFree = personOf(req)?.id !== decider &&',
    to: 'const isFree = personOf(req)?.id !== "" &&',
    tests: [keberatan],
  },
  {
    what: 'an extension is given after day ten',
    file: 'src/collections/InformationRequests/steps.ts',
    from: 'now > new Date(dueAt)) bars.extend',
    to: 'now < new Date(0)) bars.extend',
    tests: [requests],
  },
  {
    what: 'a refusal rests on a test whose period has ended',
    file: 'src/collections/InformationRequests/refusalProblems.ts',
    from: 'if (!found?.valid) return',
    to: 'if (!found) return',
    tests: [requests],
  },
  {
    what: 'a redacted copy goes out without the release gate',
    file: 'src/collections/InformationRequests/problems.ts',
    from: '(await isReleased?.(req, redactedCopy)) ? []',
    to: 'redactedCopy ? []',
    tests: [requests],
  },
  {
    what: 'a unit of another tree is asked',
    file: 'src/collections/InformationRequests/hooks/refuseForeignReferences.ts',
    from: "if (!(await areIn(req, 'units', units, root)))",
    to: "if (!(await areIn(req, 'units', [], root)))",
    tests: [dispositions],
  },
  {
    what: 'an applicant whom the officer may not read is named in a request',
    file: 'src/collections/InformationRequests/hooks/keepApplicantApart.ts',
    from: 'if (known && !known.anonymisedAt) return data',
    to: 'if (!known?.anonymisedAt) return data',
    tests: [requests],
  },
]
