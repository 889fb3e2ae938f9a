// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/bundled_library.h"

namespace countercheck::test {

/// The bundled library as values, read once.
inline const WholeLibrary &bundled()
{
    static const WholeLibrary library = [] {
        Result<WholeLibrary> whole = openBundledLibrary().whole();
        BOOST_REQUIRE(whole);
        return std::move(whole).value();
    }();
    return library;
}

}  // namespace countercheck::test
