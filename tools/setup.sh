#!/bin/sh
# Makes .venv ready for one purpose: `run` (the program), `test` or `dev`.
# Installs missing system packages on Debian/Ubuntu as root or through sudo;
# where it may not, it prints the one command to run.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

say() { printf '%s\n' "setup: $*" >&2; }

# install_packages NAME…: through apt, or stop with the command that does it
install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "these Debian packages (or your system's equivalent) are missing: $*"
        return 1
    fi
    if [ "$(id -u)" = 0 ]; then as_root=''
    elif sudo -n true 2>/dev/null; then as_root='sudo'
    else
        say "please run:  sudo apt-get update && sudo apt-get install -y $*"
        return 1
    fi
    say "installing $*"
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# find_python: prints the first Python of at least 3.11 that can make an environment
find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# missing_libraries: prints the packages whose libraries Qt needs and the linker does not find
missing_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while read -r library package; do
        case $known in *"$library "*) ;; *) printf '%s ' "$package" ;; esac
    done <<'LIST'
libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libcups.so.2 libcups2
LIST
}

if [ ! -x .venv/bin/python ]; then
    if ! python=$(find_python); then
        install_packages python3 python3-venv
        python=$(find_python) || { say "Python 3.11 or newer is needed"; exit 1; }
    fi
    say "making .venv with $python"
    "$python" -m venv .venv
fi

case $purpose in
    run) extras='' ;;
    test) extras='[test]' ;;
    dev) extras='[test,dev]' ;;
    *) say "no such purpose: $purpose"; exit 2 ;;
esac
say "installing ccleader$extras into .venv"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".$extras"

missing=$(missing_libraries)
# shellcheck disable=SC2086
[ -z "$missing" ] || install_packages $missing

touch ".venv/.ready-$purpose"
