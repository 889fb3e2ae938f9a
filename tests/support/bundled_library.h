// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"
#include "tests/support/library.h"

// The bundled library, opened, and the evidence of its claims and measures.
namespace countercheck::test {

inline Library openBundledLibrary()
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    return std::move(library).value();
}

inline Dossier bundledDossier(const ClaimId &claim)
{
    Result<Dossier> dossier = openBundledLibrary().dossier(claim);
    BOOST_REQUIRE(dossier);
    return std::move(dossier).value();
}

inline Dossier bundledDossier(const MeasureSelection &measures)
{
    Result<Dossier> dossier = openBundledLibrary().dossier(measures);
    BOOST_REQUIRE(dossier);
    return std::move(dossier).value();
}

}  // namespace countercheck::test
