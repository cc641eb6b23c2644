/**
 * The app's own host, as the proxy in front tells it, else as it was asked for. A page of another
 * site can set neither.
 */
export function appHost(request: Request): string {
	return request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? new URL(request.url).host;
}
