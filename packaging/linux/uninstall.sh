#!/bin/sh
# Removes RunStrength from where install.sh put it. Plans and settings stay.
set -eu
program=$(dirname "$(readlink -f "$0")")
prefix=$(dirname "$(dirname "$program")")
[ -f "$program/installed-shares" ] || {
    printf 'runstrength: Nothing is installed beside this script.\n' >&2
    exit 1
}
while read -r name; do
    rm -f "$prefix/share/$name"
done <"$program/installed-shares"
rm -f "$prefix/bin/runstrength"
rm -rf "$program"
for tool in "update-desktop-database $prefix/share/applications" "update-mime-database $prefix/share/mime"; do
    # shellcheck disable=SC2086
    if command -v "${tool%% *}" >/dev/null 2>&1; then $tool >/dev/null 2>&1 || :; fi
done
printf 'RunStrength is removed; your plans are still in %s.\n' \
    "${XDG_DATA_HOME:-${HOME:?}/.local/share}/runstrength"
