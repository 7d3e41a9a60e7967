/** Stands where the form would show the stage a second time: the steps panel shows it. */
export const NoField = () => null
