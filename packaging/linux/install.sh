#!/bin/sh
# Puts the program into the menu of this user, with its icon and its files: ./install.sh; ./install.sh --remove takes it out.
# Nothing is copied: the folder stays where it is. Plans, settings and the log are never touched.
# PLACE is where the folder will be, for packaging/deb: the system's own menu is brought up to date by its packages.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry="$data/applications/patrolplanner.desktop" kind="$data/mime/packages/patrolplanner.xml"
icons="$data/icons/hicolor/scalable"
if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$kind" "$icons/apps/patrolplanner.svg" "$icons/mimetypes/application-x-patrolplanner.svg"
else
    mkdir -p "$data/applications" "$data/mime/packages" "$icons/apps" "$icons/mimetypes"
    cp "$here/program.svg" "$icons/apps/patrolplanner.svg"
    cp "$here/document.svg" "$icons/mimetypes/application-x-patrolplanner.svg"
    cat > "$entry" <<DESKTOP
[Desktop Entry]
Type=Application
Name=Patrol planner
Name[zh_CN]=勤务排班
Exec="${PLACE:-$here}/patrolplanner" %F
Icon=patrolplanner
Categories=Office;
MimeType=application/x-patrolplanner;
StartupWMClass=patrolplanner
DESKTOP
    cat > "$kind" <<MIME
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"><mime-type type="application/x-patrolplanner">
<comment>Patrol planner plan</comment><comment xml:lang="zh_CN">勤务排班方案</comment><glob pattern="*.patrol"/>
</mime-type></mime-info>
MIME
fi
[ -z "${PLACE:-}" ] || exit 0
for update in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
    command -v "${update%% *}" >/dev/null && $update || true
done
