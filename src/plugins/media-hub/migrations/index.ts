import * as mediaHub from './20261123_1_media_hub'
import * as oldSecrets from './20261123_2_media_hub_old_secrets'
import * as goneAssets from './20261123_5_media_hub_gone_assets'
import * as search from './20261124_3_media_hub_search'
import * as ledger from './20261124_5_media_hub_ledger'
import * as servers from './20261124_6_media_hub_servers'
import * as mail from './20261124_8_media_hub_mail'
import * as keys from './20261124_9_media_hub_keys'
import * as embargoed from './20261125_0_media_hub_embargoed'
import * as previews from './20261125_6_media_hub_previews'
import * as harvest from './20261125_7_media_hub_harvest'
import * as silences from './20261125_8_media_hub_silences'
import * as earlyReader from './20261126_0_media_hub_early_reader'
import * as recalls from './20261130_1_media_hub_recalls'
import * as websub from './20261130_2_media_hub_websub'
import * as indexes from './20261130_3_media_hub_indexes'
import * as failingHosts from './20261130_4_media_hub_failing_hosts'
import * as figures from './20261201_0_media_hub_figures'

/** The plugin's tables, oldest migration first. */
export const mediaHubMigrations = [
  mediaHub,
  oldSecrets,
  goneAssets,
  search,
  ledger,
  servers,
  mail,
  keys,
  embargoed,
  previews,
  harvest,
  silences,
  earlyReader,
  recalls,
  websub,
  indexes,
  failingHosts,
  figures,
]
