# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what `pdftotext -bbox` says of a page. Prints how many words leave the page or stand on another, and names them on standard error.
BEGIN { FS = "\"" }
/<page / { pageWidth = $2; count = 0 }
/<word / {
    left[count] = $2; right[count] = $6
    # A line is higher than its letters.
    height = $8 - $4; top[count] = $4 + 0.3 * height; bottom[count] = $8 - 0.3 * height
    word[count] = $9; sub(/^>/, "", word[count]); sub(/<.*/, "", word[count])
    if (left[count] < -0.5 || right[count] > pageWidth + 0.5)
        say(word[count] " leaves the page")
    ++count
}
/<\/page>/ {
    for (a = 0; a < count; ++a) {
        for (b = a + 1; b < count; ++b) {
            across = (right[a] < right[b] ? right[a] : right[b]) - (left[a] > left[b] ? left[a] : left[b])
            along = (bottom[a] < bottom[b] ? bottom[a] : bottom[b]) - (top[a] > top[b] ? top[a] : top[b])
            if (across > 1.5 && along > 0)
                say(word[a] " stands on " word[b])
        }
    }
}
END { print found + 0 }

function say(what) {
    ++found
    print name ": " what > "/dev/stderr"
}
