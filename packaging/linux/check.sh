# shellcheck shell=sh
# Whether RunStrength can run here: sourced by the scripts beside it. Sets nothing, ends with 1 and
# one sentence if it cannot.

refuse() {
    printf 'runstrength: %s\n' "$*" >&2
    exit 1
}

newest() { # the larger of two versions
    printf '%s\n' "$1" "$2" | sort -V | tail -n 1
}

needs_glibc=@GLIBC@
has_glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //') || has_glibc=''
[ "$(uname -m)" = "@MACHINE@" ] ||
    refuse "This is RunStrength for @MACHINE@, and this machine is $(uname -m); get the other one."
[ -n "$has_glibc" ] ||
    refuse "RunStrength needs a system with glibc $needs_glibc or newer; this one has another C library."
[ "$(newest "$has_glibc" "$needs_glibc")" = "$has_glibc" ] ||
    refuse "RunStrength needs glibc $needs_glibc or newer, and this system has $has_glibc; use a newer release of the system."
