/**
 * Columns that hold nothing somebody may not know, or hold it in a form that is no text; all others need a word. What
 * is sealed or hashed needs none here: that no word stands there is what the crawl proves of every table.
 */
export const wordless: readonly RegExp[] = [
  // ids, and what is made of them
  /\.(.*_)?id$/,
  /\.(recorded_by|asked_by|invited_by|issued_by|applicant|subject)$/,
  /^released_files\.(put_up|redacted|prepared|signed)_by$/,
  /\.(version_)?scope_(u\d|offered)$/,
  /\.(unit_\d|reach_root|reach_unit)$/,
  // what Payload and the queue of jobs keep for themselves; what a job carries is looked for in its table
  /_(rels|texts)\.path$/,
  /^payload_(kv|migrations)\./,
  /^payload_preferences\.key$/,
  /^pgboss\./,
  // words of a fixed list
  /\.(action|collection|field|type|kind|state|level|(from|to)_stage|ended|gone_reason|device|transports)$/,
  // the tree, and how its numbers are written: no secret in its own tree, and public with what it publishes
  /^units\.(code|name|number_template|address|city)$/,
  /^media_hub_items\.unit_code$/,
  /\.(version_)?number$/,
  /^number_(names|series)\./,
  // dates, days and instants that the clock counts, and words of a fixed list
  /^(information_requests|dispositions|keberatan|sengketa|dik)\.(clock|\w+_on|due_on|reminders|warnings)$/,
  /\.(request_number|objection_number|redacted_copy|opened_from)$/,
  /^units\.case_number_pattern$/,
  // the name of an officer, which has its word in his account
  /^(case_messages\.written|released_files\.(put_up|signed))_by_name$/,
  /\.code_hash$/,
  /^information_requests\.fingerprint$/,
  // sealed, hashed, or drawn by lot
  /\.(envelope|sealed|secret|new_secret|secret_sealed|api_key|api_key_index|challenge|key)$/,
  /\.(prefix|hash|salt|previous_hash|content_hash|sha256|original_sha256|outgoing_sha256)$/,
  /^applicants\.(initials|nik_tail)$/,
  // files are kept under names of our own
  /^assets\.(_objectkey|filename|mime_type|prefix|url|thumbnail_u_r_l|sizes_.*)$/,
  /^media_hub_(assets|embargoed)\.renditions$/,
  // what anybody learns of a paper by the code that is printed on it, and its kind
  /^papers\.(title|code|unit_name|issued_on|subject_collection)$/,
  /^official_paper_contents\.kind$/,
  // single words of what is public now, without their text
  /^media_hub_words\.word$/,
  // the address stands with its endpoint, where it has a word; the purpose is of a fixed list
  /^media_hub_letter_tokens\.(url|purpose)$/,
  // what went wrong at an outlet's server, in words of our own
  /\.(last_error|last_problem)$/,
  // what that server said itself, and its host without the path
  /^media_hub_deliveries\.last_answer$/,
  /^media_hub_ledger\.(how|who|receiver)$/,
  // names of outlets, which have their words in outlets, and of a file; only trusted outlets write here
  /^media_hub_early_(terms|readings)\.(outlet_name|accepted_by|terms|rendition)$/,
  // ways of a fixed list, and an address that stands with its outlet
  /^media_hub_receipts\.how$/,
  /^media_hub_recall_letters\.sent_to$/,
  // which feed and at which host: what stands in its address; a wish becomes a subscription once it is proved
  /^media_hub_(subscriptions|failing_hosts)\.(format|unit|keyword|host)$/,
  /^media_hub_subscription_wishes\.(mode|format|unit|keyword|host|callback)$/,
  // what a preview link shows stands in the release; no link is made in this world
  /^media_hub_preview_links\.(item_json|renditions|made_by)$/,
  // what an applicant sees of his request stands in the request; what he does, and how he is answered, in fixed words
  /^request_intake_(faces\.face|entries\.channel|acts\.(act|answer))$/,
  // which paper a scan is, by a fixed list, in which form, and by whose hand; its bytes are sealed
  /^sealed_attachments\.(form|kept_by)$/,
  // decrees of the state, published; nobody but the whole staff reads them, and that is no secret either
  /^calendars\.(label|decree|source|preview_hash)$/,
  /^calendar_days\.(name|decree)$/,
  // dates, articles and versions; the words of an event are left out before it is kept
  /^legal_clock_deadlines\.(code|binds|zone|rule|events|profile|counts_from|rule_version|profile_version)$/,
  /^legal_clock_deadlines\.(calendar_versions|ledger|unconfirmed_years|hold)$/,
  /^legal_clock_moves\.(code|outcome|calendars_before|calendars_after)$/,
  // what letters are called, by fixed words and a number
  /^mail_outbox_letters\.(document|title)$/,
  // which tools looked, what they could not look at, and what part of a file it is: of fixed lists
  /^released_files\.(tools|notes|form)$/,
  /^release_gate_files\.part$/,
  /^single_sign_on_links\.issuer$/,
]
