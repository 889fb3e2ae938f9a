// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standing.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;

BOOST_AUTO_TEST_SUITE(standing)

BOOST_AUTO_TEST_CASE(where_a_measure_stands_follows_from_its_fields_first_match_wins)
{
    struct Row { StatisticalUnit unit; Stage stage; Verification verification; Standing standing; };
    const Row rows[] = {
        {StatisticalUnit::Child, Stage::Context, Verification::Identified, Standing::Context},
        {StatisticalUnit::Child, Stage::Prevalence, Verification::Asserted, Standing::Context},
        {StatisticalUnit::Person, Stage::Victim, Verification::Estimated, Standing::Context},
        {StatisticalUnit::Child, Stage::Victim, Verification::Asserted, Standing::Asserted},
        {StatisticalUnit::Child, Stage::Victim, Verification::Identified, Standing::Verified},
        {StatisticalUnit::Person, Stage::Service, Verification::Adjudicated, Standing::Verified},
        {StatisticalUnit::Report, Stage::Report, Verification::Identified, Standing::Process},
        {StatisticalUnit::Person, Stage::PotentialVictim, Verification::Potential, Standing::Potential},
        {StatisticalUnit::Person, Stage::Service, Verification::Presumed, Standing::Potential},
        {StatisticalUnit::Child, Stage::Location, Verification::NotApplicable, Standing::Process},
        {StatisticalUnit::Call, Stage::Contact, Verification::NotApplicable, Standing::Process},
    };
    for (const Row &row : rows) {
        Measure measure;
        measure.statisticalUnit = row.unit;
        measure.stage = row.stage;
        measure.verification = row.verification;
        BOOST_TEST((standingOf(measure) == row.standing),
                   code(row.unit).latin1() << ", " << code(row.stage).latin1() << ", " << code(row.verification).latin1());
    }
}

BOOST_AUTO_TEST_SUITE_END()
