#!/usr/bin/env bash
# Makes target/installer/clientele.app (the program with its own Java) and target/installer/Clientele-VERSION.dmg.
# CLIENTELE_SIGN="Developer ID Application: …" signs it; without, macOS asks its user before the first start.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../common/steps.sh"

[ "$(uname -s)" = Darwin ] || stop "This script makes the macOS image and runs on macOS."
need hdiutil "it is part of macOS; run this script on macOS itself."
find_jdk
make_distribution
sign=()
if [ -n "${CLIENTELE_SIGN:-}" ]; then
  need codesign "install the command line tools of Xcode (xcode-select --install)."
  sign=(--mac-sign --mac-signing-key-user-name "$CLIENTELE_SIGN")
fi

echo "1/4 Java runtime"
make_runtime
echo "2/4 app image"
make_image "$project/installer/common/clientele.icns" --mac-package-identifier org.clientele \
  --mac-package-name Clientele ${sign[@]+"${sign[@]}"}
app=$work/clientele.app/Contents/app
add_companions "$app"
echo "3/4 start-up cache"
train "$app" "$work/clientele.app/Contents/runtime/Contents/Home/bin/java"
if [ -n "${CLIENTELE_SIGN:-}" ]; then
  codesign --force --deep --options runtime --sign "$CLIENTELE_SIGN" "$work/clientele.app"
fi
echo "4/4 disk image"
"$jdk/bin/jpackage" --type dmg --app-image "$work/clientele.app" --name Clientele --app-version "$version" \
  --vendor Clientele --license-file "$project/LICENSE" --dest "$work" ${sign[@]+"${sign[@]}"}

dmg=$work/Clientele-$version.dmg
echo "Size: program $(du -sm "$work/clientele.app" | cut -f1) MB, disk image $(du -m "$dmg" | cut -f1) MB"
echo "$dmg"
