#!/bin/sh
# Prints nginx.conf with its ${CAPITALS} filled in from the environment:
#   APP_HOST=app.example GATEWAY_HOST=api.operator.example sh fill-in.sh > /etc/nginx/conf.d/app.conf
set -eu

: "${APP_HOST:?the name people open, app.example}"
: "${GATEWAY_HOST:?the name of the operator’s gateway}"
: "${GATEWAY_PORT:=443}"
# Who may vouch for the gateway.
: "${GATEWAY_AUTHORITIES:=/etc/ssl/certs/ca-certificates.crt}"
# The header in which the operator’s own network tells the number.
: "${NETWORK_HEADER:=X-MSISDN}"
: "${CERTIFICATE:=/etc/letsencrypt/live/$APP_HOST/fullchain.pem}"
: "${CERTIFICATE_KEY:=/etc/letsencrypt/live/$APP_HOST/privkey.pem}"
# Where certbot lays what proves the name.
: "${ACME:=/var/www/html}"
: "${SITE:=/srv/app/current}"
: "${HTTP_PORT:=80}"
: "${HTTPS_PORT:=443}"
: "${ACCESS_LOG:=/var/log/nginx/app.log}"

filled=$(cat "$(dirname "$0")/nginx.conf")
for name in $(grep -v '^[[:space:]]*#' "$(dirname "$0")/nginx.conf" | grep -o '\${[A-Z_]*}' | sort -u | tr -d '${}'); do
	eval "value=\$$name"
	filled=$(printf '%s\n' "$filled" | sed "s|\${$name}|$value|g")
done
printf '%s\n' "$filled"
