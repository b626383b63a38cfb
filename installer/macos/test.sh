#!/usr/bin/env bash
# Opens the disk image of build.sh, takes the program out, starts it without a screen, and removes it again.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../common/steps.sh"

[ "$(uname -s)" = Darwin ] || stop "This script tests the macOS image and runs on macOS."
dmg=${1:-$(ls "$work"/Clientele-*.dmg 2>/dev/null | tail -n 1)}
[ -n "$dmg" ] && [ -f "$dmg" ] || stop "There is no disk image to test: run installer/macos/build.sh first."

folder=$(mktemp -d)
trap 'hdiutil detach -quiet "$folder/volume" 2>/dev/null || true; rm -rf "$folder"' EXIT
mkdir "$folder/volume"
yes | PAGER=cat hdiutil attach -nobrowse -mountpoint "$folder/volume" "$dmg" >/dev/null
cp -R "$folder"/volume/*.app "$folder/"
command=$(ls "$folder"/*.app/Contents/MacOS/clientele)

"$command" --version
JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw" "$command" --smoke || stop "The desktop did not start."
echo "Removed: nothing is left."
