// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

#include <QBuffer>

/// The output and exit code of a verb that ran in this process.
struct Run {
    int code = -1;
    QString output;
    QString messages;
};

inline Run run(const QStringList &arguments)
{
    QBuffer output;
    QBuffer messages;
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    const countercheck::Verb *verb = countercheck::findVerb(countercheck::verbs(), arguments.constFirst());
    const int code = verb->run(arguments, output, messages);
    return {code, QString::fromUtf8(output.data()), QString::fromUtf8(messages.data())};
}
