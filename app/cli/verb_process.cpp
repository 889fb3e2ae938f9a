// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

#include <QFile>

#include <cstdio>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Standard error, which knows whether anything was said.
class Messages final : public QFile {
public:
    bool isUsed() const { return m_isUsed; }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        m_isUsed = true;
        return QFile::writeData(data, size);
    }

private:
    bool m_isUsed = false;
};

}  // namespace

int runVerb(const std::function<int(QIODevice &output, QIODevice &messages)> &verb)
{
    QFile output;
    Messages messages;
    if (!output.open(stdout, QIODevice::WriteOnly) || !messages.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return exit_code::failed;
    const int code = verb(output, messages);
    // What a buffer still holds may meet a full disk or a closed pipe.
    if (output.flush() && output.error() == QFileDevice::NoError)
        return code;
    if (!messages.isUsed())
        say(messages, u"The output could not be written: %1."_s.arg(output.errorString()));
    return exit_code::failed;
}

}  // namespace countercheck
