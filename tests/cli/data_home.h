// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/working_copies.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QTemporaryDir>

namespace countercheck {

/// A folder for the data of the user, so that no working copy of a test stays or is met by another.
class DataHome {
public:
    DataHome() : m_wasSet(qEnvironmentVariableIsSet("XDG_DATA_HOME")), m_before(qgetenv("XDG_DATA_HOME"))
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.path()));
        BOOST_REQUIRE(workingCopyFolder().startsWith(m_home.path()));
    }
    ~DataHome() { m_wasSet ? qputenv("XDG_DATA_HOME", m_before) : qunsetenv("XDG_DATA_HOME"); }
    DataHome(const DataHome &) = delete;
    DataHome &operator=(const DataHome &) = delete;

private:
    QTemporaryDir m_home;
    bool m_wasSet;
    QByteArray m_before;
};

}  // namespace countercheck
