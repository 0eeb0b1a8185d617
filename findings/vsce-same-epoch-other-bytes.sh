#!/usr/bin/env bash
# @vscode/vsce 3.9.2: the same files and the same SOURCE_DATE_EPOCH give a package of other bytes where
# the time zone, or the permissions of the files, are other ones.
#
# Expected: vsce reads SOURCE_DATE_EPOCH to make packages reproducible, so two builds of one commit with
# the same value have the same bytes on any machine.
# Seen: the entries of the archive get that moment as local time (a zip entry holds no zone), and each
# file's mode as the build machine has it. With UTC and with Pacific/Auckland the first entry is dated
# 2023-11-14 22:13:20 and 2023-11-15 11:13:20; after `chmod 600` its mode is 100600 instead of 100644.
# So who wants the same bytes sets TZ and the modes as well.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @vscode/vsce@3.9.2 >>npm.log
vsce=$work/node_modules/@vscode/vsce/vsce
echo "@vscode/vsce $(node -p "require('@vscode/vsce/package.json').version")"

mkdir tiny
cat >tiny/package.json <<'JSON'
{"name": "tiny", "publisher": "someone", "version": "1.0.0", "license": "MIT",
 "engines": {"vscode": "^1.90.0"}, "main": "./main.js", "activationEvents": [],
 "repository": "https://example.com/tiny"}
JSON
echo 'exports.activate = () => {};' >tiny/main.js
echo '# Tiny' >tiny/README.md
echo 'MIT' >tiny/LICENSE
chmod 644 tiny/*

# Packages the folder in a time zone and prints the digest of the result.
digest() {
  (cd tiny && TZ=$1 SOURCE_DATE_EPOCH=1700000000 node "$vsce" package --no-dependencies \
    --out "$work/tiny.vsix" >"$work/vsce.log" 2>&1)
  sha256sum tiny.vsix | cut -d' ' -f1
}

utc=$(digest UTC)
again=$(digest UTC)
auckland=$(digest Pacific/Auckland)
chmod 600 tiny/*
closed=$(digest UTC)
printf 'UTC           %s\nUTC again     %s\nAuckland      %s\nUTC, mode 600 %s\n' "$utc" "$again" "$auckland" "$closed"

[ "$utc" = "$again" ] || { echo 'changed: two packages made alike differ'; exit 1; }
[ "$utc" != "$auckland" ] || { echo 'changed: the time zone makes no difference any more'; exit 1; }
[ "$utc" != "$closed" ] || { echo 'changed: the modes make no difference any more'; exit 1; }
echo 'as described'
