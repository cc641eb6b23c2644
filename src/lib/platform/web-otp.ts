/** https://developer.mozilla.org/docs/Web/API/WebOTP_API, not in lib.dom. */
interface OtpCredential {
	code: string;
}
interface OtpRequest {
	otp: { transport: ['sms'] };
	signal: AbortSignal;
}

/**
 * Waits for an SMS that names this site in its last line; the browser asks the person before it
 * hands the code over. `undefined` where there is no such thing (most browsers: there the keyboard
 * offers the code), when the person declines, and after `signal` aborts.
 */
export async function codeFromSms(page: Window, signal: AbortSignal): Promise<string | undefined> {
	if (!('OTPCredential' in page)) return undefined;
	const request: OtpRequest = { otp: { transport: ['sms'] }, signal };
	try {
		const credential = (await page.navigator.credentials.get(
			request as CredentialRequestOptions
		)) as OtpCredential | null;
		return credential?.code;
	} catch {
		return undefined;
	}
}
