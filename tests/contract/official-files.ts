import { existsSync } from 'node:fs';
import type { ApiName } from '../../src/lib/operator/api-paths';

/**
 * The official files of all APIs but those of our own documents, in the folder TMF_SPECS points to.
 */
export const OFFICIAL_FILES: Readonly<
	Record<Exclude<ApiName, 'session' | 'links' | 'loyalty' | 'push' | 'contacts'>, string>
> = {
	forwarding: 'camara/call-forwarding-signal-r3.3.yaml',
	location: 'camara/location-retrieval-r3.2.yaml',
	tmf620: 'tmf/TMF620-ProductCatalog-v4.1.0.swagger.json',
	tmf621: 'tmf/TMF621-TroubleTicket-v4.0.0.swagger.json',
	tmf622: 'tmf/TMF622-ProductOrdering-v4.0.0.swagger.json',
	tmf632: 'tmf/TMF632-Party-v4.0.0.swagger.json',
	tmf635: 'tmf/TMF635-Usage-v4.0.0.swagger.json',
	tmf637: 'tmf/TMF637-ProductInventory-v4.0.0.swagger.json',
	tmf654: 'tmf/TMF654-PrepayBalance-v4.0.0.swagger.json',
	tmf658: 'tmf/TMF658-Loyalty-v4.0.0-beta.swagger.json',
	tmf666: 'tmf/TMF666-Account-v4.0.0.swagger.json',
	tmf670: 'tmf/TMF670-PaymentMethod-v4.0.0.swagger.json',
	tmf671: 'tmf/TMF671-Promotion-v4.1.0.swagger.json',
	tmf676: 'tmf/TMF676-Payment-v4.0.0.swagger.json',
	tmf677: 'tmf/TMF677-UsageConsumption-v5.1.0.oas.yaml',
	tmf681: 'tmf/TMF681-Communication-v4.0.0.swagger.json',
	tmf683: 'tmf/TMF683-PartyInteraction-v4.0.0.swagger.json'
};

/** Where they lie. */
export const folder = process.env['TMF_SPECS'];
/** Why they can't be read; `undefined` when they can. */
export const reason = !folder
	? 'TMF_SPECS is not set: it names the folder with the official files'
	: existsSync(folder)
		? undefined
		: `TMF_SPECS points to ${folder}, which is not there`;
