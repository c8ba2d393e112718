#!/bin/sh
# Installs what a bare Debian or Ubuntu lacks for Python's venv and for Qt's windows. Does nothing where all is there.
set -eu

libraries="libglib-2.0.so.0 libGL.so.1 libEGL.so.1 libxkbcommon.so.0 libfontconfig.so.1 libfreetype.so.6 libdbus-1.so.3
libgssapi_krb5.so.2 libxcb-cursor.so.0 libxkbcommon-x11.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-image.so.0
libxcb-render-util.so.0 libxcb-xkb.so.1 libxcb-render.so.0 libxcb-shape.so.0"
packages="python3-venv libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libfreetype6 libdbus-1-3
libgssapi-krb5-2 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0
libxcb-render-util0 libxcb-xkb1 libxcb-render0 libxcb-shape0"

has_venv() {
    python3 -m ensurepip --version >/dev/null 2>&1
}

has_libraries() {
    # shellcheck disable=SC2086
    python3 -c 'import ctypes, sys; [ctypes.CDLL(name) for name in sys.argv[1:]]' $libraries >/dev/null 2>&1
}

if has_venv && has_libraries; then
    exit 0
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    as_root=$(command -v sudo || true)
fi
if command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || [ -n "$as_root" ]; }; then
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
elif has_venv; then
    echo "Some libraries that windows need are missing; the commands work without them. As root:" >&2
    echo "apt-get install $packages" | tr '\n' ' ' >&2
    echo >&2
else
    echo "Python's venv is missing. As root: apt-get install python3-venv" >&2
    exit 2
fi
