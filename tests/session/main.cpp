// SPDX-License-Identifier: GPL-3.0-or-later
#define BOOST_TEST_MODULE session
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include <QCoreApplication>

int main(int argumentCount, char **argumentValues)
{
    QCoreApplication application(argumentCount, argumentValues);
    return boost::unit_test::unit_test_main([] { return true; }, argumentCount, argumentValues);
}
