#!/bin/sh
# What the container runs: the build it carries becomes the newest release of the volume, then nginx.
set -eu

here=$(dirname "$0")
sh "$here/release.sh" /opt/app/build /srv/app
sh "$here/fill-in.sh" >/etc/nginx/conf.d/app.conf
exec nginx -g 'daemon off;'
