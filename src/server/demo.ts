import { fillDemo } from '../../demo/fill'
import { runCommand } from './runCommand'

/** `npm run demo`: fills an empty database with the demo; refuses one that holds anything. */
if (import.meta.main) {
  await runCommand(async ({ payload, settings, say }) => {
    await fillDemo({ payload, env: settings, log: say })
    return 0
  })
}
