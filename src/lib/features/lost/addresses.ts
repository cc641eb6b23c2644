/** The way in by the permanent password, of whichever number was lost, and back here. */
export const LOST_SIGN_IN = '/sign-in?by=password&next=/lost-phone';
