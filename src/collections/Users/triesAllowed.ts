const minute = 60
const hour = 60 * minute

/**
 * Failed tries before the next is refused (ASVS 6.3.1). Nobody shuts a person out: under his account alone only
 * addresses are counted from which he has never signed in (decision 0020).
 */
export const triesAllowed = {
  login: {
    address: { tries: 100, within: 15 * minute, pause: 15 * minute },
    addressAndAccount: { tries: 10, within: 15 * minute, pause: 15 * minute },
    account: { tries: 100, within: hour, pause: 15 * minute },
  },
  forgotPassword: {
    address: { tries: 30, within: hour, pause: hour },
    addressAndAccount: { tries: 5, within: hour, pause: hour },
    account: { tries: 20, within: hour, pause: hour },
  },
  resetPassword: {
    address: { tries: 30, within: 15 * minute, pause: 15 * minute },
  },
  secondFactor: {
    address: { tries: 100, within: 15 * minute, pause: 15 * minute },
    addressAndAccount: { tries: 20, within: 15 * minute, pause: 15 * minute },
  },
  singleSignOn: {
    // each of a whole office behind one address goes to the provider and comes back
    address: { tries: 1_000, within: 15 * minute, pause: 15 * minute },
  },
}
