#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# smoke.sh PROGRAM LIBRARY DESKTOP_FILE: opens a window on a private X server, finds it by its title, holds that it has an icon
# and the class that the desktop file names, types into its search field, asks it to quit by the keyboard, and holds that it
# ended well and that the library and its folder are as they were. Then it opens a window as at the very first start, which shows
# the start page, and holds that one key leads to the library that comes with the program. 77: no X server here.
set -eu
program=$1
library=$2
desktop_file=$3
for tool in Xvfb openbox xdotool xprop; do
    command -v "$tool" >/dev/null 2>&1 || { echo "$tool is missing: not tested"; exit 77; }
done

home=$(mktemp -d)
server=''
manager=''
window_program=''
finish() {
    for process in "$window_program" "$manager" "$server"; do
        [ -z "$process" ] || kill "$process" 2>/dev/null || true
    done
    rm -rf "$home"
}
trap finish EXIT

facts() {
    ls -ld --time-style=full-iso "$home/evidence"
    ls -lA --time-style=full-iso "$home/evidence"
    sha256sum "$home/evidence/library.countercheck"
}
end_well() {
    for _ in $(seq 100); do
        kill -0 "$window_program" 2>/dev/null || break
        sleep 0.1
    done
    code=0
    wait "$window_program" || code=$?
    window_program=''
    [ "$code" -eq 0 ] || { echo "the program ended with $code"; cat "$home/messages"; exit 1; }
}
mkdir "$home/evidence" "$home/runtime"
chmod 700 "$home/runtime"
cp "$library" "$home/evidence/library.countercheck"
facts >"$home/before"

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
server=$!
for _ in $(seq 100); do
    [ -s "$home/display" ] && break
    sleep 0.1
done
DISPLAY=:$(cat "$home/display")
QT_QPA_PLATFORM=xcb
HOME=$home
XDG_RUNTIME_DIR=$home/runtime
XDG_CONFIG_HOME=$home/config
XDG_DATA_HOME=$home/data
XDG_CACHE_HOME=$home/cache
export DISPLAY QT_QPA_PLATFORM HOME XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
openbox >/dev/null 2>&1 &
manager=$!
for _ in $(seq 100); do
    xdotool get_num_desktops >/dev/null 2>&1 && break
    sleep 0.1
done

"$program" "$home/evidence/library.countercheck" 2>"$home/messages" &
window_program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name 'who was counted' | head -1)
[ -n "$window" ] || { echo "no window"; cat "$home/messages"; exit 1; }
class=$(sed -n 's/^StartupWMClass=//p' "$desktop_file")
xprop -id "$window" WM_CLASS | grep -Fq ", \"$class\"" ||
    { echo "the desktop file expects the class $class:"; xprop -id "$window" WM_CLASS; exit 1; }
xprop -id "$window" _NET_WM_ICON | grep -Fq 'Icon (128 x 128)' || { echo "the window has no icon"; exit 1; }
timeout 20 xdotool windowactivate --sync "$window"
xdotool key --clearmodifiers ctrl+f
xdotool type --delay 20 '62,000'
xdotool key --clearmodifiers F6
xdotool key --clearmodifiers plus
xdotool key --clearmodifiers ctrl+q
end_well

facts >"$home/after"
cmp "$home/before" "$home/after" || { echo "the library or its folder was changed"; exit 1; }

XDG_CONFIG_HOME=$home/first-config
XDG_DATA_HOME=$home/first-data
"$program" 2>"$home/messages" &
window_program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Countercheck$' | head -1)
[ -n "$window" ] || { echo "no start page"; cat "$home/messages"; exit 1; }
timeout 20 xdotool windowactivate --sync "$window"
xdotool key --clearmodifiers space
opened=$(timeout 60 xdotool search --sync --onlyvisible --name 'who was counted' | head -1)
[ -n "$opened" ] || { echo "the start page did not lead to the library that comes with the program"; exit 1; }
xdotool key --clearmodifiers ctrl+q
end_well
echo "a window was opened, typed into and closed; the library is unchanged"
