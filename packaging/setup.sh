# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Shared by packaging/run, packaging/test, packaging/bench and packaging/test-documents. They set $root, the folder of CMakeLists.txt.
root=${root:?}

# Packages under their names in Debian 12 and Ubuntu 24.04. They are listed nowhere else.
program_packages="
  g++ cmake ninja-build
  qt6-base-dev qt6-charts-dev qt6-svg-dev libqt6opengl6-dev qt6-tools-dev qt6-l10n-tools
  libsqlitecpp-dev libsqlite3-dev nettle-dev libpng-dev zlib1g-dev libxlsxwriter-dev libzip-dev libseccomp-dev libuchardet-dev libfontconfig-dev libqpdf-dev
  fonts-inter"
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    program_packages="$program_packages qt6-wayland"
fi
test_packages="
  ccache
  libboost-test-dev librapidcheck-dev
  xvfb xdotool openbox x11-utils
  librsvg2-bin poppler-utils python3-jsonschema"
bench_packages="
  libbenchmark-dev gnuplot-nox python3-matplotlib sqlite3 time"
documents_packages="
  pandoc bibutils citation-style-language-styles citation-style-language-locales"
if ! command -v npm >/dev/null 2>&1; then
    documents_packages="$documents_packages nodejs npm"
fi
tools_packages="
  clang clang-tidy clazy"

# The same for systems without apt, under the names that their makers give them.
program_needs="a C++20 compiler (GCC 12 or newer), CMake 3.25 or newer, Ninja,
  Qt 6.4 or newer (Base, Charts, SVG and Tools with Linguist),
  SQLite 3.40 or newer, SQLiteCpp, Nettle, libpng, zlib, libxlsxwriter, libzip, libseccomp, uchardet, Fontconfig, libqpdf 11 or newer, the font Inter"
test_needs="Boost.Test 1.74 or newer, RapidCheck, Xvfb, xdotool, xprop, Openbox, rsvg-convert, pdftotext, jsonschema for Python 3"
bench_needs="Google Benchmark, gnuplot with Cairo, Matplotlib for Python 3, the sqlite3 shell, GNU time"
documents_needs="pandoc, bibutils, Node.js with npm, the styles and locales of citationstyles.org"
tools_needs="Clang with libFuzzer, clang-tidy, clazy"

say() {
    printf '%s\n' "$*" >&2
}

# With CI=true nobody is there to type a password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ "${CI:-}" = true ]; then
        sudo -n "$@"
    else
        sudo "$@"
    fi
}

missing_of() {
    for package in "$@"; do
        case $(dpkg-query --show --showformat='${db:Status-Abbrev}' "$package" 2>/dev/null) in
            ?i*) ;;
            *) printf ' %s' "$package" ;;
        esac
    done
}

# install_packages program|tests|bench|documents|tools: installs the packages that are missing; the others include those of the program.
# Without apt it names what is needed and goes on; configuring then finds what is missing.
install_packages() {
    packages=$program_packages
    needs=$program_needs
    case $1 in
        tests) packages="$packages $test_packages" needs="$needs,
  $test_needs" ;;
        bench) packages="$packages $bench_packages" needs="$needs,
  $bench_needs" ;;
        documents) packages="$packages $documents_packages" needs="$needs,
  $documents_needs" ;;
        tools) packages="$packages $tools_packages" needs="$needs,
  $tools_needs" ;;
    esac
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        say "Without apt nothing is installed here. Needed are $needs."
        return 0
    fi

    # shellcheck disable=SC2086 # names are separated by blanks
    missing=$(missing_of $packages)
    [ -n "$missing" ] || return 0

    by_hand="As root, run:
  apt-get update && apt-get install --no-install-recommends$missing"
    say "Missing packages:$missing"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        say "This needs root, and there is no sudo. $by_hand"
        exit 1
    fi
    as_root apt-get update --quiet </dev/null >&2 ||
        say "The package lists could not be refreshed; trying those at hand."
    # shellcheck disable=SC2086 # names are separated by blanks
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $missing </dev/null >&2; then
        say "The packages could not be installed. $by_hand"
        exit 1
    fi
}

processors() {
    nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# Deletes a build tree that was moved or copied with the sources, since it holds its old path.
drop_moved_tree() {
    cache=$root/build/$1/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -Fqx "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        say "build/$1 was configured in another folder: starting it anew."
        rm -rf "${root:?}/build/$1"
    fi
}
