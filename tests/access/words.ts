/** Every word a line of the oracle may use; any other is a slip of the pen that would deny by accident. */
export const words = {
  role: [
    'nobody',
    // the media and anybody, on the public side
    'reader',
    'staff',
    'post',
    'operator',
    'editor',
    'approver',
    'ppid_officer',
    'ppid_superior',
    'auditor',
    'admin',
    '*',
  ],
  relation: ['own', 'below', 'above', 'beside', 'outside', 'nowhere', 'oneself', '*'],
  condition: [
    // press releases
    ...['draft', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived'],
    ...['offered', 'excluded', 'embargoed', 'guarded', 'amended'],
    // it went out by the whole procedure
    'out',
    // what the person did with it, or how he stands to it
    ...['mine', 'edited', 'brought', 'self', 'strictly_above', 'root'],
    // nobody is higher than the command of its unit
    'top',
    // the unit itself is the root of its tree
    'is_root',
    // a second approval is due
    'second',
    // assets, and those that a published release carries
    ...['active', 'carried'],
    // requests to open an identity
    ...['asked', 'opened', 'refused', 'lapsed', 'closed', 'opened_to_me'],
    // the post stood in for is an operator's or an editor's
    'plain_post',
    // stages of a request, a disposisi, an objection, a consequence test
    ...['diterima', 'tidak_lengkap', 'terdaftar', 'disposisi', 'telaah', 'siap_beri', 'siap_sebagian'],
    ...[
      'digabung',
      'dikonversi',
      'siap_tolak',
      'dipenuhi',
      'dipenuhi_sebagian',
      'ditolak',
      'dialihkan',
      'tidak_didokumentasikan',
    ],
    ...['diminta', 'dijawab', 'disusun', 'ditandatangani', 'draf', 'ditetapkan'],
    // stages of a dispute; a ground that may be mediated
    ...['mediasi', 'ajudikasi', 'putusan_ki', 'gugatan', 'kasasi', 'mediable'],
    // its ten days have passed, or it was extended; he signed the decision that is objected to
    ...['overdue', 'extended', 'decider'],
    // its identity is kept by a legal hold
    'held',
    // what the request carries
    ...['reason', 'present_password', 'in_session'],
  ],
  verdict: ['ALLOW', 'MASK', 'DENY'],
} as const

/** Operations that are asked of every collection, by the doors of Payload itself. */
export const commonOperations = [
  ...['list', 'count', 'read', 'create', 'update', 'delete', 'bulk_update', 'bulk_delete'],
  ...['readVersions', 'restore', 'duplicate'],
] as const

/** Operations that only some collections have. */
export const specialOperations = [
  ...[
    'shelf',
    'steps',
    'history',
    'presented',
    'preview_link',
    'early_readings',
    'recall',
    'recall_follow',
    'file',
    'rendition',
    'paste',
  ],
  ...['paper_file', 'paper_revoke', 'renew_code'],
  ...['register', 'register_open'],
  ...['calendar_propose', 'calendar_preview', 'calendar_confirm', 'notices', 'notice_give'],
  ...['put_up', 'gate_act', 'original', 'outgoing'],
  ...['attachments', 'attach', 'attachment_read'],
  ...['reveal', 'secret', 'deliveries', 'resend', 'rotate', 'usage'],
  ...[
    'sessions_read',
    'suspend',
    'reinstate',
    'own_factor',
    'own_password',
    'factor_read',
    'factor_reset',
    'link_read',
    'link_cut',
  ],
  ...['unlock', 'sessions_end', 'invitation_read', 'invitation_send', 'invitation_revoke', 'invitation_use'],
  ...['sign_in', 'first_register', 'verify', 'by_key'],
  ...['public_item', 'public_list', 'public_tombstone', 'public_frame'],
  ...['draw', 'slots', 'schedule', 'folders', 'languages', 'slugs'],
] as const
