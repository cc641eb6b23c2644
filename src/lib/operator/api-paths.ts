/**
 * Every API that the app speaks, with the base path that its standard, or our own document, gives
 * it.
 */
export const STANDARD_PATHS = {
	contacts: '/contacts/v1',
	forwarding: '/call-forwarding-signal/v0.4',
	location: '/location-retrieval/v0.5',
	loyalty: '/loyalty/v1',
	session: '/session/v1',
	links: '/links/v1',
	push: '/push/v1',
	tmf620: '/tmf-api/productCatalogManagement/v4',
	tmf621: '/tmf-api/troubleTicket/v4',
	tmf622: '/tmf-api/productOrderingManagement/v4',
	tmf632: '/tmf-api/party/v4',
	tmf635: '/tmf-api/usageManagement/v4',
	tmf637: '/tmf-api/productInventory/v4',
	tmf654: '/tmf-api/prepayBalanceManagement/v4',
	tmf658: '/tmf-api/loyalty/v4',
	tmf666: '/tmf-api/accountManagement/v4',
	tmf670: '/tmf-api/paymentMethod/v4',
	tmf671: '/tmf-api/promotionManagement/v4',
	tmf676: '/tmf-api/payment/v4',
	tmf677: '/tmf-api/usageConsumption/v5',
	tmf681: '/tmf-api/communicationManagement/v4',
	tmf683: '/tmf-api/partyInteraction/v4'
} as const;

export type ApiName = keyof typeof STANDARD_PATHS;

export const API_NAMES = /* @__PURE__ */ Object.keys(STANDARD_PATHS) as ApiName[];
