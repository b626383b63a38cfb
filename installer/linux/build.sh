#!/usr/bin/env bash
# Makes target/installer/clientele (the program with its own Java) and target/installer/clientele_VERSION_ARCH.deb.
# CLIENTELE_QUICK=1 packs fast instead of small.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../common/steps.sh"
here=$project/installer/linux
icons=$project/installer/common

[ "$(uname -s)" = Linux ] || stop "This script makes the Linux package and runs on Linux."
need dpkg-deb "install the package dpkg."
find_jdk
make_distribution

echo "1/4 Java runtime"
make_runtime
echo "2/4 app image"
make_image "$icons/clientele-512.png"
app=$work/clientele/lib/app
add_companions "$app"
echo "3/4 start-up cache"
train "$app" "$work/clientele/lib/runtime/bin/java"

echo "4/4 package"
arch=$(dpkg --print-architecture)
deb=$work/clientele_${version}_$arch.deb
root=$work/root
mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/doc/clientele"
cp -a "$work/clientele" "$root/opt/clientele"
ln -s /opt/clientele/bin/clientele "$root/usr/bin/clientele"
cp "$here/clientele.desktop" "$root/usr/share/applications/clientele.desktop"
for size in 256 512; do
  install -D -m 644 "$icons/clientele-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/clientele.png"
done
install -D -m 644 "$icons/clientele.svg" "$root/usr/share/icons/hicolor/scalable/apps/clientele.svg"
{
  echo "Clientele is free software under the GNU General Public License, version 3 or later:"
  echo "/usr/share/common-licenses/GPL-3. The libraries in it and their licences: /opt/clientele/lib/app/licences."
} >"$root/usr/share/doc/clientele/copyright"
chmod -R u=rwX,go=rX "$root"
# The desktop needs GTK; the command line does not, so it is recommended and not required.
cat >"$root/DEBIAN/control" <<CONTROL
Package: clientele
Version: $version
Section: misc
Priority: optional
Architecture: $arch
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: libc6
Recommends: libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1, libfontconfig1
Maintainer: The Clientele project <clientele@localhost>
Description: Marketing workbench on your own computer
 From spreadsheets to lawful, targeted campaign lists: import customers and
 orders, find groups, recommend products, and export a campaign file with
 consent, stop list and control group respected. Nothing leaves the computer.
CONTROL
(cd "$root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
if [ -n "${CLIENTELE_QUICK:-}" ]; then packing=(-Zgzip -z1); else packing=(-Zxz -z6); fi
dpkg-deb --root-owner-group "${packing[@]}" --build "$root" "$deb" >/dev/null
rm -rf "$root"

echo "Size: program $(du -sm "$work/clientele" | cut -f1) MB, start-up cache $(du -sm "$app/clientele.aot" 2>/dev/null | cut -f1) MB, package $(du -m "$deb" | cut -f1) MB"
echo "$deb"
