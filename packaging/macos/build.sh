#!/bin/sh
# The disk image for macOS, after `python3 packaging/freeze.py`: dist/RunStrength-VERSION-MACHINE.dmg.
#
# Signing and notarising happen when these are set, and are left out with a word otherwise:
#   SIGN_IDENTITY    "Developer ID Application: …", in the keychain
#   NOTARY_PROFILE   a profile kept by `xcrun notarytool store-credentials`
set -eu
cd "$(dirname "$0")/../.."
app=build/freeze/dist/RunStrength.app
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' runstrength_desktop/__init__.py)
image=dist/RunStrength-$version-$(uname -m).dmg
[ -d "$app" ] || {
    printf '%s\n' "There is no $app; run python3 packaging/freeze.py first." >&2
    exit 1
}

cp build/freeze/icons/plan-file.icns "$app/Contents/Resources/plan-file.icns"
if [ -n "${SIGN_IDENTITY:-}" ]; then
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -exec \
        codesign --force --timestamp --options runtime --sign "$SIGN_IDENTITY" {} +
    codesign --force --deep --timestamp --options runtime --sign "$SIGN_IDENTITY" \
        --entitlements packaging/macos/entitlements.plist "$app"
    codesign --verify --deep --strict "$app"
else
    printf '%s\n' "SIGN_IDENTITY is not set: the bundle is signed for this machine alone." >&2
    codesign --force --deep --sign - --entitlements packaging/macos/entitlements.plist "$app"
fi

folder=build/macos
rm -rf "$folder"
mkdir -p "$folder" dist
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname RunStrength -srcfolder "$folder" -format ULFO -ov "$image"

if [ -n "${SIGN_IDENTITY:-}" ] && [ -n "${NOTARY_PROFILE:-}" ]; then
    codesign --force --timestamp --sign "$SIGN_IDENTITY" "$image"
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
else
    printf '%s\n' "Not notarised: SIGN_IDENTITY and NOTARY_PROFILE are needed for that." >&2
fi
printf '%s\n' "$image"
