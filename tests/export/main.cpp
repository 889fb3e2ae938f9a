// SPDX-License-Identifier: GPL-3.0-or-later
#define BOOST_TEST_MODULE export
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include "widgets/chart/font_configuration.h"
#include "widgets/chart/theme.h"

#include <QApplication>

int main(int argumentCount, char **argumentValues)
{
    countercheck::configureFonts(countercheck::FontSettings::Own);
    QApplication application(argumentCount, argumentValues);
    countercheck::loadBundledFonts();
    return boost::unit_test::unit_test_main([] { return true; }, argumentCount, argumentValues);
}
