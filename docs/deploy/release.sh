#!/bin/sh
# sh release.sh BUILD PLACE [chunks|pages]: PLACE/current, which nginx serves, becomes BUILD in one step.
#
# Chunks of earlier builds stay for KEEP_DAYS: a page opened before still asks for them. Whole releases stay too, the newest KEEP of them;
# to go back, release one of these.
#
# On several machines a page and what it asks for may come from different ones, so: `chunks` on all of them, then `pages` on all, then
# without a word on all. The worker comes last, because what it finds then it keeps until the next build.
set -eu

build=$1
place=$2
part=${3:-all}
: "${KEEP_DAYS:=60}"
: "${KEEP:=5}"

case $part in
all) set -- . ;;
chunks) set -- _app/immutable ;;
pages) set -- . ! -name 'service-worker.js*' ! -name 'version.json*' ;;
*) echo "chunks, pages or nothing" >&2 && exit 1 ;;
esac

releases="$place/releases"
mkdir -p "$releases"
last=$(find "$releases" -mindepth 1 -maxdepth 1 -name '[0-9]*' -printf '%f\n' | sort | tail -n 1)
# The 1 in front: 000008 alone would be octal.
number=$(printf '%06d' $((1${last:-000000} - 999999)))
new="$releases/.new"
rm -rf "$new"
mkdir -p "$new/_app/immutable"

# What is there keeps its times: by them old chunks go.
if [ -e "$place/current" ]; then
	stays=.
	[ "$part" = all ] && stays=_app/immutable
	cp -Rp "$place/current/$stays/." "$new/$stays"
	find "$new/_app/immutable" -type f -mtime "+$KEEP_DAYS" -delete
fi
(cd "$build" && find "$@" -type f) | tar -C "$build" -T - -cf - | tar -C "$new" --touch --no-same-owner -xf -

mv "$new" "$releases/$number"
ln -sfn "releases/$number" "$place/.current"
mv -T "$place/.current" "$place/current"
find "$releases" -mindepth 1 -maxdepth 1 -name '[0-9]*' | sort | head -n "-$KEEP" | xargs -r rm -rf
