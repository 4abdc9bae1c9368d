#!/bin/sh
# Builds the SQLite driver for an old Linux: run it where the C library is old (a Debian 11 container, .github/workflows/desktop.yml).
# Usage: build-driver.sh x64|arm64|loong64 OUT.node      from the project's root, after npm ci; needs g++, or the cross compiler of the architecture.
set -eu
arch=$1
out=$2
case "$arch" in
  x64) triple=x86_64-linux-gnu; oldest=GLIBC_2.2.5 ;;
  arm64) triple=aarch64-linux-gnu; oldest=GLIBC_2.17 ;;
  loong64) triple=loongarch64-linux-gnu; oldest=GLIBC_2.36 ;;
  *) echo "Unknown architecture: $arch" >&2; exit 2 ;;
esac
cc=$(command -v "$triple-gcc" || ls /usr/bin/"$triple"-gcc-[0-9]* | tail -n 1)
cxx=$(command -v "$triple-g++" || ls /usr/bin/"$triple"-g++-[0-9]* | tail -n 1)
modules=node_modules
driver=$modules/better-sqlite3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Functions that got a second version in glibc 2.29: the first one is asked for, so that glibc 2.28 is enough.
for name in exp log log2 pow; do
  echo "__asm__(\".symver $name,$name@$oldest\");"
done > "$work/old-math.h"

# The defines that the driver's own build gives to SQLite.
defines=$(sed -n "s/^ *'\([A-Z][A-Z0-9_]*\(=[^']*\)\{0,1\}\)',$/-D\1/p" "$driver/deps/defines.gypi")
test -n "$defines"

# shellcheck disable=SC2086 # each define is a word of its own
"$cc" -std=gnu99 -w -O3 -fPIC -fvisibility=hidden -DNDEBUG $defines -include "$work/old-math.h" -c "$driver/deps/sqlite3/sqlite3.c" -o "$work/sqlite3.o"
"$cxx" -std=gnu++2a -O3 -fPIC -fno-exceptions -fvisibility=hidden -fvisibility-inlines-hidden -DNDEBUG \
  -DNAPI_VERSION=10 -DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS \
  -I"$modules/node-api-headers/include" -I"$modules/node-addon-api" -I"$driver/deps/sqlite3" -include "$work/old-math.h" \
  -c "$driver/src/better_sqlite3.cpp" -o "$work/driver.o"
"$cxx" -shared -static-libstdc++ -static-libgcc -Wl,-Bsymbolic -Wl,--exclude-libs,ALL -Wl,-s -o "$out" "$work/driver.o" "$work/sqlite3.o" -lm -lpthread -ldl
