#!/bin/sh
# RunStrength from this folder, without installing it.
set -eu
here=$(dirname "$(readlink -f "$0")")
. "$here/check.sh"
exec "$here/program/runstrength" "$@"
