#!/bin/sh
# An AppImage: build.sh APPIMAGETOOL, after `python3 packaging/linux/build.py portable`.
# Without the tool it leaves the folder that the tool would press, build/linux/RunStrength.AppDir.
set -eu
cd "$(dirname "$0")/../../.."
id=io.github.runstrength.RunStrength
tree=$(echo build/linux/portable/runstrength-*-linux-*)
folder=build/linux/RunStrength.AppDir
rm -rf "$folder"
mkdir -p "$folder/usr/lib" "$folder/usr/bin"
cp -a "$tree/program" "$folder/usr/lib/runstrength"
cp -a "$tree/share" "$folder/usr/share"
ln -s ../lib/runstrength/runstrength "$folder/usr/bin/runstrength"
install -m 755 packaging/linux/appimage/AppRun "$folder/AppRun"
cp "$folder/usr/share/applications/$id.desktop" "$folder/"
cp "$folder/usr/share/icons/hicolor/256x256/apps/$id.png" "$folder/"
ln -s "$id.png" "$folder/.DirIcon"
[ $# -gt 0 ] || exit 0
mkdir -p dist
exec "$1" "$folder" "dist/$(basename "$tree").AppImage"
