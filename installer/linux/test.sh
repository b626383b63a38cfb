#!/usr/bin/env bash
# Installs the package of build.sh, starts it without a screen, and removes it again; says how long the first window took.
# As root, where no Clientele is installed yet, with dpkg; otherwise into a folder of its own, as dpkg would unpack it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../common/steps.sh"

need dpkg-deb "install the package dpkg."
deb=${1:-$(ls "$work"/clientele_*.deb 2>/dev/null | tail -n 1)}
[ -n "$deb" ] && [ -f "$deb" ] || stop "There is no package to test: run installer/linux/build.sh first."

if [ "$(id -u)" = 0 ] && ! dpkg -s clientele >/dev/null 2>&1 && [ ! -e /opt/clientele ]; then
  way=dpkg
  root=
  trap 'dpkg --purge clientele >/dev/null 2>&1 || true' EXIT
  dpkg -i "$deb"
  command=/usr/bin/clientele
else
  way=folder
  root=$work/unpacked
  rm -rf "$root"
  trap 'rm -rf "$root"' EXIT
  dpkg-deb -x "$deb" "$root"
  command=$root/opt/clientele/bin/clientele
fi

for file in /opt/clientele/bin/clientele /opt/clientele/lib/app/LICENSE /opt/clientele/lib/app/licences/THIRD-PARTY.md \
  /opt/clientele/lib/app/clientele.aot /usr/share/applications/clientele.desktop \
  /usr/share/icons/hicolor/scalable/apps/clientele.svg; do
  [ -f "$root$file" ] || stop "The package lacks $file."
done

unset JAVA_HOME CLIENTELE_JAVA
says=$(PATH=/usr/bin:/bin "$command" --version)
case $says in
  *Clientele*) echo "Installed ($way): $says" ;;
  *) stop "\"clientele --version\" answered: $says" ;;
esac

# Three starts without a screen and with a home of their own; JAVA_TOOL_OPTIONS tells the installed program so.
home=$work/home
rm -rf "$home"
mkdir -p "$home"
for start in first second third; do
  says=$(JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw -Duser.home=$home" "$command" --smoke) ||
    stop "The desktop did not start: $says"
  case $says in
    *"First window after"*) echo "$says ($start start)" ;;
    *) stop "The desktop showed no window: $says" ;;
  esac
done
rm -rf "$home"

if [ "$way" = dpkg ]; then
  dpkg --purge clientele
  [ ! -e /opt/clientele ] && [ ! -e /usr/bin/clientele ] && [ ! -e /usr/share/applications/clientele.desktop ] ||
    stop "Removing left files behind."
else
  rm -rf "$root"
fi
echo "Removed: nothing is left."
