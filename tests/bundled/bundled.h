// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <boost/test/unit_test.hpp>

namespace countercheck::test {

/// The bundled library as values, read once.
inline const WholeLibrary &bundled()
{
    static const WholeLibrary library = [] {
        Result<Library> file = Library::open(QStringLiteral(COUNTERCHECK_BINARY_DIR "/share/countercheck/children-and-trafficking.countercheck"));
        BOOST_REQUIRE(file);
        Result<WholeLibrary> whole = file->whole();
        BOOST_REQUIRE(whole);
        return std::move(whole).value();
    }();
    return library;
}

}  // namespace countercheck::test
