#!/bin/sh
# Installs the deb of the version before (where dist-before/ has one), then the one from dist/, starts each on a made-up screen, and removes it: the
# register stays. As root, on a system that may be changed.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends xvfb xauth dbus-x11 gnome-keyring
data=$(mktemp -d)
for package in "$PWD"/dist-before/*_amd64.deb "$PWD"/dist/*_amd64.deb; do
  test -e "$package" || continue
  apt-get install -y --no-install-recommends "$package"
  dbus-run-session -- sh -c "echo -n test | gnome-keyring-daemon --unlock --components=secrets && (timeout 60 xvfb-run -a fengqiao-register --no-sandbox --data '$data' || true)"
  test -s "$data/register.db"
  test -s "$data/register.key.sealed"
done
apt-get remove -y fengqiao-register
test -s "$data/register.db"
