import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { s3Storage } from '@payloadcms/storage-s3'
import { en } from '@payloadcms/translations/languages/en'
import { id } from '@payloadcms/translations/languages/id'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { accessTo, seesHistory, writing } from './src/access/accessTo'
import { mayConfirmCalendar, mayProposeCalendar } from './src/access/calendars'
import { openDoors } from './src/access/openDoors'
import { closeInternalCollections, refuseUnstatedAccess } from './src/access/stated'
import { actingFor, holds, holdsAt, rolesAt, servesTreeOf } from './src/access/person'
import { mayReadGuarded } from './src/access/guarded'
import { applicantIdentity, Applicants } from './src/collections/Applicants'
import { Dispositions } from './src/collections/Dispositions'
import { dispositionWorkflow } from './src/collections/Dispositions/steps'
import { Assets } from './src/collections/Assets'
import { assetWorkflow } from './src/collections/Assets/workflow'
import { AuditEntries } from './src/collections/AuditEntries'
import { disclosures } from './src/collections/Disclosures'
import { disclosureWorkflow } from './src/collections/Disclosures/steps'
import { ConsequenceTests } from './src/collections/ConsequenceTests'
import { consequenceTestWorkflow } from './src/collections/ConsequenceTests/steps'
import { requestAttachments } from './src/collections/InformationRequests/attachments'
import { isReleased } from './src/collections/InformationRequests/isReleased'
import { presentToApplicant } from './src/collections/InformationRequests/publicFace'
import { informationRequests } from './src/collections/InformationRequests'
import { informationRequestWorkflow } from './src/collections/InformationRequests/steps'
import { caseMessages } from './src/collections/CaseMessages'
import { Dik } from './src/collections/Dik'
import { dikWorkflow } from './src/collections/Dik/steps'
import { Dip } from './src/collections/Dip'
import { dipWorkflow } from './src/collections/Dip/steps'
import { underTheClock } from './src/collections/InformationRequests/underTheClock'
import { caseDesk } from './src/collections/InformationRequests/desk'
import { caseScreens } from './src/collections/InformationRequests/screens'
import { sengketa } from './src/collections/Sengketa'
import { sengketaWorkflow } from './src/collections/Sengketa/steps'
import { keberatan } from './src/collections/Keberatan'
import { keberatanWorkflow } from './src/collections/Keberatan/steps'
import { letterheadOf } from './src/collections/InformationRequests/papers/letterheadOf'
import { mayIssuePaper, mayRevokePaper } from './src/collections/InformationRequests/papers/mayIssuePaper'
import { paperNumber } from './src/collections/InformationRequests/papers/paperNumber'
import { signerOf } from './src/collections/InformationRequests/papers/signerOf'
import { issueCasePaper } from './src/collections/InformationRequests/papers/issueCasePaper'
import { paperTemplates } from './src/collections/InformationRequests/papers/templates'
import { PressReleases } from './src/collections/PressReleases'
import {
  announces,
  embargoedUntil,
  isUnpublished,
  withdrawalReason,
} from './src/collections/PressReleases/announce'
import { kindLabels } from './src/collections/PressReleases/kinds'
import { pressReleaseDesk } from './src/collections/PressReleases/desk'
import { presentPressRelease } from './src/collections/PressReleases/present'
import { pressReleaseWorkflow } from './src/collections/PressReleases/steps'
import { standIns } from './src/collections/StandIns'
import { standInWorkflow } from './src/collections/StandIns/steps'
import { TrustDecisions } from './src/collections/TrustDecisions'
import { Units } from './src/collections/Units'
import { Users } from './src/collections/Users'
import { administers } from './src/collections/Users/administers'
import { mustHaveSecondFactor } from './src/collections/Users/mustHaveSecondFactor'
import { addressesOfRootAdmins } from './src/collections/Users/addressesOfRootAdmins'
import { postsInWords } from './src/collections/Users/postsInWords'
import { accountToManage } from './src/collections/Users/accountToManage'
import { credentialsIn } from './src/collections/Users/hooks/guardCredentials'
import { isSuspended } from './src/collections/Users/hooks/refuseSuspended'
import { triesAllowed } from './src/collections/Users/triesAllowed'
import { env, openIdProvider, sealingSecrets } from './src/env'
import { isAssetOffered, isReleaseOffered } from './src/domain/offered'
import { label } from './src/fields/labels'
import { unitField } from './src/fields/unitField'
import {
  deskUnit,
  moveEndpoints,
  recordAttachmentAct,
  recordAudit,
  recordClockAct,
  recordCorrection,
  recordReading,
  recordGateAct,
  recordInvitation,
  recordIssuedPaper,
  recordOpenedPaper,
  recordRevokedPaper,
  recordProviderRefusal,
  recordEndedSessions,
  recordPreviewLink,
  recordRecallAct,
  recordResend,
  recordSingleSignOn,
  recordSecondFactor,
  recordStep,
  recordStoppedTries,
  refuseForeignProducts,
  refuseForeignUnit,
  refuseUnknownFields,
  unitOfOutlet,
} from './src/hooks'
import { approvalWorkflow, followStep } from './src/plugins/approval-workflow'
import { invitations } from './src/plugins/invitations'
import { mailOutbox, sendSealed, sendWithin } from './src/plugins/mail-outbox'
import { mediaHub, untilServersKnow } from './src/plugins/media-hub'
import { clearRefusals } from './src/plugins/clear-refusals'
import { guardedReading, readAsPerson, readForLetter } from './src/plugins/guarded-reading'
import { houseStyle } from './src/plugins/house-style'
import { legalClock, settingFor } from './src/plugins/legal-clock'
import { limitedQueries } from './src/plugins/limited-queries'
import { sessionList } from './src/plugins/session-list'
import { limitedTries, signInLimits, tryWasRight } from './src/plugins/sign-in-limits'
import { newsroomDesk, startOfWeek } from './src/plugins/newsroom-desk'
import { csvOf, issuePaper, officialPapers, tablePdfHere, xlsxOf } from './src/plugins/official-papers'
import { owningUnit } from './src/plugins/owning-unit'
import { presentPassword } from './src/plugins/present-password'
import { askSecondFactor, endUnprovenOf, isPresentPassword, secondFactor } from './src/plugins/second-factor'
import { requestIntakePlugin } from './src/plugins/request-intake'
import { releaseGate } from './src/plugins/release-gate'
import { forgetAttachments, sealedAttachments } from './src/plugins/sealed-attachments'
import { unitScope } from './src/plugins/unit-scope'
import { singleSignOn } from './src/plugins/single-sign-on'
import { strictTransactions } from './src/plugins/strict-transactions'

const { DATABASE_URL, PAYLOAD_SECRET, PUBLIC_URL, ...settings } = env()

/** Who writes, reads and counts for the cases of the information service. */
const caseOffice = {
  send: sendWithin,
  sendSealed,
  readIdentity: readForLetter,
  readAsPerson,
  tables: { csv: csvOf, xlsx: xlsxOf, pdf: tablePdfHere },
  clockOf: settingFor,
  follow: followStep,
  isReleased,
  issue: issueCasePaper({ readIdentity: readForLetter, clockOf: settingFor, issuePaper }),
}

// list: what the hub is made of, and what each part is told
const config = buildConfig({
  secret: PAYLOAD_SECRET,
  serverURL: PUBLIC_URL,
  cors: [PUBLIC_URL],
  csrf: [PUBLIC_URL],
  telemetry: false,
  graphQL: { disable: true },
  maxDepth: 2,
  defaultDepth: 0,
  endpoints: [openDoors],
  custom: { caseOffice },
  collections: [
    PressReleases,
    Assets,
    informationRequests(caseOffice),
    Dispositions,
    keberatan(caseOffice),
    sengketa(caseOffice),
    caseMessages(caseOffice),
    ConsequenceTests,
    Dip,
    Dik,
    Applicants,
    disclosures(sendWithin),
    Units,
    TrustDecisions,
    standIns(sendWithin, endUnprovenOf),
    Users,
    AuditEntries,
  ],
  plugins: [
    approvalWorkflow({
      collections: {
        'press-releases': pressReleaseWorkflow,
        assets: assetWorkflow,
        disclosures: disclosureWorkflow(sendWithin),
        'information-requests': informationRequestWorkflow(caseOffice),
        dispositions: dispositionWorkflow(caseOffice),
        keberatan: keberatanWorkflow(caseOffice),
        'uji-konsekuensi': consequenceTestWorkflow(caseOffice),
        sengketa: sengketaWorkflow(caseOffice),
        dip: dipWorkflow,
        dik: dikWorkflow(caseOffice),
        'stand-ins': standInWorkflow(sendWithin),
      },
      rolesAt,
      seesHistory,
      actingFor,
      onStep: recordStep,
      beforeAnswer: untilServersKnow,
    }),
    legalClock({
      units: 'units',
      subjects: underTheClock(caseOffice),
      calendars: { access: accessTo('calendars') },
      calendarDays: { access: accessTo('calendar-days') },
      clockProfiles: {
        access: accessTo('clock-profiles'),
        fields: [unitField()],
        hooks: {
          beforeOperation: [refuseUnknownFields],
          beforeChange: [refuseForeignUnit('clock-profiles')],
          afterChange: [recordAudit('clock_profile')],
        },
      },
      mayPropose: mayProposeCalendar,
      mayConfirm: mayConfirmCalendar,
      onAct: recordClockAct,
      alarm: { to: addressesOfRootAdmins, send: sendWithin },
    }),
    mediaHub({
      units: 'units',
      sources: {
        'press-releases': {
          type: 'press_release',
          announces,
          withdrawalReason,
          embargoedUntil,
          isUnpublished,
          seesEarlyReaders: holdsAt('editor', 'approver', 'auditor', 'admin'),
          mayPreview: holdsAt('editor', 'approver'),
          seesRecalls: holdsAt('editor', 'approver', 'auditor', 'admin'),
          followsRecalls: holdsAt('editor', 'approver'),
          present: presentPressRelease,
        },
      },
      outlets: {
        access: accessTo('outlets'),
        fields: [unitField({ position: 'sidebar' })],
        hooks: {
          beforeValidate: [deskUnit('outlets')],
          beforeChange: [refuseForeignUnit('outlets'), refuseForeignProducts],
          afterChange: [recordAudit('outlet'), moveEndpoints],
        },
      },
      webhookEndpoints: {
        access: accessTo('webhook-endpoints'),
        fields: [unitField({ position: 'sidebar', access: writing('webhook-endpoints', 'unit') })],
        hooks: {
          beforeValidate: [unitOfOutlet],
          beforeChange: [refuseForeignUnit('webhook-endpoints')],
          afterChange: [recordAudit('webhook_endpoint')],
        },
      },
      products: {
        access: accessTo('products'),
        fields: [unitField({ position: 'sidebar' })],
        hooks: {
          beforeValidate: [deskUnit('products')],
          beforeChange: [refuseForeignUnit('products')],
          afterChange: [recordAudit('product')],
        },
      },
      apiKeys: {
        access: accessTo('api-keys'),
        fields: [unitField({ position: 'sidebar', access: writing('api-keys', 'unit') })],
        hooks: {
          beforeValidate: [unitOfOutlet],
          beforeChange: [refuseForeignUnit('api-keys'), refuseForeignProducts],
          afterChange: [recordAudit('api_key')],
        },
      },
      kinds: kindLabels,
      allowPrivate: settings.WEBHOOK_ALLOW_PRIVATE,
      onResend: recordResend,
      onPreviewLink: recordPreviewLink,
      onRecallAct: recordRecallAct,
      mayCall: servesTreeOf,
    }),
    officialPapers({
      templates: paperTemplates,
      papers: {
        access: accessTo('papers'),
        admin: { group: label('Layanan informasi', 'Information service') },
        fields: [unitField({ position: 'sidebar', access: writing('papers', 'unit') })],
      },
      secrets: [settings.GUARDED_KEYS[0] ?? PAYLOAD_SECRET, ...settings.GUARDED_KEYS.slice(1)],
      mayIssue: mayIssuePaper,
      mayRevoke: mayRevokePaper,
      numberOf: paperNumber,
      letterheadOf,
      signerOf,
      onIssue: recordIssuedPaper,
      onRevoke: recordRevokedPaper,
      onRead: recordOpenedPaper,
    }),
    releaseGate({
      files: {
        access: accessTo('released-files'),
        fields: [unitField({ position: 'sidebar' })],
      },
      engine: { program: path.resolve(settings.RELEASE_ENGINE) },
      scanner: settings.CLAMD_ADDRESS,
      secrets: [settings.GUARDED_KEYS[0] ?? PAYLOAD_SECRET, ...settings.GUARDED_KEYS.slice(1)],
      mayPutUp: (req) => holds(req, 'ppid_officer'),
      mayDecide: holdsAt('ppid_officer'),
      mayRelease: holdsAt('ppid_superior'),
      mayReadOriginal: holdsAt('ppid_officer', 'ppid_superior'),
      onAct: recordGateAct,
    }),
    unitScope({
      units: 'units',
      scoped: [
        'press-releases',
        'assets',
        'users',
        'outlets',
        'webhook-endpoints',
        'products',
        'api-keys',
        'applicants',
        'disclosures',
        'trust-decisions',
        'stand-ins',
        'information-requests',
        'dispositions',
        'keberatan',
        'uji-konsekuensi',
        'papers',
        'sengketa',
        'case-messages',
        'dip',
        'dik',
        'clock-profiles',
        'released-files',
      ],
      records: ['audit-entries'],
      offered: { 'press-releases': isReleaseOffered, assets: isAssetOffered },
      holders: { users: 'posts' },
    }),
    requestIntakePlugin({
      collections: {
        'information-requests': { codeHash: 'codeHash', number: 'number', present: presentToApplicant },
        keberatan: { about: { collection: 'information-requests', field: 'request' } },
        'case-messages': { about: { collection: 'information-requests', field: 'request' } },
      },
      secret: PAYLOAD_SECRET,
    }),
    guardedReading({
      collections: { applicants: applicantIdentity(forgetAttachments) },
      exceptions: {
        disclosures: { collection: 'applicants', field: 'applicant', asker: 'askedBy', until: 'openUntil' },
      },
      secrets: sealingSecrets(env()),
      mayRead: mayReadGuarded,
      onRead: recordReading,
      onCorrect: recordCorrection,
    }),
    sealedAttachments({
      collections: { 'information-requests': requestAttachments },
      secrets: sealingSecrets(env()),
      onAct: recordAttachmentAct,
    }),
    invitations({
      collection: 'users',
      product: 'Hub Humas',
      publicUrl: PUBLIC_URL,
      send: sendWithin,
      postsOf: postsInWords,
      mayInvite: (req, account) => rolesAt(req, account).includes('admin'),
      onStep: recordInvitation,
    }),
    singleSignOn({
      collection: 'users',
      publicUrl: PUBLIC_URL,
      provider: openIdProvider(settings),
      beforeSession: askSecondFactor,
      mayUnlink: (req, account) => rolesAt(req, account).includes('admin'),
      onStep: recordSingleSignOn,
      onRefusal: recordProviderRefusal,
      limit: limitedTries('single_sign_on', triesAllowed.singleSignOn, recordStoppedTries),
    }),
    secondFactor({
      collection: 'users',
      product: 'Hub Humas',
      publicUrl: PUBLIC_URL,
      secret: PAYLOAD_SECRET,
      requires: mustHaveSecondFactor,
      saidIn: { collection: 'units', field: 'secondFactorRoles' },
      mayReset: administers,
      send: sendWithin,
      onStep: recordSecondFactor,
      onPasswordRight: tryWasRight,
      limit: limitedTries('second_factor', triesAllowed.secondFactor, recordStoppedTries),
    }),
    signInLimits({ collection: 'users', limits: triesAllowed, onStopped: recordStoppedTries }),
    sessionList({
      collection: 'users',
      isClosed: isSuspended,
      accountToManage,
      onEnded: recordEndedSessions,
    }),
    presentPassword({ collection: 'users', isPassword: isPresentPassword, opens: credentialsIn }),
    mailOutbox({
      from: settings.MAIL_FROM,
      databaseUrl: DATABASE_URL,
      secrets: [settings.GUARDED_KEYS[0] ?? PAYLOAD_SECRET],
      shownOn: ['information-requests', 'keberatan'],
    }),
    s3Storage({
      enabled: Boolean(settings.S3_BUCKET),
      alwaysInsertFields: true,
      collections: { assets: true },
      bucket: settings.S3_BUCKET ?? 'none',
      config: {
        region: settings.S3_REGION,
        endpoint: settings.S3_ENDPOINT,
        forcePathStyle: settings.S3_FORCE_PATH_STYLE,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        ...(settings.S3_ACCESS_KEY_ID && settings.S3_SECRET_ACCESS_KEY
          ? {
              credentials: {
                accessKeyId: settings.S3_ACCESS_KEY_ID,
                secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
              },
            }
          : {}),
      },
    }),
    newsroomDesk({
      start: [
        { collection: 'press-releases', label: { id: 'Tulis siaran pers', en: 'Write a press release' } },
        {
          collection: 'information-requests',
          label: { id: 'Catat permohonan informasi', en: 'Record a request for information' },
        },
      ],
      lists: [
        ...caseDesk(() => new Date()),
        ...pressReleaseDesk(() => startOfWeek(new Date(), 'Asia/Jakarta')),
      ],
    }),
    owningUnit({
      units: 'units',
      collections: {
        'press-releases': label('Naskah ini', 'This release'),
        assets: label('Materi ini', 'This asset'),
      },
      mayKnow: servesTreeOf,
    }),
    houseStyle({
      product: 'Hub Humas',
      promise: {
        id: 'Ruang kerja informasi publik: menulis, mengesahkan, dan menerbitkan siaran pers satuan.',
        en: 'The workroom for public information: write, approve and publish the releases of your unit.',
      },
    }),
    limitedQueries({ follow: ['unit'] }),
    clearRefusals(),
    strictTransactions(),
    refuseUnstatedAccess,
  ],
  db: postgresAdapter({
    pool: {
      connectionString: DATABASE_URL,
      max: 12,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    push: false,
    idType: 'uuidv7',
    allowIDOnCreate: true,
    migrationDir: path.resolve('src/migrations'),
  }),
  editor: lexicalEditor(),
  sharp,
  upload: { limits: { fileSize: 40 * 1024 * 1024 }, abortOnLimit: true, requestSizeLimit: 48 * 1024 * 1024 },
  i18n: { supportedLanguages: { id, en }, fallbackLanguage: 'id' },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'd MMMM yyyy HH.mm',
    timezones: { defaultTimezone: 'Asia/Jakarta' },
    meta: { description: 'Ruang kerja Hub Humas', defaultOGImageType: 'off' },
    components: caseScreens,
    importMap: { baseDir: path.resolve('src') },
  },
  typescript: { outputFile: path.resolve('src/payload-types.ts') },
})

export default closeInternalCollections(config)
