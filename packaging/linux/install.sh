#!/bin/sh
# Installs RunStrength for one user, without root: ./install.sh [PREFIX], by default ~/.local.
# Running it again with a newer version replaces the program and keeps all plans.
set -eu
here=$(dirname "$(readlink -f "$0")")
. "$here/check.sh"
prefix=${1:-${HOME:?}/.local}
case $prefix in
    /*) ;;
    *) prefix=$PWD/$prefix ;;
esac

size=$(du -sk "$here" | cut -f1)
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share" 2>/dev/null && [ -w "$prefix/lib" ] ||
    refuse "“$prefix” cannot be written to; name another folder: ./install.sh FOLDER"
free=$(df -Pk "$prefix" | awk 'NR == 2 { print $4 }')
[ "$free" -gt "$size" ] ||
    refuse "There is too little room in “$prefix”; free $(((size - free) / 1024 + 1)) MB and start again."

fresh=$prefix/lib/.runstrength-new
rm -rf "$fresh"
cp -R "$here/program" "$fresh"
said=$("$fresh/runstrength" --version 2>&1) || {
    rm -rf "$fresh"
    refuse "The program does not start here: $(printf '%s' "$said" | tail -n 1)"
}
rm -rf "$prefix/lib/runstrength"
mv "$fresh" "$prefix/lib/runstrength"
ln -sf ../lib/runstrength/runstrength "$prefix/bin/runstrength"
cp "$here/uninstall.sh" "$prefix/lib/runstrength/uninstall.sh"

(cd "$here/share" && find . -type f) >"$prefix/lib/runstrength/installed-shares"
(cd "$here/share" && tar -cf - .) | (cd "$prefix/share" && tar -xf -)
entry=$prefix/share/applications/@ID@.desktop
# A desktop may not have ~/.local/bin among its places.
sed -i "s|^Exec=runstrength|Exec=\"$prefix/bin/runstrength\"|; s|^TryExec=runstrength|TryExec=$prefix/bin/runstrength|" "$entry"

tell_desktop() {
    if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || :; fi
}
tell_desktop update-desktop-database "$prefix/share/applications"
tell_desktop update-mime-database "$prefix/share/mime"
tell_desktop gtk-update-icon-cache -f -t "$prefix/share/icons/hicolor"

printf '%s is installed in %s.\n' "$said" "$prefix/lib/runstrength"
case :$PATH: in
    *":$prefix/bin:"*) printf 'Start it from the menu, or by: runstrength\n' ;;
    *) printf 'Start it from the menu, or by: %s\n' "$prefix/bin/runstrength" ;;
esac
printf 'To remove it: %s\n' "$prefix/lib/runstrength/uninstall.sh"
